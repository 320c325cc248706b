/** One cause, one finding: what follows from another finding is told beneath it. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Finding } from './finding.ts';

/** A finding with its code that may still name its cause. */
export type Stated = Diagnostic & Pick<Finding, 'because'>;

/**
 * Puts findings beneath the error that explains them.
 *
 * @param stated in any order
 * @returns those that stand on their own, in their order; a finding that names a cell in which no error was found, or that
 *   is excused, is one of them
 */
export function folded(stated: readonly Stated[]): readonly Diagnostic[] {
  const isCause = ({ severity, because }: Stated): boolean =>
    severity === 'error' && because === undefined;
  const causes = new Map(
    stated.filter(isCause).map((finding) => [keyOf(finding.place), finding] as const),
  );
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

function keyOf(place: Diagnostic['place'] | Place): string {
  return `${place?.sheet ?? ''}!${place?.cell ?? ''}`;
}
