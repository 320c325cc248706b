/** Follows 総括's board: a row for each indicator, and at the head of each goal its counts. */

import type { Metric } from '../../src/forms/metric.ts';
import { type BlockOf, type Cell, compact, type Row } from './blocks.ts';
import { counted } from './counted.ts';
import { judgementOf } from './expected.ts';
import {
  type Followed,
  followed,
  markOf,
  metricStep,
  type Step,
  step,
  type Trail,
  valueStep,
} from './trail.ts';

type Table = BlockOf<'table'>;

/** The columns of a board under a scheme that judges: verdict, name, target, actual, bar, gap, course, change. */
const WIDTH = 8;

/** @throws for a row that is neither an indicator's nor a goal's */
export function boardSteps({ rows }: Table, trail: Trail): readonly Step[] {
  return rows.flatMap((row) =>
    row.length === WIDTH ? rowSteps(row, trail) : goalSteps(row, trail),
  );
}

/** `8指標○達成6×未達成2` */
function goalSteps([head, counts]: Row, trail: Trail): readonly Step[] {
  const goal = Number(/^基本目標(\d+)/u.exec(head?.text ?? '')?.[1] ?? Number.NaN);
  if (counts === undefined || Number.isNaN(goal)) throw new Error(`「${head?.text ?? ''}」`);
  const { words, rating } = trail.evaluation.scheme;
  const heads =
    rating === undefined
      ? (['achieved', 'notAchieved', 'underway', 'undecided', 'ended'] as const).map(
          (kind) => words[kind],
        )
      : [...rating.grades, rating.unrated];
  const parts = heads.map(({ mark, label }) => {
    const { length } = counted(compact(mark + label), goal, trail);
    if (length === 0) return '';
    // A dash in front of a count would be read as a minus.
    if (mark === '－') return `${label}${String(length)}`;
    return `${mark}${rating === undefined ? label : ''}${String(length)}`;
  });
  const all = counted('指標', goal, trail).length;
  return [step(counts, compact(`${String(all)}指標${parts.join('')}`))];
}

function rowSteps(row: Row, trail: Trail): readonly Step[] {
  const [verdict, name, target, actual, bar, gap, , since] = row;
  if (!verdict || !name || !target || !actual || !bar || !gap || !since) return [];
  const one = named(name.text, trail);
  const { meta } = trail;
  const column = meta.years.indexOf(meta.latestActualYear) + 1;
  return [
    verdictStep(verdict, one, trail),
    step(name, name.text),
    valueStep(target, one, '目標値', column, trail),
    unmarked(valueStep(actual, one, '実績値', column, trail)),
    barStep(bar, one, rateOf(one), trail),
    gapStep(gap, one, trail),
    sinceStep(since, one, trail),
  ];
}

/** The judgement in a cell of its own: the mark with its word, or the mark of a grade alone. */
export function verdictStep(cell: Cell, one: Followed, trail: Trail): Step {
  const { meta, evaluation } = trail;
  const { rating, words } = evaluation.scheme;
  const mark = markOf(one, meta.years.indexOf(meta.latestActualYear) + 1, trail);
  const { label } = words[judgedAs(one, trail)];
  return step(cell, compact(rating === undefined ? mark + label : mark));
}

function judgedAs({ kpi }: Followed, { meta }: Trail): ReturnType<typeof judgementOf> {
  return judgementOf(kpi, meta.latestActualYear, meta.latestActualYear);
}

/** What a bar shows: the rated figure, or 対目標比. */
export function rateOf({ assessment: { judged } }: Followed): Metric {
  return judged.grade?.metric ?? judged.metrics.achievementRate;
}

/** The longest name that the cell begins with, behind which its unit stands. */
export function named(text: string, trail: Trail): Followed {
  const [found] = trail.evaluation.assessments
    .filter(({ indicator }) => {
      const own = compact(`${indicator.name.value}（${indicator.unit.value}）`);
      return !indicator.reprintOf && text.startsWith(own);
    })
    .toSorted((one, other) => other.indicator.name.value.length - one.indicator.name.value.length);
  if (found === undefined) throw new Error(`「${text}」 is no indicator.`);
  return followed(found, trail);
}

/** The verdict stands in a cell of its own. */
export function unmarked(one: Step): Step {
  return { ...one, expected: one.expected.replace(/(?:[○×－]|(?<=\D|\d)[ABC])$/u, '') };
}

/** The figure that is heard for the bar; words, where there can be none. */
export function barStep(cell: Cell, one: Followed, metric: Metric, trail: Trail): Step {
  const { expected, ...rest } = metricStep(cell, one, metric, one.assessment.judged, trail);
  return { ...rest, printed: /([▲\d.,]+)％$/u.exec(cell.alternative)?.[1] ?? '—', expected };
}

/** How far the actual is from the target, in words. */
export function gapStep(cell: Cell, one: Followed, trail: Trail): Step {
  const judgement = judgedAs(one, trail);
  const { judged } = one.assessment;
  const { expected, ...rest } = metricStep(cell, one, judged.metrics.targetGap, judged, trail);
  return { ...rest, printed: cell.text, expected: gapInWords(expected, judgement) };
}

function gapInWords(gap: string, judgement: ReturnType<typeof judgementOf>): string {
  if (judgement === 'undecided' || judgement === 'ended') return '';
  const met = judgement === 'achieved';
  if (gap === '—') return met ? '範囲内' : '範囲外';
  if (/^[0.]+$/u.test(gap)) return met ? '目標どおり' : '目標と同じ';
  const size = gap.replace('▲', '');
  if (!met) return `あと${size}`;
  return `${size}${gap.startsWith('▲') ? '下回る' : '上回る'}`;
}

function sinceStep(cell: Cell, one: Followed, trail: Trail): Step {
  const { judged } = one.assessment;
  const metric = judged.metrics.yearDifference;
  const printed = cell.text + cell.marks.map(({ drawn }) => drawn).join('');
  if (metric.kind === 'undefined') return { ...step(cell, '—'), printed };
  const { expected, ...rest } = metricStep(cell, one, metric, judged, trail);
  if (/^[0.]+$/u.test(expected)) return { ...rest, printed, expected: '横ばい→' };
  const isFall = expected.startsWith('▲');
  const { direction } = one.kpi;
  const isLess = direction === '少ないほど良い' || direction === '維持（以下）';
  const text = isFall ? expected : `+${expected}`;
  // A range that is to be kept to has no direction.
  const isRange = one.assessment.judged.metrics.targetGap.kind === 'undefined';
  if (isRange && cell.marks.length === 0) return { ...rest, printed, expected: text };
  return { ...rest, printed, expected: text + (isFall === isLess ? '↗' : '↘') };
}
