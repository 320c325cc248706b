/**
 * The program on one screen.
 *
 *     bytes ─read─▶ Workbook ─check─▶ Submission ─evaluate─▶ Evaluation ─compose─▶ Document[] ─write─▶ Artifact[]
 *                   (cells)           (facts)               (judgements)          (blocks)           (files)
 *                                                                └───────────────write/data─────────────┘
 *
 * Stages meet here and nowhere else.
 */

import { check } from './check/check.ts';
import { itemsOf, returnedItemsOf } from './check/items/items.ts';
import { choiceFindings } from './check/surroundings/choices.ts';
import {
  checkPictures,
  ownPictureFaults,
  pictureFaults,
  templatePictureFaults,
} from './check/surroundings/pictures.ts';
import { checkPrintable, printFaults } from './check/surroundings/printable.ts';
import { compare } from './compare/compare.ts';
import { besideLastYear } from './compare/lastYear.ts';
import { comparePages } from './compare/pages.ts';
import { compose, composeRevision } from './compose/compose.ts';
import { createSheetMemory, type SheetMemory } from './compose/sheetMemory.ts';
import { templatePictures } from './compose/templates/checkTemplates.ts';
import { publicationProposal } from './compose/view/revision/proposal.ts';
import { andThen, type Checked, combine, type Diagnostic } from './diagnostics/checked.ts';
import { openFindings } from './diagnostics/severity.ts';
import { chooseScheme } from './evaluate/chooseScheme.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { checkGivenRatings } from './evaluate/givenRatings.ts';
import { parseFacts } from './facts/facts.ts';
import type { Artifact } from './forms/artifact.ts';
import type { Collection } from './forms/collection.ts';
import type { PaperDocument } from './forms/document.ts';
import type { EarlierSite } from './forms/earlierSite.ts';
import type { Evaluation } from './forms/evaluation.ts';
import type { Draw } from './forms/figure.ts';
import type { FontSet } from './forms/fonts.ts';
import { type Form, FORM_NAMES, type FormName } from './forms/form.ts';
import type { Origin } from './forms/formFile.ts';
import type { FormSize } from './forms/formSize.ts';
import { NO_OFFERS, type Offers } from './forms/offers.ts';
import {
  FILE_FORMATS,
  type FormatName,
  hasEdition,
  OUTPUT_NAMES,
  type OutputName,
  PRINTED_NAMES,
  type PrintedName,
} from './forms/output.ts';
import { namesOtherPages, type PageNumbers } from './forms/pageReferences.ts';
import type { PageInView } from './forms/pages.ts';
import type { LoadPicture } from './forms/picture.ts';
import type { PlanCourse } from './forms/planCourse.ts';
import { PLAIN_PRINT, type PrintOptions } from './forms/print.ts';
import type { Question } from './forms/question.ts';
import type { Slip } from './forms/slip.ts';
import type { Fact, FiscalYear, Submission } from './forms/submission.ts';
import type { CompiledTemplates, TemplateFiles } from './forms/templates.ts';
import type { Workbook } from './forms/workbook.ts';
import { type Limits, USUAL_LIMITS } from './office/limits.ts';
import type { RuleSettings } from './office/ruleSettings.ts';
import type { Scheme } from './office/scheme.ts';
import {
  type Choices,
  type Licence,
  type NewSide,
  USUAL_CHOICES,
  USUAL_LICENCE,
  USUAL_NEW_SIDE,
} from './office/settings.ts';
import { parseTheme, type Theme } from './office/theme.ts';
import { keptParser } from './read/parserThread.ts';
import { read } from './read/read.ts';
import { bringTogether, type ReadSlip, readSlip } from './returns/collect.ts';
import { markRows, readMark } from './returns/mark.ts';
import { backToSender, withMatters } from './returns/matters.ts';
import { slipsOf } from './returns/slips.ts';
import { pagesSentence, replacementText, revisionSentences } from './wording/revision.ts';
import { parseWords } from './wording/words.ts';
import { writeCollectionData } from './write/data/collection.ts';
import { explainInWords } from './write/data/explain.ts';
import { writeFindings } from './write/data/findings.ts';
import { writeManifest } from './write/data/manifest.ts';
import { openDataTables, writeOpenData } from './write/data/openData.ts';
import { writeRevision } from './write/data/revision.ts';
import { writeSite } from './write/html/writeSite.ts';
import { createLayoutMemory, type LayoutMemory } from './write/pdf/layout/memory.ts';
import { undrawableBy } from './write/pdf/undrawable.ts';
import {
  type ComparablePaper,
  type LonePage,
  openForComparison,
  pageNumbers,
  type PdfSetting,
  writeLonePage,
  writePdf,
} from './write/pdf/writePdf.ts';
import { createPaintPixels } from './write/png/writePng.ts';
import { annotateWorkbook, isUntouchedCopy } from './write/workbook/annotate/annotate.ts';
import { mergeAnswers } from './write/workbook/annotate/merge.ts';
import { blankContent } from './write/workbook/blank.ts';
import { nextYear } from './write/workbook/nextYear.ts';
import { roomBeyond } from './write/workbook/room.ts';

