/** 課題・方向性: one bullet per row. */

import { dropDown, ordinalNumber } from './choices.ts';
import type { Content } from './content.ts';
import { EARLIER, entry, row, withEarlier } from './listSheet.ts';
import type { ListSheet } from './listSheet.ts';

/** @returns the sheet 課題・方向性 of a city, in the order of the facts */
export function bulletSheet({ bullets }: Content): ListSheet {
  return withEarlier(bullets, {
    name: '課題・方向性',
    tabColour: 'FF4D6B45',
    title: '課題・検証、方向性',
    advice: '1行に1項目。行頭の「・」や「-」は付けません。「順」は、施策と区分の中での並び順です。',
    columns: [
      { heading: '基本目標', width: 9, align: 'center', rule: ordinalNumber() },
      {
        heading: '施策',
        width: 9,
        align: 'center',
        rule: ordinalNumber(),
        hint: '基本目標全体のことは空欄。',
      },
      { heading: '区分', width: 13, align: 'center', rule: dropDown('課題と方向性') },
      { heading: '順', width: 7, align: 'center', rule: ordinalNumber() },
      {
        heading: 'タグ',
        width: 9,
        align: 'center',
        hint: '「復」と書くと行頭に【復】と印刷される。2つ以上は「、」で区切る。',
      },
      { heading: '本文', width: 112, align: 'left' },
    ],
    rows: bullets.map(({ goal, policy, kind, seq, tags, text, earlier }) =>
      row(
        entry(goal),
        entry(policy),
        entry(kind),
        entry(seq),
        entry(tags.join('、')),
        entry(text),
        entry(earlier, EARLIER),
      ),
    ),
    spare: 8,
    frozenColumns: 0,
    filter: true,
  });
}
