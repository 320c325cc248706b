/** Targets in words, against another figure: 基準値以上, 前年度より増加, 全国平均以下, 基準値より8割減, 県平均+5ポイント. */

import { differenceOf, productOf } from '../decimals/notation.ts';
import type { Relative } from '../forms/submission.ts';
import { takeBound } from './bound.ts';
import { isSameUnit } from './ownUnit.ts';

/** What a text says: against what, and how. */
type Told = Omit<Relative, 'kind' | 'written'>;

/** Why such words cannot be taken. */
export type RelativeFault =
  /** `増加`: than when? */
  | { readonly kind: 'against'; readonly sense: 'up' | 'down' | 'either' }
  /** `全国平均`, `基準値`: as many as that, or less? */
  | { readonly kind: 'side'; readonly subject: string }
  /** `プラス`, `黒字化`: above nought. */
  | { readonly kind: 'aboveNought' }
  /** `H27比20%減`: is that the year of the baseline? `joined` is what follows it. */
  | { readonly kind: 'ofYear'; readonly year: string; readonly joined: string }
  /** `半減`, `2割増`, `1.2倍`: of what? `joined` is what follows the figure that is meant: `より半減`, `の1.2倍`. */
  | { readonly kind: 'ofWhat'; readonly joined: string }
  /** `基準値より5%増` of a share: 5 points, or 5 hundredths of it? */
  | {
      readonly kind: 'shareOrPoints';
      readonly subject: string;
      readonly number: string;
      readonly sense: 'up' | 'down';
    };

const SUBJECTS: readonly (readonly [RegExp, Relative['to']])[] = [
  [/^(?:基準値|基準年度?|現状値|現状|策定時|計画策定時|当初値)/u, 'baseline'],
  [/^(?:毎年)?(?:対)?(?:前年度?(?:実績値?|値)?)/u, 'previous'],
  [/^(?:比較値|[^\d()<>+\-~〜]{1,12}?平均値?)/u, 'comparison'],
];
const JOINED = /^(?:より|から|に比べて?|比|を|の|と比べて?|に対し)/u;

const UP = String.raw`増加?|増やす|上昇|向上|拡大|延伸|引上げ`;
const DOWN = String.raw`減少?|減らす|低下|縮小|削減|抑制|短縮|引下げ`;
const ALONE = new RegExp(
  `^(?:(${UP})|(${DOWN})|改善)(?:させる|する|傾向|を(?:目指す|図る))?$`,
  'u',
);
const MOVED = new RegExp(`^(?:以上)?(?:の)?(?:(${UP})|(${DOWN}))(?:以上)?$`, 'u');
const AMOUNT =
  /^(\d+(?:\.\d+)?)(割(?:(\d)分)?|%|パーセント|ポイント|[^\d]{0,8}?)(?=以上|の|増|減|上昇|向上|拡大|延伸|低下|縮小|削減|抑制|短縮|引)(.*)$/u;
const ABOVE_NOUGHT = /^(?:プラス|黒字)(?:に|へ)?(?:化|転換|転じる|を維持)?$/u;
const TIMES = /^(\d+(?:\.\d+)?)(倍|割|%|パーセント)(.*)$/u;
const PLUS = /^([+-])(\d+(?:\.\d+)?)(.*)$/u;
/** `毎年5%増`, `毎年度10人増`: by so much from year to year. */
const YEARLY = /^[毎各]年度?(?:に|、)?(?=\d.*(?:増|減|上昇|向上|低下|拡大|縮小))/u;
/** `H27比20%減`: a year that has a name of its own in the sheet. */
const OF_YEAR =
  /^((?:令和|平成|[RHrh])(?:元|\d{1,2})年?度?|20\d\d年?度?)(?:実績値?)?(比|より|から|の|を|に比べて?)(.+)$/u;
const SAME = new Set(['並み', '並', 'と同程度', '同程度', 'と同水準']);

/**
 * Reads a target in words.
 *
 * @param text half-width, without spaces
 * @param unit of the row; undefined when it is not known
 * @returns undefined when the text is no such target
 */
export function readRelative(text: string, unit = ''): Told | RelativeFault | undefined {
  const alone = ALONE.exec(text);
  if (alone !== null) {
    const sense = alone[1] === undefined ? (alone[2] === undefined ? 'either' : 'down') : 'up';
    return { kind: 'against', sense };
  }
  if (ABOVE_NOUGHT.test(text)) return { kind: 'aboveNought' };
  if (YEARLY.test(text)) return readRelative(text.replace(YEARLY, '前年度より'), unit);
  const [, named = '', join, behind = ''] = OF_YEAR.exec(text) ?? [];
  if (join !== undefined && readRest(`${join}${behind}`, BASE, unit) !== undefined) {
    return { kind: 'ofYear', year: named, joined: `${join}${behind}` };
  }
  for (const [pattern, to] of SUBJECTS) {
    const subject = pattern.exec(text)?.[0];
    if (subject === undefined) continue;
    const rest = text.slice(subject.length);
    if (rest === '') return { kind: 'side', subject };
    const told = readRest(rest, { to, name: subject.replace(/^毎年|^対/u, '') }, unit);
    if (told !== undefined) return told;
  }
  return ofNothing(text, unit);
}

