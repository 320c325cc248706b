/** The program in a worker: the page stays alive whatever a workbook does to it. */

import { COMPILED_TEMPLATES } from 'made:templates';
import { config } from 'zod';

import { asBuffer } from '../bytes/buffer.ts';
import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { Form } from '../forms/form.ts';
import type { Origin } from '../forms/formFile.ts';
import { isWithinReach, MOST_YEARS } from '../forms/formSize.ts';
import { fiscalYearOfDay, parseFiscalYear } from '../japanese/fiscalYear.ts';
import { annotatedCopy } from '../run/annotate.ts';
import { explain } from '../run/explain.ts';
import { make, makePage } from '../run/make.ts';
import { newBlankWorkbook, carriedWorkbook } from '../run/newWorkbook.ts';
import { inOrder, openRun, originOf, type Run, type Source, type Tools } from '../run/run.ts';
import { safeName } from '../run/safeName.ts';
import { schemeNames } from '../run/schemeNames.ts';
import type { Wish } from '../run/setting.ts';
import { split } from '../run/split.ts';
import { STAGES } from '../run/stages.ts';
import { workTogether } from '../run/together.ts';
import { pack, repack } from '../zip/pack.ts';
import { fontsOf, OfficeFiles, officeOf, withOwn } from './office.ts';
import type {
  Choice,
  Equipment,
  GivenFile,
  HandedFile,
  HandedTogether,
  Made,
  Message,
  NamedBytes,
  Opened,
  OrderName,
  Orders,
  Reply,
  Settled,
} from './protocol.ts';
import { tidied } from './tidy.ts';
import { timedReading } from './timedReading.ts';
import { unpackedText } from './unpack.ts';

// Nothing may be compiled here (`eval`), and zod would try.
config({ jitless: true });

/** What is in hand. */
interface Hand {
  tools?: Promise<Tools>;
  /** The office's files as they lie in the page. */
  files?: OfficeFiles;
  run?: Run;
  /** What was made of it last. */
  made?: { readonly origin: Origin; readonly files: readonly HandedFile[] };
  /** What was made of several files last. */
  together?: HandedTogether;
}

const hand: Hand = {};
/** The order that is being carried out; progress is told of it. */
const current = { id: 0 };

function reply(message: Reply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(message);
}

async function workerTools({ office, fonts }: Equipment): Promise<Tools> {
  const files = OfficeFiles.parse(JSON.parse(await unpackedText(office)));
  hand.files = files;
  return {
    office: officeOf(files, COMPILED_TEMPLATES, await fontsOf(files.fonts, fonts)),
    stages: timedReading(STAGES, (file) => reply({ say: 'reading', id: current.id, file })),
    memory: STAGES.createMemory(),
    // Of these the page lets only the scheme be chosen.
    words: { until: '段階', scheme: '作り方の「評価方式」', outputs: '作るもの' },
    progress: (text) => reply({ say: 'progress', id: current.id, text }),
  };
}

