/** The checksum of zip archives. A browser build replaces this file by one of the same function. */

import { crc32 as zlibCrc32 } from 'node:zlib';

/** CRC-32 as zip archives and PNG state it (ISO/IEC 13239; RFC 1952, section 8), from 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}
