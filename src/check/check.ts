/** The second stage: Workbook → Submission. Every finding of the workbook in one run. */

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { inSheetOrder } from '../diagnostics/order.ts';
import type { Submission } from '../forms/submission.ts';
import type { Workbook } from '../forms/workbook.ts';
import { legibleFinding } from '../japanese/legibleFinding.ts';
import type { RuleSettings } from '../office/ruleSettings.ts';
import { assemble } from './assembly/assemble.ts';
import { withExcuses } from './findings/excuses.ts';
import type { Finding } from './findings/finding.ts';
import { folded, type Stated } from './findings/fold.ts';
import { atLevel, settingFaults } from './findings/levels.ts';
import type { LastYearRule, Rule } from './findings/rule.ts';
import { withSubjects } from './findings/subject.ts';
import type { Books } from './material/lastYear.ts';
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
 * @param hold holds the book against last year's, once it has no errors; absent: there is none to hold it against
 * @returns all findings, in the order of sheets, rows and columns, with those that are excused;
 *   the facts only when none of them is an error
 */
export function check(
  workbook: Workbook,
  settings?: RuleSettings,
  hold?: (now: Submission) => Checked<Books>,
): CheckedWorkbook {
  const material = gather(workbook);
  const ofSettings = settings === undefined ? [] : settingFaults(settings, RULES);
  const sheets = workbook.sheets.map(({ name }) => name);
  const own = [...ofSettings, ...statedFindings(material, settings)];
  const submission = hasError(own) ? undefined : assemble(material);
  const held = submission && hold?.(submission);
  const found = [
    ...own,
    ...(held?.diagnostics ?? []),
    ...(held?.value === undefined ? [] : statedFindings(material, settings, held.value)),
  ];
  const diagnostics = inSheetOrder(folded(withSubjects(found, material)), sheets).map(
    legibleFinding,
  );
  return {
    value: hasError(found) ? undefined : submission,
    diagnostics,
    legible: legibleIn(material),
    about: (others) => withSubjects(others, material),
  };
}

function hasError(found: readonly Stated[]): boolean {
  return found.some(({ severity }) => severity === 'error');
}

/**
 * What a rule itself calls an error stays one, whatever the settings and the notes say.
 *
 * @param books asks the rules about last year's book instead of those about the workbook itself
 */
function statedFindings(
  material: Material,
  settings: RuleSettings | undefined,
  books?: Books,
): readonly Stated[] {
  const stated = RULES.flatMap(({ code, ...rule }): readonly Stated[] =>
    Array.from(foundBy(rule, material, books), (finding) => ({ ...finding, code })),
  );
  const errors = stated.filter(({ severity }) => severity === 'error');
  const others = stated.flatMap((finding) =>
    finding.severity === 'error' ? [] : (atLevel(finding, settings) ?? []),
  );
  return [...errors, ...withExcuses(others, material)];
}

function foundBy(
  rule: { readonly rule: Rule } | { readonly lastYear: LastYearRule },
  material: Material,
  books: Books | undefined,
): Iterable<Finding> {
  if ('lastYear' in rule) return books === undefined ? [] : rule.lastYear(books);
  return books === undefined ? rule.rule(material) : [];
}
