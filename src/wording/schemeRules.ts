/** A 評価方式 in words, made from its data: the rules that 判定の方法 states. */

import type { MetricName } from '../forms/metricNames.ts';
import { type AmountName, AMOUNTS, isFiner } from '../office/amounts.ts';
import type { Rating } from '../office/rating.ts';
import {
  ROUNDED_FIGURES,
  type RoundedFigure,
  type Rounding,
  type Scheme,
  schemeOf,
  schemesOfKinds,
} from '../office/scheme.ts';
import { gradeConditions, trendRule } from './grades.ts';
import { fillBlanks, type Words } from './words.ts';

/** Sentences on each part of a scheme; a part that the scheme does not have has none. */
export interface SchemeRules {
  /** What counts as a value, and how bounds count. */
  readonly judging: readonly string[];
  /** How rates and figures in the indicator's unit are rounded; whether there are estimates. */
  readonly rates: readonly string[];
  /** How grades are given. */
  readonly rating: readonly string[];
  /** What is counted, and what shares are of. */
  readonly counting: readonly string[];
}

/** What a plan holds, so that a rule is said of it. */
export interface Concerned {
  /** 概算, 速報 */
  readonly provisional: boolean;
  /** 訂正 */
  readonly revised: boolean;
  /** Values of another year than their column's. */
  readonly otherYear: boolean;
  /** 超, 未満 */
  readonly strictBounds: boolean;
  readonly reprints: boolean;
  /** Indicators of which less is better, so that a rated quotient is turned round. */
  readonly lessIsBetter: boolean;
}

/** Of a scheme alone, without a plan. */
const ALL: Concerned = {
  provisional: true,
  revised: true,
  otherYear: true,
  strictBounds: true,
  reprints: true,
  lessIsBetter: true,
};

/**
 * Says a scheme in words.
 *
 * @param concerned what the plan holds: nothing is said of what it does not
 */
export function schemeRules(scheme: Scheme, words: Words, concerned: Concerned = ALL): SchemeRules {
  const { values, counting, forecast } = scheme;
  const { achieved, notAchieved } = scheme.words;
  const { schemeRules: rules } = words;
  // Which series of targets is judged concerns only plans that have two; 判定の方法 says it of them.
  const judging = [
    fillBlanks(rules.missing[values.missing], { missed: notAchieved.label }),
    concerned.provisional ? rules.provisional[values.provisional] : '',
    concerned.revised ? rules.revised[values.revised] : '',
    concerned.otherYear ? rules.otherYear[values.otherYear] : '',
    concerned.otherYear && goesByYears(scheme) ? rules.timeline : '',
    concerned.strictBounds ? rules.strictBounds[values.strictBounds] : '',
  ];
  const estimate = forecast && fillBlanks(rules.forecast, { number: String(forecast.values) });
  return {
    judging: judging.filter((sentence) => sentence !== ''),
    rates: [
      roundingTexts(scheme, words),
      ...ofKinds(scheme, 'rounding', words, (own) => [roundingTexts(own, words)]),
      ...amountTexts(scheme, words),
      ...ofKinds(scheme, 'amounts', words, (own) => amountTexts(own, words)),
      ...(estimate === undefined ? [] : [estimate]),
    ],
    rating: [
      ...ratingTexts(scheme, words, concerned),
      ...ofKinds(scheme, 'rating', words, (own) => ratingTexts(own, words, concerned)),
    ],
    counting: [
      ...(concerned.reprints ? [rules.reprint[counting.reprint]] : []),
      fillBlanks(rules.denominator[denominatorOf(scheme)], {
        label: achieved.label,
        notAchieved: notAchieved.label,
      }),
    ],
  };
}

/**
 * What the share of 達成 is of. An indicator without a grade may well have been judged: where grades are given,
 * 「判定できた」 beside 「評価なし」 would be taken for what has one.
 */
export function denominatorOf({ counting, rating }: Scheme): 'judged' | 'rated' | 'all' {
  return counting.denominator === 'judged' && rating !== undefined ? 'rated' : counting.denominator;
}

/** Figures that are worked out with the years gone. */
const BY_YEARS: readonly string[] = [
  'expectedProgress',
  'elapsedShare',
  'elapsedRate',
  'expectedValue',
  'forecast',
] satisfies readonly MetricName[];

/** Whether anything of the scheme goes by years, and takes the years that values are of. */
function goesByYears(scheme: Scheme): boolean {
  if (scheme.values.timeline === 'column') return false;
  return schemesOfKinds(scheme).some(
    ({ rating, rates, amounts = [], targets }) =>
      [rating?.metric ?? '', rating?.otherwise ?? '', ...rates, ...amounts].some((name) =>
        BY_YEARS.includes(name),
      ) || targets.withoutOwn.some((way) => way !== 'final'),
  );
}

/** What is said of one 区分 in one text, where the scheme has rules of its own for it. */
function ofKinds(
  scheme: Scheme,
  part: 'rounding' | 'rating' | 'amounts',
  words: Words,
  textsOf: (own: Scheme) => readonly string[],
): readonly string[] {
  return (['kgi', 'numericTarget', 'kpi'] as const)
    .filter((kind) => scheme.kinds?.[kind]?.[part] !== undefined)
    .map((kind) => ({ kind, texts: textsOf(schemeOf(scheme, kind)) }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ kind, texts }) => kindText(kind, texts, words));
}

