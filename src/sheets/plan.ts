import { choice, mark, optional, ordinal, text, words } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 施策体系: goals, policies and measures, one per row. */
export const PLAN = {
  shape: 'list',
  name: '施策体系',
  order: 2,
  required: true,
  about: '基本目標、施策、施策の内容（①②③）。1行に1つ。',
  tabColour: 'FF7A5C2E',
  title: '施策体系',
  advice: '1行に1項目。施策の①②③は、種別を「施策の内容」として1つずつ書きます。',
  key: ['基本目標', '施策', '番号', '種別'],
  named: '名称・本文',
  columns: {
    基本目標: {
      cell: ordinal,
      heading: 'required',
      means: '基本目標の番号です。',
      width: 9,
      align: 'center',
    },
    施策: {
      cell: optional(ordinal),
      heading: 'required',
      means: '基本目標の中での、施策の番号です。',
      width: 9,
      align: 'center',
      hint: '基本目標の行は空欄。',
    },
    番号: {
      cell: optional(mark),
      heading: 'optional',
      means: '施策の中での、施策の内容の番号です。',
      width: 9,
      align: 'center',
      hint: '施策の内容だけに書く。①、②のほか、1、2 でもよい。',
    },
    種別: {
      cell: choice({ 基本目標: 'goal', 施策: 'policy', 施策の内容: 'measure' }),
      heading: 'required',
      means: 'その行に何が書かれているかです。',
      width: 13,
      align: 'center',
    },
    '名称・本文': {
      cell: text,
      heading: 'required',
      means:
        '基本目標と施策の名称、施策の内容の本文です。施策の内容では、「・」で始まる行は本文の下の箇条書きになります。施策の内容のセルにリンクを付けると、資料とウェブページでも本文がリンクになります（https://、http://、mailto: のもの）。',
      linked: 'link',
      hint: '施策の内容に箇条書きを添えるときは、Alt＋Enterで改行し、行を「・」で始める。',
      width: 84,
      align: 'left',
      unmerged: true,
    },
    副題: {
      cell: optional(text),
      heading: 'optional',
      means: '基本目標の名称に添える言葉です。',
      width: 44,
      align: 'left',
      hint: '基本目標の「～　～」の部分。',
    },
    委員会の評価: {
      cell: optional(text),
      heading: 'optional',
      means: '基本目標と施策に委員会の付けた評価です。前年度の評価は、後ろのかっこの中に書きます。',
      width: 14,
      align: 'center',
      office: true,
      hint: '例：B　C（A）。かっこの中は前年度の評価。計算による評価とは別に、書いたとおりに印刷する。',
    },
    SDGs: {
      cell: optional(words),
      heading: 'optional',
      means:
        '施策が関わるSDGs（持続可能な開発目標）の番号です。1から17まで、2つ以上は「・」で区切ります。',
      width: 14,
      align: 'left',
      hint: '施策の行だけに書く。例：4・8・11',
    },
  },
  spare: 8,
} as const satisfies ListSheet;
