/** 参考資料: pictures of a policy, or a title alone. */

import { ordinalNumber } from './choices.ts';
import type { Content } from './content.ts';
import { EARLIER, entry, row, withEarlier } from './listSheet.ts';
import type { ListSheet } from './listSheet.ts';

/** @returns the sheet 参考資料 of a city */
export function referenceSheet({ references }: Content): ListSheet {
  return withEarlier(references, {
    name: '参考資料',
    tabColour: 'FF4D6B45',
    title: '参考資料',
    advice:
      '画像（PNG・JPEG）はこのブックと同じフォルダに置き、ファイル名だけを書きます。画像のない行には、指標の小さなグラフが入ります。',
    columns: [
      { heading: '基本目標', width: 9, align: 'center', rule: ordinalNumber() },
      {
        heading: '施策',
        width: 9,
        align: 'center',
        rule: ordinalNumber(),
        hint: '基本目標全体の資料は空欄。',
      },
      { heading: '順', width: 7, align: 'center', rule: ordinalNumber() },
      { heading: '題名', width: 44, align: 'left' },
      {
        heading: '画像ファイル',
        width: 28,
        align: 'left',
        hint: '例：bus-route.png（フォルダ名は付けない）',
      },
      {
        heading: '代替テキスト',
        width: 52,
        align: 'left',
        hint: '画像を見られない人に読み上げる説明。画像があるときは必ず書く。',
      },
      { heading: '出典', width: 34, align: 'left' },
    ],
    rows: references.map(({ goal, policy, seq, title, file, alt, source, earlier }) =>
      row(
        entry(goal),
        entry(policy),
        entry(seq),
        entry(title),
        entry(file),
        entry(alt),
        entry(source),
        entry(earlier, EARLIER),
      ),
    ),
    spare: 6,
    frozenColumns: 0,
    filter: false,
  });
}
