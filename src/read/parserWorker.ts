/** The other end of `parserThread.ts`: parses one book after another. */

import { parentPort } from 'node:worker_threads';

import { parse } from './parse.ts';
import type { Order } from './parserThread.ts';

parentPort?.on('message', ({ book, limits }: Order) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(parse(book, limits));
});