/** What the city brings besides its workbook. */
export interface Setting {
  readonly schemes: readonly Scheme[];
  /** What is wrong with the files of other schemes: errors only for a run that may have meant one of them. */
  readonly faultySchemes?: readonly Diagnostic[];
  /** Goes before the workbook's own 評価方式. */
  readonly schemeName?: string;
  /** How grave the office takes the findings of each rule; absent: as the handbook says. */
  readonly rules?: RuleSettings;
  /** Last year's book, to hold a workbook against; absent: none was given. */
  readonly last?: Submission;
  readonly templates: TemplateFiles;
  /** The same templates compiled when the program was built; absent: they are compiled now, with `eval`. */
  readonly compiled?: CompiledTemplates;
  readonly loadPicture: LoadPicture;
  readonly fonts: FontSet;
  /** Of submitted files; the usual ones when the office has set none. */
  readonly limits?: Limits;
  readonly print?: PrintOptions;
  /** Say, with each PDF, where its figures stand and what they are of. */
  readonly traced?: boolean;
  /** Of the open data; the usual one when the office has set none. */
  readonly licence?: Licence;
  /** Websites of earlier years, to which this year's leads; absent: nobody asked for them. */
  readonly archive?: readonly EarlierSite[];
  /** Where 新 stands in 新旧対照表; the usual one when the office has set none. */
  readonly newSide?: NewSide;
  /** Answers that 事業 may hold; the usual ones when the office has set none. */
  readonly choices?: Choices;
  /** What is made; absent: everything. */
  readonly outputs?: readonly OutputName[];
  /** Which of the papers that are made are composed now; absent: all. */
  readonly papers?: readonly PrintedName[];
  /** The page that is looked at: what is remembered of the other pages stays as it was. Absent: everything is made as it is now. */
  readonly inView?: PageInView;
  /** Of what was written last, with the same templates and fonts. */
  readonly memory?: Memory;
}

/** What is kept from one writing to the next, so that an edited cell costs what it changes. */
export interface Memory {
  /** Of each paper that is printed; the website is not looked at while a book is edited. */
  readonly sheets: ReadonlyMap<string, SheetMemory>;
  readonly layouts: ReadonlyMap<string, LayoutMemory>;
  /** Charts as they were drawn. */
  draw?: Promise<Draw>;
}

/** Makes a memory that knows nothing yet. */
export function createMemory(): Memory {
  return {
    sheets: new Map(PRINTED_NAMES.map((name) => [name, createSheetMemory()])),
    layouts: new Map(PRINTED_NAMES.map((name) => [name, createLayoutMemory()])),
  };
}

/** Bytes → cells. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = USUAL_LIMITS,
): Promise<Checked<Form>> {
  const workbook = await read(bytes, fileName, limits);
  return andThen(workbook, (value) => found<Form>({ form: 'workbook', value }));
}

/** Goes on from a form until another; a form that is beyond it stays as it is. */
export async function advance(
  from: Form,
  until: FormName,
  setting: Setting,
): Promise<Checked<Form>> {
  if (FORM_NAMES.indexOf(from.form) >= FORM_NAMES.indexOf(until)) return found(from);
  return andThen(await nextForm(from, setting), (next) => advance(next, until, setting));
}

