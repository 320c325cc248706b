/** Everything that could be read from a workbook, sound or not: what the rules look at. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Sheet, Workbook } from '../forms/workbook.ts';
import { comparable } from '../japanese/text.ts';
import { LAYOUT, SHEET_KINDS, type SheetKind } from './layout.ts';
import { type BulletDraft, readBullets } from './sheets/bullets.ts';
import { type IndicatorSheet, readIndicators } from './sheets/indicators.ts';
import { type MeetingFacts, type MemberFacts, readMeeting, readMembers } from './sheets/people.ts';
import { type PlanDraft, readPlan } from './sheets/plan.ts';
import { type ProfileDraft, readProfile } from './sheets/profile.ts';
import { type ReferenceDraft, readReferences } from './sheets/references.ts';
import { type Table, readTable } from './table.ts';

/** A sheet that is read; without a table when its headings were not found. */
export interface FoundSheet {
  readonly kind: SheetKind;
  readonly sheet: Sheet;
  readonly table: Table | undefined;
}

/** All drafts of a workbook. */
export interface Material {
  readonly workbook: Workbook;
  readonly sheets: readonly FoundSheet[];
  readonly profile: ProfileDraft;
  readonly plan: readonly PlanDraft[];
  readonly indicators: IndicatorSheet;
  readonly bullets: readonly BulletDraft[];
  readonly references: readonly ReferenceDraft[];
  readonly meeting: readonly MeetingFacts[];
  readonly members: readonly MemberFacts[];
}

/** Reads every sheet, with the findings of single cells; what concerns more than one cell is left to the rules. */
export function gather(workbook: Workbook): {
  readonly material: Material;
  readonly diagnostics: readonly Diagnostic[];
} {
  const sheets = SHEET_KINDS.flatMap((kind) => findSheet(workbook, kind));
  const table = (kind: SheetKind): Table | undefined =>
    sheets.find((found) => found.kind === kind)?.table;
  const profile = readProfile(table('profile'));
  const plan = readPlan(table('plan'));
  const bracketsAreNegative = profile.draft.facts.かっこ書きは負数?.value === true;
  const indicators = readIndicators(table('indicators'), { bracketsAreNegative });
  const bullets = readBullets(table('bullets'));
  const references = readReferences(table('references'));
  const meeting = readMeeting(table('meeting'));
  const members = readMembers(table('members'));
  const all = [profile, plan, indicators, bullets, references, meeting, members];
  return {
    material: {
      workbook,
      sheets,
      profile: profile.draft,
      plan: plan.drafts,
      indicators: indicators.sheet,
      bullets: bullets.drafts,
      references: references.drafts,
      meeting: meeting.drafts,
      members: members.drafts,
    },
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

function findSheet(workbook: Workbook, kind: SheetKind): readonly FoundSheet[] {
  const layout = LAYOUT[kind];
  const sheet = workbook.sheets.find(({ name }) => comparable(name) === comparable(layout.name));
  return sheet === undefined ? [] : [{ kind, sheet, table: readTable(sheet, layout) }];
}
