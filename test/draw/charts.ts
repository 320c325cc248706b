import type {
  ChartPoint,
  ChartTarget,
  ChartValue,
  IndicatorChart,
} from '../../src/forms/figure.ts';

/** A number, `—` for 欠測, `?` for 未確定, or nothing. */
export type Entry = number | '—' | '?' | undefined;

/** Digits as the papers print them. */
function printed(number: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(number).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${number < 0 ? '▲' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A chart as the form carries it; the first column is the baseline. */
export function indicator(facts: {
  /** Two numbers are a range. */
  readonly targets: readonly (Entry | readonly [number, number])[];
  readonly actuals: readonly Entry[];
  readonly id?: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly boundWord?: string;
  /** By column. */
  readonly provisional?: Readonly<Record<number, string>>;
  readonly judged?: boolean;
  /** Clauses of the line above. */
  readonly result?: readonly string[];
  readonly aim?: IndicatorChart['aim'];
  /** What stands under a year, by column: (H26). */
  readonly notes?: Readonly<Record<number, string>>;
  readonly label?: (column: number) => string;
}): IndicatorChart {
  const { targets, actuals, decimals = 0, judged = true } = facts;
  const latest = judged ? actuals.findLastIndex((entry) => typeof entry === 'number') : -1;
  const points = actuals.map((entry, column): ChartPoint => {
    const [target, actual] = [targetOf(targets[column], decimals), valueOf(entry, decimals)];
    return {
      label: facts.label?.(column) ?? `H${String(27 + column)}`,
      status: judged ? statusOf(column, target, actual) : '',
      baseline: column === 0,
      judged: column === latest && column > 0,
      provisional: facts.provisional?.[column] ?? '',
      note: facts.notes?.[column] ?? facts.provisional?.[column] ?? '',
      target,
      actual,
    };
  });
  return {
    kind: 'indicator',
    id: facts.id ?? 'K1-1-1',
    unit: facts.unit ?? '人',
    result: facts.result ?? [],
    aim: facts.aim ?? 'reach',
    boundWord: facts.boundWord ?? '',
    decimals,
    points,
  };
}

function valueOf(entry: Entry, decimals: number): ChartValue {
  if (entry === undefined) return { kind: 'none' };
  if (entry === '—') return { kind: 'missing' };
  if (entry === '?') return { kind: 'pending' };
  return { kind: 'value', number: entry, text: printed(entry, decimals) };
}

function targetOf(entry: Entry | readonly [number, number], decimals: number): ChartTarget {
  if (typeof entry === 'object') {
    const [lower, upper] = entry;
    const [lowerText, upperText] = [printed(lower, decimals), printed(upper, decimals)];
    return {
      kind: 'range',
      lower,
      upper,
      lowerText,
      upperText,
      text: `${lowerText}～${upperText}`,
    };
  }
  const value = valueOf(entry, decimals);
  return value.kind === 'value' ? value : { kind: 'none' };
}

function statusOf(column: number, target: ChartTarget, actual: ChartValue): string {
  if (column === 0) return '基準値';
  if (actual.kind === 'missing') return '欠測';
  if (actual.kind !== 'value') return '未確定';
  if (target.kind === 'none') return '';
  if (target.kind === 'range') {
    const within = target.lower <= actual.number && actual.number <= target.upper;
    return within ? '○達成' : '×未達成';
  }
  return actual.number >= target.number ? '○達成' : '×未達成';
}

/** Seven figures of a real city and its hardest charts. */
export const CHARTS: Readonly<Record<string, IndicatorChart>> = {
  companies: indicator({
    unit: '件',
    targets: [undefined, 124, 134, 144, 154],
    actuals: [114, 125, 141, 158, '?'],
  }),
  migration: indicator({
    targets: [undefined, 73, 182, 291, 400],
    actuals: [-37, -1394, 560, -128, '?'],
  }),
  births: indicator({
    targets: [undefined, 7000, 7000, 7000, 7000],
    actuals: [7039, 6797, 6746, 6766, '?'],
    boundWord: '以上',
    provisional: { 3: '概算' },
  }),
  waiting: indicator({
    aim: 'ceiling',
    targets: [undefined, 0, 0, 0, 0],
    actuals: [397, 0, 0, 0, 6],
  }),
  visitors: indicator({
    unit: '千人',
    targets: [undefined, 5643, 5721, 5798, undefined],
    actuals: [5566, 4600, 5018, 4954, '?'],
  }),
  density: indicator({
    aim: 'keep',
    unit: '人/ha',
    decimals: 1,
    targets: [undefined, 60.7, 60.7, 60.7, 60.7],
    actuals: [60.7, 60.5, 60.6, 60.5, '?'],
  }),
  passengers: indicator({
    unit: '千人',
    targets: [undefined, 55403, 55369, 55336, 55302],
    actuals: [55436, 54761, 52015, 53721, '?'],
  }),
  gapInBars: indicator({
    targets: [undefined, 24, 27, 30, 33, 36],
    actuals: [21, 26, '—', 29, 33, '?'],
    provisional: { 4: '速報' },
  }),
  gapInLine: indicator({
    targets: [undefined, 5200, 5300, 5400, 5500, 5600],
    actuals: [5120, 5262, '—', 5391, 5433, '?'],
    provisional: { 4: '速報' },
  }),
  allZero: indicator({ targets: [undefined, 0, 0, 0, 0], actuals: [0, 0, 0, 0, 0] }),
  onlyTargets: indicator({ targets: [undefined, 10, 20, 30], actuals: ['?', '?', '?', '?'] }),
  onlyOne: indicator({ targets: [], actuals: [12, '?', '?', '?', '?'] }),
  nothing: indicator({ targets: [], actuals: ['?', '?', '?'] }),
  range: indicator({
    decimals: 1,
    unit: '％',
    targets: [undefined, [93, 97], [93, 97], [93, 97.5], [93, 97.5]],
    actuals: [91.2, 92.6, 98, 94.4, '?'],
  }),
  rangeAroundZero: indicator({
    targets: [undefined, [-5, 5], [-5, 5], [-5, 5]],
    actuals: [-12, -4, 3, 9],
  }),
  result: indicator({
    unit: '件',
    targets: [undefined, 12, 20, 30, 40],
    actuals: [10, 24, 52, 51, '?'],
    result: ['目標より +21', '前年度より ▲1'],
    notes: { 0: '(H26)', 3: '(H29)概算' },
  }),
  huge: indicator({
    unit: '円',
    targets: [undefined, 12345678, 12500000, 22600000, 32700000],
    actuals: [9345678, 12445678, 14345678, 12345679, '?'],
  }),
  tiny: indicator({
    unit: 'ppm',
    decimals: 3,
    targets: [undefined, 0.002, 0.002, 0.001, 0.001],
    actuals: [0.003, 0.002, 0.001, 0.001, '?'],
  }),
  longUnit: indicator({
    unit: '人／1日当たり平均利用者数（延べ、推計値を含む）',
    targets: [undefined, 20, 30, 40, 50],
    actuals: [10, 24, 52, 51, '?'],
  }),
  longWord: indicator({
    targets: [undefined, 24, 27, 30, 33],
    actuals: [21, 26, 28, 29, 33],
    provisional: { 3: '速報値（暫定）', 4: '概算値（精査中の見込み）' },
  }),
  allNegative: indicator({
    targets: [undefined, -100, -80, -60, -40],
    actuals: [-120, -130, -70, -66, '?'],
  }),
  twelveYears: indicator({
    targets: [undefined, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54],
    actuals: [21, 26, 25, 29, 33, 31, 44, 47, '?', '?', '?', '?'],
    provisional: { 7: '速報' },
  }),
  changeOfEra: indicator({
    targets: [undefined, 20, 30, 40, 50],
    actuals: [10, 24, 52, 51, '?'],
    label: (column) => (column === 4 ? 'H31(R1)' : `H${String(27 + column)}`),
  }),
};
