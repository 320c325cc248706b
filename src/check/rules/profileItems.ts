import { PROFILE } from '../../sheets/profile.ts';
import { error, warning, notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { nearest } from '../phrasing/nearest.ts';

/**
 * 基本情報の項目がない、又は知らない項目がある
 *
 * 基本情報は項目の名前で探します。項目がなかったり書き誤りがあったりすると、資料に表題や年度を載せられません。
 *
 * Fails: 基本情報!A2 = 都市名
 * Passes: 基本情報!A2 = 市 名
 */
export const profileItems: Rule = function* profileItems({ profile: { rows, table } }) {
  if (table === undefined) return;
  const items = Object.entries(PROFILE.items);
  const required = items.flatMap(([name, { cell }]) => (cell.required ? [name] : []));
  const lacking = items
    .map(([name]) => name)
    .filter((name) => !rows.some(({ known }) => known === name));
  const unknown = rows.filter(({ known, item }) => known === undefined && item.text !== '');
  const claimed = new Set<string>();
  for (const name of lacking.filter((item) => required.includes(item))) {
    const guess = nearest(
      name,
      unknown.map(({ item }) => item.text),
    );
    if (guess !== undefined) claimed.add(guess);
    yield error({
      message: `「${table.sheet.name}」シートに項目「${name}」がありません。`,
      hint:
        guess === undefined
          ? `「項目」の列に「${name}」の行を加えてください。`
          : `項目「${guess}」を「${name}」に直してください。`,
      place: unknown.find(({ item }) => item.text === guess)?.item.place ?? table.start,
    });
  }
  for (const { item } of unknown.filter((row) => !claimed.has(row.item.text))) {
    const guess = nearest(item.text, lacking);
    const found = `項目「${item.text}」は様式にないため、読み取っていません。`;
    yield guess === undefined
      ? notice({
          message: found,
          hint: '資料に使わない項目なら、このままでかまいません。',
          place: item.place,
        })
      : warning({
          message: `${found}「${guess}」の誤りではありませんか。`,
          hint: `資料に使うときは、項目を「${guess}」に直してください。`,
          place: item.place,
        });
  }
};
