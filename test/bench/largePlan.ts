/** A plan of a large city: as many policies and indicators as one asks for, texts as long as published ones. */

import type { FactKpi, Facts, FactSeries } from '../../src/facts/facts.ts';
import { type Choose, chooser, sentence } from './sentences.ts';

/** Lengths in characters of a published paper of 2019: its bullets, measures and names. */
const BULLETS = [
  41, 41, 43, 46, 47, 50, 51, 51, 53, 53, 55, 57, 61, 61, 62, 63, 64, 71, 71, 73, 73, 74, 75, 76,
  77, 77, 83, 84, 84, 89, 89, 89, 91, 91, 91, 91, 91, 92, 92, 94, 98, 105, 108, 110, 112, 119, 133,
];
const MEASURES = [
  14, 16, 17, 17, 18, 19, 19, 20, 22, 23, 25, 26, 26, 27, 27, 28, 28, 30, 33, 34, 36, 36, 38, 38,
  43, 43, 46, 48,
];
/** How many bullets of each kind, and measures, a policy with three indicators has there. */
const COUNTS = [3, 3, 4, 4, 4, 5];

const NAMES = [
  '人口',
  '出生数',
  '企業立地件数',
  '延べ宿泊者数',
  '農業産出額',
  '市内の大学を卒業して市内に就職した人の割合',
  '公共交通機関（市電・バス・鉄道）の年間の利用者数',
  '子育てしやすいまちだと思う市民の割合（アンケート調査）',
  '住んでいる地域の活動に年に1回以上参加した市民の割合',
  '創業支援等事業計画にもとづく相談から創業に至った件数（累計）',
];
const UNITS = [
  { unit: '人', size: 2400, decimals: 0 },
  { unit: '%', size: 48, decimals: 1 },
  { unit: '件', size: 130, decimals: 0 },
  { unit: '千人', size: 5600, decimals: 0 },
  { unit: '百万円', size: 18_000, decimals: 0 },
  { unit: '倍', size: 1.1, decimals: 2 },
];
const YEARS = ['H28', 'H29', 'H30', 'H31'];
/** No two indicators have the same figures. */
const SCALES = [0.62, 0.74, 0.81, 0.93, 1, 1.07, 1.13, 1.29, 1.41, 1.58, 1.77, 1.91];
const POLICIES_OF_A_GOAL = 10;

/**
 * Makes the facts of a plan.
 *
 * @param policies up to 990; ten to a goal, each with bullets of both kinds and small charts of its goal on a page of its own
 * @param indicators of each policy
 * @returns the same facts every time
 */
export function largePlan(policies: number, indicators: number): Facts {
  const choose = chooser(policies);
  const numbers = Array.from({ length: policies }, (_, index) => ({
    goal: Math.floor(index / POLICIES_OF_A_GOAL) + 1,
    policy: (index % POLICIES_OF_A_GOAL) + 1,
  }));
  const goals = Array.from({ length: Math.ceil(policies / POLICIES_OF_A_GOAL) }, (_, at) => at + 1);
  return {
    meta: META,
    goals: goals.map((no) => ({
      no,
      name: sentence(choose([25, 31, 39]), choose),
      subtitle: `～${sentence(20, choose)}～`,
    })),
    policies: numbers.map(({ goal, policy }) => ({
      goal,
      no: policy,
      title: sentence(choose([15, 20, 35]), choose).replace('。', ''),
      items: several(choose, (index) => ({
        mark: '①②③④⑤'[index] ?? '',
        no: index + 1,
        text: sentence(choose(MEASURES), choose),
      })),
    })),
    kpis: numbers.flatMap(({ goal, policy }) =>
      Array.from({ length: indicators }, (_, index) =>
        indicatorOf({ goal, policy, number: index + 1 }, choose),
      ),
    ),
    bullets: numbers.flatMap(({ goal, policy }) =>
      (['課題・検証', '方向性'] as const).flatMap((kind) =>
        several(choose, (index) => ({
          goal,
          policy,
          kind,
          seq: index + 1,
          tags: choose([[], [], [], ['復']]),
          text: sentence(choose(BULLETS), choose),
        })),
      ),
    ),
    references: numbers.map(({ goal, policy }) => ({ goal, policy, seq: 1, title: '参考資料' })),
  };
}

const META: Facts['meta'] = {
  title: '大きな見本市総合計画の進捗状況',
  city: '大きな見本市',
  plan: '大きな見本市総合計画',
  committee: '大きな見本市総合計画検証委員会',
  committeeMaterial: '大きな見本市総合計画検証委員会資料',
  date: '2019-08-07',
  period: '平成27年度～平成31年度',
  baselineYear: 'H27',
  years: YEARS,
  latestActualYear: 'H30',
  scheme: '達成・未達成',
  textNote: '計測のための計画で、数値も文もすべて架空のものです',
  schemaVersion: 'KPI様式 第1版',
};

function several<Part>(choose: Choose, make: (index: number) => Part): Part[] {
  return Array.from({ length: choose(COUNTS) }, (_, index) => make(index));
}

interface Numbers {
  readonly goal: number;
  readonly policy: number;
  readonly number: number;
}

function indicatorOf({ goal, policy, number }: Numbers, choose: Choose): FactKpi {
  const { unit, size: usual, decimals } = choose(UNITS);
  const size = usual * choose(SCALES) * (1 + (goal + policy / 10 + number / 100) / 50);
  const isMore = choose([true, true, true, false]);
  const step = (isMore ? 0.04 : -0.04) * size;
  const value = (years: number, share: number): string =>
    grouped((size + step * years * share).toFixed(decimals));
  const pace = choose([0.6, 0.9, 1.1, 1.4]);
  const actuals = [1, 2, 3].map(
    (years) => `${value(years, pace)}${choose(['', '', '', ' (H26)'])}`,
  );
  return {
    id: `K${goal}-${policy}-${number}`,
    goal,
    policy,
    kind: 'KPI',
    name: `${choose(NAMES)}${number}`,
    nameNotes: choose([[], [], [], ['※県の統計による暦年の値']]),
    unit,
    direction: isMore ? '多いほど良い' : '少ないほど良い',
    cumulative: false,
    target: series(
      '—',
      [1, 2, 3, 4].map((years) => value(years, 1)),
    ),
    actual: series(value(0, 1), choose([actuals, actuals, actuals, ['—', ...actuals.slice(1)]])),
    footnotes: choose([[], [], [], [sentence(24, choose)]]),
    provisionalYears: [],
    department: choose(['企画課', '産業課', '福祉課', '都市整備課']),
  };
}

function series(baseline: string, years: readonly string[]): FactSeries {
  const values = YEARS.map((year, index) => [year, years[index]] as const);
  return {
    baseline: { raw: baseline },
    years: Object.fromEntries(
      values.map(([year, raw]) => [year, raw === undefined ? null : { raw }]),
    ),
  };
}

function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const digits = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
