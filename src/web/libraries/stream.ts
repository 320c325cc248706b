/** Of Node's streams, what pdfkit makes use of: bytes are pushed at one end and read in a loop at the other. */
export class Readable {
  readonly #chunks: Uint8Array[] = [];
  #isEnded = false;
  #wake: () => void = () => undefined;

  /** @param chunk `null` ends the stream */
  push(chunk: Uint8Array | null): boolean {
    if (chunk === null) this.#isEnded = true;
    else this.#chunks.push(chunk);
    this.#wake();
    return true;
  }

  /** Nobody listens: all there is comes through the loop. */
  emit(): boolean {
    return false;
  }

  on(): this {
    return this;
  }

  once(): this {
    return this;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      yield* this.#chunks.splice(0);
      if (this.#isEnded && this.#chunks.length === 0) return;
      if (this.#chunks.length > 0) continue;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
