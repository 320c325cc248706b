/**
 * Which sheets share a page, and how tightly they are set.
 *
 * A sheet begins a page. One that says it may share joins the page before it where that saves a page, and where one of
 * the two would be left more than a third blank; one that may fill begins on such a page and goes on to its own. A goal
 * that has no more than its title and its list is no page at all.
 */

import type { Block, Inline, Sheet } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import { type Look, tightenedLooks } from './look.ts';
import type { Setting } from './setting.ts';
import {
  type Beneath,
  type PageArea,
  type PaintedPages,
  planRun,
  type Run,
  type Tried,
} from './sheet.ts';

/** A run tried in a look. */
interface Try extends Tried {
  /** The same in the same look, but the tables of these sheets begin on a page that they would leave blank. */
  readonly filledBy: (sheets: ReadonlySet<Sheet>) => Try;
  /** The same with so many times the room between the rows of its tables. */
  readonly inRoom: (times: number) => Try;
}

/** A run on its pages, which are not yet painted. */
export interface PlannedRun {
  readonly run: Run;
  readonly tried: Try;
  /** Its first page is the last one of the run before it. */
  readonly isBelow?: true;
}

/**
 * Plans sheets that share pages: one that begins a page, and those that go on below it. Where they spill onto a last
 * page, they are tightened by the first step that saves it; and where a page in their midst is left blank, by the first
 * that fills it. Tables that may give way to a sentence do so where that saves a page,
 * or charts from being set as low as they may be.
 */
export function planLoosely(run: Run, area: PageArea, setting: Setting): PlannedRun {
  return leavingWell((own) => planFilled(run, area, own), setting);
}

/** What leads to a table leaves its page for that of the table, but for where a page would be left blank for it. */
function leavingWell<Planned extends PlannedRun | undefined>(
  plan: (setting: Setting) => Planned,
  setting: Setting,
): Planned {
  const blankOf = (planned: Planned): number => {
    if (planned === undefined) return 0;
    const { blanks } = planned.tried.planned;
    return blanks.filter((blank) => isBlank(blank, setting.theme)).length;
  };
  const leaving = plan(setting);
  if (blankOf(leaving) === 0) return leaving;
  const staying = plan({ ...setting, openingsStay: true });
  return blankOf(staying) < blankOf(leaving) ? staying : leaving;
}

function planFilled(run: Run, area: PageArea, setting: Setting): PlannedRun {
  const whole = triesOf(run, area, setting);
  const { theme } = setting;
  const tried = filled(run, tightened(run, whole, theme), theme);
  const brief = briefTries(run, area, setting);
  if (brief === undefined) return { run, tried };
  const briefer = filled(run, tightened(run, brief, theme), theme);
  // A table is not worth charts that are tightened for its sake alone, nor such that can hardly be read.
  const saves = pagesOf(briefer) < pagesOf(tried) || pagesOf(brief[0]()) < pagesOf(whole[0]());
  const eases = pagesOf(briefer) === pagesOf(tried) && isTightest(tried, whole);
  return { run, tried: saves || (eases && !isTightest(briefer, brief)) ? briefer : tried };
}

/**
 * Fills pages in the midst of a run that are left blank: a table begins there, with the first of its charts, where all
 * of the run takes no more pages for it. The one that stands next to such a page is asked first.
 */
function filled(run: Run, tried: Try, theme: Look, filling: readonly Sheet[] = []): Try {
  const { blanks, begins } = tried.planned;
  const holes = [...blanks.keys()].filter((page) => isHole(tried, page, theme));
  const near = holes.flatMap((hole) =>
    run.filter((_, index) => (begins[index]?.page ?? 0) <= hole).toReversed(),
  );
  for (const sheet of new Set(near)) {
    if (filling.includes(sheet) || !sheet.blocks.some(({ kind }) => kind === 'charts')) continue;
    const sheets = [...filling, sheet];
    const fuller = tried.filledBy(new Set(sheets));
    if (isFuller(fuller, tried, theme)) return filled(run, fuller, theme, sheets);
  }
  return tried;
}

/** Whether a try leaves fewer pages blank than another, and neither takes more of them nor ends on a blank one instead. */
function isFuller(one: Try, other: Try, theme: Look): boolean {
  const isShorter = pagesOf(one) < pagesOf(other);
  const endsBlank = isBlank(lastBlank(one), theme) && !isBlank(lastBlank(other), theme);
  return (
    holesOf(one, theme) < holesOf(other, theme) &&
    pagesOf(one) <= pagesOf(other) &&
    (isShorter || !endsBlank)
  );
}

