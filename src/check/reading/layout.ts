/** The sheets of the workbook and their headings, as 記入要領 describes them. */

/** One heading. Headings are found by their text, in any order. */
export interface HeadingLayout {
  readonly name: string;
  readonly required: boolean;
}

/** One sheet that is read. */
export interface SheetLayout {
  readonly name: string;
  readonly required: boolean;
  readonly headings: readonly HeadingLayout[];
  /** Its further columns are fiscal years, one each. */
  readonly yearColumns: boolean;
}

/** The heading of the baseline begins with this; the year may follow: `基準値 H27 (2015)`. */
export const BASELINE = '基準値';

const PROFILE = sheet('基本情報', true, ['項目', '内容'], ['説明', '注記']);
const PLAN = sheet(
  '施策体系',
  true,
  ['基本目標', '施策', '種別', '名称・本文'],
  ['番号', '副題', '注記'],
);
const INDICATORS = sheet(
  'KPI',
  true,
  ['KPI番号', '基本目標', '施策', '区分', 'KPI名', '単位', '目標の向き', '行', BASELINE],
  ['累計', '注記', '暫定値の年度', '再掲元', '担当課', '判定の上書き', '上書きの理由'],
  true,
);
const BULLETS = sheet(
  '課題・方向性',
  true,
  ['基本目標', '施策', '区分', '本文'],
  ['順', 'タグ', '担当課', '注記'],
);
const REFERENCES = sheet(
  '参考資料',
  false,
  ['基本目標', '題名'],
  ['施策', '順', '画像ファイル', '代替テキスト', '出典', '注記'],
);
const MEETING = sheet('会議', false, ['項目', '内容'], ['説明', '注記']);
const MEMBERS = sheet('委員名簿', false, ['氏名'], ['ふりがな', '所属団体等', '備考', '注記']);

/** The sheets that are read, by what they hold. 注記 of all of them may excuse findings; only that of KPI is printed. */
export const LAYOUT = {
  profile: PROFILE,
  plan: PLAN,
  indicators: INDICATORS,
  bullets: BULLETS,
  references: REFERENCES,
  meeting: MEETING,
  members: MEMBERS,
} as const;

/** What a sheet holds. */
export type SheetKind = keyof typeof LAYOUT;

/** The order of the sheets in the workbook. */
export const SHEET_KINDS: readonly SheetKind[] = [
  'profile',
  'plan',
  'indicators',
  'bullets',
  'references',
  'meeting',
  'members',
];

/** Sheets that belong to the workbook but are never read. 指摘一覧 is the list of findings in a returned copy. */
export const UNREAD_SHEETS = ['記入要領', '選択肢', '指摘一覧'];

function sheet(
  name: string,
  required: boolean,
  requiredHeadings: readonly string[],
  optionalHeadings: readonly string[],
  yearColumns = false,
): SheetLayout {
  const headings = [
    ...requiredHeadings.map((heading) => ({ name: heading, required: true })),
    ...optionalHeadings.map((heading) => ({ name: heading, required: false })),
    // In a workbook made from last year's: what was written then, for reference only.
    { name: '前年度の記載', required: false },
  ];
  return { name, required, headings, yearColumns };
}
