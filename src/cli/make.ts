/** From a file to finished papers in memory: what `build` and `check` have in common. */

import { basename, parse } from 'node:path';

import { andThen, type Checked, type Diagnostic } from '../diagnostics/checked.ts';
import { inSheetOrder } from '../diagnostics/order.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { PaperDocument } from '../forms/document.ts';
import type { Evaluation } from '../forms/evaluation.ts';
import { type Form, FORM_NAMES, type FormName } from '../forms/form.ts';
import { type FormFile, type Origin, parseFormFile, writeFormFile } from '../forms/formFile.ts';
import type { OutputName } from '../forms/output.ts';
import type { PrintOptions } from '../forms/print.ts';
import type { Question } from '../forms/question.ts';
import type * as pipeline from '../pipeline.ts';
import type { World } from '../world.ts';
import { impossible, unstated } from './impossible.ts';
import { limitsOf, settingFor } from './office.ts';
import type { Terminal } from './terminal.ts';

/** The stages, as the commands use them; a test brings quicker ones. */
export type Pipeline = Pick<
  typeof pipeline,
  | 'readWorkbook'
  | 'advance'
  | 'write'
  | 'workbookFromFacts'
  | 'findingsFile'
  | 'manifestFile'
  | 'explanation'
  | 'annotatedWorkbook'
  | 'isUntouched'
  | 'blankWorkbook'
  | 'nextWorkbook'
>;

/** Everything a command works with. */
export interface Surroundings {
  readonly world: World;
  readonly terminal: Terminal;
  readonly pipeline: Pipeline;
}

/** What to make, and of what. */
export interface Order {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The bytes are a form written by `--until`, not a workbook. */
  readonly isForm: boolean;
  readonly scheme?: string;
  readonly until?: FormName;
  readonly print?: PrintOptions;
  /** What to make; absent: everything. */
  readonly outputs?: readonly OutputName[];
  /** Only what can be faulty in itself is made, to see whether it is. */
  readonly purpose?: 'check';
}

/** Files in memory, or none because of the errors among the findings. */
export interface Made {
  readonly origin: Origin;
  /** In the order of the workbook's sheets. */
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts: readonly Artifact[] | undefined;
}

/**
 * Makes the papers, or the form at which `until` stops, without writing anything.
 *
 * @returns `findings.json` and `manifest.json` are among the artifacts of finished papers
 */
export async function make(order: Order, surroundings: Surroundings): Promise<Made> {
  const start = await open(order, surroundings);
  const origin = start.value?.origin ?? { name: parse(order.path).name };
  const made = await andThen(start, (opened) => goOn(opened, order, surroundings));
  const diagnostics = inSheetOrder(made.diagnostics, start.value ? sheetsOf(start.value.form) : []);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const artifacts = failed ? undefined : made.value;
  if (artifacts === undefined || order.until !== undefined) {
    return { origin, diagnostics, artifacts };
  }
  const { pipeline: stages, world } = surroundings;
  const files = [...artifacts, stages.findingsFile(diagnostics, origin)];
  const manifest = stages.manifestFile(files, origin, world.version());
  return { origin, diagnostics, artifacts: [...files, manifest] };
}

/** An explanation with the findings met on the way to it, or none because of the errors among them. */
export interface Explained {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | undefined;
}

/** Explains how one judgement came about. */
export async function explain(
  order: Order,
  question: Question,
  surroundings: Surroundings,
): Promise<Explained> {
  const start = await open(order, surroundings);
  const reached = await andThen(start, ({ form }) =>
    reach(form, 'evaluation', order, surroundings),
  );
  const explained = await andThen(reached, ({ form, setting }) =>
    surroundings.pipeline.explanation(form, question, setting),
  );
  const sheets = start.value ? sheetsOf(start.value.form) : [];
  return { text: explained.value, diagnostics: inSheetOrder(explained.diagnostics, sheets) };
}

/** Reads and checks a workbook, for what goes on from its facts. */
export async function reachSubmission(
  order: Order,
  surroundings: Surroundings,
): Promise<Checked<Form>> {
  const start = await open(order, surroundings);
  const reached = await andThen(start, ({ form }) =>
    reach(form, 'submission', order, surroundings),
  );
  const sheets = start.value ? sheetsOf(start.value.form) : [];
  return { value: reached.value?.form, diagnostics: inSheetOrder(reached.diagnostics, sheets) };
}

