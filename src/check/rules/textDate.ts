import { parseDate, printDate } from '../../japanese/date.ts';
import { halfWidth } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { textEntries } from '../material/texts.ts';

const DATE =
  /(?:(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})|\d{4})年\d{1,2}月\d{1,2}日(?:\([日月火水木金土](?:曜日?)?\))?/gu;

/**
 * 文の日付と曜日が合わない、又は暦にない日付がある
 *
 * 日時の案内などで、日付と曜日が合わないと、どちらの日なのか分かりません。前の年の文を写したときによく起こります。
 *
 * Fails: 会議!B2 = 令和元年8月7日（火）14時から
 * Passes: 会議!B2 = 令和元年8月7日（水）14時から
 */
export const textDate: Rule = function* textDate(material) {
  for (const { text, place } of textEntries(material)) {
    for (const [written] of halfWidth(text).matchAll(DATE)) {
      const reading = parseDate(written);
      if (reading.kind !== 'weekday' && reading.kind !== 'impossible') continue;
      yield warning({
        message:
          reading.kind === 'weekday'
            ? `「${written}」は、日付と曜日が食い違っています（${printDate(reading.iso)}は${reading.actual}曜日）。`
            : `「${written}」は、暦にない日付です。`,
        hint: '日付を確かめて直してください。',
        place,
      });
    }
  }
};
