/**
 * The parser in a thread of its own, with a memory limit and a deadline.
 *
 * The gate in front (`archive.ts`) keeps out what unfolds; this is for what it cannot foresee.
 * The thread costs 25 ms of CPU more than parsing in place, little enough to have no second way.
 */

import { Worker } from 'node:worker_threads';

import { type Checked, refused } from '../diagnostics/checked.ts';
import type { Sheet } from '../forms/workbook.ts';
import type { Limits } from '../office/limits.ts';
import { unparseable } from './refusal.ts';
import { tooMuch } from './tooMuch.ts';

/** What the thread is asked. */
export interface Order {
  readonly book: Uint8Array;
  readonly limits: Limits;
}

type Sheets = Checked<readonly Sheet[]>;

/** Parses a book within the limits; never rejects. */
export type Parse = (book: Uint8Array, limits: Limits) => Promise<Sheets>;

/**
 * Parses a book in a thread, which ends with it.
 *
 * @param book given away: the thread owns its bytes afterwards
 * @returns the sheets; a refusal when it takes longer or more memory than allowed, or breaks the parser
 */
const parseInThread: Parse = (book, limits) => {
  const own = Uint8Array.from(book);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./parserWorker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, stackSizeMb: 4 },
      // The parser's own remarks are English and not for the clerk.
      stderr: true,
      stdout: true,
    });
    const end = (result: Sheets): void => {
      clearTimeout(deadline);
      void worker.terminate();
      resolve(result);
    };
    const deadline = setTimeout(
      () => end(refused(tooMuch('seconds', limits))),
      limits.seconds * 1000,
    );
    worker.once('message', (result: Sheets) => end(result));
    worker.once('error', (error) => end(refused(broken(error, limits))));
    worker.postMessage({ book: own, limits } satisfies Order, [own.buffer]);
  });
};

/** Under jest there is no compiled worker beside this file; the parser is called in place. */
const parseInPlace: Parse = async (book, limits) => {
  const { parse } = await import('./parse.ts');
  return parse(book, limits);
};

/** The thread where there is a compiled worker for it, which is everywhere but in tests. */
export function usualParse(): Parse {
  return import.meta.url.endsWith('.js') ? parseInThread : parseInPlace;
}

function broken(error: unknown, limits: Limits) {
  const isMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return tooMuch('memory', limits);
  return unparseable();
}
