/** A workbook parted by department: for each a slip with what it is asked for. */

import { sha256Of } from '../bytes/digest.ts';
import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { Item, ItemCell, WorkbookItems } from '../forms/items.ts';
import type { SentCell, Slip, SlipMark, SlipSheet } from '../forms/slip.ts';

/**
 * Parts a workbook.
 *
 * @returns a slip for each 担当課, in the order in which the workbook names them; no value and an error where there is
 *   no 対象年度 to ask for or nobody to ask, and a notice for indicators that nobody is asked for
 */
export function slipsOf(workbook: WorkbookItems): Checked<readonly Slip[]> {
  const { year, items } = workbook;
  const departments = departmentsOf(items);
  const faults = [
    ...(year === undefined ? [noYear()] : []),
    ...(departments.length === 0 ? [noDepartments()] : []),
  ];
  if (year === undefined || faults.length > 0) return { value: undefined, diagnostics: faults };
  const value = departments.map((department) => slipOf(department, { ...workbook, year }));
  return { value, diagnostics: unasked(items) };
}

/** Every 担当課 that a workbook names. */
export function departmentsOf(items: readonly Item[]): readonly string[] {
  return [...new Set(items.flatMap(({ departments }) => departments))];
}

/** Who is asked for these writes 課題・検証 and 方向性 of the same 施策; an opinion or a project alone asks for none. */
const WITH_BULLETS: readonly string[] = ['KPI', '課題・方向性'];

function slipOf(
  department: string,
  workbook: WorkbookItems & { readonly year: NonNullable<WorkbookItems['year']> },
): Slip {
  const { city, plan, title, year, replyDue, enquiry, contact } = workbook;
  const own = workbook.items.filter(({ departments }) => departments.includes(department));
  const places = new Set(
    own
      .filter((item) => WITH_BULLETS.includes(item.sheet) && item.cells.some(isAsked))
      .map(({ belongsTo }) => belongsTo),
  );
  const sheets = workbook.sheets.flatMap((sheet): readonly SlipSheet[] => {
    const items = own.filter((item) => item.sheet === sheet.sheet);
    const prepared = sheet.prepared.filter(({ belongsTo }) => places.has(belongsTo));
    if (items.length === 0 && prepared.length === 0) return [];
    const columns = sheet.columns.filter(({ column }) => isShown(column, items, prepared));
    return [{ sheet: sheet.sheet, columns, items, prepared }];
  });
  const cells = sheets.flatMap(({ items }) => items.flatMap(sentCells));
  const mark: SlipMark = { city, plan, year: year.label, department, cells };
  return {
    department,
    city,
    plan,
    title,
    year,
    replyDue,
    enquiry,
    contact,
    sheets,
    mark,
    digest: digestOf(mark),
  };
}

/** What an empty column would say to one department is nothing. */
function isShown(column: string, items: readonly Item[], prepared: SlipSheet['prepared']): boolean {
  if (prepared.some(({ cells }) => column in cells)) return true;
  return items.some(({ cells }) =>
    cells.some((cell) => cell.column === column && (cell.text !== '' || isAsked(cell))),
  );
}

function isAsked({ answered }: ItemCell): boolean {
  return answered !== undefined;
}

function sentCells({ sheet, key, cells }: Item): readonly SentCell[] {
  return cells.flatMap(({ row, column, text, answered }): readonly SentCell[] => {
    if (text === '' && answered === undefined) return [];
    return [{ sheet, key, row, column, text, ...(answered !== undefined && { answered }) }];
  });
}

/** Tells whether what was sent is what would be sent now. */
export function digestOf(mark: SlipMark): string {
  return sha256Of(JSON.stringify(mark));
}

function unasked(items: readonly Item[]): readonly Diagnostic[] {
  return items.flatMap((item): readonly Diagnostic[] => {
    const asked = item.cells.find(({ answered }) => answered === 'must');
    if (asked === undefined || item.departments.length > 0) return [];
    return [
      {
        code: 'split/department',
        severity: 'warning',
        message: `「${item.name}」には担当課が書かれていないため、どの調査票にも入れませんでした。`,
        hint: '「担当課」に課の名前を書いて、もう一度分けるか、事務局で記入してください。',
        place: asked.place,
      },
    ];
  });
}

function noYear(): Diagnostic {
  return {
    code: 'split/year',
    severity: 'error',
    message: '「基本情報」の「対象年度」を読めないため、どの年度を照会するのか決められません。',
    hint: '「対象年度」に R6 のように書いてください。',
    place: { sheet: '基本情報' },
  };
}

function noDepartments(): Diagnostic {
  return {
    code: 'split/department',
    severity: 'error',
    message: '担当課がどこにも書かれていないため、調査票に分けられません。',
    hint: '「KPI」シートの「担当課」に、指標ごとに課の名前を書いてください。列がないときは、見出しの行に「担当課」を加えます。',
    place: { sheet: 'KPI' },
  };
}
