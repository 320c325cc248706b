/**
 * Plans as awkward as offices write them: variations of the invented sample city.
 *
 * Each case is a small plan of its own whose policies hold one kind of trouble in several
 * strengths, so that one packet shows it from harmless to absurd.
 */

import { type Facts, type FactKpi, type FactValue, parseFacts } from '../../src/facts/facts.ts';
import { sampleFacts } from '../facts/sampleCities.ts';

export interface StressCase {
  readonly name: string;
  readonly facts: Facts;
}

type Policy = Facts['policies'][number];
type Bullet = Facts['bullets'][number];

/** A policy before it has a number. */
interface Draft {
  readonly title?: string;
  readonly measures?: readonly string[];
  readonly indicators?: readonly FactKpi[];
  readonly issues?: readonly string[];
  readonly courses?: readonly string[];
}

const SAMPLE = sampleFacts('mihon-r6');
/** A plan whose indicators have stages, a comparison, ranges, and targets for its last years only. */
const EXTENDED = sampleFacts('kirinosawa-r7');
const SAMPLE_INDICATORS = SAMPLE.kpis.filter(({ reprintOf }) => reprintOf == null);
const SAMPLE_SENTENCES = SAMPLE.bullets.map(({ text }) => text).filter(({ length }) => length < 90);

/** All stress cases. */
export function stressCases(): readonly StressCase[] {
  return [
    { name: 'indicators', facts: plan(COUNTS_OF_INDICATORS.map(withIndicators)) },
    { name: 'bullets', facts: plan(COUNTS_OF_BULLETS.map(withBullets)) },
    { name: 'texts', facts: plan(awkwardTexts()) },
    { name: 'names', facts: plan(longNames(), { goal: sentence(110) }) },
    { name: 'values', facts: plan(awkwardValues()) },
    { name: 'charts', facts: plan(kindsOfCharts(), { base: EXTENDED }) },
    { name: 'data-years', facts: plan(valuesOfOtherYears()) },
    ...[5, 8, 12].map((count) => ({
      name: `years-${count}`,
      facts: withYears(plan(YEARS_DRAFTS), count),
    })),
    { name: 'large', facts: largePlan() },
    { name: 'everything', facts: withYears(plan([...longNames(), ...awkwardValues()]), 10) },
  ];
}

/** Up to a dozen, and far too many. */
const COUNTS_OF_INDICATORS = [0, 1, 2, 3, 4, 5, 8, 9, 12, 30];

function withIndicators(count: number): Draft {
  return {
    title: `指標が${count}の施策`,
    measures: sentences(3),
    indicators: indicators(count),
    issues: sentences(3),
    courses: sentences(2),
  };
}

const COUNTS_OF_BULLETS = [1, 3, 5, 8, 13, 21, 34, 60];

function withBullets(count: number): Draft {
  return {
    title: `箇条書きが${count}の施策`,
    measures: sentences(2),
    indicators: indicators(3),
    issues: sentences(count),
    courses: sentences(count),
  };
}

function awkwardTexts(): readonly Draft[] {
  return [
    { title: '200字の箇条書き', indicators: indicators(2), issues: [sentence(200)] },
    { title: '3000字の箇条書き', issues: ['前の文。', sentence(3000), '後の文。'] },
    { title: '両方の欄に長い文', issues: [sentence(1500)], courses: [sentence(1500)] },
    { title: '課題のない施策', indicators: indicators(1), courses: sentences(4) },
    { title: '方向性のない施策', indicators: indicators(1), issues: sentences(4) },
    { title: '何も書かれていない施策' },
    { title: '内容が20の施策', measures: sentences(20), indicators: indicators(3) },
    { title: '長い内容の施策', measures: [sentence(900), sentence(40)], issues: sentences(2) },
    {
      title: sentence(200),
      indicators: indicators(2),
      issues: sentences(12),
      courses: sentences(30),
    },
    { title: sentence(60), indicators: indicators(1), issues: sentences(1) },
  ];
}

function longNames(): readonly Draft[] {
  const [kpi] = indicators(1);
  if (kpi === undefined) throw new Error('The sample city has indicators.');
  const note = `※${sentence(70)}`;
  return [
    { title: '90字の指標名', indicators: [{ ...kpi, name: sentence(90) }, ...indicators(2)] },
    { title: '200字の指標名', indicators: [{ ...kpi, name: sentence(200) }, ...indicators(1)] },
    {
      title: '長い名前ばかり',
      indicators: indicators(4).map((one) => ({ ...one, name: sentence(90), nameNotes: [note] })),
      issues: sentences(3),
    },
    {
      title: '長い単位',
      indicators: indicators(3).map((one, index) => ({
        ...one,
        unit: ['人口10万人当たり件数', 'キロワット時／世帯・年', 'ppm'][index] ?? '件',
      })),
      courses: sentences(3),
    },
    {
      title: '長い注記',
      indicators: indicators(3).map((one) => ({
        ...one,
        footnotes: [`※${sentence(180)}`, `※${sentence(60)}`, `※${sentence(300)}`],
      })),
      issues: sentences(2),
    },
  ];
}

