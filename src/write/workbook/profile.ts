/** 基本情報: what the whole paper rests on, one item per row. */

import type { Offers } from '../../forms/offers.ts';
import { PROFILE } from '../../sheets/profile.ts';
import type { Item } from '../../sheets/sheet.ts';
import { ruleOf } from './choices.ts';
import { frameOf, inColumns } from './columns.ts';
import type { Content } from './content.ts';
import { serialNumber } from './excelDate.ts';
import { entry, row } from './listSheet.ts';
import type { Entry, ListSheet } from './listSheet.ts';

/** A date that Excel shows as 令和元年8月7日. */
const WAREKI_FORMAT = '[$-411]ggge"年"m"月"d"日"';

/** @returns the sheet 基本情報 of a city; 評価方式 offers the names of the schemes */
export function profileSheet({ meta }: Content, offers: Offers): ListSheet {
  const items: readonly (readonly [string, Item])[] = Object.entries(PROFILE.items);
  return {
    ...frameOf(PROFILE, offers),
    rows: items
      .filter(([, { hidden }]) => hidden !== true)
      .map(([name, item]) =>
        row(
          ...inColumns(PROFILE.columns, {
            項目: entry(name, { tone: 'fixed', bold: true }),
            内容: { align: 'left', ...contentOf(name, item, meta, offers) },
            説明: entry(item.means, { tone: 'fixed', quiet: true }),
          }),
        ),
      ),
  };
}

function contentOf(
  name: string,
  { cell, fact = '', standing }: Item,
  meta: Readonly<Record<string, unknown>>,
  offers: Offers,
): Entry {
  const stated = meta[fact] ?? standing;
  const value = typeof stated === 'string' ? stated : undefined;
  const rule = ruleOf(name, cell, offers);
  const isDate = cell.kind === 'date';
  return entry(isDate && value !== undefined ? serialNumber(value) : value, {
    ...(standing === undefined ? {} : { tone: 'fixed' }),
    ...(isDate ? { format: WAREKI_FORMAT } : {}),
    ...(rule === undefined ? {} : { rule }),
  });
}
