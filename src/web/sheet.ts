/** The workbook's own sheets: a plain table of what was read, with the cells of findings marked. */

import type { Diagnostic, Severity } from '../diagnostics/checked.ts';
import { openFindings, SEVERITY_WORDS } from '../diagnostics/severity.ts';
import { type Address, cellName, columnName } from '../forms/address.ts';
import type { Cell, Sheet } from '../forms/workbook.ts';
import { type CellPlace, firstCell } from './cells.ts';
import { button, create } from './element.ts';

/** The sheets, as the page uses them. */
export interface SheetView {
  readonly show: (sheets: readonly Sheet[], diagnostics: readonly Diagnostic[]) => void;
  /** Shows a sheet, and a cell of it. @returns whether there is such a sheet */
  readonly reveal: (place: { readonly sheet: string; readonly cell?: string }) => boolean;
}

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
/** Longer sheets are shown in parts: a browser lays out all rows before it shows one. */
const ROWS_SHOWN = 200;

interface State {
  sheets: readonly Sheet[];
  findings: ReadonlyMap<string, readonly Diagnostic[]>;
  sheet: Sheet | undefined;
  spot: Address;
  /** What stands there. */
  drawn: Drawn | undefined;
}

/** A table that stands there, and what would have to be the same for it to stay. */
interface Drawn {
  readonly frame: string;
  readonly body: HTMLTableSectionElement;
}

/**
 * Makes the view.
 *
 * @param root where it is shown
 * @param visited told of the cell that somebody goes to
 * @param below what is shown under the sheet
 */
