/** One fault of every rule, planted by script in a city's own workbook. */

import type { Place } from '../../src/diagnostics/place.ts';
import type { Indicator, Quantity, Submission } from '../../src/forms/submission.ts';
import type { Cell, Workbook } from '../../src/forms/workbook.ts';

/** A fault, and where it has to be found. */
export interface Fault {
  readonly code: string;
  /** In the notation of `changed`. */
  readonly change: string;
  /** `KPI!F12`; without a cell for a whole sheet. */
  readonly place: string;
}

/** What a fault is written as: the changes in order. */
type Plant = (code: string, place: string, ...changes: readonly string[]) => Fault;

const plant: Plant = (code, place, ...changes) => ({ code, place, change: changes.join(', ') });

function at({ sheet, cell }: Place): string {
  return `${sheet}!${cell}`;
}

function rowOf({ cell }: Place): string {
  return cell.replace(/^[A-Z]+/u, '');
}

/** The sheets of a workbook by heading and row. */
class Grid {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  cells(sheet: string): readonly Cell[] {
    return this.workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  }

  heading(sheet: string, text: string): Cell {
    return certain(this.cells(sheet).find((cell) => cell.text.split('\n')[0] === text));
  }

  column(sheet: string, heading: string): string {
    return this.heading(sheet, heading).place.cell.replace(/\d+$/u, '');
  }

  /** The first row below all that is written. */
  end(sheet: string): number {
    return Math.max(...this.cells(sheet).map(({ row }) => row)) + 1;
  }

  /** The cell of 基本情報 and 会議 that states an item. */
  item(sheet: string, item: string): string {
    const { row } = certain(this.cells(sheet).find(({ text }) => text === item));
    return `${sheet}!${this.column(sheet, '内容')}${row}`;
  }
}

function certain<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The city has no such thing to plant a fault in.');
  return value;
}

function numberOf(value: Quantity): string | undefined {
  return value.kind === 'measured' ? value.number : undefined;
}

/** What the script looks for in a city. */
interface Finds {
  readonly grid: Grid;
  readonly submission: Submission;
  readonly judged: number;
  readonly plain: Indicator;
  readonly percent: Indicator;
  readonly cumulative: Indicator;
  readonly reprint: Indicator;
  readonly row: (indicator: Indicator, heading: string) => readonly [string, string];
}

function look(workbook: Workbook, submission: Submission): Finds {
  const grid = new Grid(workbook);
  const judgedYear = submission.profile.judgedYear.value.year;
  const judged = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === judgedYear);
  const firsts = submission.indicators.filter(
    (one, index, all) =>
      one.policy !== undefined &&
      one.reprintOf === undefined &&
      all.findIndex(({ goal, policy }) => goal === one.goal && policy === one.policy) === index,
  );
  const isRich = ({ actual, target, direction, notes, nameNotes }: Indicator): boolean =>
    direction.value === 'increase' &&
    notes.length === 0 &&
    nameNotes.length === 0 &&
    [...actual.years.slice(0, judged + 1), actual.baseline, ...target.years].every(
      ({ value }) => value.kind === 'measured' && value.bound === undefined,
    );
  const row = (indicator: Indicator, heading: string): readonly [string, string] => {
    const column = grid.column('KPI', heading);
    const [target, actual] = [indicator.target.baseline.place, indicator.actual.baseline.place];
    return [`KPI!${column}${rowOf(target)}`, `KPI!${column}${rowOf(actual)}`];
  };
  const find = (fits: (one: Indicator) => boolean): Indicator =>
    certain(submission.indicators.find((one) => one.reprintOf === undefined && fits(one)));
  return {
    grid,
    submission,
    judged,
    plain: certain(
      firsts.find(
        (one) =>
          isRich(one) &&
          one.unit.value !== '%' &&
          Number(numberOf(one.target.baseline.value) ?? 50) > 9,
      ),
    ),
    percent: find((one) => one.unit.value === '%' && one.policy !== undefined && isRich(one)),
    cumulative: find((one) => one.cumulative && one.name.value.includes('累計')),
    reprint: certain(submission.indicators.find(({ reprintOf }) => reprintOf)),
    row,
  };
}

