/** PNG files as somebody else reads them: ISO/IEC 15948 by Node's own zlib. */

import { crc32, inflateSync } from 'node:zlib';

/** The colour of a pixel as `#rrggbb`, and what the file says of itself. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly chunks: readonly string[];
  readonly at: (x: number, y: number) => string;
}

/** Reads a file with 8 bits and no filter, with a palette or without; throws on a checksum that is wrong. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString('latin1') !== '\u0089PNG\r\n\u001A\n') throw new Error('no PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const end = at + 8 + file.readUInt32BE(at);
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw new Error('checksum');
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end));
  }
  const head = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height, type] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const palette = chunks.get('PLTE');
  const size = type === 3 ? 1 : 3;
  if (rows.length !== (width * size + 1) * height) throw new Error('rows');
  const at = (x: number, y: number): string => {
    const start = y * (width * size + 1);
    if (rows[start] !== 0) throw new Error('filter');
    const pixel = rows.subarray(start + 1 + x * size, start + 1 + (x + 1) * size);
    const number = pixel[0] ?? 0;
    const colour = palette === undefined ? pixel : palette.subarray(number * 3, number * 3 + 3);
    return `#${colour.toString('hex').toUpperCase()}`;
  };
  return { width, height, chunks: [...chunks.keys()], at };
}
