/** The page: what is dropped is opened, checked, made and shown; everything that works lies in a worker. */

import { PLAIN_PRINT } from '../forms/print.ts';
import type { Provenance } from '../forms/provenance.ts';
import { printFindings } from '../run/findingsText.ts';
import { ourFaultText } from '../run/refusal.ts';
import { createBasis } from './basis.ts';
import type { CellPlace } from './cells.ts';
import { button, elementById, create } from './element.ts';
import { type Outcome, startEngine } from './engine.ts';
import { createFindings } from './findings.ts';
import { dropped, type Given, sorted } from './given.ts';
import { entriesOf } from './handbook.ts';
import { createKeep } from './keep.ts';
import { createPaper } from './paper.ts';
import * as parts from './parts.ts';
import type {
  BlankSize,
  Choice,
  GivenFile,
  HandedFile,
  Made,
  NamedBytes,
  Opened,
  OrderName,
} from './protocol.ts';
import { createSheet } from './sheet.ts';
import type { Reading } from './timedReading.ts';
import { createTogether } from './together.ts';
import { type Watch, watch } from './watch.ts';

/** What is in hand. */
interface State {
  /** Where the file can be looked at while it is edited. */
  watch: Watch | undefined;
  file: GivenFile | undefined;
  opened: Opened | undefined;
  /** The last result that was whole, and the book it is of. */
  files: readonly HandedFile[] | undefined;
  shown: string | undefined;
  choice: Choice;
  /** The office's own settings, and whether the worker knows of them. */
  office: { readonly archive: NamedBytes | undefined; isKnown: boolean };
  /** The several files that were given last. */
  together:
    | { readonly given: Extract<Given, { kind: 'several' }>; readonly isSwapped: boolean }
    | undefined;
  /** The book in hand was there before: what changed can be told. */
  isSame: boolean;
  /** Numbers what is done; what comes late is not shown. */
  turn: number;
}

const state: State = {
  watch: undefined,
  file: undefined,
  opened: undefined,
  files: undefined,
  shown: undefined,
  choice: { print: PLAIN_PRINT },
  office: { archive: undefined, isKnown: true },
  together: undefined,
  isSame: false,
  turn: 0,
};

const status = elementById('status', HTMLElement);
const stripActions = elementById('strip-actions', HTMLElement);
const barActions = elementById('bar-actions', HTMLElement);
const chooser = elementById('choose', HTMLInputElement);
const engine = startEngine((text) => announce(`${text}…`));
const handbook = parts.text('handbook').then(entriesOf);

const basis = createBasis((place) => sheet.reveal(place));
const sheet = createSheet(elementById('sheet', HTMLElement), visited, basis.element);
const findings = createFindings(elementById('findings', HTMLElement), ({ place }) => {
  if (place !== undefined) sheet.reveal(place);
});
const paper = createPaper(
  elementById('paper', HTMLElement),
  ({ provenance }) => void ask(provenance),
);
const together = createTogether(elementById('together', HTMLElement), {
  zip: () => void saveAnswer('pack', { isTogether: true }),
  file: save,
  open: (file) => void openMade(file),
  swap: () => {
    if (state.together === undefined) return;
    const { given, isSwapped } = state.together;
    void openTogether(given, !isSwapped);
  },
  back: () => {
    if (state.file !== undefined) void open(state.file);
  },
});
const keep = createKeep(elementById('keep', HTMLDialogElement), {
  zip: (folder) => void saveAnswer('pack', folder === undefined ? {} : { folder }),
  file: save,
  annotated: () => void saveAnswer('annotate', {}),
  split: () => void saveAnswer('split', {}),
  next: (year) => void saveAnswer('next', { year }),
  blank: (size) => void saveAnswer('blank', { size }),
  settle: (archive) => void settle(archive),
  choose: (choice) => {
    state.choice = choice;
    void makeAll();
  },
});

function announce(text: string, kind: 'plain' | 'wrong' = 'plain'): void {
  status.textContent = text;
  status.className = kind;
}

/** What stands in the way is said; what was there stays. */
function take(given: Given): void {
  if (given.kind === 'refused') {
    announce(given.text, 'wrong');
    return;
  }
  state.watch?.stop();
  if (given.kind === 'several') {
    state.watch = undefined;
    void openTogether(given, false);
    return;
  }
  const { file, handle } = given;
  state.watch = handle && watch(handle, (saved) => void openAgain(file, saved));
  void open(file);
}

/** The book as it was saved now; pictures are those that were given with it. */
async function openAgain(file: GivenFile, saved: File): Promise<void> {
  try {
    await open({ ...file, content: new Uint8Array(await saved.arrayBuffer()) });
  } catch {
    // It is being saved once more: the watch will see it.
  }
}

