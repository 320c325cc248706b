import { choice, code, optional, text, words } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** リーディングプロジェクト: another grouping of the plan's policies and indicators, a project or one of its 取組 per row. */
export const LEADING = {
  shape: 'list',
  name: 'リーディングプロジェクト',
  order: 12,
  required: false,
  about:
    '施策と指標を別の観点でまとめ直した、リーディングプロジェクト（重点プロジェクト）とその取組。1行に1つ。',
  guide: {
    heading: 'リーディングプロジェクト',
    lines: [
      {
        first: '行',
        second:
          'プロジェクトの行を書き、その下に取組の行を書く。取組の行にも、属するプロジェクトの番号を書く。',
      },
      {
        first: '施策・KPI番号',
        second:
          'どの施策と指標に基づくかを、取組ごとに書く。「KPI番号」が空欄の行は、「施策」に書いた施策の指標をすべて載せる。指標は再掲として載せ、計画の指標の数には加えない。',
      },
      {
        first: 'タグ',
        second:
          '「課題・方向性」シートで同じタグの付いた項目を、プロジェクトのページに載せる。空欄のときは、施策のページを見るように案内し、同じ文を繰り返さない。',
      },
    ],
  },
  tabColour: 'FF1F3F66',
  title: 'リーディングプロジェクト',
  advice:
    'リーディングプロジェクト（重点プロジェクト）のページを作るときだけ記入します。プロジェクトの行の下に、取組を1行に1つ書きます。載せる資料は「基本情報」の「リーディングプロジェクト」で選べます。',
  columns: {
    番号: {
      cell: code,
      heading: 'required',
      means: 'プロジェクトの番号です。取組の行では、属するプロジェクトの番号です。',
      width: 8,
      align: 'center',
      hint: 'I、II のほか、1、2 でもよい。取組の行にもプロジェクトの番号を書く。',
      fact: 'id',
      carried: 'kept',
    },
    種別: {
      cell: choice({ プロジェクト: 'project', 取組: 'effort' }, { list: 'プロジェクトと取組' }),
      heading: 'required',
      means: 'プロジェクトそのものの行か、その取組の行かの別です。',
      width: 14,
      align: 'center',
      fact: 'kind',
      carried: 'kept',
    },
    名称: {
      cell: text,
      heading: 'required',
      means: 'プロジェクト又は取組の名称です。空欄の行は読み取りません。',
      width: 48,
      align: 'left',
      unmerged: true,
      fact: 'name',
      carried: 'kept',
    },
    概要: {
      cell: optional(text),
      heading: 'optional',
      means: 'プロジェクト又は取組の概要です。',
      width: 70,
      align: 'left',
      unmerged: true,
      fact: 'gist',
      carried: 'kept',
    },
    施策: {
      cell: optional(words),
      heading: 'optional',
      means: '基づく施策です。2つ以上は「、」で区切ります。',
      width: 16,
      align: 'left',
      hint: '基本目標の番号と施策の番号を「-」でつないで書く。例：1-1、1-4',
      fact: 'policies',
      carried: 'kept',
    },
    KPI番号: {
      cell: optional(words),
      heading: 'optional',
      means:
        '基づく指標の番号です。2つ以上は「、」で区切ります。空欄は、その行の施策の指標すべてです。',
      width: 18,
      align: 'left',
      hint: '例：K1-1-1、K1-1-2。空欄のときは、その行の施策の指標をすべて載せる。',
      fact: 'indicators',
      carried: 'kept',
    },
    タグ: {
      cell: optional(words),
      heading: 'optional',
      means:
        'プロジェクトのページに載せる課題・検証と方向性のタグです。空欄のときは載せず、施策のページを案内します。',
      width: 12,
      align: 'left',
      hint: '「課題・方向性」シートの「タグ」に書いた言葉。2つ以上は「、」で区切る。',
      fact: 'tags',
      carried: 'kept',
    },
  },
  filledBy: '名称',
  spare: 6,
} as const satisfies ListSheet;
