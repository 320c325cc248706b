/** A world in memory and quick stages, for examples of what the commands do. */

import { carryOut } from '../../src/cli/program.ts';
import { type Checked, type Diagnostic } from '../../src/diagnostics/checked.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { EarlierSite } from '../../src/forms/earlierSite.ts';
import type { Form, FormName } from '../../src/forms/form.ts';
import type { OutputName, PaperName } from '../../src/forms/output.ts';
import type { Screen } from '../../src/run/columns.ts';
import { STAGES, type Stages } from '../../src/run/stages.ts';
import type { EarlierOutput } from '../../src/world/archiveFolder.ts';
import type { Published } from '../../src/world/publish.ts';
import type { FileRead, World } from '../../src/world/world.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { writeFindings } from '../../src/write/data/findings.ts';
import { writeManifest } from '../../src/write/data/manifest.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';
import { WORDS } from '../wording/shipped.ts';

/** What an example changes. */
export interface Given {
  /** Of the workbook that is read. */
  readonly name?: string;
  readonly files?: Readonly<Record<string, string | FileRead>>;
  readonly settings?: string;
  readonly schemes?: Readonly<Record<string, string>>;
  /** Findings of the stage that makes this form. */
  readonly findings?: Partial<Record<FormName, readonly Diagnostic[]>>;
  readonly published?: Published;
  /** Outputs with a website, by the folder in which they lie. */
  readonly archive?: Readonly<Record<string, readonly EarlierOutput[]>>;
  readonly watched?: boolean;
  /** How often somebody saves a file that is waited for; then the waiting ends. */
  readonly savings?: number;
  /** What somebody at the terminal answers, one question after the other; nobody sits there when nothing is said. */
  readonly answers?: readonly string[];
  readonly colour?: boolean;
  /** Of the terminal; no terminal when nothing is said. */
  readonly columns?: number;
  /** What is composed; the packet when nothing is said. */
  readonly papers?: readonly PaperName[];
}

function answering(answers: readonly string[]): (question: string) => Promise<string | undefined> {
  const left = [...answers];
  return () => Promise.resolve(left.shift());
}

/** What a call did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Texts of the files written, by path; empty when none were. */
  readonly written: Readonly<Record<string, string>>;
  /** The names the stages were asked for. */
  readonly schemeName: string | undefined;
  /** Names of schemes that a new workbook offers. */
  readonly offered: readonly string[] | undefined;
  /** Sites of earlier years that the stages were told of. */
  readonly archived: readonly EarlierSite[] | undefined;
  /** Paths that could be replaced without a word; undefined when any could. */
  readonly ours: readonly string[] | undefined;
  /** What was to be made; undefined when nothing was written. */
  readonly outputs: readonly OutputName[] | undefined;
}

const WORKBOOK: Form = {
  form: 'workbook',
  value: {
    name: 'mihon',
    sha256: 'b'.repeat(64),
    sheets: [
      { name: '基本情報', hidden: false, cells: [], merges: [] },
      { name: 'KPI', hidden: false, cells: [], merges: [] },
    ],
  },
};

const PAPER: PaperDocument = {
  name: 'packet',
  digest: 'b'.repeat(64),
  title: '資料',
  language: 'ja-JP',
  author: '',
  subject: '',
  keywords: '',
  date: '2019-08-07',
  page: { size: 'A4', orientation: 'landscape' },
  footer: '',
  handling: '',
  sheets: [],
};

const SUBMISSION = submission([{ target: ['—', '5'], actual: ['1', '6'] }]);

const FORMS: Readonly<Record<FormName, Form>> = {
  workbook: WORKBOOK,
  submission: { form: 'submission', value: SUBMISSION },
  evaluation: { form: 'evaluation', value: evaluate(SUBMISSION, SCHEME) },
  document: { form: 'document', value: [PAPER] },
};

function named(form: FormName, { name }: Given): Form {
  if (form !== 'workbook' || WORKBOOK.form !== 'workbook' || name === undefined) return FORMS[form];
  return { form, value: { ...WORKBOOK.value, name } };
}

/** Carries out one call in a world of its own. */
export async function call(words: readonly string[], given: Given = {}): Promise<Outcome> {
  const said = { out: '', err: '' };
  const written: Record<string, string> = {};
  const asked: Asked = {};
  const code = await carryOut(words, {
    world: worldOf(given, written, asked),
    terminal: {
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      screens: { out: screenOf(given), err: screenOf(given) },
      watched: given.watched ?? false,
      ...(given.answers && { ask: answering(given.answers) }),
      command: 'node dist/cli.js',
    },
    stages: stagesOf(given, asked),
  });
  return {
    code,
    ...said,
    written,
    schemeName: asked.schemeName,
    offered: asked.offered,
    archived: asked.archived,
    outputs: asked.outputs,
    ours: asked.ours,
  };
}

