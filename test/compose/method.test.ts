import { describe, expect, it } from '@jest/globals';

import type { Scheme } from '../../src/forms/scheme.ts';
import { schemeWords } from '../../src/japanese/schemeWords.ts';
import { shippedScheme, shippedSchemes } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING } from './papers.ts';
import { printBlock, printInlines } from './printed.ts';

const LETTERS = shippedScheme('対目標比4段階（100・80・50）');
const PROGRESS = shippedScheme('進捗率3段階（達成・80）');

const RISING: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
const FALLING: Row = {
  target: '— | 8 | 5 | 4',
  actual: '9 | 10 | 4 |',
  direction: '少ないほど良い',
};
/** More is better, and the target is less than there was. */
const BEHIND: Row = { target: '— | 3 | 3 | 3', actual: '4 | 2 | 2 |' };
const UNKNOWN: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 未公表 |' };

/** All lines of the lists of 判定の方法. */
function lines(rows: readonly Row[], scheme: Scheme): readonly string[] {
  return blocksOf(drawnPaper(drawKpi(...rows), scheme), 'method', 'list').flatMap(({ items }) =>
    items.map(({ inlines }) => printInlines(inlines)),
  );
}

function headings(rows: readonly Row[], scheme: Scheme): readonly string[] {
  return blocksOf(drawnPaper(drawKpi(...rows), scheme), 'method', 'heading').map(({ inlines }) =>
    printInlines(inlines),
  );
}

function examples(rows: readonly Row[], scheme: Scheme): readonly string[] {
  return lines(rows, scheme).filter((line) => line.includes('→'));
}

describe.each(shippedSchemes())('判定の方法 under $name', (scheme) => {
  it('says the scheme in its own words, and whom it follows', () => {
    const printed = blocksOf(drawnPaper({}, scheme), 'method', 'paragraph').map(printBlock);
    expect(printed).toEqual([
      `段落 body start *${scheme.name}*　${scheme.description}`,
      `段落 body start ならった例　${scheme.source ?? ''}`,
    ]);
  });

  it('gives all its rules, made from its data, or none when it does not judge', () => {
    const { judging, rates, rating } = schemeWords(scheme);
    const rules = [...judging, ...rates, ...rating];
    const said = lines([RISING], scheme).filter((line) => rules.includes(line));
    expect(said).toEqual(scheme.judges ? [...judging, ...rating, ...rates] : []);
  });
});

describe('the rules', () => {
  it('follow the scheme: what is missing may count as 未達成', () => {
    const scheme: Scheme = { ...JUDGING, values: { ...JUDGING.values, missing: 'notAchieved' } };
    expect(lines([RISING], scheme)).toContain(
      '目標値があって実績値が欠測の年度は、未達成とします。目標値がない年度は、判定しません。',
    );
  });

  it('speak of grades only when there are any', () => {
    expect(headings([RISING], JUDGING)).not.toContain('評価の段階');
    expect(headings([RISING], LETTERS)).toContain('評価の段階');
  });

  it('do not speak of estimates, which the packet does not print', () => {
    const scheme: Scheme = { ...JUDGING, forecast: { values: 3 } };
    expect(lines([RISING], scheme).join('')).not.toContain('見込み');
  });
});

describe('the worked example', () => {
  it('is the first indicator that was compared, from the formula to the mark', () => {
    expect(examples([UNKNOWN, RISING, FALLING], JUDGING)).toEqual([
      '「指標2」（多いほど良い）のH29：目標との差 = 実績値 − 目標値 = 5 − 6 = ▲1件 → ×（未達成）',
    ]);
  });

  it('is of the rated figure, and one more of the formula that is turned round', () => {
    expect(examples([UNKNOWN, RISING, RISING, FALLING], LETTERS)).toEqual([
      '「指標2」（多いほど良い）のH29：対目標比 = 実績値 ÷ 目標値 × 100 = 5 ÷ 6 × 100 = 83.3％ → B+（概ね順調）',
      '「指標4」（少ないほど良い）のH29：対目標比（少ないほど良い） = 目標値 ÷ 実績値 × 100 = 5 ÷ 4 × 100 = 125.0％ → A（順調）',
    ]);
  });

  it('is none that the office judged itself', () => {
    const overridden: Row = { ...RISING, override: ['達成', '統計の改定による'] };
    expect(examples([overridden, FALLING], JUDGING).join('')).toContain('「指標2」');
  });

  it('is left out when no indicator has the figure', () => {
    expect(headings([UNKNOWN], LETTERS)).not.toContain('計算の例');
  });
});

describe('why some have no 進捗率', () => {
  const SAID = /目標値が基準値より後退した水準にある年度は、(.+?)を求めず、「—」と示します。/u;

  it('is told with the names of those it concerns', () => {
    const [line = ''] = lines([RISING, BEHIND], PROGRESS).filter((one) => SAID.test(one));
    expect(SAID.exec(line)?.[1]).toBe('進捗率');
    expect(line).toMatch(/当たるのは「指標2」です。$/u);
  });

  it('is told when it concerns none, and of a rate that is printed but not rated', () => {
    const scheme: Scheme = { ...JUDGING, rates: ['progressRate'] };
    const [line = ''] = lines([RISING], scheme).filter((one) => SAID.test(one));
    expect(line).toMatch(/ためです。$/u);
  });

  it('is not told where no such rate is printed', () => {
    expect(lines([RISING, BEHIND], LETTERS).filter((one) => SAID.test(one))).toEqual([]);
    expect(lines([RISING, BEHIND], JUDGING).filter((one) => SAID.test(one))).toEqual([]);
  });
});
