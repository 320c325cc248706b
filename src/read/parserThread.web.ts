/**
 * In the page: as `parserThread.ts`, in place. All work is done in a worker that the page ends when a book is not read in time
 * (`web/timedReading.ts`), so a thread of its own would only cost its beginning: it is new, and slow, for every book.
 */

import { parse } from './parse.ts';
import type { KeptParser, Parse } from './parserThread.ts';

const parseInPlace: Parse = (book, limits) => Promise.resolve(parse(book, limits));

/** There is one way here. */
export function usualParse(): Parse {
  return parseInPlace;
}

/** Nothing has to be let go. */
export function keptParser(): KeptParser {
  return { parse: parseInPlace, end: () => undefined };
}
