/** What is wrong with how a call on a damaged workbook ended, if anything is. */

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
  const named = new Set(said.split('\n').filter((line) => files.has(line)));
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
  ];
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

function isWhole(path: string, bytes: Uint8Array): boolean {
  const text = (): string => Buffer.from(bytes).toString('latin1');
  if (path.endsWith('.pdf')) return /^%PDF-.*%%EOF\s*$/su.test(text());
  try {
    if (path.endsWith('.json')) return JSON.parse(Buffer.from(bytes).toString()) !== null;
    return path.endsWith('.xlsx') && partsOf(bytes).has('xl/workbook.xml');
  } catch {
    return false;
  }
}
