import { GOAL_NUMBER, POLICY_NUMBER, SEQUENCE } from './belonging.ts';
import { choice, optional, text, words } from './cell.ts';
import { EARLIER, type ListSheet } from './sheet.ts';

/** 課題・方向性: one bullet per row. */
export const BULLETS = {
  shape: 'list',
  name: '課題・方向性',
  order: 4,
  required: true,
  about: '課題・検証と方向性の箇条書き。1行に1項目。',
  guide: {
    heading: '文章',
    lines: [
      { first: '箇条書き', second: '行頭の記号は付けない。1項目は200字くらいまでが読みやすい。' },
      { first: 'タグ', second: '「復」と書くと、行頭に【復】と印刷される。' },
      {
        first: '前年度の方向性',
        second:
          '前年度のブックから作ると、右端の「前年度の記載」に前年度の文が残る。基本情報の「前年度の方向性」を選ぶと、そのうち「方向性」の行の文が、今年度の結果と並んで資料に載る。この列がないブックでは、見出し「前年度の記載」の列を右端に加えて書く。',
      },
      { first: '注記', second: '「※」で始める。2つ以上は、Alt＋Enterで改行して書く。' },
      {
        first: '確認済：理由',
        second:
          '点検で出る注意やお知らせを確かめた結果、そのままでよいとき、「注記」に1行で書く（例：確認済：合併により減った）。次からその行の指摘は出ず、この行は印刷されない。1つの年度だけなら「確認済（H30）：理由」。エラーは直す必要がある。',
      },
    ],
  },
  tabColour: 'FF4D6B45',
  title: '課題・検証、方向性',
  advice: '1行に1項目。行頭の「・」や「-」は付けません。「順」は、施策と区分の中での並び順です。',
  key: ['基本目標', '施策', '区分', '順'],
  columns: {
    基本目標: GOAL_NUMBER,
    施策: { ...POLICY_NUMBER, heading: 'required', hint: '基本目標全体のことは空欄。' },
    区分: {
      cell: choice(
        { '課題・検証': 'issue', 方向性: 'course' },
        {
          list: '課題と方向性',
          spellings: {
            課題検証: 'issue',
            '課題、検証': 'issue',
            '-課題検証': 'issue',
            '-課題・検証': 'issue',
            '-方向性': 'course',
          },
        },
      ),
      heading: 'required',
      means: '課題・検証か方向性かの別です。',
      width: 13,
      align: 'center',
      fact: 'kind',
      carried: 'kept',
    },
    順: { ...SEQUENCE, means: '同じ施策と区分の中での並び順です。' },
    タグ: {
      cell: optional(words),
      heading: 'optional',
      answered: 'may',
      means: '行頭に【　】で印刷する言葉です。',
      width: 9,
      align: 'center',
      hint: '「復」と書くと行頭に【復】と印刷される。2つ以上は「、」で区切る。',
      fact: 'tags',
      carried: 'beside',
    },
    本文: {
      cell: optional(text),
      heading: 'required',
      answered: 'may',
      means:
        '箇条書きの1項目です。空欄の行は読み取りません。セルにリンクを付けると、資料とウェブページでもリンクになります（https://、http://、mailto: のもの）。',
      linked: 'link',
      width: 112,
      align: 'left',
      unmerged: true,
      fact: 'text',
      stated: true,
      carried: 'beside',
    },
    担当課: {
      cell: optional(text),
      heading: 'optional',
      means: 'その項目を書く課です。空欄は、同じ施策の指標の担当課です。',
      width: 16,
      align: 'left',
      office: true,
      hint: '空欄のときは、同じ施策の指標を担当する課に照会する。2つ以上は「、」で区切る。',
      fact: 'department',
      carried: 'kept',
    },
    [EARLIER]: {
      cell: optional(text),
      heading: 'optional',
      means:
        '前年度に書いたことです。前年度のブックから作ると、右端に入ります。「方向性」の行のものは、基本情報の「前年度の方向性」で求めると資料に載ります。',
      fact: 'earlier',
      carried: 'blank',
    },
  },
  filledBy: '本文',
  spare: 8,
  filter: true,
} as const satisfies ListSheet;
