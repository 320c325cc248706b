/** The sample cities as the project ships them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Facts, parseFacts } from '../../src/facts/facts.ts';

export const SAMPLE_CITIES = ['kirinosawa-r7', 'kumamoto-r1', 'mihon-r6'] as const;
export type SampleCity = (typeof SAMPLE_CITIES)[number];

/** Parses the facts of a sample city. */
export function sampleFacts(city: SampleCity): Facts {
  const { value, diagnostics } = parseFacts(
    JSON.parse(readFileSync(join('input/facts', `${city}.json`), 'utf8')),
  );
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** The workbook of a sample city as it lies in the project. */
export function shippedWorkbook(city: SampleCity): Uint8Array {
  return new Uint8Array(readFileSync(join('input', `${city}.xlsx`)));
}