/** Whether of several tries this is the last one, in which charts are as low as they may be. */
function isTightest(tried: Try, tries: Tries): boolean {
  return tries.length > 1 && tried === tries.at(-1)?.();
}

/** The same sheets with sentences in place of the tables that may give way to them; undefined where there are none. */
function briefTries(run: Run, area: PageArea, setting: Setting): Tries | undefined {
  if (!run.some(({ blocks }) => blocks.some(givesWay))) return undefined;
  const [first, ...others] = run;
  const brief: Run = [briefSheet(first), ...others.map(briefSheet)];
  const { heardOn, ...rest } = area;
  const heard = heardOn && (brief[run.indexOf(heardOn)] ?? heardOn);
  return triesOf(brief, heard === undefined ? rest : { ...rest, heardOn: heard }, setting);
}

function briefSheet(sheet: Sheet): Sheet {
  const blocks = sheet.blocks.map((block): Block => {
    if (block.kind !== 'table' || block.instead === undefined) return block;
    const inlines = block.instead.flatMap((text, index): readonly Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text },
    ]);
    return { kind: 'paragraph', manner: 'note', align: 'start', inlines };
  });
  return { ...sheet, blocks };
}

function givesWay(block: Block): boolean {
  return block.kind === 'table' && block.instead !== undefined;
}

/** The loosest of these tries that takes back a spill; or else fills a page in their midst; or else the first. */
function tightened(run: Run, tries: Tries, theme: Look): Try {
  const asIs = tries[0]();
  const length = pagesOf(asIs);
  const holes = holesOf(asIs, theme);
  const shorter = spills(asIs, run, theme)
    ? loosest([tries], (one) => pagesOf(one) < length)
    : undefined;
  if (shorter !== undefined || holes === 0) return shorter ?? asIs;
  const fuller =
    loosest([tries], (one) => pagesOf(one) <= length && holesOf(one, theme) < holes) ?? asIs;
  return fuller.planned.parted.size === 0 ? fuller : leastParted(run, tries, fuller, theme);
}

/** The first of these tries that, filled, leaves the fewest pages blank or parting what leads to a table from that. */
function leastParted(run: Run, tries: Tries, given: Try, theme: Look): Try {
  let [best, holes] = [given, holesOf(filled(run, given, theme), theme)];
  for (const one of tries) {
    const tried = one();
    if (tried === given || pagesOf(tried) > pagesOf(given)) continue;
    const left = holesOf(filled(run, tried, theme), theme);
    if (left < holes) [best, holes] = [tried, left];
  }
  return best;
}

/** Whether a run may be put below the one before it, and one of the two would be left much of a page. */
export function mayJoin(before: PlannedRun, next: PlannedRun, { theme }: Setting): boolean {
  const isWasteful = [before, next].some(({ tried }) => isBlank(lastBlank(tried), theme));
  return next.run[0].start === 'share' && isWasteful;
}

/**
 * Puts a run below the one before it, if it may join that.
 *
 * @returns both on their pages; undefined where each keeps its own
 */
export function planJoined(
  before: PlannedRun,
  next: PlannedRun,
  area: PageArea,
  setting: Setting,
): PlannedRun | undefined {
  const { blanks } = before.tried.planned;
  const opensOnly = blanks.length === 1 && (blanks[0] ?? 0) > 1 - setting.theme.pages.mostBlank;
  const run: Run = [...before.run, ...next.run];
  const apart = pagesOf(before.tried) + pagesOf(next.tried);
  // What takes so many pages has no room to gain for the next sheet.
  const isLong = blanks.length > setting.theme.pages.mostTightened;
  const all = [triesOf(run, area, setting), briefTries(run, area, setting)].flatMap(
    (tries): readonly Tries[] => (tries === undefined ? [] : [isLong ? [tries[0]] : tries]),
  );
  const below = (one: Tried): boolean => beginsBelow(one, before.run.length);
  const saves = (one: Tried): boolean =>
    pagesOf(one) < apart && below(one) && (opensOnly || endsWhole(one, before.run.length));
  const tried = eased(all, saves) ?? (opensOnly ? eased(all, below) : undefined);
  return tried === undefined || pagesOf(tried) > apart ? undefined : { run, tried };
}

/** Whether a run may begin on what the one before it leaves of its last page. */
export function mayFill(
  before: PlannedRun,
  { run: [{ start }] }: PlannedRun,
  { theme }: Setting,
): boolean {
  return (start === 'fill' || start === 'share') && isBlank(lastBlank(before.tried), theme);
}

