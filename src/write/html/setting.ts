/** What every part of a page needs: words, where links lead, pictures, charts. */

import type { Chart, Draw } from '../../forms/figure.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { fillBlanks } from '../../wording/words.ts';
import type { DrawnChart } from './charts.ts';

/** Where a link leads. */
export interface Target {
  /** Relative to the site's folder. */
  readonly href: string;
  /** Of a file: PDF. */
  readonly format?: string;
  /** Of a file, in bytes. */
  readonly size?: number;
}

/** A picture of the city's, as the site shows it. */
export interface SitePicture {
  /** Relative to the site's folder. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the parts of one page are written with. */
export interface PageSetting {
  readonly words: WebWords;
  /** By what templates write in `to`; a target that is not made in this run is not among them. */
  readonly links: ReadonlyMap<string, Target>;
  /** By the name that the workbook calls them. */
  readonly pictures: ReadonlyMap<string, SitePicture>;
  /** As they were drawn for this site. */
  readonly charts: ReadonlyMap<Chart, DrawnChart>;
  /** For what stands in cells. */
  readonly draw: Draw;
}

/** 「KPI一覧（CSV形式：4KB）」: what a reader should know of a file before fetching it. */
export function fileText(
  text: string,
  { format, size }: Pick<Target, 'format' | 'size'>,
  words: WebWords,
): string {
  if (format === undefined || size === undefined) return text;
  return fillBlanks(words.file, { text, format, size: sizeText(size, words) });
}

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Rounded up, so that nobody waits for more than was said: 4KB, 1.2MB. */
function sizeText(size: number, words: WebWords): string {
  const kilobytes = Math.max(1, Math.ceil(size / KILOBYTE));
  if (kilobytes < KILOBYTE) return fillBlanks(words.kilobytes, { number: String(kilobytes) });
  const tenths = Math.ceil((size * 10) / MEGABYTE);
  return fillBlanks(words.megabytes, { number: (tenths / 10).toFixed(1) });
}
