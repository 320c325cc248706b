import type { Cell } from '../../forms/workbook.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 同じ見出しが2つある
 *
 * 同じ見出しの列が2つあると、どちらの列を使うのか決められません。
 *
 * Fails: KPI!S1 = 注記
 * Passes: KPI!S1 = 注記2
 */
export const headingDuplicate: Rule = function* headingDuplicate({ sheets }) {
  for (const { table } of sheets) {
    const first = new Map<string, Cell>();
    for (const { key, kind, heading } of table?.columns ?? []) {
      if (key === undefined || kind !== 'known') continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, heading);
        continue;
      }
      yield error({
        message: `見出し「${key}」が2つあります。見出しは1つずつです。`,
        hint: '使わないほうの列を削除するか、見出しを変えてください。',
        place: heading.place,
        related: { place: earlier.place, message: '先にある見出し' },
      });
    }
  }
};
