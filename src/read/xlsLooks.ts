/** What the parser does not see of an .xls: raised, lowered and struck letters, and what lies on the cells. */

import { cellName } from '../forms/address.ts';
import type { Drawing, Sheet } from '../forms/workbook.ts';
import { type LetterRun, letteredText, withoutStruck } from './lettering.ts';

/** Records of the stream ([MS-XLS] 2.3). */
const RECORD = {
  font: 0x31,
  filePass: 0x2f,
  continued: 0x3c,
  object: 0x5d,
  boundSheet: 0x85,
  manyNumbers: 0xbd,
  format: 0xe0,
  texts: 0xfc,
  textCell: 0xfd,
  objectText: 0x1b6,
  beginning: 0x809,
} as const;

/** Those of one cell each: its row, its column, its format. Formula, text, number, logical value, short number, rich text. */
const CELLS: ReadonlySet<number> = new Set([0x06, 0xfd, 0xd6, 0x203, 0x204, 0x205, 0x27e]);

interface RecordAt {
  readonly kind: number;
  readonly at: number;
  readonly body: Buffer;
}

/** Letters of a text from one on. */
interface RunFrom {
  readonly from: number;
  readonly font: number;
}

interface SheetLook {
  readonly cells: ReadonlyMap<string, CellLook>;
  readonly drawings: readonly Drawing[];
}

interface CellLook {
  /** Of the whole cell, and so of its letters before the first run. */
  readonly format: LetterRun;
  readonly runs: readonly (readonly [from: number, LetterRun])[];
}

const PLAIN: LetterRun = { raised: false, lowered: false, struck: false };

/**
 * Adds to sheets what the parser left out.
 *
 * @param sheets as they were parsed, in the book's order
 * @param stream 「Workbook」 of the container; one that is encrypted says nothing
 */
export function withXlsLooks(sheets: readonly Sheet[], stream: Buffer): readonly Sheet[] {
  const looks = sheetLooks([...recordsOf(stream)]);
  return sheets.map((sheet, index) => {
    const look = looks[index];
    if (look === undefined) return sheet;
    const drawings = look.drawings.length === 0 ? {} : { drawings: [...look.drawings] };
    if (look.cells.size === 0) return { ...sheet, ...drawings };
    const cells = sheet.cells.map((cell) => {
      const own = look.cells.get(cell.place.cell);
      return own === undefined ? cell : seen(cell, own);
    });
    return { ...sheet, cells, ...drawings };
  });
}

function seen(cell: Sheet['cells'][number], { format, runs }: CellLook): Sheet['cells'][number] {
  const whole = format.struck && cell.text.trim() !== '' ? { ...cell, struck: cell.text } : cell;
  if (cell.value.kind !== 'text' || runs.length === 0) return whole;
  // A whole cell that is raised is no note on itself.
  const starts: readonly (readonly [number, LetterRun])[] = [
    [0, { ...PLAIN, struck: format.struck }],
    ...runs,
  ];
  const written = starts.map(([from, run], index) =>
    letteredText(cell.text.slice(from, starts[index + 1]?.[0]), run),
  );
  const { text, struck } = withoutStruck(written.join(''));
  return {
    ...cell,
    text,
    value: { kind: 'text', text },
    ...(struck.length > 0 && { struck: struck.join('、') }),
  };
}

