/** Answers of 事業, held against what the office offers to choose from. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Fact } from '../../forms/submission.ts';
import { comparable } from '../../japanese/text.ts';
import type { Choices } from '../../office/settings.ts';
import { nearest } from '../phrasing/nearest.ts';
import { quoteAll } from '../phrasing/quote.ts';

/** The answers of one project, as far as they could be read. */
interface Answers {
  readonly effect?: Fact<string> | undefined;
  readonly outlook?: Fact<string> | undefined;
}

/**
 * Asks about every 効果 and 今後の方針 that the office does not offer.
 *
 * @returns a notice for each; nothing stops, for the words are printed as they stand
 */
export function choiceFindings(
  projects: readonly Answers[],
  { effects, outlooks }: Choices,
): readonly Diagnostic[] {
  return projects.flatMap(({ effect, outlook }) => [
    ...unknownAnswer('効果', effect, effects),
    ...unknownAnswer('今後の方針', outlook, outlooks),
  ]);
}

function unknownAnswer(
  heading: string,
  answer: Fact<string> | undefined,
  offered: readonly string[],
): readonly Diagnostic[] {
  if (answer === undefined) return [];
  const { value, place } = answer;
  if (offered.some((word) => comparable(word) === comparable(value))) return [];
  const guess = nearest(value, offered);
  return [
    {
      code: 'project/choice',
      severity: 'notice',
      message: `「${heading}」の「${value}」は、選択肢にありません。書いたとおりに載ります。`,
      hint: `${guess === undefined ? '' : `「${guess}」のことなら、そのとおりに直してください。`}選択肢は${quoteAll(offered)}です。選択肢を変えるときは、input/settings.json の「choices」に書いてください。`,
      place,
    },
  ];
}
