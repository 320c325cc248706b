import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 施策の番号がない
 *
 * 施策の番号がないと、指標や課題をどの施策のページに載せるのか分かりません。
 *
 * Fails: 施策体系!B3 cleared
 * Passes: 施策体系!B2 cleared
 */
export const planNumber: Rule = function* planNumber({ plan }) {
  for (const { row, facts } of plan) {
    const entry = entryOf(row, '施策');
    const needsNumber = facts.種別?.value === 'policy' || facts.種別?.value === 'measure';
    if (!needsNumber || entry.absent || entry.text !== '') continue;
    yield error({
      message: '「施策」が空欄です。種別が「施策」「施策の内容」の行では、施策の番号を書きます。',
      hint: '施策の番号（例：1）を記入してください。',
      place: entry.place,
    });
  }
};