/** Plants one fault after the other; the workbook itself is sound but for a few remarks. */
export function faultsFor(workbook: Workbook, submission: Submission): readonly Fault[] {
  const finds = look(workbook, submission);
  return [
    ...sheetFaults(finds),
    ...cellFaults(finds),
    ...fieldFaults(finds),
    ...planFaults(finds),
    ...indicatorFaults(finds),
    ...quantityFaults(finds),
    ...seriesFaults(finds),
    ...bulletFaults(finds),
    ...textFaults(finds),
    ...peopleFaults(finds),
    ...plannedFaults(finds),
    ...leadingFaults(finds),
    ...charterFaults(finds),
    ...organizationFaults(finds),
    ...glossaryFaults(finds),
    ...goalTextFaults(finds),
    ...sdgFaults(finds),
    ...opinionFaults(finds),
    ...projectFaults(finds),
  ];
}

function sheetFaults({ grid, plain, row }: Finds): readonly Fault[] {
  const header = grid.heading('課題・方向性', '本文').row;
  const unit = at(grid.heading('KPI', '単位').place);
  const note = at(grid.heading('KPI', '注記').place);
  const end = grid.end('KPI');
  const idCell = row(plain, 'KPI番号')[0];
  const [value, next] = plain.actual.years.map(({ place }) => place.cell);
  const policy = certain(
    grid
      .cells('施策体系')
      .find(
        ({ column, text }) => text === '施策' && column === grid.heading('施策体系', '種別').column,
      ),
  );
  const subtitle = `施策体系!${grid.column('施策体系', '副題')}${policy.row}`;
  return [
    plant('sheet/missing', '施策体系!', 'sheet 施策体系 renamed 政策一覧表'),
    plant('sheet/drawing', 'KPI!H9', 'KPI!H9 drawn text'),
    plant('sheet/unknown', '委員名簿案!', 'sheet 委員名簿 renamed 委員名簿案'),
    plant('heading/none', '課題・方向性!', `課題・方向性!A1:Z${header} cleared`),
    plant('heading/missing', unit, `${unit} = 単位名`),
    plant('heading/unknown', note, `${note} = 注記欄`),
    plant(
      'heading/duplicate',
      `KPI!Y${grid.heading('KPI', '注記').row}`,
      `KPI!Y${grid.heading('KPI', '注記').row} = 注記`,
    ),
    plant(
      'heading/blank',
      `KPI!AH${idCell.replace(/\D+/gu, '')}`,
      `KPI!AH${idCell.replace(/\D+/gu, '')} = 覚え書き`,
    ),
    plant('cell/hidden', idCell, `KPI row ${idCell.replace(/\D+/gu, '')} hidden`),
    plant('cell/merged', `KPI!${certain(value)}`, `KPI!${certain(value)}:${certain(next)} merged`),
    plant('row/unread', subtitle, `${subtitle} = ～支える～`),
    plant('row/remark', `KPI!A${end + 1}`, `KPI!A${end + 1} = ※資料：統計課調べ`),
  ];
}

function cellFaults({ plain, judged, row, submission }: Finds): readonly Fault[] {
  const fact = certain(plain.actual.years[judged]);
  const [value, number] = [at(fact.place), certain(numberOf(fact.value))];
  const text = at(certain(submission.bullets[0]).text.place);
  const [name] = row(plain, 'KPI名');
  return [
    plant('cell/error', value, `${value} = #DIV/0!`),
    plant('cell/malformed', value, `${value} = (malformed "1,234")`),
    plant('cell/uncalculated', value, `${value} = (uncalculated)`),
    plant('cell/date', value, `${value} = (date 2019-02-01)`),
    plant('cell/control', text, String.raw`${text} = 支援を\u0007続ける。`),
    plant('cell/control', text, String.raw`${text} = 支援を\udc00続ける。`),
    plant('cell/private', text, String.raw`${text} = \ue001田町の支援を続ける。`),
    plant('cell/platform', text, `${text} = ㈱見本商店の支援を続ける。`),
    plant('cell/number', name, `${name} = 12`),
    plant('cell/external', value, `${value} = (formula "[2]集計!B5" ${number})`),
    plant('cell/comment', value, `${value} = (comment "確認中" ${number})`),
    plant('cell/struck', value, `${value} = (struck "${number}" ${number})`),
    plant('cell/link', text, `${text} = (link "資料/調査.pdf" 支援を続ける。)`),
    plant(
      'cell/link-unused',
      name,
      `${name} = (link "https://www.city.example.lg.jp/toukei/" 新しい指標)`,
    ),
  ];
}

