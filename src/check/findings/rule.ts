/** What a rule is. */

import type { Books } from '../material/lastYear.ts';
import type { Material } from '../material/material.ts';
import type { Finding } from './finding.ts';

/**
 * Looks at everything that could be read and states what is wrong with it. A rule never
 * repeats what a field has said about itself: it skips what could not be read.
 */
export type Rule = (material: Material) => Iterable<Finding>;

/** Holds a book without errors against last year's. */
export type LastYearRule = (books: Books) => Iterable<Finding>;

/** A rule and the code of its findings. */
export type NamedRule = {
  readonly code: string;
  /** Its findings are always errors: without what it asks for there would be gaps in the papers. */
  readonly fixed: boolean;
} & ({ readonly rule: Rule } | { readonly lastYear: LastYearRule });
