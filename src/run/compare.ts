/** Two files: what differs between them. */

import { andThen, type Checked, refused } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { JudgedBook } from '../pipeline.ts';
import { inOrder, type Run } from './run.ts';

/** What is made of two books. */
export interface Difference {
  readonly files: readonly Artifact[];
  /** A summary, a sentence a line. */
  readonly sentences: readonly string[];
}

/**
 * Compares two books.
 *
 * @param old as it was handed out; a workbook, or a kept `evaluation.json`
 * @param now as it is to be
 * @param day ISO date that stands on exchanged pages
 * @returns the papers, in the words and looks of the new book's office; none, with the findings of the first book that
 *   has errors. What does not stand in the way is not told: `check` does.
 */
export async function compareRuns(old: Run, now: Run, day: string): Promise<Checked<Difference>> {
  const before = await judged(old);
  if (before.value === undefined) return withNotice(before, old);
  const after = await judged(now);
  if (after.value === undefined) return withNotice(after, now);
  now.tools.progress?.('資料を組んで、ページごとに比べています');
  return now.tools.stages.compareBooks(before.value, after.value, day);
}

async function judged(run: Run): Promise<Checked<JudgedBook>> {
  const reached = await run.reach('evaluation');
  const diagnostics = await inOrder(run, reached.diagnostics);
  return andThen({ ...reached, diagnostics }, ({ form, setting }): Checked<JudgedBook> => {
    if (form.form === 'evaluation') {
      return { value: { evaluation: form.value, setting }, diagnostics: [] };
    }
    return refused({
      code: 'compare/form',
      severity: 'error',
      message: `ファイル「${run.source.path}」は、組み終わった資料のもので、比べられません。`,
      hint: 'ワークブックか、「evaluation」の段階のファイルを指定してください。',
    });
  });
}

/** Says whose findings these are. */
function withNotice(failed: Checked<unknown>, { source }: Run): Checked<never> {
  const notice = {
    code: 'compare/faulty',
    severity: 'error',
    message: `「${source.path}」に誤りがあるため、比べられません。`,
    hint: '下の指摘を直してから、もう一度比べてください。',
  } as const;
  return { value: undefined, diagnostics: [notice, ...failed.diagnostics] };
}
