/** The program behind the page: a worker that is asked, can be stopped, and is begun anew when it hangs. */

import { equipment, scriptAddress } from './parts.ts';
import type { Message, OrderName, Orders, Reply } from './protocol.ts';
import type { Reading } from './timedReading.ts';

/** How an order ended. */
export type Outcome<Name extends OrderName> =
  | { readonly kind: 'done'; readonly answer: Orders[Name]['answer'] }
  /** Somebody stopped it. */
  | { readonly kind: 'cancelled' }
  /** It took too long; what it was doing last, or the file that was not read in time. */
  | { readonly kind: 'late'; readonly doing: string; readonly reading?: Reading }
  /** A fault of the program's own. */
  | { readonly kind: 'broken'; readonly detail: string };

/** The worker, as the page sees it. */
export interface Engine {
  /** Gives an order; orders are carried out one after the other. Never rejects. */
  readonly ask: <Name extends OrderName>(
    name: Name,
    asked: Orders[Name]['asked'],
  ) => Promise<Outcome<Name>>;
  /** Stops whatever is being done. What the worker had in hand is lost: a file has to be opened again. */
  readonly cancel: () => void;
}

/** Longer than any plan takes: 240 pages take 15 s on a slow computer. `page.html` says it, in milliseconds. */
function deadline(): number {
  return Number(document.body.dataset['deadline']);
}

interface Waiting {
  readonly end: (outcome: Outcome<OrderName>) => void;
  readonly timer: number;
  doing: string;
  /** Runs while a file is read. */
  reading?: number;
}

/**
 * Starts the worker.
 *
 * @param progress told what is being done
 */
export function startEngine(progress: (text: string) => void): Engine {
  const address = scriptAddress('worker');
  const waiting = new Map<number, Waiting>();
  const state: { worker?: Promise<Worker>; last: number } = { last: 0 };

  const end = (id: number, outcome: Outcome<OrderName>): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    clearTimeout(one?.reading);
    one?.end(outcome);
  };

  const watchReading = (one: Waiting | undefined, reading: Reading | undefined): void => {
    clearTimeout(one?.reading);
    if (one === undefined || reading === undefined) return;
    one.reading = window.setTimeout(
      () => stop({ kind: 'late', doing: one.doing, reading }),
      reading.seconds * 1000,
    );
  };

  const endAll = (outcome: Outcome<OrderName>): void => {
    for (const id of Array.from(waiting.keys())) end(id, outcome);
  };

  const start = async (): Promise<Worker> => {
    const worker = new Worker(await address, { name: 'kensho' });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      stop({ kind: 'broken', detail: event.message });
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const one = 'id' in data ? waiting.get(data.id) : undefined;
      if (data.say === 'progress') {
        if (one !== undefined) one.doing = data.text;
        progress(data.text);
      } else if (data.say === 'reading') watchReading(one, data.file);
      else if (data.say === 'answer') end(data.id, { kind: 'done', answer: data.answer });
      else if (data.say === 'broken' && data.id === 0)
        stop({ kind: 'broken', detail: data.detail });
      else if (data.say === 'broken') end(data.id, { kind: 'broken', detail: data.detail });
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage({ say: 'begin', equipment: await equipment() } satisfies Message);
    return worker;
  };

  const stop = (outcome: Outcome<OrderName>): void => {
    const { worker } = state;
    delete state.worker;
    void worker?.then((one) => one.terminate());
    endAll(outcome);
  };

  const ask: Engine['ask'] = async (name, asked) => {
    const worker = await (state.worker ??= start());
    state.last += 1;
    const id = state.last;
    return new Promise((resolve) => {
      const timer = window.setTimeout(
        () => stop({ kind: 'late', doing: waiting.get(id)?.doing ?? '' }),
        deadline(),
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer is that of the order of this number
      const settle = resolve as (outcome: Outcome<OrderName>) => void;
      waiting.set(id, { end: settle, timer, doing: '' });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.postMessage({ say: 'order', id, name, asked });
    });
  };

  state.worker = start();
  return { ask, cancel: () => stop({ kind: 'cancelled' }) };
}
