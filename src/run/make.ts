/** From a file to finished papers in memory: what building and checking have in common. */

import { andThen, type Checked, type Diagnostic } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { PaperDocument } from '../forms/document.ts';
import type { Evaluation } from '../forms/evaluation.ts';
import type { Form } from '../forms/form.ts';
import { type Origin, writeFormFile } from '../forms/formFile.ts';
import type { PageInView } from '../forms/pages.ts';
import type { Setting } from '../pipeline.ts';
import { unstated } from './impossible.ts';
import { inOrder, originOf, type Run, type Tools } from './run.ts';
import type { Wish } from './setting.ts';

/** Files in memory, or none because of the errors among the findings. */
export interface Made {
  readonly origin: Origin;
  /** In the order of the workbook's sheets. */
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts: readonly Artifact[] | undefined;
}

/**
 * Makes what is wished for, or the form at which `until` stops, without writing anything down.
 *
 * @returns `findings.json` and `manifest.json` are among the artifacts of finished papers
 */
export async function make(run: Run, wish: Wish = {}): Promise<Made> {
  const origin = await originOf(run);
  const made = await filesOf(run, wish);
  const diagnostics = await inOrder(run, made.diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const artifacts = failed ? undefined : made.value;
  if (artifacts === undefined || wish.until !== undefined) {
    return { origin, diagnostics, artifacts };
  }
  const { stages, office } = run.tools;
  const files = [...artifacts, stages.findingsFile(diagnostics, origin)];
  const manifest = stages.manifestFile(files, origin, office.version());
  return { origin, diagnostics, artifacts: [...files, manifest] };
}

/** One page of a paper, in memory. */
export interface MadePage {
  /** A PDF of this page alone, to be looked at. */
  readonly file: Artifact;
  /** In the paper as it is printed, from 1. */
  readonly number: number;
}

/**
 * One page of a paper of those that are wished for, as it will look: what somebody is looking at comes before everything else.
 * Where the paper was made before, sheets on its other pages are taken as they were.
 *
 * @param page of the paper as it is printed, from 1; where there are fewer now, the last one is made
 * @returns undefined where the workbook has no such paper
 */
export async function makePage(
  run: Run,
  wish: Wish,
  page: PageInView,
): Promise<Checked<MadePage | undefined>> {
  const { stages } = run.tools;
  const reached = await run.reach('document', { ...wish, papers: [page.name], inView: page });
  return andThen(reached, ({ form, setting }) =>
    stages.writePage({ papers: papersOf(form) }, page, setting),
  );
}

/** `findings.json` of a run, whether or not anything else could be made. */
export function findingsOf({ diagnostics, origin }: Made, { stages }: Tools): Artifact {
  return stages.findingsFile(diagnostics, origin);
}

async function filesOf(run: Run, wish: Wish): Promise<Checked<readonly Artifact[]>> {
  const origin = await originOf(run);
  if (wish.until !== undefined) {
    return andThen(await run.reach(wish.until, wish), ({ form }) => ({
      value: [writeFormFile({ form, origin })],
      diagnostics: [],
    }));
  }
  // Data is published from the evaluation, papers from what is composed of it.
  const judged = await run.reach('evaluation', wish);
  if (judged.value === undefined) return { value: undefined, diagnostics: judged.diagnostics };
  const { form } = judged.value;
  const missing = unstated(form, wish, run.tools.words);
  if (missing.length > 0) {
    return { value: undefined, diagnostics: [...judged.diagnostics, ...missing] };
  }
  return andThen(await run.reach('document', wish), async (composed) => {
    run.tools.progress?.('資料を組んでいます');
    const papers = papersOf(composed.form);
    const written = { papers, origin, ...evaluationOf(form) };
    // Made before the papers are: what it takes in memory is free again when they need most.
    const kept = keptEvaluation(composed.setting, form, origin);
    return andThen(await run.tools.stages.write(written, composed.setting), (files) => ({
      value: files.length === 0 ? [] : [...files, ...kept],
      diagnostics: [],
    }));
  });
}

/**
 * What the papers were made from, to compare a later workbook with: `evaluation.json`, where no data has it already.
 *
 * @param form none is kept of papers that were composed before
 */
function keptEvaluation({ outputs }: Setting, form: Form, origin: Origin): readonly Artifact[] {
  const isThere = outputs?.includes('data') ?? true;
  return isThere || form.form !== 'evaluation' ? [] : [writeFormFile({ form, origin }, 'short')];
}

function evaluationOf(form: Form): { readonly evaluation?: Evaluation } {
  return form.form === 'evaluation' ? { evaluation: form.value } : {};
}

function papersOf(form: Form): readonly PaperDocument[] {
  if (form.form !== 'document') throw new Error(`The stages ended at the ${form.form}.`);
  return form.value;
}
