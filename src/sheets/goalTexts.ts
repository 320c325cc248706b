import { GOAL_NUMBER } from './belonging.ts';
import { choice, optional, text, words } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 基本目標の本文: 前期の検証 and 基本的方向 of each 基本目標, one paragraph per row. */
export const GOAL_TEXTS = {
  shape: 'list',
  name: '基本目標の本文',
  order: 5,
  required: false,
  about: '基本目標ごとの前期の検証と基本的方向の文章。1行に1段落。',
  guide: {
    heading: '基本目標の本文',
    lines: [
      {
        first: '前期の検証',
        second:
          '数値目標の結果を述べる段落。述べた指標の目標値、実績値、判定を、文の下に並べて載せる。文の数値は表と照らし合わせる。',
      },
      {
        first: '見込み',
        second:
          '「達成に至らない見込み」のように、計算した判定と違うことを書いた文も、書いたとおりに載せる。違うことはお知らせする。',
      },
    ],
  },
  tabColour: 'FF4D6B45',
  title: '前期の検証、基本的方向',
  advice:
    '基本目標ごとの「前期の検証」と「基本的方向」を載せるときだけ記入します。1行に1段落。書いた順に、年次進捗報告書とウェブページの基本目標のところに載ります。検証委員会資料にも載せるときは、「基本情報」の「基本目標の本文」を「載せる」にします。',
  columns: {
    基本目標: GOAL_NUMBER,
    区分: {
      cell: choice(
        { 前期の検証: 'review', 基本的方向: 'basicDirection' },
        { list: '検証と基本的方向' },
      ),
      heading: 'required',
      means: '前期の検証か基本的方向かの別です。',
      width: 14,
      align: 'center',
      fact: 'kind',
      carried: 'kept',
    },
    本文: {
      cell: optional(text),
      heading: 'required',
      means: '1つの段落です。空欄の行は読み取りません。',
      width: 112,
      align: 'left',
      unmerged: true,
      fact: 'text',
      stated: true,
      carried: 'kept',
    },
    KPI番号: {
      cell: optional(words),
      heading: 'optional',
      means:
        '前期の検証の段落が述べている指標の番号です。2つ以上は「、」で区切ります。空欄は、その基本目標の数値目標すべてです。',
      width: 18,
      align: 'left',
      hint: '例：G1-1、G1-2。空欄のときは、その基本目標の数値目標をすべて文の下に並べる。',
      fact: 'indicators',
      carried: 'kept',
    },
  },
  filledBy: '本文',
  spare: 6,
  filter: true,
} as const satisfies ListSheet;
