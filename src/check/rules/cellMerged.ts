import { readCellRange } from '../../forms/address.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Column, Table } from '../reading/table.ts';

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
    const columns = table.columns
      .filter((column) => isOneEach(column, table))
      .map(({ number }) => number);
    const rows = new Set(table.rows.map(({ number }) => number));
    for (const merge of sheet.merges) {
      if (!coversSeveral(merge, columns, rows)) continue;
      const [start = merge] = merge.split(':');
      yield error({
        message: `セル ${merge} が結合されています。1つのセルに1つずつ記入する欄です。`,
        hint: 'セルの結合を解除し、それぞれのセルに記入してください。',
        place: { sheet: sheet.name, cell: start },
      });
    }
  }
};

/** Whether a merged range covers cells of which each should state something of its own. */
function coversSeveral(
  merge: string,
  columns: readonly number[],
  rows: ReadonlySet<number>,
): boolean {
  const range = readCellRange(merge);
  if (range === undefined) return false;
  const across = columns.filter((column) => column >= range.left && column <= range.right).length;
  if (across === 0) return false;
  let found = 0;
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (rows.has(row)) found += across;
    if (found > 1) return true;
  }
  return false;
}

/** Columns in which every row says something of its own. */
function isOneEach({ kind, key = '' }: Column, { layout }: Table): boolean {
  return kind === 'year' || layout.columns[key]?.unmerged === true;
}
