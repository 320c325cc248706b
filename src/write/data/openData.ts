/** Open data: the tables of an evaluation as CSV, all of it as JSON, and what it means. */

import type { Artifact } from '../../forms/artifact.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import { writeFormFile } from '../../forms/formFile.ts';
import { writeCsv } from './csv.ts';
import { dataPackage, type TableFile } from './datapackage.ts';
import { dictionaryTable } from './dictionary.ts';
import { indicatorTable } from './indicators.ts';
import { opinionTables } from './opinions.ts';
import { projectTables } from './projects.ts';
import type { OpenDataSetting } from './setting.ts';
import { tallyTable } from './tallies.ts';
import { textTable } from './texts.ts';

const FOLDER = 'data';

/**
 * Writes the open data.
 *
 * The tables follow 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」: one value in a cell, numbers
 * as numbers, units and remarks in columns of their own, 西暦 beside 和暦, no merged cells, no line ends for looks.
 *
 * @returns `data/indicators.csv`, `texts.csv`, `tallies.csv`, `opinions.csv` and `projects.csv` where there are any, `dictionary.csv`, `evaluation.json` (which `--from`
 *   reads) and `datapackage.json`
 */
export function writeOpenData(
  evaluation: Evaluation,
  setting: OpenDataSetting,
): readonly Artifact[] {
  const { words } = setting;
  const tables = [
    indicatorTable(evaluation, words),
    textTable(evaluation),
    tallyTable(evaluation, words),
    ...opinionTables(evaluation, words),
    ...projectTables(evaluation),
  ];
  const files = [...tables, dictionaryTable(tables)].map((table) => ({
    table,
    bytes: writeCsv(table),
  }));
  const form = writeFormFile({
    form: { form: 'evaluation', value: withoutPersons(evaluation) },
    origin: setting.origin,
  });
  return [
    ...files.map(csvArtifact),
    { ...form, path: `${FOLDER}/${form.path}` },
    {
      path: `${FOLDER}/datapackage.json`,
      mediaType: 'application/json',
      bytes: jsonBytes(dataPackage(files, evaluation, setting)),
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

function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);
}
