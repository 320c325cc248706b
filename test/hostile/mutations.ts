/** What can befall a workbook on its way to us: damaged bits, moved cells, hostile words. */

import { readDirectory } from '../../src/zip/directory.ts';
import { repack } from '../../src/zip/pack.ts';
import { partsOf } from '../write/workbook/annotate/rich.ts';

/** Whole numbers from 0 to below `limit`. */
export type Numbers = (limit: number) => number;

/** Makes another workbook of a whole one; the same numbers make the same workbook. */
export type Mutate = (whole: Uint8Array, next: Numbers) => Buffer;

/** The same numbers in each run: a linear congruential generator. */
export function numbers(seed: number): Numbers {
  const state = { now: seed };
  return (limit) => {
    state.now = (state.now * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state.now / 2_147_483_648) * limit);
  };
}

/** As they stand in XML. */
const HOSTILE = [
  '__proto__',
  'constructor',
  '../../x',
  "=cmd|'/c calc'!A1",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#xD800;',
  '_x0000_',
  '{{constructor}}',
  '漢'.repeat(40_000),
  '-',
  '1e999',
  'H99年度',
  '99999999999999999999.99',
  '\u202E逆順',
  '',
];

const SHEET_NAMES = [
  '__proto__',
  '../../x',
  'KPI ',
  '指摘一覧',
  "O'Brien",
  '=1+1',
  'あ'.repeat(31),
];

/** One bit anywhere in the file. */
export function bitFlipped(whole: Uint8Array, next: Numbers): Buffer {
  const bytes = Buffer.from(whole);
  flipOne(bytes, next);
  return bytes;
}

/** One to four bits of one part, packed again with a right checksum, so that only the XML is damaged. */
export function partDamaged(whole: Uint8Array, next: Numbers): Buffer {
  const book = opened(whole);
  const names = [...book.parts].filter(([, { length }]) => length > 0).map(([name]) => name);
  const name = picked(names, next);
  const bytes = Buffer.from(book.parts.get(name) ?? '');
  for (let left = 1 + next(4); left > 0; left -= 1) flipOne(bytes, next);
  return book.with(new Map([[name, bytes]]));
}

/** Up to five different texts, each wherever it stands, become hostile ones. */
export function textsReplaced(whole: Uint8Array, next: Numbers): Buffer {
  const name = 'xl/sharedStrings.xml';
  const book = opened(whole);
  const strings = book.text(name);
  const texts = [...strings.matchAll(/<t\b[^>]*>([^<]*)<\/t>/gu)].map(([, text = '']) => text);
  const chosen = new Map(
    Array.from({ length: 5 }, () => [picked(texts, next), picked(HOSTILE, next)] as const),
  );
  const changed = strings.replaceAll(/(<t\b[^>]*>)([^<]*)(?=<\/t>)/gu, (_, tag, text) => {
    return `${String(tag)}${chosen.get(String(text)) ?? String(text)}`;
  });
  return book.with(new Map([[name, Buffer.from(changed)]]));
}

/** A needed sheet has another name, and one cell in forty of a sheet stands in a lower row. */
export function renamedAndMoved(whole: Uint8Array, next: Numbers): Buffer {
  const book = opened(whole);
  const sheet = `xl/worksheets/sheet${2 + next(6)}.xml`;
  const step = 1 + next(9);
  const renamed = book
    .text('xl/workbook.xml')
    .replace(/name="(?:施策体系|課題・方向性|会議)"/u, `name="${picked(SHEET_NAMES, next)}"`);
  const moved = book.text(sheet).replaceAll(/<c r="([A-Z]+)(\d+)"/gu, (_, column, row) => {
    const place = next(40) === 0 ? Number(row) + step : Number(row);
    return `<c r="${String(column)}${place}"`;
  });
  const changes = { 'xl/workbook.xml': renamed, [sheet]: moved };
  return book.with(new Map(Object.entries(changes).map(([key, text]) => [key, Buffer.from(text)])));
}

/** One to four pairs of cells change places, within a sheet or from one to another. */
export function cellsSwapped(whole: Uint8Array, next: Numbers): Buffer {
  const book = opened(whole);
  const names = [...book.parts.keys()].filter((name) => /^xl\/worksheets\/.*\.xml$/u.test(name));
  const sheets = new Map(names.map((name) => [name, book.text(name).split(CELL)]));
  const places = [...sheets].flatMap(([name, pieces]) =>
    pieces.flatMap((piece, index) => (piece.startsWith('<c ') ? [{ name, index }] : [])),
  );
  for (let left = 1 + next(4); left > 0; left -= 1) {
    const one = picked(places, next);
    const neighbours = places.filter(({ name }) => name === one.name);
    const other = picked(next(3) === 0 ? places : neighbours, next);
    swap(sheets.get(one.name) ?? [], one.index, sheets.get(other.name) ?? [], other.index);
  }
  return book.with(
    new Map([...sheets].map(([name, pieces]) => [name, Buffer.from(pieces.join(''))])),
  );
}

/** A cell that says something; in brackets, so that splitting keeps it. */
const CELL = /(<c r="[A-Z]+\d+"[^>]*[^/]>(?:(?!<\/c>).)*<\/c>)/su;

/** The contents change places; the addresses stay. */
function swap(here: string[], at: number, there: string[], other: number): void {
  const first = here[at] ?? '';
  const second = there[other] ?? '';
  here[at] = second.replace(ADDRESS, addressOf(first));
  there[other] = first.replace(ADDRESS, addressOf(second));
}

const ADDRESS = /r="[A-Z]+\d+"/u;

function addressOf(cell: string): string {
  return ADDRESS.exec(cell)?.[0] ?? '';
}

/** One bit anywhere in these bytes, in place. */
export function flipOne(bytes: Buffer, next: Numbers): void {
  const at = next(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << next(8)), at);
}

/** @throws when there is nothing to choose from */
export function picked<Item>(items: readonly Item[], next: Numbers): Item {
  const item = items[next(items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** A package unpacked, and how it is packed again. */
interface Opened {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly text: (name: string) => string;
  readonly with: (changes: ReadonlyMap<string, Buffer>) => Buffer;
}

function opened(whole: Uint8Array): Opened {
  const archive = Buffer.from(whole);
  const entries = readDirectory(archive);
  if (typeof entries === 'string') throw new Error(entries);
  const parts = partsOf(whole);
  return {
    parts,
    text: (name) => parts.get(name)?.toString() ?? '',
    with: (changes) => repack(archive, entries, changes),
  };
}