/** `区分が「KPI」の指標は、次のとおりです。…` */
export function kindText(
  kind: 'kgi' | 'numericTarget' | 'kpi',
  texts: readonly string[],
  words: Words,
): string {
  const lead = fillBlanks(words.schemeRules.ofKind, { kind: words[kind] });
  return [lead, ...texts].join('');
}

/** `率は、小数第2位を四捨五入し、小数第1位まで示します。ただし、…` */
function roundingTexts(scheme: Scheme, words: Words): string {
  const { rounding, rating, rollUp } = scheme;
  const { schemeRules: rules } = words;
  const labelOf = (figure: RoundedFigure): string => {
    if (figure === 'achievedShare')
      return fillBlanks(rules.achievedShare, { label: scheme.words.achieved.label });
    if (figure === 'rollUp') return rollUp?.label ?? '';
    if (isAmount(figure)) {
      return fillBlanks(rules.amounts.stated, { label: words.metrics[figure].label });
    }
    return rating?.metric === figure ? rating.label : words.metrics[figure].label;
  };
  return [
    roundingText(rounding, rules.rates, words),
    ...ROUNDED_FIGURES.flatMap((figure) => {
      const own = rounding.figures?.[figure];
      return own === undefined
        ? []
        : [`${rules.except}${roundingText(own, labelOf(figure), words)}`];
    }),
  ].join('');
}

function isAmount(figure: RoundedFigure): figure is AmountName {
  return AMOUNTS.some((one) => one === figure);
}

/** `期待値は、指標の単位の数値で、指標の値より1桁下まで示します（端数は四捨五入）。`; of what has a rounding of its own, nothing. */
function amountTexts({ amounts = [], rounding }: Scheme, words: Words): readonly string[] {
  const { own, finer, methods } = words.schemeRules.amounts;
  const usual = amounts.filter((name) => rounding.figures?.[name] === undefined);
  const said = (phrase: string, names: readonly AmountName[]): readonly string[] => {
    const labels = names.map((name) => words.metrics[name].label).join('、');
    return labels === '' ? [] : [fillBlanks(phrase, { labels, method: methods[rounding.method] })];
  };
  return [
    ...said(
      own,
      usual.filter((name) => !isFiner(name)),
    ),
    ...said(
      finer,
      usual.filter((name) => isFiner(name)),
    ),
  ];
}

function roundingText(
  { method, decimals }: Rounding,
  label: string,
  { schemeRules: rules }: Words,
): string {
  const { whole, decimals: places } = rules.shown;
  const shown = decimals === 0 ? whole : fillBlanks(places, { number: String(decimals) });
  return fillBlanks(rules.rounding[method], { label, place: String(decimals + 1), shown });
}

function ratingTexts(
  { rating }: Scheme,
  words: Words,
  { lessIsBetter }: Concerned,
): readonly string[] {
  if (rating === undefined) return [];
  const { label, rated, grades, unrated } = rating;
  const { rating: rules } = words.schemeRules;
  const steps = grades.map((grade) =>
    fillBlanks(rules.step, {
      mark: grade.mark,
      grade: grade.label,
      conditions: gradeConditions(grade, rating, words),
    }),
  );
  return [
    fillBlanks(rules.steps, { label, steps: steps.join('、') }),
    rules.rated[rated],
    ...trendRule(rating, words),
    ...(lessIsBetter ? turnedText(rating, words) : []),
    ...otherwiseText(rating, words),
    ...fallbackTexts(rating, words),
    fillBlanks(rules.unrated, { mark: unrated.mark, grade: unrated.label }),
  ];
}

/** The rates that have to be turned round where less is better: with the target, the final one, the year before. */
const QUOTIENTS = ['achievementRate', 'finalAchievementRate', 'yearRatio'] as const;

const BASES = {
  achievementRate: 'target',
  finalAchievementRate: 'finalTarget',
  yearRatio: 'previous',
} as const satisfies Record<(typeof QUOTIENTS)[number], keyof Words['inputs']>;

/** 「少ないほど良い」指標の対目標比は、目標値÷実績値×100で求めます。 */
export function turnedRule(
  quotient: {
    readonly name: (typeof QUOTIENTS)[number];
    readonly label: string;
    readonly way: Rating['lessIsBetter'];
  },
  { inputs, schemeRules: { rating } }: Words,
): string {
  const { name, label, way } = quotient;
  return fillBlanks(rating.lessIsBetter[way], { label, base: inputs[BASES[name]] });
}

function turnedText(
  { metric, otherwise, label, lessIsBetter }: Rating,
  words: Words,
): readonly string[] {
  const [name] = [metric, otherwise].flatMap((one) => QUOTIENTS.find((own) => own === one) ?? []);
  return name === undefined ? [] : [turnedRule({ name, label, way: lessIsBetter }, words)];
}

function otherwiseText({ label, otherwise }: Rating, words: Words): readonly string[] {
  if (otherwise === undefined) return [];
  const other = words.metrics[otherwise].label;
  return [fillBlanks(words.schemeRules.rating.otherwise, { label, other })];
}

function fallbackTexts(
  { label, otherwise, withoutMetric: { achieved, notAchieved } }: Rating,
  { metrics, schemeRules: { rating } }: Words,
): readonly string[] {
  const other = otherwise === undefined ? '' : metrics[otherwise].label;
  const said = (phrase: string, grade: string | undefined): readonly string[] =>
    grade === undefined ? [] : [fillBlanks(phrase, { label, other, grade })];
  const withoutMetric = otherwise === undefined ? rating.withoutMetric : rating.withoutBoth;
  return [
    ...said(withoutMetric.achieved, achieved),
    ...said(withoutMetric.notAchieved, notAchieved),
  ];
}
