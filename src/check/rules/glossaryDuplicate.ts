import type { Place } from '../../diagnostics/place.ts';
import { comparable } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 同じ用語が2回書かれている
 *
 * 用語の説明には、同じ言葉が2行並びます。説明が違うと、どちらが正しいか分かりません。
 *
 * Fails: 用語!A3 = ＭＩＣＥ
 * Passes: 用語!A3 = DMO
 */
export const glossaryDuplicate: Rule = function* glossaryDuplicate({ glossary }) {
  const first = new Map<string, Place>();
  for (const { facts } of glossary) {
    const { 用語: term } = facts;
    if (term === undefined) continue;
    const earlier = first.get(comparable(term.value));
    if (earlier === undefined) {
      first.set(comparable(term.value), term.place);
      continue;
    }
    yield warning({
      message: `用語「${term.value}」が2回出てきます。`,
      hint: '説明を1つの行にまとめ、もう1つの行を消してください。',
      place: term.place,
      related: { place: earlier, message: '先にある行' },
    });
  }
};
