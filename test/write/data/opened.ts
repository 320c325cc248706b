/** Open data as somebody else's program reads it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { Artifact } from '../../../src/forms/artifact.ts';
import type { Evaluation } from '../../../src/forms/evaluation.ts';
import { USUAL_LICENCE } from '../../../src/office/settings.ts';
import { openDataTables, writeOpenData } from '../../../src/write/data/openData.ts';
import { readSubmission } from '../../cities/keptForms.ts';
import { shippedScheme } from '../../evaluate/schemes.ts';
import { WORDS } from '../../wording/shipped.ts';

/** One row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** A city of the examples, evaluated anew. */
export function evaluatedCity(city: string, scheme: string): Evaluation {
  const path = join('test', 'cities', city, 'submission.json');
  return evaluate(readSubmission(readFileSync(path, 'utf8')), shippedScheme(scheme));
}

/** The open data of an evaluation. */
export function openData(evaluation: Evaluation, words = WORDS): readonly Artifact[] {
  const { workbookName: name, sha256 } = evaluation.submission;
  const setting = { licence: USUAL_LICENCE, origin: { name, sha256 }, words };
  return writeOpenData(evaluation, setting, openDataTables(evaluation, words));
}

/** The bytes of one file. */
export function bytesOf(artifacts: readonly Artifact[], path: string): Uint8Array {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (found === undefined) throw new Error(`There is no ${path}.`);
  return found.bytes;
}

/** One file of texts. */
export function textOf(artifacts: readonly Artifact[], path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    bytesOf(artifacts, path),
  );
}

const Table = z.array(z.array(z.string()));

/** A CSV file, cell by cell; a parser that forgives nothing reads it. */
export function cellsOf(csv: Uint8Array): readonly (readonly string[])[] {
  return Table.parse(
    parse(Buffer.from(csv), {
      // A reader that knows no byte order mark.
      bom: false,
      record_delimiter: '\r\n',
      relax_column_count: false,
      relax_quotes: false,
      skip_empty_lines: false,
      trim: false,
    }),
  );
}

const Labels = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      schema: z.object({ fields: z.array(z.object({ name: z.string(), title: z.string() })) }),
    }),
  ),
});

/** A CSV file by what its columns are called in Japanese, with `年度_西暦` for 年度（西暦）, as `datapackage.json` says. */
export function rowsOf(artifacts: readonly Artifact[], name: string): readonly Row[] {
  const [head = [], ...records] = cellsOf(bytesOf(artifacts, `data/${name}.csv`));
  const { resources } = Labels.parse(JSON.parse(textOf(artifacts, 'data/datapackage.json')));
  const fields = resources.find((one) => one.name === name)?.schema.fields ?? [];
  const labels = head.map(
    (column) =>
      fields.find((field) => field.name === column)?.title.replace(/（(.+)）$/u, '_$1') ?? '',
  );
  return records.map((cells) =>
    Object.fromEntries(labels.map((label, index) => [label, cells[index] ?? ''])),
  );
}

/** A text as its author wrote it: without the apostrophe that keeps a spreadsheet from calculating. */
export function unprotected(cell: string): string {
  return cell.replace(/^'/u, '');
}