/** A change that does not say of what: `半減`, `3割以上減`, `5ポイント増`, `1.2倍` where the unit is another one. */
function ofNothing(text: string, unit: string): RelativeFault | undefined {
  const joined = /^\d+(?:\.\d+)?倍/u.test(text) ? `の${text}` : `より${text}`;
  const isUnit = joined.startsWith('の') && (unit === '' || /^(?:倍|割)/u.test(unit));
  const told = isUnit || !/倍|増|減/u.test(text) ? undefined : readRest(joined, BASE, unit);
  if (told === undefined || 'kind' in told) return told;
  return { kind: 'ofWhat', joined };
}

type Subject = Pick<Told, 'to' | 'name'>;

const BASE: Subject = { to: 'baseline', name: '基準値' };

function readRest(rest: string, subject: Subject, unit: string): Told | RelativeFault | undefined {
  const bounded = boundOf(rest);
  if (bounded !== undefined) return { ...subject, ...bounded };
  const joined = JOINED.exec(rest)?.[0] ?? '';
  const said = rest.slice(joined.length);
  const moved = MOVED.exec(said);
  if (moved !== null)
    return { ...subject, bound: moved[1] === undefined ? 'lessThan' : 'moreThan' };
  if (said === '半減') return { ...subject, bound: 'atMost', times: '0.5' };
  if (said === '倍増') return { ...subject, bound: 'atLeast', times: '2' };
  return changed(said, subject, unit) ?? multiplied(said, subject) ?? shifted(rest, subject, unit);
}

/** `以上`, `を上回る`, `並み`; a bare name says nothing. */
function boundOf(rest: string): Pick<Told, 'bound'> | undefined {
  if (SAME.has(rest)) return { bound: 'about' };
  const { rest: left, bounds } = takeBound(`1${rest}`);
  if (left !== '1' || rest === '') return undefined;
  return bounds.bound === undefined ? {} : { bound: bounds.bound };
}

/** `8割減`, `10%以上増`, `5ポイント増`, `100人増`. */
function changed(said: string, subject: Subject, unit: string): Told | RelativeFault | undefined {
  const [, number = '', measure = '', tenths = '', behind = ''] = AMOUNT.exec(said) ?? [];
  const moved = MOVED.exec(behind);
  if (moved === null) return undefined;
  const sense = moved[1] === undefined ? 'down' : 'up';
  const bound = sense === 'up' ? 'atLeast' : 'atMost';
  const isPercent = measure === '%' || measure === 'パーセント';
  if (isPercent && isShare(unit)) {
    return { kind: 'shareOrPoints', subject: subject.name, number, sense };
  }
  const share = measure.startsWith('割')
    ? productOf(tenths === '' ? number : `${number}.${tenths}`, '0.1')
    : isPercent
      ? productOf(number, '0.01')
      : undefined;
  if (share !== undefined) {
    const times = differenceOf('1', sense === 'up' ? `-${share}` : share);
    return times.startsWith('-') ? undefined : { ...subject, bound, times };
  }
  const isOwn =
    measure === '' || isSameUnit(measure, unit) || (measure === 'ポイント' && isShare(unit));
  return isOwn ? { ...subject, bound, plus: sense === 'up' ? number : `-${number}` } : undefined;
}

function isShare(unit: string): boolean {
  return /^(?:%|パーセント|ポイント)/u.test(unit.normalize('NFKC'));
}

/** `の2倍以上`, `の8割以下`, `の80%`. */
function multiplied(said: string, subject: Subject): Told | undefined {
  const [, number = '', measure = '', behind = ''] = TIMES.exec(said) ?? [];
  if (number === '') return undefined;
  const bounds = behind === '' ? {} : boundOf(behind);
  const factor = measure === '倍' ? '1' : measure === '割' ? '0.1' : '0.01';
  return bounds && { ...subject, ...bounds, times: productOf(number, factor) };
}

/** `+5ポイント`, `+5ポイント以上`. */
function shifted(rest: string, subject: Subject, unit: string): Told | RelativeFault | undefined {
  const [, sign = '', number = '', behind = ''] = PLUS.exec(rest) ?? [];
  if (number === '') return undefined;
  const [, percent, bound = ''] = /^(%|パーセント)(.*)$/u.exec(behind) ?? [];
  if (percent !== undefined && isShare(unit)) {
    return {
      kind: 'shareOrPoints',
      subject: subject.name,
      number,
      sense: sign === '-' ? 'down' : 'up',
    };
  }
  if (percent !== undefined) {
    const share = productOf(number, '0.01');
    const times = differenceOf('1', sign === '-' ? share : `-${share}`);
    const limits = bound === '' ? {} : boundOf(bound);
    return times.startsWith('-') ? undefined : limits && { ...subject, ...limits, times };
  }
  const bare = [unit.normalize('NFKC'), 'ポイント', ''].find((one) => behind.startsWith(one)) ?? '';
  const left = behind.slice(bare.length);
  const bounds = left === '' ? {} : boundOf(left);
  return bounds && { ...subject, ...bounds, plus: sign === '-' ? `-${number}` : number };
}
