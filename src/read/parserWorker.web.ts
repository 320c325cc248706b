/** The other end of `parserThread.web.ts`: parses one book. */

import { parse } from './parse.ts';
import type { Order } from './parserThread.ts';

self.addEventListener('message', ({ data: { book, limits } }: MessageEvent<Order>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(parse(book, limits));
});
