import { UNREAD_SHEETS } from '../../sheets/sheet.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { unknownSheets } from '../material/unknown.ts';

/**
 * 非表示の行・列・シートに記入がある
 *
 * 非表示の行や列も、表示されているものと同じように読み取ります。誰も見ていない古い数値が資料に載るおそれがあります。
 *
 * Fails: KPI row 3 hidden
 * Passes: KPI row 30 hidden
 */
export const cellHidden: Rule = function* cellHidden({ workbook, sheets }) {
  const unknown = new Set(unknownSheets(workbook));
  for (const sheet of workbook.sheets) {
    if (UNREAD_SHEETS.includes(sheet.name) || sheet.cells.length === 0) continue;
    if (sheet.hidden) {
      const isRead = !unknown.has(sheet);
      yield notice({
        message: `「${sheet.name}」シートは非表示ですが、記入があります。${isRead ? '記入のとおり読み取りました。' : '読み取っていません。'}`,
        hint: '資料に使う内容かどうかを確かめ、使わないときはシートを削除してください。',
        place: { sheet: sheet.name },
      });
    }
    const first = sheet.cells.find(({ hidden }) => hidden);
    const isRead = sheets.some((found) => found.sheet === sheet);
    if (!isRead || first === undefined) continue;
    const count = sheet.cells.filter(({ hidden }) => hidden).length;
    yield notice({
      message: `「${sheet.name}」シートには、非表示の行や列に記入が${count}か所あります。表示されているものと同じに読み取りました。`,
      hint: '行や列を再表示し、資料に使う内容かどうかを確かめてください。',
      place: first.place,
    });
  }
};
