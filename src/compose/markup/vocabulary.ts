/** The small HTML vocabulary of the templates, as data: `templates/README.md` explains it to the designer. */

/** Words an attribute may have; blank, or no attribute, stands for the first. */
export const ALIGNMENTS = ['start', 'center', 'end'] as const;
export const CELL_TONES = ['plain', 'judged', 'baseline', 'section'] as const;
export const CELL_WEIGHTS = ['usual', 'plain', 'strong'] as const;
export const SCOPES = ['column', 'row'] as const;
export const PARAGRAPH_MANNERS = ['body', 'lead', 'cover'] as const;
export const HEADING_MANNERS = ['usual', 'plain'] as const;
export const LIST_MANNERS = ['body', 'lead', 'searched'] as const;
export const SHEET_KINDS = ['body', 'cover', 'contents', 'draft'] as const;
export const SHEET_STARTS = ['page', 'flow', 'share', 'fill'] as const;
export const SHEET_LEVELS = ['1', '2'] as const;
export const CHARTS_SIZES = ['fit', 'wide', 'small'] as const;
export const TABLE_SIZES = ['body', 'small', 'large', 'board'] as const;
export const BOX_TONES = ['issue', 'course'] as const;
export const PAPER_SIZES = ['A4', 'A3'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export const NO_OR_YES = ['no', 'yes'] as const;

/** What an attribute may say: any text, a whole number from 1, one or several from 0, widths of columns, or one of some words. */
export type AttributeRule = 'text' | 'count' | 'index' | 'indexes' | 'widths' | readonly string[];

/** What an element may carry and hold. */
export interface ElementRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Attributes that have to be written, though a value of the workbook's may leave them blank. */
  readonly required: readonly string[];
  /** Elements that may stand in it. */
  readonly children: readonly string[];
  /** Text may stand in it. */
  readonly text: boolean;
}

const INLINES = ['strong', 'small', 'tag', 'big', 'u', 'mark', 'a', 'br'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4'];

/** An element that only holds others. */
function frame(
  children: readonly string[],
  attributes: ElementRule['attributes'] = {},
  required: readonly string[] = [],
): ElementRule {
  return { attributes, required, children, text: false };
}

/** An element with text in it. */
function textual(
  attributes: ElementRule['attributes'] = {},
  children: readonly string[] = INLINES,
): ElementRule {
  return { attributes, required: [], children, text: true };
}

const CELL = {
  rowspan: 'count',
  colspan: 'count',
  align: ALIGNMENTS,
  tone: CELL_TONES,
  weight: CELL_WEIGHTS,
} as const;

/** Element → what it may carry and hold. */
export const VOCABULARY: ReadonlyMap<string, ElementRule> = new Map([
  [
    'paper',
    frame(
      ['sheet'],
      {
        title: 'text',
        author: 'text',
        subject: 'text',
        keywords: 'text',
        date: 'text',
        size: PAPER_SIZES,
        orientation: ORIENTATIONS,
        footer: 'text',
        handling: 'text',
        continued: 'text',
        mark: 'text',
        logo: 'text',
        'logo-alt': 'text',
      },
      ['title'],
    ),
  ],
  [
    'sheet',
    frame(
      [
        'band',
        ...HEADINGS,
        'p',
        'aside',
        'ul',
        'ol',
        'table',
        'figure',
        'charts',
        'headline',
        'box',
      ],
      {
        id: 'text',
        kind: SHEET_KINDS,
        start: SHEET_STARTS,
        level: SHEET_LEVELS,
        title: 'text',
      },
      ['id', 'title'],
    ),
  ],
  ['band', textual({ label: 'text', number: 'text', paper: 'text', count: 'text' })],
  ...HEADINGS.map((name) => [name, textual({ class: HEADING_MANNERS })] as const),
  ['p', textual({ class: PARAGRAPH_MANNERS, align: ALIGNMENTS })],
  ['aside', textual({ align: ALIGNMENTS, rows: 'indexes' })],
  ['ul', frame(['li'], { class: LIST_MANNERS, empty: 'text' })],
  ['ol', frame(['li'], { class: LIST_MANNERS, empty: 'text' })],
  ['li', textual({ mark: 'text' }, [...INLINES, 'ul', 'ol'])],
  [
    'table',
    frame(
      ['thead', 'tbody'],
      {
        caption: 'text',
        'caption-hidden': NO_OR_YES,
        widths: 'widths',
        size: TABLE_SIZES,
        instead: 'text',
      },
      ['caption'],
    ),
  ],
  ['thead', frame(['tr'])],
  ['tbody', frame(['tr'])],
  ['tr', frame(['th', 'td'])],
  ['th', textual({ id: 'text', scope: SCOPES, ...CELL }, [...INLINES, 'page', 'value', 'figure'])],
  ['td', textual(CELL, [...INLINES, 'page', 'value', 'figure'])],
  [
    'value',
    frame([], {
      mark: 'text',
      'mark-word': 'text',
      number: 'text',
      bound: 'text',
      note: 'text',
      word: NO_OR_YES,
      from: 'text',
    }),
  ],
  ['headline', frame(['p', 'figure'])],
  ['charts', frame(['figure'], { size: CHARTS_SIZES, title: 'text' })],
  [
    'figure',
    frame(
      ['figcaption'],
      { chart: 'text', picture: 'text', alt: 'text', source: 'text', href: 'text', row: 'index' },
      ['alt'],
    ),
  ],
  ['figcaption', textual()],
  ['box', frame(['ul', 'ol'], { label: 'text', tone: BOX_TONES, empty: 'text' }, ['label'])],
  ['strong', textual({}, ['br'])],
  ['small', textual({}, ['br'])],
  ['tag', textual({}, ['br'])],
  ['big', textual({}, ['br'])],
  ['u', textual({}, ['br'])],
  ['mark', textual({}, ['br'])],
  ['a', textual({ to: 'text', href: 'text' }, ['br'])],
  ['page', { ...textual({ of: 'text' }, []), required: ['of'] }],
  ['br', frame([])],
]);
