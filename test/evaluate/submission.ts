/** Submissions for examples: rows as a clerk would write them, without a workbook around them. */

import type {
  Bound,
  Direction,
  Fact,
  FiscalYear,
  Indicator,
  Quantity,
  Series,
  Submission,
} from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';

const BOUNDS: Readonly<Record<string, Bound>> = {
  以上: 'atLeast',
  以下: 'atMost',
  超: 'moreThan',
  未満: 'lessThan',
  程度: 'about',
};

/** A row of an example; values are the baseline and then one for each year. */
export interface Row {
  readonly id?: string;
  readonly goal?: number;
  readonly direction?: Direction;
  readonly target: readonly string[];
  /** 目標値（当初） */
  readonly originalTarget?: readonly string[];
  readonly actual: readonly string[];
  readonly reprintOf?: string;
  readonly kind?: Indicator['kind'];
  readonly cumulative?: boolean;
  readonly department?: string;
  /** 内訳元, 計 */
  readonly partOf?: string;
  readonly sum?: true;
  readonly override?: { judgement: 'achieved' | 'notAchieved' | 'undecided'; reason: string };
}

/** The stages of examples, from the worst. */
export const STAGES = ['未着手', '検討', '策定済'];

/** Reads `7,000以上`, `93超～97未満`, `2,334 (H25)`, `6,766 (概算)`, `27 (訂正)`, `-37`, `維持`, `基準値の0.5倍以下`, `—`, `未公表`, `事業終了`, a stage and blank, which is all the examples need. */
function quantity(written: string): Quantity {
  if (written === '') return { kind: 'pending' };
  if (written === '維持') return { kind: 'maintain', written };
  if (written === '—') return { kind: 'missing', written, reason: 'dash' };
  if (written === '事業終了') return { kind: 'ended', written };
  const rank = STAGES.indexOf(written);
  if (rank >= 0) return { kind: 'stage', written, stage: written, rank };
  if (written === '未公表') return { kind: 'missing', written, reason: 'notPublished' };
  const range = rangeOf(written);
  if (range !== undefined) return range;
  const [, times] = /^基準値の([\d.]+)倍以下$/u.exec(written) ?? [];
  if (times !== undefined) {
    return { kind: 'relative', written, to: 'baseline', name: '基準値', bound: 'atMost', times };
  }
  const [, digits = '', word, note = ''] =
    /^(-?[\d,.]+)(以上|以下|超|未満|程度)?(?: ?\((.+)\))?$/u.exec(written) ?? [];
  const number = digits.replaceAll(',', '');
  const bound = word === undefined ? undefined : BOUNDS[word];
  const decimals = number.split('.')[1]?.length ?? 0;
  const year = /^H(\d+)$/u.exec(note)?.[1];
  const measured = {
    kind: 'measured',
    written,
    number,
    decimals,
    ...(year !== undefined && { dataYear: fiscalYear(1988 + Number(year)) }),
    ...(note !== '' && note !== '訂正' && year === undefined && { provisional: note }),
    ...(note === '訂正' && { revised: note }),
  } as const;
  return bound === undefined ? measured : { ...measured, bound };
}

function rangeOf(written: string): Quantity | undefined {
  const [, low, strictLow, high, strictHigh] =
    /^(-?[\d.]+)(超)?～(-?[\d.]+)(未満)?$/u.exec(written) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const [from, to] = [low, high].map((number) => ({
    number,
    decimals: number.split('.')[1]?.length ?? 0,
  }));
  if (from === undefined || to === undefined) return undefined;
  return {
    kind: 'range',
    written,
    lower: { ...from, bound: strictLow === undefined ? 'atLeast' : 'moreThan' },
    upper: { ...to, bound: strictHigh === undefined ? 'atMost' : 'lessThan' },
  };
}