/** The order's file as the first form; its findings come first. */
async function open(
  order: Order,
  { pipeline: stages, terminal, world }: Surroundings,
): Promise<Checked<FormFile>> {
  showProgress(terminal, 'ファイルを読んでいます');
  const { bytes, path } = order;
  if (order.isForm) return parseFormFile(new TextDecoder().decode(bytes), path);
  const workbook = await andThen(await limitsOf(world), (limits) =>
    stages.readWorkbook(bytes, basename(path), limits),
  );
  return andThen(workbook, (form) => ({
    value: { form, origin: originOf(form, path) },
    diagnostics: [],
  }));
}

async function goOn(
  { form, origin }: FormFile,
  order: Order,
  surroundings: Surroundings,
): Promise<Checked<readonly Artifact[]>> {
  const { terminal, pipeline: stages } = surroundings;
  if (order.until !== undefined) {
    const reached = await reach(form, order.until, order, surroundings);
    return andThen(reached, ({ form: last }) => ({
      value: [writeFormFile({ form: last, origin })],
      diagnostics: [],
    }));
  }
  // Data is published from the evaluation, papers from what is composed of it.
  const evaluated = await reach(form, 'evaluation', order, surroundings);
  return andThen(evaluated, async ({ form: judged, setting }) => {
    const missing = unstated(judged, order);
    if (missing.length > 0) return { value: undefined, diagnostics: missing };
    const composed = await announced(judged, 'document', setting, surroundings);
    return andThen(composed, (last) => {
      showProgress(terminal, '資料を組んでいます');
      const papers = papersOf(last);
      return stages.write({ papers, origin, ...evaluationOf(judged) }, setting);
    });
  });
}

/** A form, and what it was made with. */
interface Reached {
  readonly form: Form;
  readonly setting: pipeline.Setting;
}

/** Goes on from one form until another, saying so to somebody who watches. */
async function reach(
  form: Form,
  until: FormName,
  order: Order,
  surroundings: Surroundings,
): Promise<Checked<Reached>> {
  const conflicts = impossible(form, order);
  if (conflicts.length > 0) return { value: undefined, diagnostics: conflicts };
  return andThen(await settingFor(order, surroundings.world), async (setting) => {
    const last = await announced(form, until, setting, surroundings);
    return andThen(last, (reached) => ({ value: { form: reached, setting }, diagnostics: [] }));
  });
}

function announced(
  form: Form,
  until: FormName,
  setting: pipeline.Setting,
  { terminal, pipeline: stages }: Surroundings,
): Promise<Checked<Form>> {
  return throughStages(form, until, (from, to) => {
    showProgress(terminal, PROGRESS[to]);
    return stages.advance(from, to, setting);
  });
}

const PROGRESS: Readonly<Record<FormName, string>> = {
  workbook: 'ファイルを読んでいます',
  submission: '記入内容を点検しています',
  evaluation: '目標値と実績値を比べています',
  document: '文章と表を作っています',
};

type Advance = (from: Form, to: FormName) => Promise<Checked<Form>>;

/** One stage after the other, so that each can be announced. */
async function throughStages(
  form: Form,
  until: FormName,
  advance: Advance,
): Promise<Checked<Form>> {
  const next = FORM_NAMES[FORM_NAMES.indexOf(form.form) + 1];
  if (form.form === until || next === undefined) return { value: form, diagnostics: [] };
  return andThen(await advance(form, next), (reached) => throughStages(reached, until, advance));
}

function originOf(form: Form, path: string): Origin {
  if (form.form !== 'workbook') throw new Error(`${path} was read as a ${form.form}.`);
  return { name: form.value.name, sha256: form.value.sha256 };
}

function evaluationOf(form: Form): { readonly evaluation?: Evaluation } {
  return form.form === 'evaluation' ? { evaluation: form.value } : {};
}

function papersOf(form: Form): readonly PaperDocument[] {
  if (form.form !== 'document') throw new Error(`The stages ended at the ${form.form}.`);
  return form.value;
}

function sheetsOf(form: Form): readonly string[] {
  return form.form === 'workbook' ? form.value.sheets.map(({ name }) => name) : [];
}

function showProgress({ watched, err }: Terminal, text: string): void {
  if (watched) err(`${text}…\n`);
}