function screenOf({ colour = false, columns }: Given): Screen {
  return { colour, columns };
}

interface Asked {
  /** Names of schemes for a new workbook to offer. */
  offered?: readonly string[] | undefined;
  schemeName?: string | undefined;
  archived?: readonly EarlierSite[] | undefined;
  outputs?: readonly OutputName[] | undefined;
  ours?: readonly string[] | undefined;
}

function worldOf(given: Given, written: Record<string, string>, asked: Asked): World {
  const files = given.files ?? { 'mihon.xlsx': 'a workbook' };
  const savings = Array.from({ length: given.savings ?? 0 }).values();
  return {
    version: () => '1.2.3',
    outputFolder: 'output',
    rules: () => undefined,
    settings: () =>
      given.settings === undefined
        ? undefined
        : { path: 'input/settings.json', text: given.settings },
    inputPath: (name) => `input/${name}`,
    schemes: () =>
      Object.entries(given.schemes ?? { 'a.json': JSON.stringify(SCHEME) }).map(([path, text]) => ({
        path,
        text,
      })),
    templates: () => new Map(),
    fonts: () => {
      const typeface = { family: '', normal: new Uint8Array(), bold: new Uint8Array() };
      return { text: typeface, figures: typeface, fallback: [] };
    },
    readFile: (path) => {
      const file = files[path] ?? { kind: 'notFound' };
      return typeof file === 'string'
        ? { kind: 'read', bytes: new TextEncoder().encode(file) }
        : file;
    },
    archiveFolder: (path) => given.archive?.[path],
    returnedFolder: () => undefined,
    saved: () => Promise.resolve(savings.next().done !== true),
    picture: () => undefined,
    publish: (folder, made, earlier) => {
      if (given.published) return given.published;
      asked.ours = earlier?.().ours;
      for (const { path, bytes } of made) {
        written[`${folder}/${path}`] = new TextDecoder().decode(bytes);
      }
      return { kind: 'published', paths: made.map(({ path }) => `${folder}/${path}`) };
    },
    today: () => '2025-08-07',
    shown: (path) => path,
  };
}

function stagesOf(given: Given, asked: Asked): Stages {
  const reach = (form: FormName): Promise<Checked<Form>> => {
    const diagnostics = given.findings?.[form] ?? [];
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    const papers = given.papers?.map((name) => ({ ...PAPER, name }));
    const made: Form =
      form === 'document' && papers !== undefined ? { form, value: papers } : named(form, given);
    return Promise.resolve({ value: failed ? undefined : made, diagnostics });
  };
  const file = { path: 'packet.pdf', mediaType: 'application/pdf' } as const;
  return {
    ...STAGES,
    readWorkbook: () => reach('workbook'),
    advance: (_, until, { schemeName }) => {
      asked.schemeName = schemeName;
      return reach(until);
    },
    write: ({ evaluation }, { outputs, archive }) => {
      asked.archived = archive;
      asked.outputs = outputs?.filter((name) => name !== 'data' || evaluation !== undefined);
      return Promise.resolve({
        value: [{ ...file, bytes: new TextEncoder().encode('%PDF') }],
        diagnostics: [],
      });
    },
    compareBooks: () =>
      Promise.resolve({
        value: {
          files: [{ ...file, path: 'comparison.pdf', bytes: new TextEncoder().encode('%PDF') }],
          sentences: ['変わったところは1か所です（数値 1）。'],
        },
        diagnostics: [],
      }),
    workbookFromFacts: (json, offers) => {
      asked.offered = offers?.schemes;
      return Promise.resolve({
        value: new TextEncoder().encode(JSON.stringify(json)),
        diagnostics: [],
      });
    },
    annotatedWorkbook: (bytes, diagnostics) => ({
      value: new TextEncoder().encode(
        `${new TextDecoder().decode(bytes)} with ${diagnostics.length} findings`,
      ),
      diagnostics: [],
    }),
    isUntouched: (copy) => new TextDecoder().decode(copy).endsWith('findings'),
    blankWorkbook: ({ first: { label }, last, indicators }, offers) => {
      asked.offered = offers?.schemes;
      const until = last === undefined ? '' : ` to ${last.label}`;
      const count = indicators === undefined ? '' : ` for ${indicators}`;
      return Promise.resolve(new TextEncoder().encode(`blank ${label}${until}${count}`));
    },
    nextWorkbook: (form, { label }, offers) => {
      asked.offered = offers?.schemes;
      return Promise.resolve({
        value: new TextEncoder().encode(`${form.form} carried over to ${label}`),
        diagnostics: [],
      });
    },
    findingsFile: writeFindings,
    manifestFile: (files, origin, version) => writeManifest(files, { origin, version }),
    explanation: (form, question) => {
      if (form.form !== 'evaluation') throw new Error('There is nothing to explainInWords.');
      return Promise.resolve(explainInWords(form.value, question, WORDS));
    },
  };
}
