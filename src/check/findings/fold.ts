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
  return stated.flatMap((finding): readonly Diagnostic[] => {
    if (causeOf(finding) !== undefined) return [];
    const { because: _because, ...own } = finding;
    const consequences = stated.filter((other) => causeOf(other) === finding).map(withoutCause);
    return [consequences.length === 0 ? own : { ...own, consequences }];
  });
}

function withoutCause({ because: _because, ...finding }: Stated): Diagnostic {
  return finding;
}

function keyOf(place: Diagnostic['place'] | Place): string {
  return `${place?.sheet ?? ''}!${place?.cell ?? ''}`;
}