/** An indicator on rows 2n and 2n+1 of 「KPI」, 目標値（当初） a hundred rows below: baseline in column J, years from K on. */
function indicator(row: Row, number = 1): Indicator {
  const top = number * 2;
  return {
    id: row.id ?? `K${number}`,
    place: at(`A${top}`),
    goal: row.goal ?? 1,
    kind: row.kind ?? 'kpi',
    name: { value: `指標${number}`, place: at(`E${top}`) },
    nameNotes: [],
    unit: { value: '件', place: at(`F${top}`) },
    direction: { value: row.direction ?? 'increase', place: at(`G${top}`) },
    cumulative: row.cumulative ?? false,
    target: series(row.target, top),
    ...(row.originalTarget && { originalTarget: series(row.originalTarget, top + 100) }),
    actual: series(row.actual, top + 1),
    notes: [],
    ...(row.reprintOf !== undefined && {
      reprintOf: { value: row.reprintOf, place: at(`Q${top}`) },
    }),
    ...(row.target.concat(row.actual).some((one) => STAGES.includes(one)) && { stages: STAGES }),
    ...(row.partOf !== undefined && { partOf: { value: row.partOf, place: at(`X${top}`) } }),
    ...(row.sum === true && { sum: true as const }),
    ...(row.department !== undefined && {
      department: { value: row.department, place: at(`R${top}`) },
    }),
    ...(row.override && { override: { value: row.override, place: at(`S${top}`) } }),
  };
}

/** A submission of these rows; the baseline column is H27, then H28, H29 …; H28 is 対象年度. */
export function submission(rows: readonly Row[], judgedYear = 2016): Submission {
  const goals = [...new Set(rows.map(({ goal }) => goal ?? 1))];
  const columns = (rows[0]?.target.length ?? 1) - 1;
  return {
    workbookName: 'mihon',
    sha256: 'a'.repeat(64),
    profile: {
      formVersion: fact('1', 'B2'),
      city: fact('見本市', 'B3'),
      plan: fact('総合戦略', 'B4'),
      title: fact('進捗状況', 'B5'),
      baselineYear: fact(fiscalYear(2015), 'B6'),
      judgedYear: fact(fiscalYear(judgedYear), 'B7'),
    },
    years: Array.from({ length: columns }, (_, index) => ({
      fiscalYear: fiscalYear(2016 + index),
      place: at(`${column(index + 1)}1`),
    })),
    goals: goals.map((number) => ({ number, name: fact(`目標${number}`, `B${number}`) })),
    policies: [],
    indicators: rows.map((row, index) => indicator(row, index + 1)),
    bullets: [],
    references: [],
    members: [],
  };
}

/** 達成・未達成 with one decimal, half-up. */
export const SCHEME: Scheme = {
  name: '達成・未達成',
  description: '目標値と実績値を比べる。',
  judges: true,
  words: {
    achieved: { label: '達成', mark: '○' },
    notAchieved: { label: '未達成', mark: '×' },
    underway: { label: '途中', mark: '◇' },
    undecided: { label: '判定不能', mark: '－' },
    ended: { label: '終了', mark: '終' },
  },
  rates: ['achievementRate', 'progressRate'],
  rounding: { method: 'halfUp', decimals: 1 },
  targets: { withoutOwn: ['final'] },
  values: {
    missing: 'undecided',
    provisional: 'judged',
    revised: 'judged',
    otherYear: 'judged',
    strictBounds: 'exclusive',
    targetSeries: 'current',
    timeline: 'column',
  },
  counting: { reprint: 'once', denominator: 'judged' },
};

function series(written: readonly string[], row: number): Series {
  const [baseline = '', ...years] = written;
  const cell = (text: string, index: number): Fact<Quantity> => ({
    value: quantity(text),
    place: at(`${column(index)}${row}`),
  });
  return { baseline: cell(baseline, 0), years: years.map((text, index) => cell(text, index + 1)) };
}

function fiscalYear(year: number): FiscalYear {
  return { year, label: `H${year - 1988}` };
}

function column(index: number): string {
  return String.fromCodePoint(74 + index);
}

function at(cell: string): { sheet: string; cell: string } {
  return { sheet: 'KPI', cell };
}

function fact<Value>(value: Value, cell: string): Fact<Value> {
  return { value, place: { sheet: '基本情報', cell } };
}
