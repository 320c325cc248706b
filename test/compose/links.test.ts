/** Hyperlinks of cells on their way into papers, the site and the open data. */

import { describe, expect, it } from '@jest/globals';

import { compose } from '../../src/compose/compose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { openData, rowsOf } from '../write/data/opened.ts';
import { blocksOf, drawnPaper, JUDGING, submitted, TEMPLATES } from './papers.ts';
import { printBlock, printInlines } from './printed.ts';

const LINKED = {
  '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ | 本文
1        | 1    | 課題・検証 | 1  | 復   | (link "https://example.jp/?a=1&b=2" 相談が増えた。)
1        | 1    | 課題・検証 | 2  |      | (link "javascript:alert(1)" 空き店舗が残る。)
1        | 1    | 方向性     | 1  |      | 窓口を増やす。`,
  施策体系: `
基本目標 | 施策  | 番号 | 種別       | 名称・本文           | 副題
1        |       |      | 基本目標   | 働く場をつくる。     |
1        | 1     |      | 施策       | (link "https://example.jp/" 創業の支援) |
1        | 1     | ①   | 施策の内容 | (link "mailto:a@example.jp" 創業の相談を受ける。) |
1        | 2     |      | 施策       | 農業の振興           |
1        | 2     | ①   | 施策の内容 | 担い手を育てる。     |
2        |       |      | 基本目標   | 子育てを支える。     |`,
};

describe('a cell with a hyperlink', () => {
  const paper = drawnPaper(LINKED);

  it('is a link where it leads to an address, its tag in front not; where it leads elsewhere it is words', () => {
    const [issues] = blocksOf(paper, 'policy-1-1', 'box');
    expect(issues?.items.map(({ inlines }) => printInlines(inlines))).toEqual([
      '[【復】]相談が増えた。⇒https://example.jp/?a=1&b=2',
      '空き店舗が残る。',
    ]);
  });

  it('is one among the contents of a policy, and none as its name', () => {
    const [list] = blocksOf(paper, 'policy-1-1', 'list');
    expect(list && printBlock(list)).toContain('創業の相談を受ける。⇒mailto:a@example.jp');
    expect(JSON.stringify(paper)).not.toContain('"to":"https://example.jp/"');
  });

  it('is one in the report and on the site', () => {
    const evaluation = evaluate(submitted(LINKED), JUDGING);
    for (const output of ['report', 'site'] as const) {
      const { value } = compose(evaluation, { templates: TEMPLATES, outputs: [output] });
      expect(JSON.stringify(value)).toContain('"kind":"address","text":"相談が増えた。"');
      expect(JSON.stringify(value)).not.toContain('javascript');
    }
  });

  it('has its address in a column of texts.csv', () => {
    const facts = { ...submitted(LINKED), sha256: '0'.repeat(64) };
    const rows = rowsOf(openData(evaluate(facts, JUDGING)), 'texts');
    const linked = rows.flatMap((row) => (row['リンク先'] === '' ? [] : [row['リンク先']]));
    expect(linked).toEqual(['mailto:a@example.jp', 'https://example.jp/?a=1&b=2']);
  });
});

describe('a note with a hyperlink', () => {
  it('is a link under the table', () => {
    const note = '(link "https://example.jp/note" ※H30は速報値)';
    const paper = drawnPaper({ KPI: NOTED.replace('※注', note) });
    const notes = blocksOf(paper, 'policy-1-1', 'paragraph').map(({ inlines }) =>
      printInlines(inlines),
    );
    expect(notes[0]).toBe('※H30は速報値⇒https://example.jp/note');
  });
});

const NOTED = `

KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き   | 行     | 基準値 H27 | H28 | H29 | H30 | H31 | 注記
K1-1-1  | 1        | 1    | KPI  | 指標  | 件   | 多いほど良い | 目標値 | —         | 5   | 6   | 7   | 8   | ※注
        |          |      |      |       |      |              | 実績値 | 4          | 5   | 5   | 6   |     |`;
