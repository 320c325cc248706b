/** 参考資料 in finished strings: the city's pictures, or the goal's small charts in their place. */

import type { Goal, Reference } from '../../../forms/submission.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import type { Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText, type LinkedText, linkedText } from '../value/text.ts';
import type { Contents } from './contents.ts';
import type { IndicatorView } from './indicator.ts';

/** A picture beside the workbook. */
export interface PictureView {
  readonly title: string;
  readonly file: string;
  readonly alternative: string;
  readonly source: string;
  /** Where the words of the source lead; blank: nowhere. */
  readonly sourceLink: string;
}

/** The reference material of one goal. */
export interface ReferenceView {
  readonly id: string;
  readonly goal: string;
  readonly title: string;
  readonly pictures: readonly PictureView[];
  /** Titles of the references without a picture, each once. */
  readonly captions: readonly CaptionView[];
  readonly multiples: readonly IndicatorView[];
}

/** What a reference without a picture is about. */
interface CaptionView {
  readonly title: string;
  /** Lacking when the reference states none. */
  readonly source: Optional<LinkedText>;
}

/**
 * Prints a goal's reference material.
 *
 * @returns its pictures, and where a reference with a title of its own has none, the goal's small charts once; nothing
 *   for a goal without either, for the charts of its indicators stand on the pages of its policies
 */
export function referenceViews(goal: Goal, contents: Contents): readonly ReferenceView[] {
  const { evaluation, context } = contents;
  const own = evaluation.submission.references.filter((one) => one.goal === goal.number);
  const pictures = own.flatMap(pictureView);
  const captions = captionViews(own, context.words);
  if (pictures.length === 0 && captions.length === 0) return [];
  return [
    {
      id: `reference-${goal.number}`,
      goal: goalLabel(goal.number, context.words),
      title: breakLines(goal.name.value),
      pictures,
      captions,
      multiples: captions.length > 0 ? multiples(goal, contents) : [],
    },
  ];
}

/** A reference that is called just 参考資料, as the band says already, is about nothing that could be named. */
function captionViews(references: readonly Reference[], words: Words): readonly CaptionView[] {
  const captions = references
    .filter(({ file, title }) => file === undefined && title.value !== words.reference)
    .map(({ title, source }) => ({
      title: breakLines(title.value),
      source: source !== undefined && linkedText(source),
    }));
  const distinct = new Map(captions.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()];
}

function multiples(goal: Goal, { evaluation, indicators }: Contents): readonly IndicatorView[] {
  return evaluation.assessments
    .map(({ indicator }) => indicator)
    .filter((indicator) => indicator.goal === goal.number && indicator.reprintOf === undefined)
    .flatMap((indicator) => indicators.get(indicator) ?? []);
}

function pictureView(reference: Reference): readonly PictureView[] {
  const { file, title, alternative, source } = reference;
  if (file === undefined) return [];
  return [
    {
      title: breakLines(title.value),
      file: file.value,
      alternative: factText(alternative),
      source: factText(source),
      sourceLink: source?.link ?? '',
    },
  ];
}