function fieldFaults({ grid, plain, row }: Finds): readonly Fault[] {
  const [goal, below] = row(plain, '基本目標');
  const [direction] = row(plain, '目標の向き');
  const [titled] = row(plain, 'KPI名');
  const item = (name: string): string => grid.item('基本情報', name);
  const label = item('市名').replace(/![A-Z]+/u, '!A');
  const end = grid.end('基本情報');
  return [
    plant('field/empty', item('市名'), `${item('市名')} cleared`),
    plant('field/number', goal, `${goal} = 一番目`, `${below} cleared`),
    plant('field/ditto', titled, `${titled} = 同上`),
    plant('field/choice', direction, `${direction} = 多い方がよろしい`),
    plant('field/fiscal-year', item('対象年度'), `${item('対象年度')} = 30年度`),
    plant('field/date', item('会議日'), `${item('会議日')} = 令和元年8月7日（土）`),
    plant('profile/items', label, `${label} = 都市名`),
    plant(
      'profile/duplicate',
      `基本情報!A${end}`,
      `基本情報!A${end} = 市名, 基本情報!B${end} = 別の市`,
    ),
    plant('profile/code', item('団体コード'), `${item('団体コード')} = 431002`),
    plant('profile/address', item('公開先'), `${item('公開先')} = www.city.example.lg.jp`),
    plant('profile/judged-year', item('対象年度'), `${item('対象年度')} = R20`),
    plant('profile/baseline-year', item('基準年度'), `${item('基準年度')} = H20`),
    plant('year/period', item('計画期間'), `${item('計画期間')} = 平成28年度～令和12年度`),
  ];
}

function planFaults({ grid, plain, row, submission }: Finds): readonly Fault[] {
  const end = grid.end('施策体系');
  const [kind, name] = ['種別', '名称・本文'].map((heading) => grid.column('施策体系', heading));
  const [goal, policy] = ['基本目標', '施策'].map((heading) => grid.column('施策体系', heading));
  const [ownPolicy] = row(plain, '施策');
  const years = submission.years.map(({ place }) => at(place));
  const [first] = years;
  const last = certain(years.at(-1));
  const after = certain(submission.years.at(-1)).fiscalYear.year + 2;
  return [
    plant(
      'plan/duplicate',
      `施策体系!${goal ?? ''}${end}`,
      `施策体系!${goal ?? ''}${end} = 1`,
      `施策体系!${kind ?? ''}${end} = 基本目標`,
      `施策体系!${name ?? ''}${end} = もう一つの目標`,
    ),
    plant(
      'plan/number',
      `施策体系!${policy ?? ''}${end}`,
      `施策体系!${goal ?? ''}${end} = 1`,
      `施策体系!${kind ?? ''}${end} = 施策`,
      `施策体系!${name ?? ''}${end} = 番号のない施策`,
    ),
    plant('plan/unknown', ownPolicy, `${ownPolicy} = 88`, `${row(plain, '施策')[1]} cleared`),
    plant(
      'year/none',
      at(grid.heading('KPI', 'KPI番号').place),
      `${certain(first)}:${last.replace(/.*!/u, '')} cleared`,
    ),
    plant('year/unreadable', certain(first), `${certain(first)} = 28年度`),
    plant(
      'year/duplicate',
      certain(first),
      `${certain(first)} = ${submission.years[1]?.fiscalYear.label ?? ''}`,
    ),
    plant('year/order', last, `${last} = ${after}`),
  ];
}

