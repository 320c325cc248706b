import { error } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { RowPair } from '../sheets/pairs.ts';
import { entryOf } from '../table.ts';

/**
 * 目標値・実績値の2行がそろっていない
 *
 * 1つの指標には「目標値」と「実績値」の2行が要ります。片方がないと、目標と実績を見分けられません。
 *
 * Fails: KPI!I5 = 実数
 * Passes: KPI!I5 = 実績
 */
export const indicatorRows: Rule = function* indicatorRows({ indicators }) {
  for (const { pair } of indicators.drafts) yield* judge(pair);
};

function* judge({ target, actual, other, rows }: RowPair): Iterable<Finding> {
  for (const entry of other.map((row) => entryOf(row, '行'))) {
    if (entry.absent) continue;
    const found =
      entry.text === '' ? '「行」が空欄です。' : `「行」の「${entry.text}」は使えない言葉です。`;
    yield error({
      message: `${found}「目標値」「実績値」のどちらかを書く欄です。`,
      hint: '「目標値」か「実績値」を選んでください。',
      place: entry.place,
    });
  }
  const only = rows[0];
  if (only === undefined || other.length > 0 || (target && actual)) return;
  const missing = target === undefined ? '目標値' : '実績値';
  yield error({
    message: `この指標には「${missing}」の行がありません。1つの指標につき「目標値」「実績値」の2行です。`,
    hint: `すぐ下に「行」を「${missing}」とした行を加えてください。値がないときも行は必要です。`,
    place: entryOf(only, '行').place,
  });
}