/** A workbook that was made here; it lies nowhere yet. */
async function openMade({ path, content }: HandedFile): Promise<void> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  await open({ name: path, content: bytes, pictures: new Map() });
}

/** Somebody went to a cell: its findings, and the pages that print it. */
function visited(place: CellPlace): void {
  findings.choose(place);
  const pages = paper.pagesOf(place);
  const known = pages.length === 0 ? undefined : paper.provenanceAt(place);
  basis.show(known === undefined ? undefined : { pages, ask: () => void ask(known) });
}

/** Shows where a figure comes from: its cell first, how it came about as soon as that is known. */
async function ask(provenance: Provenance): Promise<void> {
  const { about, year, places } = provenance;
  const [place] = places;
  if (state.shown !== state.file?.name) {
    announce(`この資料は、前に開いた「${state.shown ?? ''}」のものです。`, 'wrong');
    return;
  }
  const pages = place === undefined ? [] : paper.pagesOf(place);
  basis.show({ provenance, pages });
  if (place !== undefined) sheet.reveal(place);
  const { turn } = state;
  if (elementById('paper', HTMLElement).dataset['state'] === 'old') {
    basis.show({ provenance, pages, text: 'エラーがなくなると、根拠を求められます。' });
    return;
  }
  if (!(await inHand())) return;
  const { scheme } = state.choice;
  const outcome = await engine.ask('explain', {
    indicator: about,
    ...(year !== undefined && { year }),
    ...(scheme !== undefined && { scheme }),
  });
  if (turn !== state.turn) return;
  if (outcome.kind !== 'done') {
    stopped(outcome);
    return;
  }
  const { text, diagnostics } = outcome.answer;
  basis.show({ provenance, pages, text: text ?? printFindings(diagnostics, { colour: false }) });
}

/** Takes an office's own settings; what they are good for shows in the book that is open. */
async function settle(file: File | undefined): Promise<void> {
  const archive = file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  busy(true);
  const outcome = await engine.ask('office', { archive });
  busy(false);
  if (outcome.kind !== 'done') {
    stopped(outcome);
    return;
  }
  const { diagnostics, taken } = outcome.answer;
  const said = printFindings(diagnostics, { colour: false });
  if (taken === undefined) {
    announce(said, 'wrong');
    return;
  }
  state.office = { archive, isKnown: true };
  keep.nameOffice(archive?.name);
  if (state.file !== undefined) await open(state.file);
  if (diagnostics.length > 0) announce(said, 'wrong');
  else if (archive !== undefined)
    announce(`「${archive.name}」の設定（${taken}ファイル）を使います。`);
}

/** A worker that was begun anew knows nothing of the office's own settings. */
async function tellOffice(): Promise<void> {
  if (state.office.isKnown) return;
  state.office.isKnown = true;
  await engine.ask('office', { archive: state.office.archive });
}

/** Opens a file: its findings first, its papers after. */
async function open(file: GivenFile): Promise<void> {
  state.turn += 1;
  const { turn } = state;
  // What was shown of another book says nothing about this one.
  state.isSame = state.file?.name === file.name;
  state.file = file;
  basis.show(undefined);
  bookTitle(file.name);
  busy(true);
  await tellOffice();
  const outcome = await engine.ask('open', { file });
  if (turn !== state.turn) return;
  if (outcome.kind !== 'done') {
    stopped(outcome);
    return;
  }
  const { diagnostics, sheets } = outcome.answer;
  state.opened = outcome.answer;
  showWork();
  // The worker goes on while what it found is being drawn.
  const made = makeAll();
  findings.show(diagnostics, await handbook);
  // A long sheet takes longer to be laid out than its findings.
  await shownFirst();
  if (state.file === file) {
    sheet.show(sheets ?? [], diagnostics);
    elementById('sheet', HTMLElement).hidden = sheets === undefined;
  }
  await made;
}

/** Ends when what was changed so far is on the screen; or soon, where the page itself is not. */
async function shownFirst(): Promise<void> {
  await new Promise((resolve) => {
    window.requestAnimationFrame(() => window.setTimeout(resolve));
    window.setTimeout(resolve, 100);
  });
}