function* recordsOf(stream: Buffer): Iterable<RecordAt> {
  let at = 0;
  while (at + 4 <= stream.length) {
    const [kind, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    if (kind === RECORD.filePass) return;
    yield { kind, at, body: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

function sheetLooks(records: readonly RecordAt[]): readonly SheetLook[] {
  const bodies = (kind: number): readonly Buffer[] =>
    records.flatMap((record) => (record.kind === kind ? [record.body] : []));
  const fonts = bodies(RECORD.font).map(fontOf);
  // There is no font 4 ([MS-XLS] 2.5.129).
  const fontAt = (index: number): LetterRun => fonts[index < 4 ? index : index - 1] ?? PLAIN;
  const hasRuns = fonts.some(({ raised, lowered, struck }) => raised || lowered || struck);
  const texts = hasRuns ? textRuns(records) : [];
  const formats = bodies(RECORD.format).map((body) =>
    body.length < 2 ? PLAIN : fontAt(body.readUInt16LE(0)),
  );
  const starts = bodies(RECORD.boundSheet).flatMap((body) =>
    body.length < 4 ? [] : [body.readUInt32LE(0)],
  );
  return starts
    .toSorted((a, b) => a - b)
    .map((start, index, sorted) => {
      const end = sorted[index + 1] ?? Number.POSITIVE_INFINITY;
      const own = records.filter(({ at }) => at >= start && at < end);
      const cells = hasRuns ? cellLooks(own, { formats, texts, fontAt }) : new Map();
      return { cells, drawings: objectsOn(own) };
    });
}

/** Whether letters of a font are raised, lowered, struck out ([MS-XLS] 2.4.122). */
function fontOf(body: Buffer): LetterRun {
  if (body.length < 10) return PLAIN;
  const script = body.readUInt16LE(8);
  return {
    raised: script === 1,
    lowered: script === 2,
    struck: (body.readUInt16LE(2) & 0x08) !== 0,
  };
}

interface BookLook {
  readonly formats: readonly LetterRun[];
  readonly texts: readonly (readonly RunFrom[])[];
  readonly fontAt: (index: number) => LetterRun;
}

function cellLooks(
  records: readonly RecordAt[],
  { formats, texts, fontAt }: BookLook,
): ReadonlyMap<string, CellLook> {
  const looks = new Map<string, CellLook>();
  const add = (row: number, column: number, format: number, text?: number): void => {
    const whole = formats[format] ?? PLAIN;
    const runs = (text === undefined ? [] : (texts[text] ?? [])).map(
      ({ from, font }) => [from, fontAt(font)] as const,
    );
    const isPlain =
      !whole.struck && runs.every(([, run]) => run.raised === run.lowered && !run.struck);
    if (!isPlain)
      looks.set(cellName({ row: row + 1, column: column + 1 }), { format: whole, runs });
  };
  for (const { kind, body } of records) {
    if (body.length < 6) continue;
    const [row, column] = [body.readUInt16LE(0), body.readUInt16LE(2)];
    if (kind === RECORD.manyNumbers) {
      for (let at = 4; at + 6 <= body.length - 2; at += 6) {
        add(row, column + (at - 4) / 6, body.readUInt16LE(at));
      }
    } else if (CELLS.has(kind)) {
      const text = kind === RECORD.textCell && body.length >= 10 ? body.readUInt32LE(6) : undefined;
      add(row, column, body.readUInt16LE(4), text);
    }
  }
  return looks;
}

/** The runs of each shared text ([MS-XLS] 2.5.293). */
function textRuns(records: readonly RecordAt[]): readonly (readonly RunFrom[])[] {
  const first = records.findIndex(({ kind }) => kind === RECORD.texts);
  if (first === -1) return [];
  const behind = records.slice(first + 1);
  const end = behind.findIndex(({ kind }) => kind !== RECORD.continued);
  const parts = [records[first], ...behind.slice(0, end === -1 ? undefined : end)].flatMap(
    (record) => (record === undefined ? [] : [record.body]),
  );
  const texts: (readonly RunFrom[])[] = [];
  const reader = partReader(parts);
  reader.skip(8);
  while (reader.hasMore()) texts.push(nextRuns(reader));
  return texts;
}

function nextRuns(reader: PartReader): readonly RunFrom[] {
  const letters = reader.number(2);
  const flags = reader.number(1);
  const count = (flags & 0x08) === 0 ? 0 : reader.number(2);
  const extended = (flags & 0x04) === 0 ? 0 : reader.number(4);
  reader.skipLetters(letters, (flags & 0x01) !== 0);
  const runs = Array.from({ length: Math.min(count, MOST_RUNS) }, () => ({
    from: reader.number(2),
    font: reader.number(2),
  }));
  reader.skip(extended);
  return runs;
}

/** Excel's limit for the letters of a cell; there cannot be more runs. */
const MOST_RUNS = 32_767;

type PartReader = ReturnType<typeof partReader>;

/** Reads on from one part into the next. */
function partReader(parts: readonly Buffer[]) {
  let [part, at] = [0, 0];
  const left = (): number => (parts[part]?.length ?? 0) - at;
  const settle = (): void => {
    while (part < parts.length && left() <= 0) [part, at] = [part + 1, 0];
  };
  const hasMore = (): boolean => {
    settle();
    return part < parts.length;
  };
  const byte = (): number => {
    settle();
    at += 1;
    return parts[part]?.[at - 1] ?? 0;
  };
  const skip = (bytes: number): void => {
    for (let rest = bytes; rest > 0 && hasMore();) {
      const step = Math.min(rest, left());
      [at, rest] = [at + step, rest - step];
    }
  };
  const number = (bytes: number): number => {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += byte() * 256 ** index;
    return value;
  };
  /** Letters that go on in another part have a byte before them there, which says how wide they are. */
  const skipLetters = (count: number, wide: boolean): void => {
    let width = wide ? 2 : 1;
    for (let rest = count; rest > 0 && part < parts.length;) {
      const step = Math.min(rest, Math.floor(left() / width));
      [at, rest] = [at + step * width, rest - step];
      if (rest === 0) break;
      [part, at] = [part + 1, 0];
      width = (byte() & 0x01) === 0 ? 1 : 2;
    }
  };
  return { hasMore, number, skip, skipLetters };
}

/** What an object is ([MS-XLS] 2.5.143); comments, buttons and lists of a filter are none of them. */
const OBJECTS: ReadonlyMap<number, Drawing['kind']> = new Map([
  [0x00, 'shape'],
  [0x01, 'shape'],
  [0x02, 'shape'],
  [0x03, 'shape'],
  [0x04, 'shape'],
  [0x05, 'chart'],
  [0x06, 'shape'],
  [0x08, 'picture'],
  [0x09, 'shape'],
  [0x1e, 'shape'],
]);

function objectsOn(records: readonly RecordAt[]): readonly Drawing[] {
  const drawings: Drawing[] = [];
  let own = false;
  records.forEach(({ kind, body }, index) => {
    if (kind === RECORD.object && body.length >= 6) {
      const found = OBJECTS.get(body.readUInt16LE(4));
      own = found !== undefined;
      if (found !== undefined) drawings.push({ kind: found, text: '' });
    }
    const last = drawings.at(-1);
    if (kind !== RECORD.objectText || !own || last === undefined) return;
    const text = lettersOf(records[index + 1]);
    if (text !== '')
      drawings[drawings.length - 1] = { kind: last.kind === 'shape' ? 'text' : last.kind, text };
  });
  return drawings;
}

/** The letters of a text box, as far as they lie in the record behind it. */
function lettersOf(record: RecordAt | undefined): string {
  if (record?.kind !== RECORD.continued || record.body.length < 2) return '';
  const isWide = (record.body[0] ?? 0) === 1;
  return record.body
    .subarray(1)
    .toString(isWide ? 'utf16le' : 'latin1')
    .trim();
}
