/** What the departments write into their slips stands in the book as if it had been written there. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, nat } from 'fast-check';

import { type Facts, parseFacts } from '../../src/facts/facts.ts';
import { tries } from '../shared/tries.ts';
import {
  type Back,
  collectedOf,
  columnOf,
  opened,
  rowsWhere,
  saved,
  sentOf,
  sheetOf,
  textsOf,
} from './making.ts';

const CITIES = ['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'] as const;
const NAMES = ['企画課', '健康 こども課', '総務課（防災）', 'DX推進室'];

/** Nothing among them is what the sample cities state. */
const VALUES: readonly (string | number)[] = [
  987_654,
  12.5,
  -37,
  '7,654',
  '31.5 (概算)',
  '３，２１０',
  '—',
  '事業終了',
  '▲77',
  '=SUM(A1:A9)',
  '41 (調査の都合により8月末)',
];
const TEXTS = [
  '窓口を増やした。',
  '=1+1',
  '<b>太字</b>',
  '１行目\n２行目',
  '@参加者は増えた',
  '🎌旗を立てた',
];

function factsOf(city: (typeof CITIES)[number]): Facts {
  const { value } = parseFacts(JSON.parse(readFileSync(`input/facts/${city}.json`, 'utf8')));
  if (value === undefined) throw new Error(city);
  return value;
}

/** One choice after the other from a list of numbers that is used again and again. */
function chooser(numbers: readonly number[]): <Thing>(things: readonly Thing[]) => Thing {
  let at = 0;
  return (things) => {
    at += 1;
    const number = (numbers[at % numbers.length] ?? 0) + at * 7;
    const thing = things[number % things.length];
    if (thing === undefined) throw new Error('Nothing to choose from.');
    return thing;
  };
}

/** Assigns every indicator to a department, some to two, and blanks some of the year that is asked for. */
function assigned(facts: Facts, choose: ReturnType<typeof chooser>): Facts {
  const year = facts.meta.latestActualYear;
  return {
    ...facts,
    kpis: facts.kpis.map((kpi) => {
      const years = choose([true, false])
        ? { ...kpi.actual.years, [year]: null }
        : kpi.actual.years;
      const department = choose([...NAMES, '企画課、DX推進室']);
      return { ...kpi, department, actual: { ...kpi.actual, years } };
    }),
  };
}

async function trip(city: (typeof CITIES)[number], numbers: readonly number[]): Promise<void> {
  const choose = chooser(numbers);
  const facts = assigned(factsOf(city), choose);
  const year = facts.meta.latestActualYear;
  const sent = await sentOf(facts);
  const direct = await opened(sent.bytes);
  const [indicators, bullets] = [sheetOf(direct, 'KPI'), sheetOf(direct, '課題・方向性')];
  const done = new Set<string>();
  const files: Back[] = [];
  const rows: {
    readonly path: string;
    readonly cells: Readonly<Record<string, string | number>>;
  }[] = [];
  for (const [department, bytes] of sent.slips) {
    const path = `${choose(['a', 'b', 'z'])}/${department}.xlsx`;
    const slip = await opened(bytes);
    const own = slip.getWorksheet('KPI');
    for (const row of own === undefined ? [] : rowsWhere(own, { 行: '実績値' })) {
      if (own === undefined) continue;
      const id = own.getCell(row, columnOf(own, 'KPI番号')).text;
      if (done.has(id) || choose([true, true, false])) continue;
      done.add(id);
      const value = choose(VALUES);
      own.getCell(row, columnOf(own, year)).value = value;
      const [target] = rowsWhere(indicators, { KPI番号: id, 行: '実績値' });
      indicators.getCell(target ?? 0, columnOf(indicators, year)).value = value;
    }
    const texts = slip.getWorksheet('課題・方向性');
    for (let row = 4; row <= (texts?.rowCount ?? 0); row += 1) {
      if (texts === undefined || choose([true, false, false])) continue;
      const at = (heading: string): string => texts.getCell(row, columnOf(texts, heading)).text;
      const where = { 基本目標: at('基本目標'), 施策: at('施策'), 区分: at('区分') };
      const [number, text] = [at('順'), `${choose(TEXTS)}${department}${row}`];
      const id = JSON.stringify([where, number]);
      if (number !== '' && done.has(id)) continue;
      done.add(id);
      texts.getCell(row, columnOf(texts, '本文')).value = text;
      if (number === '') {
        rows.push({ path, cells: { ...where, 本文: text, 担当課: department } });
        continue;
      }
      const [target] = rowsWhere(bullets, { ...where, 順: number });
      bullets.getCell(target ?? 0, columnOf(bullets, '本文')).value = text;
    }
    files.push({ path, bytes: await saved(slip) });
  }
  const last = Math.max(...rowsWhereFilled(bullets));
  const ordered = rows.toSorted((one, other) =>
    one.path < other.path ? -1 : one.path > other.path ? 1 : 0,
  );
  for (const [index, { cells }] of ordered.entries()) {
    for (const [heading, text] of Object.entries(cells)) {
      const isNumber = heading === '基本目標' || heading === '施策';
      const value = isNumber && text !== '' ? Number(text) : text;
      if (text !== '') bullets.getCell(last + 1 + index, columnOf(bullets, heading)).value = value;
    }
  }
  const shuffled = files.toSorted(
    (one, other) => choose([-1, 1]) * (one.path < other.path ? -1 : 1),
  );
  const { collection, merged } = await collectedOf(sent, shuffled);
  const [expected, found] = [await textsOf(await saved(direct)), await textsOf(merged)];
  const letter = bullets.getColumn(columnOf(bullets, '順')).letter;
  expect(collection.conflicts).toEqual([]);
  expect(collection.files.flatMap(({ diagnostics }) => diagnostics).filter(isLoss)).toEqual([]);
  // The running numbers of the added rows are the program's own.
  const isNumber = (cell: string): boolean =>
    cell.startsWith(`課題・方向性!${letter}`) && Number(/\d+$/u.exec(cell)?.[0]) > last;
  const plain = (texts: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      [...texts]
        .filter(([cell]) => !isNumber(cell))
        .map(([cell, text]) => [cell, comparableNumber(text)]),
    );
  expect(plain(found)).toEqual(plain(expected));
}

/** A format of the master shows a number in its own way. */
function comparableNumber(text: string): string {
  const number = text.replaceAll(',', '').replace(/^[▲△]/u, '-');
  return /^-?\d+(?:\.\d+)?$/u.test(number) ? String(Number(number)) : text;
}

function rowsWhereFilled(sheet: ReturnType<typeof sheetOf>): readonly number[] {
  const rows: number[] = [1];
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (cell.text !== '') rows.push(number);
    });
  });
  return rows;
}

/** What would mean that something was not taken over. */
function isLoss({ code }: { readonly code: string }): boolean {
  return [
    'return/outside',
    'return/emptied',
    'return/gone',
    'return/nowhere',
    'return/added',
    'return/column',
    'return/other-row',
  ].includes(code);
}

describe('A round trip', () => {
  it.each(CITIES)(
    'of %s brings back what would have been written directly, whoever has what and in whatever order',
    async (city) => {
      expect.hasAssertions();
      await assert(
        asyncProperty(array(nat(1000), { minLength: 40, maxLength: 90 }), (numbers) =>
          trip(city, numbers),
        ),
        { numRuns: tries(4), endOnFailure: true },
      );
    },
  );
});
