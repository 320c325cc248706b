/** The published plan under each scheme that is shipped: no finding, counts that add up, nothing that misleads. */

import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Submission } from '../../src/forms/submission.ts';
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

  it('counts 17 indicators, the three reprints left out, in headline, squares, sections and rows of 総括', () => {
    const [headline] = blocksOf(paper, 'summary', 'headline');
    expect(printInlines(headline?.inlines ?? [])).toMatch(/^#17#指標/u);
    const parts = (headline?.figures ?? []).flatMap(({ content }) =>
      content.kind === 'chart' && content.chart.kind === 'squares' ? content.chart.parts : [],
    );
    const [board] = blocksOf(paper, 'summary', 'table');
    const rows = board?.groups.flat().map(printRow) ?? [];
    const heads = rows.filter((row) => row.includes('節'));
    expect(rows.length - heads.length).toBe(17);
    expect(sum(heads.map((row) => Number(/(\d+)指標/u.exec(row)?.[1])))).toBe(17);
    expect(sum(parts.map(({ count }) => count))).toBe(scheme.judges ? 17 : 0);
    const firsts = rows.map((row) => row.split('｜')[0]);
    const judgements = Object.values(scheme.words);
    for (const { label, mark, count } of parts) {
      const sign = mark === '' ? judgements.find((one) => one?.label === label)?.mark : mark;
      const own = firsts.filter((first) => first === sign || first === `${sign} ${label}`);
      expect([label, own.length]).toEqual([label, count]);
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
    expect(said).toHaveLength(scheme.judges || isOfProgress ? 1 : 0);
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
    const methods = words.filter((text) => text.includes('付表判定の方法'));
    // It may begin on what another part left of its page.
    const below = methods.some((text) => !text.startsWith('付表判定の方法')) ? 1 : 0;
    expect(methods.length).toBeGreaterThan(0);
    expect(methods.length).toBeLessThanOrEqual((scheme.rollUp === undefined ? 1 : 2) + below);
  });
});

/** 目次 and the caption of the chart name the year’s results too. */
const OTHERS = 1;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
