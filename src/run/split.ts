/** A workbook parted into slips for its departments. */

import type { Checked } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import { offersOf } from './offers.ts';
import { inOrder, type Run } from './run.ts';
import { safeName } from './safeName.ts';
import { workbookFile } from './workbookFile.ts';

/** The folder in which the slips lie. */
const SLIP_FOLDER = '調査票';

/**
 * Makes a slip for each 担当課.
 *
 * @returns `調査票/企画課.xlsx` …, in the order in which the workbook names the departments; none, with an error, when it
 *   cannot be read or names nobody
 */
export async function split(run: Run): Promise<Checked<readonly Artifact[]>> {
  const { stages, progress, office } = run.tools;
  const reached = await run.reach('workbook');
  const slips = reached.value && stages.slips(reached.value.form);
  const diagnostics = await inOrder(run, [...reached.diagnostics, ...(slips?.diagnostics ?? [])]);
  if (slips?.value === undefined) return { value: undefined, diagnostics };
  const names = new Set<string>();
  const offers = offersOf(office);
  const files: Artifact[] = [];
  progress?.('調査票を作っています');
  for (const slip of slips.value) {
    const bytes = await stages.slipWorkbook(slip, offers);
    files.push(workbookFile(`${SLIP_FOLDER}/${freeName(slip.department, names)}.xlsx`, bytes));
  }
  return { value: files, diagnostics };
}

/** Two names that differ only in what a file's name cannot hold get a number. */
function freeName(department: string, taken: Set<string>): string {
  const bare = safeName(department);
  let name = bare;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${bare}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