function indicatorFaults({
  grid,
  plain,
  cumulative,
  reprint,
  row,
  submission,
}: Finds): readonly Fault[] {
  const isNamed = (id: string): boolean =>
    submission.indicators.some(({ reprintOf, partOf }) =>
      [reprintOf?.value, partOf?.value].includes(id),
    ) ||
    ['委員意見', '事業', '計画のKPI一覧'].some((sheet) =>
      grid.cells(sheet).some(({ text }) => text.split(/[、\n]/u).includes(id)),
    );
  const both = (one: Indicator, heading: string, text: string): readonly string[] =>
    row(one, heading).map((cell) => (text === '' ? `${cell} cleared` : `${cell} = ${text}`));
  const other = certain(submission.indicators[0]);
  // Another that nothing refers to by its number.
  const lone = certain(
    submission.indicators.find(
      ({ id, reprintOf }) => id !== other.id && reprintOf === undefined && !isNamed(id),
    ),
  );
  const judged = certain(reprint.actual.years[0]);
  return [
    plant('indicator/duplicate', row(lone, 'KPI番号')[0], ...both(lone, 'KPI番号', other.id)),
    plant('indicator/rows', row(plain, '行')[1], `${row(plain, '行')[1]} = 実数`),
    plant(
      'row/shifted',
      row(plain, '基準値')[1],
      `${row(plain, '行')[1]} cleared`,
      `${row(plain, '基準値')[1]} = 実績値`,
    ),
    plant('indicator/disagreement', row(plain, '単位')[1], `${row(plain, '単位')[1]} = 升`),
    plant('indicator/policy', row(plain, '施策')[0], ...both(plain, '施策', '')),
    plant('indicator/cumulative', row(cumulative, '累計')[0], ...both(cumulative, '累計', '')),
    plant(
      'indicator/direction',
      row(plain, '目標の向き')[0],
      ...both(plain, '目標の向き', '少ないほど良い'),
    ),
    plant('indicator/reprint', row(reprint, '再掲元')[0], ...both(reprint, '再掲元', 'Z9-9')),
    plant(
      'indicator/reprint-values',
      at(judged.place),
      `${at(judged.place)} = ${Number(numberOf(judged.value)) + 1}`,
    ),
    plant(
      'indicator/override',
      row(plain, '上書きの理由')[0],
      `${row(plain, '判定の上書き')[0]} = 達成`,
    ),
    plant('excuse/reason', row(plain, '注記')[0], `${row(plain, '注記')[0]} = 確認済`),
  ];
}

function quantityFaults({ grid, plain, percent, judged, row }: Finds): readonly Fault[] {
  const stages = `KPI!${grid.column('KPI', '段階')}${rowOf(plain.place)}`;
  const [own, share] = [plain, percent].map(({ actual }) => certain(actual.years[judged]));
  const number = certain(numberOf(certain(own).value));
  const value = at(certain(own).place);
  const shareNumber = Number(numberOf(certain(share).value));
  const sharePlace = at(certain(share).place);
  const last = at(certain(plain.actual.years.at(-1)).place);
  const target = certain(plain.target.years[judged]);
  return [
    plant('quantity/unreadable', value, `${value} = 男79、女84`),
    plant('quantity/unit', value, `${value} = ${number}${plain.unit.value === '台' ? '本' : '台'}`),
    plant('quantity/frequency', value, `${value} = 月${number}, ${at(target.place)} = 年${number}`),
    plant('quantity/comparison', at(target.place), `${at(target.place)} = 全国平均以上`),
    plant(
      'indicator/part',
      `KPI!${grid.column('KPI', '内訳元')}${rowOf(plain.place)}`,
      `KPI!${grid.column('KPI', '内訳元')}${rowOf(plain.place)} = G9-9`,
    ),
    plant(
      'indicator/whole',
      `KPI!${grid.column('KPI', '基本目標')}${rowOf(plain.place)}`,
      `KPI!${grid.column('KPI', '区分')}${rowOf(plain.place)} = KGI`,
    ),
    plant('indicator/stages', stages, `${stages} = ○×△`),
    plant('quantity/text', value, `${value} = ${Number(number)}.0,0`.replace('.0,0', '．0')),
    plant('quantity/percent', value, `${value} = (percent 0.5)`),
    plant(
      'quantity/fraction',
      sharePlace,
      `${sharePlace} = ${Number((shareNumber / 100).toPrecision(15))}`,
    ),
    plant('quantity/range', sharePlace, `${sharePlace} = ${shareNumber * 10}`),
    plant('quantity/shown', value, `${value} = (shown "${Number(number) * 10}" ${number})`),
    plant(
      'quantity/rounded',
      value,
      `${at(target.place)} = (shown "${number}" ${number})`,
      `${value} = (shown "${number}" ${short(plain, number)})`,
    ),
    plant('quantity/year', value, `${value} = ${number} (2035)`),
    plant(
      'quantity/bound',
      at(target.place),
      `${at(target.place)} = ${numberOf(target.value) ?? ''}以下`,
    ),
    plant('quantity/actual-bound', value, `${value} = ${number}以上`),
    plant('quantity/unfilled', value, `${value} cleared`),
    plant('quantity/future', last, `${last} = ${number}`),
    plant('quantity/target-missing', at(target.place), `${at(target.place)} cleared`),
    plant('quantity/missing-reason', value, `${value} = —`),
    plant(
      'quantity/provisional-year',
      row(plain, '暫定値の年度')[0],
      `${row(plain, '暫定値の年度')[0]} = H20`,
    ),
    plant('quantity/provisional-note', value, `${value} = ${number} (速報値)`),
    plant('quantity/revised-note', value, `${value} = ${number} (訂正)`),
  ];
}

