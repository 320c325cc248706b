/**
 * Memory that is used again for each picture and each of its areas: what is needed once a browser frees much later, and
 * a plan has dozens of pictures.
 */

/** Arrays full of zeros; each holds until one of its kind is asked for again. */
export interface Scratch {
  readonly sums: (length: number) => Float32Array;
  readonly pixels: (length: number) => Uint16Array;
  readonly rows: (length: number) => Uint8Array;
}

/** Makes memory that grows with the largest picture. */
export function createScratch(): Scratch {
  return {
    sums: reused((length) => new Float32Array(length)),
    pixels: reused((length) => new Uint16Array(length)),
    rows: reused((length) => new Uint8Array(length)),
  };
}

interface Zeros<Whole> {
  readonly length: number;
  fill(value: number, from: number, to: number): unknown;
  subarray(from: number, to: number): Whole;
}

function reused<Whole extends Zeros<Whole>>(
  make: (length: number) => Whole,
): (length: number) => Whole {
  const kept = { whole: make(0) };
  return (length) => {
    if (kept.whole.length < length) kept.whole = make(length);
    else kept.whole.fill(0, 0, length);
    return kept.whole.subarray(0, length);
  };
}