async function nextForm(from: Form, setting: Setting): Promise<Checked<Form>> {
  switch (from.form) {
    case 'workbook':
      return checked(from.value, setting);
    case 'submission': {
      const scheme = schemeFor(setting, from.value.profile.schemeName);
      return andThen(scheme, (chosen) => ({
        value: { form: 'evaluation', value: evaluate(from.value, chosen) } as const,
        diagnostics: checkGivenRatings(from.value, chosen),
      }));
    }
    case 'evaluation': {
      const { inView: _page, ...composing } = setting;
      const inView = sheetsInView(setting);
      return andThen(
        compose(from.value, {
          ...composing,
          outputs: setting.outputs ?? OUTPUT_NAMES,
          ...(inView && { inView }),
          ...(setting.memory && { memories: setting.memory.sheets }),
        }),
        (value) => found<Form>({ form: 'document', value }),
      );
    }
    case 'document':
      return found(from);
  }
}

/** Which sheets stand on the page that is looked at; undefined where nobody knows. */
function sheetsInView({
  inView,
  memory,
  print = PLAIN_PRINT,
}: Setting): ReadonlySet<string> | undefined {
  if (inView === undefined) return undefined;
  const { name, number } = inView;
  const [first, last] = print.twoUp ? [number * 2 - 1, number * 2] : [number, number];
  return memory?.layouts.get(name)?.sheetsOn(first, last);
}

/** One faulty file of a scheme does not stop a run that uses another. */
function schemeFor(setting: Setting, stated: Fact<string> | undefined): Checked<Scheme> {
  const { schemes, schemeName, faultySchemes = [] } = setting;
  const chosen = chooseScheme(schemes, schemeName, stated);
  const others = faultySchemes.map((fault) =>
    chosen.value !== undefined
      ? {
          ...fault,
          severity: 'warning' as const,
          message: `${fault.message}この評価方式は使っていません。`,
        }
      : fault,
  );
  const value = others.some(({ severity }) => severity === 'error') ? undefined : chosen.value;
  return { value, diagnostics: [...chosen.diagnostics, ...others] };
}

/** All findings come in one wave: what is wrong with cells hides nothing that is wrong with pictures, letters or 評価方式. */
async function checked(workbook: Workbook, setting: Setting): Promise<Checked<Form>> {
  const { loadPicture, limits, fonts, last, choices = USUAL_CHOICES } = setting;
  const hold = last && ((now: Submission) => besideLastYear(last, now));
  const { value, legible, about, ...checking } = check(workbook, setting.rules, hold);
  const asked = about(choiceFindings(legible.answers, choices));
  const diagnostics = [...checking.diagnostics, ...asked];
  const undrawable = undrawableBy(fonts);
  const beyond =
    value === undefined
      ? [
          ...pictureFaults(legible.pictures, loadPicture, limits),
          ...printFaults(legible.printed, undrawable),
        ]
      : [
          ...checkPictures(value, loadPicture, limits).diagnostics,
          ...checkPrintable(value, undrawable).diagnostics,
        ];
  const theme = parseTheme(setting.templates.get('theme.json'));
  const own = [
    ...(theme.value === undefined ? [] : ownPictureFaults(theme.value, loadPicture, limits)),
    ...templatePictureFaults(templatePictures(setting.templates), loadPicture, limits),
  ];
  if (value !== undefined && beyond.length === 0 && own.length === 0) {
    return { value: { form: 'submission', value }, diagnostics };
  }
  const scheme = schemeFor(setting, legible.schemeName);
  const wrongScheme = scheme.diagnostics.filter(({ severity }) => severity === 'error');
  const all = [...diagnostics, ...about([...beyond, ...wrongScheme]), ...own];
  return { value: undefined, diagnostics: all };
}

/** What the files of one run are made from. */
export interface Written {
  readonly papers: readonly PaperDocument[];
  /** Absent when the run goes on from papers that were composed before: then there is no data to publish. */
  readonly evaluation?: Evaluation;
  readonly origin: Origin;
}

/**
 * The files of one run, in memory: papers, data, and the site, which offers them.
 *
 * @param draw makes the pictures of charts; absent: they are drawn with the setting's typefaces
 */