/** Next to a number, on the side that misses it as a target. */
function short({ direction }: Indicator, number: string): string {
  return (Number(number) + (direction.value === 'decrease' ? 0.004 : -0.004)).toFixed(3);
}

function seriesFaults({ cumulative, plain, judged }: Finds): readonly Fault[] {
  const total = at(certain(cumulative.actual.years[judged]).place);
  const before = Number(numberOf(certain(cumulative.actual.years[judged - 1]).value));
  const value = certain(plain.actual.years[judged]);
  const number = Number(numberOf(value.value));
  return [
    plant('series/falls', total, `${total} = ${before - 1}`),
    plant('series/jump', at(value.place), `${at(value.place)} = ${number * 10}`),
    plant('series/jump', at(value.place), `${at(value.place)} = ${number * 100}`),
    plant('series/jump', at(value.place), `${at(value.place)} = ${number / 100}`),
    scaled(plain, judged),
    plant(
      'series/shifted',
      at(certain(plain.actual.years[judged - 1]).place),
      `${at(certain(plain.actual.years[judged - 1]).place)} cleared`,
      `${at(certain(plain.actual.years[judged + 1]).place)} = ${number}`,
    ),
  ];
}

/** From 対象年度 on all values are written in thousands of the unit. */
function scaled({ target, actual }: Indicator, judged: number): Fault {
  const later = [...target.years.slice(judged), ...actual.years.slice(judged)].filter(
    ({ value }) => numberOf(value) !== undefined,
  );
  const changes = later.map(
    ({ place, value }) => `${at(place)} = ${Number(certain(numberOf(value))) * 1000}`,
  );
  return plant('series/scale', at(certain(later[0]).place), ...changes);
}

function bulletFaults({ submission, plain, judged, grid }: Finds): readonly Fault[] {
  const own = submission.bullets.filter(
    ({ goal, policy }) => goal === plain.goal && policy === plain.policy,
  );
  const of = (kind: 'issue' | 'course'): readonly string[] =>
    own.filter((bullet) => bullet.kind === kind).map(({ text }) => at(text.place));
  const kindCell = certain(of('issue')[0]).replace(
    /![A-Z]+/u,
    `!${grid.column('課題・方向性', '区分')}`,
  );
  const actual = certain(plain.actual.years[judged]);
  const number = certain(numberOf(actual.value));
  const [first, second] = own.map(({ text }) => text);
  const text = at(certain(second).place);
  const far = `${Math.round(Number(number)) * 3 + 7}${plain.unit.value}`;
  return [
    plant(
      'bullet/not-achieved',
      at(actual.place),
      `${at(actual.place)} = 0`,
      ...of('issue').map((cell) => `${cell} cleared`),
    ),
    plant('bullet/partner', kindCell, ...of('course').map((cell) => `${cell} cleared`)),
    plant('bullet/duplicate', text, `${text} = ${certain(first).value}`),
    plant('bullet/figure', text, `${text} = ${plain.name.value}は${far}となった。`),
    plant('bullet/unit', text, `${text} = ${plain.name.value}は${number}ポイントとなった。`),
    plant(
      'bullet/earlier',
      grid.item('基本情報', '前年度の方向性'),
      `${grid.item('基本情報', '前年度の方向性')} = 一覧`,
      ...(submission.earlierCourses ?? []).map((course) => `${at(course.text.place)} cleared`),
    ),
  ];
}

