/** A form as a JSON file: what `--until` writes and `--from` reads. */

import { z } from 'zod';

import type { Checked } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import type { Parsed } from '../diagnostics/parsed.ts';
import type { Artifact } from './artifact.ts';
import { PaperDocument } from './document.ts';
import { Evaluation } from './evaluation.ts';
import type { Form } from './form.ts';
import { Submission } from './submission.ts';
import { Sha256, Workbook } from './workbook.ts';

/** The workbook that a form comes from; without a digest when it could not be read. */
const Origin = z.strictObject({
  /** The file's name without folder and ending. */
  name: z.string().min(1),
  sha256: Sha256.exactOptional(),
});
export interface Origin extends Parsed<typeof Origin> {}

/** A form, and the workbook it comes from. */
export interface FormFile {
  readonly origin: Origin;
  readonly form: Form;
}

const common = { version: z.literal(1), workbook: Origin };

/** `evaluation.json`; `docs/evaluation.schema.json` describes it to others. */
export const EvaluationFileShape = z.strictObject({
  form: z.literal('evaluation'),
  ...common,
  value: Evaluation,
});

/** `version` is raised when an older program could no longer read the file. */
const FileShape = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('workbook'), ...common, value: Workbook }),
  z.strictObject({ form: z.literal('submission'), ...common, value: Submission }),
  EvaluationFileShape,
  z.strictObject({ form: z.literal('document'), ...common, value: z.array(PaperDocument) }),
]);

/**
 * Writes a form as `<form>.json`.
 *
 * @param manner `legible` goes through the shape it will be read by, so that the order of its fields is always the
 *   shape's, for those who read the file or hold two side by side; `short` is for programs alone: one line, fields as
 *   they come (checking 5 MB against the shape takes a tenth of all the time that 100 policies take)
 * @throws when a form to be `legible` has grown a field that its shape does not know
 */
export function writeFormFile(
  { form, origin }: FormFile,
  manner: 'legible' | 'short' = 'legible',
): Artifact {
  const file = { form: form.form, version: 1, workbook: origin, value: form.value };
  const text =
    manner === 'short' ? JSON.stringify(file) : JSON.stringify(FileShape.parse(file), undefined, 2);
  const bytes = new TextEncoder().encode(`${text}\n`);
  return { path: `${form.form}.json`, mediaType: 'application/json', bytes };
}

/**
 * Reads a file that an earlier run has written.
 *
 * @param path the file as the person named it, for the findings
 * @returns one error for each field that is missing, unknown or of the wrong kind
 */
export function parseFormFile(text: string, path: string): Checked<FormFile> {
  const hint = '元のブックから、もう一度書き出してください。';
  const { value, diagnostics } = parseJson(text, FileShape, { path, subject: 'form', hint });
  return { value: value && { origin: value.workbook, form: value }, diagnostics };
}
