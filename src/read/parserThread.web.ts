/** In the page: as `parserThread.ts`, in a worker within the worker, which has a deadline and no limit of memory. */

import { refused } from '../diagnostics/checked.ts';
import type { Limits } from '../office/limits.ts';
import type { KeptParser, Order, Parse } from './parserThread.ts';
import { unparseable } from './refusal.ts';
import { tooMuch } from './tooMuch.ts';

declare global {
  /**
   * The address of the script of `parserWorker.web.ts`. The worker leaves it here (`web/worker.ts`): from a file, a worker may
   * only start what it has made an address of itself.
   */
  var parserAddress: string | undefined;
}

const parseInWorker: Parse = (book, limits) => {
  const own = Uint8Array.from(book);
  return new Promise((resolve) => {
    const worker = new Worker(globalThis.parserAddress ?? '', { name: 'parser' });
    const end = (result: Awaited<ReturnType<Parse>>): void => {
      clearTimeout(deadline);
      worker.terminate();
      resolve(result);
    };
    const deadline = setTimeout(() => end(late(limits)), limits.seconds * 1000);
    worker.addEventListener('message', ({ data }: MessageEvent<Awaited<ReturnType<Parse>>>) =>
      end(data),
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(refused(unparseable()));
    });
    worker.postMessage({ book: own, limits } satisfies Order, [own.buffer]);
  });
};

function late(limits: Limits): Awaited<ReturnType<Parse>> {
  return refused(tooMuch('seconds', limits));
}

/** There is one way here. */
export function usualParse(): Parse {
  return parseInWorker;
}

/** A worker for each book all the same. */
export function keptParser(): KeptParser {
  return { parse: parseInWorker, end: () => undefined };
}
