/** From a file to finished papers in memory: what `build` and `check` have in common. */

import { basename } from 'node:path';

import { andThen, type Checked, combine, type Diagnostic } from './diagnostics/checked.ts';
import { inSheetOrder } from './diagnostics/order.ts';
import type { Artifact } from './forms/artifact.ts';
import { type Form, FORM_NAMES, type FormName } from './forms/form.ts';
import { type Origin, parseFormFile, writeFormFile } from './forms/formFile.ts';
import { parseScheme } from './forms/parseScheme.ts';
import type * as pipeline from './pipeline.ts';
import type { Terminal } from './terminal.ts';
import type { World } from './world.ts';

/** The stages, as the commands use them; a test brings quicker ones. */
export type Pipeline = Pick<
  typeof pipeline,
  'readWorkbook' | 'advance' | 'write' | 'workbookFromFacts' | 'findingsFile'
>;

/** Everything a command works with. */
export interface Surroundings {
  readonly world: World;
  readonly terminal: Terminal;
  readonly pipeline: Pipeline;
}

/** What to make, and of what. */
export interface Order {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The bytes are a form written by `--until`, not a workbook. */
  readonly isForm: boolean;
  readonly scheme?: string;
  readonly until?: FormName;
}

/** Files in memory, or none because of the errors among the findings. */
export interface Made {
  readonly origin: Origin;
  /** In the order of the workbook's sheets. */
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts: readonly Artifact[] | undefined;
}

/**
 * Makes the papers, or the form at which `until` stops, without writing anything.
 *
 * @returns `findings.json` is among the artifacts of finished papers
 */
export async function make(order: Order, surroundings: Surroundings): Promise<Made> {
  const start = await open(order, surroundings);
  const schemes = loadSchemes(surroundings.world);
  const made = await andThen(start.first, (form) =>
    andThen(schemes, (known) => goOn(form, start.origin, { ...order, schemes: known }, surroundings)),
  );
  const schemeFaults = start.first.value === undefined ? schemes.diagnostics : [];
  const diagnostics = inSheetOrder([...made.diagnostics, ...schemeFaults], start.sheets);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const artifacts = failed ? undefined : made.value;
  if (artifacts === undefined || order.until !== undefined) {
    return { origin: start.origin, diagnostics, artifacts };
  }
  const findings = surroundings.pipeline.findingsFile(diagnostics, start.origin);
  return { origin: start.origin, diagnostics, artifacts: [...artifacts, findings] };
}
