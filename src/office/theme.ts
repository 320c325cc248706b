/** The looks of papers and charts: the designer's, in `templates/theme.json`. Lengths in points. */

import { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import { ChartLook } from './chartLook.ts';
import { Colour, Length, Share, Times } from './measure.ts';

/** Line height as a multiple of the size. */
const Leading = z.number().min(1).max(3);

/** What upright pages have otherwise than landscape ones. */
const PageLook = z.strictObject({
  margins: z.strictObject({ top: Length, right: Length, bottom: Length, left: Length }),
  sizes: z.strictObject({
    title: Length,
    subtitle: Length,
    body: Length,
    /** Texts in tables. */
    cell: Length,
    /** Figures of tables. */
    figure: Length,
    small: Length,
    /** The number at the middle of the foot. */
    pageNumber: Length,
    coverTitle: Length,
    coverLead: Length,
  }),
  leading: Leading,
  /** Space between the parts of a page. */
  gap: Length,
  /** Space above and below the text of a table's cell. */
  cellSpace: Length,
  /** Heights of charts: at least readable, and of their plots alone; at most ample; and how many stand in a row. */
  chart: z.strictObject({
    least: Length,
    plotLeast: Length,
    most: Length,
    wideMost: Length,
    small: Length,
    inRow: z.int().min(1).max(4),
  }),
  /** Steps by which a page is tightened before it spills, from the least to the most. */
  tightening: z.array(
    z.strictObject({
      gap: Length,
      chartLeast: Length,
      plotLeast: Length,
      body: Length,
      leading: z.number().min(1),
    }),
  ),
});

/** The head of a page: label, number and title, count, framed words. */
const BandLook = z.strictObject({
  leastHeight: Length,
  /** Above and below the title. */
  space: Length,
  rule: Length,
  /** Between label, title and what stands at the right. */
  gap: Length,
  leading: Leading,
  /** Sizes of a title, tried in this order before it takes a second line, as multiples of `sizes.title`. */
  titleTimes: z.tuple([Times, Times, Times]),
  /** The least size of a title, as a multiple of `sizes.body`. */
  leastTitleTimes: Times,
  /** （つづき）, as a multiple of the title's size. */
  continuedTimes: Times,
  /** 基本目標1, as a multiple of `sizes.subtitle`, and the space on either side of it. */
  labelTimes: Times,
  labelSide: Length,
  /** The most of the band's width that the count takes. */
  countShare: Share,
  countSide: Length,
  /** Above the band of a sheet that shares a page with the one before it. */
  above: Length,
});

/** A framed word: the paper's number, 案. */
const StampLook = z.strictObject({
  /** As a multiple of `sizes.body`. */
  sizeTimes: Times,
  leading: Leading,
  side: Length,
  space: Length,
  frame: Length,
  /** Between two of them. */
  gap: Length,
  /** How much higher than the middle of the band. */
  rise: z.number().min(0),
});

/** Space around a heading, in multiples of `gap`. */
const HeadingSpace = z.strictObject({ above: Times });

const HeadingLook = z.strictObject({
  /** Of a paper without a cover; its size as a multiple of `sizes.title`. */
  title: HeadingSpace.extend({ sizeTimes: Times, below: Times }),
  /** Above a rule across the page. */
  section: HeadingSpace.extend({ leading: Leading, ruleGap: Length, rule: Length, below: Times }),
  /** With a bar at its left. */
  part: HeadingSpace.extend({ indent: Length, bar: Length, barInset: Length, space: Length }),
  label: HeadingSpace,
  plain: HeadingSpace,
});

const TextLook = z.strictObject({
  /** Above small print. */
  noteSpace: Length,
  /** Between the items of a list, and of one in large type as a multiple of `gap`. */
  itemSpace: Length,
  leadItemTimes: Times,
  /** Room of a list's marks, and behind them, as multiples of the text's size. */
  markTimes: Times,
  markGapTimes: Times,
  /** Between two sheets on one page, as a multiple of `gap`. */
  betweenSheetsTimes: Times,
  /** A sentence of up to so many lines goes to the next page with the heading of a part that it leads to. */
  leadingLines: Times,
  /** What leads to a table goes to its page where it has, beside its headings, up to so many lines. */
  openingLines: Times,
  /** A rule under words that are not those of the text beside them. */
  underline: z.strictObject({ belowTimes: Times, lineTimes: Times }),
});

/** 課題・検証 and 方向性. */
const BoxLook = z.strictObject({
  /** Within the frame: at the sides, above and below. */
  side: Length,
  space: Length,
  /** Between two boxes side by side. */
  gutter: Length,
  frame: Length,
  itemSpace: Length,
  /** The head: as a multiple of `sizes.body`, its lines, the space above and below. */
  headTimes: Times,
  headLeading: Leading,
  headSpace: Length,
  /** Boxes stand side by side if their lines hold this many characters … */
  leastLine: Length,
  /** … and one is no more than so many times as high as the other. */
  mostUnequal: Times,
  /** Boxes up to this height are not parted; a single item is, from this height on. */
  keptWhole: Length,
  itemParted: Length,
});

const TableLook = z.strictObject({
  /** Texts: at the sides of a cell, of a head; above and below more than two lines. */
  side: Length,
  headSide: Length,
  manyLinesSpace: Length,
  leading: Leading,
  /** Rows of a table in large type have so many times the usual space. */
  largeTimes: Times,
  /** The same where the last page of a part would be left blank, tried one after the other. */
  roomyTimes: z.array(Times),
  /** The same of a board; its heads as a multiple of `sizes.cell`, charts in its cells of `sizes.figure`. */
  boardTimes: Times,
  boardHeadTimes: Times,
  chartTimes: Times,
  captionSpace: Length,
  /** Above each line of notes under the table, and between notes that share a line. */
  noteSpace: Length,
  noteGap: Length,
  /** Notes stay with the last rows of their table unless they take more than this of a page. */
  mostNotes: Share,
  /** Figures: at the sides of a cell; their lines, and what stands under them. */
  figureSide: Length,
  figureLeading: Leading,
  underLeading: Leading,
  /** Room of a mark such as ○, and behind it, in parts of its size. */
  markTimes: Times,
  markGapTimes: Times,
  frameGapTimes: Times,
  /** Between digits and what stands beside them. */
  asideGap: Length,
  /** Figures are set no smaller than this part of their size. */
  leastFigureShare: Share,
  year: z.strictObject({ least: Length, most: Length }),
  /** Of the table's width: what a column of text keeps, if need be, and the least of a column that takes the rest. */
  textShare: Share,
  leastTextShare: Share,
  /** A row of texts that is higher than this goes on on the next page where it does not fit. */
  rowParted: Length,
  /** A table of up to three indicators, or up to so many single rows, is not parted unless it is higher than this. */
  wholeMost: Length,
  wholeRows: Times,
  leastRestShare: Share,
  /** A column may grow so many times over for a word of its head. */
  wordTimes: Times,
  lines: z.strictObject({
    frame: Length,
    head: Length,
    /** Below the head of a board. */
    boardHead: Length,
    row: Length,
    column: Length,
    /** Dots within a pair of rows. */
    pair: Length,
    pairDash: z.strictObject({ length: Length, space: Length }),
    /** At both sides of 対象年度. */
    judged: Length,
  }),
});

/** The line of 総括 that is seen from afar; its large numbers have `sizes.coverTitle`. */
const HeadlineLook = z.strictObject({
  /** On a page with so much width, sentences stand beside the line, which has this part of it. */
  wideFrom: Length,
  share: Share,
  gutter: Length,
  leading: Leading,
  /** Below the line, and between sentences. */
  lineSpace: Length,
  textSpace: Length,
  /** Rows of squares at most. */
  mostRows: z.int().positive(),
});

/** Charts and pictures on the page. */
const FigureLook = z.strictObject({
  gutter: Length,
  /** The title: as a multiple of `sizes.cell`, with a bar at its left. */
  titleTimes: Times,
  titleLeading: Leading,
  titleIndent: Length,
  titleSpace: Length,
  bar: Length,
  barInset: Length,
  /** With so many columns a chart has the whole width, or half of it among many. */
  manyYears: z.int().positive(),
  /** The least width of a chart for each of its years; where it is narrower, fewer charts stand in a row. */
  leastYear: Length,
  /** So many charts of a report have axis and legend; more are small, and at most so many times `chart.small` high. */
  mostInFull: z.int().positive(),
  smallMostTimes: Times,
  /** More charts than this stand behind the texts, where the page is not enough for both. */
  mostBesideTexts: z.int().positive(),
  /** Away from texts charts are at least, and a single row is at most, so many times as high. */
  apartLeastTimes: Times,
  apartMostTimes: Times,
  /** Height of the bars of 総括: for head and foot, and for each row. */
  tallyFrame: Length,
  tallyRow: Length,
  /** Height of 推進体制 for each row of boxes. */
  organizationRow: Length,
  /** Above and below a picture. */
  pictureSpace: Length,
  /** Of a two-dimensional code, with its quiet zone. */
  codeSide: Length,
});

/** How full pages are. */
const FillLook = z.strictObject({
  /** More of a page is not left blank below its last item where that can be helped, as a share of it. */
  mostBlank: Share,
  /** Several sheets that fill more of their last page did not spill onto it. */
  mostSpilt: Share,
  /** Pages of a part, of which more are no spill that tightening could take back. */
  mostTightened: Times,
  /** A page that is filled by another part is left no blanker than one was, but for this much of it: a line. */
  blankerBy: Share,
});

const ContentsLook = z.strictObject({
  /** As multiples of `sizes.body`, and line heights, tried in this order until 目次 stands on a page; and that of a longer one. */
  sizeTimes: z.array(Times).min(1),
  leadings: z.array(Leading).min(1),
  longLeading: Leading,
  indent: Length,
  numberRoom: Length,
  /** Above the line of a 基本目標, as a multiple of `gap`. */
  partAboveTimes: Times,
  leader: z.strictObject({
    gap: Length,
    /** Below the middle of the line. */
    drop: Length,
    line: Length,
    dash: z.strictObject({ length: Length, space: Length }),
  }),
});

const CoverLook = z.strictObject({
  /** How far down the page the title begins. */
  titleAt: Share,
  aboveTitle: Length,
  /** Sizes of a long title, tried in this order, as multiples of `sizes.coverTitle`; and the least. */
  titleTimes: z.array(Times).min(1),
  leastTitleTimes: Times,
  titleLeading: Leading,
  leadLeading: Leading,
  /** The rule below the title: of the width, how thick, how far below; and the space that it stands in. */
  ruleShare: Share,
  rule: Length,
  ruleDrop: Length,
  belowTitle: Length,
  stampLeastWidth: Length,
  stampSpace: Length,
  /** Height of the plan's logo above the title, of the city's mark below it, and the space between them and the texts. */
  logo: Length,
  mark: Length,
  pictureGap: Length,
});

const FootLook = z.strictObject({
  above: Length,
  below: Length,
  /** Of a running line that takes two. */
  leading: Leading,
  rule: Length,
  /** On either side of the middle of the page's number. */
  numberRoom: Length,
});

/** Notes at the foot of the text area. */
const FootnotesLook = z.strictObject({
  /** Above and below the short rule, how thick it is, and its share of the width. */
  above: Length,
  below: Length,
  rule: Length,
  ruleShare: Share,
  leading: Leading,
  /** Between two notes. */
  between: Length,
  /** How much higher a mark stands than its text, as a multiple of the text's size. */
  raiseTimes: Times,
});

/** A picture of `templates/`, by its name; empty for none. */
const PictureName = z.string().refine((name) => /^(?:|[^/\\:]+\.(?:png|jpe?g))$/iu.test(name), {
  message:
    'templates フォルダに置いたPNGかJPEGの画像の名前（「logo.png」など）か、「""」を書きます。',
});

/** `templates/theme.json`; `templates/README.md` explains each entry. */
export const Theme = PageLook.extend({
  colours: z.strictObject({
    text: Colour,
    muted: Colour,
    accent: Colour,
    second: Colour,
    onAccent: Colour,
    headFill: Colour,
    judgedFill: Colour,
    baselineFill: Colour,
    rule: Colour,
    hairline: Colour,
  }),
  band: BandLook,
  stamp: StampLook,
  headings: HeadingLook,
  texts: TextLook,
  boxes: BoxLook,
  table: TableLook,
  headline: HeadlineLook,
  figures: FigureLook,
  pages: FillLook,
  contents: ContentsLook,
  cover: CoverLook,
  /** The plan's logo and the city's mark: on covers and at the head of the website. */
  pictures: z.strictObject({ logo: PictureName, mark: PictureName }),
  foot: FootLook,
  footnotes: FootnotesLook,
  charts: ChartLook,
  /** Pages of landscape papers look as said above, those of upright papers as said here. */
  portrait: PageLook,
});
export type Theme = z.infer<typeof Theme>;

/**
 * Reads `templates/theme.json`.
 *
 * @param text the file; `undefined` when there is none
 * @returns the looks, or one finding for each entry that is missing or no proper length or colour
 */
export function parseTheme(text: string | undefined): Checked<Theme> {
  const path = 'templates/theme.json';
  const hint = '元の theme.json と見比べて、項目名・数値・色・カンマを直してください。';
  if (text !== undefined) {
    const known = PARSED.get(text) ?? parseJson(text, Theme, { path, subject: 'theme', hint });
    if (!PARSED.has(text)) PARSED.clear();
    PARSED.set(text, known);
    return known;
  }
  const message = `体裁の設定「${path}」がありません。`;
  const missing: Diagnostic = { code: 'theme/missing', severity: 'error', message, hint };
  return { value: undefined, diagnostics: [missing] };
}

/** The looks that were parsed last: composing, checking and writing ask for them, and in the page every run. */
const PARSED = new Map<string, Checked<Theme>>();