function awkwardValues(): readonly Draft[] {
  return [
    {
      title: '大きな数',
      indicators: [valued('123,456,789,012', '98,765,432,109'), valued('7', '9')],
    },
    { title: '細かな数', indicators: [valued('0.123456', '12,345.678901'), valued('1.5', '2')] },
    { title: '負の数', indicators: [valued('▲1,234.5', '▲0.25'), valued('▲123,456,789', '0')] },
    {
      title: '数値なし',
      indicators: [valued('—', '—'), valued('…', '調査なし'), valued('—', '－')],
    },
    {
      title: 'あらゆる書き方',
      indicators: [
        ['7,000以上', '6,766(概算)'],
        ['12.5以下', '13.25(H30)'],
        ['100超', '99.5(速報値)'],
        ['3未満', '2'],
        ['約1,200', '約1,150'],
        ['1,200程度', '1,217(速報値)'],
        ['維持', '—'],
        ['▲37', '▲1,394'],
        ['—', '0'],
      ].map(([target = '', actual = '']) => valued(target, actual)),
      issues: sentences(2),
      courses: sentences(2),
    },
  ];
}

/** Indicators of the plan with extras, by their names. */
function named(...names: readonly string[]): readonly FactKpi[] {
  return names.map((name) => {
    const kpi = EXTENDED.kpis.find((one) => one.name === name);
    if (kpi === undefined) throw new Error(`The sample has no indicator ${name}.`);
    return { ...kpi, kind: 'KPI' };
  });
}

/** A row whose cells are all blank. */
const NOTHING: FactKpi['target'] = { baseline: null, years: {} };

/** Every kind of chart alone, in twos and threes with its like, with others, and all at once. */
function kindsOfCharts(): readonly Draft[] {
  const stages = named('農地の地図の整備', '二次交通の実証運行');
  const compared = named('3歳児健診の受診率');
  const range = named('宿泊者の満足度');
  const finalOnly = named('新規就農者数', '観光客入込数', '合計特殊出生率');
  const ended = named('お試し住宅の利用');
  const relative = named('転出超過数', '空き家バンクの成約件数', '待機児童数');
  const [whole, ...parts] = named(
    '20代の転入者数',
    '20代の転入者数（女性）',
    '20代の転入者数（男性）',
  );
  if (whole === undefined) throw new Error('The sample has no indicator with parts.');
  const sum = { ...whole, name: '転入者数の計', sum: true };
  const blank: FactKpi = { ...whole, target: NOTHING, actual: NOTHING };
  const all = [...stages, ...compared, ...range, ...finalOnly, ...ended, ...relative];
  const texts = { issues: sentences(2), courses: sentences(2) };
  return [
    { title: '段階だけ', indicators: stages, ...texts },
    { title: '段階が1つ', indicators: stages.slice(0, 1), ...texts },
    { title: '全国平均との比較', indicators: compared, ...texts },
    { title: '比較が3つ', indicators: [...compared, ...compared, ...compared], ...texts },
    { title: '範囲と終了', indicators: [...range, ...ended], ...texts },
    { title: '最終目標のみ', indicators: finalOnly, ...texts },
    { title: '基準値や前年度に対する目標', indicators: relative, ...texts },
    { title: '内訳と計', indicators: [whole, ...parts, sum], ...texts },
    { title: '値のない指標の内訳', indicators: [blank, ...parts], ...texts },
    { title: 'すべての種類', indicators: all, issues: sentences(40), courses: sentences(40) },
    { title: '30の指標', indicators: [...all, ...all, ...all].slice(0, 30), ...texts },
  ];
}

/** The same indicator, each value measured so many years before the column in which it stands. */
function measured(kpi: FactKpi, back: number): FactKpi {
  const years = Object.entries(kpi.actual.years).map(([year, value], index) => {
    const plain = value != null && /^[\d.,]+$/u.test(value.raw);
    const other = SAMPLE.meta.years[index - back] ?? 'H30';
    return [year, plain ? { ...value, raw: `${value.raw}(${other})` } : value];
  });
  return { ...kpi, actual: { ...kpi.actual, years: Object.fromEntries(years) } };
}

/** Values that stand beside the year they were measured in, as published ones often do. */
function valuesOfOtherYears(): readonly Draft[] {
  return [1, 2, 3, 4].map((count) => ({
    title: `年度のずれた値が${count}`,
    indicators: indicators(count).map((kpi, index) => measured(kpi, (index % 2) + 1)),
    issues: sentences(3),
    courses: sentences(3),
  }));
}

const YEARS_DRAFTS: readonly Draft[] = [
  { indicators: indicators(3), issues: sentences(4), courses: sentences(4) },
  { indicators: indicators(5), issues: sentences(6), courses: sentences(6) },
];

/** An indicator whose cells all say the same, so that one column holds every kind of value. */
function valued(target: string, actual: string): FactKpi {
  const [kpi] = indicators(1);
  if (kpi === undefined) throw new Error('The sample city has indicators.');
  return {
    ...kpi,
    name: `${target}に対して${actual}`,
    target: { baseline: { raw: '—' }, years: row(target) },
    actual: { baseline: { raw: actual }, years: row(actual) },
    footnotes: [],
    provisionalYears: [],
    missingReason: '調査を行っていないため',
  };
}

