import { comparable } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { isSameStated } from '../material/values.ts';
import type { PlannedDraft } from '../reading/planned.ts';

/**
 * 計画のKPI一覧の再掲が、上の行と合わない
 *
 * 再掲は、上の行に載せた指標をもう一度載せるものです。元の行がないか、値が違うと、1つの一覧に2つの違う目標が載ります。
 *
 * Fails: 計画のKPI一覧!G3 = 2800
 * Passes: 計画のKPI一覧!G3 = 2700
 */
export const plannedReprint: Rule = function* plannedReprint({ plannedList: { drafts } }) {
  for (const [index, draft] of drafts.entries()) {
    const { 再掲: reprint, KPI名: name } = draft.facts;
    if (reprint?.value !== true || name === undefined) continue;
    const source = drafts.slice(0, index).find((one) => isOriginal(one, name.value));
    if (source === undefined) {
      yield warning({
        message: '「再掲」とされていますが、同じ名称で再掲でない行が上にありません。',
        hint: '名称を元の行とそろえてください。再掲でないときは、「再掲」を消してください。',
        place: reprint.place,
      });
      continue;
    }
    yield* differences(draft, source);
  }
};

function isOriginal({ facts }: PlannedDraft, name: string): boolean {
  return (
    facts.再掲?.value !== true &&
    facts.KPI名 !== undefined &&
    withoutNotes(facts.KPI名.value) === withoutNotes(name)
  );
}

/** Notes may stand on one of the two rows only. */
function withoutNotes(name: string): string {
  return comparable(
    name
      .split('\n')
      .filter((line) => !line.trim().startsWith('※'))
      .join(''),
  );
}

function* differences(own: PlannedDraft, source: PlannedDraft): ReturnType<Rule> {
  const [here, there] = [own, source].map(({ target }) => [target.baseline, ...target.years]);
  for (const [index, cell] of (here ?? []).entries()) {
    const original = there?.[index];
    if (original === undefined || isSameStated(cell, original)) continue;
    yield warning({
      message: `再掲の値「${cell.entry.text || '（空欄）'}」が、元の行の「${original.entry.text || '（空欄）'}」と違っています。`,
      hint: 'どちらが正しいかを確かめ、同じ値にそろえてください。',
      place: cell.entry.place,
      related: { place: original.entry.place, message: '元の行の値' },
    });
  }
}
