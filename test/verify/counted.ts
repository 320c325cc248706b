/** Counts what 総括 counts, from the cells. */

import { compact } from './blocks.ts';
import { judgementOf } from './expected.ts';
import { type Followed, followed, markOf, type Trail } from './trail.ts';

/**
 * KPI番号 of what is counted under a head.
 *
 * @param head a word of a judgement, or a mark and its word; 指標, 再掲
 * @param goal 0 for all of them
 */
export function counted(head: string, goal: number, trail: Trail): readonly string[] {
  const { evaluation, meta } = trail;
  const column = meta.years.indexOf(meta.latestActualYear) + 1;
  const { words, rating } = evaluation.scheme;
  const marks = (rating?.grades ?? []).concat(rating?.unrated ?? []);
  const grade = marks.find(({ mark, label }) => head === compact(mark + label))?.mark;
  const all = allFollowed(trail).filter(({ kpi }) => goal === 0 || kpi.goal === goal);
  const fits = (one: Followed): boolean => {
    if (head.startsWith('再掲')) return isReprint(one);
    if (isReprint(one)) return false;
    if (head === '指標') return true;
    if (grade !== undefined) return markOf(one, column, trail) === grade;
    const judgement = judgementOf(one.kpi, meta.latestActualYear, meta.latestActualYear);
    return [words[judgement].label, words[judgement].mark + words[judgement].label].includes(head);
  };
  return all.filter(fits).map(({ kpi }) => kpi.id);
}

const known = new WeakMap<Trail, readonly Followed[]>();

/** Each indicator is followed once, however often it is counted. */
function allFollowed(trail: Trail): readonly Followed[] {
  const all =
    known.get(trail) ??
    trail.evaluation.assessments.map((assessment) => followed(assessment, trail));
  known.set(trail, all);
  return all;
}

function isReprint({ kpi }: Followed): boolean {
  return (kpi.reprintOf ?? '') !== '';
}
