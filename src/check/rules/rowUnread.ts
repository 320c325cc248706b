import { EARLIER, REMARKS, type Sheet } from '../../sheets/sheet.ts';
import { type SheetKind, SHEETS } from '../../sheets/sheets.ts';
import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';
import { type Row, entryOf } from '../reading/table.ts';

/**
 * 読み取られない欄に記入がある
 *
 * 副題は基本目標の行のもの、委員会の評価は基本目標と施策の行のもの、タグは本文に添えるものです。ほかの行に書かれた副題や評価、本文のない行のタグは、資料のどこにも載りません。意見のない対応方針、事業名のない金額、「計画のKPI一覧」のKPI名のない値、項目のない「基本情報」の内容なども同じです。
 *
 * Fails: 施策体系!F3 = ～創業～
 * Passes: 施策体系!F2 = ～創業～
 */
export const rowUnread: Rule = function* rowUnread(material) {
  yield* subtitles(material);
  yield* indicatorsOfDirections(material);
  yield* sdgsElsewhere(material);
  yield* ratingsOfMeasures(material);
  yield* numbersElsewhere(material);
  yield* contentsWithoutItem(material);
  yield* wordsOfSums(material);
  yield* rowsWithoutBody(material);
};

function* subtitles({ plan }: Material): Iterable<Finding> {
  for (const { facts } of plan) {
    const { 種別: kind, 副題: subtitle } = facts;
    if (kind === undefined || kind.value === 'goal' || subtitle === undefined) continue;
    const isPolicy = kind.value === 'policy';
    yield warning({
      message: `副題「${subtitle.value}」が、基本目標の行ではなく、${isPolicy ? '施策' : '施策の内容'}の行にあります。資料には載りません。`,
      hint: `基本目標の副題なら、種別が「基本目標」の行に移してください。${isPolicy ? '施策の名称' : '施策の内容の本文'}の一部なら、「名称・本文」の欄に続けて書き、副題の欄を空欄にしてください。`,
      place: subtitle.place,
    });
  }
}

/** SDGs are those of a 施策. */
function* sdgsElsewhere({ plan }: Material): Iterable<Finding> {
  for (const { facts } of plan) {
    const { 種別: kind, SDGs: numbers } = facts;
    if (kind === undefined || kind.value === 'policy' || numbers === undefined) continue;
    yield warning({
      message: `SDGsの番号「${numbers.value}」が、施策の行ではなく、${kind.value === 'goal' ? '基本目標' : '施策の内容'}の行にあります。資料には載りません。`,
      hint: '種別が「施策」の行に移してください。載せないなら、SDGsの欄を空欄にしてください。',
      place: numbers.place,
    });
  }
}

/** A committee rates goals and policies. */
function* ratingsOfMeasures({ plan }: Material): Iterable<Finding> {
  for (const { facts } of plan) {
    const { 種別: kind, 委員会の評価: rating } = facts;
    if (kind?.value !== 'measure' || rating === undefined) continue;
    yield warning({
      message: `委員会の評価「${rating.value}」が、施策の内容の行にあります。評価を載せるのは基本目標と施策だけなので、資料には載りません。`,
      hint: '種別が「施策」か「基本目標」の行に移してください。載せないなら、委員会の評価の欄を空欄にしてください。',
      place: rating.place,
    });
  }
}

/** A number that a row of its kind does not have says that the row may be of another kind. */
function* numbersElsewhere({ plan }: Material): Iterable<Finding> {
  for (const { facts } of plan) {
    const kind = facts.種別?.value;
    if (kind !== 'goal' && kind !== 'policy') continue;
    const strange = [
      ...(kind === 'goal' ? [{ heading: '施策', fact: facts.施策 }] : []),
      { heading: '番号', fact: facts.番号 },
    ];
    for (const { heading, fact } of strange) {
      if (fact === undefined) continue;
      const name = kind === 'goal' ? '基本目標' : '施策';
      yield warning({
        message: `「${heading}」の欄に「${fact.value}」とありますが、種別が「${name}」の行なので使いません。`,
        hint: `「${heading}」の欄を空欄にしてください。別の種別の行なら、「種別」を直してください。`,
        place: fact.place,
      });
    }
  }
}

/** What is said of a project, beside what it is and what it costs. */
const SAID_OF_PROJECTS = [
  '実績の概要',
  '効果',
  '今後の方針',
  '方針の理由',
  '委員会の意見',
] as const;

/** A sum is held against the projects, and printed nowhere. */
function* wordsOfSums({ projects }: Material): Iterable<Finding> {
  for (const { facts } of projects) {
    if (facts.計?.value !== true) continue;
    const words = SAID_OF_PROJECTS.flatMap((heading) => {
      const fact = facts[heading];
      return fact === undefined ? [] : [{ heading, place: fact.place }];
    });
    const [first] = words;
    if (first === undefined) continue;
    const cells = words.map(({ heading }) => `「${heading}」`).join('');
    yield warning({
      message: `計の行の${cells}に記入がありますが、計の行のものは資料に載りません。`,
      hint: `事業の行に移すか、計の行の${cells}を空欄にしてください。事業そのものの行なら、「計」を空欄にしてください。`,
      place: first.place,
    });
  }
}

