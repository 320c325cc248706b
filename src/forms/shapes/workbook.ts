import { z } from 'zod';

import type { Place } from '../../diagnostics/place.ts';
import type { Cell, CellValue, Sheet, Workbook } from '../workbook.ts';

/** The digest of a workbook's bytes. */
export const Sha256Shape = z.string().regex(/^[0-9a-f]{64}$/u);

export const PlaceShape: z.ZodType<Place> = z.strictObject({ sheet: z.string(), cell: z.string() });

const ValueShape: z.ZodType<CellValue> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('number'),
    number: z.string(),
    decimals: z.int().exactOptional(),
    percent: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('date'), iso: z.string() }),
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('error'), code: z.string() }),
  z.strictObject({ kind: z.literal('uncalculated') }),
]);

const CellShape: z.ZodType<Cell> = z.strictObject({
  place: PlaceShape,
  row: z.int().min(1),
  column: z.int().min(1),
  text: z.string(),
  value: ValueShape,
  formula: z.string().exactOptional(),
  comment: z.string().exactOptional(),
  hidden: z.boolean(),
});

const SheetShape: z.ZodType<Sheet> = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  cells: z.array(CellShape),
  merges: z.array(z.string()),
});

/** The first form as a file. */
export const WorkbookShape: z.ZodType<Workbook> = z.strictObject({
  name: z.string(),
  sha256: Sha256Shape,
  sheets: z.array(SheetShape),
});
