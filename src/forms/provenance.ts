/** Where a printed figure comes from, and where it stands: from the page back to the cell, and from the cell to the pages. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { Place } from '../diagnostics/place.ts';

/** What a figure is of. Writers do not print it. */
export const Provenance = z.strictObject({
  /** KPI番号, or what is counted (総括, 基本目標1): what somebody would ask about. */
  about: z.string(),
  /** `H30`; absent for 基準値. */
  year: z.string().exactOptional(),
  /** The cells it is printed or worked out from, its own first; none for a count. */
  places: z.array(Place),
});
export interface Provenance extends Parsed<typeof Provenance> {}

/** A rectangle in points; the origin is the upper left corner of its picture or page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A figure on a page. */
export interface Trace extends Area {
  /** From 1. */
  readonly page: number;
  readonly provenance: Provenance;
  /** The characters that stand there; empty for a part of a chart. */
  readonly text: string;
}
