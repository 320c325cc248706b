/** How a paper is to be printed. The layout stays the same: same lines, same page numbers. */
export interface PrintOptions {
  /** 白黒: in greys. */
  readonly mono: boolean;
  /** 2アップ: two pages on a sheet. */
  readonly twoUp: boolean;
  /** A3: enlarged to the next larger paper. */
  readonly enlarge: boolean;
}

/** In colour, a page a sheet, on the paper it was laid out for. */
export const PLAIN_PRINT: PrintOptions = { mono: false, twoUp: false, enlarge: false };

/** Whether nothing about the printing was chosen. */
export function isPlain(print: PrintOptions): boolean {
  return printSuffix(print) === '';
}

/** What a file's name says of how it is printed: `-mono-2up`; empty for the plain one. */
export function printSuffix({ mono, twoUp, enlarge }: PrintOptions): string {
  return `${mono ? '-mono' : ''}${twoUp ? '-2up' : ''}${enlarge ? '-a3' : ''}`;
}

/** The name a file would have printed the plain way: `report.pdf` of `report-mono-2up.pdf`. */
export function plainName(path: string): string {
  return path.replace(/(?:-mono)?(?:-2up)?(?:-a3)?(?=\.pdf$)/u, '');
}
