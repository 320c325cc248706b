/** Papers for examples: made from sheets drawn as text, through check and evaluate. */

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Block, PaperDocument, Sheet, TableBlock } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Chart } from '../../src/forms/figure.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { TemplateFiles } from '../../src/forms/templates.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { openWorld } from '../../src/world/world.ts';
import { drawn, type Drawing } from '../check/drawn.ts';
import { SCHEME } from '../evaluate/submission.ts';
import { composePacket } from './packet.ts';
import { printRow } from './printed.ts';

/** The templates as the project ships them. */
export const TEMPLATES: TemplateFiles = openWorld(process.cwd(), process.cwd()).templates();

/** 達成・未達成 without rates, as it is shipped. */
export const JUDGING: Scheme = { ...SCHEME, rates: [] };
/** The same words, nothing judged. */
export const NOT_JUDGING: Scheme = { ...JUDGING, name: '判定なし', judges: false };

/** A city of one goal and one policy, up to H30, judged for H29; an example draws its KPI sheet. */
const CITY: Drawing = {
  基本情報: `
項目         | 内容
市名         | 見本市
計画名       | 見本市総合戦略
報告書の表題 | 総合戦略の進捗状況
資料番号     | 資料1
会議日       | 平成30年8月7日
基準年度     | H27
対象年度     | H29
評価方式     | 達成・未達成`,
  施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文           | 副題
1        |      |      | 基本目標   | 働く場をつくる       | ～しごと～
1        | 1    |      | 施策       | 創業の支援           |
1        | 1    | ①   | 施策の内容 | 創業の相談を受ける。 |`,
  KPI: `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名    | 単位 | 目標の向き | 行     | 基準値 H27 | H28 | H29 | H30 | 注記
K1-1-1  | 1        | 1    | KPI  | 創業件数 | 件   | 多いほど良い | 目標値 | —   | 5   | 6   | 7   | ※市調べ
        |          |      |      |          |      |              | 実績値 | 4   | 5   | 5   |     |`,
  '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ | 本文
1        | 1    | 課題・検証 | 1  |      | 相談が増えた。
1        | 1    | 方向性     | 1  | 復   | 窓口を増やす。`,
};

/** 基本情報 of the city above with one more item. */
export function profileWith(item: string, answer: string): Drawing {
  const { 基本情報: items = '' } = CITY;
  return { 基本情報: `${items}\n${item} | ${answer}` };
}

/** A submission of the city above with some sheets drawn otherwise. */
export function submitted(change: Drawing = {}): Submission {
  const { value, diagnostics } = check(drawn({ ...CITY, ...change }));
  if (value === undefined) throw new Error(messages(diagnostics));
  return value;
}

/** A paper, of which nothing in the templates may be wrong. */
export function paperOf(evaluation: Evaluation, templates = TEMPLATES): PaperDocument {
  const { value, diagnostics } = composePacket(evaluation, templates);
  if (value === undefined) throw new Error(messages(diagnostics));
  return value;
}

const drawnPapers = new Map<string, PaperDocument>();

/** The paper of a city drawn as text; examples that draw the same city share its paper. */
export function drawnPaper(change: Drawing = {}, scheme: Scheme = JUDGING): PaperDocument {
  const key = JSON.stringify([change, scheme]);
  const paper = drawnPapers.get(key) ?? paperOf(evaluate(submitted(change), scheme));
  drawnPapers.set(key, paper);
  return paper;
}

/** The shipped templates with some files changed; `undefined` takes a file away. */
export function templatesWith(change: Readonly<Record<string, string | undefined>>): TemplateFiles {
  const files = new Map(TEMPLATES);
  for (const [path, text] of Object.entries(change)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** A sheet of a paper by its id. */
export function sheetOf({ sheets }: PaperDocument, id: string): Sheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (found === undefined) throw new Error(`There is no sheet ${id}.`);
  return found;
}

/** The blocks of one kind on a sheet. */
export function blocksOf<Kind extends Block['kind']>(
  paper: PaperDocument,
  id: string,
  kind: Kind,
): readonly Extract<Block, { kind: Kind }>[] {
  return sheetOf(paper, id).blocks.filter(
    (block): block is Extract<Block, { kind: Kind }> => block.kind === kind,
  );
}

/** Rows of a sheet's first table as text, heads first, without the column of names and units. */
export function rowsOf(paper: PaperDocument, id = 'policy-1-1'): readonly string[] {
  const [table] = blocksOf(paper, id, 'table');
  return table === undefined ? [] : allRows(table);
}

function allRows({ head, groups }: TableBlock): readonly string[] {
  return [...head, ...groups.flat()].map(printRow);
}

/** The charts of a sheet. */
export function chartsOf(paper: PaperDocument, id = 'policy-1-1'): readonly Chart[] {
  return blocksOf(paper, id, 'charts')
    .flatMap(({ figures }) => figures)
    .flatMap(({ content }) => (content.kind === 'chart' ? [content.chart] : []));
}

function messages(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ message }) => message).join('\n');
}
