/**
 * The fourth form: a paper as blocks. Templates make it, writers set it; it knows
 * words and their order, no format.
 *
 * The block and inline names are those of the template vocabulary (`templates/README.md`).
 */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { CellChart, Chart } from './figure.ts';
import { DOCUMENT_NAMES } from './output.ts';
import { Provenance } from './provenance.ts';
import { WebWords } from './webWords.ts';
import { Sha256 } from './workbook.ts';

const Text = z.string();

/** A stretch of text in one manner. */
const Inline = z.discriminatedUnion('kind', [
  z.strictObject({
    /**
     * `tag` is a label in front of a text, such as 【復】; `big` a number that is seen from afar; `underlined` words that
     * are not those of the text beside them; `mark` a sign that looks as it does in front of a figure.
     */
    kind: z.enum(['text', 'strong', 'small', 'tag', 'big', 'underlined', 'mark']),
    text: Text,
  }),
  z.strictObject({
    kind: z.literal('link'),
    text: Text,
    /** A sheet of the paper by its id, or a file of the same output (`report.pdf`, `data/indicators.csv`). */
    to: Text,
  }),
  z.strictObject({
    /** Words that lead out of the papers: an address of the web or of mail (`linkAddress`). */
    kind: z.literal('address'),
    text: Text,
    to: Text,
  }),
  z.strictObject({
    /** The page on which a sheet begins, small, with `text` behind the number: 12ページ. Paper alone knows it. */
    kind: z.literal('page'),
    text: Text,
    /** The id of a sheet of this paper, or of the packet where this paper has none. */
    of: Text,
  }),
  z.strictObject({
    /** The mark of a footnote, right behind the term that it explains: 注1. The note stands at the foot of the mark's page. */
    kind: z.literal('note'),
    text: Text,
    term: Text,
    /** What the note says behind its mark. */
    note: Text,
    /** Of the website only: the page and the cell that explain the term, in place of a foot: `terms#term-1`. */
    to: Text.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('break') }),
]);
export type Inline = Parsed<typeof Inline>;

const Inlines = z.array(Inline);

const Alignment = z.enum(['start', 'center', 'end']);
export type Alignment = Parsed<typeof Alignment>;

/** What stands among the digits of a column: digits in the parts that writers set, or what stands in their place. */
const FigureNumber = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('digits'),
    /** 約, ±, +. */
    before: Text,
    sign: z.enum(['', '▲']),
    /** With its grouping: `1,394`. */
    whole: Text,
    /** With its point: `.5`. */
    fraction: Text,
    /** What stands behind the digits and belongs to them: ％. */
    after: Text,
  }),
  /**
   * `text` is more than one number (93～97), `sign` is heard as the lack of one (—; nothing for an empty cell), `word` is
   * set small and grey (未確定, 未入力).
   */
  z.strictObject({ kind: z.enum(['text', 'sign', 'word']), text: Text }),
]);
export type FigureNumber = Parsed<typeof FigureNumber>;

/** A figure of a table: digits aligned on the decimal point, everything else set beside them. */
const FigureValue = z.strictObject({
  /** ○ × －, at the cell's left; empty when nothing is judged. */
  mark: Text,
  /** What the mark means, for readers who hear it: 達成. */
  markWord: Text,
  number: FigureNumber,
  /** 以上, 以下 … set smaller behind the digits. */
  bound: Text,
  /** (H25), 概算: set smaller. */
  note: Text,
  /** Not printed; absent where a template does not say it. */
  provenance: Provenance.exactOptional(),
});
export interface FigureValue extends Parsed<typeof FigureValue> {}

/** One cell; a cell is a heading of its row or column, or data. */
const TableCell = z.strictObject({
  header: z.boolean(),
  scope: z.enum(['row', 'column']),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  align: Alignment,
  /** `judged` is the tinted column of 対象年度, `baseline` the grey one; `section` begins a part of a board. */
  tone: z.enum(['plain', 'judged', 'baseline', 'section']),
  /** What links lead to. */
  id: Text.exactOptional(),
  /**
   * Not bold, although it stands below the first row of its group: a second row of targets. Or bold, although it does
   * not.
   */
  weight: z.enum(['plain', 'strong']).exactOptional(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), inlines: Inlines }),
    z.strictObject({ kind: z.literal('figure'), figure: FigureValue }),
    /** As wide as its column, as high as a line. */
    z.strictObject({ kind: z.literal('chart'), chart: CellChart, alternative: Text }),
  ]),
});
export interface TableCell extends Parsed<typeof TableCell> {}

