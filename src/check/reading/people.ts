/** 会議 and 委員名簿: the two sheets for the meeting itself. */

import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { type Facts, readFacts } from './facts.ts';
import { optionalText, requiredText } from './fields.ts';
import { type Table, entryOf } from './table.ts';

/** One row of 会議; an item without content is prepared, not filled in, and is left out. */
const MeetingRow = z.object({ 項目: requiredText, 内容: optionalText });

/** One row of 委員名簿. */
const MemberRow = z.object({
  氏名: requiredText,
  ふりがな: optionalText,
  所属団体等: optionalText,
  備考: optionalText,
});

/** A row of 会議 as far as it could be read. */
export type MeetingFacts = Facts<typeof MeetingRow.shape>;
/** A row of 委員名簿 as far as it could be read. */
export type MemberFacts = Facts<typeof MemberRow.shape>;

/** Reads 会議. */
export function readMeeting(table: Table | undefined): {
  readonly drafts: readonly MeetingFacts[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const rows = (table?.rows ?? []).filter((row) => entryOf(row, '内容').cell !== undefined);
  const read = rows.map((row) => readFacts(MeetingRow, row));
  return {
    drafts: read.map(({ facts }) => facts),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Reads 委員名簿. */
export function readMembers(table: Table | undefined): {
  readonly drafts: readonly MemberFacts[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = (table?.rows ?? []).map((row) => readFacts(MemberRow, row));
  return {
    drafts: read.map(({ facts }) => facts),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
