/**
 * Same facts, same bytes: exceljs packs its files with the time of the run, so the time of
 * every entry is written over (ZIP APPNOTE 6.3.10, 4.3.7 and 4.3.12).
 */

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_SIZE = 22;

/** Offsets of the fields within their headers. */
const LOCAL_TIME = 10;
const DIRECTORY_TIME = 12;

/**
 * Gives every entry of a zip the same date.
 *
 * @param zip an archive without comment, as exceljs writes it; it is not changed
 * @param iso the date, not before 1980-01-01
 * @returns a copy whose entries all carry 00:00 of that date
 * @throws Error when the bytes are no such archive: a mistake of ours
 */
export function withEntryDates(zip: Uint8Array, iso: string): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - DIRECTORY_END_SIZE;
  expectSignature(view, end, DIRECTORY_END);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const stamp = dosDate(iso) * 0x10000;
  let offset = start;
  for (let entry = 0; entry < count; entry += 1) {
    expectSignature(view, offset, DIRECTORY_HEADER);
    view.setUint32(offset + DIRECTORY_TIME, stamp, true);
    const local = view.getUint32(offset + 42, true);
    expectSignature(view, local, LOCAL_HEADER);
    view.setUint32(local + LOCAL_TIME, stamp, true);
    offset += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(offset + at, true), 0);
  }
  return bytes;
}

/** Year from 1980, month and day in 7, 4 and 5 bits. */
function dosDate(iso: string): number {
  const [year = 1980, month = 1, day = 1] = iso.split('-').map(Number);
  return (year - 1980) * 512 + month * 32 + day;
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  if (offset < 0 || view.getUint32(offset, true) !== signature) {
    throw new Error('exceljs wrote an archive of an unexpected form');
  }
}
