import { choice, date, fiscalYear, offering, optional, text, unread } from './cell.ts';
import type { ItemSheet } from './sheet.ts';

/** 基本情報: what the whole paper rests on, one item per row. */
export const PROFILE = {
  shape: 'items',
  name: '基本情報',
  order: 1,
  required: true,
  about: '表題、会議日、基準年度、対象年度など。資料全体に関わることを1行に1つ。',
  tabColour: 'FF7A5C2E',
  title: '基本情報',
  advice: '「内容」の列に記入してください。「必須」のない項目は空欄のままでかまいません。',
  columns: {
    項目: {
      cell: unread,
      heading: 'required',
      means: '項目の名前です。書き換えません。',
      width: 18,
      align: 'left',
    },
    内容: {
      cell: unread,
      heading: 'required',
      means: '項目ごとの内容です。',
      width: 58,
      align: 'left',
      unmerged: true,
    },
    説明: {
      cell: unread,
      heading: 'optional',
      means: '項目の説明です。読み取りません。',
      width: 66,
      align: 'left',
    },
  },
  items: {
    様式の版: {
      cell: optional(text),
      means: 'この様式の版です。書き換えないでください。',
      fact: 'schemaVersion',
      carried: 'kept',
      standing: 'KPI様式 第1版',
    },
    市名: { cell: text, means: '必須。表紙と各ページに入ります。', fact: 'city', carried: 'kept' },
    計画名: {
      cell: optional(text),
      means: '計画（総合戦略など）の名称。表紙に入ります。',
      fact: 'plan',
      carried: 'kept',
    },
    報告書の表題: {
      cell: text,
      means: '必須。表紙の表題になります。',
      fact: 'title',
      carried: 'kept',
    },
    資料番号: {
      cell: optional(text),
      means: '例：資料1。各ページの右上に入ります。',
      fact: 'paperNumber',
      carried: 'blank',
    },
    資料名: {
      cell: optional(text),
      means: '会議資料としての名称。各ページの下に入ります。',
      fact: 'committeeMaterial',
      carried: 'kept',
    },
    委員会名: {
      cell: optional(text),
      means: '検証を行う会議の名称。',
      fact: 'committee',
      carried: 'kept',
    },
    回: { cell: optional(text), means: '例：第2回', fact: 'meetingNumber', carried: 'blank' },
    会議日: {
      cell: optional(date),
      means: '必須。2019/8/7 のように日付として入力します。表示は和暦になります。',
      fact: 'date',
      stated: true,
      carried: 'blank',
    },
    開催場所: { cell: optional(text), means: '会議の場所。', fact: 'venue', carried: 'blank' },
    計画期間: {
      cell: optional(text),
      means: '例：平成27年度～平成31年度',
      fact: 'period',
      carried: 'kept',
    },
    基準年度: {
      cell: fiscalYear,
      means: '必須。「KPI」シートの「基準値」の年度。H27、R1 のように書きます。',
      fact: 'baselineYear',
      carried: 'kept',
    },
    対象年度: {
      cell: fiscalYear,
      means: '必須。今回判定する、実績の最も新しい年度。',
      fact: 'latestActualYear',
      carried: 'kept',
    },
    評価方式: {
      cell: offering('schemes'),
      means:
        '評価方式の名前（例：判定なし、達成・未達成）。一覧から選べます。空欄のときは、起動時の指定に従います。',
      fact: 'scheme',
      carried: 'kept',
    },
    抜粋の注記: {
      cell: optional(text),
      means: '例：※一部抜粋。各ページの下に入ります。',
      fact: 'excerptNote',
      carried: 'kept',
    },
    本文の注記: {
      cell: optional(text),
      means: '本文についての断り書き。表紙に入ります。',
      fact: 'textNote',
      carried: 'kept',
    },
    資料の扱い: {
      cell: offering(['案', '委員限り', '差替']),
      means: '「案」「委員限り」「差替」など。全ページに印字されます。',
      fact: 'handling',
      carried: 'blank',
    },
    問合せ先: {
      cell: optional(text),
      means: '担当課、電話番号など。',
      fact: 'contact',
      carried: 'kept',
    },
    回答期限: {
      cell: optional(date),
      means: '担当課に送る調査票の期限。2019/7/5 のように日付として入力します。',
      fact: 'replyDue',
      carried: 'blank',
    },
    照会文: {
      cell: optional(text),
      means: '調査票の「記入のしかた」に載せる、担当課への依頼文。',
      fact: 'enquiry',
      carried: 'kept',
    },
    委嘱期間: {
      cell: optional(text),
      means: '委員全員に共通の委嘱の期間。委員名簿の下に入ります。',
      fact: 'memberTerm',
      carried: 'kept',
    },
    KPI一覧の計画名: {
      cell: optional(text),
      means: '「計画のKPI一覧」が次の計画のものであるとき、その計画の名称。',
      fact: 'plannedPlan',
      carried: 'kept',
    },
    計画のKPI一覧: {
      cell: optional(choice({ 載せる: true, 載せない: false })),
      means:
        '「載せる」とすると、「計画のKPI一覧」シートの一覧が検証委員会資料にも載ります。空欄は「載せない」と同じです。報告書、ウェブページ、オープンデータにはいつも載ります。',
      fact: 'plannedList',
      carried: 'kept',
    },
    基本目標の本文: {
      cell: optional(choice({ 載せる: true, 載せない: false })),
      means:
        '「載せる」とすると、「基本目標の本文」シートの前期の検証と基本的方向が検証委員会資料にも載ります。空欄は「載せない」と同じです。報告書、ウェブページ、オープンデータにはいつも載ります。',
      fact: 'goalTexts',
      carried: 'kept',
    },
    根拠一覧: {
      cell: optional(choice({ 載せる: true, 載せない: false })),
      means:
        '「載せる」とすると、数値ごとのセルと計算式の一覧が資料の末尾に付きます。空欄は「載せない」と同じです。',
      fact: 'basisList',
      carried: 'kept',
    },
    意見と対応: {
      cell: optional(choice({ 載せる: true, 載せない: false })),
      means:
        '「載せる」とすると、「委員意見」シートの意見と対応が、検証委員会資料、報告書、ウェブページ、オープンデータにも載ります。空欄は「載せない」と同じです。',
      fact: 'opinionList',
      carried: 'kept',
    },
    前年度の方向性: {
      cell: optional(choice({ 施策のページ: 'policy', 一覧: 'list', 載せない: 'none' })),
      means:
        '「課題・方向性」シートの「前年度の記載」にある前年度の方向性を、今年度の結果と並べて検証委員会資料に載せます。「施策のページ」は施策ごとのページに、「一覧」は施策を並べた表に載ります。空欄は「載せない」と同じです。',
      fact: 'followUp',
      carried: 'kept',
    },
    用語の脚注: {
      cell: optional(choice({ 載せる: true, 載せない: false })),
      means:
        '「用語」シートの言葉が本文（課題・方向性など）に初めて出るところに「注1」のような印を付け、そのページの下に説明を載せます。空欄は「載せる」と同じです。「載せない」とすると、説明は「用語の説明」だけに載ります。',
      fact: 'footnotes',
      carried: 'kept',
    },
    リーディングプロジェクト: {
      cell: optional(
        choice(
          { 検証委員会資料: 'packet', 年次進捗報告書: 'report', 両方: 'both' },
          { list: 'リーディングプロジェクトを載せる資料' },
        ),
      ),
      means:
        '「リーディングプロジェクト」シートの内容を載せる資料。空欄は「両方」と同じです。ウェブページには、どれを選んでも載ります。',
      fact: 'leadingPapers',
      carried: 'kept',
    },
    委員会のページ: {
      cell: optional(text),
      means:
        '委員会のページのアドレス（https://…）。表紙、次第、報告書に、アドレスと二次元コードが入ります。',
      fact: 'committeePage',
      carried: 'kept',
    },
    団体コード: {
      cell: optional(text),
      means: '全国地方公共団体コード（6桁）。オープンデータに入ります。',
      fact: 'organizationCode',
      carried: 'kept',
    },
    市のサイト: {
      cell: optional(text),
      means: '市の公式サイトのアドレス（https://…）。ウェブページから戻るリンクになります。',
      fact: 'citySite',
      carried: 'kept',
    },
    公開先: {
      cell: optional(text),
      means:
        'ウェブページを置くフォルダのアドレス（https://…/）。ページの一覧（sitemap.txt）と更新情報（feed.xml）に要ります。',
      fact: 'publishedAt',
      carried: 'kept',
    },
    版: {
      cell: optional(text),
      means: '例：第2版。資料を訂正して作り直したときに書きます。表紙と各ページの下に入ります。',
      fact: 'edition',
      carried: 'blank',
    },
    かっこ書きは負数: {
      cell: optional(choice({ はい: true, いいえ: false })),
      means: '「はい」とすると、(37) のようなかっこ書きの数値をマイナスと読みます。',
      hidden: true,
    },
  },
  spare: 0,
} as const satisfies ItemSheet;
