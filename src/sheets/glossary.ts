import { text } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 用語: terms of the plan with what they mean, one per row. */
export const GLOSSARY = {
  shape: 'list',
  name: '用語',
  order: 15,
  required: false,
  about: '計画に出てくる言葉の説明。年次進捗報告書とウェブページの「用語の説明」に載る。',
  tabColour: 'FF6B5B7B',
  title: '用語',
  advice:
    '1行に1つの用語。書いた順に、年次進捗報告書とウェブページの「用語の説明」に載ります。「KPI」「基準値」など資料の読み方の言葉は、書かなくても載ります。',
  columns: {
    用語: {
      cell: text,
      heading: 'required',
      means: '説明する言葉です。',
      width: 30,
      align: 'left',
      unmerged: true,
      hint: '例：MICE、UIJターン',
      fact: 'term',
      carried: 'kept',
    },
    説明: {
      cell: text,
      heading: 'required',
      means: '言葉の説明です。',
      width: 112,
      align: 'left',
      unmerged: true,
      fact: 'meaning',
      carried: 'kept',
    },
  },
  filledBy: '用語',
  spare: 8,
} as const satisfies ListSheet;
