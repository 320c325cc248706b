/** `new`: a workbook to fill in, blank or carried over from last year's. */

import { basename, join, parse } from 'node:path';

import { andThen, type Checked } from '../diagnostics/checked.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { fiscalYearOfDay } from '../japanese/fiscalYear.ts';
import { safeName } from '../world/safeName.ts';
import type { Command } from './command.ts';
import { reachSubmission, type Surroundings } from './make.ts';
import { schemeNames } from './schemeNames.ts';

/** What was asked for. */
export type NewCommand = Extract<Command, { kind: 'new' }>;

/** Where the workbook is to be written, and how its bytes are made. */
export interface NewWorkbook {
  readonly path: string;
  readonly bytes: Checked<Uint8Array>;
}

/** The fiscal year a new workbook is for: the one asked for, or the present one. */
function yearFor({ year }: NewCommand, { world }: Surroundings): FiscalYear {
  return year ?? fiscalYearOfDay(world.today());
}

/**
 * Makes a blank workbook.
 *
 * @returns named after its year in the output folder, unless another place was asked for
 */
export async function blankWorkbook(
  command: NewCommand,
  surroundings: Surroundings,
): Promise<NewWorkbook> {
  const year = yearFor(command, surroundings);
  const path = command.out ?? join(surroundings.world.outputFolder, `KPI様式_${year.label}.xlsx`);
  const bytes = await surroundings.pipeline.blankWorkbook(year, schemeNames(surroundings.world));
  return { path, bytes: { value: bytes, diagnostics: [] } };
}

/**
 * Carries last year's workbook over.
 *
 * @param last the bytes of the file named by `--from`
 * @returns no bytes when it has errors, with all its findings
 */
export async function carriedWorkbook(
  command: NewCommand & { readonly from: string; readonly year: FiscalYear },
  last: Uint8Array,
  surroundings: Surroundings,
): Promise<NewWorkbook> {
  const { from, year, out } = command;
  const name = `${safeName(parse(basename(from)).name)}_${year.label}.xlsx`;
  const path = out ?? join(surroundings.world.outputFolder, name);
  const submission = await reachSubmission(
    { path: from, bytes: last, isForm: false },
    surroundings,
  );
  const { world, pipeline } = surroundings;
  const bytes = await andThen(submission, (form) =>
    pipeline.nextWorkbook(form, year, schemeNames(world)),
  );
  return { path, bytes };
}
