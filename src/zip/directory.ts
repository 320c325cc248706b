/**
 * The table of contents of a zip archive, read and doubted before anything is inflated.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */

/** One file of the archive, still packed. */
export interface ZipEntry {
  /** With `/`, as written otherwise. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
  /** Where its packed bytes begin. */
  readonly start: number;
  /** Its record in the table of contents, for a copy that changes nothing. */
  readonly record: Buffer;
}

/** What is wrong with an archive as a whole. */
export type ZipFault = 'damaged' | 'zip64' | 'duplicate' | 'outside' | 'overlap';

export const END_RECORD = 0x06_05_4b_50;
export const CENTRAL_RECORD = 0x02_01_4b_50;
export const LOCAL_RECORD = 0x04_03_4b_50;
export const STORED = 0;
export const DEFLATED = 8;

const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xff_ff;
/** Counts and offsets with all bits set refer to the 64-bit records of the same archive. */
const IN_ZIP64 = 0xff_ff_ff_ff;

/**
 * Reads the table of contents.
 *
 * @param archive the whole file
 * @returns its entries in order, or the first fault found: a table that does not hold together, does not reach up to
 *   its end record, or says otherwise than the headers before the files; 64-bit sizes (no
 *   workbook needs them), two entries of one name (programs disagree on which counts), a name that leads out of
 *   the archive, entries that share bytes
 */
export function readDirectory(archive: Buffer): readonly ZipEntry[] | ZipFault {
  const end = endRecord(archive);
  if (end === undefined) return 'damaged';
  const count = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  if (count === 0xff_ff || position === IN_ZIP64) return 'zip64';
  const isWhole =
    count === archive.readUInt16LE(end + 8) && position + archive.readUInt32LE(end + 12) <= end;
  if (!isWhole) return 'damaged';
  const contentsEnd = position + archive.readUInt32LE(end + 12);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = centralRecord(archive, position);
    if (entry === undefined) return 'damaged';
    if (entry.size === IN_ZIP64 || entry.packedSize === IN_ZIP64) return 'zip64';
    entries.push(entry);
    position += entry.record.length;
  }
  // A count with a bit less would leave out the last files.
  if (position !== contentsEnd) return 'damaged';
  const fault = faultOf(entries);
  if (fault !== undefined) return fault;
  return entries.every((entry) => agreesWithHeader(archive, entry)) ? entries : 'damaged';
}

/** The end record stands at the very end, before a comment of any length. */
function endRecord(archive: Buffer): number | undefined {
  const last = archive.length - END_LENGTH;
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position -= 1) {
    if (archive.readUInt32LE(position) === END_RECORD) return position;
  }
  return undefined;
}

/** @returns undefined when the record, its own header or its bytes lie beyond the file */
function centralRecord(archive: Buffer, at: number): ZipEntry | undefined {
  if (at + CENTRAL_LENGTH > archive.length) return undefined;
  if (archive.readUInt32LE(at) !== CENTRAL_RECORD) return undefined;
  const nameLength = archive.readUInt16LE(at + 28);
  const further = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  const packedSize = archive.readUInt32LE(at + 20);
  const size = archive.readUInt32LE(at + 24);
  const offset = archive.readUInt32LE(at + 42);
  const start = dataStart(archive, offset);
  const inZip64 = packedSize === IN_ZIP64 || size === IN_ZIP64;
  if (start === undefined || (!inZip64 && start + packedSize > archive.length)) return undefined;
  const nameStart = at + CENTRAL_LENGTH;
  return {
    name: archive.toString('utf8', nameStart, nameStart + nameLength).replaceAll('\\', '/'),
    encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedSize,
    size,
    offset,
    start,
    record: archive.subarray(at, nameStart + nameLength + further),
  };
}

/** The header before a file repeats its name, how it is packed and whether it is encrypted; its sizes may follow the file instead. */
function agreesWithHeader(archive: Buffer, { record, offset }: ZipEntry): boolean {
  const header = archive.subarray(offset);
  const nameLength = record.readUInt16LE(28);
  return (
    (record.readUInt16LE(8) & 1) === (header.readUInt16LE(6) & 1) &&
    record.readUInt16LE(10) === header.readUInt16LE(8) &&
    nameLength === header.readUInt16LE(26) &&
    record
      .subarray(CENTRAL_LENGTH, CENTRAL_LENGTH + nameLength)
      .equals(header.subarray(LOCAL_LENGTH, LOCAL_LENGTH + nameLength))
  );
}

function dataStart(archive: Buffer, offset: number): number | undefined {
  if (offset + LOCAL_LENGTH > archive.length) return undefined;
  if (archive.readUInt32LE(offset) !== LOCAL_RECORD) return undefined;
  const further = archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  return offset + LOCAL_LENGTH + further;
}

function faultOf(entries: readonly ZipEntry[]): ZipFault | undefined {
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const names = new Set(files.map(({ name }) => name.replace(/^\//u, '').toLowerCase()));
  if (names.size < files.length) return 'duplicate';
  if (entries.some(({ name }) => leadsOutside(name))) return 'outside';
  const ordered = entries.toSorted((one, other) => one.offset - other.offset);
  const overlaps = ordered.some((entry, index) => {
    const next = ordered[index + 1];
    return next !== undefined && next.offset < entry.start + entry.packedSize;
  });
  return overlaps ? 'overlap' : undefined;
}

/** `../x`, `C:x`, or a name with NUL. A slash at the beginning is harmless; some programs write it. */
function leadsOutside(name: string): boolean {
  return name.includes('\0') || /^[a-z]:/iu.test(name) || name.split('/').includes('..');
}
