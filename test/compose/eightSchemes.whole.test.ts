/** The published plan under each scheme that is shipped: no finding, counts that add up, nothing that misleads. */

import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { read } from '../../src/read/read.ts';
import { shippedSchemes } from '../evaluate/schemes.ts';
import { laidOut } from '../write/pdf/layout/papers.ts';
import { composePacket } from './packet.ts';
import { blocksOf, TEMPLATES } from './papers.ts';
import { printInlines, printPaper, printRow } from './printed.ts';

/** Blind arithmetic gives 進捗率 of 700 % for 出生数 and 1,715 % for 公共交通機関の年間利用者数. */
const BLIND = /(?<![\d,.])(?:700|1,?715)(?:\.\d+)?\s?[％%]/u;
const BEHIND = ['出生数', '公共交通機関の年間利用者数'];

/** Read once for all schemes. */
const plan: Promise<Submission | undefined> = read(
  new Uint8Array(readFileSync('input/kumamoto-r1.xlsx')),
  'kumamoto-r1.xlsx',
).then(({ value }) => value && check(value).value);

/** What 総括 begins with: nothing, or what the scheme counts by. */
function sentenceOf({ judges, rating }: Scheme): RegExp {
  if (!judges) return /^$/u;
  return rating === undefined
    ? /17指標（再掲3を除く）のうち.*10指標.*7指標.*0指標です。/u
    : /17指標（再掲3を除く）のH30の評価は、.*指標です。達成の割合は/u;
}

describe.each(shippedSchemes())('the packet under $name', (scheme) => {
  let paper: PaperDocument;
  let texts: readonly string[];
  let findings: readonly Diagnostic[];

  beforeAll(async () => {
    const submission = await plan;
    if (submission === undefined) throw new Error('The sample cannot be read.');
    const { value, diagnostics } = composePacket(evaluate(submission, scheme), TEMPLATES);
    if (value === undefined) throw new Error('No paper was composed.');
    paper = value;
    findings = diagnostics;
    texts = blocksOf(paper, 'method', 'list').flatMap(({ items }) =>
      items.map(({ inlines }) => printInlines(inlines)),
    );
  });

  it('is made without a finding', () => {
    expect(findings).toEqual([]);
    expect(paper.sheets.length).toBeGreaterThan(15);
  });

  it('counts 17 indicators, the three reprints left out, in every table and sentence of 総括', () => {
    const summary = paper.sheets.find(({ id }) => id === 'summary');
    expect(summary !== undefined).toBe(scheme.judges);
    const blocks = summary?.blocks ?? [];
    const tallies = blocks.flatMap((block) =>
      block.kind === 'table' && block.caption.startsWith('基本目標別') ? [block] : [],
    );
    expect(tallies).toHaveLength(scheme.judges ? 1 : 0);
    const [sentence] = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [printInlines(block.inlines)] : [],
    );
    expect(sentence ?? '').toMatch(sentenceOf(scheme));
    for (const { head, groups } of tallies) {
      const counts = groups.map(([row = []]) =>
        printRow(row)
          .split('｜')
          .slice(1)
          .map((text) => Number(text.replace(/^\(center\)◎?/u, ''))),
      );
      expect(head[0]).toHaveLength((counts[0]?.length ?? 0) + 1);
      for (const [indicators = 0, ...parts] of counts) {
        expect(sum(parts.slice(0, -1))).toBe(indicators);
      }
      const total = counts.at(-1) ?? [];
      total.forEach((count, column) => {
        expect(sum(counts.slice(0, -1).map((row) => row[column] ?? Number.NaN))).toBe(count);
      });
      expect([total[0], total.at(-1)]).toEqual([17, 3]);
    }
  });

  it('prints nowhere a 進捗率 that rises as things get worse', () => {
    for (const text of ['〈〉700.0 ％', '1,715 ％', '＝ 1715.0％']) expect(text).toMatch(BLIND);
    expect(printPaper(paper)).not.toMatch(BLIND);
  });

  it('says in 判定の方法 what is printed for 出生数 and 公共交通 instead, and why', () => {
    const said = texts.filter((text) => BEHIND.every((name) => text.includes(`「${name}」`)));
    const isOfProgress =
      ['progressRate', 'expectedProgress'].includes(scheme.rating?.metric ?? '') ||
      scheme.rates.includes('finalProgressRate');
    const sentence = isOfProgress
      ? /求めず、「—」と示します。.*ためです。/u
      : /ため、.*目標値と比べて判定/u;
    expect(said).toHaveLength(scheme.judges ? 1 : 0);
    expect(said.filter((text) => !sentence.test(text))).toEqual([]);
  });

  it('has 総括 on two pages at most, and 判定の方法 on one, or two where 施策 are rated as well', () => {
    const { pages } = laidOut(paper);
    const words = pages.map(({ items }) =>
      items
        .flatMap((item) => (item.kind === 'text' ? item.runs.map(({ text }) => text) : []))
        .join(''),
    );
    const pagesOf = (band: string): number => words.filter((text) => text.includes(band)).length;
    expect(pagesOf('H30の達成状況')).toBeLessThanOrEqual(2 + OTHERS);
    const methods = words.filter((text) => text.startsWith('付表判定の方法'));
    expect(methods).toHaveLength(scheme.rollUp === undefined ? 1 : 2);
  });
});

/** 目次 and the caption of the chart name the year’s results too. */
const OTHERS = 1;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
