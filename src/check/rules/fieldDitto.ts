import { isDitto } from '../../japanese/ditto.ts';
import { namesOf, SHEETS } from '../../sheets/sheets.ts';
import { error, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/** Other kinds of cells refuse the mark in words of their own. 注記 is printed as it stands. */
const READ_AS_WRITTEN = new Set([
  ...namesOf(({ kind }) => kind === 'text' || kind === 'words' || kind === 'name'),
  '注記',
]);
/** What stands there is printed in a table of its own order, or is reckoned with. */
const OF_INDICATORS: ReadonlySet<string> = new Set([SHEETS.indicators.name, SHEETS.planned.name]);

/**
 * 「同じ」という印が書かれている
 *
 * 「〃」「同上」は、ほかの欄と同じという意味には読み取らず、そのまま印刷します。資料では並びが変わるので、どの欄のことか分からなくなります。
 *
 * Fails: KPI!F4 = 〃
 * Passes: KPI!F4 = 人
 */
export const fieldDitto: Rule = function* fieldDitto({ entries }) {
  for (const { heading, text, place } of entries) {
    if (!READ_AS_WRITTEN.has(heading) || !isDitto(text)) continue;
    const severe = OF_INDICATORS.has(place.sheet ?? '') ? error : warning;
    yield severe({
      message: `「${heading}」の「${text}」は、ほかの欄と同じという意味には読み取りません。`,
      hint: '同じ内容でも、省かずに書いてください。',
      place,
    });
  }
};
