/** The sheets of the workbook: a new one is a file of this folder and a line here. */

import { BULLETS } from './bullets.ts';
import type { Cell } from './cell.ts';
import { CHARTER } from './charter.ts';
import { GLOSSARY } from './glossary.ts';
import { GOAL_TEXTS } from './goalTexts.ts';
import { HISTORY } from './history.ts';
import { INDICATORS } from './indicators.ts';
import { LEADING } from './leading.ts';
import { MEETING } from './meeting.ts';
import { MEMBERS } from './members.ts';
import { OPINIONS } from './opinions.ts';
import { ORGANIZATION } from './organization.ts';
import { PLAN } from './plan.ts';
import { PLANNED } from './planned.ts';
import { PROFILE } from './profile.ts';
import { PROJECTS } from './projects.ts';
import { REFERENCES } from './references.ts';
import type { ListSheet, Sheet } from './sheet.ts';

/** All sheets that are read, by what they hold; their drop-down lists stand on 選択肢 in this order. */
export const SHEETS = {
  indicators: INDICATORS,
  plan: PLAN,
  bullets: BULLETS,
  profile: PROFILE,
  references: REFERENCES,
  meeting: MEETING,
  members: MEMBERS,
  opinions: OPINIONS,
  projects: PROJECTS,
  history: HISTORY,
  planned: PLANNED,
  leading: LEADING,
  charter: CHARTER,
  glossary: GLOSSARY,
  goalTexts: GOAL_TEXTS,
  organization: ORGANIZATION,
} as const satisfies Readonly<Record<string, Sheet>>;

/** What a sheet holds. */
export type SheetKind = keyof typeof SHEETS;

/** What a sheet holds whose rows are read one by one. */
export type ListKind = {
  readonly [Kind in SheetKind]: (typeof SHEETS)[Kind] extends ListSheet ? Kind : never;
}[SheetKind];

/** The kinds of sheets in the order of the workbook. */
export const SHEET_KINDS: readonly SheetKind[] = Object.keys(SHEETS)
  .filter((kind): kind is SheetKind => kind in SHEETS)
  .toSorted((one, other) => SHEETS[one].order - SHEETS[other].order);

/** The sheets whose rows are read one by one, in the order of the workbook. */
export const LIST_KINDS: readonly ListKind[] = SHEET_KINDS.filter(
  (kind): kind is ListKind => SHEETS[kind].shape === 'list',
);

/** The sheets in the order of the workbook. */
export const SHEETS_IN_ORDER: readonly Sheet[] = SHEET_KINDS.map((kind) => SHEETS[kind]);

/** @returns the headings and items, of all sheets, whose cells are of a certain kind */
export function namesOf(isWanted: (cell: Cell) => boolean): ReadonlySet<string> {
  const named = SHEETS_IN_ORDER.flatMap((sheet) => [
    ...Object.entries(sheet.columns),
    ...(sheet.shape === 'items' ? Object.entries(sheet.items) : []),
  ]);
  return new Set(named.flatMap(([name, { cell }]) => (isWanted(cell) ? [name] : [])));
}