function row(raw: string): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(SAMPLE.meta.years.map((year) => [year, { raw }]));
}

function indicators(count: number): readonly FactKpi[] {
  return Array.from({ length: count }, (_, index) => {
    const kpi = SAMPLE_INDICATORS[(index * 5) % SAMPLE_INDICATORS.length];
    if (kpi === undefined) throw new Error('The sample city has indicators.');
    return { ...kpi, kind: 'KPI' };
  });
}

function sentences(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => SAMPLE_SENTENCES[(index * 7) % SAMPLE_SENTENCES.length] ?? '',
  );
}

/** Prose of exactly this many characters. */
function sentence(length: number): string {
  const prose = SAMPLE_SENTENCES.join('');
  return `${prose.repeat(Math.ceil(length / prose.length)).slice(0, length - 1)}。`;
}

/** A plan of one goal that has these policies. */
function plan(drafts: readonly Draft[], { goal = '一つの基本目標', base = SAMPLE } = {}): Facts {
  return sound({
    ...base,
    // They refer to policies and indicators of the sample.
    opinions: [],
    projects: [],
    goalTexts: [],
    goals: [{ no: 1, name: goal, subtitle: '～ためしの計画～' }],
    policies: drafts.map((draft, index) => policyOf(draft, 1, index + 1)),
    kpis: drafts.flatMap(({ indicators: own = [] }, index) => numbered(own, 1, index + 1)),
    bullets: drafts.flatMap((draft, index) => bulletsOf(draft, 1, index + 1)),
    references: [],
  });
}

/** Twelve goals with forty policies between them: 目次 goes over several pages. */
function largePlan(): Facts {
  const places = Array.from({ length: 40 }, (_, index) => ({
    goal: (index % 12) + 1,
    no: Math.floor(index / 12) + 1,
  })).toSorted((one, other) => one.goal - other.goal || one.no - other.no);
  const draft: Draft = { measures: sentences(1), issues: sentences(1), courses: sentences(1) };
  return sound({
    ...SAMPLE,
    // They refer to policies and indicators of the sample.
    opinions: [],
    projects: [],
    goalTexts: [],
    goals: Array.from({ length: 12 }, (_, index) => ({
      no: index + 1,
      name: sentence(30 + index),
    })),
    policies: places.map(({ goal, no }, index) =>
      policyOf({ ...draft, title: sentence(20 + index * 2) }, goal, no),
    ),
    kpis: places.flatMap(({ goal, no }, index) =>
      index % 4 === 0 ? numbered(indicators(1), goal, no) : [],
    ),
    bullets: places.flatMap(({ goal, no }) => bulletsOf(draft, goal, no)),
    references: [],
  });
}

function policyOf(
  { title = '施策', measures = sentences(1) }: Draft,
  goal: number,
  no: number,
): Policy {
  const items = measures.map((text, index) => ({
    mark: index < 20 ? String.fromCodePoint(0x2460 + index) : '・',
    no: index + 1,
    text,
  }));
  return { goal, no, title, items };
}

/** Numbers of its own for each; parts stay with their whole as long as it is among them. */
function numbered(all: readonly FactKpi[], goal: number, policy: number): FactKpi[] {
  const numberAt = (index: number): string => `K${goal}-${policy}-${index + 1}`;
  return all.map((kpi, index) => {
    const whole = all.findIndex(({ id }) => id === kpi.partOf);
    return {
      ...kpi,
      id: numberAt(index),
      goal,
      policy,
      reprintOf: null,
      partOf: whole === -1 ? null : numberAt(whole),
    };
  });
}

function bulletsOf({ issues = [], courses = [] }: Draft, goal: number, policy: number): Bullet[] {
  const of = (kind: Bullet['kind'], texts: readonly string[]): Bullet[] =>
    texts.map((text, index) => ({
      goal,
      policy,
      kind,
      seq: index + 1,
      tags: index % 5 === 1 ? ['復'] : [],
      text,
    }));
  return [...of('課題・検証', issues), ...of('方向性', courses)];
}

/** The same plan with this many columns of years, the baseline's among them. */
function withYears(facts: Facts, columns: number): Facts {
  const years = Array.from({ length: columns - 1 }, (_, index) => `R${index + 2}`);
  const known = facts.meta.years;
  const stretch = (series: FactKpi['target']): FactKpi['target'] => ({
    ...series,
    years: Object.fromEntries(
      years.map((year, index) => [year, series.years[known[index % known.length] ?? ''] ?? null]),
    ),
  });
  const judged = years.at(-2) ?? '';
  const kpis = facts.kpis.map((kpi) => ({
    ...kpi,
    target: stretch(kpi.target),
    actual: stretch(kpi.actual),
  }));
  return sound({ ...facts, meta: { ...facts.meta, years, latestActualYear: judged }, kpis });
}

/** A case that is no proper facts file would test nothing. */
function sound(facts: Facts): Facts {
  const { value, diagnostics } = parseFacts(facts);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}
