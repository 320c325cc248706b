/** Findings as a person reads them in the terminal. */

import type { Diagnostic, Severity } from './checked.ts';
import { consequencesText } from './consequences.ts';
import { countBySeverity, openFindings, SEVERITY_WORDS } from './severity.ts';
import { subjectText } from './subject.ts';

/** How the terminal takes text. */
export interface PrintOptions {
  /** Colours may be used: the output is a terminal and NO_COLOR is not set. */
  readonly colour: boolean;
}

/** SGR codes: bold red, yellow, cyan. */
const COLOURS: Readonly<Record<Severity, string>> = { error: '1;31', warning: '33', notice: '36' };
const DIM = '2';

/**
 * Prints findings one after another, then how many there were of each severity.
 *
 * The severity is always written out; colour only repeats it.
 *
 * @returns lines ending with a line feed; one sentence when there are no findings
 */
export function printFindings(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const open = openFindings(diagnostics);
  const excused = printExcused(diagnostics.length - open.length);
  if (open.length === 0) return `指摘はありません。\n${excused}`;
  const entries = open.map((diagnostic) => printFinding(diagnostic, options));
  return `${entries.join('\n')}\n${printCounts(open)}\n${excused}`;
}

/** `エラー3件、注意2件、お知らせ1件`; a severity without findings is left out. */
function printCounts(diagnostics: readonly Diagnostic[]): string {
  const counts = countBySeverity(diagnostics);
  return (['error', 'warning', 'notice'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_WORDS[severity]}${counts[severity]}件`)
    .join('、');
}

function printExcused(count: number): string {
  if (count === 0) return '';
  return `このほかに、注記で「確認済」とされた指摘が${count}件あります。\n`;
}

function printFinding(diagnostic: Diagnostic, { colour }: PrintOptions): string {
  const { code, severity, message, hint, place, subject, related } = diagnostic;
  const paint = (text: string, sgr: string): string =>
    colour ? `\u001B[${sgr}m${text}\u001B[0m` : text;
  const [named, also] = [subjectText(subject), consequencesText(diagnostic)];
  const head = [
    placeText(place),
    paint(SEVERITY_WORDS[severity], COLOURS[severity]),
    named === '' ? '' : `${visible(named)}:`,
    `${visible(message)} ${paint(`[${code}]`, DIM)}`,
  ];
  return [
    head.filter((part) => part !== '').join(' '),
    ...(related ? [`　　関連: ${placeText(related.place)} ${visible(related.message)}`] : []),
    ...(also === '' ? [] : [`　　これによる指摘: ${visible(also)}（直すとなくなる見込みです）`]),
    ...(hint === '' ? [] : [`　　対処: ${visible(hint)}`]),
    '',
  ].join('\n');
}

/** 「KPI」シート F12 */
function placeText(place: Diagnostic['place']): string {
  if (place === undefined) return '';
  const sheet = `「${visible(place.sheet)}」シート`;
  return place.cell === undefined ? sheet : `${sheet} ${visible(place.cell)}`;
}

/** A cell's own text is quoted in messages; an escape sequence in it must not reach the terminal. */
function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
