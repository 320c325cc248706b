/**
 * The zip archive of a workbook: a gate in front of the parser.
 *
 * The parts are inflated here, each no further than its declared size and all of them
 * within limits, and the parser gets them stored. So nothing can unfold behind our back.
 */

import { asBuffer } from '../bytes/buffer.ts';
import { type Checked, type Diagnostic, refused } from '../diagnostics/checked.ts';
import type { Limits } from '../office/limits.ts';
import { readDirectory, type ZipEntry, type ZipFault } from '../zip/directory.ts';
import { inflateEntry } from '../zip/inflate.ts';
import type { ZipFile } from '../zip/pack.ts';
import { SAVE_AGAIN, damaged, refuse } from './refusal.ts';
import { passwordProtected } from './signature.ts';

const MEGABYTE = 1_000_000;
/** Small parts unfold far without doing harm: a sheet of blank rows is 1 KB packed. */
const RATIO_MATTERS_FROM = 5 * MEGABYTE;

/**
 * Unpacks an archive.
 *
 * @param wanted tells by name which parts are needed; the others are measured, never inflated
 * @returns the wanted parts in the archive's order; a finding when it is truncated, damaged, encrypted, put together
 *   as no spreadsheet program does, or unfolds too far
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits,
): Checked<readonly ZipFile[]> {
  const archive = asBuffer(bytes);
  const entries = readDirectory(archive);
  if (typeof entries === 'string') return refused(faulty(entries));
  if (entries.some(({ encrypted }) => encrypted)) return refused(passwordProtected());
  const needed = entries.filter(({ name }) => wanted(name));
  if (unfoldsTooFar(entries, needed, limits)) return refused(bomb());
  const parts: ZipFile[] = [];
  for (const entry of needed) {
    const inflated = inflateEntry(archive, entry);
    if (inflated === undefined) return refused(faulty('damaged'));
    parts.push({ name: entry.name, bytes: inflated });
  }
  return { value: parts, diagnostics: [] };
}

/** Whether an archive holds nothing but CSV files, as a folder of them does once it is packed. */
export function isArchiveOfTables(bytes: Uint8Array): boolean {
  const entries = readDirectory(asBuffer(bytes));
  if (typeof entries === 'string' || entries.length === 0) return false;
  return entries.every(({ name }) => /^[^/]+\.csv$/iu.test(name));
}

function unfoldsTooFar(
  entries: readonly ZipEntry[],
  needed: readonly ZipEntry[],
  limits: Limits,
): boolean {
  const isBomb = ({ size, packedSize }: ZipEntry): boolean =>
    size > limits.partMegabytes * MEGABYTE ||
    (size > RATIO_MATTERS_FROM && size > packedSize * limits.ratio);
  return (
    entries.length > limits.parts ||
    unfolded(entries) > limits.unfoldedMegabytes * MEGABYTE ||
    unfolded(needed) > limits.readMegabytes * MEGABYTE ||
    entries.some(isBomb)
  );
}

function unfolded(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

const STRUCTURE: Readonly<Record<Exclude<ZipFault, 'damaged'>, string>> = {
  zip64: '4GBを超えるファイルのための形式（ZIP64）で保存されています。',
  duplicate: '同じ名前の部品が二つあり、どちらが正しいか決められません。',
  outside: '部品の名前が、ファイルの外の場所を指しています。',
  overlap: '部品どうしが重なっています。',
};

function faulty(fault: ZipFault): Diagnostic {
  if (fault === 'damaged') {
    return damaged();
  }
  const message = `ファイルの組立てがExcelのものと違います（${STRUCTURE[fault]}）。安全のため読み取りません。`;
  return refuse('structure', message.replace('。）', '）'), SAVE_AGAIN);
}

function bomb(): Diagnostic {
  return refuse(
    'unfolds-too-far',
    '展開すると大きくなりすぎるファイルです。安全のため読み取りません。',
    '使っていないシート、画像、書式だけの行や列を削除して保存し直してください。心当たりのないファイルは開かないでください。',
  );
}
