/** Marks that say a value is known not to exist (欠測), each with its kind. */

import type { MissingReason, Quantity } from '../forms/submission.ts';
import { isWords } from './remark.ts';
import { halfWidth, withRoundBrackets, withoutSpaces } from './text.ts';

/** Everything that looks like a dash, however it was typed. */
const DASHES = /^[-—－ー―–−‐‑─━ｰ]{1,3}$/u;
const DOTS = /^(?:…{1,2}|\.{2,3}|・{2,3}|‥)$/u;

/** Words, without brackets around them. Source: notes on marks in the statistical yearbooks of 山梨県, 埼玉県, 大阪府. */
const WORDS = new Map<string, MissingReason>([
  ['調査なし', 'notMeasured'],
  ['調査無し', 'notMeasured'],
  ['未調査', 'notMeasured'],
  ['未実施', 'notMeasured'],
  ['調査未実施', 'notMeasured'],
  ['調査中止', 'notMeasured'],
  ['隔年調査', 'notMeasured'],
  ['調査年度外', 'notMeasured'],
  ['調査年外', 'notMeasured'],
  ['調査対象年度外', 'notMeasured'],
  ['データなし', 'notMeasured'],
  ['未集計', 'notPublished'],
  ['未公表', 'notPublished'],
  ['調査中', 'notPublished'],
  ['集計中', 'notPublished'],
  ['算定中', 'notPublished'],
  ['算出中', 'notPublished'],
  ['未算定', 'notPublished'],
  ['未算出', 'notPublished'],
  ['未確定', 'notPublished'],
  ['該当なし', 'notApplicable'],
  ['該当無し', 'notApplicable'],
  ['対象外', 'notApplicable'],
  ['調査対象外', 'notApplicable'],
  ['設定なし', 'notApplicable'],
  ['未設定', 'notApplicable'],
  ['目標なし', 'notApplicable'],
  ['目標値なし', 'notApplicable'],
  ['目標設定なし', 'notApplicable'],
]);

/** 事業終了, 廃止, 休止（R5）, R5で終了: with what stands in brackets, as printed. 中止 alone may be of one year's event. */
const ENDED =
  /^(?:(?:令和|平成|[RH])(?:元|\d{1,2})年?度?末?(?:をもって|限りで?|で|に)?)?(?:(?:事業|制度|計画)?(?:の)?(?:終了|廃止|休止)(?:済み?)?|(?:事業|制度|計画)(?:の)?中止)(?:\([^()]+\))?$/u;

/** Says that something did not take place, and not whether it will again: コロナにより中止, 休止中, 開催見送り. */
const PAUSED = /^[^\d]*(?:中止|休止|休館|休校|見送|延期)[^\d]*$/u;

/** Whether a cell says that its indicator has come to its end. */
export function isEnded(written: string): boolean {
  return ENDED.test(withoutSpaces(withRoundBrackets(halfWidth(written))));
}

/**
 * Whether a cell says that something did not take place, and leaves open whether it has come to its end.
 *
 * @param written `コロナにより中止`, `休止中`; not `休止`, which `isEnded` knows
 */
export function isPaused(written: string): boolean {
  return PAUSED.test(written) && !isEnded(written);
}

/**
 * Reads a mark of a missing value.
 *
 * @param written `—`, `…`, `未公表`, `—（調査なし）`, `未集計 (10月公表予定)`; printed as it stands
 * @returns undefined when the text is no such mark
 */
export function parseMissing(written: string): Extract<Quantity, { kind: 'missing' }> | undefined {
  const text = withoutSpaces(withRoundBrackets(halfWidth(written)));
  const bare = text.replace(/^\(([^()]*)\)$/u, '$1');
  const reason = reasonOf(bare);
  if (reason !== undefined) return { kind: 'missing', written, reason };
  const [, mark = '', remark = ''] = /^([^(]+)\(([^()]+)\)$/u.exec(bare) ?? [];
  const ofMark = reasonOf(mark);
  if (ofMark === undefined) return undefined;
  const told = WORDS.get(remark);
  if (told !== undefined) return { kind: 'missing', written, reason: told };
  // A number in brackets behind 「—」 is a value after all.
  return isWords(remark) ? { kind: 'missing', written, reason: ofMark, remark } : undefined;
}

function reasonOf(mark: string): MissingReason | undefined {
  if (DASHES.test(mark)) return 'dash';
  return DOTS.test(mark) ? 'notPublished' : WORDS.get(mark);
}

/**
 * Whether a mark in front of a number takes a square around it: a dash, which would be read as the minus of that number,
 * and a number in a circle, which would be read as that of a 施策の内容 (①).
 */
export function isFramedMark(mark: string): boolean {
  return isDash(mark) || /^[\u2460-\u2473]$/u.test(mark);
}

/** Whether a mark looks like a minus in front of a number. */
export function isDash(mark: string): boolean {
  return /^[\p{Pd}－−ー]$/u.test(mark);
}
