/** Facts as the workbook a city office fills in. */

import ExcelJS from 'exceljs';

import { NO_OFFERS, type Offers } from '../../forms/offers.ts';
import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { SHEET_KINDS, type SheetKind, SHEETS } from '../../sheets/sheets.ts';
import { addChoices } from './choices.ts';
import type { Content } from './content.ts';
import { midnight } from './excelDate.ts';
import { addGuide } from './guide.ts';
import { indicatorSheet } from './indicators.ts';
import { factsSheet } from './lists.ts';
import { addListSheet, type ListSheet } from './listSheet.ts';
import { plannedSheet } from './planned.ts';
import { profileSheet } from './profile.ts';
import { structureSheet } from './structure.ts';
import { xlsxFile } from './xlsxFile.ts';

type MakeSheet = (facts: Content, offers: Offers) => ListSheet;

/** How the sheets between 記入要領 and the hidden 選択肢 are filled with facts. */
const SHEETS_OF_FACTS: Readonly<Record<SheetKind, MakeSheet>> = {
  profile: profileSheet,
  plan: structureSheet,
  indicators: indicatorSheet,
  bullets: ({ bullets, room }) =>
    factsSheet(SHEETS.bullets, bullets, room?.bullets === undefined ? {} : { room: room.bullets }),
  references: ({ references }) => factsSheet(SHEETS.references, references),
  meeting: ({ meeting = [] }) => factsSheet(SHEETS.meeting, meeting),
  members: ({ members = [] }) => factsSheet(SHEETS.members, members),
  opinions: ({ opinions = [] }) => factsSheet(SHEETS.opinions, opinions),
  projects: ({ projects = [] }, offers) => factsSheet(SHEETS.projects, projects, { offers }),
  history: ({ history = [] }) => factsSheet(SHEETS.history, history),
  planned: plannedSheet,
  glossary: ({ glossary = [] }) => factsSheet(SHEETS.glossary, glossary),
  organization: ({ organization = [] }) => factsSheet(SHEETS.organization, organization),
  goalTexts: ({ goalTexts = [] }) => factsSheet(SHEETS.goalTexts, goalTexts),
  charter: ({ charter = [] }) => factsSheet(SHEETS.charter, charter),
  leading: ({ leading = [] }) => factsSheet(SHEETS.leading, leading),
};

/**
 * Writes the input workbook of a city.
 *
 * @param facts a parsed facts file, or what of one is known already
 * @param offers what the drop-downs of the installation hold
 * @returns the bytes of an .xlsx file; the same facts give the same bytes, dated as the meeting, or as the first day
 *   of 対象年度 while there is no date for it
 */
export async function writeWorkbook(
  facts: Content,
  offers: Offers = NO_OFFERS,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  describe(workbook, facts.meta);
  await addGuide(workbook);
  for (const kind of SHEET_KINDS)
    await addListSheet(workbook, SHEETS_OF_FACTS[kind](facts, offers));
  addChoices(workbook, offers);
  return xlsxFile(workbook, dateOf(facts.meta));
}

function describe(workbook: ExcelJS.Workbook, meta: Content['meta']): void {
  workbook.creator = meta.city ?? '';
  workbook.lastModifiedBy = meta.city ?? '';
  workbook.title = meta.title ?? '検証委員会資料 記入様式';
  workbook.created = midnight(dateOf(meta));
  workbook.modified = midnight(dateOf(meta));
  // Opens on 基本情報, where filling in begins.
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: 1,
      visibility: 'visible',
    },
  ];
}

function dateOf({ date, latestActualYear }: Content['meta']): string {
  const reading = parseFiscalYear(latestActualYear);
  const year = reading.kind === 'year' ? reading.fiscalYear.year : 2000;
  return date ?? `${year}-04-01`;
}
