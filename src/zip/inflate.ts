/** Files of a zip archive, unpacked no further than they claim to be long. */

import { crc32 } from '../bytes/crc32.ts';
import { inflateRaw } from '../bytes/deflate.ts';
import { DEFLATED, STORED, type ZipEntry } from './directory.ts';

/**
 * Unpacks one file.
 *
 * @param archive the whole file that the entry was read from
 * @returns its bytes; undefined when it does not inflate, is packed in a way that no spreadsheet program uses, or
 *   differs from the size or the checksum stated for it
 */
export function inflateEntry(archive: Buffer, entry: ZipEntry): Buffer | undefined {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  const bytes = unpackedEntry(packed, entry);
  if (bytes === undefined || bytes.length !== entry.size) return undefined;
  return crc32(bytes) === entry.checksum ? bytes : undefined;
}

function unpackedEntry(packed: Buffer, { method, size }: ZipEntry): Buffer | undefined {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRaw(packed, Math.max(1, size));
  } catch {
    return undefined;
  }
}
