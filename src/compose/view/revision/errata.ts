/** 正誤表 and 差替ページ一覧 in finished strings. */

import type { Evaluation } from '../../../forms/evaluation.ts';
import { documentTitle, replacementFile } from '../../../forms/output.ts';
import type {
  Correction,
  CorrectionSide,
  PageChange,
  PaperRevision,
} from '../../../forms/pages.ts';
import { printDate } from '../../../japanese/date.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { type ProfileView, profileView } from '../part/profile.ts';
import { breakLines } from '../value/text.ts';

/** One side of a correction. */
interface SideView {
  readonly stretches: readonly { readonly text: string; readonly changed: boolean }[];
}

/** 誤 and 正. */
interface CorrectionView {
  readonly page: string;
  readonly place: string;
  readonly wrong: SideView;
  readonly right: SideView;
}

/** One page. */
interface PageView {
  readonly newPage: string;
  readonly oldPage: string;
  readonly title: string;
  readonly what: string;
}

/** One paper: what is corrected in it, and which pages are exchanged. */
interface PaperRevisionView {
  readonly name: string;
  readonly file: string;
  readonly corrections: readonly CorrectionView[];
  readonly pages: readonly PageView[];
  /** In a sentence: how many pages of how many. */
  readonly sentence: string;
  /** Pages that only have another number; blank for none. */
  readonly moved: string;
}

/** The root of `templates/errata.hbs` and `templates/replacements.hbs`. */
export interface ErrataView extends ProfileView {
  /** 令和7年8月20日 */
  readonly day: string;
  readonly oldName: string;
  readonly newName: string;
  readonly papers: readonly PaperRevisionView[];
}

/**
 * Prints corrections and pages.
 *
 * @param papers those that differ
 * @param day ISO date of the exchange
 */
export function errataView(
  papers: readonly PaperRevision[],
  { old, now, day }: { readonly old: Evaluation; readonly now: Evaluation; readonly day: string },
  words: Words,
): ErrataView {
  return {
    ...profileView(now.submission.profile),
    day: printDate(day),
    oldName: old.submission.workbookName,
    newName: now.submission.workbookName,
    papers: papers.map((paper) => paperView(paper, words)),
  };
}

function paperView(paper: PaperRevision, words: Words): PaperRevisionView {
  const { name, pages, oldCount, newCount } = paper;
  const { replacement } = words.revision;
  const changed = pages.filter(({ kind }) => kind !== 'same');
  const moved = pages.flatMap((page) =>
    page.kind === 'same' && page.old !== page.new
      ? [fillBlanks(replacement.move, { old: String(page.old), new: String(page.new) })]
      : [],
  );
  return {
    name: documentTitle(name),
    file: changed.some(({ kind }) => kind !== 'dropped') ? replacementFile(name) : '',
    corrections: paper.corrections.map((correction) => correctionView(correction, words)),
    pages: changed.map((page) => pageView(page, words)),
    sentence: fillBlanks(oldCount === newCount ? replacement.count : replacement.counts, {
      changed: String(changed.length),
      old: String(oldCount),
      new: String(newCount),
    }),
    moved:
      moved.length === 0
        ? ''
        : fillBlanks(replacement.moved, { list: moved.join(words.revision.summary.separator) }),
  };
}

function pageView(page: PageChange, { revision: { replacement } }: Words): PageView {
  const { title } = page;
  switch (page.kind) {
    case 'same':
    case 'replaced':
      return {
        newPage: String(page.new),
        oldPage: String(page.old),
        title,
        what: replacement.replaced,
      };
    case 'added':
      return {
        newPage: String(page.new),
        oldPage: replacement.none,
        title,
        what: replacement.added,
      };
    case 'dropped':
      return {
        newPage: replacement.none,
        oldPage: String(page.old),
        title,
        what: replacement.dropped,
      };
  }
}

function correctionView(correction: Correction, words: Words): CorrectionView {
  const { place, kind, old, new: now } = correction;
  const { revision } = words;
  const { replacement } = revision;
  const isFigure = kind === 'figure';
  const pages = { old: String(old?.page ?? ''), new: String(now?.page ?? '') };
  const isMoved = old !== undefined && now !== undefined && old.page !== now.page;
  return {
    page: isMoved
      ? fillBlanks(replacement.pages, pages)
      : pages.old || fillBlanks(replacement.newPage, pages),
    place: place.map(breakLines).join(replacement.separator),
    wrong: sideView(old, { missing: revision.added, figure: isFigure ? replacement.figure : '' }),
    right: sideView(now, {
      missing: revision.removed,
      figure: isFigure ? (old === undefined ? replacement.figure : replacement.figureChanged) : '',
    }),
  };
}

function sideView(
  side: CorrectionSide | undefined,
  { missing, figure }: { readonly missing: string; readonly figure: string },
): SideView {
  if (side === undefined) return { stretches: [{ text: missing, changed: false }] };
  if (figure !== '') return { stretches: [{ text: figure, changed: false }] };
  const { text, stretches = [{ text, changed: true }] } = side;
  return { stretches: stretches.map((one) => ({ ...one, text: breakLines(one.text) })) };
}
