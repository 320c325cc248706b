/** How an amount of 事業 came about: its cell, or the cells that were added up. */

import { sumOf } from '../../decimals/notation.ts';
import type { Fact, Submission } from '../../forms/submission.ts';
import { printInFull } from '../../japanese/printNumber.ts';
import { comparable } from '../../japanese/text.ts';
import { type ProjectScope, projectScopes } from '../../wording/projects.ts';
import type { Words } from '../../wording/words.ts';

/**
 * Explains the money of one project or of several.
 *
 * @param name `事業1`, `事業の合計`, `基本目標1の事業`
 * @returns undefined when no paper prints such an amount; otherwise sections of lines
 */
export function explainProjects(
  name: string,
  submission: Submission,
  words: Words,
): readonly (readonly string[])[] | undefined {
  const scope = projectScopes(submission, words).find(
    ({ about }) => comparable(about) === comparable(name),
  );
  if (scope === undefined) return undefined;
  const { budget, spent } = words.revision.items;
  return [
    [headingOf(scope)],
    amountLines(budget, scope, 'budget'),
    amountLines(spent, scope, 'spent'),
  ];
}

function headingOf({ about, projects }: ProjectScope): string {
  const [only, ...others] = projects;
  return only === undefined || others.length > 0
    ? `${about}（${projects.length}事業）`
    : `${about}「${only.name.value}」`;
}

function amountLines(
  label: string,
  { projects }: ProjectScope,
  amount: 'budget' | 'spent',
): readonly string[] {
  const stated = projects.flatMap((project) => {
    const fact: Fact<string> | undefined = project[amount];
    return fact === undefined ? [] : [{ name: project.name.value, fact }];
  });
  const sum = sumOf(stated.map(({ fact }) => [fact.value, 0]));
  const total = stated.length === 0 ? '—' : printInFull(sum);
  return [
    `${label}　${total}`,
    ...stated.map(
      ({ name, fact: { value, place } }) =>
        `　${place.sheet}!${place.cell}　${printInFull(value)}　${name}`,
    ),
  ];
}
