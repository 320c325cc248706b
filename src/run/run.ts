/**
 * One file on its way through the stages.
 *
 * A run keeps every form that it has reached: a page that first shows findings, then papers, then how a judgement
 * came about opens one run for all three, and nothing is read, checked, judged or composed twice.
 */

import { andThen, type Checked, type Diagnostic, refused } from '../diagnostics/checked.ts';
import { inSheetOrder } from '../diagnostics/order.ts';
import { type Form, FORM_NAMES, type FormName } from '../forms/form.ts';
import { type FormFile, type Origin, parseFormFile } from '../forms/formFile.ts';
import type { LoadPicture } from '../forms/picture.ts';
import type { Submission } from '../forms/submission.ts';
import { legibleFinding } from '../japanese/legibleFinding.ts';
import type { Memory, Setting } from '../pipeline.ts';
import type { DoorWords } from './doorWords.ts';
import { impossible } from './impossible.ts';
import type { Office } from './office.ts';
import { limitsOf, settingFor, type Wish } from './setting.ts';
import type { Stages } from './stages.ts';

/** A file that was handed in, in memory. */
export interface Source {
  /** As findings name it. */
  readonly path: string;
  /** Without folders; the workbook's own name is made from it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The bytes are a form that an earlier run has written down, not a workbook. */
  readonly isForm?: boolean;
  /** Pictures that lie beside the file. */
  readonly loadPicture: LoadPicture;
}

/** What runs work with, whichever door they came through. */
export interface Tools {
  readonly office: Office;
  readonly stages: Stages;
  readonly words: DoorWords;
  /** Told what begins now, in a few words: 「資料を組んでいます」. */
  readonly progress?: (text: string) => void;
  /** Where one book after the other is made, most of which is the same. */
  readonly memory?: Memory;
}

/** A form, and what it was made with. */
export interface Reached {
  readonly form: Form;
  readonly setting: Setting;
}

/** A file, and the forms it has been brought to. The office's files must stay the same as long as it is used. */
export interface Run {
  readonly source: Source;
  readonly tools: Tools;
  /** The file as the first form; no value, with findings, when it cannot be read. */
  readonly start: () => Promise<Checked<FormFile>>;
  /**
   * Goes on until a form. One that the file lies beyond already stays as it is.
   *
   * @returns all findings on the way from the file
   */
  readonly reach: (until: FormName, wish?: Wish) => Promise<Checked<Reached>>;
}

/**
 * Opens a run. Nothing is done before something is asked of it.
 *
 * @param last of last year's book, to hold the file against; what is faulty with that is told beside the file's own findings
 */
export function openRun(source: Source, tools: Tools, last?: Run): Run {
  const forms = new Map<string, Promise<Checked<Form>>>();
  const settings = new Map<string, Promise<Checked<Setting>>>();
  const starts = new Map<'start', Promise<Checked<FormFile>>>();
  const start = () => keptIn(starts, 'start', () => open(source, tools));

  const goOn = async (form: Form, until: FormName, setting: Setting): Promise<Checked<Form>> => {
    const next = FORM_NAMES[FORM_NAMES.indexOf(form.form) + 1];
    if (form.form === until || next === undefined) return { value: form, diagnostics: [] };
    const step = keptIn(forms, keyOf(next, setting), () => {
      tools.progress?.(PROGRESS[next]);
      return tools.stages.advance(form, next, setting);
    });
    return andThen(await step, (reached) => goOn(reached, until, setting));
  };

  const reach: Run['reach'] = async (until, wish = {}) =>
    andThen(await start(), async ({ form }) => {
      const conflicts = impossible({ form, path: source.path }, wish, tools.words);
      if (conflicts.length > 0) return { value: undefined, diagnostics: conflicts };
      const setting = keptIn(settings, JSON.stringify(wish), () =>
        Promise.resolve(settingFor(wish, source.loadPicture, tools.office)),
      );
      const lastBook = last && (await lastYearBook(last));
      const reached = await andThen(await setting, async (own) => {
        const { memory } = tools;
        const known = {
          ...own,
          ...(lastBook?.value && { last: lastBook.value }),
          ...(memory && { memory }),
        };
        return andThen(await goOn(form, until, known), (value) => ({
          value: { form: value, setting: known },
          diagnostics: [],
        }));
      });
      return lastBook?.value === undefined ? withFaults(reached, lastBook) : reached;
    });

  return { source, tools, start, reach };
}

