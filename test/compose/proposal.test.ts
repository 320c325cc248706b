import { describe, expect, it } from '@jest/globals';

import { compare } from '../../src/compare/compare.ts';
import { publicationProposal } from '../../src/compose/view/revision/proposal.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { parseWords } from '../../src/wording/words.ts';
import { JUDGING, submitted, TEMPLATES } from './papers.ts';

const { value: words } = parseWords(TEMPLATES);

const HISTORY = `
日付     | 区分 | 内容
2018/9/1 | 公開 | 平成29年度の結果を公開した。`;

/** One indicator with its actual of H29, bullets, and what was published. */
function book(actual: string, issue: string, history = HISTORY): Evaluation {
  return evaluate(
    submitted({
      KPI: `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名    | 単位 | 目標の向き | 行     | 基準値 H27 | H28 | H29 | H30 | 注記
K1-1-1  | 1        | 1    | KPI  | 創業件数 | 件   | 多いほど良い | 目標値 | —   | 5   | 6   | 7   |
        |          |      |      |          |      |              | 実績値 | 4   | 5   | ${actual} |     |`,
      '課題・方向性': `
基本目標 | 施策 | 区分 | 順 | タグ | 本文
1 | 1 | 課題・検証 | 1 | | ${issue}`,
      公開履歴: history,
    }),
    JUDGING,
  );
}

function proposed(old: Evaluation, now: Evaluation): readonly string[] {
  if (words === undefined) throw new Error('There are no words.');
  const revision = compare(old, now);
  return publicationProposal({ revision, old, now, day: '2018-09-14' }, words);
}

const ISSUE =
  '創業の相談が増えた一方で、相談から創業に至るまでの支援がまだ足りないという声がある。';

describe('the row that 公開履歴 should get', () => {
  it('says the day, 訂正, and what was wrong and is right', () => {
    expect(proposed(book('5', ISSUE), book('6', ISSUE))).toEqual([
      expect.stringContaining(
        '日付「平成30年9月14日」、区分「訂正」、内容「創業件数の平成29年度の実績値（誤 5、正 6）」',
      ),
    ]);
  });

  it('only counts what is too long to be quoted', () => {
    const [sentence] = proposed(book('5', ISSUE), book('6', `${ISSUE}窓口を増やす。`));
    expect(sentence).toContain('内容「創業件数の平成29年度の実績値（誤 5、正 6）、ほか1か所」');
    const [alone] = proposed(book('5', ISSUE), book('5', `${ISSUE}窓口を増やす。`));
    expect(alone).toContain('内容「1か所を訂正」');
  });

  it('is not proposed where nothing differs, nothing was published, or it is there already', () => {
    expect(proposed(book('5', ISSUE), book('5', ISSUE))).toEqual([]);
    const unpublished = '\n日付 | 区分 | 内容\n';
    expect(proposed(book('5', ISSUE, unpublished), book('6', ISSUE, unpublished))).toEqual([]);
    const told = `${HISTORY}\n2018/9/14 | 訂正 | 「5」を「6」に直した。`;
    expect(proposed(book('5', ISSUE), book('6', ISSUE, told))).toEqual([]);
  });
});