/** Makes everything of the file in hand. */
async function makeAll(): Promise<void> {
  state.turn += 1;
  const { turn, choice, opened } = state;
  if (opened === undefined) return;
  busy(true);
  await renewPage(turn);
  if (turn !== state.turn) return;
  const outcome = await engine.ask('make', { choice });
  if (turn !== state.turn) return;
  if (outcome.kind !== 'done') {
    paper.restore();
    stopped(outcome);
    return;
  }
  busy(false);
  const { diagnostics, files } = outcome.answer;
  findings.show(diagnostics, await handbook);
  sheet.show(opened.sheets ?? [], diagnostics);
  const errors = diagnostics.filter(
    ({ severity, excused }) => severity === 'error' && excused === undefined,
  );
  keep.show(opened, files);
  if (files !== undefined) {
    const before = state.isSame ? state.files : undefined;
    state.files = files;
    state.shown = state.file?.name;
    paper.note(undefined);
    paper.show(files, before);
    announce(`資料ができました（${files.length}ファイル）。`);
  } else {
    paper.note(
      state.files === undefined
        ? `エラーが${errors.length}件あるため、資料は作れません。左の「対処」のとおりに直して保存し、もう一度置いてください。`
        : `エラーが${errors.length}件あるため、新しい資料は作れません。下は前の資料${state.shown === state.file?.name ? '' : `（「${state.shown ?? ''}」のもの）`}です。`,
    );
    announce(`エラーが${errors.length}件あります。直すと資料ができます。`, 'wrong');
  }
  elementById('paper', HTMLElement).dataset['state'] =
    files === undefined ? (state.files === undefined ? 'none' : 'old') : 'new';
  drawBar();
}

/** The page in view first, where there is one of this book already. */
async function renewPage(turn: number): Promise<void> {
  const inView = paper.inView();
  if (state.files === undefined || !state.isSame || inView === undefined) return;
  const outcome = await engine.ask('page', { choice: state.choice, ...inView });
  if (turn !== state.turn || outcome.kind !== 'done') return;
  const { files: [file] = [], number } = outcome.answer;
  if (file === undefined || number === undefined) return;
  await paper.renew(inView.name, number, file);
  // Somebody may have stopped it meanwhile.
  if (turn === state.turn)
    announce('見ているページを新しくしました。ほかのページと資料を作っています…');
}

function stopped(outcome: Exclude<Outcome<OrderName>, { kind: 'done' }>): void {
  busy(false);
  state.office.isKnown = state.office.archive === undefined;
  if (outcome.kind === 'cancelled') announce('中止しました。前の資料は元のままです。');
  else if (outcome.kind === 'late') {
    announce(lateText(outcome.doing, outcome.reading), 'wrong');
  } else announce(ourFaultText(outcome.detail), 'wrong');
}

function lateText(doing: string, reading: Reading | undefined): string {
  if (reading === undefined) {
    return `終わらないため、中止しました（${doing}）。前の資料は元のままです。`;
  }
  const { fileName, seconds } = reading;
  return `「${fileName}」の読み取りが${seconds}秒で終わらないため、中止しました。前の資料は元のままです。使っていないシート、書式だけの行や列を削除して保存し直してください。`;
}

function showWork(): void {
  // What was made of several files says nothing about this one.
  if (document.body.dataset['view'] === 'together') paper.show(state.files ?? []);
  showOnly('work', ['findings', 'sheet', 'paper']);
}

const SECTIONS = ['welcome', 'findings', 'sheet', 'together', 'paper'] as const;

function showOnly(view: string, shown: readonly (typeof SECTIONS)[number][]): void {
  document.body.dataset['view'] = view;
  for (const id of SECTIONS) elementById(id, HTMLElement).hidden = !shown.includes(id);
}

/** Several files at once; the book that was open stays in hand. */
async function openTogether(
  given: Extract<Given, { kind: 'several' }>,
  isSwapped: boolean,
): Promise<void> {
  state.turn += 1;
  const { turn } = state;
  busy(true);
  const { files, others } = given;
  await tellOffice();
  const outcome = await engine.ask('together', { files, others, day: today(), isSwapped });
  if (turn !== state.turn) return;
  if (outcome.kind !== 'done') {
    stopped(outcome);
    return;
  }
  busy(false);
  const { answer } = outcome;
  if (answer.kind === 'refused') {
    announce(printFindings(answer.diagnostics, { colour: false }), 'wrong');
    return;
  }
  state.together = { given, isSwapped };
  const papers = answer.files.filter(({ mediaType }) => mediaType === 'application/pdf');
  showOnly('together', papers.length === 0 ? ['together'] : ['together', 'paper']);
  together.show(answer, state.file !== undefined);
  paper.note(undefined);
  if (papers.length > 0) paper.show(papers);
  bookTitle(answer.kind === 'comparison' ? answer.now : answer.into);
  announce(`できました（${answer.files.length}ファイル）。`);
  barActions.replaceChildren(button('別のブックを開く', () => chooser.click(), { id: 'another' }));
  elementById('together-title', HTMLElement).focus();
}

/** As the calendar of this computer has it: it stands on exchanged pages. */
function today(): string {
  // oxlint-disable-next-line no-restricted-globals -- a door: here the clock comes in
  const now = new Date();
  const numbers = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return numbers.map((one) => String(one).padStart(2, '0')).join('-');
}

