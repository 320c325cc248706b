/** How the subject of a finding is named. */

import type { Subject } from './checked.ts';

/**
 * Names a subject in one line, for the terminal and for a comment.
 *
 * @returns `K1-1-2 従業者数（企画課）`, of which only what is known; empty when nothing is
 */
export function subjectText({ id, name, department }: Subject = {}): string {
  const named = [id, name].filter((part) => part !== undefined).join(' ');
  if (department === undefined) return named;
  return named === '' ? department : `${named}（${department}）`;
}
