/** What 禁則 forbids, seen in lines that are finished. */

import { inseparableStretches, mayNotBegin, mayNotEnd } from '../../src/type/kinsoku.ts';

/** A break that 禁則 forbids. */
interface Violation {
  /** The line that begins wrongly, or follows the one that ends wrongly; 0-based. */
  readonly line: number;
  readonly rule: 'line start' | 'line end' | 'inseparable';
  /** The characters at the wrong place. */
  readonly text: string;
}

/**
 * Judges the breaks of one paragraph that has no explicit line ends.
 *
 * @param lines its lines in order, with the spaces that were dropped at their ends
 * @returns one violation per rule and break; empty when all is well
 */
export function violations(lines: readonly string[]): readonly Violation[] {
  return lines
    .slice(1)
    .flatMap((line, index) => breakViolations(lines[index] ?? '', line, index + 1));
}

function breakViolations(before: string, after: string, line: number): readonly Violation[] {
  const last = /\S\s*$/u.exec(before)?.[0].trimEnd() ?? '';
  const [first = ''] = after.trimStart();
  const parted = inseparableStretches(before + after).find(
    ([start, end]) => start < before.length && before.length < end,
  );
  // Behind a space － is a mark, not a dash.
  const isMark = first === '－' && /\s$/u.test(before);
  return [
    ...(mayNotBegin(first) && !isMark ? [{ line, rule: 'line start', text: first } as const] : []),
    ...(mayNotEnd(last) ? [{ line, rule: 'line end', text: last } as const] : []),
    ...(parted === undefined
      ? []
      : [{ line, rule: 'inseparable', text: (before + after).slice(...parted) } as const]),
  ];
}
