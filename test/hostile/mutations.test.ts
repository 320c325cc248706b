import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { read } from '../../src/read/read.ts';
import { annotateWorkbook } from '../../src/write/workbook/annotate/annotate.ts';
import { partsOf, withParts } from '../write/workbook/annotate/rich.ts';

/** The same numbers from 0 to below `limit` in each run: a linear congruential generator. */
function numbers(seed: number): (limit: number) => number {
  const state = { now: seed };
  return (limit) => {
    state.now = (state.now * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state.now / 2_147_483_648) * limit);
  };
}

const HOSTILE = [
  '__proto__',
  'constructor',
  '../../x',
  "=cmd|'/c calc'!A1",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#xD800;',
  '_x0000_',
  '{{constructor}}',
  '漢'.repeat(40_000),
  '-',
  '1e999',
  'H99年度',
  '99999999999999999999.99',
  '\u202E逆順',
  '',
];

/** What came of a file: how many sheets it has, how many its annotated copy has, what was found. */
interface Outcome {
  readonly sheets: number;
  readonly copied: number;
  readonly findings: readonly Diagnostic[];
}

/** Reads and checks like the program, and annotates what was read; 0 sheets when it was refused. */
async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  const { value, diagnostics } = await read(bytes, 'a.xlsx');
  if (value === undefined) return { sheets: 0, copied: 1, findings: diagnostics };
  const findings = [...diagnostics, ...check(value).diagnostics];
  const copy = annotateWorkbook(bytes, findings).value ?? new Uint8Array();
  const copied = (await read(copy, 'a.xlsx')).value?.sheets.length ?? 0;
  return { sheets: value.sheets.length, copied, findings };
}

/** Findings whose words a clerk could not read. */
function strange(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ message }) => !/[ぁ-んァ-ヶ一-龠].*。/su.test(message));
}

describe.each(['kumamoto-r1', 'mihon-r6'])('the workbook %s', (city) => {
  const whole = readFileSync(`input/${city}.xlsx`);

  it('with bits flipped anywhere in it is refused, or read as it was', async () => {
    const next = numbers(7);
    const original = (await read(whole, 'a.xlsx')).value?.sheets;
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole);
      const at = next(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << next(8)), at);
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps the memory small
      const { value, diagnostics } = await read(bytes, 'a.xlsx');
      expect(strange(diagnostics)).toEqual([]);
      expect(value === undefined ? diagnostics.length : 1).toBe(1);
      expect(value?.sheets ?? original).toEqual(original);
    }
  }, 60_000);

  it('with texts replaced by hostile ones ends in findings', async () => {
    const next = numbers(11);
    const strings = partsOf(whole).get('xl/sharedStrings.xml')?.toString() ?? '';
    const texts = [...strings.matchAll(/<t\b[^>]*>([^<]*)<\/t>/gu)];
    for (let round = 0; round < 25; round += 1) {
      const chosen = new Map(
        Array.from({ length: 5 }, () => {
          const text = texts[next(texts.length)]?.[1] ?? '';
          return [text, HOSTILE[next(HOSTILE.length)] ?? ''] as const;
        }),
      );
      const changed = strings.replaceAll(/(<t\b[^>]*>)([^<]*)(?=<\/t>)/gu, (_, tag, text) => {
        return `${String(tag)}${chosen.get(String(text)) ?? String(text)}`;
      });
      const bytes = withParts(whole, { 'xl/sharedStrings.xml': changed });
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps the memory small
      const { sheets, copied, findings } = await outcomeOf(bytes);
      expect(strange(findings)).toEqual([]);
      expect(copied).toBe(sheets + 1);
    }
  }, 60_000);

  it('with sheets renamed and cells moved ends in findings', async () => {
    const next = numbers(13);
    const parts = partsOf(whole);
    const text = (name: string): string => parts.get(name)?.toString() ?? '';
    for (let round = 0; round < 15; round += 1) {
      const names = [
        '__proto__',
        '../../x',
        'KPI ',
        '指摘一覧',
        "O'Brien",
        '=1+1',
        'あ'.repeat(31),
      ];
      const sheet = `xl/worksheets/sheet${2 + next(6)}.xml`;
      const step = 1 + next(9);
      const bytes = withParts(whole, {
        'xl/workbook.xml': text('xl/workbook.xml').replace(
          /name="(?:施策体系|課題・方向性|会議)"/u,
          `name="${names[next(names.length)] ?? ''}"`,
        ),
        [sheet]: text(sheet).replaceAll(/<c r="([A-Z]+)(\d+)"/gu, (_, column, row) => {
          const moved = next(40) === 0 ? Number(row) + step : Number(row);
          return `<c r="${String(column)}${moved}"`;
        }),
      });
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps the memory small
      const { sheets, copied, findings } = await outcomeOf(bytes);
      expect(strange(findings)).toEqual([]);
      expect(copied).toBe(sheets + 1);
    }
  }, 60_000);
});
