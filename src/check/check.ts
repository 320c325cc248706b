/** The second stage: Workbook → Submission. Every finding of the workbook in one run. */

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { inSheetOrder } from '../diagnostics/order.ts';
import type { Submission } from '../forms/submission.ts';
import type { Workbook } from '../forms/workbook.ts';
import { legibleFinding } from '../japanese/legibleFinding.ts';
import type { RuleSettings } from '../office/ruleSettings.ts';
import { assemble } from './assembly/assemble.ts';
import { withExcuses } from './findings/excuses.ts';
import { folded, type Stated } from './findings/fold.ts';
import { atLevel, settingFaults } from './findings/levels.ts';
import { withSubjects } from './findings/subject.ts';
import { type Legible, legibleIn } from './material/legible.ts';
import { type Material, gather } from './material/material.ts';
import { RULES } from './rules.ts';

/** A workbook that was checked. */
export interface CheckedWorkbook extends Checked<Submission> {
  /** Also of a workbook with errors: what is looked at elsewhere need not wait until they are mended. */
  readonly legible: Legible;
  /** Names the subject of findings that were made elsewhere. */
  readonly about: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/**
 * Reads a workbook as facts.
 *
 * @param settings how grave the office takes the findings of each rule; absent: as the handbook says
 * @returns all findings, in the order of sheets, rows and columns, with those that are excused;
 *   the facts only when none of them is an error
 */
export function check(workbook: Workbook, settings?: RuleSettings): CheckedWorkbook {
  const material = gather(workbook);
  const ofSettings = settings === undefined ? [] : settingFaults(settings, RULES);
  const sheets = workbook.sheets.map(({ name }) => name);
  const found = [...ofSettings, ...statedFindings(material, settings)];
  const diagnostics = inSheetOrder(folded(withSubjects(found, material)), sheets).map(
    legibleFinding,
  );
  const isFaultless = diagnostics.every(({ severity }) => severity !== 'error');
  return {
    value: isFaultless ? assemble(material) : undefined,
    diagnostics,
    legible: legibleIn(material),
    about: (others) => withSubjects(others, material),
  };
}

/** What a rule itself calls an error stays one, whatever the settings and the notes say. */
function statedFindings(material: Material, settings: RuleSettings | undefined): readonly Stated[] {
  const stated = RULES.flatMap(({ code, rule }): readonly Stated[] =>
    Array.from(rule(material), (finding) => ({ ...finding, code })),
  );
  const errors = stated.filter(({ severity }) => severity === 'error');
  const others = stated.flatMap((finding) =>
    finding.severity === 'error' ? [] : (atLevel(finding, settings) ?? []),
  );
  return [...errors, ...withExcuses(others, material)];
}