export async function write(
  written: Written,
  setting: Setting,
  draw?: Draw,
): Promise<Checked<readonly Artifact[]>> {
  const { outputs = OUTPUT_NAMES } = setting;
  const papers = written.papers.filter(({ name }) => outputs.some((output) => output === name));
  return andThen(await makingOf(papers, written, setting, draw), async (making) => {
    const editions = await writeEditions(papers, FILE_FORMATS, making);
    const data = await dataOf(written, outputs, setting);
    return andThen(combine([editions, data]), async (made) => {
      const files = made.flat();
      const pages = await writeEditions(papers, ['web'], { ...making, files });
      return { ...pages, value: pages.value && [...files, ...pages.value] };
    });
  });
}

/**
 * One page of a paper, as it will look: what somebody is looking at comes before everything else.
 *
 * @returns undefined where there is no such paper
 */
export async function writePage(
  written: Pick<Written, 'papers'>,
  { name, number }: PageInView,
  setting: Setting,
): Promise<Checked<LonePage | undefined>> {
  const paper = written.papers.find((one) => one.name === name);
  if (paper === undefined) return found(undefined);
  return andThen(await makingOf([paper], written, setting), (making) =>
    andThen(pagesFor(paper, making.packet, layingOf('packet', making)), (pages) =>
      writeLonePage(paper, number, { ...layingOf(name, making), pages }),
    ),
  );
}

async function makingOf(
  papers: readonly PaperDocument[],
  written: Pick<Written, 'papers'>,
  setting: Setting,
  draw?: Draw,
): Promise<Checked<Making>> {
  return andThen(parseTheme(setting.templates.get('theme.json')), async (theme) => {
    const packet = papers.some(namesOtherPages)
      ? written.papers.find(({ name }) => name === 'packet')
      : undefined;
    return found({
      setting: packet === undefined ? setting : { memory: createMemory(), ...setting },
      theme,
      draw: draw ?? (await keptDraw(setting, theme)),
      files: [],
      ...(packet && { packet }),
    });
  });
}

/** Loaded only when papers are written: a workbook is checked without chart.js. */
async function drawWith(fonts: FontSet, { charts }: Theme): Promise<Draw> {
  const { createDraw } = await import('./draw/draw.ts');
  return createDraw(fonts, charts);
}

function keptDraw({ fonts, memory }: Setting, theme: Theme): Promise<Draw> {
  if (memory === undefined) return drawWith(fonts, theme);
  memory.draw ??= drawWith(fonts, theme);
  return memory.draw;
}

/** What an edition is written with. */
interface Making {
  readonly setting: Setting;
  readonly theme: Theme;
  readonly draw: Draw;
  /** What web pages offer. */
  readonly files: readonly Artifact[];
  /** Where a paper names its pages; what is remembered of its layout is asked. */
  readonly packet?: PaperDocument;
}

type WriteEdition = (paper: PaperDocument, making: Making) => Promise<Checked<readonly Artifact[]>>;

/** How a paper is written in each format. */
const WRITERS: Readonly<Record<FormatName, WriteEdition>> = {
  pdf: async (paper, making) =>
    andThen(pagesFor(paper, making.packet, layingOf('packet', making)), async (pages) =>
      combine([await writePdf(paper, { ...layingOf(paper.name, making), pages })]),
    ),
  xlsx: async (paper) => {
    const { writePaperWorkbook } = await import('./write/workbook/paper.ts');
    return found([await writePaperWorkbook(paper)]);
  },
  web: (paper, { setting: { templates, fonts, loadPicture }, theme, draw, files }) => {
    const looks = {
      css: templates.get('site.css'),
      contents: templates.get('site-contents.css'),
      frame: templates.get('site-frame.html'),
      colours: theme.colours,
    };
    const paint = createPaintPixels(fonts);
    return Promise.resolve(writeSite(paper, { draw, paint, loadPicture, looks, files }));
  },
};

function layingOf(name: PaperDocument['name'], { setting, theme, draw }: Making): PdfSetting {
  const { fonts, loadPicture, print = PLAIN_PRINT, traced = false, memory } = setting;
  const layouts = memory?.layouts.get(name);
  return { fonts, theme, draw, loadPicture, print, traced, ...(layouts && { layouts }) };
}

