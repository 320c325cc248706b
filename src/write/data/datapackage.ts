/** `datapackage.json`: what the tables are, for programs and for data catalogues. */

import { sha256Of } from '../../bytes/digest.ts';
import type { DataTable, Field } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Origin } from '../../forms/formFile.ts';
import type { Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import { schemeRules } from '../../wording/schemeRules.ts';
import type { Terms } from '../../wording/terms.ts';
import type { OpenDataSetting } from './setting.ts';
import { NO, YES } from './table.ts';

/** A table, and the bytes of its file. */
export interface TableFile {
  readonly table: DataTable;
  readonly bytes: Uint8Array;
}

/** The version whose descriptors these are. */
const PROFILES = 'https://datapackage.org/profiles/2.1';

/**
 * Describes the tables as a Data Package (version 2). There is no `created`, for the same input gives the same bytes;
 * `version` is the day of the newest change, where the workbook states any.
 *
 * @returns what is to be written as JSON
 */
export function dataPackage(
  files: readonly TableFile[],
  { submission, scheme }: Evaluation,
  { licence, origin, words }: OpenDataSetting,
): object {
  const { profile, history } = submission;
  const { city, plan, title, judgedYear, organizationCode, publishedAt } = profile;
  const newest = history?.at(-1)?.date.value;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: packageName(submission),
    title: oneLine(title.value),
    description: packageDescription(submission, { scheme, words }),
    ...(publishedAt && { homepage: publishedAt.value }),
    ...(newest !== undefined && { version: newest.replaceAll('-', '.') }),
    licenses: [licence],
    sources: [{ title: workbookText(origin) }],
    contributors: [
      {
        title: oneLine(city.value),
        roles: ['publisher'],
        ...(organizationCode && {
          organization: `${oneLine(city.value)}（${organizationCode.value}）`,
        }),
      },
    ],
    keywords: [oneLine(plan.value), 'KPI', '検証', `${judgedYear.value.year}年度`],
    resources: files.map(resource),
  };
}

/** `kpi-431001-2018`; without a code `kpi-verification-2018`. */
export function packageName({ profile }: Submission): string {
  return `kpi-${profile.organizationCode?.value ?? 'verification'}-${profile.judgedYear.value.year}`;
}

/** The workbook's name, 「計画_最終版2.xlsx」, stays with the office; its digest ties the data to it. */
function workbookText({ name, sha256 }: Origin): string {
  const digest = sha256 === undefined ? '' : `（SHA-256 ${sha256}）`;
  return `ワークブック「${name}」${digest}`;
}

/** What a reader should know of the data as a whole. */
export function packageDescription(submission: Submission, terms: Terms): string {
  const { scheme } = terms;
  const { plan, judgedYear, handling, textNote } = submission.profile;
  const { label, year } = judgedYear.value;
  return [
    `${oneLine(plan.value)}の、${label}（西暦では${year}年度）までの検証の結果です。`,
    ...(handling === undefined ? [] : [`取扱い：${oneLine(handling.value)}`]),
    ...(textNote === undefined ? [] : [oneLine(textNote.value)]),
    `評価方式「${scheme.name}」：${[scheme.description, ...judging(terms)].join('')}`,
    'CSVファイルはプログラムのためのもので、文字コードはUTF-8（BOMなし）、改行はCRLF、1行目は英字の列名です。空欄は、値がないことを示します（0ではありません）。表計算ソフトで開くときは、同じ表を日本語の見出しで収めた indicators.xlsx を使ってください。',
    "文字列の列で、計算式と受け取られるおそれのある文章（「=」「+」「-」「@」などで始まるもの。数だけのものを除く）には、頭に「'」を1文字付けています。頭の「'」を1文字除くと、もとの文章になります。",
    '判定の根拠、丸める前の値など、すべての結果は evaluation.json にあります（委員の氏名は除いています）。',
    '列の意味は dictionary.csv に、取り得る値は codes.csv に、更新履歴は history.csv にあります。列の名前と構成は、どの年度も同じです。',
  ].join('\n');
}

/** How the scheme judges and rates; nothing of one that does not. */
function judging({ scheme, words }: Terms): readonly string[] {
  if (!scheme.judges) return [];
  const rules = schemeRules(scheme, words);
  return [...rules.judging, ...rules.rating, ...rules.rates];
}

function resource({ table, bytes }: TableFile): object {
  const { name, title, description: about, key, refersTo = [], fields } = table;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: 'table',
    path: `${name}.csv`,
    title,
    description: about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256Of(bytes)}`,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      header: true,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
    },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fieldsMatch: 'exact',
      fields: fields.map(schemaField),
      missingValues: [''],
      primaryKey: key,
      ...(refersTo.length > 0 && {
        foreignKeys: refersTo.map(({ fields: own, table: resourceName, key: others }) => ({
          fields: own,
          reference: { resource: resourceName, fields: others },
        })),
      }),
    },
  };
}

/** What an empty cell is called. */
const NOTHING = '値なし';

function schemaField({ name, label, type, description: about, required, choices }: Field): object {
  const constraints = {
    ...(required && { required }),
    ...(choices && { enum: choices }),
  };
  return {
    name,
    title: label,
    type,
    description: about,
    ...(type === 'boolean' && { trueValues: [YES], falseValues: [NO] }),
    // With a label beside each column only: readers of version 1 know strings alone, and pass over what fields say.
    ...(!required && { missingValues: [{ value: '', label: NOTHING }] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
