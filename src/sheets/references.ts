import { GOAL_NUMBER, POLICY_NUMBER, SEQUENCE } from './belonging.ts';
import { optional, text } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 参考資料: pictures of a policy, or a title alone. */
export const REFERENCES = {
  shape: 'list',
  name: '参考資料',
  order: 6,
  required: false,
  about: '施策ごとに載せる図や写真。ない場合は題名だけでもよい。',
  tabColour: 'FF4D6B45',
  title: '参考資料',
  advice:
    '画像（PNG・JPEG）はこのブックと同じフォルダに置き、ファイル名だけを書きます。画像のない行は、題名を付けると、指標の小さなグラフを並べたページになります（題名が「参考資料」だけの行は、ページになりません）。',
  columns: {
    基本目標: GOAL_NUMBER,
    施策: { ...POLICY_NUMBER, heading: 'optional', hint: '基本目標全体の資料は空欄。' },
    順: { ...SEQUENCE, means: '同じ施策の中での並び順です。' },
    題名: {
      cell: text,
      heading: 'required',
      means: '図や写真の題名です。',
      width: 44,
      align: 'left',
      unmerged: true,
      fact: 'title',
      carried: 'kept',
    },
    画像ファイル: {
      cell: optional(text),
      heading: 'optional',
      means: 'このブックと同じフォルダにある画像の名前です。',
      width: 28,
      align: 'left',
      hint: '例：bus-route.png（フォルダ名は付けない）',
      fact: 'file',
      carried: 'beside',
    },
    代替テキスト: {
      cell: optional(text),
      heading: 'optional',
      means: '画像を見られない人に読み上げる説明です。',
      width: 52,
      align: 'left',
      hint: '画像を見られない人に読み上げる説明。画像があるときは必ず書く。',
      fact: 'alt',
      carried: 'beside',
    },
    出典: {
      cell: optional(text),
      heading: 'optional',
      means:
        '図や写真の出典です。セルにリンクを付けると、資料とウェブページでもリンクになります（https://、http://、mailto: のもの）。',
      linked: 'sourceLink',
      width: 34,
      align: 'left',
      fact: 'source',
      carried: 'beside',
    },
  },
  spare: 6,
} as const satisfies ListSheet;
