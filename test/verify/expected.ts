/**
 * What a packet must print, worked out from the facts alone.
 *
 * On purpose not by the program's own reading and judging: a mistake of theirs would be
 * repeated here and never found.
 */

import type { FactKpi, Facts, FactValue } from '../../src/facts/facts.ts';
import { compact, type Mark } from './blocks.ts';

/** The words and marks of a scheme that the packet was made with. */
export interface Judging {
  readonly judges: boolean;
  readonly words: Readonly<
    Record<'achieved' | 'notAchieved' | 'underway' | 'undecided' | 'ended', Wording>
  >;
  /** Rows in the indicator's own unit below 実績値 (`expectedAmounts`). */
  readonly amounts?: readonly string[];
}

interface Wording {
  readonly label: string;
  readonly mark: string;
}

/** One cell of 目標値 or 実績値, without spaces. */
export interface ExpectedCell {
  /** `H30`, or the baseline's year. */
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The figure in a raw value: its number, and what stands beside it. */
export interface Figure {
  readonly about: string;
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly bound: string;
  /** What stands in brackets: `H25`, `速報値`. */
  readonly remarks: readonly string[];
}

const FIGURE =
  /^(約?)([-▲△−]?)([\d,]+)(\.\d+)?[%％]?(以上|以下|以内|超|未満|程度)?((?:\([^()]*\))*)$/u;
const PROVISIONAL = /概算|速報|暫定|見込/u;
const REVISED = /訂正|改定|改訂|修正/u;

/** A target with a limit on both sides, `93以上97以下`, `93~97`, with nothing in brackets. */
const RANGE = /^([-▲△−]?[\d,.]+)(以上|超)?[~〜]?([-▲△−]?[\d,.]+)(以下|以内|未満)?$/u;

/** Both limits. */
export interface Range {
  readonly low: string;
  readonly lowBound: string;
  readonly high: string;
  readonly highBound: string;
}

/** A target with a limit on both sides; undefined of every other value. */
export function rangeOf(value: FactValue | null | undefined): Range | undefined {
  const plain = compact((value?.raw ?? '').normalize('NFKC'));
  if (!/[~〜]|(?:以上|超).*\d/u.test(plain)) return undefined;
  const [, low, lowBound = '', high, highBound = ''] = RANGE.exec(plain) ?? [];
  return low === undefined || high === undefined ? undefined : { low, lowBound, high, highBound };
}

/** The number in a raw value; undefined where it holds none, or more than one. */
export function figureOf(raw: string): Figure | undefined {
  const match = FIGURE.exec(compact(raw.normalize('NFKC')));
  if (match === null) return undefined;
  const [, about = '', sign, grouped = '', fraction = '', bound = '', brackets = ''] = match;
  return {
    about,
    negative: sign !== '' && /[1-9]/u.test(grouped + fraction),
    whole: grouped.replaceAll(',', ''),
    fraction,
    bound: bound === '以内' ? '以下' : bound,
    remarks: brackets.split(/[()]+/u).filter((remark) => remark !== ''),
  };
}

/** The rows of one indicator, in the order in which they stand. */
export type ExpectedRows = Readonly<
  Record<'目標値' | '実績値', readonly ExpectedCell[]> &
    Partial<Record<'当初目標', readonly ExpectedCell[]>>
>;

/** 基準値 and the years of the plan, as the cells of both rows of an indicator. */
export function expectedRows(kpi: FactKpi, meta: Facts['meta'], judging: Judging): ExpectedRows {
  const judged = meta.years.indexOf(meta.latestActualYear);
  const { target, originalTarget, actual } = kpi;
  const blank = (index: number, future: string): string => (index > judged ? future : '未入力');
  return {
    ...(originalTarget && {
      当初目標: [
        unmarked(meta.baselineYear, printed(originalTarget.baseline, '')),
        ...meta.years.map((year) => unmarked(year, printed(originalTarget.years[year], ''))),
      ],
    }),
    目標値: [
      unmarked(meta.baselineYear, printed(target.baseline, '')),
      ...meta.years.map((year, index) =>
        unmarked(year, printed(target.years[year], blank(index, ''))),
      ),
    ],
    実績値: [
      unmarked(meta.baselineYear, printed(actual.baseline, '未入力')),
      ...meta.years.map((year, index) => ({
        label: year,
        text: printed(actual.years[year], blank(index, '未確定'), provisionalWord(kpi, year)),
        marks: marksOf(kpi, year, meta, judging),
      })),
    ],
  };
}

function unmarked(label: string, text: string): ExpectedCell {
  return { label, text, marks: [] };
}

/**
 * A value as the packet prints it: `▲1,394`, `2,334(H25)`, `7,000以上`, `6,766概算`, `—`.
 *
 * @param blank what stands where there is no value
 * @param provisional the mark of a year that the facts call provisional, where the value itself has none
 */
export function printed(
  value: FactValue | null | undefined,
  blank: string,
  provisional = '',
): string {
  if (value === null || value === undefined) return blank;
  const range = rangeOf(value);
  if (range !== undefined) return printedRange(range);
  const figure = figureOf(value.raw);
  if (figure === undefined) return compact(value.raw);
  const { about, negative, whole, fraction, bound, remarks } = figure;
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const years = remarks.filter((remark) => !PROVISIONAL.test(remark) && !REVISED.test(remark));
  const own = remarks.flatMap((remark) => PROVISIONAL.exec(remark) ?? []);
  return [
    about,
    negative ? '▲' : '',
    grouped,
    fraction,
    bound,
    ...years.map((year) => `(${year})`),
    ...(own.length === 0 ? [provisional] : own),
    ...remarks.flatMap((remark) => REVISED.exec(remark) ?? []),
  ].join('');
}

/** 以上 and 以下 are what ～ means; 超 and 未満 are said. */
function printedRange({ low, lowBound, high, highBound }: Range): string {
  const [from, to] = [low, high].map((raw) => printed({ raw }, ''));
  return `${from}${lowBound === '超' ? '超' : ''}～${to}${highBound === '未満' ? '未満' : ''}`;
}

/** What the caption of a chart says of a target that no line can show; the same in every year of the samples. */
export function captionRange({ target }: FactKpi): string {
  const ranges = Object.values(target.years).flatMap((value) => rangeOf(value) ?? []);
  const [first] = ranges;
  return first === undefined ? '' : `目標${printedRange(first)}`;
}

/** The word for a year that the facts name as provisional is that of the notes, else the general one. */
function provisionalWord(kpi: FactKpi, year: string): string {
  if (!kpi.provisionalYears.includes(year)) return '';
  return PROVISIONAL.exec(notesOf(kpi).join())?.[0] ?? '暫定';
}

/** The notes under the table, one for each line; what the office has answered for (確認済) is not printed. */
export function notesOf({ footnotes, missingReason }: FactKpi): readonly string[] {
  const reason = missingReason ?? '';
  const last = reason === '' || reason.startsWith('※') ? reason : `※${reason}`;
  return [...footnotes, last]
    .flatMap((note) => note.split('\n'))
    .map(compact)
    .filter((note) => note !== '' && !note.startsWith('確認済'));
}

/** A judgement that the office made itself stands under the table with the computed one and its reason. */
export function overrideNotes(
  kpi: FactKpi,
  { latestActualYear: year }: Facts['meta'],
  { judges, words }: Judging,
): readonly string[] {
  const { override } = kpi;
  if (!judges || !override) return [];
  const computed = words[judgementOf({ ...kpi, override: null }, year, year)].label;
  const made = words[OVERRIDES[override.judgement]].label;
  const note = `※「${kpi.name}」の${writtenOut(year)}の判定は、計算では「${computed}」ですが、次の理由により「${made}」としています：${ended(override.reason)}`;
  return [compact(note)];
}

/** A reason as it is printed among sentences: with the 「。」 that the office may have left out. */
export function ended(reason: string): string {
  return reason.endsWith('。') ? reason : `${reason}。`;
}

/** `H30`, `R1` as a sentence says it. */
function writtenOut(label: string): string {
  const era = { S: '昭和', H: '平成', R: '令和' }[label.slice(0, 1)] ?? '';
  const number = label.slice(1);
  return `${era}${number === '1' ? '元' : number}年度`;
}

/** An actual that is a number carries the mark of its year; everything else none. */
function marksOf(
  kpi: FactKpi,
  year: string,
  meta: Facts['meta'],
  { judges, words }: Judging,
): readonly Mark[] {
  const actual = kpi.actual.years[year];
  if (!judges || !actual || figureOf(actual.raw) === undefined || isBehind(year, meta)) return [];
  const { label, mark } = words[judgementOf(kpi, year, meta.latestActualYear)];
  return [{ drawn: compact(mark), word: compact(label) }];
}

/** A year behind 対象年度 is not judged. */
function isBehind(year: string, { years, latestActualYear }: Facts['meta']): boolean {
  return years.indexOf(year) > years.indexOf(latestActualYear);
}

/** What the band counts at its right: `○達成2×未達成1`; nothing where nothing is judged. */
export function bandCount(
  kpis: readonly FactKpi[],
  { latestActualYear: year }: Facts['meta'],
  { judges, words }: Judging,
): string {
  if (!judges) return '';
  const judged = kpis.map((kpi) => judgementOf(kpi, year, year));
  return (['achieved', 'notAchieved', 'underway', 'undecided', 'ended'] as const)
    .map((kind) => ({ ...words[kind], count: judged.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, label, count }) => compact(`${mark === '－' ? '' : mark}${label}${count}`))
    .join('');
}

/**
 * 判定 of one year by comparison alone: the bound written on the target decides, else 目標の向き.
 *
 * @param judgedYear the year that 判定の上書き is about
 */
export function judgementOf(
  kpi: FactKpi,
  year: string,
  judgedYear: string,
): keyof Judging['words'] {
  const { override } = kpi;
  if (override && year === judgedYear) return OVERRIDES[override.judgement];
  const actual = numberOf(kpi.actual.years[year]);
  const aim = aimYear(kpi, year);
  const missed =
    Object.keys(kpi.target.years).indexOf(year) < Object.keys(kpi.target.years).indexOf(aim)
      ? 'underway'
      : 'notAchieved';
  const range = rangeOf(kpi.target.years[aim]);
  if (actual !== undefined && range !== undefined) {
    return isInside(actual, range) ? 'achieved' : missed;
  }
  const target = targetOf(kpi, aim);
  if (actual === undefined || target === undefined) return 'undecided';
  return isMet(actual, target.number, target.bound, kpi.direction) ? 'achieved' : missed;
}

/** Whether a cell states a target. */
function states(value: FactValue | null | undefined): boolean {
  return value !== null && value !== undefined && !/^[-—－ー…]$/u.test(compact(value.raw));
}

/**
 * The year whose target a year is held against, as 「達成・未達成」 does: its own, else the next that states one; behind
 * the last one, that; none is asked for where the cell says that there is none.
 */
function aimYear({ target: { years } }: FactKpi, year: string): string {
  const own = years[year];
  if (states(own)) return year;
  const all = Object.keys(years);
  const later = all.slice(all.indexOf(year) + 1).find((one) => states(years[one]));
  if (later !== undefined) return later;
  return own === null || own === undefined
    ? (all.findLast((one) => states(years[one])) ?? year)
    : year;
}

const OVERRIDES = {
  達成: 'achieved',
  未達成: 'notAchieved',
  途中: 'underway',
  判定不能: 'undecided',
  終了: 'ended',
} as const;

function targetOf(
  kpi: FactKpi,
  year: string,
): { readonly number: number; readonly bound: string } | undefined {
  const value = kpi.target.years[year];
  const isBaseline = value !== null && value !== undefined && compact(value.raw) === '維持';
  const stated = isBaseline ? kpi.actual.baseline : value;
  const number = numberOf(stated);
  if (number === undefined || !stated) return undefined;
  return { number, bound: isBaseline ? '' : (figureOf(stated.raw)?.bound ?? '') };
}

/** Two numbers written with a dozen digits at most are told apart by JavaScript's own. */
function numberOf(value: FactValue | null | undefined): number | undefined {
  const figure = value ? figureOf(value.raw) : undefined;
  if (figure === undefined) return undefined;
  return Number(`${figure.negative ? '-' : ''}${figure.whole}${figure.fraction}`);
}

function isInside(actual: number, { low, lowBound, high, highBound }: Range): boolean {
  const [from = Number.NaN, to = Number.NaN] = [low, high].map((raw) => numberOf({ raw }));
  const isHigh = lowBound === '超' ? actual > from : actual >= from;
  return isHigh && (highBound === '未満' ? actual < to : actual <= to);
}

function isMet(
  actual: number,
  target: number,
  bound: string,
  direction: FactKpi['direction'],
): boolean {
  if (bound === '超') return actual > target;
  if (bound === '未満') return actual < target;
  if (bound === '以上') return actual >= target;
  if (bound === '以下') return actual <= target;
  const less = direction === '少ないほど良い' || direction === '維持（以下）';
  return less ? actual <= target : actual >= target;
}