/** The pages of the packet, where a paper names them. */
function pagesFor(
  paper: PaperDocument,
  packet: PaperDocument | undefined,
  laying: PdfSetting,
): Checked<PageNumbers> {
  if (packet === undefined || !namesOtherPages(paper)) return found(new Map());
  return pageNumbers(packet, laying);
}

/** Every paper in those of the formats that it has, one after the other. */
async function writeEditions(
  papers: readonly PaperDocument[],
  formats: readonly FormatName[],
  making: Making,
): Promise<Checked<readonly Artifact[]>> {
  const written: Checked<readonly Artifact[]>[] = [];
  for (const format of formats) {
    for (const paper of papers.filter(({ name }) => hasEdition(name, format))) {
      written.push(await WRITERS[format](paper, making));
    }
  }
  const { value, diagnostics } = combine(written);
  return { value: value?.flat(), diagnostics };
}

async function dataOf(
  { evaluation, origin }: Written,
  outputs: readonly OutputName[],
  { licence = USUAL_LICENCE, templates }: Setting,
): Promise<Checked<readonly Artifact[]>> {
  if (evaluation === undefined || !outputs.includes('data')) return found([]);
  return andThen(parseWords(templates), async (words) => {
    // Loaded only here: exceljs takes long to start.
    const { writeDataBook } = await import('./write/workbook/dataBook.ts');
    const { city, title, meetingDate, judgedYear } = evaluation.submission.profile;
    const tables = openDataTables(evaluation, words);
    const workbook = await writeDataBook(tables, {
      city: city.value,
      title: title.value,
      date: meetingDate?.value ?? `${judgedYear.value.year}-04-01`,
    });
    return found(writeOpenData(evaluation, { licence, origin, words }, tables, workbook));
  });
}

/** A book that was judged, with what its papers are made with. */
export interface JudgedBook {
  readonly evaluation: Evaluation;
  readonly setting: Setting;
}

/**
 * What differs between two books: 新旧対照表, 正誤表, the pages that are exchanged, the same for programs, and in
 * sentences. Words and looks are those of the new book's office.
 *
 * @param day ISO date of the exchange
 */
export async function compareBooks(
  old: JudgedBook,
  now: JudgedBook,
  day: string,
): Promise<
  Checked<{ readonly files: readonly Artifact[]; readonly sentences: readonly string[] }>
> {
  const { templates, compiled, newSide = USUAL_NEW_SIDE } = now.setting;
  const revision = compare(old.evaluation, now.evaluation);
  const words = parseWords(templates);
  const theme = parseTheme(templates.get('theme.json'));
  if (words.value === undefined || theme.value === undefined) {
    return { value: undefined, diagnostics: [...words.diagnostics, ...theme.diagnostics] };
  }
  const [known, looks] = [words.value, theme.value];
  const draw = await drawWith(now.setting.fonts, looks);
  // Of another year, no page could take the place of one that was handed out.
  const isCorrection = revision.old.judgedYear.year === revision.new.judgedYear.year;
  const printed = (book: JudgedBook): Checked<readonly ComparablePaper[]> =>
    isCorrection
      ? printedPapers(book, { ...now.setting, theme: looks, draw, print: PLAIN_PRINT })
      : found([]);
  const [before, after] = [printed(old), printed(now)];
  return andThen(combine([before, after]), async ([one = [], other = []]) => {
    const papers = PRINTED_NAMES.flatMap((name) => {
      const [was, is] = [one, other].map((all) => all.find((paper) => paper.printed.name === name));
      return was === undefined && is === undefined
        ? []
        : [{ open: is, revision: comparePages(was?.printed, is?.printed) }];
    });
    const revisions = papers.map((paper) => paper.revision);
    const books = { revision, papers: revisions, old: old.evaluation, new: now.evaluation, day };
    const composed = composeRevision(books, { templates, ...(compiled && { compiled }), newSide });
    const making = { setting: now.setting, theme: looks, draw, files: [] };
    const editions = await andThen(composed, (made) => writeEditions(made, FILE_FORMATS, making));
    const replaced: Checked<Artifact>[] = [];
    for (const {
      open,
      revision: { pages },
    } of papers) {
      const numbers = pages.flatMap((page) =>
        page.kind === 'replaced' || page.kind === 'added' ? [page.new] : [],
      );
      if (open === undefined || numbers.length === 0) continue;
      replaced.push(await open.replacement(numbers, replacementText(open.printed, day, known)));
    }
    return andThen(editions, (files) =>
      andThen(combine(replaced), (pages) => {
        const sentences = [
          ...revisionSentences(revision, known),
          ...(isCorrection ? [pagesSentence(revisions, known)] : []),
          ...(isCorrection
            ? publicationProposal(
                { revision, old: old.evaluation, now: now.evaluation, day },
                known,
              )
            : []),
        ];
        const value = {
          files: [...files, ...pages, writeRevision(revision, revisions)],
          sentences,
        };
        return found(value);
      }),
    );
  });
}

