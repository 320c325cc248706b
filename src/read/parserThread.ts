/**
 * The parser in a thread of its own, with a limit of memory, of work and of time.
 *
 * The gate in front (`archive.ts`) keeps out what unfolds; this is for what it cannot foresee.
 * The thread costs 25 ms of CPU more than parsing in place, little enough to have no second way.
 */

import { Worker } from 'node:worker_threads';

import { type Checked, refused } from '../diagnostics/checked.ts';
import type { Sheet } from '../forms/workbook.ts';
import { type Limits, type Taken, takesTooLong } from '../office/limits.ts';
import { unparseable } from './refusal.ts';
import { tooMuch } from './tooMuch.ts';

/** What the thread is asked. */
export interface Order {
  readonly book: Uint8Array;
  readonly limits: Limits;
}

/** How often the work is looked at; a book of a usual size is read before the first time. */
const LOOKED_AT_EVERY_MS = 250;

type Sheets = Checked<readonly Sheet[]>;

/** Parses a book within the limits; never rejects. */
export type Parse = (book: Uint8Array, limits: Limits) => Promise<Sheets>;

/** A parser for several books, one after the other. */
export interface KeptParser {
  readonly parse: Parse;
  /** Lets the thread go. */
  readonly end: () => void;
}

/**
 * Keeps one thread for several books; after a book that it does not survive there is a new one.
 *
 * A book that is parsed is given away: the thread owns its bytes afterwards. The result is a refusal when it takes longer or
 * more memory than allowed, or breaks the parser.
 */
function openThread(): KeptParser {
  let kept: Worker | undefined;
  const end = (): void => {
    void kept?.terminate();
    kept = undefined;
  };
  const parse: Parse = (book, limits) => {
    const own = Uint8Array.from(book);
    const worker = (kept ??= new Worker(new URL('./parserWorker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, stackSizeMb: 4 },
      // The parser's own remarks are English and not for the clerk.
      stderr: true,
      stdout: true,
    }));
    return new Promise((resolve) => {
      const give = (result: Sheets): void => {
        clearInterval(watch);
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
        resolve(result);
      };
      const fail = (result: Sheets): void => {
        end();
        give(result);
      };
      const timeSince = timeTaken();
      const watch = setInterval(() => {
        const why = takesTooLong(timeSince(), limits);
        if (why !== undefined) fail(refused(tooMuch(why, limits)));
      }, LOOKED_AT_EVERY_MS);
      worker.once('message', (result: Sheets) => give(result));
      worker.once('error', (error) => fail(refused(broken(error, limits))));
      worker.postMessage({ book: own, limits } satisfies Order, [own.buffer]);
    });
  };
  return { parse, end };
}

/**
 * What a reading has taken since now. The work is that of this process: beside the thread that parses there is nothing to do in
 * it, and a thread's own is not told by every Node.
 */
function timeTaken(): () => Taken {
  const [before, begin] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { worked: (user + system) / 1_000_000, lasted: (performance.now() - begin) / 1000 };
  };
}

/** Parses a book in a thread, which ends with it. */
const parseInThread: Parse = async (book, limits) => {
  const { parse, end } = openThread();
  const result = await parse(book, limits);
  end();
  return result;
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

/** The same for several books, one after the other. */
export function keptParser(): KeptParser {
  return import.meta.url.endsWith('.js')
    ? openThread()
    : { parse: parseInPlace, end: () => undefined };
}

function broken(error: unknown, limits: Limits) {
  const isMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return tooMuch('memory', limits);
  return unparseable();
}