const CARRY_OUT: {
  readonly [Name in OrderName]: (
    asked: Orders[Name]['asked'],
    tools: Tools,
  ) => Promise<Orders[Name]['answer']>;
} = {
  office: ({ archive }, tools) => Promise.resolve(settled(archive, tools)),
  open: ({ file }, tools) => opened(file, tools),
  page: async ({ choice, name, number }) => {
    const { value, diagnostics } = await makePage(runInHand(), wishOf(choice), { name, number });
    return {
      diagnostics,
      files: value && handed([value.file]),
      ...(value && { number: value.number }),
    };
  },
  make: async ({ choice }) => {
    const { diagnostics, artifacts, origin } = await make(runInHand(), wishOf(choice));
    const files = artifacts && handed(artifacts);
    if (files !== undefined) hand.made = { origin, files };
    return { diagnostics, files };
  },
  together: async ({ files, others, day, isSwapped }, tools) => {
    const { run: open } = hand;
    const several = { sources: files.map(givenSource), others, ...(open && { open }) };
    const made = await workTogether(several, tools, { day, isSwapped });
    hand.together = made.kind === 'refused' ? made : { ...made, files: handed(made.files) };
    return hand.together;
  },
  split: async () => {
    const run = runInHand();
    const { value, diagnostics } = await split(run);
    const { name } = await originOf(run);
    return { diagnostics, files: value && handed([zipOf(`${safeName(name)}_調査票`, value)]) };
  },
  annotate: async () => {
    const run = runInHand();
    const made = await make(run, { purpose: 'check' });
    const copy = annotatedCopy(run, made);
    return { diagnostics: copy?.diagnostics ?? [], files: copy?.value && handed([copy.value]) };
  },
  pack: ({ folder, isTogether }) => (isTogether === true ? packedTogether() : packedFiles(folder)),
  blank: async ({ first, last, ...counts }, tools) => {
    const [begin, end] = [first, last ?? first].map((year) => parseFiscalYear(year));
    if (begin?.kind !== 'year') return unreadableYear(first);
    if (end?.kind !== 'year') return unreadableYear(last ?? '');
    if (!isWithinReach(end.fiscalYear.year, begin.fiscalYear)) return endBeyondReach(last ?? '');
    const years = { first: begin.fiscalYear, ...(last !== undefined && { last: end.fiscalYear }) };
    const files = handed([await newBlankWorkbook({ ...years, ...counts }, tools)]);
    return { diagnostics: [], files };
  },
  next: async ({ year }) => {
    const reading = parseFiscalYear(year);
    if (reading.kind !== 'year') return unreadableYear(year);
    const { value, diagnostics } = await carriedWorkbook(runInHand(), reading.fiscalYear);
    return { diagnostics, files: value && handed([value]) };
  },
  explain: ({ scheme, ...question }) => explain(runInHand(), question, scheme),
};

function givenSource({ name, content, pictures }: GivenFile): Source {
  return {
    path: name,
    fileName: name,
    bytes: content instanceof Uint8Array ? content : tablesAsOne(content),
    loadPicture: (picture) => pictures.get(picture.normalize('NFC')),
  };
}

async function opened(file: GivenFile, tools: Tools): Promise<Opened> {
  // What was in hand makes room first.
  delete hand.made;
  delete hand.run;
  const run = openRun(givenSource(file), tools);
  hand.run = run;
  const start = await run.start();
  const reached = await run.reach('submission');
  return {
    diagnostics: await inOrder(run, reached.diagnostics),
    sheets: start.value?.form.form === 'workbook' ? start.value.form.value.sheets : undefined,
    schemes: schemeNames(tools.office),
    nextYear: reached.value && yearAfter(reached.value.form),
  };
}

/** The memory is of the looks that were: a new one begins. */
function settled(archive: NamedBytes | undefined, tools: Tools): Settled {
  const { files } = hand;
  if (files === undefined) throw new Error('The worker was not begun.');
  const use = (own: OfficeFiles): void => {
    const office = officeOf(own, COMPILED_TEMPLATES, tools.office.fonts());
    hand.tools = Promise.resolve({ ...tools, office, memory: STAGES.createMemory() });
  };
  if (archive === undefined) {
    use(files);
    return { diagnostics: [], taken: 0 };
  }
  const own = withOwn(files, archive.bytes);
  if (own.kind !== 'taken') {
    return { diagnostics: [refusedOffice(archive.name, own.kind)], taken: undefined };
  }
  use(own.files);
  return {
    diagnostics: own.unused.map((path) => unusedTemplate(path)),
    taken: own.taken.length,
  };
}

function refusedOffice(name: string, kind: 'damaged' | 'empty'): Diagnostic {
  return {
    code: 'page/office',
    severity: 'error',
    message:
      kind === 'damaged'
        ? `「${name}」をzipとして読めません。`
        : `「${name}」には、設定（input と templates のフォルダ）がありません。`,
    hint: 'プログラムの input と templates のフォルダを、1つのzipにまとめて選んでください。',
  };
}

function unusedTemplate(path: string): Diagnostic {
  return {
    code: 'page/template',
    severity: 'warning',
    message: `「${path}」は、この画面の様式と違いますが、使っていません。この画面では、様式（.hbs）を変えられません。`,
    hint: '様式を変えた画面は、情報システムの担当者に「npm run page -- --office フォルダ」で作ってもらってください。',
  };
}