/**
 * Puts a run on what the one before it leaves of its last page, and on pages of its own behind that.
 *
 * @param mayEndBlank nothing stands behind it, or what begins a page all the same, or fills one that is hardly begun
 * @returns undefined where neither a page nor blank is saved
 */
export function planBelow(
  before: PlannedRun,
  next: PlannedRun,
  mayEndBlank: boolean,
  area: PageArea,
  setting: Setting,
): PlannedRun | undefined {
  return leavingWell((own) => planUnder(before, next, mayEndBlank, area, own), setting);
}

function planUnder(
  before: PlannedRun,
  next: PlannedRun,
  mayEndBlank: boolean,
  area: PageArea,
  setting: Setting,
): PlannedRun | undefined {
  const { run, tried: apart } = next;
  const { theme } = setting;
  const tries = triesOf(run, area, setting, before.tried.planned.end);
  const asIs = tries[0]();
  if (!asIs.planned.opens) return undefined;
  const mayShare = run[0].start === 'share';
  // What may have a page of its own gives it up only where enough of it stands here to be read for itself.
  const fills = ({ planned: { opens, blanks } }: Tried): boolean =>
    opens && (!mayShare || !isBlank(blanks[0] ?? 1, theme));
  const saves = (one: Tried): boolean => fills(one) && pagesOf(one) - 1 < pagesOf(apart);
  const saving = saves(asIs) || spills(asIs, run, theme) ? loosest([tries], saves) : undefined;
  const blankest = Math.max(lastBlank(before.tried), lastBlank(apart));
  const wasted = 1 + holesOf(apart, theme) + (isBlank(lastBlank(apart), theme) ? 1 : 0);
  const fillsMore = (one: Tried): boolean => {
    const last = lastBlank(one);
    const holes = holesOf(one, theme) + (isBlank(last, theme) && !mayEndBlank ? 1 : 0);
    const fits = fills(one) && pagesOf(one) - 1 <= pagesOf(apart);
    return fits && holes < wasted && (mayEndBlank || last <= blankest + theme.pages.blankerBy);
  };
  // What is whole on a page of its own is not parted for the sake of its neighbour.
  const isParted = !mayShare || pagesOf(apart) > 1;
  const tried = saving ?? (isParted ? loosest([tries], fillsMore) : undefined);
  return tried && { run, tried: filled(run, tried, theme), isBelow: true };
}

/** Whether a run that was put below another has no more there than what leads to its table. */
export function standsApart({ tried: { planned } }: PlannedRun): boolean {
  return planned.parted.has(0);
}

/** Whether a run that was put below another takes a page fewer than by itself. */
export function savesPage({ tried: below }: PlannedRun, { tried: apart }: PlannedRun): boolean {
  return pagesOf(below) - 1 < pagesOf(apart);
}

/** Whether a sheet's last page is left blank by texts whose charts stand on the page before. */
export function mayKeepCompany({ run, tried, isBelow }: PlannedRun, { theme }: Setting): boolean {
  const { planned } = tried;
  return (
    run.length === 1 &&
    isBelow === undefined &&
    pagesOf(tried) > 1 &&
    isBlank(lastBlank(tried), theme) &&
    planned.opens
  );
}

/**
 * Puts the last rows of a sheet's table, and their charts, on its last page, which is left blank.
 *
 * @returns undefined where that would take more pages, or leave another one blank
 */
export function planInCompany(
  { run, tried: apart }: PlannedRun,
  area: PageArea,
  setting: Setting,
): PlannedRun | undefined {
  const { theme } = setting;
  const isFilled = (one: Tried): boolean =>
    pagesOf(one) <= pagesOf(apart) && one.planned.blanks.every((blank) => !isBlank(blank, theme));
  const tried = loosest([triesOf(run, area, { ...setting, inCompany: true })], isFilled);
  return tried && { run, tried };
}

/**
 * Sets the rows of a run's tables further apart, where its last page is left blank and nothing goes on below them.
 *
 * @returns undefined where no page is left blank, or none is filled by it
 */
export function planInRoom(planned: PlannedRun, { theme }: Setting): PlannedRun | undefined {
  const { tried } = planned;
  if (!isBlank(lastBlank(tried), theme)) return undefined;
  for (const times of theme.table.roomyTimes) {
    const roomy = tried.inRoom(times);
    if (pagesOf(roomy) > pagesOf(tried)) return undefined;
    if (!isBlank(lastBlank(roomy), theme)) return { ...planned, tried: roomy };
  }
  return undefined;
}