export function createSheet(
  root: HTMLElement,
  visited: (place: CellPlace) => void,
  below: HTMLElement,
): SheetView {
  const state: State = {
    sheets: [],
    findings: new Map(),
    sheet: undefined,
    spot: { row: 1, column: 1 },
    drawn: undefined,
  };
  const names = create('select', { 'aria-label': 'シート' });
  const line = create('div', { class: 'cell-line', 'aria-live': 'polite' });
  const scroller = create('div', { class: 'grid' });
  root.replaceChildren(
    create('div', { class: 'head' }, create('h2', { id: 'sheet-title' }, 'シート'), names),
    line,
    scroller,
    below,
  );

  const findingsAt = (spot: Address): readonly Diagnostic[] =>
    state.findings.get(key(state.sheet?.name ?? '', cellName(spot))) ?? [];

  const cellElement = (spot: Address): HTMLElement | null =>
    scroller.querySelector(`[data-cell="${cellName(spot)}"]`);

  /** Goes to a cell; the rows around it are made if they are not there. */
  const go = (spot: Address, focus: boolean): void => {
    const { sheet } = state;
    if (sheet === undefined) return;
    const size = sizeOf(sheet);
    state.spot = {
      row: Math.min(Math.max(spot.row, 1), size.row),
      column: Math.min(Math.max(spot.column, 1), size.column),
    };
    if (cellElement(state.spot) === null) drawTable();
    for (const one of scroller.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
      one.tabIndex = -1;
      one.removeAttribute('aria-selected');
    }
    const element = cellElement(state.spot);
    if (element === null) return;
    element.tabIndex = 0;
    element.setAttribute('aria-selected', 'true');
    intoView(element, scroller);
    if (focus) element.focus({ preventScroll: true });
    drawLine();
  };

  const drawLine = (): void => {
    const { sheet, spot } = state;
    const cell = sheet?.cells.find(({ row, column }) => row === spot.row && column === spot.column);
    line.replaceChildren(
      create('strong', {}, cellName(spot)),
      create('span', { class: 'cell-text' }, cell === undefined ? '（空欄）' : cell.text),
      ...(cell?.formula === undefined
        ? []
        : [create('span', { class: 'formula' }, `=${cell.formula}`)]),
      ...(cell?.comment === undefined
        ? []
        : [create('span', { class: 'comment' }, `コメント: ${cell.comment}`)]),
      ...findingsAt(spot).map((one) =>
        create(
          'span',
          { class: 'cell-finding' },
          create('span', { class: `severity ${one.severity}` }, SEVERITY_WORDS[one.severity]),
          ` ${one.message}`,
        ),
      ),
    );
  };

  const rows = createRows();
  const drawTable = (): void => {
    const { sheet } = state;
    if (sheet === undefined) {
      scroller.replaceChildren();
      state.drawn = undefined;
      return;
    }
    const size = sizeOf(sheet);
    const first =
      size.row <= ROWS_SHOWN
        ? 1
        : Math.max(1, Math.min(state.spot.row - ROWS_SHOWN / 2, size.row - ROWS_SHOWN + 1));
    const last = Math.min(size.row, first + ROWS_SHOWN - 1);
    const made = rowsOf(sheet, first, last, findingsAt, rows.begin());
    const frame = JSON.stringify([sheet.name, first, last, size]);
    if (state.drawn?.frame === frame) {
      renewRows(state.drawn.body, made);
      return;
    }
    const body = create('tbody', {}, made);
    state.drawn = { frame, body };
    scroller.replaceChildren(
      ...(first > 1
        ? [
            button(`${first - 1}行目まで`, () => go({ row: first - 1, column: 1 }, true), {
              class: 'more',
            }),
          ]
        : []),
      tableOf(sheet, body),
      ...(last < size.row
        ? [
            button(`${last + 1}行目から`, () => go({ row: last + 1, column: 1 }, true), {
              class: 'more',
            }),
          ]
        : []),
    );
  };

  const visit = (spot: Address): void => {
    go(spot, true);
    if (state.sheet !== undefined) visited({ sheet: state.sheet.name, cell: cellName(state.spot) });
  };

  const open = (sheet: Sheet | undefined): void => {
    state.sheet = sheet;
    state.spot = { row: 1, column: 1 };
    names.value = sheet?.name ?? '';
    drawTable();
  };

  scroller.addEventListener('click', (event) => {
    const cell =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const spot = firstCell(cell?.dataset['cell'] ?? '');
    if (spot !== undefined) visit(spot);
  });
  scroller.addEventListener('keydown', (event) => {
    const step = KEYS[event.key];
    if (step === undefined || !(event.target instanceof HTMLTableCellElement)) return;
    event.preventDefault();
    visit(
      step(state.spot, state.sheet === undefined ? state.spot : sizeOf(state.sheet), event.ctrlKey),
    );
  });
  names.addEventListener('change', () => {
    open(state.sheets.find(({ name }) => name === names.value));
    go(state.spot, false);
  });

  return {
    show: (sheets, diagnostics) => {
      const name = state.sheet?.name;
      const spot = state.spot;
      state.sheets = sheets;
      state.findings = byCell(diagnostics);
      names.replaceChildren(
        ...sheets.map((sheet) => {
          const count = openFindings(diagnostics).filter(
            ({ place }) => place?.sheet === sheet.name,
          ).length;
          const text = `${sheet.name}${sheet.hidden ? '（非表示）' : ''}${count === 0 ? '' : ` 指摘${count}`}`;
          return create('option', { value: sheet.name }, text);
        }),
      );
      const kept = sheets.find((one) => one.name === name);
      open(kept ?? firstToShow(sheets, diagnostics));
      go(kept === undefined ? state.spot : spot, false);
    },
    reveal: ({ sheet: name, cell }) => {
      const sheet = state.sheets.find((one) => one.name === name);
      if (sheet === undefined) return false;
      if (sheet !== state.sheet) open(sheet);
      go((cell === undefined ? undefined : firstCell(cell)) ?? { row: 1, column: 1 }, false);
      return true;
    },
  };
}

/** The sheet of the gravest finding; without one, the largest. */
function firstToShow(
  sheets: readonly Sheet[],
  diagnostics: readonly Diagnostic[],
): Sheet | undefined {
  const [first] = openFindings(diagnostics).toSorted(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );
  const named = sheets.find(({ name }) => name === first?.place?.sheet);
  return named ?? sheets.toSorted((one, other) => other.cells.length - one.cells.length)[0];
}

