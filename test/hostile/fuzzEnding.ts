/** What is wrong with how a call on a damaged workbook ended, if anything is. */

import { createHash } from 'node:crypto';

import { readPicture } from '../../src/forms/picture.ts';
import { partsOf } from '../write/workbook/annotate/rich.ts';
import type { Call } from './fuzzCase.ts';

/** What one call has left. */
export interface Ending {
  /** 70 when it threw. */
  readonly code: number;
  /** Both of the terminal's streams. */
  readonly said: string;
  /** Everything that lies in its output folder, by the path it would be called by; empty folders end in `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Judges an ending: code 0 or 1, words for a clerk, files whole and named, or none.
 *
 * @returns a sentence for each thing that is wrong
 */
export function problemsOf(call: Call, { code, said, files }: Ending): readonly string[] {
  const named = namedFiles(said, [...files.keys()]);
  const writes = call !== 'check' && (code === 0 || call === 'annotate');
  return [
    ...(code === 0 || code === 1 ? [] : [`exit code ${code}`]),
    ...wordingProblems(said, code),
    ...[...files.keys()].filter((path) => !named.has(path)).map((path) => `left behind: ${path}`),
    ...(files.size > 0 && !writes ? [`wrote ${files.size} files with exit code ${code}`] : []),
    ...(files.size === 0 && code === 0 && call !== 'check'
      ? ['made nothing, said all is well']
      : []),
    ...[...files].filter(([path, bytes]) => !isWhole(path, bytes)).map(([path]) => `half: ${path}`),
    ...[...files].filter(isForeign).map(([path]) => `markup of the workbook: ${path}`),
  ];
}

/**
 * Compares what came of another packaging of a workbook with what came of the workbook itself.
 *
 * @returns nothing when it was refused, or when the same was made and found; only the digest of the workbook differs
 */
export function differences(ending: Ending, whole: Ending): readonly string[] {
  if (ending.code === 1 && ending.files.size === 0) return [];
  const [found, wanted] = [withoutDigest(ending), withoutDigest(whole)];
  const paths = new Set([...found.keys(), ...wanted.keys()]);
  return [
    ...[...paths]
      .filter((path) => found.get(path) !== wanted.get(path))
      .map((path) => `another ${path}: ${firstDifference(found.get(path), wanted.get(path))}`),
    ...(ending.said === whole.said ? [] : [`other words: ${ending.said}`]),
  ];
}

function withoutDigest({ files }: Ending): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([path, bytes]) => [
      path,
      Buffer.from(bytes)
        .toString()
        .replaceAll(/"sha256": ?"[0-9a-f]{64}"/gu, '"sha256":""'),
    ]),
  );
}

function firstDifference(found = 'not made', wanted = 'not to be made'): string {
  let at = 0;
  while (found[at] === wanted[at] && at < found.length) at += 1;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
  return `${near(found)} instead of ${near(wanted)}`;
}

/** Files are named one by one, or by their folder with their number. */
function namedFiles(said: string, paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    said.split('\n').flatMap((line) => {
      const [, folder, count] = /^(.*\/)（(\d+)ファイル）$/u.exec(line) ?? [];
      if (folder === undefined) return paths.filter((path) => path === line);
      const within = paths.filter((path) => path.startsWith(folder));
      return within.length === Number(count) ? within : [];
    }),
  );
}

/** No page has a script of its own. */
/** A page runs the script that its own policy names by its digest, and no other. */
function isForeign([path, bytes]: readonly [string, Uint8Array]): boolean {
  if (!path.endsWith('.html')) return false;
  const page = Buffer.from(bytes).toString();
  const others = page.replaceAll(/<script>([^<]*)<\/script>/gu, (script, text: string) => {
    const digest = createHash('sha256').update(text).digest('base64');
    return page.includes(`script-src &#39;sha256-${digest}&#39;`) ? '' : script;
  });
  return /<script/iu.test(others);
}

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/u;
const OF_PROGRAMS =
  /\b(?:undefined|NaN|Infinity|TypeError|RangeError|Error:)|\[object |^\s+at .+:\d+/mu;
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

function wordingProblems(said: string, code: number): readonly string[] {
  const findings = said.split('\n\n').filter((text) => text.trim() !== '');
  const foreign = code === 0 ? [] : findings.filter((text) => !JAPANESE.test(text));
  const strange = [OF_PROGRAMS, UNSEEN].flatMap((pattern) => pattern.exec(said)?.[0] ?? []);
  return [
    ...(said.trim() === '' ? ['said nothing'] : []),
    ...foreign.map((text) => `not Japanese: ${text.slice(0, 300)}`),
    ...strange.map((text) => `no word for a clerk: ${JSON.stringify(text)}`),
  ];
}

/** How texts begin and end; a fragment before a page. */
const WHOLE_TEXTS = [
  [/\/cms\/[^/]+\.html$/u, /^<div [\s\S]+>\n?$/u],
  [/\.html$/u, /^<!DOCTYPE html>[\s\S]+<\/html>\n?$/u],
  // For programs: without a mark, the first heading in Latin letters.
  [/\.csv$/u, /^[a-z_]+[,\r][\s\S]*\r\n$/u],
  [/\.css$/u, /^\.kensho\{[\s\S]+\}\n$/u],
  [/\.svg$/u, /^<svg [\s\S]+<\/svg>\n?$/u],
  [/\.xml$/u, /^<\?xml [\s\S]+<\/\w+>\n?$/u],
  [/\.txt$/u, /^\uFEFF[\s\S]+\r\n$/u],
] as const;

function isWhole(path: string, bytes: Uint8Array): boolean {
  const text = (): string => Buffer.from(bytes).toString('latin1');
  if (path.endsWith('.pdf')) return /^%PDF-.*%%EOF\s*$/su.test(text());
  try {
    if (/\.json(?:ld)?$/u.test(path)) return JSON.parse(Buffer.from(bytes).toString()) !== null;
    if (/\.(?:png|jpe?g)$/u.test(path)) return readPicture(bytes) !== undefined;
    const pattern = WHOLE_TEXTS.find(([name]) => name.test(path))?.[1];
    if (pattern !== undefined) return pattern.test(Buffer.from(bytes).toString());
    return path.endsWith('.xlsx') && partsOf(bytes).has('xl/workbook.xml');
  } catch {
    return false;
  }
}
