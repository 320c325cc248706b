/** The legend of an indicator's chart: an entry for each manner that occurs. */

import type { IndicatorChart } from '../forms/figure.ts';
import type { ChartForm } from './indicatorFrame.ts';
import { markRadii } from './indicatorLabels.ts';
import type { LegendEntry, Sample } from './legend.ts';
import { targetMark } from './marks.ts';
import type { Mark } from './marks.ts';
import { shownSeries } from './series.ts';
import { COLOURS } from './theme.ts';
import type { Measures, Surface } from './theme.ts';
import { WORDS } from './words.ts';

/** Dashes of the target's line. */
export const TARGET_DASH = [3.6, 2.4];
/** Dots of a line to or from a provisional value. */
export const PROVISIONAL_DASH = [1.2, 1.8];

/** How an actual is drawn. */
export type Manner = 'actual' | 'baseline' | 'provisional' | 'provisionalBaseline';

/** The manner of an actual. */
export function mannerOf(value: {
  readonly baseline: boolean;
  readonly provisional: string;
}): Manner {
  if (value.provisional === '') return value.baseline ? 'baseline' : 'actual';
  return value.baseline ? 'provisionalBaseline' : 'provisional';
}

/** The bar of a manner. */
export function surfaceOf(manner: Manner): Surface {
  return COLOURS[manner];
}

/** The mark of a manner on a line: a dot, a grey square, a ring for what may still change. */
export function actualMark(manner: Manner, measures: Measures): Mark {
  const { edge } = COLOURS[manner];
  const open = manner === 'provisional' || manner === 'provisionalBaseline';
  const square = manner === 'baseline' || manner === 'provisionalBaseline';
  const solid = square ? COLOURS.baseline.fill : edge;
  return {
    shape: square ? 'square' : 'circle',
    radius: markRadii('line', measures).actual * (square ? 1.3 : 1),
    fill: open ? COLOURS.paper : solid,
    edge,
    edgeWidth: 1.1,
  };
}

/** Makes the entries: actual, baseline, each provisional word, target; only what occurs. */
export function indicatorLegend(
  chart: IndicatorChart,
  measures: Measures,
): (form: ChartForm) => readonly LegendEntry[] {
  const { actuals, targets } = shownSeries(chart);
  const final = actuals.some((value) => mannerOf(value) === 'actual');
  const baseline = actuals.some((value) => mannerOf(value) === 'baseline');
  const provisional = new Set(actuals.map((value) => value.provisional));
  provisional.delete('');
  return (form) => [
    ...(final ? [{ text: WORDS.actual, sample: sampleOf('actual', form, measures) }] : []),
    ...(baseline ? [{ text: WORDS.baseline, sample: sampleOf('baseline', form, measures) }] : []),
    ...[...provisional].map((text) => ({
      text,
      sample: sampleOf('provisional', form, measures),
    })),
    ...(targets.length > 0 ? [{ text: WORDS.target, sample: targetSample(measures) }] : []),
  ];
}

function sampleOf(manner: Manner, form: ChartForm, measures: Measures): Sample {
  if (form === 'bars') return { kind: 'surface', surface: surfaceOf(manner) };
  const mark = actualMark(manner, measures);
  if (manner === 'baseline') return { kind: 'mark', mark };
  const dash = manner === 'provisional' ? PROVISIONAL_DASH : [];
  return { kind: 'line', colour: COLOURS.actual.edge, width: measures.lineWidth, dash, mark };
}

function targetSample(measures: Measures): Sample {
  return {
    kind: 'line',
    colour: COLOURS.target,
    width: measures.targetWidth,
    dash: TARGET_DASH,
    mark: targetMark(measures.diamond * 0.9, measures.targetWidth),
  };
}