function textFaults({ submission, grid }: Finds): readonly Fault[] {
  const text = at(certain(submission.bullets[1]).text.place);
  const references = grid.heading('参考資料', '題名').row + 1;
  const [file, alternative] = ['画像ファイル', '代替テキスト'].map(
    (heading) => `参考資料!${grid.column('参考資料', heading)}${references}`,
  );
  return [
    plant('text/year', text, `${text} = 令和2年度（2021年度）に相談が増えた。`),
    plant('text/date', text, `${text} = 令和元年8月7日（火）に会議を開いた。`),
    plant('text/date', text, `${text} = 令和元年9月31日までに行う。`),
    plant(
      'picture/alternative',
      certain(alternative),
      `${certain(file)} = map.png`,
      `${certain(alternative)} cleared`,
    ),
    plant(
      'picture/file',
      certain(file),
      `${certain(file)} = ../map.png`,
      `${certain(alternative)} = 窓口の位置の図`,
    ),
  ];
}

/** In a row of their own, so that a city without the list has one. */
function plannedFaults({ grid, submission }: Finds): readonly Fault[] {
  const sheet = '計画のKPI一覧';
  const row = grid.heading(sheet, 'KPI名').row;
  const line = Math.max(grid.end(sheet), row + 1);
  const cell = (heading: string): string => `${sheet}!${grid.column(sheet, heading)}${line}`;
  const year = certain(
    grid.cells(sheet).find((one) => one.row === row && /^[HR]\d+\n/u.test(one.text)),
  );
  const indicator = certain(submission.indicators.find(({ policy }) => policy === undefined));
  const filled = [
    `${cell('基本目標')} = 1`,
    `${cell('KPI名')} = 新しい指標`,
    `${cell('単位')} = 件`,
    `${cell('基準値')} = 5`,
  ];
  return [
    plant('row/unread', cell('基準値'), `${cell('基準値')} = 12`, `${cell('単位')} = 件`),
    plant('planned/name', cell('基本目標'), ...filled, `${cell('基本目標')} = 77`),
    plant('planned/year', at(year.place), ...filled, `${at(year.place)} = 5年度`),
    plant('planned/difference', cell('基準値'), ...filled, `${cell('KPI番号')} = ${indicator.id}`),
    plant('planned/reprint', cell('再掲'), ...filled, `${cell('再掲')} = 再掲`),
  ];
}

/** A row below all others of a list, by its headings. */
function rowBelow(grid: Grid, sheet: string, known: string): (heading: string) => string {
  const line = Math.max(grid.end(sheet), grid.heading(sheet, known).row + 1);
  return (heading) => `${sheet}!${grid.column(sheet, heading)}${line}`;
}

function leadingFaults({ grid }: Finds): readonly Fault[] {
  const cell = rowBelow(grid, 'リーディングプロジェクト', '名称');
  const filled = [
    `${cell('番号')} = 901`,
    `${cell('種別')} = プロジェクト`,
    `${cell('名称')} = 新しいプロジェクト`,
    `${cell('施策')} = 1-1`,
  ];
  return [
    plant('leading/project', cell('番号'), ...filled, `${cell('種別')} = 取組`),
    plant('leading/policy', cell('施策'), ...filled, `${cell('施策')} = 77-1`),
    plant('leading/tag', cell('タグ'), ...filled, `${cell('タグ')} = 無`),
    plant('row/unread', cell('施策'), `${cell('施策')} = 1-1`),
  ];
}

