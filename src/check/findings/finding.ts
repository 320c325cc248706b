/** Findings as rules state them, before they get their code. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Place } from '../../diagnostics/place.ts';

/** A finding without its code: the rule that states it gives its own. */
export interface Finding extends Omit<Diagnostic, 'code' | 'consequences'> {
  /** What may be all that is wrong. Where it is found, this finding is told beneath it and not on its own. */
  readonly because?: Cause;
}

/** A cell in which another finding explains this one: any error, or the finding of one rule, however grave. */
export interface Cause extends Place {
  readonly code?: string;
}

/** What a finding needs beside its severity. */
type Words = Omit<Finding, 'severity'>;

/** エラー: no papers are made. */
export function error(words: Words): Finding {
  return { severity: 'error', ...words };
}

/** 注意 */
export function warning(words: Words): Finding {
  return { severity: 'warning', ...words };
}

/** お知らせ */
export function notice(words: Words): Finding {
  return { severity: 'notice', ...words };
}
