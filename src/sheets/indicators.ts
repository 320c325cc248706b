import { DIRECTION_WORDS } from '../japanese/direction.ts';
import {
  choice,
  code,
  fiscalYear,
  fiscalYears,
  name,
  optional,
  ordinal,
  quantity,
  text,
  unread,
} from './cell.ts';
import type { GroupSheet } from './sheet.ts';

/** The heading of the baseline begins with this; the year may follow: `基準値 H27 (2015)`. */
export const BASELINE = '基準値';

/** What 単位 says of a bare number; papers print nothing. */
export const NO_UNIT = '単位なし';

/** What 行 says of each row of an indicator. */
export const ROW_WORDS = {
  target: '目標値',
  actual: '実績値',
  original: '目標値（当初）',
  comparison: '比較値',
} as const;

const VALUE = {
  cell: quantity,
  width: 15.5,
  align: 'right',
  hint: '例：2354　▲37　7,000以上　2,334 (H25)　6,766 (概算)　1.56 (全国16位)。値がないときは「—」、まだ分からないときは空欄。',
  ofRow: true,
} as const;

/** KPI: two rows per indicator, or three after a revision of its targets; one column per fiscal year. */
export const INDICATORS = {
  shape: 'groups',
  name: 'KPI',
  order: 3,
  required: true,
  about: '数値目標とKPI。1つの指標につき「目標値」「実績値」の2行、1つの年度につき1列。',
  guide: {
    heading: 'KPI番号、再掲、判定',
    lines: [
      {
        first: 'G1-1',
        second: '基本目標1の数値目標の1番目。基本目標の数値目標は「施策」を空欄にする。',
      },
      {
        first: 'K1-2-1',
        second: '基本目標1、施策2の1番目。1-2-1 だけではExcelが日付に変えるため、Kを付ける。',
      },
      {
        first: 'KGI',
        second:
          '計画全体の指標は、「区分」をKGIとし、「基本目標」と「施策」を空欄にする。KPI番号は KGI-1 のようにする。基本目標1の前のページに載せ、集計でも「計画全体」として分けて数える。',
      },
      {
        first: '目標値（当初）',
        second:
          '計画の途中で目標値を改定したとき、「目標値」の行の上に1行加え、「行」をこの言葉にして改定前の目標値を書く。「目標値」の行には改定後の値を書く。KPI番号は3行とも同じにする。',
      },
      {
        first: '比較値（全国平均）',
        second:
          '「全国平均以下」のように、ほかの数値と比べる目標のとき、「実績値」の行の下に1行加え、「行」を「比較値（全国平均）」のように書いて、年度ごとの数値を書く。表とグラフにも載る。',
      },
      {
        first: '未着手／検討／策定済',
        second:
          '数値で表さない指標は、「段階」に、悪いほうから順に書く（○や△などの記号でもよい）。目標値と実績値には、そのことばを書く。「未実施」も段階の1つになる。「単位」と「目標の向き」は空欄でよい。',
      },
      {
        first: '最終年度だけの目標値',
        second:
          '最終年度だけに目標を定めた計画では、その年度の欄だけに書き、ほかの年度の目標値は空欄のままでよい。途中の年度は、評価方式の決めるところにより、最終年度の目標などと比べて「途中」などと示す。',
      },
      {
        first: '再掲元',
        second:
          '同じ指標をもう一度載せるとき、元のKPI番号を書く。集計では1つと数え、判定の上書きは元の指標に従う。',
      },
      {
        first: '内訳元、計',
        second:
          '男女別や地区別を別々に判定するときは、それぞれを1つの指標として書く。あわせて判定するときは、内訳の指標の「内訳元」に元の指標のKPI番号を書く（内訳は数えない）。ほかの指標の合計には「計」を選ぶ（数えない）。',
      },
      {
        first: '開始年度、旧KPI番号',
        second:
          '計画の途中で加えた指標には「開始年度」を書く（前の年度は空欄でよい）。番号を変えた指標には、前年度のブックでの番号を「旧KPI番号」に書く。',
      },
      {
        first: '目標の向き',
        second:
          '「多いほど良い」「少ないほど良い」「維持」（目標値を下回らない）「維持（以下）」（上回らない）から選ぶ。目標値の並びから推測することはない。',
      },
      {
        first: '判定の上書き',
        second: '計算による判定と違う判定にするときだけ選び、「上書きの理由」を必ず書く。',
      },
    ],
  },
  tabColour: 'FF1F3F66',
  title: '数値目標・KPI',
  advice:
    '1つの指標につき「目標値」「実績値」の2行（目標値を改定したときは、上に「目標値（当初）」の行）。値の書き方は「記入要領」の３を見てください。緑色の見出しの列は事務局用で、印刷されません。',
  key: ['KPI番号'],
  columns: {
    KPI番号: {
      cell: code,
      heading: 'required',
      means: '指標の番号です。ほかの指標と重ねません。',
      width: 10,
      align: 'center',
      hint: '数値目標は G1-1、KPIは K1-2-1 の形。2行とも同じ番号を書き、ほかの指標と重ねない。',
      fact: 'id',
    },
    基本目標: {
      cell: ordinal,
      heading: 'required',
      means: '指標の属する基本目標の番号です。計画全体の指標（KGI）では空欄です。',
      width: 9,
      align: 'center',
      fact: 'goal',
    },
    施策: {
      cell: optional(ordinal),
      heading: 'required',
      means: '指標の属する施策の番号です。',
      width: 7,
      align: 'center',
      hint: '基本目標そのものの数値目標は空欄。',
      fact: 'policy',
    },
    区分: {
      cell: choice({ 数値目標: 'numericTarget', KPI: 'kpi', KGI: 'kgi' }),
      heading: 'required',
      means: '数値目標かKPIかの別です。計画全体の指標はKGIとします。',
      width: 10,
      align: 'center',
      once: true,
      fact: 'kind',
    },
    KPI名: {
      cell: name,
      heading: 'required',
      means: '指標の名称です。',
      width: 38,
      align: 'left',
      once: true,
      hint: '名称の注記は、Alt＋Enterで改行して「※」で始める。',
      fact: 'name',
    },
    単位: {
      cell: { ...text, offers: [NO_UNIT] },
      heading: 'required',
      means:
        '値の単位です。単位のない数値は「単位なし」とします。値のセルに同じ単位を書いたときは、数値だけを読みます。',
      width: 9,
      align: 'center',
      once: true,
      fact: 'unit',
    },
    目標の向き: {
      cell: choice(
        {
          [DIRECTION_WORDS.increase]: 'increase',
          [DIRECTION_WORDS.decrease]: 'decrease',
          [DIRECTION_WORDS.maintainAtLeast]: 'maintainAtLeast',
          [DIRECTION_WORDS.maintainAtMost]: 'maintainAtMost',
        },
        {
          spellings: {
            '維持（以上）': 'maintainAtLeast',
            多いほどよい: 'increase',
            少ないほどよい: 'decrease',
          },
        },
      ),
      heading: 'required',
      means: '値がどちらへ動けば良いかです。達成の判定に使います。',
      width: 15,
      align: 'center',
      once: true,
      hint: '達成の判定に使う。「維持」は目標値を下回らないこと、「維持（以下）」は上回らないこと。',
      fact: 'direction',
    },
    累計: {
      cell: optional(
        choice<Readonly<Record<'累計', boolean>>>(
          { 累計: true },
          {
            spellings: { '○': true, 〇: true, はい: true, いいえ: false, '—': false, '-': false },
          },
        ),
      ),
      heading: 'optional',
      means: '値が計画の初めからの累計であることを示します。',
      width: 7,
      align: 'center',
      once: true,
    },
    行: {
      cell: choice(
        {
          [ROW_WORDS.target]: 'target',
          [ROW_WORDS.actual]: 'actual',
          [ROW_WORDS.original]: 'original',
          [ROW_WORDS.comparison]: 'comparison',
        },
        {
          spellings: {
            目標: 'target',
            '目標（当初）': 'original',
            当初目標値: 'original',
            当初目標: 'original',
            '目標値（改定前）': 'original',
            改定前目標値: 'original',
            実績: 'actual',
          },
        },
      ),
      heading: 'required',
      means: 'その行の値が目標値か実績値か（改定前の目標値か、比較値か）です。',
      width: 8,
      align: 'center',
      hint: `改定前の目標値を残すときは、「目標値」の行の上に行を加え、「${ROW_WORDS.original}」とする。`,
      ofRow: true,
    },
    [BASELINE]: {
      ...VALUE,
      heading: 'required',
      means: '基準年度の値です。見出しに年度を添えてかまいません。',
      unmerged: true,
      begins: true,
    },
    注記: {
      cell: unread,
      heading: 'optional',
      answered: 'may',
      means:
        '表の下に印刷する注です。「確認済：理由」の行は印刷しません。セルにリンクを付けると、資料とウェブページでもリンクになります（https://、http://、mailto: のもの）。',
      linked: 'footnotesLink',
      width: 34,
      align: 'left',
      once: true,
      ofRow: true,
      hint: '表の下に印刷される。1つの注記を1行に、「※」で始めて書く。「—」の理由もここに書く。',
    },
    暫定値の年度: {
      cell: optional(fiscalYears),
      heading: 'optional',
      answered: 'may',
      means: '実績値があとで変わることのある年度です。',
      width: 11,
      align: 'center',
      once: true,
      office: true,
      hint: '概算値・速報値の実績がある年度。2つ以上は「、」で区切る。',
    },
    再掲元: {
      cell: optional(code),
      heading: 'optional',
      means: '同じ指標をもう一度載せるときの、元のKPI番号です。',
      width: 10,
      align: 'center',
      once: true,
      office: true,
      hint: '同じ指標をもう一度載せるとき、元のKPI番号を書く。',
      fact: 'reprintOf',
    },
    担当課: {
      cell: optional(text),
      heading: 'optional',
      means: '指標を担当する課です。',
      width: 18,
      align: 'left',
      once: true,
      office: true,
      fact: 'department',
    },
    判定の上書き: {
      cell: optional(
        choice({
          達成: 'achieved',
          未達成: 'notAchieved',
          途中: 'underway',
          判定不能: 'undecided',
          終了: 'ended',
        }),
      ),
      heading: 'optional',
      means: '計算による判定に代わる判定です。',
      width: 12,
      align: 'center',
      once: true,
      office: true,
      hint: '計算による判定と違う判定にするときだけ選び、右の列に理由を書く。',
    },
    上書きの理由: {
      cell: optional(text),
      heading: 'optional',
      means: '判定を上書きした理由です。',
      width: 34,
      align: 'left',
      once: true,
      office: true,
    },
    段階: {
      cell: optional(text),
      heading: 'optional',
      means:
        '数値で表さない指標の段階です。悪いほうから順に書きます。目標値と実績値には、段階のことばを書きます。',
      width: 26,
      align: 'left',
      once: true,
      office: true,
      hint: '例：未着手／検討／策定済　×／△／○／◎。悪いほうから順に「／」で区切る。数値の指標は空欄。',
      fact: 'stages',
    },
    担当課の評価: {
      cell: optional(text),
      heading: 'optional',
      answered: 'may',
      means: '担当課の付けた評価です。前年度の評価は、後ろのかっこの中に書きます。',
      width: 14,
      align: 'center',
      once: true,
      office: true,
      hint: '例：B　C（A）。かっこの中は前年度の評価。計算による評価とは別に、書いたとおりに印刷する。',
      fact: 'departmentRating',
    },
    委員会の評価: {
      cell: optional(text),
      heading: 'optional',
      means: '委員会の付けた評価です。前年度の評価は、後ろのかっこの中に書きます。',
      width: 14,
      align: 'center',
      once: true,
      office: true,
      hint: '例：B　C（A）。かっこの中は前年度の評価。計算による評価とは別に、書いたとおりに印刷する。',
      fact: 'committeeRating',
    },
    内訳元: {
      cell: optional(code),
      heading: 'optional',
      means:
        'この指標が内訳（男女別、地区別など）であるとき、元の指標のKPI番号です。元の指標とあわせて判定し、別には数えません。',
      width: 10,
      align: 'center',
      once: true,
      office: true,
      hint: '男女別などの内訳の指標に、元の指標のKPI番号を書く。元の指標は、内訳もすべて達成したとき達成とする。',
      fact: 'partOf',
    },
    計: {
      cell: optional(
        choice<Readonly<Record<'計', boolean>>>(
          { 計: true },
          { spellings: { 合計: true, '○': true, 〇: true, はい: true, いいえ: false } },
        ),
      ),
      heading: 'optional',
      means: 'ほかの指標の合計であることを示します。載せますが、数えません。',
      width: 7,
      align: 'center',
      once: true,
      office: true,
    },
    開始年度: {
      cell: optional(fiscalYear),
      heading: 'optional',
      means:
        '計画の途中で加えた指標の、最初の年度です。それより前の年度の目標値と実績値は、空欄のままでかまいません。',
      width: 10,
      align: 'center',
      once: true,
      office: true,
      hint: '例：R6。計画の途中で加えた指標だけに書く。前の年度の空欄は「—」として扱う。',
      fact: 'startYear',
    },
    旧KPI番号: {
      cell: optional(code),
      heading: 'optional',
      means:
        '番号を変えた指標の、前年度のブックでのKPI番号です。前年度のブックや訂正前のブックと比べるとき、同じ指標として扱います。',
      width: 11,
      align: 'center',
      once: true,
      office: true,
      hint: '番号を変えたときだけ、前年度のブックでのKPI番号を書く。',
      fact: 'formerId',
    },
  },
  years: {
    ...VALUE,
    heading: 'optional',
    after: BASELINE,
    means:
      '年度ごとの値です。見出しは H28、令和元年度、2016 のような年度です。「中間目標（R5）」「現在値（R6）」のように名を付けることもできます。',
  },
  spare: 3,
  frozenColumns: 5,
  filter: true,
} as const satisfies GroupSheet;
