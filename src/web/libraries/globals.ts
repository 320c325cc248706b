/** What libraries, and our own code that handles bytes, expect of Node without asking for it. */

import { Buffer as PlainBuffer } from 'buffer';

/** Below it, the package's own way is as quick. */
const LONG = 64;
/** So many characters a call takes as arguments. */
const STRETCH = 16_384;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const plainToString: unknown = Reflect.get(PlainBuffer.prototype, 'toString');
const plainFrom: unknown = Reflect.get(PlainBuffer, 'from');

/** The package goes letter by letter in JavaScript; a heavy book then takes twice the time and memory. */
function toString(this: PlainBuffer, encoding?: string, start = 0, end = this.length): string {
  const part = this.subarray(start, end);
  const name = (encoding ?? 'utf8').toLowerCase();
  if (part.length >= LONG && (name === 'utf8' || name === 'utf-8')) return decoder.decode(part);
  if (part.length >= LONG && (name === 'latin1' || name === 'binary')) return latin1(part);
  return String(plainly(plainToString, this, [encoding, start, end]));
}

function latin1(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH) {
    texts.push(String.fromCharCode(...bytes.subarray(at, at + STRETCH)));
  }
  return texts.join('');
}

/** A long text in UTF-8 is encoded by the browser; one whose characters are bytes needs no coding. */
function from(value: unknown, ...rest: readonly unknown[]): PlainBuffer {
  const [encoding] = rest;
  if (typeof value === 'string' && (encoding === 'binary' || encoding === 'latin1')) {
    return latin1Bytes(value);
  }
  const isUtf8 = encoding === undefined || encoding === 'utf8' || encoding === 'utf-8';
  if (typeof value !== 'string' || value.length < LONG || !isUtf8) {
    return fromPlainly(value, ...rest);
  }
  const bytes = encoder.encode(value);
  return fromPlainly(bytes.buffer, bytes.byteOffset, bytes.length);
}

function latin1Bytes(text: string): PlainBuffer {
  const bytes = PlainBuffer.alloc(text.length);
  // oxlint-disable-next-line unicorn/prefer-code-point -- half of a pair is a byte of its own, as in Node
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The package's own way has an overload for each kind of value; here they come as they are. */
function fromPlainly(...values: readonly unknown[]): PlainBuffer {
  const made = plainly(plainFrom, PlainBuffer, values);
  if (!(made instanceof PlainBuffer)) throw new Error('The package buffer has changed.');
  return made;
}

function plainly(way: unknown, self: object, values: readonly unknown[]): unknown {
  if (typeof way !== 'function') throw new Error('The package buffer has changed.');
  return Reflect.apply(way, self, values);
}

Object.assign(PlainBuffer.prototype, { toString });
Object.assign(PlainBuffer, { from });

/** As Node has it. */
export const Buffer = PlainBuffer;

/** Nothing of the computer is known here. */
export const process = {
  env: {},
  argv: [],
  version: '',
  versions: {},
  platform: 'browser',
  nextTick: (task: (...values: readonly unknown[]) => void, ...values: readonly unknown[]) =>
    queueMicrotask(() => task(...values)),
};

/** By its other name. */
export const global = globalThis;
