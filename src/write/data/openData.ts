/** Open data: the tables of an evaluation as CSV, all of it as JSON, and what it means. */

import type { Artifact } from '../../forms/artifact.ts';
import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import { writeFormFile } from '../../forms/formFile.ts';
import type { Words } from '../../wording/words.ts';
import { dataCatalog } from './catalog.ts';
import { writeCsv } from './csv.ts';
import { dataPackage, type TableFile } from './datapackage.ts';
import { codeTable, dictionaryTable } from './dictionary.ts';
import { historyTable } from './history.ts';
import { indicatorTable } from './indicators.ts';
import { leadingTables } from './leading.ts';
import { opinionTables } from './opinions.ts';
import { planTable, stageTable } from './plan.ts';
import { plannedTables } from './planned.ts';
import { projectTables } from './projects.ts';
import { rateTable } from './rates.ts';
import { sdgTables } from './sdgs.ts';
import type { OpenDataSetting } from './setting.ts';
import { tallyTable } from './tallies.ts';
import { spokenTables, tagTable, textTable } from './texts.ts';

const FOLDER = 'data';

/**
 * Makes the tables of an evaluation, which are written for programs (CSV) and for people (one workbook).
 *
 * They follow 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」 and デジタル庁「行政データにおける機械可読性に
 * 関するルール」: one value in a cell, numbers as numbers, units and remarks in columns of their own, 西暦 beside 和暦,
 * a row for each observation, no line ends. They have the same columns in every city and every year; those of opinions,
 * projects, 計画のKPI一覧, リーディングプロジェクト and SDGs are there where the office publishes any.
 */
export function openDataTables(evaluation: Evaluation, words: Words): readonly DataTable[] {
  const { submission } = evaluation;
  const tables = [
    indicatorTable(evaluation, words),
    rateTable(evaluation, words),
    stageTable(evaluation),
    planTable(evaluation),
    textTable(evaluation),
    tagTable(evaluation),
    ...spokenTables(evaluation),
    tallyTable(evaluation, words),
    ...opinionTables(evaluation, words),
    ...projectTables(evaluation),
    ...plannedTables(evaluation),
    ...leadingTables(evaluation),
    ...sdgTables(evaluation),
    historyTable(evaluation),
  ];
  return [...tables, dictionaryTable(tables, submission), codeTable(tables, submission)];
}

/**
 * Writes the open data.
 *
 * @param tables of the evaluation
 * @param workbook the same tables for people, as `data/indicators.xlsx`; absent where none is wished for
 * @returns `data/….csv`, `indicators.xlsx`, `evaluation.json` (which `--from` reads), `datapackage.json` and
 *   `catalog.jsonld`
 */
export function writeOpenData(
  evaluation: Evaluation,
  setting: OpenDataSetting,
  tables: readonly DataTable[],
  workbook?: Uint8Array,
): readonly Artifact[] {
  const files = tables.map((table) => ({ table, bytes: writeCsv(table) }));
  const form = writeFormFile({
    form: { form: 'evaluation', value: withoutPersons(evaluation) },
    origin: setting.origin,
  });
  const data: readonly Artifact[] = [
    ...files.map(csvArtifact),
    ...(workbook === undefined ? [] : [workbookArtifact(workbook)]),
    { ...form, path: `${FOLDER}/${form.path}` },
  ];
  return [
    ...data,
    {
      path: `${FOLDER}/datapackage.json`,
      mediaType: 'application/json',
      bytes: jsonBytes(dataPackage(files, evaluation, setting)),
    },
    {
      path: `${FOLDER}/catalog.jsonld`,
      mediaType: 'application/ld+json',
      bytes: jsonBytes(dataCatalog(data, evaluation, setting)),
    },
  ];
}

/**
 * Names of persons are no data on a plan; who wants them published has papers. Opinions that 基本情報 does not ask to be
 * published are none either.
 */
function withoutPersons(evaluation: Evaluation): Evaluation {
  const { opinions, ...submission } = evaluation.submission;
  const shown = submission.profile.opinionList?.value === true ? opinions : undefined;
  return {
    ...evaluation,
    submission: {
      ...submission,
      members: [],
      ...(shown && { opinions: shown.map(({ member: _member, ...opinion }) => opinion) }),
    },
  };
}

function csvArtifact({ table, bytes }: TableFile): Artifact {
  return { path: `${FOLDER}/${table.name}.csv`, mediaType: 'text/csv', bytes };
}

function workbookArtifact(bytes: Uint8Array): Artifact {
  return {
    path: `${FOLDER}/indicators.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);
}
