import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';

const Text = z.string();

/** The words that web pages need beside what templates write; `{name}` is a blank to fill in. */
export const WebWords = z.strictObject({
  /** The first link of a page, for readers who walk it with the keyboard: 本文へ移動. */
  skip: Text,
  /** Names of the two lists of links: from the first page down to this one, and to the pages before and after. */
  trail: Text,
  neighbours: Text,
  /** Of the list of all pages, and its last part: those that belong to no 基本目標. */
  pages: Text,
  otherPages: Text,
  /** In the foot: `{date}`, and `{date}` of a corrected version; before a correction in the feed and on every page. */
  updated: Text,
  corrected: Text,
  correctedMark: Text,
  /** Heading of what was changed, on the first page; a line of it: `{date}` `{kind}` `{text}`. */
  changes: Text,
  change: Text,
  /** What was done: 公開, 更新, 訂正. */
  changeKinds: z.strictObject({ published: Text, updated: Text, corrected: Text }),
  /** Heading of the sites of earlier years, on the first page; a line of it: `{year}` `{title}`. */
  earlier: Text,
  earlierSite: Text,
  /** A line of a list of pages in a draft: `{title}` `{file}`. */
  page: Text,
  /** What a page is about where it has no sentence that says so: `{title}` `{site}`. */
  about: Text,
  /** `{title}` */
  previous: Text,
  next: Text,
  /** A link to a file says what comes: `{text}`, `{format}`, `{size}`. */
  file: Text,
  /** In plain text, words that lead somewhere: `{text}`, `{address}`. */
  address: Text,
  /** What the mark of a note is heard as: `{mark}`, `{term}`; and a note below the text version: `{mark}`, `{note}`. */
  note: Text,
  noteText: Text,
  /** `{number}` */
  kilobytes: Text,
  megabytes: Text,
  textVersion: Text,
  /** Over the table of a chart: `{name}`. */
  chartData: Text,
  /** What opens that table, and what is heard behind it: `{name}`. */
  chartValues: Text,
  chartOf: Text,
  /** The field that narrows a list down, and what it says of what it has found: `{count}`. */
  search: z.strictObject({ label: Text, found: Text, foundNothing: Text }),
  /** Heads of that table's columns. */
  year: Text,
  target: Text,
  actual: Text,
  status: Text,
  goal: Text,
  count: Text,
  /** How signs are read aloud: a figure without digits (—), and ▲. */
  noNumber: Text,
  minus: Text,
  /** On a narrow screen, above a table that is wider. */
  scroll: Text,
  /** In front of a chart's or a picture's text, and of a table's, in the text version. */
  figure: Text,
  table: Text,
});
export interface WebWords extends Parsed<typeof WebWords> {}