type Move = (spot: Address, size: Address, far: boolean) => Address;
const KEYS: Readonly<Record<string, Move | undefined>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + 10, column }),
  PageUp: ({ row, column }) => ({ row: row - 10, column }),
  Home: ({ row }, _, far) => ({ row: far ? 1 : row, column: 1 }),
  End: ({ row }, size, far) => ({ row: far ? size.row : row, column: size.column }),
};

function tableOf(sheet: Sheet, body: HTMLTableSectionElement): HTMLTableElement {
  const size = sizeOf(sheet);
  const columns = Array.from({ length: size.column }, (_, index) => index + 1);
  return create(
    'table',
    {
      role: 'grid',
      'aria-label': `「${sheet.name}」シート`,
      'aria-rowcount': String(size.row + 1),
    },
    create(
      'thead',
      {},
      create(
        'tr',
        {},
        create('td', { class: 'corner' }),
        columns.map((column) => create('th', { scope: 'col' }, columnName(column))),
      ),
    ),
    body,
  );
}

/** The rows of a sheet from the first to the last that are shown. */
function rowsOf(
  sheet: Sheet,
  first: number,
  last: number,
  findingsAt: (spot: Address) => readonly Diagnostic[],
  rowOf: RowOf,
): readonly HTMLTableRowElement[] {
  const size = sizeOf(sheet);
  const cells = new Map(sheet.cells.map((cell) => [cell.place.cell, cell]));
  const { spans, covered } = mergesOf(sheet);
  const columns = Array.from({ length: size.column }, (_, index) => index + 1);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const heading = headingRow(sheet);
  return rows.map((row) => {
    const own = columns.flatMap((column): readonly RowCell[] => {
      const name = cellName({ row, column });
      if (covered.has(name)) return [];
      return [
        {
          name,
          cell: cells.get(name),
          severity: gravest(findingsAt({ row, column })),
          span: spans.get(name),
        },
      ];
    });
    return rowOf(row, own, row === heading);
  });
}

/** Puts rows in the places of others. A table that stays is laid out anew in the rows that are new, one that is put back as a whole. */
function renewRows(body: HTMLTableSectionElement, rows: readonly HTMLTableRowElement[]): void {
  for (const [index, row] of rows.entries()) {
    const before = body.rows[index];
    if (before !== undefined && before !== row) before.replaceWith(row);
  }
}

/** What a row shows. */
interface RowCell {
  readonly name: string;
  readonly cell: Cell | undefined;
  readonly severity: Severity | undefined;
  /** How far a merged cell goes. */
  readonly span: Address | undefined;
}

type RowOf = (row: number, cells: readonly RowCell[], isHeading: boolean) => HTMLTableRowElement;

/** Makes rows, and keeps those of the table before: of an edited book nearly all say the same. */
function createRows(): { readonly begin: () => RowOf } {
  const kept: { rows: Map<string, HTMLTableRowElement> } = { rows: new Map() };
  const begin = (): RowOf => {
    const before = kept.rows;
    kept.rows = new Map();
    return (row, cells, isHeading) => {
      const said = cells.map(({ name, cell, severity, span }) => [
        name,
        cell?.text,
        cell?.value.kind,
        cell?.hidden,
        severity,
        span,
      ]);
      const word = JSON.stringify([row, isHeading, said]);
      const element = before.get(word) ?? madeRow(row, cells, isHeading);
      kept.rows.set(word, element);
      return element;
    };
  };
  return { begin };
}

function madeRow(row: number, cells: readonly RowCell[], isHeading: boolean): HTMLTableRowElement {
  return create(
    'tr',
    { 'aria-rowindex': String(row + 1), class: isHeading ? 'heading-row' : undefined },
    create('th', { scope: 'row' }, String(row)),
    cells.map(cellOf),
  );
}

