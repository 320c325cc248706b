import { optional, text } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 委員名簿: one member of the committee per row. */
export const MEMBERS = {
  shape: 'list',
  name: '委員名簿',
  order: 7,
  required: false,
  about: '次第と委員名簿を作るときだけ記入する。',
  tabColour: 'FF6B5B7B',
  title: '委員名簿',
  advice: '委員名簿を作るときだけ記入します。並びは、ふりがなの50音順です。',
  columns: {
    氏名: {
      cell: text,
      heading: 'required',
      means: '委員の氏名です。',
      width: 22,
      align: 'left',
      unmerged: true,
      fact: 'name',
      carried: 'kept',
    },
    ふりがな: {
      cell: optional(text),
      heading: 'optional',
      means: '氏名のふりがなです。',
      width: 26,
      align: 'left',
      hint: 'ひらがなで、姓と名の間を空ける。',
      fact: 'reading',
      carried: 'kept',
    },
    所属団体等: {
      cell: optional(text),
      heading: 'optional',
      means: '委員の所属です。',
      width: 60,
      align: 'left',
      fact: 'affiliation',
      carried: 'kept',
    },
    備考: {
      cell: optional(text),
      heading: 'optional',
      means: '委員名簿に載せる断り書きです。',
      width: 44,
      align: 'left',
      hint: '途中交代、委嘱期間など。',
      fact: 'note',
      carried: 'kept',
    },
  },
  spare: 6,
} as const satisfies ListSheet;
