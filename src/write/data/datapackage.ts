/** `datapackage.json`: what the tables are, for programs and for data catalogues. */

import { sha256Of } from '../../bytes/digest.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Origin } from '../../forms/formFile.ts';
import type { Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import { schemeRules } from '../../wording/schemeRules.ts';
import type { Terms } from '../../wording/terms.ts';
import type { OpenDataSetting } from './setting.ts';
import { type Field, NO, type Table, YES } from './table.ts';

/** A table, and the bytes of its file. */
export interface TableFile {
  readonly table: Table;
  readonly bytes: Uint8Array;
}

/**
 * Describes the tables as a Tabular Data Package (Frictionless Data, version 1), which must name tables only:
 * `evaluation.json` is mentioned in words. There is no `created`, for the same input gives the same bytes.
 *
 * @returns what is to be written as JSON
 */
export function dataPackage(
  files: readonly TableFile[],
  { submission, scheme }: Evaluation,
  { licence, origin, words }: OpenDataSetting,
): object {
  const { city, plan, title, judgedYear } = submission.profile;
  return {
    profile: 'tabular-data-package',
    name: `kpi-verification-${judgedYear.value.year}`,
    title: oneLine(title.value),
    description: description(submission, { scheme, words }),
    licenses: [licence],
    sources: [{ title: workbookText(origin) }],
    contributors: [{ title: oneLine(city.value), role: 'publisher' }],
    keywords: [oneLine(plan.value), 'KPI', '検証'],
    resources: files.map(resource),
  };
}

/** 「kumamoto-r1.xlsx」 stays with the office; its digest ties the data to it. */
function workbookText({ name, sha256 }: Origin): string {
  const digest = sha256 === undefined ? '' : `（SHA-256 ${sha256}）`;
  return `ワークブック「${name}」${digest}`;
}

function description(submission: Submission, terms: Terms): string {
  const { scheme } = terms;
  const { plan, judgedYear, handling, textNote } = submission.profile;
  const { label, year } = judgedYear.value;
  return [
    `${oneLine(plan.value)}の、${label}（西暦では${year}年度）までの検証の結果です。`,
    ...(handling === undefined ? [] : [`取扱い：${oneLine(handling.value)}`]),
    ...(textNote === undefined ? [] : [oneLine(textNote.value)]),
    `評価方式「${scheme.name}」：${[scheme.description, ...judging(terms)].join('')}`,
    'CSVファイルの文字コードはUTF-8（BOM付き）、改行はCRLFです。空欄は、値がないことを示します。',
    "文字列の列で、計算式と受け取られるおそれのある文章（「=」「+」「-」「@」などで始まるもの）には、頭に「'」を1文字付けています。頭の「'」を1文字除くと、もとの文章になります。",
    '判定の根拠、丸める前の値など、すべての結果は evaluation.json にあります（委員の氏名は除いています）。',
  ].join('\n');
}

/** How the scheme judges and rates; nothing of one that does not. */
function judging({ scheme, words }: Terms): readonly string[] {
  if (!scheme.judges) return [];
  const rules = schemeRules(scheme, words);
  return [...rules.judging, ...rules.rating, ...rules.rates];
}

function resource({ table, bytes }: TableFile): object {
  const { name, title, description: about, key, fields } = table;
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    description: about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256Of(bytes)}`,
    dialect: {
      csvddfVersion: 1.2,
      delimiter: ',',
      doubleQuote: true,
      lineTerminator: '\r\n',
      quoteChar: '"',
      skipInitialSpace: false,
      header: true,
    },
    schema: { fields: fields.map(schemaField), missingValues: [''], primaryKey: key },
  };
}

function schemaField({ name, type, description: about, required, choices }: Field): object {
  const constraints = {
    ...(required && { required }),
    ...(choices && { enum: choices }),
  };
  return {
    name,
    // 年度_西暦 as people write it: 年度（西暦）.
    title: name.replace(/_(.+)$/u, '（$1）'),
    type,
    description: about,
    ...(type === 'boolean' && { trueValues: [YES], falseValues: [NO] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