/**
 * Paints planned pages.
 *
 * @param begin adds a sheet's section to the structure; asked when the sheet's turn to be read comes
 * @param isShown as of `Paint`
 */
export function paintRun(
  { run, tried }: PlannedRun,
  begin: (sheet: Sheet) => StructureElement,
  isShown?: (page: number) => boolean,
): PaintedPages {
  for (const [index, sheet] of run.entries()) {
    // A sheet is begun when what stands before it is in the structure, as it is read.
    begin(sheet).children.push(...(tried.sections[index]?.children ?? []));
  }
  return tried.planned.paint(isShown);
}

/** A run as it is, and tightened step by step; nothing is planned before it is asked for, nor twice. */
type Tries = readonly [() => Try, ...(() => Try)[]];

function triesOf(run: Run, area: PageArea, setting: Setting, under?: Beneath): Tries {
  const [loose, ...steps] = tightenedLooks(setting.theme);
  const tryIn = (own: Setting): Try => {
    const roomy = new Map<number, Try>();
    return {
      ...planRun(run, area, own, under),
      filledBy: (filling) => tryIn({ ...own, filling }),
      inRoom: (roomyTimes) => {
        const made = roomy.get(roomyTimes) ?? tryIn({ ...own, roomyTimes });
        roomy.set(roomyTimes, made);
        return made;
      },
    };
  };
  const tried = (theme: Look): (() => Try) => {
    let known: Try | undefined;
    return () => (known ??= tryIn({ ...setting, theme }));
  };
  return [tried(loose), ...steps.map(tried)];
}

/** The loosest try that suits. What the tightest of a kind cannot do, no looser one of that kind can. */
function loosest(kinds: readonly Tries[], suits: (tried: Try) => boolean): Try | undefined {
  for (const [loose, ...steps] of kinds) {
    if (suits(loose())) return loose();
    const tightest = steps.at(-1)?.();
    if (tightest === undefined || !suits(tightest)) continue;
    return steps.find((one) => suits(one()))?.();
  }
  return undefined;
}

/** The same, but no charts are as low as they may be where the next kind, with sentences for tables, spares them that. */
function eased(kinds: readonly Tries[], suits: (tried: Try) => boolean): Try | undefined {
  const tried = loosest(kinds, suits);
  const [whole, brief] = kinds;
  if (tried === undefined || whole === undefined || brief === undefined) return tried;
  const briefer = isTightest(tried, whole) ? loosest([brief], suits) : undefined;
  return briefer === undefined || isTightest(briefer, brief) ? tried : briefer;
}

function pagesOf({ planned: { blanks } }: Tried): number {
  return blanks.length;
}

function lastBlank({ planned: { blanks } }: Tried): number {
  return blanks.at(-1) ?? 0;
}

/** What a page counts that parts what leads to a table from that: however many do, one that is left blank is worse. */
const PARTED = 0.001;

/** How many pages but the last are left blank, and a little for each that parts what leads to a table from that. */
function holesOf({ planned: { blanks, parted } }: Tried, theme: Look): number {
  const blank = blanks.slice(0, -1).filter((one) => isBlank(one, theme));
  return blank.length + parted.size * PARTED;
}

/** Whether a page that is not the last is left blank, or parts what leads to a table from that. */
function isHole({ planned: { blanks, parted } }: Tried, page: number, theme: Look): boolean {
  return page < blanks.length - 1 && (parted.has(page) || isBlank(blanks[page] ?? 0, theme));
}

/** More of a page is not left blank where that can be helped. */
function isBlank(blank: number, { pages }: Look): boolean {
  return blank > pages.mostBlank;
}

/** Several sheets that fill much of their last page did not spill onto it. */
function spills(
  tried: Tried,
  { length: sheets }: Run,
  { pages: { mostSpilt, mostTightened } }: Look,
): boolean {
  const length = pagesOf(tried);
  return length > 1 && (sheets === 1 ? length <= mostTightened : 1 - lastBlank(tried) <= mostSpilt);
}

/** Whether the sheet at this index begins below another one, not a page of its own. */
function beginsBelow({ planned: { begins } }: Tried, index: number): boolean {
  return (begins[index]?.y ?? 0) > 0;
}

/** Whether everything from the sheet at this index stands on one page. */
function endsWhole({ planned: { begins, blanks } }: Tried, index: number): boolean {
  return begins[index]?.page === blanks.length - 1;
}
