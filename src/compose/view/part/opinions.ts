/** 意見と対応 in finished strings: what the committee said, and what the office answers. */

import { type Opinion, WHOLE_PLAN } from '../../../forms/submission.ts';
import { comparable } from '../../../japanese/text.ts';
import { goalLabel, policyLabel } from '../../../wording/numbering.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';
import type { Contents } from './contents.ts';

/** One opinion; what is not known is blank. */
interface OpinionView {
  readonly number: string;
  readonly meeting: string;
  readonly member: string;
  /** 施策2; blank for the goal or the plan as a whole. */
  readonly policy: string;
  /** The id of the page of the policy or goal; blank for the plan as a whole. */
  readonly page: string;
  /** The name of the indicator. */
  readonly indicator: string;
  readonly text: string;
  readonly response: string;
  readonly status: string;
  readonly department: string;
}

/** The opinions on one goal, or on the plan as a whole. */
interface OpinionsSection {
  /** 基本目標1, 計画全体 */
  readonly label: string;
  readonly name: string;
  readonly first: readonly OpinionView[];
  readonly others: readonly OpinionView[];
}

/** 意見と対応. */
export interface OpinionsView {
  readonly count: string;
  /** Numbers of the opinions without an answer, 「2、5」; blank when all are answered. */
  readonly unanswered: string;
  readonly unansweredCount: string;
  /** How many answers have been carried out how far, those that occur. */
  readonly statuses: readonly { readonly label: string; readonly count: string }[];
  /** Whether any opinion says so much. */
  readonly withMeetings: boolean;
  readonly withMembers: boolean;
  readonly withStatuses: boolean;
  readonly withDepartments: boolean;
  /** Whether any opinion is on a goal or policy, which has a page. */
  readonly withPages: boolean;
  readonly sections: readonly OpinionsSection[];
}

/** Prints the opinions; lacking when the workbook has none. */
export function opinionsView(contents: Contents): Optional<OpinionsView> {
  const { goals, opinions = [] } = contents.evaluation.submission;
  if (opinions.length === 0) return false;
  const { words } = contents.context;
  const numbers = goals.map(({ number }) => number).filter((number) => number !== WHOLE_PLAN);
  const places = [undefined, ...numbers];
  const unanswered = opinions.filter(({ response }) => response === undefined);
  const has = (part: 'meeting' | 'member' | 'status' | 'department'): boolean =>
    opinions.some((one) => one[part] !== undefined);
  return {
    count: String(opinions.length),
    unanswered: unanswered.map(({ id }) => id.value).join('、'),
    unansweredCount: String(unanswered.length),
    statuses: Object.entries(words.opinions.statuses).flatMap(([status, label]) => {
      const count = opinions.filter((one) => one.status?.value === status).length;
      return count === 0 ? [] : [{ label, count: String(count) }];
    }),
    withMeetings: has('meeting'),
    withMembers: has('member'),
    withStatuses: has('status'),
    withDepartments: has('department'),
    withPages: opinions.some(({ goal }) => goal !== undefined),
    sections: places.flatMap((place): readonly OpinionsSection[] => {
      const own = opinions.filter(({ goal }) => goal === place);
      const [first, ...others] = own.map((one) => opinionView(one, contents));
      if (first === undefined) return [];
      const name = goals.find(({ number }) => number === place)?.name.value ?? '';
      const label = goalLabel(place ?? WHOLE_PLAN, words);
      return [{ label, name: breakLines(name), first: [first], others }];
    }),
  };
}

/** The opinions on one policy or on a goal itself, for its own page; empty when there are none. */
export function opinionsOn(
  contents: Contents,
  goal: number,
  policy: number | undefined,
): readonly OpinionView[] {
  const { opinions = [], profile } = contents.evaluation.submission;
  if (profile.opinionList?.value !== true) return [];
  return opinions
    .filter((one) => one.goal === goal && one.policy === policy)
    .map((one) => opinionView(one, contents));
}

function opinionView(opinion: Opinion, { evaluation, context }: Contents): OpinionView {
  const { id, goal, policy, indicator, status, response } = opinion;
  const { words } = context;
  const found = evaluation.submission.indicators.find(
    (one) => indicator !== undefined && comparable(one.id) === comparable(indicator.value),
  );
  return {
    number: breakLines(id.value),
    meeting: factText(opinion.meeting),
    member: factText(opinion.member),
    policy: policy === undefined ? '' : policyLabel(policy, words),
    page:
      goal === undefined ? '' : policy === undefined ? `goal-${goal}` : `policy-${goal}-${policy}`,
    indicator: breakLines(found?.name.value ?? ''),
    text: breakLines(opinion.text.value),
    response: response === undefined ? words.opinions.unanswered : breakLines(response.value),
    status: status === undefined ? '' : words.opinions.statuses[status.value],
    department: factText(opinion.department),
  };
}
