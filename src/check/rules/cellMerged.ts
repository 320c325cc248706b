import { readRange } from '../address.ts';
import { error } from '../finding.ts';
import { BASELINE } from '../layout.ts';
import type { Rule } from '../rule.ts';
import type { Column, Table } from '../table.ts';

/** Columns in which every row says something of its own. */
const ONE_EACH = new Set([BASELINE, '本文', '名称・本文', '題名', '氏名', '内容']);

/**
 * 1つずつ値を書くセルが結合されている
 *
 * 結合したセルには、左上の1つの値しか入りません。ほかのセルの値は、空欄なのか、同じ値のつもりなのかが分かりません。
 *
 * Fails: KPI!K3:L3 merged
 * Passes: KPI!A2:A3 merged
 */
export const cellMerged: Rule = function* cellMerged({ sheets }) {
  for (const { sheet, table } of sheets) {
    if (table === undefined) continue;
    for (const merge of sheet.merges) {
      if (statementsIn(merge, table) < 2) continue;
      const [start = merge] = merge.split(':');
      yield error({
        message: `セル ${merge} が結合されています。1つのセルに1つずつ記入する欄です。`,
        hint: 'セルの結合を解除し、それぞれのセルに記入してください。',
        place: { sheet: sheet.name, cell: start },
      });
    }
  }
};

/** How many cells of a merged range should state something of their own. */
function statementsIn(merge: string, { columns, rows }: Table): number {
  const range = readRange(merge);
  if (range === undefined) return 0;
  const across = columns.filter(
    (column) => isOneEach(column) && column.number >= range.left && column.number <= range.right,
  );
  const down = rows.filter(({ number }) => number >= range.top && number <= range.bottom);
  return across.length * down.length;
}

function isOneEach({ kind, key }: Column): boolean {
  return kind === 'year' || (key !== undefined && ONE_EACH.has(key));
}
