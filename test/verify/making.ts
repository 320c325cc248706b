/** Makes packets of facts in memory, through every stage of the program. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Checked } from '../../src/diagnostics/checked.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { PLAIN_PRINT } from '../../src/forms/print.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import {
  advance,
  readWorkbook,
  type Setting,
  workbookFromFacts,
  write,
} from '../../src/pipeline.ts';
import { openWorld } from '../../src/world/world.ts';
import { writePdf } from '../../src/write/pdf/writePdf.ts';
import { THEME } from '../shared/theme.ts';
import { drawField } from '../write/pdf/layout/papers.ts';

const world = openWorld(process.cwd(), process.cwd());

export type SchemeName =
  | '達成・未達成'
  | '達成・未達成（期待値と残りを示す）'
  | '判定なし'
  | '進捗率3段階（達成・80）';

/** A scheme as the project ships it. */
export function shippedScheme(name: SchemeName): Scheme {
  const path = join('input/schemes', `${name}.json`);
  return certain(parseScheme(readFileSync(path, 'utf8'), path));
}

/** The workbook of facts. */
export async function workbookOf(facts: Facts): Promise<Uint8Array> {
  return certain(await workbookFromFacts(facts));
}

/** Reads, checks and evaluates a workbook. */
export async function evaluationOf(
  workbook: Uint8Array,
  schemeName: SchemeName,
): Promise<Evaluation> {
  const read = certain(await readWorkbook(workbook, 'example.xlsx'));
  const { form, value } = certain(await advance(read, 'evaluation', settingOf(schemeName)));
  if (form !== 'evaluation') throw new Error(`The stages stopped at the ${form}.`);
  return value;
}

/** A packet with what its figures come from. */
interface Traced {
  readonly cells: Workbook;
  readonly evaluation: Evaluation;
  readonly packet: Uint8Array;
}

/** The packet of a workbook with grey fields for charts, which take longest to make; it has no other pictures. */
export async function tracedTables(workbook: Uint8Array, schemeName: SchemeName): Promise<Traced> {
  const setting = settingOf(schemeName);
  const read = certain(await readWorkbook(workbook, 'example.xlsx'));
  const evaluated = certain(await advance(read, 'evaluation', setting));
  const composed = certain(await advance(evaluated, 'document', setting));
  if (read.form !== 'workbook' || evaluated.form !== 'evaluation' || composed.form !== 'document') {
    throw new Error(`The stages stopped at the ${composed.form}.`);
  }
  const [paper] = composed.value;
  if (paper === undefined) throw new Error('No packet was composed.');
  const print = PLAIN_PRINT;
  const { bytes } = certain(
    await writePdf(paper, { ...setting, theme: THEME, draw: drawField, print }),
  );
  return { cells: read.value, evaluation: evaluated.value, packet: bytes };
}

/** The packet of a workbook; `pictures` are the files that lie beside it. */
export async function packetOf(
  workbook: Uint8Array,
  schemeName: SchemeName,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const setting = { ...settingOf(schemeName), loadPicture: (name: string) => pictures.get(name) };
  const read = certain(await readWorkbook(workbook, 'example.xlsx'));
  const { form, value } = certain(await advance(read, 'document', setting));
  if (form !== 'document') throw new Error(`The stages stopped at the ${form}.`);
  const [packet] = certain(await write({ papers: value, origin: { name: 'example' } }, setting));
  if (packet === undefined) throw new Error('No packet was written.');
  return packet.bytes;
}

function settingOf(schemeName: SchemeName): Setting {
  return {
    schemes: [shippedScheme(schemeName)],
    schemeName,
    templates: world.templates(),
    loadPicture: () => undefined,
    fonts: world.fonts(),
    outputs: ['packet'],
  };
}

function certain<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value !== undefined) return value;
  throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}
