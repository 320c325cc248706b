/** 事業 that papers add up, each with the name by which somebody asks about its money. */

import type { Project, Submission } from '../forms/submission.ts';
import { goalLabel, policyLabel } from './numbering.ts';
import { fillBlanks, type Words } from './words.ts';

/** One project, or several whose money is added up. */
export interface ProjectScope {
  /** 「事業1」「事業の合計」「基本目標1の事業」 */
  readonly about: string;
  readonly projects: readonly Project[];
}

/** @returns one project by itself */
export function scopeOfProject(project: Project, { projects: own }: Words): ProjectScope {
  return { about: fillBlanks(own.one, { number: project.id.value }), projects: [project] };
}

/** @returns all projects of the plan */
export function scopeOfAll({ projects = [] }: Submission, { projects: own }: Words): ProjectScope {
  return { about: own.all, projects };
}

/** @returns the projects of a goal, its policies' included */
export function scopeOfGoal(
  { projects = [] }: Submission,
  goal: number,
  words: Words,
): ProjectScope {
  const about = fillBlanks(words.projects.of, { place: goalLabel(goal, words) });
  return { about, projects: projects.filter((one) => one.goal === goal) };
}

/** @returns the projects of a policy, or those of a goal that belong to none of its policies */
export function scopeOfPolicy(
  { projects = [] }: Submission,
  { goal, policy }: Pick<Project, 'goal' | 'policy'>,
  words: Words,
): ProjectScope {
  const place = `${goalLabel(goal, words)}${policy === undefined ? words.projects.itself : policyLabel(policy, words)}`;
  return {
    about: fillBlanks(words.projects.of, { place }),
    projects: projects.filter((one) => one.goal === goal && one.policy === policy),
  };
}

/** @returns the projects that one 交付金 pays for */
export function scopeOfGrant(
  { projects = [] }: Submission,
  grant: string,
  words: Words,
): ProjectScope {
  return {
    about: fillBlanks(words.projects.of, { place: grant }),
    projects: projects.filter((one) => one.grant?.value === grant),
  };
}

/** Everything whose money papers print. */
export function projectScopes(submission: Submission, words: Words): readonly ProjectScope[] {
  const { projects = [], goals } = submission;
  const grants = [...new Set(projects.flatMap(({ grant }) => grant?.value ?? []))];
  return [
    ...projects.map((one) => scopeOfProject(one, words)),
    scopeOfAll(submission, words),
    ...goals.map(({ number }) => scopeOfGoal(submission, number, words)),
    ...projects.map((one) => scopeOfPolicy(submission, one, words)),
    ...grants.map((grant) => scopeOfGrant(submission, grant, words)),
  ].filter((scope) => scope.projects.length > 0);
}
