/** A 評価方式 in words, made from its data: the rules that 判定の方法 states. */

import type { Rating } from '../office/rating.ts';
import type { Rounding, Scheme } from '../office/scheme.ts';
import { gradeRuleText } from './gradeRule.ts';

/** Sentences on each part of a scheme; a part that the scheme does not have has none. */
export interface SchemeWords {
  /** What counts as a value, and how bounds count. */
  readonly judging: readonly string[];
  /** How rates are rounded; whether there are estimates. */
  readonly rates: readonly string[];
  /** How grades are given. */
  readonly rating: readonly string[];
  /** What is counted, and what shares are of. */
  readonly counting: readonly string[];
}

/** Says a scheme in words. */
export function schemeWords({ values, counting, rounding, rating, forecast }: Scheme): SchemeWords {
  const estimate =
    forecast &&
    `最終年度の見込みは、直近${forecast.values}つの実績値を通る直線（最小二乗法）による推計です。`;
  return {
    judging: [
      ...VALUE_WORDS.missing[values.missing],
      ...VALUE_WORDS.provisional[values.provisional],
      ...VALUE_WORDS.revised[values.revised],
      ...VALUE_WORDS.otherYear[values.otherYear],
      ...VALUE_WORDS.strictBounds[values.strictBounds],
    ],
    rates: [roundingText(rounding), ...(estimate === undefined ? [] : [estimate])],
    rating: rating === undefined ? [] : ratingTexts(rating),
    counting: [REPRINT_WORDS[counting.reprint], DENOMINATOR_WORDS[counting.denominator]],
  };
}

/** Which series of targets is judged concerns only plans that have two; 判定の方法 says it of them. */
type Values = Omit<Scheme['values'], 'timeline' | 'targetSeries'>;

const VALUE_WORDS: {
  readonly [Key in keyof Values]: Readonly<Record<Values[Key], readonly string[]>>;
} = {
  missing: {
    undecided: ['目標値か実績値がない年度は、判定しません。'],
    notAchieved: [
      '目標値があって実績値が欠測の年度は、未達成とします。目標値がない年度は、判定しません。',
    ],
  },
  provisional: {
    judged: ['概算値・速報値は、確定した値と同じように判定します。'],
    undecided: ['概算値・速報値は、判定しません。'],
  },
  revised: {
    // Nothing out of the ordinary, and most plans have none.
    judged: [],
    undecided: ['訂正された値は、判定しません。'],
  },
  otherYear: {
    judged: ['列の年度と違う年度の値は、その列の年度の値として判定します。'],
    undecided: ['列の年度と違う年度の値は参考とし、判定しません。'],
  },
  strictBounds: {
    exclusive: ['目標値の「超」「未満」は、目標値と同じ値を含みません。'],
    inclusive: ['目標値の「超」「未満」は、「以上」「以下」と同じように扱います。'],
  },
};

const REPRINT_WORDS: Readonly<Record<Scheme['counting']['reprint'], string>> = {
  once: '再掲の指標は、元の指標の箇所で一度だけ数えます。',
  every: '再掲の指標も、それぞれの箇所で数えます。',
};

const DENOMINATOR_WORDS: Readonly<Record<Scheme['counting']['denominator'], string>> = {
  judged: '達成の割合の分母は、判定できた指標の数です。',
  all: '達成の割合の分母は、判定できない指標を含む全指標の数です。',
};

const METHOD_WORDS: Readonly<Record<Rounding['method'], string>> = {
  halfUp: '四捨五入し',
  truncate: '切り捨て',
  halfEven: '丸め（ちょうど半分のときは偶数の側へ）',
};

/** `率は、小数第2位を四捨五入し、小数第1位まで示します。` */
function roundingText({ method, decimals }: Rounding): string {
  const shown = decimals === 0 ? '整数で' : `小数第${decimals}位まで`;
  return `率は、小数第${decimals + 1}位${method === 'truncate' ? '以下' : ''}を${METHOD_WORDS[method]}、${shown}示します。`;
}

const TURNED_WORDS: Readonly<Record<Rating['lessIsBetter'], string>> = {
  inverse: '目標値÷実績値×100',
  mirrored: '（2－実績値÷目標値）×100',
  unrated: '',
};

function ratingTexts(rating: Rating): readonly string[] {
  const { label, rated, grades, unrated } = rating;
  const steps = grades.map((grade) => `${grade.mark}（${grade.label}）は${gradeRuleText(grade)}`);
  const number = rated === 'exact' ? '端数処理をする前の値' : '端数処理をした後の値';
  return [
    `段階は${label}で分け、${steps.join('、')}です。上から順に当てはめます。`,
    `段階の境とは、${number}を比べます。`,
    ...turnedText(rating),
    ...fallbackTexts(rating),
    `実績値がないなど、段階を付けられないときは${unrated.mark}（${unrated.label}）とします。`,
  ];
}

/** Only a quotient has to be turned round. */
function turnedText({ metric, label, lessIsBetter }: Rating): readonly string[] {
  if (metric !== 'achievementRate' && metric !== 'finalAchievementRate') return [];
  const formula = TURNED_WORDS[lessIsBetter];
  return formula === ''
    ? [`「少ないほど良い」指標は、${label}では評価しません。`]
    : [`「少ないほど良い」指標の${label}は、${formula}で求めます。`];
}

function fallbackTexts({
  label,
  withoutMetric: { achieved, notAchieved },
}: Rating): readonly string[] {
  const when = `${label}を求められない指標は、`;
  return [
    ...(achieved === undefined ? [] : [`${when}目標を達成していれば「${achieved}」とします。`]),
    ...(notAchieved === undefined
      ? []
      : [`${when}目標を達成していなければ「${notAchieved}」とします。`]),
  ];
}
