/** Holds a packet against the facts it was made from: all of them, each in its place. */

import type { Facts } from '../../src/facts/facts.ts';
import { compact } from './blocks.ts';
import type { Judging } from './expected.ts';
import { compareFootnotes } from './footnotes.ts';
import { compareContents, compareCover, compareMargins } from './frame.ts';
import { compareGoalTexts, goalTextsHeading } from './goalTexts.ts';
import {
  compareMatrix,
  compareProject,
  LEADING_SHEET,
  projectHeading,
  projectsOf,
} from './leading.ts';
import type { Packet, Sheet } from './packet.ts';
import { comparePlanned, PLANNED_SHEET } from './planned.ts';
import { compareSequences } from './sequence.ts';
import {
  compareGoal,
  compareList,
  comparePolicy,
  compareReference,
  type Goal,
  type Policy,
} from './sheets.ts';

/** How often a text or figure of the facts must be found, all places together. */
export interface Extent {
  readonly pages: number;
  readonly indicators: number;
  readonly figures: number;
  readonly bullets: number;
  /** Values of 計画のKPI一覧. */
  readonly planned: number;
}

/**
 * Compares a packet with its facts.
 *
 * Spaces and line ends are left out of account; every other character counts. What the packet's
 * templates add (legend, 総括, 判定の方法) is looked at only where it could be taken for facts.
 *
 * @param judging the scheme that the packet was made with
 * @returns a sentence in Japanese for each difference: where, what is expected, what is found
 */
export function differences(facts: Facts, packet: Packet, judging: Judging): readonly string[] {
  const { policies, goals } = facts;
  const sheets = expectedSheets(facts);
  const headings = packet.sheets.map(({ heading }) => knownHeading(heading));
  const { pairs, differences: ofSheets } = compareSequences('資料全体', 'ページ', sheets, headings);
  const sheetOf = (heading: string): Sheet | undefined =>
    packet.sheets[pairs.find(({ expected }) => sheets[expected] === heading)?.found ?? -1];
  const all = { facts, judging };
  return [
    ...ofSheets,
    ...compareMargins(facts, packet),
    ...compareCover(facts, packet),
    ...compareContents(packet),
    ...compareFootnotes(facts, packet),
    ...packet.sheets.flatMap(idleHeadings),
    ...goals.flatMap((goal) =>
      found(sheetOf(goalHeading(goal)), (one) => compareGoal(goal, one, all)),
    ),
    ...policies.flatMap((policy) =>
      found(sheetOf(policyHeading(policy)), (one) => comparePolicy(policy, one, all)),
    ),
    ...goals.flatMap((goal) =>
      found(sheetOf(referenceHeading(goal)), (one) => compareReference(goal, one, all)),
    ),
    ...goals.flatMap((goal) => {
      const heading = goalTextsHeading(goal, facts);
      const sheet = heading === undefined ? undefined : sheetOf(heading);
      return found(sheet, (one) => compareGoalTexts(goal, one, facts, judging));
    }),
    ...found(sheetOf(LEADING_SHEET), (one) => compareMatrix(one, facts, judging)),
    ...projectsOf(facts).flatMap((project) =>
      found(sheetOf(projectHeading(project)), (one) =>
        compareProject(project, one, facts, judging),
      ),
    ),
    ...found(sheetOf(LIST), (one) => compareList(one, all)),
    ...found(sheetOf(PLANNED_SHEET), (one) => comparePlanned(one, facts)),
  ];
}

/** @returns how much `differences` compares */
export function extentOf(facts: Facts, { margins }: Packet): Extent {
  const { kpis, bullets, meta, planned } = facts;
  const indicators = kpis.length;
  return {
    pages: margins.length,
    indicators,
    figures: indicators * 2 * (meta.years.length + 1),
    bullets: bullets.length,
    planned: (planned?.indicators.length ?? 0) * (1 + (planned?.years.length ?? 0)),
  };
}

const SUMMARY = '総括';
const LIST = '付表KPI一覧表';

function goalHeading({ no, name }: Goal): string {
  return compact(`基本目標${no}「${name}」`);
}

function policyHeading({ goal, no, title }: Policy): string {
  return compact(`基本目標${goal}施策${no}${title}`);
}

function referenceHeading({ no, name }: Goal): string {
  return compact(`参考資料基本目標${no}${name}`);
}

/** The headings of all sheets in order; a sheet without a counterpart in the facts by its first word. */
function expectedSheets(facts: Facts): string[] {
  const { meta, goals, policies, references, kpis, planned, projects = [] } = facts;
  const leading = projectsOf(facts);
  const grants = [...new Set(projects.flatMap(({ grant }) => grant ?? []))];
  return [
    compact(meta.title),
    '目次',
    ...(kpis.length > 0 ? [SUMMARY] : []),
    ...goals.flatMap((goal) => [
      goalHeading(goal),
      ...[goalTextsHeading(goal, facts)].flatMap((heading) => heading ?? []),
      ...policies.filter((policy) => policy.goal === goal.no).map(policyHeading),
    ]),
    ...(leading.length > 0 ? [LEADING_SHEET, ...leading.map(projectHeading)] : []),
    ...(projects.length > 0 ? ['事業事業一覧'] : []),
    ...grants.map((grant) => compact(`事業交付金の効果検証${grant}`)),
    ...(meta.opinionList === '載せる' ? ['意見意見と対応'] : []),
    ...goals
      .filter(({ no }) => references.some((one) => one.goal === no && isNamed(one)))
      .map((goal) => referenceHeading(goal)),
    LIST,
    ...(planned !== undefined && meta.plannedList === '載せる' ? [PLANNED_SHEET] : []),
    '付表判定の方法',
    ...(meta.basisList === '載せる' ? ['付表根拠一覧'] : []),
  ];
}

/** A row that has neither a picture nor a title of its own is about nothing that is not on the policies' pages. */
function isNamed({ file, title }: Facts['references'][number]): boolean {
  return (file ?? '') !== '' || (title ?? '') !== '参考資料';
}

/** 総括 also names the year. */
function knownHeading(heading: string): string {
  return heading.startsWith(SUMMARY) ? SUMMARY : heading;
}

/** A sheet that is not there was reported with the sheets; nothing more can be said of it. */
function found<One>(
  sheet: One | undefined,
  compare: (sheet: One) => readonly string[],
): readonly string[] {
  return sheet === undefined ? [] : compare(sheet);
}

/** A heading stands before what it heads, also for those who have the page read to them. */
function idleHeadings({ heading, blocks }: Sheet): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading')) return [];
    return [`「${heading}」のページ：見出し「${block.text}」の次に、本文がありません。`];
  });
}
