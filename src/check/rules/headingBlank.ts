import { readCellRange } from '../../forms/address.ts';
import { error, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Table } from '../reading/table.ts';

/**
 * 見出しのない列に値がある
 *
 * 見出しのない列は読み取りません。年度の見出しが抜けたり、隣の見出しと結合されたりしていると、記入した値が資料から抜けてしまいます。
 *
 * Fails: KPI!M1 cleared
 * Passes: KPI!M1:M9 cleared
 */
export const headingBlank: Rule = function* headingBlank({ sheets }) {
  for (const { table } of sheets) {
    if (table === undefined) continue;
    const hasYears = table.layout.shape === 'groups';
    const read = table.columns.filter(({ kind }) => kind !== 'unknown');
    const last = Math.max(...read.map(({ number }) => number));
    // Where not one year is found, that is the finding.
    const isYearless = hasYears && read.every(({ kind }) => kind !== 'year');
    for (const { text, place, column } of isYearless ? [] : table.headless) {
      const letter = place.cell.replace(/\d+$/u, '');
      const covering = coveringHeading(table, column);
      const told = {
        message: `${letter}列には見出しがありませんが、「${text.trim()}」などの値があります。この列は読み取っていません。`,
        hint:
          covering === undefined
            ? `${letter}列の値を使うときは、見出しの行に見出し（年度の列なら、ほかの列と同じ書き方の年度）を書いてください。使わないときは、${letter}列の値を削除してください。`
            : `見出しのセル ${covering} の結合を解除し、${letter}列にも見出しを書いてください。`,
        place,
      };
      // Among the years a column is missed at once; notes beside a table are the office's own affair.
      yield hasYears && column < last ? error(told) : warning(told);
    }
  }
};

/** The merged heading that lies over a column. */
function coveringHeading({ sheet, columns }: Table, column: number): string | undefined {
  const rows = new Set(columns.map(({ heading }) => heading.row));
  return sheet.merges.find((merge) => {
    const range = readCellRange(merge);
    return (
      range !== undefined && rows.has(range.top) && range.left < column && column <= range.right
    );
  });
}
