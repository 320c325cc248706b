/** A submitted workbook given back with its findings in it. */

import type { Checked } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { Made } from './make.ts';
import { copyName } from './returned.ts';
import type { Run } from './run.ts';
import { workbookFile } from './workbookFile.ts';

/**
 * Copies the workbook of a run and shows the findings in place.
 *
 * @returns `名前_指摘.xlsx`; undefined when the file could not be read, so that there is nothing to copy
 */
export function annotatedCopy(
  { source, tools }: Run,
  { diagnostics, origin }: Made,
): Checked<Artifact> | undefined {
  if (origin.sha256 === undefined) return undefined;
  const { value: bytes, diagnostics: faults } = tools.stages.annotatedWorkbook(
    source.bytes,
    diagnostics,
  );
  return { value: bytes && workbookFile(copyName(origin.name), bytes), diagnostics: faults };
}
