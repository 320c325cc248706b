/** SDGs of the policies in finished strings: marks in words, no pictures. */

import type { Policy, Submission } from '../../../forms/submission.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';

/** One of the 17 goals. */
export interface SdgView {
  readonly number: string;
  readonly name: string;
}

/** The policies of the plan by SDGs. */
export interface SdgsView {
  readonly goals: readonly (SdgView & {
    readonly policies: readonly {
      /** 施策1－2 */
      readonly label: string;
      readonly title: string;
      /** The id of its page. */
      readonly page: string;
    }[];
  })[];
}

/** @returns the SDGs of one policy, rising; none where the workbook names none */
export function sdgsOfPolicy({ sdgs }: Policy, words: Words): readonly SdgView[] {
  return (sdgs?.value ?? []).map((number) => sdgView(number, words));
}

/** @returns the SDGs that any policy is for, each with its policies; lacking when no policy names any */
export function sdgsView({ policies }: Submission, words: Words): Optional<SdgsView> {
  const numbers = [...new Set(policies.flatMap(({ sdgs }) => sdgs?.value ?? []))];
  if (numbers.length === 0) return false;
  const rising = numbers.toSorted((one, other) => one - other);
  return {
    goals: rising.map((sdg) => ({
      ...sdgView(sdg, words),
      policies: policies
        .filter(({ sdgs }) => sdgs?.value.includes(sdg))
        .map(({ goal, number, title }) => ({
          label: fillBlanks(words.policyOfGoal, { goal: String(goal), number: String(number) }),
          title: breakLines(title.value),
          page: `policy-${goal}-${number}`,
        })),
    })),
  };
}

function sdgView(number: number, { sdgs }: Words): SdgView {
  return { number: String(number), name: sdgs[number - 1] ?? '' };
}
