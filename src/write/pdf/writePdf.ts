/** A paper as PDF: laid out, then drawn. */

import type { Checked } from '../../diagnostics/checked.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { PaperDocument } from '../../forms/document.ts';
import type { Draw } from '../../forms/figure.ts';
import type { FontSet } from '../../forms/fonts.ts';
import { editionFile, replacementFile } from '../../forms/output.ts';
import { namedPages, type PageNumbers, withPageNumbers } from '../../forms/pageReferences.ts';
import type { PrintedPaper } from '../../forms/pages.ts';
import {
  type LoadPicture,
  type PictureFile,
  type PictureFiles,
  pictureGone,
  readPicture,
} from '../../forms/picture.ts';
import { type PrintOptions, printSuffix } from '../../forms/print.ts';
import type { Theme } from '../../office/theme.ts';
import { createGlyphs, type Glyphs } from '../../type/glyphs.ts';
import { createMetrics, type Metrics } from '../../type/metrics.ts';
import type { DisplayDocument } from './display/display.ts';
import { drawPdf } from './drawPdf.ts';
import { packed } from './engine/packed.ts';
import { type Look, lookOf } from './layout/look.ts';
import { createLayoutMemory, type LayoutMemory } from './layout/memory.ts';
import { layOutPaper } from './layout/paper.ts';
import { chosenPages } from './print/chosenPages.ts';
import { enlarged, twoUp } from './print/imposition.ts';
import { lonePage } from './print/lonePage.ts';
import { mono } from './print/mono.ts';
import { pageStamp } from './print/pageStamp.ts';
import { printedPaper } from './statements.ts';
import { looksOf, tracesOf } from './traces.ts';

/** What a paper needs besides its blocks. */
export interface PdfSetting {
  readonly fonts: FontSet;
  readonly theme: Theme;
  readonly draw: Draw;
  readonly loadPicture: LoadPicture;
  readonly print: PrintOptions;
  /** Say where figures stand, too. */
  readonly traced?: boolean;
  /** Of this paper as it was written last, with the same fonts and theme. */
  readonly layouts?: LayoutMemory;
  /** Pages of the packet, for a paper that names them. */
  readonly pages?: PageNumbers;
}

/** ISO 216, in points, upright. */
const PAPER = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const;

/**
 * Writes a paper as a tagged PDF.
 *
 * @returns `packet.pdf` (its name says how it is printed), or what stands in its way: characters that no typeface has, a chart without words
 */
export async function writePdf(
  paper: PaperDocument,
  setting: PdfSetting,
): Promise<Checked<Artifact>> {
  const { value: opened, diagnostics } = openPaper(paper, setting);
  if (opened === undefined) return { value: undefined, diagnostics };
  const { document, glyphs } = opened;
  const printed = asPrinted(document, setting.print);
  const drawn = await drawPdf(printed, setting.fonts, glyphs);
  if (drawn.value === undefined) return { value: undefined, diagnostics: drawn.diagnostics };
  return {
    value: {
      path: editionFile(paper.name, 'pdf', printSuffix(setting.print)),
      mediaType: 'application/pdf',
      bytes: packed(drawn.value),
      ...(setting.traced === true && {
        traces: tracesOf(printed, glyphs),
        looks: looksOf(printed),
      }),
    },
    diagnostics: drawn.diagnostics,
  };
}

/** A page as a file of its own. */
export interface LonePage {
  /** A PDF of one page, to be looked at: it is not tagged. Its figures are traced as in the whole paper. */
  readonly file: Artifact;
  /** In the whole paper, as it is printed; from 1. */
  readonly number: number;
}

/**
 * Writes one page of a paper, as it looks: long before the whole paper could be written.
 *
 * @param number the page as the paper is printed; where there are fewer, the last one is written
 * @returns what stands in its way, as `writePdf`
 */
export async function writeLonePage(
  paper: PaperDocument,
  number: number,
  setting: PdfSetting,
): Promise<Checked<LonePage>> {
  const pagesOnSheet = setting.print.twoUp ? 2 : 1;
  const sheetOf = (page: number): number => Math.floor(page / pagesOnSheet) + 1;
  const open = (wanted: number): Checked<OpenPaper> =>
    openPaper(paper, setting, (page) => sheetOf(page) === wanted);
  const { value: asked, diagnostics } = open(number);
  if (asked === undefined) return { value: undefined, diagnostics };
  const last = sheetOf(asked.document.pages.length - 1);
  const opened = number <= last ? asked : (open(last).value ?? asked);
  const { document, glyphs } = opened;
  const printed = asPrinted(document, setting.print);
  const at = Math.min(number, last);
  const page = lonePage(printed, at);
  if (page === undefined) throw new Error(`${paper.name} has no page ${number}.`);
  const drawn = await drawPdf(page, setting.fonts, glyphs);
  return {
    value: drawn.value && {
      file: {
        path: editionFile(paper.name, 'pdf', printSuffix(setting.print)),
        mediaType: 'application/pdf',
        bytes: packed(drawn.value),
        traces: tracesOf({ ...printed, pages: printed.pages.slice(at - 1, at) }, glyphs).map(
          (trace) => ({ ...trace, page: at }),
        ),
      },
      number: at,
    },
    diagnostics: drawn.diagnostics,
  };
}

/**
 * On which pages the sheets of a paper begin, as it will be written with this setting.
 *
 * @returns what stands in its way where a picture is gone
 */
export function pageNumbers(paper: PaperDocument, setting: PdfSetting): Checked<PageNumbers> {
  const { value, diagnostics } = openPaper(paper, setting);
  return { value: value && pagesOf(value.document), diagnostics };
}

