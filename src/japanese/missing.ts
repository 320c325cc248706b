/** Marks that say a value is known not to exist (欠測), each with its kind. */

import type { MissingReason, Quantity } from '../forms/submission.ts';
import { halfWidth, withoutSpaces } from './text.ts';

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
  ['未集計', 'notPublished'],
  ['未公表', 'notPublished'],
  ['調査中', 'notPublished'],
  ['集計中', 'notPublished'],
  ['未確定', 'notPublished'],
  ['該当なし', 'notApplicable'],
  ['該当無し', 'notApplicable'],
  ['対象外', 'notApplicable'],
]);

/**
 * Reads a mark of a missing value.
 *
 * @param written `—`, `…`, `未公表`, `—（調査なし）`; printed as it stands
 * @returns undefined when the text is no such mark
 */
export function parseMissing(written: string): Extract<Quantity, { kind: 'missing' }> | undefined {
  const reason = missingReason(withoutSpaces(halfWidth(written)));
  return reason === undefined ? undefined : { kind: 'missing', written, reason };
}

function missingReason(text: string): MissingReason | undefined {
  const bare = text.replace(/^\((.*)\)$/u, '$1');
  if (DASHES.test(bare)) return 'dash';
  if (DOTS.test(bare)) return 'notPublished';
  const word = WORDS.get(bare);
  if (word !== undefined) return word;
  const [, mark = '', remark = ''] = /^([^(]+)\(([^()]+)\)$/u.exec(bare) ?? [];
  return DASHES.test(mark) || DOTS.test(mark) ? WORDS.get(remark) : undefined;
}