/** Findings of a run in the order of the workbook's sheets, and so that all their characters are seen. */
export async function inOrder(
  run: Run,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const { value } = await run.start();
  const sheets =
    value?.form.form === 'workbook' ? value.form.value.sheets.map(({ name }) => name) : [];
  return inSheetOrder(diagnostics, sheets).map(legibleFinding);
}

/** What a run is of, also when its file cannot be read. */
export async function originOf({ start, source }: Run): Promise<Origin> {
  const { value } = await start();
  return value?.origin ?? { name: withoutEnding(source.fileName) };
}

/** A file's name without its ending; a name that begins with a dot and has no other is whole. */
export function withoutEnding(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]*$/su, '');
}

const PROGRESS: Readonly<Record<FormName, string>> = {
  workbook: 'ファイルを読んでいます',
  submission: '記入内容を点検しています',
  evaluation: '目標値と実績値を比べています',
  document: '文章と表を作っています',
};

/** The file as the first form; its findings come first. */
async function open(
  { path, fileName, bytes, isForm = false }: Source,
  { office, stages, progress }: Tools,
): Promise<Checked<FormFile>> {
  progress?.(PROGRESS.workbook);
  if (isForm) return parseFormFile(new TextDecoder().decode(bytes), path);
  const workbook = await andThen(await limitsOf(office), (limits) =>
    stages.readWorkbook(bytes, fileName, limits),
  );
  return andThen(workbook, (form) => {
    if (form.form !== 'workbook') throw new Error(`${path} was read as a ${form.form}.`);
    const { name, sha256 } = form.value;
    return { value: { form, origin: { name, sha256 } }, diagnostics: [] };
  });
}

/**
 * Reads last year's book.
 *
 * @param run of its workbook, or of its kept `evaluation.json`
 * @returns what it states; an error that names it when it cannot be read or has errors
 */
async function lastYearBook({ reach, source }: Run): Promise<Checked<Submission>> {
  const { value, diagnostics } = await reach('submission');
  if (value?.form.form === 'submission') return { value: value.form.value, diagnostics: [] };
  if (value?.form.form === 'evaluation') {
    return { value: value.form.value.submission, diagnostics: [] };
  }
  const count = diagnostics.filter(({ severity }) => severity === 'error').length;
  return refused({
    code: 'last/faulty',
    severity: 'error',
    message:
      value === undefined
        ? `前年度のブック「${source.path}」に誤りがあるため、比べられません（エラー${count}件）。`
        : `「${source.path}」は、組み終わった資料のもので、比べられません。`,
    hint: '前年度のブックを「check」で点検し、誤りを直してください。作ったときの evaluation.json も指定できます。',
  });
}

/** Goes on as far as it can, so that all findings come at once, and gives nothing back. */
function withFaults(
  reached: Checked<Reached>,
  faulty: Checked<unknown> | undefined,
): Checked<Reached> {
  if (faulty === undefined) return reached;
  return { value: undefined, diagnostics: [...reached.diagnostics, ...faulty.diagnostics] };
}

/** By what a form is made with, besides what it is made of. */
function keyOf(
  form: FormName,
  { schemeName = '', outputs = [], papers = [], inView }: Setting,
): string {
  if (form === 'evaluation') return JSON.stringify([form, schemeName]);
  return form === 'document' ? JSON.stringify([form, schemeName, outputs, papers, inView]) : form;
}

function keptIn<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
