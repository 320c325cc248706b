import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { parseExcuse } from '../reading/excuse.ts';

/**
 * 「確認済」に理由がない
 *
 * 注記に「確認済：理由」と書いた行の注意・お知らせは表示しません。後で見た人にも分かるよう、理由は必ず書きます。
 * 理由がない「確認済」は効きません。
 *
 * Fails: KPI!O3 = 確認済
 * Passes: KPI!O3 = 確認済：統計の基準が変わったため
 */
export const excuseReason: Rule = function* excuseReason({ entries }) {
  for (const { heading, text, place } of entries) {
    if (heading !== '注記') continue;
    const isBare = text.split('\n').some((line) => parseExcuse(line)?.reason === '');
    if (!isBare) continue;
    yield warning({
      message: '注記の「確認済」に理由が書かれていません。指摘はそのまま表示します。',
      hint: '「確認済：○○のため」のように、確かめた内容や理由を書いてください。',
      place,
    });
  }
};
