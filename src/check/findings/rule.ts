/** What a rule is. */

import type { Material } from '../material/material.ts';
import type { Finding } from './finding.ts';

/**
 * Looks at everything that could be read and states what is wrong with it. A rule never
 * repeats what a field has said about itself: it skips what could not be read.
 */
export type Rule = (material: Material) => Iterable<Finding>;

/** A rule and the code of its findings. */
export interface NamedRule {
  readonly code: string;
  readonly rule: Rule;
  /** Its findings are always errors: without what it asks for there would be gaps in the papers. */
  readonly fixed: boolean;
}
