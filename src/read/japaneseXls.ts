/** Number formats of an .xls that Japanese Excel knows by number, where the parser does not. */

import { CFB as UNTYPED } from 'xlsx';

import { asBuffer } from '../bytes/buffer.ts';

/** The part of SheetJS that takes containers apart; its types say `any`. */
interface Containers {
  readonly read: (bytes: Buffer, options: { readonly type: 'buffer' }) => Container;
  readonly find: (container: Container, name: string) => { content: Buffer } | null;
  readonly write: (container: Container, options: { readonly type: 'buffer' }) => Buffer;
}

/** What only that part looks into. */
type Container = Readonly<Record<string, unknown>>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as its documentation has it
const CFB = UNTYPED as Containers;

/** 32–36: 「14時05分」 to 「H31.4.1」 (ECMA-376 part 1, 18.8.30, ja-jp). The parser takes them for 標準. */
const UNKNOWN = { first: 32, last: 36 };

/** One that it knows as a date (`numberFormat` in cell.ts tells it from what is shown). */
const KNOWN_DATE = 27;

/** Records of the stream ([MS-XLS] 2.4): a format of cells, and what says that all behind it is encrypted. */
const XF = 0xe0;
const FILE_PASS = 0x2f;

/** An XF names its font first, then its number format. */
const FORMAT_OFFSET = 2;

/**
 * Gives the cells of these formats one that the parser knows as a date.
 *
 * @param book an .xls in its container
 * @returns the same bytes where no such format is used, or where the container cannot be taken apart
 */
export function withJapaneseXls(book: Uint8Array): Uint8Array {
  const container = containerOf(book);
  const stream = container && streamOf(container);
  if (container === undefined || stream === undefined || stream === null) return book;
  const bytes = asBuffer(Uint8Array.from(stream.content));
  const places = formatPlaces(bytes);
  if (places.length === 0) return book;
  for (const place of places) bytes.writeUInt16LE(KNOWN_DATE, place);
  stream.content = bytes;
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

/** The stream of a book's records; undefined in a container of something else, and in one of Excel 95 and before. */
export function recordsOfXls(book: Uint8Array): Buffer | undefined {
  const container = containerOf(book);
  const stream = container && CFB.find(container, 'Workbook');
  return stream === undefined || stream === null
    ? undefined
    : asBuffer(Uint8Array.from(stream.content));
}

function streamOf(container: Container): { content: Buffer } | null {
  return CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
}

/** What is no container the parser itself refuses. */
function containerOf(book: Uint8Array): Container | undefined {
  try {
    return CFB.read(asBuffer(book), { type: 'buffer' });
  } catch {
    return undefined;
  }
}

/** Where formats stand that the parser does not know. */
function formatPlaces(bytes: Buffer): readonly number[] {
  const places: number[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const [kind, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    if (kind === FILE_PASS) break;
    const place = at + 4 + FORMAT_OFFSET;
    if (kind === XF && length >= FORMAT_OFFSET + 2 && place + 2 <= bytes.length) {
      const format = bytes.readUInt16LE(place);
      if (format >= UNKNOWN.first && format <= UNKNOWN.last) places.push(place);
    }
    at += 4 + length;
  }
  return places;
}