function pagesOf({ destinations }: DisplayDocument): PageNumbers {
  return new Map(destinations.map(({ id, page }) => [id, page + 1]));
}

/** More than any paper has, so that a number that is put in later is no wider. */
const UNKNOWN_PAGE = 999;

/** How often a paper is laid out to find pages that its own numbers move. */
const MOST_LAYOUTS = 3;

/** Lays out a paper, and once more with the numbers of its pages where it names them. */
function layOutNumbered(
  paper: PaperDocument,
  layOut: (paper: PaperDocument, memory: LayoutMemory | undefined) => DisplayDocument,
  { layouts, pages = new Map() }: PdfSetting,
): DisplayDocument {
  const named = namedPages(paper);
  if (named.length === 0) return layOut(paper, layouts);
  const memory = layouts ?? createLayoutMemory();
  const numbered = (own: PageNumbers): DisplayDocument =>
    layOut(withPageNumbers(paper, new Map([...pages, ...own])), memory);
  const ids = new Set(paper.sheets.map(({ id }) => id));
  const own = named.filter((id) => ids.has(id));
  let known: PageNumbers = new Map(own.map((id) => [id, UNKNOWN_PAGE]));
  let document = numbered(known);
  for (let layout = 1; layout < MOST_LAYOUTS; layout++) {
    const found = pagesOf(document);
    if (own.every((id) => known.get(id) === found.get(id))) break;
    known = new Map(own.flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? 0]] : [])));
    document = numbered(known);
  }
  return document;
}

/** A paper, laid out. */
interface OpenPaper {
  readonly document: DisplayDocument;
  readonly glyphs: Glyphs;
  readonly metrics: Metrics;
  readonly look: Look;
}

/** @param isShown as of `layOutPaper` */
function openPaper(
  paper: PaperDocument,
  setting: PdfSetting,
  isShown?: (page: number) => boolean,
): Checked<OpenPaper> {
  const { fonts, theme, draw, loadPicture } = setting;
  const pictures = loadPictures(paper, loadPicture);
  if (pictures.value === undefined) return { value: undefined, diagnostics: pictures.diagnostics };
  const [short, long] = PAPER[paper.page.size];
  const landscape = paper.page.orientation === 'landscape';
  const [width, height] = landscape ? [long, short] : [short, long];
  const glyphs = createGlyphs(fonts);
  const metrics = createMetrics(fonts, glyphs);
  const look = lookOf(theme, paper.page.orientation);
  const inner = width - look.margins.left - look.margins.right;
  const area = { width, height, handling: paper.handling };
  const laying = {
    theme: look,
    metrics,
    draw,
    pictures: pictures.value,
    continued: paper.continued ?? '',
    width: inner,
  };
  const document = layOutNumbered(
    paper,
    (one, memory) => layOutPaper(one, area, laying, memory, isShown),
    setting,
  );
  return { value: { document, glyphs, metrics, look }, diagnostics: [] };
}

/** A paper that can be compared page by page, and some pages of which can be written. */
export interface ComparablePaper {
  readonly printed: PrintedPaper;
  /**
   * The pages that are exchanged, each stamped.
   *
   * @param pages from 1, rising; at least one
   * @returns `replacement-packet.pdf`, tagged as every paper is
   */
  readonly replacement: (
    pages: readonly number[],
    words: ReplacementText,
  ) => Promise<Checked<Artifact>>;
}

/** What stands on exchanged pages. */
export interface ReplacementText {
  /** 差替 令和7年8月20日 */
  readonly stamp: string;
  readonly title: string;
  /** Of a page's bookmark. */
  readonly pageTitle: (page: number) => string;
}

/** Lays a paper out to be compared with another printing of it. */
export function openForComparison(
  paper: PaperDocument,
  setting: PdfSetting,
): Checked<ComparablePaper> {
  const { value, diagnostics } = openPaper(paper, setting);
  if (value === undefined) return { value: undefined, diagnostics };
  const { document, glyphs, metrics, look } = value;
  const replacement: ComparablePaper['replacement'] = async (pages, words) => {
    const { title, pageTitle } = words;
    const stamp = pageStamp(words.stamp, { metrics, look });
    const chosen = chosenPages(document, { pages, title, pageTitle, stamp });
    const drawn = await drawPdf(chosen, setting.fonts, glyphs);
    const { value: bytes } = drawn;
    const path = replacementFile(paper.name);
    return {
      value: bytes && { path, mediaType: 'application/pdf', bytes: packed(bytes) },
      diagnostics: drawn.diagnostics,
    };
  };
  return { value: { printed: printedPaper(paper, document), replacement }, diagnostics: [] };
}

/** The ratio of two neighbouring sizes of ISO 216, A4 to A3. */
const NEXT_SIZE = Math.SQRT2;

function asPrinted(document: DisplayDocument, print: PrintOptions): DisplayDocument {
  const coloured = print.mono ? mono(document) : document;
  const sized = print.enlarge ? enlarged(coloured, NEXT_SIZE) : coloured;
  return print.twoUp ? twoUp(sized) : sized;
}

/** The check stage has looked at the pictures with their cells; here they may only have gone since. */
function loadPictures(paper: PaperDocument, load: LoadPicture): Checked<PictureFiles> {
  const files = paper.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'figure' && block.content.kind === 'picture' ? [block.content.file] : [],
    );
  const pictures = new Map<string, PictureFile>();
  for (const file of files) {
    const bytes = load(file);
    const picture = bytes === undefined ? undefined : readPicture(bytes);
    if (picture === undefined)
      return { value: undefined, diagnostics: [pictureGone(file, paper.name)] };
    pictures.set(file, picture);
  }
  return { value: pictures, diagnostics: [] };
}