function charterFaults({ grid }: Finds): readonly Fault[] {
  const row = grid.heading('運営要綱', '本文').row + 1;
  const cell = (heading: string): string => `運営要綱!${grid.column('運営要綱', heading)}${row}`;
  const filled = [
    ...['番号', '見出し'].map((heading) => `${cell(heading)} cleared`),
    `${cell('本文')} = 委員会の庶務は、企画課が行う。`,
  ];
  return [
    plant('charter/order', cell('種別'), ...filled, `${cell('種別')} = 号`),
    plant('charter/number', cell('番号'), ...filled, `${cell('種別')} = 条`, `${cell('番号')} = 9`),
  ];
}

function organizationFaults({ grid }: Finds): readonly Fault[] {
  // Below the bodies that a sample city has, so that none of theirs is missed.
  const row = grid.heading('推進体制', '組織').row + 10;
  const cell = (heading: string, below: number): string =>
    `推進体制!${grid.column('推進体制', heading)}${row + below}`;
  const [head, next] = [`${cell('組織', 1)} = 本部会議`, `${cell('組織', 2)} = 新しい会議`];
  const joined = `${cell('上位組織', 2)} = 本部会議`;
  const top = `${cell('上位組織', 1)} cleared`;
  return [
    plant(
      'organization/above',
      cell('上位組織', 2),
      head,
      next,
      `${cell('上位組織', 2)} = 別の会議`,
    ),
    plant(
      'organization/circle',
      cell('上位組織', 1),
      head,
      next,
      joined,
      `${cell('上位組織', 1)} = 新しい会議`,
    ),
    plant(
      'organization/duplicate',
      cell('組織', 2),
      head,
      top,
      `${cell('組織', 2)} = 本部会議`,
      `${cell('上位組織', 2)} cleared`,
    ),
  ];
}

function glossaryFaults({ grid }: Finds): readonly Fault[] {
  // The sheet's title says 用語, too.
  const { row } = grid.heading('用語', '説明');
  const cell = (heading: string, below: number): string =>
    `用語!${grid.column('用語', heading)}${row + below}`;
  const filled = [1, 2].flatMap((below) => [
    `${cell('用語', below)} = 新しい言葉`,
    `${cell('説明', below)} = 説明の文`,
  ]);
  return [
    plant('glossary/duplicate', cell('用語', 2), ...filled),
    plant(
      'field/empty',
      cell('説明', 1),
      `${cell('用語', 1)} = 言葉`,
      `${cell('説明', 1)} cleared`,
    ),
  ];
}

function sdgFaults({ grid, submission }: Finds): readonly Fault[] {
  const [policy] = submission.policies;
  const column = grid.column('施策体系', 'SDGs');
  const row = Number(rowOf(certain(policy).title.place));
  const cell = `施策体系!${column}${row}`;
  const below = `施策体系!${column}${row + 1}`;
  return [
    plant('plan/sdgs', cell, `${cell} = 4・18`),
    plant('plan/sdgs', cell, `${cell} = 海の豊かさ`),
    plant('row/unread', below, `${below} = 4`),
  ];
}

function goalTextFaults({ grid, submission, judged }: Finds): readonly Fault[] {
  const cell = rowBelow(grid, '基本目標の本文', '本文');
  const reached = certain(
    submission.indicators.find((one) => {
      const [actual, target] = [one.actual.years[judged], one.target.years[judged]].map((fact) =>
        fact === undefined ? undefined : numberOf(fact.value),
      );
      return (
        one.direction.value === 'increase' &&
        one.override === undefined &&
        one.reprintOf === undefined &&
        Number(actual ?? Number.NaN) > Number(target ?? Number.NaN)
      );
    }),
  );
  const filled = [
    `${cell('基本目標')} = 1`,
    `${cell('区分')} = 前期の検証`,
    `${cell('KPI番号')} = ${reached.id}`,
    `${cell('本文')} = 目標の達成に至らない見込みである。`,
  ];
  return [
    plant('goal-text/outcome', cell('本文'), ...filled),
    plant('plan/unknown', cell('基本目標'), ...filled, `${cell('基本目標')} = 77`),
    plant('indicator/unknown', cell('KPI番号'), ...filled, `${cell('KPI番号')} = K9-9-9`),
    plant('row/unread', cell('KPI番号'), ...filled, `${cell('区分')} = 基本的方向`),
    plant('row/unread', cell('KPI番号'), `${cell('KPI番号')} = ${reached.id}`),
  ];
}

