import { error } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { lostTarget, type RowPair } from '../reading/pairs.ts';
import { roleOfText } from '../reading/roles.ts';
import { type Row, entryOf } from '../reading/table.ts';

/**
 * 目標値・実績値の行がそろっていない
 *
 * 1つの指標には「目標値」と「実績値」の2行が要ります。片方がないと、目標と実績を見分けられません。計画の途中で目標値を
 * 改定したときは、その上に「目標値（当初）」の行を加えることができます。
 *
 * Fails: KPI!I5 = 実数
 * Passes: KPI!I5 = 実績
 */
export const indicatorRows: Rule = function* indicatorRows({ indicators }) {
  for (const { pair } of indicators.drafts) yield* pairFindings(pair);
};

function* pairFindings(pair: RowPair): Iterable<Finding> {
  const { target, original, actual, other, repeated, shifted, rows } = pair;
  yield* unknownRows(pair);
  yield* repeatedRows(pair);
  const only = rows[0];
  if (only === undefined || other.length > 0 || shifted.length > 0) return;
  if (original !== undefined) yield* misplaced(original, pair);
  if (repeated.length > 0 || (target && actual)) return;
  if (only === original && rows.length === 1) return;
  const missing = target === undefined ? '目標値' : '実績値';
  yield error({
    message: `この指標には「${missing}」の行がありません。1つの指標につき「目標値」「実績値」の2行です。`,
    hint:
      lostTarget(pair) === undefined
        ? `すぐ${missing === '目標値' ? '上' : '下'}に「行」を「${missing}」とした行を加えてください。値がないときも行は必要です。`
        : 'すぐ上に「行」を「目標値」とした行を加え、「KPI番号」から「目標の向き」までの欄も、その行に書いてください。値がないときも行は必要です。',
    place: entryOf(only, '行').place,
  });
}

function* unknownRows({ target, actual, other }: RowPair): Iterable<Finding> {
  const lacking = [target ? [] : ['目標値'], actual ? [] : ['実績値']].flat();
  const wanted = lacking.length === 1 ? lacking[0] : undefined;
  for (const entry of other.map((row) => entryOf(row, '行'))) {
    if (entry.absent) continue;
    const found =
      entry.text === '' ? '「行」が空欄です。' : `「行」の「${entry.text}」は使えない言葉です。`;
    yield error({
      message: `${found}「目標値」「実績値」のどちらかを書く欄です。改定前の目標値の行には「目標値（当初）」と書きます。`,
      hint:
        wanted === undefined
          ? '「目標値」か「実績値」を選んでください。'
          : `「${wanted}」を選んでください（この指標には「${wanted}」の行がありません）。`,
      place: entry.place,
    });
  }
}

/** 目標値 stands above 実績値: of two rows of one name, the upper is the target and the lower the actual. */
function* repeatedRows({ target, actual, repeated }: RowPair): Iterable<Finding> {
  if (target !== undefined && actual !== undefined) {
    for (const { text, place } of repeated.map((row) => entryOf(row, '行'))) {
      yield error({
        message: `この指標には「${text}」の行がもう1つあります。`,
        hint: '要らないほうの行を削除してください。別の指標の行なら、KPI番号から右の欄を記入してください。',
        place,
      });
    }
    return;
  }
  const [upper, lower] = repeated.map((row) => entryOf(row, '行'));
  if (upper === undefined || lower === undefined) return;
  const isActual = roleOfText(upper.text) === 'actual';
  const [wrong, right, wanted] = isActual
    ? ([upper, lower, '目標値'] as const)
    : ([lower, upper, '実績値'] as const);
  yield error({
    message: `「行」の「${wrong.text}」が、同じ指標に2つあります。「${wanted}」の行がありません。`,
    hint: `この行の「行」を「${wanted}」に直してください。${isActual ? '上の行が目標値' : '下の行が実績値'}でないときは、行の順も確かめてください。`,
    place: wrong.place,
    related: { place: right.place, message: `もう1つの「${right.text}」の行` },
  });
}

/** Below 実績値 it might as well belong to the indicator that follows. */
function* misplaced(original: Row, { actual, rows }: RowPair): Iterable<Finding> {
  const { text, place } = entryOf(original, '行');
  if (rows.length === 1) {
    yield error({
      message: `「${text}」の行が、ほかの行とつながっていません。`,
      hint: '同じ指標の「目標値」の行のすぐ上に、同じKPI番号を付けて書いてください。',
      place,
    });
  } else if (actual !== undefined && actual.number < original.number) {
    yield error({
      message: `「${text}」の行が「実績値」の行より下にあり、どの指標の行か分かりません。`,
      hint: '同じ指標の「目標値」の行のすぐ上に移し、KPI番号を書いてください。',
      place,
      related: { place: entryOf(actual, '行').place, message: '「実績値」の行' },
    });
  }
}
