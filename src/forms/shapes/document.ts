import { z } from 'zod';

import type {
  Block,
  FigureBlock,
  FigureValue,
  Inline,
  ListItem,
  PaperDocument,
  Sheet,
  TableBlock,
  TableCell,
} from '../document.ts';
import type { Chart, ChartPoint, ChartValue } from '../figure.ts';
import { PAPER_NAMES } from '../output.ts';
import type { WebWords } from '../webWords.ts';
import { Sha256Shape } from './workbook.ts';

const text = z.string();

const InlineShape: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['text', 'strong', 'small', 'tag']), text }),
  z.strictObject({ kind: z.literal('link'), text, to: text }),
  z.strictObject({ kind: z.literal('break') }),
]);

const Inlines = z.array(InlineShape);
const AlignmentShape = z.enum(['start', 'center', 'end']);

const FigureValueShape: z.ZodType<FigureValue> = z.strictObject({
  mark: text,
  markWord: text,
  number: text,
  bound: text,
  note: text,
  word: z.boolean(),
});

const TableCellShape: z.ZodType<TableCell> = z.strictObject({
  header: z.boolean(),
  scope: z.enum(['row', 'column']),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  align: AlignmentShape,
  tone: z.enum(['plain', 'judged', 'baseline']),
  weight: z.literal('plain').exactOptional(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), inlines: Inlines }),
    z.strictObject({ kind: z.literal('figure'), figure: FigureValueShape }),
  ]),
});

const RowShape = z.array(TableCellShape);

const TableShape = z.strictObject({
  kind: z.literal('table'),
  caption: text,
  captionHidden: z.boolean(),
  widths: z.array(z.union([z.number(), z.literal('*')])),
  small: z.literal(true).exactOptional(),
  large: z.literal(true).exactOptional(),
  head: z.array(RowShape),
  groups: z.array(z.array(RowShape)),
}) satisfies z.ZodType<TableBlock>;

const ChartValueShape: z.ZodType<ChartValue> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), number: z.number(), text }),
  z.strictObject({ kind: z.enum(['missing', 'pending', 'none']) }),
]);

const PointShape: z.ZodType<ChartPoint> = z.strictObject({
  label: text,
  status: text,
  baseline: z.boolean(),
  provisional: text,
  target: ChartValueShape,
  actual: ChartValueShape,
});

const Count = z.int().min(0);

const ChartShape: z.ZodType<Chart> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('indicator'),
    id: text,
    unit: text,
    points: z.array(PointShape),
    boundWord: text,
    decimals: Count,
  }),
  z.strictObject({
    kind: z.literal('tally'),
    id: text,
    words: z.tuple([text, text, text]),
    rows: z.array(
      z.strictObject({
        label: text,
        achieved: Count,
        notAchieved: Count,
        undecided: Count,
        text,
      }),
    ),
  }),
]);

const FigureShape = z.strictObject({
  kind: z.literal('figure'),
  caption: text,
  alternative: text,
  source: text,
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chart'), chart: ChartShape }),
    z.strictObject({ kind: z.literal('picture'), file: text }),
  ]),
}) satisfies z.ZodType<FigureBlock>;

const ItemShape: z.ZodType<ListItem> = z.strictObject({ mark: text, inlines: Inlines });

const BlockShape: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([1, 2, 3, 4]),
    manner: z.literal('plain').exactOptional(),
    inlines: Inlines,
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    manner: z.enum(['body', 'lead', 'note', 'cover']),
    align: AlignmentShape,
    inlines: Inlines,
  }),
  z.strictObject({
    kind: z.literal('list'),
    manner: z.literal('lead').exactOptional(),
    items: z.array(ItemShape),
  }),
  TableShape,
  FigureShape,
  z.strictObject({
    kind: z.literal('charts'),
    size: z.enum(['fit', 'wide', 'small']),
    title: text,
    figures: z.array(FigureShape),
  }),
  z.strictObject({
    kind: z.literal('box'),
    label: text,
    tone: z.enum(['issue', 'course']),
    items: z.array(ItemShape),
    empty: text,
  }),
]);

const SheetShape: z.ZodType<Sheet> = z.strictObject({
  id: text,
  kind: z.enum(['cover', 'contents', 'body']),
  start: z.literal('flow').exactOptional(),
  level: z.literal([1, 2]),
  title: text,
  band: z.strictObject({ label: text, number: text, title: text, paper: text }).exactOptional(),
  blocks: z.array(BlockShape),
});

const WebWordsShape: z.ZodType<WebWords> = z.strictObject({
  skip: text,
  trail: text,
  neighbours: text,
  previous: text,
  next: text,
  file: text,
  kilobytes: text,
  megabytes: text,
  textVersion: text,
  chartData: text,
  year: text,
  target: text,
  actual: text,
  status: text,
  goal: text,
  noNumber: text,
  minus: text,
  scroll: text,
  figure: text,
  table: text,
});

const PaperShape: z.ZodType<PaperDocument> = z.strictObject({
  name: z.enum(PAPER_NAMES),
  digest: Sha256Shape,
  title: text,
  language: text,
  author: text,
  subject: text,
  keywords: text,
  date: text,
  page: z.strictObject({
    size: z.enum(['A4', 'A3']),
    orientation: z.enum(['landscape', 'portrait']),
  }),
  footer: text,
  handling: text,
  continued: text.exactOptional(),
  web: WebWordsShape.exactOptional(),
  sheets: z.array(SheetShape),
});

/** The fourth form as a file: the papers of one run. */
export const DocumentShape: z.ZodType<readonly PaperDocument[]> = z.array(PaperShape);