/** What 基本情報 says of nothing. */
function* contentsWithoutItem({ profile }: Material): Iterable<Finding> {
  for (const { item, content } of profile.rows) {
    if (item.text !== '' || content.text === '') continue;
    yield warning({
      message: `「内容」の欄に「${content.text}」とありますが、「項目」が空欄なので、読み取っていません。`,
      hint: '「項目」に項目の名前を書いてください。使わない行なら、この行の記入を消してください。',
      place: content.place,
    });
  }
}

/** Values stand beside 前期の検証 alone. */
function* indicatorsOfDirections({ goalTexts }: Material): Iterable<Finding> {
  for (const { facts } of goalTexts) {
    const { 区分: kind, KPI番号: ids } = facts;
    if (kind?.value !== 'basicDirection' || ids === undefined) continue;
    yield warning({
      message: `KPI番号「${ids.value}」が、「基本的方向」の行にあります。指標の値を並べるのは「前期の検証」だけなので、資料には載りません。`,
      hint: '結果を述べる段落なら、「区分」を「前期の検証」に直してください。そうでなければ、「KPI番号」の欄を空欄にしてください。',
      place: ids.place,
    });
  }
}

/** A sheet whose rows are read by one of their cells. */
type ByCell = {
  readonly [Kind in SheetKind]: (typeof SHEETS)[Kind] extends { readonly filledBy: string }
    ? Kind
    : never;
}[SheetKind];

/** The other columns of such a sheet. */
type Beside<Kind extends ByCell> = Exclude<
  keyof (typeof SHEETS)[Kind]['columns'],
  (typeof SHEETS)[Kind]['filledBy']
>;

/**
 * What is filled in only where a row is meant: of a row that is read by another cell, and has that blank, such a cell
 * tells of it, and the first one is named. `false`: an office prepares it for rows to come, or it asks for no row. The
 * compiler asks for every column.
 */
const MEANT: { readonly [Kind in ByCell]: Readonly<Record<Beside<Kind>, boolean>> } = {
  bullets: {
    タグ: true,
    基本目標: false,
    施策: false,
    区分: false,
    順: false,
    担当課: false,
    前年度の記載: false,
  },
  meeting: { 項目: false, 回: false, 説明: false },
  opinions: {
    対応方針: true,
    対応状況: true,
    番号: false,
    会議: false,
    委員: false,
    基本目標: false,
    施策: false,
    KPI番号: false,
    担当課: false,
  },
  projects: {
    計: true,
    予算額: true,
    執行額: true,
    交付金名: true,
    KPI番号: true,
    実績の概要: true,
    効果: true,
    今後の方針: true,
    方針の理由: true,
    委員会の意見: true,
    番号: false,
    基本目標: false,
    施策: false,
    担当課: false,
  },
  leading: { 概要: true, 施策: true, KPI番号: true, タグ: true, 番号: false, 種別: false },
  planned: {
    基準値: true,
    単位: true,
    再掲: true,
    KPI番号: true,
    基本目標の名称: true,
    施策の名称: true,
    基本目標: false,
    施策: false,
  },
  charter: { 見出し: true, 種別: false, 番号: false },
  goalTexts: { KPI番号: true, 基本目標: false, 区分: false },
  organization: { 役割: true, 上位組織: true },
  glossary: { 説明: true },
  history: { 日付: true, 区分: true },
};

function* rowsWithoutBody({ sheets }: Material): Iterable<Finding> {
  for (const { kind, table } of sheets) {
    const meant = meantOf(kind);
    if (meant === undefined) continue;
    for (const row of table?.rows ?? []) {
      const body = entryOf(row, meant.by);
      if (body.text !== '' || body.cell !== undefined) continue;
      const headings = [...meant.cells, ...yearsOf(row, kind)];
      const cell = headings.find((heading) => entryOf(row, heading).text !== '');
      if (cell === undefined) continue;
      const { text, place } = entryOf(row, cell);
      yield warning({
        message: `「${cell}」の欄に「${text}」とありますが、「${meant.by}」が空欄なので、この行は資料に載りません。`,
        hint: hintFor(cell, meant.by),
        place,
      });
    }
  }
}

/** By which cell a row of a sheet is read, and which others tell that it is meant; undefined where none does. */
function meantOf(
  kind: SheetKind,
): { readonly by: string; readonly cells: readonly string[] } | undefined {
  const sheet: Sheet = SHEETS[kind];
  const beside = Object.entries(MEANT).find(([name]) => name === kind)?.[1];
  if (beside === undefined || sheet.shape !== 'list' || sheet.filledBy === undefined) {
    return undefined;
  }
  const cells = Object.entries(beside).flatMap(([heading, tells]) => (tells ? [heading] : []));
  return cells.length === 0 ? undefined : { by: sheet.filledBy, cells };
}

/** The years of a list are headings of the office's own; what was written last year, and remarks, ask for no row. */
function yearsOf({ entries }: Row, kind: SheetKind): readonly string[] {
  const { columns } = SHEETS[kind];
  const others = [EARLIER, REMARKS];
  return [...entries.keys()].filter(
    (heading) => !(heading in columns) && !others.includes(heading),
  );
}

function hintFor(cell: string, by: string): string {
  if (cell === 'タグ') {
    return '「本文」に文を書いてください（文を「タグ」の欄に書いたときは、「本文」に移してください）。載せない行なら、「タグ」を消してください。';
  }
  if (cell === '計') {
    return '計の行にも、「事業名」（例：事業の計）と「番号」を書いてください。載せない行なら、この行の記入を消してください。';
  }
  return `「${by}」を書いてください。載せない行なら、この行の記入を消してください。`;
}
