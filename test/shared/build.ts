/** Everything that one run makes of a sample city, through every stage of the program. */

import { readFileSync } from 'node:fs';

import type { Checked } from '../../src/diagnostics/checked.ts';
import type { Artifact } from '../../src/forms/artifact.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { OUTPUT_NAMES, type OutputName } from '../../src/forms/output.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import { advance, readWorkbook, type Setting, write } from '../../src/pipeline.ts';
import { openWorld } from '../../src/world/world.ts';

/** The forms of a run and the files that were made from them. */
export interface Run {
  readonly evaluation: Evaluation;
  readonly papers: readonly PaperDocument[];
  readonly artifacts: readonly Artifact[];
}

/** Makes a workbook of `input/` into everything, or into some of it. */
export async function buildRun(
  city: string,
  schemeName: string,
  outputs: readonly OutputName[] = OUTPUT_NAMES,
): Promise<Run> {
  const world = openWorld(process.cwd(), process.cwd());
  const path = world.inputPath(`${city}.xlsx`);
  const book = { name: `${city}.xlsx`, bytes: new Uint8Array(readFileSync(path)) };
  return runOf(book, schemeName, outputs, (name) => world.picture(path, name));
}

/** Makes any workbook into everything, or into some of it; without `loadPicture` it has no pictures beside it. */
export async function runOf(
  book: { readonly name: string; readonly bytes: Uint8Array },
  schemeName: string,
  outputs: readonly OutputName[] = OUTPUT_NAMES,
  loadPicture: Setting['loadPicture'] = () => undefined,
): Promise<Run> {
  const world = openWorld(process.cwd(), process.cwd());
  const setting: Setting = {
    schemes: world.schemes().flatMap(({ text, path: file }) => parseScheme(text, file).value ?? []),
    schemeName,
    templates: world.templates(),
    loadPicture,
    fonts: world.fonts(),
    outputs,
  };
  const workbook = certain(await readWorkbook(book.bytes, book.name));
  const evaluated = certain(await advance(workbook, 'evaluation', setting));
  const composed = certain(await advance(evaluated, 'document', setting));
  if (evaluated.form !== 'evaluation' || composed.form !== 'document') {
    throw new Error(`The stages stopped at the ${composed.form}.`);
  }
  const [evaluation, papers] = [evaluated.value, composed.value];
  const { workbookName: name, sha256 } = evaluation.submission;
  const written = { papers, evaluation, origin: { name, sha256 } };
  return { evaluation, papers, artifacts: certain(await write(written, setting)) };
}

function certain<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value !== undefined) return value;
  throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}
