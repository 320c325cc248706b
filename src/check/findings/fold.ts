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
 *   excused itself, is one of them; what explains a finding and is explained itself passes it on
 */
export function folded(stated: readonly Stated[]): readonly Diagnostic[] {
  const telling = stated.filter(({ excused }) => excused === undefined);
  const causes = new Map([
    ...telling.flatMap((finding) =>
      finding.severity === 'error' && finding.because === undefined
        ? [[keyOf(finding.place), finding] as const]
        : [],
    ),
    ...telling.map(
      (finding) => [keyOf({ ...finding.place, code: finding.code }), finding] as const,
    ),
  ]);
  const nextCause = ({ because, excused }: Stated): Stated | undefined =>
    because === undefined || excused !== undefined ? undefined : causes.get(keyOf(because));
  const causeOf = (finding: Stated): Stated | undefined => {
    const passed = new Set([finding]);
    let cause = nextCause(finding);
    for (let next = cause; next !== undefined && !passed.has(next); next = nextCause(next)) {
      passed.add(next);
      cause = next;
    }
    return cause;
  };
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
