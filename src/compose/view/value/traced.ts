/** Figures that know where they come from. */

import type { Place } from '../../../diagnostics/place.ts';
import type { YearAssessment } from '../../../forms/evaluation.ts';
import type { Metric } from '../../../forms/metric.ts';
import type { Provenance } from '../../../forms/provenance.ts';
import type { Fact, Indicator, Quantity } from '../../../forms/submission.ts';
import { provenanceText } from '../../markup/provenance.ts';
import type { Context } from './context.ts';
import type { ValueView } from './figures.ts';

/**
 * What a figure in one column of an indicator's rows is of.
 *
 * @param column 0 for 基準値, then the plan's years
 */
export function provenanceOf(
  { id }: Indicator,
  column: number,
  places: readonly Place[],
  { submission }: Pick<Context, 'submission'>,
): Provenance {
  const year = submission.years[column - 1]?.fiscalYear.label;
  return { about: id, ...(year !== undefined && { year }), places: [...places] };
}

/** The same figure, which now knows where it comes from. @param column as for `provenanceOf` */
export function traced(
  view: ValueView,
  indicator: Indicator,
  column: number,
  places: readonly Place[],
  context: Pick<Context, 'submission'>,
): ValueView {
  return { ...view, from: provenanceText(provenanceOf(indicator, column, places, context)) };
}

/** The cell of a value that is there to be printed. */
export function placesOf(fact: Fact<Quantity> | undefined): readonly Place[] {
  return fact === undefined ? [] : [fact.place];
}

/** The cells that a year was held against. */
export function targetPlaces({ inputs }: Pick<YearAssessment, 'inputs'>): readonly Place[] {
  return inputs.find(({ name }) => name === 'target')?.places ?? [];
}

/** The cells that a metric was worked out from, each once, in the order of its formula. */
export function metricPlaces(metric: Metric, { inputs }: YearAssessment): readonly Place[] {
  const named = metric.inputs.flatMap(
    (name) => inputs.find((input) => input.name === name)?.places ?? [],
  );
  const known = new Map(named.map((place) => [`${place.sheet}!${place.cell}`, place]));
  return [...known.values()];
}
