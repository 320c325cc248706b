/** `--explain` names which target a year is held against, and why: of every kind that a plan may have. */

import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../../src/check/check.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { read } from '../../../src/read/read.ts';
import { explainInWords } from '../../../src/write/data/explain.ts';
import { shippedScheme } from '../../evaluate/schemes.ts';
import { WORDS } from '../../wording/shipped.ts';

const PLAIN = '達成・未達成';
const LINE = '期待値直線（最終目標のみの計画）';
const SHARE = '最終目標比・経過年数（n÷N）';

const towns: Submission[] = [];

beforeAll(async () => {
  const file = 'input/kirinosawa-r7.xlsx';
  const { value } = await read(new Uint8Array(readFileSync(file)), file);
  const town = value && check(value).value;
  if (town !== undefined) towns.push(town);
});

/** The lines on the judgement of one indicator and year. */
function judging(indicator: string, year: string, scheme: string): readonly string[] {
  const [town] = towns;
  if (town === undefined) throw new Error('The town cannot be read.');
  const evaluation = evaluate(town, shippedScheme(scheme));
  const { value = '' } = explainInWords(evaluation, { indicator, year }, WORDS);
  const [, part = ''] = value.split('\n2 判定');
  return (
    part
      .split('\n\n')[0]
      ?.split('\n')
      .slice(1)
      .map((line) => line.trim()) ?? []
  );
}

describe('the target of a year', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    [
      'its own',
      'G1-1',
      'R7',
      PLAIN,
      ['この年度の目標値「1,240」と比べます。', '実績値 1,236 ＜ 目標値 1,240'],
    ],
    [
      'a later one, until its year',
      'K1-1-1',
      'R5',
      PLAIN,
      [
        'この年度の目標値が書かれていないため、次に目標値のあるR7の目標値と比べます。',
        '実績値 18 ＜ R7の目標値 30',
      ],
    ],
    [
      'on the line to it',
      'K1-1-1',
      'R5',
      LINE,
      [
        '0からR7の目標値30へ5年で進む直線の、3年目の値18.0と比べます。',
        '実績値 18 ≧ R7の目標値へ向かう直線上の値 18.0',
      ],
    ],
    [
      'a share of it',
      'K1-1-1',
      'R4',
      SHARE,
      [
        'R7の目標値30の5分の2（5年のうち2年目）に当たる12.0と比べます。',
        '実績値 11 ＜ R7の目標値の5分の2 12.0',
      ],
    ],
    [
      'a stage',
      'K1-1-3',
      'R7',
      PLAIN,
      [
        'この年度の目標値「公開」と比べます。',
        '実績値 公開 ≧ 目標値 公開（実績の段階が目標の段階以上のとき達成）',
      ],
    ],
    [
      'a range',
      'K1-2-2',
      'R7',
      PLAIN,
      ['この年度の目標値「80-90」と比べます。', '80 ≦ 実績値 83.0 ≦ 90'],
    ],
    [
      'the baseline in words',
      'G2-2',
      'R7',
      PLAIN,
      [
        '「基準値より3割減」は、基準値の46から計算した値（46×0.7＝32.2）と比べます。',
        '実績値 35 ＞ 目標値 32.2',
      ],
    ],
    [
      'another figure',
      'K2-1-2',
      'R7',
      PLAIN,
      ['「全国平均以上」は、全国平均の96.4と比べます。', '実績値 97.3 ≧ 目標値 96.4'],
    ],
    [
      'the year before',
      'K2-2-1',
      'R7',
      PLAIN,
      ['「前年度以上」は、前年度の7と比べます。', '実績値 9 ≧ 目標値 7'],
    ],
    [
      'the year before, in a year that does not say so itself',
      'K2-2-1',
      'R5',
      PLAIN,
      [
        'この年度の目標値が書かれていないため、R7の目標値「前年度以上」をこの年度にも当てはめます。「前年度以上」は、前年度の4と比べます。',
        '実績値 6 ≧ R7の目標値 4',
      ],
    ],
    [
      'none, where the parts are judged',
      'K2-1-4',
      'R7',
      PLAIN,
      ['比べる目標値がありません。', '× 未達成'],
    ],
    [
      'its own, which an end leaves open',
      'K2-2-3',
      'R7',
      PLAIN,
      ['この年度の目標値「20」と比べます。', '終 終了'],
    ],
  ])('is %s', (_, indicator, year, scheme, [why = '', comparison = '']) => {
    const [first = '', second = ''] = judging(indicator, year, scheme);
    expect(first).toContain(why);
    expect(second).toContain(comparison);
  });
});
