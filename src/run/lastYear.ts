/** A book held against last year's. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Form } from '../forms/form.ts';
import type { Submission } from '../forms/submission.ts';
import { inOrder, type Run } from './run.ts';

/**
 * Checks a book against last year's.
 *
 * @param last last year's workbook, or its kept `evaluation.json`
 * @returns findings in the cells of this year's book; none while it has errors of its own, for then nothing is known
 *   of it; an error when last year's cannot be read
 */
export async function againstLastYear(run: Run, last: Run): Promise<readonly Diagnostic[]> {
  const [before, after] = [await last.reach('submission'), await run.reach('submission')];
  if (after.value === undefined) return [];
  if (before.value === undefined) {
    const faults = before.diagnostics.filter(({ severity }) => severity === 'error');
    return [
      {
        code: 'last/faulty',
        severity: 'error',
        message: `前年度のブック「${last.source.path}」に誤りがあるため、比べられません（エラー${faults.length}件）。`,
        hint: '前年度のブックを「check」で点検し、誤りを直してください。作ったときの evaluation.json も指定できます。',
      },
    ];
  }
  const found = run.tools.stages.findingsAgainstLast(
    statedIn(before.value.form),
    statedIn(after.value.form),
  );
  return inOrder(run, found);
}

function statedIn(form: Form): Submission {
  if (form.form === 'submission') return form.value;
  if (form.form === 'evaluation') return form.value.submission;
  throw new Error(`A ${form.form} states nothing.`);
}
