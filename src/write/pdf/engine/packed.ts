import { asBuffer } from '../../../bytes/buffer.ts';
import { deflateZlib } from '../../../bytes/deflate.ts';

/** So many objects share one stream: a reader unpacks a whole stream for the first of them. */
const OBJECTS_A_STREAM = 200;

/** Kind, place and index of an entry of the cross-reference stream, in bytes. */
const FIELDS = [1, 4, 2] as const;

/** An object of the file as pdfkit writes it. */
interface Written {
  readonly number: number;
  /** With its first and its last line. */
  readonly whole: Buffer;
  /** What stands between them. */
  readonly body: Buffer;
}

/** Where an object is found: at an offset, or as one of those in an object stream. */
type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/**
 * Packs the objects of a file that are no streams themselves: the structure tree, the pages, links and bookmarks
 * (object streams and cross-reference streams, ISO 32000-1, 7.5.7 and 7.5.8, which PDF/A-2 allows).
 *
 * pdfkit writes each of them as plain text; in a tagged paper they are half of the file.
 *
 * @param file as pdfkit writes it: one table of cross-references, nothing encrypted
 * @returns the same objects under the same numbers
 * @throws when the file is no such file
 */
export function packed(file: Uint8Array): Uint8Array {
  const bytes = asBuffer(file);
  const table = tableOf(bytes);
  const objects = objectsOf(bytes, table);
  const entries: Entry[] = table.offsets.map(() => ({ kind: 'free' }));
  const parts: Buffer[] = [bytes.subarray(0, Math.min(...objects.map(({ offset }) => offset)))];
  let length = parts[0]?.length ?? 0;
  const add = (number: number, whole: Buffer): void => {
    entries[number] = { kind: 'offset', offset: length };
    parts.push(whole);
    length += whole.length;
  };
  for (const { number, whole } of objects.filter(isStream)) add(number, whole);
  const loose = objects.filter((object) => !isStream(object));
  for (let first = 0; first < loose.length; first += OBJECTS_A_STREAM) {
    const group = loose.slice(first, first + OBJECTS_A_STREAM);
    const stream = entries.length;
    add(stream, objectStream(stream, group));
    for (const [index, { number }] of group.entries()) {
      entries[number] = { kind: 'packed', stream, index };
    }
  }
  const [last, start] = [entries.length, length];
  entries.push({ kind: 'offset', offset: start });
  add(last, referenceStream(last, entries, table.trailer));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

/** The table at the end of the file. */
interface Table {
  /** By number; undefined for one that is free. */
  readonly offsets: readonly (number | undefined)[];
  /** Where the table itself begins. */
  readonly start: number;
  /** What the trailer says beside the number of objects. */
  readonly trailer: string;
}

function tableOf(bytes: Buffer): Table {
  const [, start = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(latin(bytes.subarray(-64))) ?? [];
  const text = latin(bytes.subarray(Number(start)));
  const [whole, rows = ''] =
    /^xref\n0 \d+\n((?:\d{10} \d{5} [nf][ \r]?\r?\n)+)trailer\n/u.exec(text) ?? [];
  const [, dictionary = ''] = /<<([\s\S]*)>>\s*startxref/u.exec(text) ?? [];
  if (start === '' || whole === undefined) throw new Error('The file has no table of objects.');
  return {
    offsets: Array.from(rows.matchAll(/(\d{10}) \d{5} ([nf])/gu), ([, offset, state]) =>
      state === 'n' ? Number(offset) : undefined,
    ),
    start: Number(start),
    trailer: dictionary.replace(/\/Size \d+/u, '').trim(),
  };
}

function objectsOf(
  bytes: Buffer,
  { offsets, start }: Table,
): readonly (Written & { readonly offset: number })[] {
  const used = offsets
    .flatMap((offset, number) => (offset === undefined ? [] : [{ offset, number }]))
    .toSorted((one, other) => one.offset - other.offset);
  return used.map(({ offset, number }, index) => {
    const whole = bytes.subarray(offset, used[index + 1]?.offset ?? start);
    const [head, tail] = [`${number} 0 obj\n`, '\nendobj\n'];
    if (!latin(whole.subarray(0, head.length)).startsWith(head) || !whole.includes(tail, -16)) {
      throw new Error(`Object ${number} does not stand where the table says.`);
    }
    return {
      number,
      offset,
      whole,
      body: whole.subarray(head.length, whole.lastIndexOf(tail)),
    };
  });
}

function isStream({ body }: Written): boolean {
  return latin(body.subarray(-'endstream'.length)) === 'endstream';
}

function objectStream(number: number, objects: readonly Written[]): Buffer {
  const places: string[] = [];
  let at = 0;
  for (const { number: own, body } of objects) {
    places.push(`${own} ${at}`);
    at += body.length + 1;
  }
  const head = `${places.join(' ')}\n`;
  const content = [Buffer.from(head), ...objects.flatMap(({ body }) => [body, NEW_LINE])];
  return streamOf(number, Buffer.concat(content), [
    '/Type /ObjStm',
    `/N ${objects.length}`,
    `/First ${head.length}`,
  ]);
}

const NEW_LINE = Buffer.from('\n');

function referenceStream(number: number, entries: readonly Entry[], trailer: string): Buffer {
  const width = FIELDS[0] + FIELDS[1] + FIELDS[2];
  const rows = Buffer.alloc(entries.length * width);
  for (const [index, entry] of entries.entries()) {
    const [kind, place, within] =
      entry.kind === 'free'
        ? [0, 0, 0xff_ff]
        : entry.kind === 'offset'
          ? [1, entry.offset, 0]
          : [2, entry.stream, entry.index];
    const at = index * width;
    rows.writeUInt8(kind, at);
    rows.writeUInt32BE(place, at + FIELDS[0]);
    rows.writeUInt16BE(within, at + FIELDS[0] + FIELDS[1]);
  }
  return streamOf(number, rows, [
    '/Type /XRef',
    `/Size ${entries.length}`,
    `/W [${FIELDS.join(' ')}]`,
    trailer,
  ]);
}

function streamOf(number: number, content: Buffer, dictionary: readonly string[]): Buffer {
  const data = deflateZlib(content);
  const said = [...dictionary, '/Filter /FlateDecode', `/Length ${data.length}`].join('\n');
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<\n${said}\n>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

function latin(bytes: Buffer): string {
  return bytes.toString('latin1');
}