/** As `world/` takes a folder of CSV files. */
function tablesAsOne(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...tables.keys()].toSorted();
  return pack(
    names.map((name) => ({ name, bytes: asBuffer(tables.get(name) ?? new Uint8Array()) })),
  );
}

function yearAfter(form: Form): string | undefined {
  if (form.form !== 'submission') return undefined;
  return fiscalYearOfDay(`${form.value.profile.judgedYear.value.year + 1}-04-01`).label;
}

function runInHand(): Run {
  if (hand.run === undefined) throw new Error('No file was opened.');
  return hand.run;
}

function wishOf({ scheme, print, outputs }: Choice): Wish {
  return {
    print,
    traced: true,
    ...(scheme !== undefined && { scheme }),
    ...(outputs !== undefined && { outputs }),
  };
}

/** In the folder order of `output/`. */
async function packedFiles(folder?: string): Promise<Made> {
  if (hand.made === undefined) return { diagnostics: [], files: undefined };
  const { files, origin } = hand.made;
  const name = safeName(origin.name);
  const wanted = files.filter(({ path }) => folder === undefined || path.startsWith(`${folder}/`));
  const ending = folder === undefined ? '' : `_${folder}`;
  const zip = zipOf(`${name}${ending}`, await withBytes(wanted), name);
  return { diagnostics: [], files: handed([zip]) };
}

async function packedTogether(): Promise<Made> {
  const { together } = hand;
  if (together === undefined || together.kind === 'refused') {
    return { diagnostics: [], files: undefined };
  }
  const zip = zipOf(together.folder, await withBytes(together.files));
  return { diagnostics: [], files: handed([zip]) };
}

/** Gives files to the browser to be kept. */
function handed(files: readonly Artifact[]): readonly HandedFile[] {
  return files.map(({ bytes, ...file }) => ({
    ...file,
    content: new Blob([Uint8Array.from(bytes)], { type: file.mediaType }),
  }));
}

/** Gets files back. */
function withBytes(files: readonly HandedFile[]): Promise<readonly Artifact[]> {
  return Promise.all(
    files.map(async ({ content, ...file }) => ({
      ...file,
      bytes: new Uint8Array(await content.arrayBuffer()),
    })),
  );
}

/** Files in a folder in one file. */
function zipOf(name: string, all: readonly Artifact[], folder = name): Artifact {
  const files = new Map(
    all.map(({ path, bytes }) => [`${folder}/${path}`, asBuffer(bytes)] as const),
  );
  const bytes = repack(asBuffer(new Uint8Array()), [], files);
  return { path: `${name}.zip`, mediaType: 'application/zip', bytes };
}

function endBeyondReach(year: string): Made {
  const message = `「${year}」は、計画の最初の年度から${MOST_YEARS}年までの年度ではありません。`;
  const hint = '計画の最後の年度を確かめてください。空欄は5年間です。';
  return {
    diagnostics: [{ code: 'page/year', severity: 'error', message, hint }],
    files: undefined,
  };
}

function unreadableYear(year: string): Made {
  const message = `「${year}」は年度として読めません。`;
  const hint = '「R7」「令和7年度」「2025」のように書いてください。';
  return {
    diagnostics: [{ code: 'page/year', severity: 'error', message, hint }],
    files: undefined,
  };
}

async function answerOrder(message: Extract<Message, { say: 'order' }>): Promise<void> {
  const { id, name, asked } = message;
  current.id = id;
  try {
    const tools = await hand.tools;
    if (tools === undefined) throw new Error('The worker was not begun.');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- name and asked belong together
    const order = CARRY_OUT[name] as (
      asked: object,
      tools: Tools,
    ) => Promise<Orders[OrderName]['answer']>;
    const answer = await order(asked, tools);
    reply({ say: 'answer', id, answer });
    tidied();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply({ say: 'broken', id, detail });
  }
}

/** One order after the other. */
const queue = { last: Promise.resolve() };

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.say === 'begin') {
    hand.tools = workerTools(data.equipment);
    hand.tools.then(
      () => reply({ say: 'ready' }),
      (error: unknown) => reply({ say: 'broken', id: 0, detail: String(error) }),
    );
    return;
  }
  queue.last = queue.last.then(() => answerOrder(data));
});