function opinionFaults({ grid }: Finds): readonly Fault[] {
  const cell = rowBelow(grid, '委員意見', '意見');
  const filled = [
    `${cell('番号')} = 901`,
    `${cell('意見')} = 指標が多い。`,
    `${cell('対応方針')} = 整理する。`,
  ];
  return [
    plant('row/unread', cell('対応方針'), `${cell('対応方針')} = 検討する。`),
    plant('indicator/unknown', cell('KPI番号'), ...filled, `${cell('KPI番号')} = K9-9-9`),
    plant('opinion/unanswered', cell('対応方針'), ...filled, `${cell('対応方針')} cleared`),
  ];
}

function projectFaults({ grid }: Finds): readonly Fault[] {
  const cell = rowBelow(grid, '事業', '事業名');
  const next = (heading: string): string =>
    cell(heading).replace(/\d+$/u, (line) => String(Number(line) + 1));
  const filled = [
    `${cell('番号')} = 901`,
    `${cell('基本目標')} = 1`,
    `${cell('施策')} = 1`,
    `${cell('事業名')} = 試しの事業`,
    `${cell('予算額')} = 1200`,
    `${cell('執行額')} = 1100`,
    `${cell('交付金名')} = 試しの交付金`,
  ];
  return [
    plant('row/unread', cell('計'), `${cell('計')} = 計`, `${cell('予算額')} = 100`),
    plant('field/amount', cell('予算額'), ...filled, `${cell('予算額')} = 120万円`),
    plant('amount/shown', cell('予算額'), ...filled, `${cell('予算額')} = (shown "1千円" 1200)`),
    plant('project/goal', cell('基本目標'), ...filled, `${cell('基本目標')} cleared`),
    plant('project/spent', cell('執行額'), ...filled, `${cell('執行額')} = 1201`),
    plant(
      'project/sum',
      next('予算額'),
      ...filled,
      `${next('番号')} = 902`,
      `${next('事業名')} = 試しの交付金の計`,
      `${next('計')} = 計`,
      `${next('交付金名')} = 試しの交付金`,
      `${next('予算額')} = 1300`,
    ),
    plant(
      'row/number',
      next('番号'),
      ...filled,
      `${next('番号')} = 901`,
      `${next('基本目標')} = 1`,
      `${next('施策')} = 1`,
      `${next('事業名')} = もう一つの事業`,
    ),
  ];
}

function peopleFaults({ grid }: Finds): readonly Fault[] {
  const row = grid.heading('委員名簿', '氏名').row + 1;
  const [name, reading] = ['氏名', 'ふりがな'].map((heading) => grid.column('委員名簿', heading));
  const member = (line: number, words: readonly [string, string]): readonly string[] => [
    `委員名簿!${name ?? ''}${line} = ${words[0]}`,
    `委員名簿!${reading ?? ''}${line} = ${words[1]}`,
  ];
  const when = grid.item('会議', '日時');
  return [
    plant('meeting/date', when, `${when} = 平成30年12月3日 9時30分から`),
    plant(
      'member/order',
      `委員名簿!${reading ?? ''}${row + 1}`,
      ...member(row, ['山田 花子', 'やまだ はなこ']),
      ...member(row + 1, ['朝日 一郎', 'あさひ いちろう']),
    ),
    plant(
      'member/exchange',
      `委員名簿!${grid.column('委員名簿', '交代')}${row}`,
      ...member(row, ['山田 花子', 'やまだ はなこ']),
      `委員名簿!${grid.column('委員名簿', '交代')}${row} = 後任`,
    ),
    plant(
      'member/reading',
      `委員名簿!${reading ?? ''}${row}`,
      ...member(row, ['山田 花子', '山田 はなこ']),
    ),
  ];
}
