/** How areas show what became of an indicator. */

import type { ResultLook } from '../forms/figure.ts';
import type { ChartLook, Surface } from '../office/chartLook.ts';
import { gradeFill, inkOn } from './gradeColour.ts';

/**
 * What a judgement or a grade looks like. Grades go from dark to light, the worst looks like 未達成: in grey they still
 * stand in order, and no two of them are alike.
 */
export function resultSurface(
  look: ResultLook,
  { judgements, actuals, colours }: Pick<ChartLook, 'judgements' | 'actuals' | 'colours'>,
): Surface {
  if (look === 'unjudged') return actuals.actual;
  if (typeof look === 'string') return judgements[look];
  const { step, of } = look;
  const { achieved, notAchieved } = judgements;
  if (step === 0) return achieved;
  if (step === of - 1) return notAchieved;
  const fill = gradeFill([achieved.fill, colours.lightestGrade], step / (of - 1));
  return { fill, edge: achieved.edge, ink: inkOn(fill, colours) };
}
