/** The canvas: a page of a size, and its context. */

import type { Metrics } from '../../type/metrics.ts';
import { Context2D } from './context.ts';

/** Stands in for HTMLCanvasElement where chart.js and chartjs-node-canvas look for one. */
export class Canvas {
  /** chart.js writes the size here as CSS; nobody reads it. */
  readonly style: Record<string, string> = {};
  #width: number;
  #height: number;
  readonly #context: Context2D;

  /** @param metrics of the typefaces that texts are set in */
  constructor(width: number, height: number, metrics: Metrics) {
    this.#width = width;
    this.#height = height;
    this.#context = new Context2D(this, metrics);
  }

  get width(): number {
    return this.#width;
  }

  /** Setting the size empties the page, as the standard has it. */
  set width(value: number) {
    this.#width = value;
    this.#context.reset();
  }

  get height(): number {
    return this.#height;
  }

  set height(value: number) {
    this.#height = value;
    this.#context.reset();
  }

  getContext(kind: string): Context2D {
    if (kind !== '2d') throw new Error(`The canvas that records has no context “${kind}”.`);
    return this.#context;
  }

  /**
   * chartjs-node-canvas asks for the bytes of a finished chart. There are none: what was drawn is taken from the
   * context.
   */
  toBuffer(): Uint8Array {
    return new Uint8Array();
  }
}
