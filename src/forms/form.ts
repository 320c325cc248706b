import type { PaperDocument } from './document.ts';
import type { Evaluation } from './evaluation.ts';
import type { Submission } from './submission.ts';
import type { Workbook } from './workbook.ts';

/** The forms that can be kept as a file, in the order in which they come to be. */
export const FORM_NAMES = ['workbook', 'submission', 'evaluation', 'document'] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** One of the forms, and which it is. */
export type Form =
  | { readonly form: 'workbook'; readonly value: Workbook }
  | { readonly form: 'submission'; readonly value: Submission }
  | { readonly form: 'evaluation'; readonly value: Evaluation }
  | { readonly form: 'document'; readonly value: readonly PaperDocument[] };