const TableRow = z.array(TableCell);
export type TableRow = readonly TableCell[];

/** A table; `rowGroup` rows that belong together (目標値 and 実績値) are never parted by a page. */
const TableBlock = z.strictObject({
  kind: z.literal('table'),
  caption: Text,
  /** The caption is heard but not printed. */
  captionHidden: z.boolean(),
  /** Widths of the columns: points, or `*` for a share of what is left. */
  widths: z.array(z.union([z.number(), z.literal('*')])),
  /** Set as small as notes: a table to look things up in. */
  small: z.literal(true).exactOptional(),
  /** Set as large as running text, its rows apart: a list of names. */
  large: z.literal(true).exactOptional(),
  /** A board of results: a row for each indicator, parted by thin rules alone; a head over all columns begins a section. */
  board: z.literal(true).exactOptional(),
  /** Sentences, each on a line of its own, that stand on paper in place of the table where the table would take one more page. */
  instead: z.array(Text).exactOptional(),
  head: z.array(TableRow),
  /** Groups of rows; a page breaks between groups, and within a group only where one of its rows is a long text. */
  groups: z.array(z.array(TableRow)),
});
export interface TableBlock extends Parsed<typeof TableBlock> {}

/** A chart or a picture of the city's. */
const FigureBlock = z.strictObject({
  kind: z.literal('figure'),
  caption: Text,
  alternative: Text,
  source: Text,
  /** Where the words of the source lead to. */
  sourceAddress: Text.exactOptional(),
  /** The group of rows that it draws, counted from 0, of the table before it; absent where it draws something else. */
  row: z.int().min(0).exactOptional(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chart'), chart: Chart }),
    z.strictObject({
      kind: z.literal('picture'),
      /** A file beside the workbook, or one of the office's own (`ownPicture`). */
      file: Text,
    }),
  ]),
});
export interface FigureBlock extends Parsed<typeof FigureBlock> {}

const plainItem = {
  /** `①` or `・`. */
  mark: Text,
  inlines: Inlines,
};

const ListItem = z.strictObject({
  ...plainItem,
  /** A list within the item, below its text. */
  below: z.array(z.strictObject(plainItem)).exactOptional(),
});
export interface ListItem extends Parsed<typeof ListItem> {}

const Block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([1, 2, 3, 4]),
    /** Bold, without rule and colour; absent: as headings of its level are. */
    manner: z.literal('plain').exactOptional(),
    inlines: Inlines,
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    /** `note` is small print; `cover` lines stand in the middle of the cover. */
    manner: z.enum(['body', 'lead', 'note', 'cover']),
    align: Alignment,
    /** Of a note: the groups of rows, counted from 0, of the table before it that it explains; absent for all of the table. */
    rows: z.array(z.int().min(0)).exactOptional(),
    inlines: Inlines,
  }),
  z.strictObject({
    kind: z.literal('list'),
    /**
     * `lead`: set larger and with more space, as in a paper of a few lines. `searched`: a web page lets its reader
     * narrow it down. Absent: as running text.
     */
    manner: z.enum(['lead', 'searched']).exactOptional(),
    items: z.array(ListItem),
  }),
  TableBlock,
  FigureBlock,
  /** The result in a line that is seen from afar, its picture below, and sentences beside it. */
  z.strictObject({
    kind: z.literal('headline'),
    inlines: Inlines,
    figures: z.array(FigureBlock),
    texts: z.array(Inlines),
  }),
  /** Charts side by side; `small` ones as small multiples. */
  z.strictObject({
    kind: z.literal('charts'),
    size: z.enum(['fit', 'wide', 'small']),
    /** Heads the charts when they move to a page of their own. */
    title: Text,
    figures: z.array(FigureBlock),
  }),
  /** One of the two boxes with a label at its left (課題・検証, 方向性). */
  z.strictObject({
    kind: z.literal('box'),
    label: Text,
    tone: z.enum(['issue', 'course']),
    items: z.array(ListItem),
    /** Printed when there are no items. */
    empty: Text,
  }),
]);
export type Block = Parsed<typeof Block>;