function cellOf({ name, cell, severity, span }: RowCell): HTMLTableCellElement {
  return create(
    'td',
    {
      'data-cell': name,
      tabindex: '-1',
      class:
        cell === undefined ? undefined : `${cell.value.kind}${cell.hidden ? ' hidden-cell' : ''}`,
      'data-severity': severity,
      'aria-label': severity && `${name} ${cell?.text ?? '空欄'} ${SEVERITY_WORDS[severity]}`,
      rowspan: span && String(span.row),
      colspan: span && String(span.column),
    },
    create('div', {}, cell?.text ?? ''),
  );
}

function gravest(findings: readonly Diagnostic[]): Severity | undefined {
  return SEVERITIES.find((one) => findings.some(({ severity }) => severity === one));
}

/**
 * The row with the sheet's own headings, which stays in sight: the first that has more cells than any before it and
 * nothing but words in at least half of the sheet's columns.
 */
function headingRow({ cells }: Sheet): number | undefined {
  const width = new Set(cells.map(({ column }) => column)).size;
  const rows = [...new Set(cells.map(({ row }) => row))].toSorted((one, other) => one - other);
  return rows.slice(0, HEADINGS_WITHIN).find((row) => {
    const own = cells.filter((cell) => cell.row === row && cell.text !== '');
    return own.length > 1 && own.length >= width / 2 && own.every(isWord);
  });
}

/** Headings stand at the top of a sheet. */
const HEADINGS_WITHIN = 12;

function isWord({ value }: Cell): boolean {
  return value.kind === 'text';
}

/** How far a sheet goes. */
function sizeOf({ cells }: Sheet): Address {
  return cells.reduce(
    (size, { row, column }) => ({
      row: Math.max(size.row, row),
      column: Math.max(size.column, column),
    }),
    { row: 1, column: 1 },
  );
}

/** Merged cells: how far the first goes, and which are not there. */
function mergesOf({ merges, cells }: Sheet): {
  readonly spans: ReadonlyMap<string, Address>;
  readonly covered: ReadonlySet<string>;
} {
  const spans = new Map<string, Address>();
  const covered = new Set<string>();
  const size = sizeOf({ cells, merges, name: '', hidden: false });
  for (const range of merges) {
    const [from, to] = range.split(':').map(firstCell);
    if (from === undefined || to === undefined) continue;
    const last = { row: Math.min(to.row, size.row), column: Math.min(to.column, size.column) };
    spans.set(cellName(from), {
      row: last.row - from.row + 1,
      column: last.column - from.column + 1,
    });
    for (let row = from.row; row <= last.row; row += 1) {
      for (let column = from.column; column <= last.column; column += 1) {
        if (row !== from.row || column !== from.column) covered.add(cellName({ row, column }));
      }
    }
  }
  return { spans, covered };
}

function byCell(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const one of openFindings(diagnostics)) {
    if (one.place?.cell === undefined) continue;
    const spot = firstCell(one.place.cell);
    const name = key(one.place.sheet, spot === undefined ? one.place.cell : cellName(spot));
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

function key(sheet: string, cell: string): string {
  return `${sheet}\n${cell}`;
}

/** The heads stay where they are, and would lie over the cell. */
function intoView(element: HTMLElement, scroller: HTMLElement): void {
  const [cell, frame] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const own = scroller.querySelector('.heading-row');
  const isUnderOwn = own !== null && !own.contains(element) && cellRow(element) > cellRow(own);
  const heads = { top: 32 + (isUnderOwn ? own.getBoundingClientRect().height : 0), left: 56 };
  if (cell.top < frame.top + heads.top || cell.bottom > frame.bottom) {
    const free = Math.max(0, frame.height - heads.top - cell.height);
    scroller.scrollTop += cell.top - frame.top - heads.top - free / 3;
  }
  if (cell.left < frame.left + heads.left || cell.right > frame.right) {
    scroller.scrollLeft += cell.left - frame.left - (frame.width - cell.width) / 2;
  }
}

function cellRow(element: Element): number {
  return Number(element.closest('tr')?.getAttribute('aria-rowindex') ?? 0);
}
