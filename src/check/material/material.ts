/** Everything that could be read from a workbook, sound or not: what the rules look at. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Sheet, Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import {
  LIST_KINDS,
  SHEET_KINDS,
  type SheetKind,
  SHEETS,
  type ListKind,
} from '../../sheets/sheets.ts';
import { nearest } from '../phrasing/nearest.ts';
import { YEAR_EXAMPLE, YEAR_EXAMPLES, yearExamples } from '../phrasing/yearExamples.ts';
import { readEarlierCourses } from '../reading/earlierCourses.ts';
import { type IndicatorSheet, readIndicators } from '../reading/indicators.ts';
import { type PlannedSheet, readPlanned } from '../reading/planned.ts';
import { type ProfileDraft, readProfile } from '../reading/profile.ts';
import { type Draft, readList } from '../reading/rows.ts';
import { isSameSheet } from '../reading/sheetName.ts';
import { type Entry, entryOf, type FoundSheet, type Table, readTable } from '../reading/table.ts';
import { readEntries } from './entries.ts';
import { type TableOfText, figureTables } from './policyFigures.ts';
import { lackingHeadings, unknownSheets } from './unknown.ts';
import { type ValueCell, valuesByIndicator } from './values.ts';

/** A row of a list as far as it could be read. */
export type ListDraft<Kind extends ListKind> = Draft<(typeof SHEETS)[Kind]['columns']>;

/** The drafts of each list. */
export type Lists = { readonly [Kind in ListKind]: readonly ListDraft<Kind>[] };

/** All drafts of a workbook. */
export interface Material extends Lists {
  readonly workbook: Workbook;
  readonly sheets: readonly FoundSheet[];
  /** All cells that are read and not blank, each once. */
  readonly entries: readonly Entry[];
  /** What single cells have said against themselves; the rules `field/…` and `quantity/…` state it. */
  readonly complaints: readonly Diagnostic[];
  readonly profile: ProfileDraft;
  readonly indicators: IndicatorSheet;
  /** 計画のKPI一覧 with its values. */
  readonly plannedList: PlannedSheet;
  /** The cells of targets and actuals of each indicator. */
  readonly figures: readonly (readonly ValueCell[])[];
  /** The figures that a text may speak of. */
  readonly tableOfText: TableOfText;
  /** 前年度の方向性. */
  readonly earlierCourses: readonly ListDraft<'bullets'>[];
}

/** Reads every sheet; what is wrong is left to the rules. */
export function gather(workbook: Workbook): Material {
  const sheets = SHEET_KINDS.flatMap((kind) => findSheet(workbook, kind));
  const table = (kind: SheetKind): Table | undefined =>
    sheets.find((found) => found.kind === kind)?.table;
  const profile = readProfile(table('profile'));
  const bracketsAreNegative = profile.draft.facts.かっこ書きは負数?.value === true;
  const indicators = readIndicators(
    table('indicators'),
    { bracketsAreNegative },
    profile.draft.facts.対象年度?.value,
  );
  const lists = readLists(table);
  const planned = readPlanned(table('planned'), lists.drafts.planned, { bracketsAreNegative });
  const figures = valuesByIndicator(indicators.sheet);
  return {
    ...lists.drafts,
    workbook,
    sheets,
    entries: readEntries(sheets),
    complaints: [profile, indicators, lists, planned]
      .flatMap(({ diagnostics }) => diagnostics)
      .map((complaint) => withYears(complaint, yearExamples(indicators.sheet.years))),
    profile: profile.draft,
    indicators: indicators.sheet,
    plannedList: planned.sheet,
    figures,
    tableOfText: figureTables(figures),
    earlierCourses: readEarlierCourses(table('bullets')),
  };
}

/** Texts of fields are written before anybody knows the years of the book. */
function withYears(complaint: Diagnostic, years: string): Diagnostic {
  const named = (text: string): string =>
    text.replaceAll(YEAR_EXAMPLES, years).replaceAll(YEAR_EXAMPLE, years.split('、')[0] ?? years);
  return { ...complaint, message: named(complaint.message), hint: named(complaint.hint) };
}

function findSheet(workbook: Workbook, kind: SheetKind): readonly FoundSheet[] {
  const layout = SHEETS[kind];
  const sheet = workbook.sheets.find(({ name }) => isSameSheet(name, layout.name));
  if (sheet !== undefined) return [{ kind, sheet, table: readTable(sheet, layout) }];
  if (!layout.required) return [];
  // A required sheet of another name is a fault; what stands in it is looked at all the same.
  const unknown = unknownSheets(workbook).filter(({ cells }) => cells.length > 0);
  const guess = nearest(
    layout.name,
    unknown.map(({ name }) => name),
  );
  const taken = unknown.find(({ name }) => name === guess) ?? withHeadingsOf(kind, unknown);
  if (taken === undefined) return [];
  return [{ kind, sheet: taken, table: readTable(taken, layout), isGuess: true }];
}

/** A name may say nothing (Sheet1, 指標一覧): a sheet with all the headings that a kind needs is taken for it. */
function withHeadingsOf(kind: SheetKind, sheets: readonly Sheet[]): Sheet | undefined {
  const layout = SHEETS[kind];
  return sheets.find((sheet) => {
    const table = readTable(sheet, layout);
    if (table === undefined || lackingHeadings(table, true).length > 0) return false;
    return layout.shape !== 'items' || namesItems(table, Object.keys(layout.items));
  });
}

/** 項目 and 内容 are headings of many a sheet; the items below them are those of one. */
function namesItems({ rows }: Table, items: readonly string[]): boolean {
  const known = new Set(items.map(comparable));
  return rows.filter((row) => known.has(comparable(entryOf(row, '項目').text))).length > 2;
}

function readLists(table: (kind: SheetKind) => Table | undefined): {
  readonly drafts: Lists;
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = LIST_KINDS.map((kind) => [kind, readList(SHEETS[kind], table(kind))] as const);
  const drafts = Object.fromEntries(read.map(([kind, list]) => [kind, list.drafts]));
  return {
    // Each list's drafts were read by the columns of its own sheet.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and TypeScript cannot follow it
    drafts: drafts as Lists,
    diagnostics: read.flatMap(([, { diagnostics }]) => diagnostics),
  };
}