/** A part of a paper: a line of 目次 and a bookmark. Begins on a new page unless it says otherwise. */
const Sheet = z.strictObject({
  id: Text,
  /** `draft`: of a site, a text for the office to finish, which is not published. */
  kind: z.enum(['cover', 'contents', 'body', 'draft']),
  /**
   * `flow` goes on below the sheet before it, on the same page where there is room; it has no band. `share` stands below
   * the sheet before it, under its own band, where one of them would leave much of a page blank. `fill` begins, under its
   * own band, on a page that the sheet before it leaves so blank, and goes on to the next.
   */
  start: z.enum(['flow', 'share', 'fill']).exactOptional(),
  /** 1 for a part, 2 for a policy within its goal: the depth in 目次 and bookmarks. */
  level: z.literal([1, 2]),
  /** The line in 目次. The bookmark says what the heading says, or this where there is none. */
  title: Text,
  /** The band at the head of the page; without one, the sheet's headings are those among its blocks. */
  band: z
    .strictObject({
      /** 基本目標1 */
      label: Text,
      /** 施策1 */
      number: Text,
      /** 雇用(しごと)の場の拡大と雇用の質の向上 */
      title: Text,
      /** 資料1, framed at the right of its first page; may be empty. */
      paper: Text,
      /** What the page counts, at the right of its first page: ○達成 2 ×未達成 1. */
      count: Text.exactOptional(),
    })
    .exactOptional(),
  blocks: z.array(Block),
});
export interface Sheet extends Parsed<typeof Sheet> {}

/** One paper; of the website, each sheet is a page. */
export const PaperDocument = z.strictObject({
  name: z.enum(DOCUMENT_NAMES),
  /** SHA-256 of the workbook it is made from, hexadecimal. */
  digest: Sha256,
  title: Text,
  language: Text,
  author: Text,
  subject: Text,
  keywords: Text,
  /** ISO date of the paper, from the workbook. */
  date: Text,
  page: z.strictObject({
    size: z.enum(['A4', 'A3']),
    orientation: z.enum(['landscape', 'portrait']),
  }),
  /** At the left of every foot. */
  footer: Text,
  /** 案, 委員限り …; empty for none. */
  handling: Text,
  /** Added where a sheet or a box goes on over the page: （つづき）; absent for nothing. */
  continued: Text.exactOptional(),
  /** Of the website only: the city's mark beside its name at the head of every page, a picture by its name. */
  mark: Text.exactOptional(),
  /** Of the website only: the plan's logo, there too. */
  logo: z.strictObject({ file: Text, alternative: Text }).exactOptional(),
  /** Of the website only. */
  web: WebWords.exactOptional(),
  /** Of the website only: what the workbook says of its publication. */
  publication: z
    .strictObject({
      /** The city's own site. */
      citySite: Text.exactOptional(),
      /** The folder where the website is put, with `/` at its end. */
      address: Text.exactOptional(),
      /** The oldest first; days are ISO. */
      changes: z.array(
        z.strictObject({
          date: Text,
          kind: z.enum(['published', 'updated', 'corrected']),
          text: Text,
        }),
      ),
      /** Of earlier years, the newest first: 令和4年度, what it is called, where it is. */
      earlier: z.array(z.strictObject({ year: Text, title: Text, href: Text })).exactOptional(),
    })
    .exactOptional(),
  sheets: z.array(Sheet),
});
export interface PaperDocument extends Parsed<typeof PaperDocument> {}

/** The words of inlines, without what they look like, where they break, and marks that lead to a page or a note. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (hasWords(inline) ? inline.text : '')).join('');
}

type Words = Exclude<Inline, { kind: 'break' | 'page' | 'note' }>;

function hasWords(inline: Inline): inline is Words {
  return inline.kind !== 'break' && inline.kind !== 'page' && inline.kind !== 'note';
}
