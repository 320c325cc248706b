/** The words that web pages need beside what templates write; `{name}` is a blank to fill in. */
export interface WebWords {
  /** The first link of a page, for readers who walk it with the keyboard: 本文へ移動. */
  readonly skip: string;
  /** Names of the two lists of links: from the first page down to this one, and to the pages before and after. */
  readonly trail: string;
  readonly neighbours: string;
  /** `{title}` */
  readonly previous: string;
  readonly next: string;
  /** A link to a file says what comes: `{text}`, `{format}`, `{size}`. */
  readonly file: string;
  /** `{number}` */
  readonly kilobytes: string;
  readonly megabytes: string;
  readonly textVersion: string;
  /** Over the table of a chart: `{name}`. */
  readonly chartData: string;
  /** Heads of that table's columns. */
  readonly year: string;
  readonly target: string;
  readonly actual: string;
  readonly status: string;
  readonly goal: string;
  /** How signs are read aloud: a figure without digits (—), and ▲. */
  readonly noNumber: string;
  readonly minus: string;
  /** On a narrow screen, above a table that is wider. */
  readonly scroll: string;
  /** In front of a chart's or a picture's text, and of a table's, in the text version. */
  readonly figure: string;
  readonly table: string;
}
