/** Follows the tables of リーディングプロジェクト and 前期の検証: what they name, and the figures beside it. */

import type { Effort, Indicator } from '../../src/forms/submission.ts';
import { comparable } from '../../src/japanese/text.ts';
import { type BlockOf, type Cell, compact } from './blocks.ts';
import { counted } from './counted.ts';
import { barStep, gapStep, named, rateOf, unmarked, verdictStep } from './followBoard.ts';
import { type Followed, type Step, step, type Trail, valueStep } from './trail.ts';

type Table = BlockOf<'table'>;
type Basis = Pick<Effort, 'policies' | 'indicators'>;

/** The indicators of a project, printed again: verdict, name, where its own row stands, target, actual, bar, gap, course. */
export function leadingResultSteps({ rows }: Table, trail: Trail): readonly Step[] {
  return rows.flatMap(([verdict, name, place, target, actual, bar, gap]) => {
    if (!verdict || !name || !place || !target || !actual || !bar || !gap) {
      throw new Error(`「${name?.text ?? ''}」 has too few cells.`);
    }
    const one = named(name.text.replace(/^（再掲）/u, ''), trail);
    return [
      ...resultSteps({ verdict, name, target, actual, gap }, one, trail),
      step(place, placeName(one.assessment.indicator)),
      barStep(bar, one, rateOf(one), trail),
    ];
  });
}

/** The indicators that 前期の検証 speaks of: verdict, name, target, actual, gap. */
export function reviewSteps({ rows }: Table, trail: Trail): readonly Step[] {
  return rows.flatMap(([verdict, name, target, actual, gap]) => {
    if (!verdict || !name || !target || !actual || !gap) {
      throw new Error(`「${name?.text ?? ''}」 has too few cells.`);
    }
    return resultSteps({ verdict, name, target, actual, gap }, named(name.text, trail), trail);
  });
}

interface ResultCells {
  readonly verdict: Cell;
  readonly name: Cell;
  readonly target: Cell;
  readonly actual: Cell;
  readonly gap: Cell;
}

function resultSteps(
  { verdict, name, target, actual, gap }: ResultCells,
  one: Followed,
  trail: Trail,
): readonly Step[] {
  const { meta } = trail;
  const column = meta.years.indexOf(meta.latestActualYear) + 1;
  return [
    verdictStep(verdict, one, trail),
    step(name, name.text),
    valueStep(target, one, '目標値', column, trail),
    unmarked(valueStep(actual, one, '実績値', column, trail)),
    gapStep(gap, one, trail),
  ];
}

/** Projects against goals: the policies of each goal, and how many indicators there are, each once. */
export function matrixSteps({ rows }: Table, trail: Trail): readonly Step[] {
  const { leading = [], goals, policies } = trail.evaluation.submission;
  return rows.flatMap((row) => {
    const [head, ...cells] = row;
    const project = leading.find(
      ({ id, name }) => compact(id.value + name.value) === (head?.text ?? ''),
    );
    const count = cells.pop();
    if (project === undefined || count === undefined) {
      throw new Error(`「${head?.text ?? ''}」 is no project.`);
    }
    const bases = [project, ...project.efforts];
    const wanted = new Set(policiesOf(bases, trail));
    const own = new Set(indicatorsOf(bases, trail).map(({ id }) => id));
    const stated = new Set(bases.flatMap(({ indicators }) => namedIn(indicators, trail)));
    return [
      ...cells.map((cell, index) => {
        const goal = goals.filter(({ number }) => number !== 0)[index]?.number;
        const texts = policies
          .filter((one) => one.goal === goal && wanted.has(`${one.goal}-${one.number}`))
          .map((one) => `施策${one.goal}－${one.number}${one.title.value}`);
        const itself = [...stated].some((one) => one.goal === goal && one.policy === undefined);
        return step(cell, compact(texts.join('') + (itself ? '数値目標' : '')));
      }),
      step(count, compact(`${inBoth('指標', own, trail)}指標${countsOf(own, trail)}`)),
    ];
  });
}

function countsOf(own: ReadonlySet<string>, trail: Trail): string {
  const { words, rating } = trail.evaluation.scheme;
  const heads =
    rating === undefined
      ? (['achieved', 'notAchieved', 'underway', 'undecided', 'ended'] as const).map(
          (kind) => words[kind],
        )
      : [...rating.grades, rating.unrated];
  return heads
    .map(({ mark, label }) => {
      const count = inBoth(compact(mark + label), own, trail);
      return count === 0 ? '' : `${mark === '－' ? '' : mark}${label}${count}`;
    })
    .join('');
}

function inBoth(head: string, own: ReadonlySet<string>, trail: Trail): number {
  return counted(head, 0, trail).filter((id) => own.has(id)).length;
}

/** One 取組: the policies and the indicators that it rests on. */
export function effortSteps(heading: string, { rows }: Table, trail: Trail): readonly Step[] {
  const { leading = [], policies } = trail.evaluation.submission;
  const project = leading.find(({ name }) => heading.endsWith(compact(name.value)));
  return rows.flatMap(([head, ofPolicies, ofIndicators]) => {
    const effort = project?.efforts.find(
      ({ name, gist }) => compact(name.value + (gist?.value ?? '')) === head?.text,
    );
    if (effort === undefined || !ofPolicies || !ofIndicators) {
      throw new Error(`「${head?.text ?? ''}」 is no 取組 of 「${heading}」.`);
    }
    const wanted = new Set(policiesOf([effort], trail));
    const titles = policies
      .filter(({ goal, number }) => wanted.has(`${goal}-${number}`))
      .map(({ goal, number, title }) => `施策${goal}－${number}${title.value}`);
    return [
      step(ofPolicies, compact(titles.join(''))),
      step(
        ofIndicators,
        compact(
          indicatorsOf([effort], trail)
            .map(({ name }) => name.value)
            .join(''),
        ),
      ),
    ];
  });
}

function placeName({ goal, policy }: Indicator): string {
  return policy === undefined ? `基本目標${goal}` : `施策${goal}－${policy}`;
}

function namedIn(ids: Basis['indicators'], { evaluation }: Trail): readonly Indicator[] {
  const wanted = new Set(ids.map(({ value }) => comparable(value)));
  return evaluation.submission.indicators.filter(({ id }) => wanted.has(comparable(id)));
}

/** Where a row names none, those of its policies; of a 再掲 the row that it prints again. */
function indicatorsOf(bases: readonly Basis[], trail: Trail): readonly Indicator[] {
  const { indicators } = trail.evaluation.submission;
  const all = bases.flatMap(({ policies, indicators: ids }) =>
    ids.length > 0
      ? namedIn(ids, trail)
      : indicators.filter((one) =>
          policies.some(({ value }) => value.goal === one.goal && value.policy === one.policy),
        ),
  );
  const first = new Set(
    all.map(({ id, reprintOf }) => comparable(reprintOf === undefined ? id : reprintOf.value)),
  );
  return indicators.filter(({ id }) => first.has(comparable(id)));
}

function policiesOf(bases: readonly Basis[], trail: Trail): readonly string[] {
  return bases.flatMap(({ policies, indicators }) => [
    ...policies.map(({ value }) => `${value.goal}-${value.policy}`),
    ...namedIn(indicators, trail).map(({ goal, policy }) => `${goal}-${policy ?? ''}`),
  ]);
}
