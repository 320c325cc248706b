import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { createDraw } from '../../src/draw/draw.ts';
import { planIndicator } from '../../src/draw/indicatorPlan.ts';
import type { IndicatorPlan } from '../../src/draw/indicatorPlan.ts';
import { inkBox } from '../../src/draw/lettering.ts';
import { createLettering } from '../../src/draw/lettering.ts';
import { largestMark } from '../../src/draw/manner.ts';
import { keyActuals, lastTarget } from '../../src/draw/series.ts';
import type { ShownValue } from '../../src/draw/series.ts';
import { targetBox } from '../../src/draw/targets.ts';
import type { IndicatorChart, PictureSize } from '../../src/forms/figure.ts';
import { createMetrics } from '../../src/type/metrics.ts';
import { CHART_LOOK, THEME } from '../shared/theme.ts';
import { tries } from '../shared/tries.ts';
import { indicator } from './charts.ts';
import type { Entry } from './charts.ts';
import { FONTS } from './fonts.ts';

const draw = createDraw(FONTS, CHART_LOOK);
const lettering = createLettering(createMetrics(FONTS), CHART_LOOK);

/** What a year has of a chart's width at least, where a page sets it. */
const LEAST_YEAR = THEME.figures.leastYear;

/** Whether a page sets the chart as it is, and not in a wider row. */
function isWide([{ points }, { width }]: readonly [IndicatorChart, PictureSize]): boolean {
  return width >= points.length * LEAST_YEAR;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far two rectangles are from each other. */
function apart(one: Rectangle, other: Rectangle): number {
  const across = Math.max(one.left - other.right, other.left - one.right, 0);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
  return Math.hypot(across, down);
}

/** Plans as cities have them: years that walk from a first value, targets on the way to a last one, in columns of every width. */
const cityChart = fc
  .record({
    years: fc.integer({ min: 4, max: 7 }),
    digits: fc.integer({ min: 1, max: 5 }),
    first: fc.integer({ min: 10, max: 99 }),
    walk: fc.array(fc.integer({ min: -20, max: 25 }), { minLength: 7, maxLength: 7 }),
    calm: fc.constantFrom(1, 3, 10),
    goal: fc.integer({ min: -30, max: 60 }),
    kind: fc.constantFrom('reach', 'reach', 'ceiling', 'keep', 'range'),
    unknown: fc.integer({ min: 0, max: 2 }),
    judged: fc.boolean(),
    boundWord: fc.constantFrom('', '', '以上', '程度'),
    clauses: fc.integer({ min: 0, max: 2 }),
    width: fc.constantFrom(144, 177, 223, 241, 369),
    plot: fc.integer({ min: 50, max: 110 }),
  })
  .map((facts): readonly [IndicatorChart, PictureSize] => {
    const { years, first, kind, walk, calm, judged } = facts;
    const decimals = facts.digits === 1 ? 1 : 0;
    const rounded = (number: number): number =>
      Number((number * 10 ** (facts.digits - 2)).toFixed(decimals));
    const goal = first * (1 + facts.goal / 100 / calm);
    const known = years - facts.unknown;
    const levels = walk.map((_, column) =>
      walk.slice(1, column + 1).reduce((level, step) => level + (first * step) / 100 / calm, first),
    );
    const targets = Array.from({ length: years }, (_, column) => {
      if (column === 0) return undefined;
      if (kind === 'range') return [rounded(goal * 0.95), rounded(goal * 1.06)] as const;
      const share = kind === 'keep' ? 1 : column / (years - 1);
      return rounded(first + (goal - first) * share);
    });
    const chart = indicator({
      targets,
      actuals: levels
        .slice(0, years)
        .map((level, column): Entry => (column < known ? rounded(level) : '?')),
      decimals,
      judged,
      boundWord: facts.boundWord,
      aim: kind === 'range' ? 'reach' : kind,
      result: ['目標まであと7,600', '前年度より +8,100'].slice(0, facts.clauses),
      label: (column) => `R${String(column + 1)}`,
    });
    const height = Math.ceil(draw.aroundPlot(chart, facts.width)) + facts.plot;
    return [
      judged ? chart : { ...chart, reported: Math.max(0, known - 1) },
      { width: facts.width, height, detail: 'full' },
    ];
  });

/** Every mark of a chart, by its column. */
function marksOf(
  { frame, scale, bars, series, look }: IndicatorPlan,
  aim: IndicatorChart['aim'],
): readonly (Rectangle & { readonly column: number })[] {
  const points = series.actuals.map(({ column, number }) => {
    const [x, y] = [frame.centres[column] ?? 0, scale.yOf(number)];
    const reach = largestMark(look);
    const point = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    return { ...(bars.get(column) ?? point), column };
  });
  const ground = { centres: frame.centres, pitch: frame.pitch, yOf: scale.yOf };
  const strokes = series.targets.map((one) => ({
    ...targetBox(one, aim, ground, look),
    column: one.column,
  }));
  return [...points, ...strokes];
}

/** The place of a value's label. */
function labelOf(
  { labels, labelBoxes, frame }: IndicatorPlan,
  { column, text }: ShownValue,
  bold: boolean,
): Rectangle | undefined {
  const [found] = labels
    .filter((one) => one.text.startsWith(text) && one.bold === bold)
    .map((one) => inkBox(lettering, one))
    .toSorted((one, other) => {
      const [a, b] = [one, other].map(({ left, right }) =>
        Math.abs((left + right) / 2 - (frame.centres[column] ?? 0)),
      );
      return (a ?? 0) - (b ?? 0);
    });
  return found && labelBoxes.find((box) => apart(box, found) === 0 && box.right >= found.right);
}

it('an axis has three figures at least, and two in a low picture', () => {
  fc.assert(
    fc.property(cityChart, ([chart, size]) => {
      const { texts, frame } = planIndicator(lettering, chart, size);
      const figures = texts.filter(({ align, x }) => align === 'right' && x < frame.plot.left);
      const height = frame.plot.bottom - frame.plot.top;
      expect(figures.length).toBeGreaterThanOrEqual(height > 70 ? 3 : 2);
    }),
    { seed: 20261130, numRuns: tries(150) },
  );
});

it('baseline, 対象年度 and last target have a label in every chart as wide as its years need', () => {
  fc.assert(
    fc.property(cityChart.filter(isWide), ([chart, size]) => {
      const plan = planIndicator(lettering, chart, size);
      const [last] = lastTarget(plan.series);
      const found = [
        ...keyActuals(plan.series).map((value) => labelOf(plan, value, true)),
        ...(last === undefined ? [] : [labelOf(plan, last, false)]),
      ];
      expect(found).not.toContain(undefined);
    }),
    { seed: 20261130, numRuns: tries(300) },
  );
});

it('every label stands clear of the axis, and nearer to its own year’s marks than to another’s unless a line joins it', () => {
  fc.assert(
    fc.property(cityChart, ([chart, size]) => {
      const plan = planIndicator(lettering, chart, size);
      const ticks = plan.texts.filter(({ align }) => align === 'right');
      const axis = Math.max(...ticks.filter(({ x }) => x < plan.frame.plot.left).map(({ x }) => x));
      const marks = marksOf(plan, chart.aim);
      const wanted = [
        ...keyActuals(plan.series).map((value) => ({ value, box: labelOf(plan, value, true) })),
        ...lastTarget(plan.series).map((value) => ({ value, box: labelOf(plan, value, false) })),
      ];
      for (const { value, box } of wanted) {
        if (box === undefined) continue;
        expect(box.left - axis).toBeGreaterThan(2);
        if (plan.leaders.some((line) => apart(line, box) < 1)) continue;
        const away = (own: boolean): number =>
          Math.min(
            ...marks
              .filter(({ column }) => (column === value.column) === own)
              .map((mark) => apart(mark, box)),
          );
        expect({ text: value.text, nearer: away(false) < away(true) - 2 }).toEqual({
          text: value.text,
          nearer: false,
        });
      }
    }),
    { seed: 20261130, numRuns: tries(150) },
  );
});
