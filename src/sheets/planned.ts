import { PLANNED_LIST } from '../forms/question.ts';
import { GOAL_NUMBER, POLICY_NUMBER } from './belonging.ts';
import { choice, code, name, optional, quantity, text } from './cell.ts';
import { BASELINE } from './indicators.ts';
import type { ListSheet } from './sheet.ts';

const VALUE = { cell: quantity, width: 14, align: 'right' } as const;

/** 計画のKPI一覧: the targets of a plan at its horizons as the plan itself prints them, one indicator per row. */
export const PLANNED = {
  shape: 'list',
  name: PLANNED_LIST,
  order: 11,
  required: false,
  about:
    '計画書に載せる数値目標とKPIの一覧。1つの指標につき1行、目標の年度ごとに1列。次の計画の一覧も、計画書のとおりに載せられる。',
  guide: {
    heading: '計画のKPI一覧',
    lines: [
      {
        first: '年度の列',
        second:
          '「基準値」の右に、目標を定めた年度の列を「R1」「R5」のように加える。列はいくつでもよい。値の書き方は「KPI」シートと同じ。',
      },
      {
        first: '名称の列',
        second:
          '次の計画で基本目標や施策の名称が変わるときは、「基本目標の名称」「施策の名称」に、その基本目標や施策の最初の行で書く。空欄のときは「施策体系」の名称を載せる。',
      },
    ],
  },
  tabColour: 'FF1F3F66',
  title: '計画のKPI一覧',
  advice:
    '計画書に載せる一覧を作るときだけ記入します。1つの指標につき1行です。「基準値」の右に、目標の年度の列を加えられます。',
  columns: {
    基本目標: { ...GOAL_NUMBER, carried: 'kept' },
    施策: { ...POLICY_NUMBER, heading: 'required', hint: '基本目標そのものの数値目標は空欄。' },
    KPI名: {
      cell: name,
      heading: 'required',
      means: '指標の名称です。「※」で始まる行は、名称の下に小さく載せます。',
      width: 44,
      align: 'left',
      hint: '注は、Alt＋Enterで改行して「※」で始める。',
      carried: 'kept',
    },
    単位: {
      cell: optional(text),
      heading: 'required',
      means: '値の単位です。名称の後に〔 〕で囲んで載せます。',
      width: 9,
      align: 'center',
      fact: 'unit',
      carried: 'kept',
    },
    [BASELINE]: {
      ...VALUE,
      heading: 'required',
      means: '計画を定めたときの値です。見出しに年度を添えてかまいません。',
      begins: true,
      carried: 'kept',
    },
    再掲: {
      cell: optional(
        choice<Readonly<Record<'再掲', boolean>>>(
          { 再掲: true },
          { spellings: { '○': true, 〇: true, はい: true, いいえ: false } },
        ),
      ),
      heading: 'optional',
      means: 'この一覧の上の行に載せた指標を、もう一度載せることを示します。',
      width: 7,
      align: 'center',
      carried: 'kept',
    },
    KPI番号: {
      cell: optional(code),
      heading: 'optional',
      means:
        '「KPI」シートに同じ指標があるとき、その番号です。基準値や同じ年度の目標値が違うと、お知らせします。',
      width: 10,
      align: 'center',
      office: true,
      fact: 'id',
      carried: 'kept',
    },
    基本目標の名称: {
      cell: optional(text),
      heading: 'optional',
      means: '「施策体系」と違う名称で載せるときの、基本目標の名称です。',
      width: 30,
      align: 'left',
      office: true,
      fact: 'goalName',
      carried: 'kept',
    },
    施策の名称: {
      cell: optional(text),
      heading: 'optional',
      means: '「施策体系」と違う名称で載せるときの、施策の名称です。',
      width: 30,
      align: 'left',
      office: true,
      fact: 'policyName',
      carried: 'kept',
    },
  },
  years: {
    ...VALUE,
    heading: 'optional',
    after: BASELINE,
    means: '目標の年度ごとの目標値です。見出しは R1、令和5年度、目標値（R5）のような年度です。',
  },
  filledBy: 'KPI名',
  spare: 8,
} as const satisfies ListSheet;
