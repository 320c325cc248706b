/** How one judgement came about. */

import { andThen, type Diagnostic } from '../diagnostics/checked.ts';
import type { Question } from '../forms/question.ts';
import { inOrder, type Run } from './run.ts';

/** An explanation with the findings met on the way to it, or none because of the errors among them. */
export interface Explained {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | undefined;
}

/**
 * Explains a judgement with the cells it came from.
 *
 * @param scheme goes before the workbook's own 評価方式
 */
export async function explain(run: Run, question: Question, scheme?: string): Promise<Explained> {
  const judged = await run.reach('evaluation', scheme === undefined ? {} : { scheme });
  const explained = await andThen(judged, ({ form, setting }) =>
    run.tools.stages.explanation(form, question, setting),
  );
  return { text: explained.value, diagnostics: await inOrder(run, explained.diagnostics) };
}