/** All printed papers of a book, laid out. */
function printedPapers(
  { evaluation, setting }: JudgedBook,
  printing: PdfSetting & Pick<Setting, 'templates' | 'compiled'>,
): Checked<readonly ComparablePaper[]> {
  const { templates, compiled } = printing;
  const composed = compose(evaluation, {
    templates,
    ...(compiled && { compiled }),
    outputs: PRINTED_NAMES,
  });
  if (composed.value === undefined) return { value: undefined, diagnostics: composed.diagnostics };
  const { loadPicture } = setting;
  const layouts = createMemory().layouts.get('packet');
  const packet = composed.value.find(({ name }) => name === 'packet');
  const laying = { ...printing, loadPicture };
  const kept = { ...laying, ...(layouts && { layouts }) };
  return combine(
    composed.value.map((paper) => {
      const pages = pagesFor(paper, packet, kept);
      if (pages.value === undefined) return { value: undefined, diagnostics: pages.diagnostics };
      const own = paper === packet ? kept : laying;
      return openForComparison(paper, { ...own, pages: pages.value });
    }),
  );
}

/** Which files belong together, and what they were made from and with. */
export function manifestFile(
  artifacts: readonly Artifact[],
  workbook: Origin,
  version: string,
): Artifact {
  return writeManifest(artifacts, { origin: workbook, version });
}

/** All findings on a workbook, for programs to read. */
export function findingsFile(diagnostics: readonly Diagnostic[], workbook: Origin): Artifact {
  return writeFindings(diagnostics, workbook);
}

/** How one judgement of a form that is evaluated came about, as text, in the words of the papers. */
export async function explanation(
  form: Form,
  question: Question,
  { templates }: Pick<Setting, 'templates'>,
): Promise<Checked<string>> {
  if (form.form !== 'evaluation') throw new Error(`A ${form.form} has no judgements.`);
  const { value: evaluation } = form;
  return andThen(parseWords(templates), (words) => explainInWords(evaluation, question, words));
}

/** Facts as JSON → a workbook to fill in or to build from, which offers these words. */
export async function workbookFromFacts(
  json: unknown,
  offers: Offers = NO_OFFERS,
): Promise<Checked<Uint8Array>> {
  // Loaded only here: the library for writing workbooks takes longer to start than a packet's reading and checking.
  const { writeWorkbook } = await import('./write/workbook/write.ts');
  return andThen(parseFacts(json), async (facts) => found(await writeWorkbook(facts, offers)));
}

/** A workbook that was read, with its findings shown in place. */
export function annotatedWorkbook(
  bytes: Uint8Array,
  diagnostics: readonly Diagnostic[],
): Checked<Uint8Array> {
  return annotateWorkbook(bytes, openFindings(diagnostics));
}

/** Whether a workbook with findings lies as it was made, so that a new one may take its place. */
export function isUntouched(copy: Uint8Array): boolean {
  return isUntouchedCopy(copy);
}

/** A form to fill in, cut to the size of a plan. */
export async function blankWorkbook(
  size: FormSize,
  offers: Offers = NO_OFFERS,
): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./write/workbook/write.ts');
  return writeWorkbook(blankContent(size), offers);
}

