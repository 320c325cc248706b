import { asBuffer } from '../../../bytes/buffer.ts';

/** How fonts with TrueType outlines begin, `true` is Apple's word for it; a bare CFF has no directory. */
const TRUE_TYPE: ReadonlySet<number> = new Set([0x00_01_00_00, 0x74_72_75_65]);
/** Where the entries of the directory begin, and how long each is. */
const HEAD = 12;
const ENTRY = 16;

/**
 * Puts the table directory of a font into the order of its tags, as OpenType asks for (ISO/IEC 14496-22, 4.5.1): some
 * readers complain of another one. The tables stay where they are.
 *
 * @param font as fontkit writes a subset
 * @returns the same bytes for a font that has no such directory
 */
export function sortedTables(font: Uint8Array): Uint8Array {
  const bytes = asBuffer(Uint8Array.from(font));
  if (bytes.length < HEAD || !TRUE_TYPE.has(bytes.readUInt32BE(0))) return font;
  const entries = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    Buffer.from(bytes.subarray(HEAD + index * ENTRY, HEAD + (index + 1) * ENTRY)),
  );
  // Tags are four ASCII characters, and no two are alike.
  const sorted = entries.toSorted((one, other) => Buffer.compare(one, other));
  for (const [index, entry] of sorted.entries()) entry.copy(bytes, HEAD + index * ENTRY);
  return bytes;
}
