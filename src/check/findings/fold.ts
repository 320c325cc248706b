/** One cause, one finding: what follows from another finding is told beneath it. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Cause, Finding } from './finding.ts';

/** A finding with its code that may still name its cause. */
export type Stated = Diagnostic & Pick<Finding, 'because'>;

/**
 * Puts findings beneath the one that explains them.
 *
 * @param stated in any order
 * @returns those that stand on their own, in their order; a finding whose cause was not found, or is excused, or that is
 *   excused itself, is one of them
 */
export function folded(stated: readonly Stated[]): readonly Diagnostic[] {
  const standing = stated.filter(({ because, excused }) => because === undefined && !excused);
  const causes = new Map([
    ...standing.flatMap((finding) =>
      finding.severity === 'error' ? [[keyOf(finding.place), finding] as const] : [],
    ),
    ...standing.map(
      (finding) => [keyOf({ ...finding.place, code: finding.code }), finding] as const,
    ),
  ]);
  const causeOf = ({ because, excused }: Stated): Stated | undefined =>
    because === undefined || excused !== undefined ? undefined : causes.get(keyOf(because));
  const own: Stated[] = [];
  const beneath = new Map<Stated, Diagnostic[]>();
  for (const finding of stated) {
    const cause = causeOf(finding);
    if (cause === undefined) own.push(finding);
    else beneath.set(cause, [...(beneath.get(cause) ?? []), withoutCause(finding)]);
  }
  return own.map((finding) => {
    const consequences = beneath.get(finding);
    return { ...withoutCause(finding), ...(consequences && { consequences }) };
  });
}

function withoutCause({ because: _because, ...finding }: Stated): Diagnostic {
  return finding;
}

function keyOf({ sheet = '', cell = '', code = '' }: Partial<Cause> = {}): string {
  return `${sheet}!${cell} ${code}`;
}
