import { optional, text, textOrDate, unread } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 会議: what 次第 is made of, one item per row. */
export const MEETING = {
  shape: 'list',
  name: '会議',
  order: 7,
  required: false,
  about: '次第と委員名簿を作るときだけ記入する。',
  guide: {
    heading: '会議の経過',
    lines: [
      {
        first: '回',
        second:
          'これまでの会議の日時・場所・議事を、「回」に第1回、第2回と書いて続けると、次第、年次進捗報告書、ウェブページに「会議の経過」が載る。「市民意見の募集」のような会議でないことも、「回」にその名称を書けば載る。',
      },
      {
        first: '予定、延期',
        second: '「項目」を「備考」として「予定」などと書くと、経過の日時の次に※を付けて載る。',
      },
    ],
  },
  tabColour: 'FF6B5B7B',
  title: '会議（次第、経過）',
  advice:
    '次第を作るときだけ記入します。同じ項目（議事、配布資料など）を何行でも続けて書けます。これまでの会議も書くと、「会議の経過」に載ります。',
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
    回: {
      cell: optional(text),
      heading: 'optional',
      means:
        '何回目の会議のことかです。空欄と、基本情報の「回」と同じものは今回で、次第になります。2つ以上の会議（や意見の募集）があると、「会議の経過」に順に載せます。',
      width: 26,
      align: 'left',
      hint: '例：第1回。空欄は今回。意見の募集などは、その名称を書く。',
      fact: 'meeting',
      carried: 'kept',
    },
    説明: { cell: unread, heading: 'optional', means: '控えのための列です。読み取りません。' },
  },
  filledBy: '内容',
  spare: 8,
} as const satisfies ListSheet;
