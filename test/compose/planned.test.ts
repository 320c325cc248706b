/** 計画のKPI一覧: a plan's own list, printed as the sheet states it. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { changed, drawn, type Drawing } from '../check/drawn.ts';
import { SOUND, SOUND_WORKBOOK } from '../check/sound.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { composeOne } from './packet.ts';
import { blocksOf, drawnPaper, JUDGING, profileWith, submitted, TEMPLATES } from './papers.ts';
import { printOutline, printRow } from './printed.ts';

const LIST = {
  計画のKPI一覧: `
基本目標 | 施策 | KPI名                    | 単位 | 基準値 H27 | R1      | 目標値（R5） | 再掲 | 基本目標の名称 | 施策の名称
2        | 1    | 出生数                   | 人   | 7,039 (H26) | 7,000以上 | 7,000以上  | ○   | 子育てを支える | 出産の支援
1        | 1    | 創業件数\\n※ 市調べ      | 件   | 4          | 7       | 12           |      |                | 創業と承継
1        | 1    | 転入超過数               | 人   | ▲37        | —       |              |      |                |
2        |      | 出生数                   | 人   | 7,039 (H26) | 7,000以上 | 7,000以上  |      |                |
1        |      | 市民満足度               |      | 3.1        | 3.50    | 4.0          |      |                |`,
};

/** 基本情報 with this answer to whether the packet holds the list. */
const asking = (answer: string): Drawing => profileWith('計画のKPI一覧', answer);

describe('計画のKPI一覧', () => {
  const paper = drawnPaper({ ...LIST, ...asking('載せる') });
  const tables = blocksOf(paper, 'planned', 'table');

  it('stands behind 付表 with a table for each 基本目標, in the order of their numbers', () => {
    const lines = printOutline(paper).split('\n');
    expect(lines.indexOf('計画のKPI一覧 #planned')).toBe(
      lines.indexOf('付表　KPI一覧表 #indicator-list') + 1,
    );
    const headings = blocksOf(paper, 'planned', 'heading').map(({ inlines }) =>
      inlines.map((one) => ('text' in one ? one.text : '')).join(''),
    );
    // The list's own name of a goal or policy, where 施策体系 has another or none.
    expect(headings).toEqual(['基本目標1　働く場をつくる', '基本目標2　子育てを支える']);
  });

  it('heads 基準値 with its year and every target with its own', () => {
    expect(tables[0]?.head.map(printRow)).toEqual([
      '《列》指標〔単位〕｜《列》基基準値⏎~（H27）~｜《列》目標値⏎~（R1）~｜《列》目標値⏎~（R5）~',
    ]);
  });

  it('prints 数値目標 first, then each 施策, with units in 〔 〕, notes below and 再掲 in front', () => {
    const rows = tables.map(({ groups }) => groups.flat().map(printRow));
    expect(rows).toEqual([
      [
        '《行》→4節*数値目標*',
        '《行》市民満足度｜3.1｜3.50｜4.0',
        '《行》→4節*施策1　創業と承継*',
        '《行》創業件数〔件〕⏎~※ 市調べ~｜4｜7｜12',
        '《行》転入超過数〔人〕｜▲37｜—｜',
      ],
      [
        '《行》→4節*数値目標*',
        '《行》出生数〔人〕｜7,039 (H26)｜7,000 以上｜7,000 以上',
        '《行》→4節*施策1　出産の支援*',
        '《行》（再掲）出生数〔人〕｜7,039 (H26)｜7,000 以上｜7,000 以上',
      ],
    ]);
  });

  it.each(['', '載せない'])('is left to the report unless 基本情報 asks: 「%s」', (answer) => {
    const book = { ...LIST, ...asking(answer) };
    expect(printOutline(drawnPaper(book))).not.toContain('計画のKPI一覧');
    const report = composeOne('report', evaluate(submitted(book), JUDGING), TEMPLATES).value;
    expect(report === undefined ? '' : printOutline(report)).toContain('計画のKPI一覧 #planned');
  });

  it('is left out of a workbook that has none', () => {
    const paperWithout = drawnPaper(asking('載せる'));
    expect(printOutline(paperWithout)).not.toContain('計画のKPI一覧');
  });

  it('changes no count and no judgement', () => {
    const [bare, listed] = [submitted(), submitted(LIST)].map((one) => evaluate(one, JUDGING));
    expect(listed?.total).toEqual(bare?.total);
    expect(listed?.goals).toEqual(bare?.goals);
    expect(listed?.assessments.length).toBe(bare?.assessments.length);
  });

  it('is published with one value in a row, and no row for a blank', () => {
    const facts = { ...submitted(LIST), sha256: 'a'.repeat(64) };
    const rows = dataRows(openData(evaluate(facts, JUDGING)), 'planned');
    expect(rows).toHaveLength(14);
    expect(rows[0]).toMatchObject({
      一覧の計画名: '見本市総合戦略',
      番号: '1',
      基本目標: '子育てを支える',
      施策: '出産の支援',
      区分: 'KPI',
      再掲: '有',
      種別: '基準値',
      年度_西暦: '2015',
      値: '7039',
      データの年度_西暦: '2014',
    });
    expect(rows[1]).toMatchObject({
      種別: '目標値',
      年度_西暦: '2019',
      値: '7000',
      値の範囲: '以上',
    });
    expect(
      rows.filter(({ 指標名: name }) => name === '転入超過数').map(({ 値: value }) => value),
    ).toEqual(['-37', '']);
    expect(rows.at(-1)).toMatchObject({
      指標名: '市民満足度',
      区分: '数値目標',
      値: '4.0',
    });
  });

  it('is no table of the open data of a workbook that has none', () => {
    const facts = { ...submitted(), sha256: 'a'.repeat(64) };
    const paths = openData(evaluate(facts, JUDGING)).map(({ path }) => path);
    expect(paths).not.toContain('data/planned.csv');
  });
});

function found(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change)).diagnostics.map(
    ({ code, place }) => `${code} ${place?.sheet ?? ''}!${place?.cell ?? ''}`,
  );
}

describe('a cell of 計画のKPI一覧', () => {
  it.each([
    ['計画のKPI一覧!F2 = 三千', 'quantity/unreadable 計画のKPI一覧!F2'],
    ['計画のKPI一覧!F2 = (percent 0.412)', 'quantity/percent 計画のKPI一覧!F2'],
    ['計画のKPI一覧!A2 cleared', 'field/empty 計画のKPI一覧!A2'],
    ['計画のKPI一覧!F2 = #REF!', 'cell/error 計画のKPI一覧!F2'],
    ['計画のKPI一覧!C1 = 指標の名', 'heading/missing 計画のKPI一覧!A1'],
  ])('is a finding when it is %s', (change, expected) => {
    expect(found(change)).toContain(expected);
  });

  it('may be blank, and says nothing then', () => {
    const { 計画のKPI一覧: list = '' } = SOUND;
    const { value } = check(drawn({ ...SOUND, 計画のKPI一覧: list.replace('2541', '') }));
    expect(value?.planned?.indicators[0]?.target.years[0]?.value).toEqual({
      kind: 'missing',
      written: '',
      reason: 'notApplicable',
    });
  });
});
