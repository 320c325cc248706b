/** Everything that could be read from a workbook, sound or not: what the rules look at. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { type BulletDraft, readBullets } from '../reading/bullets.ts';
import { type IndicatorSheet, readIndicators } from '../reading/indicators.ts';
import { LAYOUT, SHEET_KINDS, type SheetKind } from '../reading/layout.ts';
import {
  type MeetingFacts,
  type MemberFacts,
  readMeeting,
  readMembers,
} from '../reading/people.ts';
import { type PlanDraft, readPlan } from '../reading/plan.ts';
import { type ProfileDraft, readProfile } from '../reading/profile.ts';
import { type ReferenceDraft, readReferences } from '../reading/references.ts';
import { type Entry, type FoundSheet, type Table, readTable } from '../reading/table.ts';
import { nearest } from '../wording/nearest.ts';
import { readEntries } from './entries.ts';
import { unknownSheets } from './unknown.ts';
import { type ValueCell, valuesByIndicator } from './values.ts';

/** All drafts of a workbook. */
export interface Material {
  readonly workbook: Workbook;
  readonly sheets: readonly FoundSheet[];
  /** All cells that are read and not blank, each once. */
  readonly entries: readonly Entry[];
  /** What single cells have said against themselves; the rules `field/…` and `quantity/…` state it. */
  readonly complaints: readonly Diagnostic[];
  readonly profile: ProfileDraft;
  readonly plan: readonly PlanDraft[];
  readonly indicators: IndicatorSheet;
  /** The cells of targets and actuals of each indicator. */
  readonly figures: readonly (readonly ValueCell[])[];
  readonly bullets: readonly BulletDraft[];
  readonly references: readonly ReferenceDraft[];
  readonly meeting: readonly MeetingFacts[];
  readonly members: readonly MemberFacts[];
}

/** Reads every sheet; what is wrong is left to the rules. */
export function gather(workbook: Workbook): Material {
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
    workbook,
    sheets,
    entries: readEntries(sheets),
    complaints: all.flatMap(({ diagnostics }) => diagnostics),
    profile: profile.draft,
    plan: plan.drafts,
    indicators: indicators.sheet,
    figures: valuesByIndicator(indicators.sheet),
    bullets: bullets.drafts,
    references: references.drafts,
    meeting: meeting.drafts,
    members: members.drafts,
  };
}

function findSheet(workbook: Workbook, kind: SheetKind): readonly FoundSheet[] {
  const layout = LAYOUT[kind];
  const sheet = workbook.sheets.find(({ name }) => comparable(name) === comparable(layout.name));
  if (sheet !== undefined) return [{ kind, sheet, table: readTable(sheet, layout) }];
  if (!layout.required) return [];
  // A required sheet of another name is a fault; what stands in it is looked at all the same.
  const unknown = unknownSheets(workbook).filter(({ cells }) => cells.length > 0);
  const guess = nearest(
    layout.name,
    unknown.map(({ name }) => name),
  );
  const taken = unknown.find(({ name }) => name === guess);
  if (taken === undefined) return [];
  return [{ kind, sheet: taken, table: readTable(taken, layout), isGuess: true }];
}