/** Last year's workbook, checked, carried over to a new 対象年度, with rows for a plan of the size that is named. */
export async function nextWorkbook(
  last: Form,
  year: FiscalYear,
  offers: Offers = NO_OFFERS,
  course: PlanCourse = { kind: 'same' },
  size: Omit<FormSize, 'first' | 'last'> = {},
): Promise<Checked<Uint8Array>> {
  if (last.form !== 'submission') throw new Error(`A ${last.form} cannot be carried over.`);
  const { writeWorkbook } = await import('./write/workbook/write.ts');
  return andThen(nextYear(last.value, year, course), async (content) =>
    found(await writeWorkbook({ ...content, room: roomBeyond(content, size) }, offers)),
  );
}

/** A workbook that was read, parted by department. */
export function slips(book: Form): Checked<readonly Slip[]> {
  return slipsOf(itemsOf(workbookOf(book)));
}

/** Whether a workbook was sent to a department, or came back from one. */
export function isSlip(book: Form): boolean {
  return readMark(workbookOf(book)).kind !== 'none';
}

/** A slip as the workbook that a department fills in. */
export async function slipWorkbook(slip: Slip, offers: Offers = NO_OFFERS): Promise<Uint8Array> {
  const { writeSlip } = await import('./write/workbook/slip/slip.ts');
  return writeSlip(slip, markRows(slip.mark), offers);
}

/** Reads returned files one after the other; nothing of a file is kept but what it answers. */
export interface Collecting {
  /** In the order of their paths. */
  readonly add: (path: string, sha256: string, form: Checked<Form>) => void;
  /** @param others how many files of other kinds lay in the folder */
  readonly collection: (others: number) => Collection;
}

/**
 * Begins to collect.
 *
 * @param take departments whose changes outside their own cells are taken over as well
 */
export function collecting(book: Form, take: ReadonlySet<string>): Checked<Collecting> {
  const items = itemsOf(workbookOf(book));
  const { value: parted, diagnostics } = slipsOf(items);
  const { year } = items;
  if (parted === undefined || year === undefined) return { value: undefined, diagnostics };
  const against = { items: { ...items, year }, slips: parted, take };
  const known: ReadSlip[] = [];
  return found({
    add: (path, sha256, { value, diagnostics: faults }) => {
      const workbook = value && workbookOf(value);
      const said = workbook && { items: returnedItemsOf(workbook), mark: readMark(workbook) };
      const file = { path, sha256, diagnostics: faults, ...(said && { read: said }) };
      known.push(readSlip(file, known, against));
    },
    collection: (others) => bringTogether(against, known, others),
  });
}

/** Reads workbooks one after the other in one thread, until it is ended. */
export function openReader(limits: Limits = USUAL_LIMITS): {
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Checked<Form>>;
  readonly end: () => void;
} {
  const { parse, end } = keptParser();
  return {
    read: async (bytes, fileName) =>
      andThen(await read(bytes, fileName, limits, parse), (value) =>
        found<Form>({ form: 'workbook', value }),
      ),
    end,
  };
}

/** What was collected, written into a copy of the workbook. */
export function mergedWorkbook(bytes: Uint8Array, collection: Collection): Checked<Uint8Array> {
  return mergeAnswers(bytes, collection);
}

/** What is left to do, with the findings on the workbook into which everything was written. */
export function collectionWithMatters(
  collection: Collection,
  merged: Form,
  rules: RuleSettings | undefined,
): Collection {
  return withMatters(collection, check(workbookOf(merged), rules).diagnostics);
}

/** The findings with which a returned file goes back; none when it need not. */
export function backFindings(collection: Collection, path: string): readonly Diagnostic[] {
  return backToSender(collection, path);
}

/** 集約結果 as a workbook and as JSON. */
export async function collectionFiles(
  collection: Collection,
): Promise<{ readonly workbook: Uint8Array; readonly data: Artifact }> {
  const { writeCollection } = await import('./write/workbook/collectionBook.ts');
  return {
    workbook: await writeCollection(collection),
    data: writeCollectionData(collection),
  };
}

function workbookOf(form: Form): Workbook {
  if (form.form !== 'workbook') throw new Error(`A ${form.form} has no cells.`);
  return form.value;
}

function found<Value>(value: Value): Checked<Value> {
  return { value, diagnostics: [] };
}
