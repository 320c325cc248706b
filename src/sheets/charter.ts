import { choice, optional, text } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 運営要綱: the articles under which the committee works, one of their parts per row. */
export const CHARTER = {
  shape: 'list',
  name: '運営要綱',
  order: 14,
  required: false,
  about: '委員会の運営要綱（設置要綱）。題名、条、項、号、附則を1行に1つ。',
  tabColour: 'FF6B5B7B',
  title: '委員会の運営要綱',
  advice:
    '委員会の要綱を年次進捗報告書とウェブページに載せるときだけ記入します。要綱の順に、1行に1つずつ書きます。条や項の番号は自動で付きます。',
  columns: {
    種別: {
      cell: choice(
        {
          題名: 'title',
          沿革: 'history',
          条: 'article',
          項: 'paragraph',
          号: 'item',
          附則: 'supplement',
        },
        { list: '要綱の種別' },
      ),
      heading: 'required',
      means:
        '題名、沿革（制定と改正）、条、項、号、附則の別です。条の行には第1項の文を書き、第2項からを項の行に書きます。',
      width: 10,
      align: 'center',
      hint: '条の行に第1項の文を書き、第2項からは「項」の行に書く。',
      fact: 'kind',
      carried: 'kept',
    },
    番号: {
      cell: optional(text),
      heading: 'optional',
      means: '条、項、号の番号です。空欄のときは、上から順に付きます。',
      width: 9,
      align: 'center',
      hint: '続き番号でないときだけ書く。例：3の2',
      fact: 'number',
      carried: 'kept',
    },
    見出し: {
      cell: optional(text),
      heading: 'optional',
      means: '条の見出しです。かっこは付けません。',
      width: 22,
      align: 'left',
      hint: '例：趣旨。かっこは付けない。',
      fact: 'heading',
      carried: 'kept',
    },
    本文: {
      cell: text,
      heading: 'required',
      means: '題名、沿革の1行、条、項、号、附則の文です。空欄の行は読み取りません。',
      width: 112,
      align: 'left',
      unmerged: true,
      fact: 'text',
      carried: 'kept',
    },
  },
  filledBy: '本文',
  spare: 8,
} as const satisfies ListSheet;