function bookTitle(name: string): void {
  elementById('book', HTMLElement).textContent = name;
  document.title = `${name} - 検証委員会資料をつくる`;
}

function busy(isBusy: boolean): void {
  document.body.dataset['busy'] = String(isBusy);
  stripActions.replaceChildren(
    ...(isBusy
      ? [button('中止する', () => void cancel(), { id: 'cancel' })]
      : state.file === undefined
        ? []
        : againActions()),
  );
}

/** How the book gets here when it has been edited: by itself where it may be looked at, else by hand. */
function againActions(): readonly HTMLElement[] {
  if (state.watch === undefined) {
    return [button('もう一度読む', () => chooser.click(), { id: 'again' })];
  }
  return [
    create('span', { class: 'watching', id: 'watching' }, '保存を見ています'),
    button('見るのをやめる', () => {
      state.watch?.stop();
      state.watch = undefined;
      busy(false);
    }),
  ];
}

/** What the worker had in hand is lost; the file is opened again when something more is asked of it. */
async function cancel(): Promise<void> {
  state.turn += 1;
  engine.cancel();
  paper.restore();
  stopped({ kind: 'cancelled' });
  state.opened = undefined;
}

/** A worker that was begun anew has nothing in hand. */
async function inHand(): Promise<boolean> {
  if (state.opened !== undefined || state.file === undefined) return true;
  await open(state.file);
  return state.opened !== undefined;
}

/** Orders that are answered with a file to be saved. */
type Saved = 'pack' | 'split' | 'annotate' | 'next' | 'blank';

/** What goes with such an order: of a zip its folder, of a book its year or its size. */
interface Wanted {
  readonly folder?: string;
  readonly year?: string;
  readonly size?: BlankSize;
  readonly isTogether?: boolean;
}

async function saveAnswer(name: Saved, asked: Wanted): Promise<void> {
  if (name !== 'blank' && asked.isTogether !== true && !(await inHand())) return;
  busy(true);
  const outcome = await answerTo(name, asked);
  busy(false);
  if (outcome.kind !== 'done') {
    stopped(outcome);
    return;
  }
  const { files, diagnostics } = outcome.answer;
  for (const file of files ?? []) save(file);
  if (files === undefined) announce(printFindings(diagnostics, { colour: false }), 'wrong');
}

function answerTo(
  name: Saved,
  { folder, year = '', size = { first: '' }, isTogether = false }: Wanted,
): Promise<{ kind: 'done'; answer: Made } | Exclude<Outcome<OrderName>, { kind: 'done' }>> {
  if (name === 'pack') return engine.ask(name, { isTogether, ...(folder && { folder }) });
  if (name === 'annotate' || name === 'split') return engine.ask(name, {});
  return name === 'blank' ? engine.ask(name, size) : engine.ask(name, { year });
}

function save({ path, content }: HandedFile): void {
  const address = URL.createObjectURL(content);
  const link = create('a', { href: address, download: path.replaceAll('/', '_') });
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  announce(`「${path}」を保存しました。ブラウザーの「ダウンロード」にあります。`);
}

function drawBar(): void {
  barActions.replaceChildren(
    ...(state.files === undefined || elementById('paper', HTMLElement).dataset['state'] !== 'new'
      ? []
      : [
          button('すべて保存（zip）', () => void saveAnswer('pack', {}), {
            class: 'primary',
            id: 'save-all',
          }),
        ]),
    button('保存と設定', keep.open, { id: 'open-keep' }),
    button('別のブックを開く', () => chooser.click(), { id: 'another' }),
  );
}

function drawWelcome(): void {
  elementById('welcome-actions', HTMLElement).append(
    button('ブックを選ぶ', () => chooser.click(), { class: 'primary', id: 'choose-book' }),
    button('空の様式を作る', keep.open, { id: 'blank-book' }),
  );
  const names = parts.sampleNames();
  if (names.length === 0) return;
  elementById('welcome-samples', HTMLElement).append(
    create('span', {}, '見本を開く'),
    ...names.map((name) => button(name, () => void openSample(name), { class: 'sample' })),
  );
}

async function openSample(name: string): Promise<void> {
  state.watch?.stop();
  state.watch = undefined;
  await open({ name, content: await parts.sample(name), pictures: new Map() });
}

function acceptDrops(): void {
  const veil = elementById('veil', HTMLElement);
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    veil.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    veil.hidden = true;
    const items = event.dataTransfer?.items;
    if (items !== undefined) void dropped(items).then(take);
  });
  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    // The same file may be chosen again.
    chooser.value = '';
    if (files.length > 0) void sorted(files).then(take);
  });
}

drawWelcome();
acceptDrops();
announce('ブックを待っています。');
document.body.dataset['ready'] = 'true';
