/** What a リーディングプロジェクト rests on. Its indicators are printed again by it, and never counted. */

import type {
  Effort,
  Indicator,
  LeadingProject,
  PolicyReference,
  Submission,
} from '../../../forms/submission.ts';
import { comparable } from '../../../japanese/text.ts';

type Plan = Pick<Submission, 'indicators' | 'policies'>;

/** The policies and indicators that one row names. */
type Basis = Pick<Effort, 'policies' | 'indicators'>;

/** @returns the rows of the project: its own, then those of its 取組 */
function basesOf(project: LeadingProject): readonly Effort[] {
  return [project, ...project.efforts];
}

/**
 * The indicators that rows rest on: those that each names, and of one that names none all of its policies.
 *
 * @returns each once, as its first row has it, in the order of the plan's indicators
 */
export function indicatorsOfBases(
  bases: readonly Basis[],
  { indicators }: Plan,
): readonly Indicator[] {
  const named = new Set(bases.flatMap((basis) => ownIndicators(basis, indicators)));
  const wanted = new Set([...named].map((one) => firstRowOf(one, indicators)));
  return indicators.filter((one) => wanted.has(one));
}

/** The indicators of a whole project, each once. */
export function indicatorsOfLeading(project: LeadingProject, plan: Plan): readonly Indicator[] {
  return indicatorsOfBases(basesOf(project), plan);
}

/**
 * The policies that rows rest on: those that they name, and those of the indicators that they name.
 *
 * @returns each once, in the order of the plan
 */
export function policiesOfBases(
  bases: readonly Basis[],
  { indicators, policies }: Plan,
): Submission['policies'] {
  const wanted = new Set(
    bases.flatMap((basis) => [
      ...basis.policies.map(({ value }) => keyOf(value)),
      ...namedIndicators(basis, indicators).flatMap(({ goal, policy }) =>
        policy === undefined ? [] : [keyOf({ goal, policy })],
      ),
    ]),
  );
  return policies.filter(({ goal, number }) => wanted.has(keyOf({ goal, policy: number })));
}

/** The policies of a whole project, each once. */
export function policiesOfLeading(project: LeadingProject, plan: Plan): Submission['policies'] {
  return policiesOfBases(basesOf(project), plan);
}

/** The tags by which its bullets are chosen, each once; none: all of them. */
export function tagsOfLeading(project: LeadingProject): readonly string[] {
  return [...new Set(basesOf(project).flatMap(({ tags }) => tags.map(comparable)))];
}

function keyOf({ goal, policy }: PolicyReference): string {
  return `${goal}-${policy}`;
}

function namedIndicators(
  basis: Basis,
  indicators: Submission['indicators'],
): Submission['indicators'] {
  const ids = new Set(basis.indicators.map(({ value }) => comparable(value)));
  return indicators.filter(({ id }) => ids.has(comparable(id)));
}

function ownIndicators(
  basis: Basis,
  indicators: Submission['indicators'],
): Submission['indicators'] {
  if (basis.indicators.length > 0) return namedIndicators(basis, indicators);
  const policies = new Set(basis.policies.map(({ value }) => keyOf(value)));
  return indicators.filter(
    ({ goal, policy }) => policy !== undefined && policies.has(keyOf({ goal, policy })),
  );
}

/** Of a row that prints an indicator again, the one that it prints. */
function firstRowOf(indicator: Indicator, indicators: Submission['indicators']): Indicator {
  const { reprintOf } = indicator;
  if (reprintOf === undefined) return indicator;
  const first = indicators.find(({ id }) => comparable(id) === comparable(reprintOf.value));
  return first ?? indicator;
}
