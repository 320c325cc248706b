import { text, textOrDate, unread } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 会議: what 次第 is made of, one item per row. */
export const MEETING = {
  shape: 'list',
  name: '会議',
  order: 6,
  required: false,
  about: '次第と委員名簿を作るときだけ記入する。',
  tabColour: 'FF6B5B7B',
  title: '会議（次第）',
  advice: '次第を作るときだけ記入します。同じ項目（議事、配布資料など）を何行でも続けて書けます。',
  columns: {
    項目: {
      cell: text,
      heading: 'required',
      means: '次第の項目です。',
      width: 18,
      align: 'left',
      hint: '例：日時、場所、議事、配布資料',
      bold: true,
      fact: 'item',
      carried: 'kept',
    },
    内容: {
      cell: textOrDate,
      heading: 'required',
      means: '項目の内容です。空欄の行は読み取りません。',
      width: 96,
      align: 'left',
      unmerged: true,
      fact: 'text',
      stated: true,
      carried: 'beside',
    },
    説明: { cell: unread, heading: 'optional', means: '控えのための列です。読み取りません。' },
  },
  filledBy: '内容',
  spare: 8,
} as const satisfies ListSheet;
