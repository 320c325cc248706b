/** Findings as a person reads them in the terminal. */

import type { Diagnostic, Severity } from '../diagnostics/checked.ts';
import { consequencesText } from '../diagnostics/consequences.ts';
import { countBySeverity, openFindings, SEVERITY_WORDS } from '../diagnostics/severity.ts';
import { subjectText } from '../diagnostics/subject.ts';
import { fitLine, type Piece, type Screen } from './columns.ts';

/** SGR codes: bold red, yellow, cyan. */
const COLOURS: Readonly<Record<Severity, string>> = { error: '1;31', warning: '33', notice: '36' };
const DIM = '2';

/** Columns that the lines of a finding are set in by: under the finding, and under what is said beside it. */
const HANG = { finding: 4, beside: 6 } as const;

/**
 * Prints how many findings there are of each severity, and then the findings one after another.
 *
 * The severity is always written out; colour only repeats it. Lines end by 禁則 where the terminal tells its width.
 *
 * @returns lines ending with a line feed; one sentence when there are no findings
 */
export function printFindings(diagnostics: readonly Diagnostic[], screen: Screen): string {
  const open = openFindings(diagnostics);
  const excused = printExcused(diagnostics.length - open.length, screen);
  if (open.length === 0) return `指摘はありません。\n${excused}`;
  return `${printCounts(open)}\n${excused}${printEntries(open, screen)}`;
}

/** What has no 担当課 is the office's own. */
const NOBODY = '担当課のないもの';

/**
 * Prints the same findings for each 担当課 under its name, those of nobody last, so that they can be handed on.
 *
 * @returns lines ending with a line feed; one sentence when there are no findings
 */
export function printByDepartment(diagnostics: readonly Diagnostic[], screen: Screen): string {
  const open = openFindings(diagnostics);
  const excused = printExcused(diagnostics.length - open.length, screen);
  if (open.length === 0) return `指摘はありません。\n${excused}`;
  const names = [...new Set(open.map(responsible))].toSorted(
    (one, other) => Number(one === NOBODY) - Number(other === NOBODY),
  );
  const parts = names.map((name) => {
    const own = open.filter((diagnostic) => responsible(diagnostic) === name);
    return `\n■ ${visible(name)}　${printCounts(own)}\n${printEntries(own, screen)}`;
  });
  return `${printCounts(open)}\n${excused}${parts.join('')}`;
}

function responsible({ subject }: Diagnostic): string {
  return subject?.department ?? NOBODY;
}

function printEntries(open: readonly Diagnostic[], screen: Screen): string {
  return open.map((diagnostic) => `\n${printFinding(diagnostic, screen)}`).join('');
}

/** `エラー3件、注意2件、お知らせ1件`; a severity without findings is left out. */
function printCounts(diagnostics: readonly Diagnostic[]): string {
  const counts = countBySeverity(diagnostics);
  return (['error', 'warning', 'notice'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_WORDS[severity]}${counts[severity]}件`)
    .join('、');
}

function printExcused(count: number, { columns }: Screen): string {
  if (count === 0) return '';
  const text = `このほかに、注記で「確認済」とされた指摘が${count}件あります。`;
  return `${fitLine([{ text }], columns, 0)}\n`;
}

function printFinding(diagnostic: Diagnostic, screen: Screen): string {
  const { hint, related } = diagnostic;
  const also = consequencesText(diagnostic);
  const beside = [
    ...(related ? [`関連: ${placeText(related.place)} ${visible(related.message)}`] : []),
    ...(also === '' ? [] : [`これによる指摘: ${visible(also)}（直すとなくなる見込みです）`]),
    ...(hint === '' ? [] : [`対処: ${visible(hint)}`]),
  ];
  return [
    fitLine(headOf(diagnostic, screen), screen.columns, HANG.finding),
    ...beside.map((text) => fitLine([{ text: `　　${text}` }], screen.columns, HANG.beside)),
    '',
  ].join('\n');
}

/** The place, the severity, whom it is about, what was found, and the code. */
function headOf(
  { code, severity, message, place, subject }: Diagnostic,
  { colour }: Screen,
): readonly Piece[] {
  const paint = (sgr: string) => (colour ? { sgr } : {});
  const [where, named] = [placeText(place), subjectText(subject)];
  return [
    { text: where === '' ? '' : `${where} ` },
    { text: SEVERITY_WORDS[severity], whole: true, ...paint(COLOURS[severity]) },
    { text: named === '' ? ' ' : ` ${visible(named)}: ` },
    { text: `${visible(message)} ` },
    { text: `[${code}]`, whole: true, ...paint(DIM) },
  ];
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
