import type { Place } from '../../diagnostics/place.ts';
import type { Fact } from '../../forms/submission.ts';
import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 意見又は事業の番号が重なっている
 *
 * 意見と事業は、番号で見分けます。担当課に送る調査票の回答も、番号で元の行に戻します。
 *
 * Fails: 事業!A3 = 1
 * Passes: 事業!A3 = 3
 */
export const rowNumber: Rule = function* rowNumber({ opinions, projects }) {
  for (const drafts of [opinions, projects]) {
    const first = new Map<string, Place>();
    for (const { facts } of drafts) {
      const number: Fact<string> | undefined = facts.番号;
      if (number === undefined) continue;
      const key = comparable(number.value);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, number.place);
        continue;
      }
      yield error({
        message: `番号「${number.value}」が2回出てきます。番号は1つずつです。`,
        hint: 'どちらかの行の番号を、ほかの行と重ならない番号に直してください。',
        place: number.place,
        related: { place: earlier, message: '先にある行' },
      });
    }
  }
};
