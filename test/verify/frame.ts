/** Compares what is around the sheets with the facts: cover, contents, and what repeats on every page. */

import type { Facts } from '../../src/facts/facts.ts';
import { compact } from './blocks.ts';
import { blocksOf, type Packet } from './packet.ts';
import { compareSequences } from './sequence.ts';

/** @returns a sentence for each line of the cover that is missing, wrong, out of order or too many */
export function compareCover({ meta }: Facts, { sheets }: Packet): readonly string[] {
  const [cover] = sheets;
  const expected = [
    meta.paperNumber,
    meta.handling,
    meta.plan,
    `${meta.committee ?? ''}${meta.meetingNumber ?? ''}`,
    inJapaneseEra(meta.date),
    meta.venue,
    meta.city,
    !meta.period ? '' : `計画期間${meta.period}`,
    meta.excerptNote,
    meta.textNote,
    !meta.contact ? '' : `問合せ先${meta.contact}`,
  ].flatMap((text) => compact(text ?? '') || []);
  const found = cover === undefined ? [] : blocksOf(cover, 'paragraph').map(({ text }) => text);
  // Without a plan's name the paper's title stands for it.
  const plan = compact(meta.plan ?? '') === '' ? [compact(meta.title)] : [];
  const lines = found.filter((line) => !plan.includes(line));
  return compareSequences('表紙', '行', expected, lines).differences;
}

/** What stands within a part that has begun: a policy, the texts of a goal, one of the leading projects. */
const IS_WITHIN = /^(?:基本目標\d+(?:施策|本文)|重点(?!リーディングプロジェクト$))/u;

const REIWA_BEGINS = '2019-05-01';

/** 和暦 of a date since 1989: `令和元年8月7日`. */
function inJapaneseEra(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const era = iso >= REIWA_BEGINS ? { name: '令和', before: 2018 } : { name: '平成', before: 1988 };
  const count = year - era.before;
  return `${era.name}${count === 1 ? '元' : count}年${month}月${day}日`;
}

/** @returns a sentence for each line of 目次 that does not name the sheets and their pages in order */
export function compareContents({ sheets }: Packet): readonly string[] {
  const [contents] = sheets.flatMap((sheet) => blocksOf(sheet, 'contents'));
  const expected = sheets.slice(2).map(({ heading, pages }) => `${heading} ${pages[0] ?? 0}`);
  const found = (contents?.entries ?? []).map((entry, index) => {
    const [, title = entry, page = ''] = /^(.*?)(\d+)$/u.exec(entry) ?? [];
    const heading = sheets[index + 2]?.heading ?? '';
    return namesSheet(title, heading) ? `${heading} ${page}` : `${title} ${page}`;
  });
  return compareSequences('目次', '行', expected, found).differences;
}

/**
 * Goals and policies stand in 目次 with their whole name (a policy without its goal, under which it is
 * listed); the other sheets may be called there by other words than on their band, but not by another kind.
 */
function namesSheet(title: string, heading: string): boolean {
  // The texts of a goal stand under its own line.
  const [line, band] = [bare(title), bare(heading).replace(/^(基本目標\d+)本文/u, '$1')];
  if (band.endsWith(line)) return line.startsWith('施策') || line === band || !isOfPlan(band);
  return !isOfPlan(band) && line.slice(0, 2) === band.slice(0, 2);
}

function bare(text: string): string {
  return text.replaceAll(/[「」]/gu, '');
}

function isOfPlan(band: string): boolean {
  return band.startsWith('基本目標');
}

/**
 * @returns a sentence for each page whose footer, 資料の扱い or (where a part begins) paper's number is not as it
 *   should be, and for texts that are cut off or out of the structure
 */
export function compareMargins({ meta }: Facts, { margins, sheets }: Packet): readonly string[] {
  const beginParts = sheets
    .filter(({ heading }) => !IS_WITHIN.test(heading))
    .flatMap(({ pages: [first = 0] }) => first);
  const footer = [
    meta.committeeMaterial ?? meta.title,
    inJapaneseEra(meta.date),
    meta.excerptNote ?? '',
  ].map(compact);
  return margins.flatMap(({ artifacts, unmarked, cutOff }, index) => {
    const page = index + 1;
    const where = `${page}ページ`;
    // On the cover it is no running head: compareCover looks for it.
    const onEvery = page === 1 ? [] : [meta.handling ?? ''];
    const foot = `${footer.join('')}${page}${page}/${margins.length}`;
    const paper = beginParts.includes(page) ? compact(meta.paperNumber ?? '') : '';
    const behindCover = page === 1 ? [] : [foot, paper];
    return [
      ...[...onEvery, ...behindCover]
        .filter((text) => text !== '' && !artifacts.includes(text))
        .map((text) => `${where}：「${text}」がありません。`),
      ...(unmarked === '' ? [] : [`${where}：「${unmarked}」に、読み上げの位置がありません。`]),
      ...cutOff.map((text) => `${where}：「${text}」が紙の外にはみ出しています。`),
    ];
  });
}
