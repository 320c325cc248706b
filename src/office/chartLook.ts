/**
 * The looks of charts, the part `charts` of `templates/theme.json`.
 *
 * The bar of 対象年度 is dark, that of the baseline white, all others between; a target is a line in another hue with
 * white around it, of a lightness of its own. So they are told apart in grey, too; a test reckons it of the theme as
 * it is shipped. Hue (blue and vermilion, told apart with every colour vision) comes last.
 */

import { z } from 'zod';

import { Colour, Length, Share, Times } from './measure.ts';

/** A hatch of parallel lines at 45 degrees. */
export const Hatch = z.strictObject({
  colour: Colour,
  /** Between two lines, at a right angle. */
  gap: Length,
  width: Length,
  /** Down to the right (`\`) instead of up (`/`). */
  falling: z.boolean(),
  /** Lengths of strokes and gaps in turn; none for a whole line. */
  dash: z.array(Length),
});
export type Hatch = z.infer<typeof Hatch>;

/** How a bar or an area looks. */
export const Surface = z.strictObject({
  fill: Colour,
  edge: Colour,
  /** Text on it. */
  ink: Colour,
  hatch: Hatch.optional(),
});
export type Surface = z.infer<typeof Surface>;

/** Lengths within a legend, in parts of the text size. */
const LegendSpacing = z.strictObject({ sample: Times, sampleGap: Times, entryGap: Times });
export type LegendSpacing = z.infer<typeof LegendSpacing>;

/** `charts` of `templates/theme.json`; `templates/README.md` explains each entry. */
export const ChartLook = z.strictObject({
  colours: z.strictObject({
    paper: Colour,
    ink: Colour,
    quiet: Colour,
    grid: Colour,
    axis: Colour,
    target: Colour,
    targetText: Colour,
    range: Colour,
    /** Grades in 総括 go from the colour of 達成 towards this one. */
    lightestGrade: Colour,
  }),
  /** Actuals, by what they are; `provisional…`: may still change. */
  actuals: z.strictObject({
    actual: Surface,
    judged: Surface,
    baseline: Surface,
    provisional: Surface,
    provisionalJudged: Surface,
    provisionalBaseline: Surface,
  }),
  /** Judgements in 総括. */
  judgements: z.strictObject({
    achieved: Surface,
    notAchieved: Surface,
    underway: Surface,
    undecided: Surface,
    ended: Surface,
  }),
  type: z.strictObject({
    /** No text is smaller. */
    smallest: Length,
    /** Years, figures of the axis, legend; in pictures as wide as `wideFrom`, `wideText`. */
    text: Length,
    wideText: Length,
    wideFrom: Length,
    /** Figures beside marks, tried in this order; those of pictures without axis. */
    labels: z.array(Length).min(1),
    smallLabels: z.array(Length).min(1),
    /** The figure of 対象年度 is this much larger. */
    judgedLarger: z.number().min(0),
    /** A word beside a figure, as a multiple of the figure's size, and the gap between them. */
    wordTimes: Times,
    wordGap: Times,
    /** Rows of the head, as multiples of the text size. */
    resultRow: Times,
    legendRow: Times,
  }),
  lines: z.strictObject({
    actual: Length,
    edge: Length,
    grid: Length,
    axis: Length,
    cut: Length,
    markEdge: Length,
    sampleEdge: Length,
    /** To or from a provisional value: strokes and gaps in turn. */
    provisionalDash: z.array(Length),
  }),
  bars: z.strictObject({
    /** Of the width that a year has. */
    share: Share,
    widest: Length,
  }),
  marks: z.strictObject({
    /** From the middle to the rim. */
    radius: Length,
    judgedTimes: Times,
    provisionalTimes: Times,
  }),
  targets: z.strictObject({
    line: Length,
    /** The line with the white around it. */
    halo: Length,
    /** Of the width that a year has. */
    share: Share,
    /** A level to be kept goes on from year to year, in strokes and gaps: actuals may lie on it for years. */
    keptDash: z.array(Length),
    /** Strokes on a ceiling, as a wall has them in a plan. */
    ceiling: z.strictObject({ gap: Length, length: Length, line: Length }),
  }),
  /** 比較値: lozenges, from their middle to a corner, and the white around them. */
  comparisons: z.strictObject({ half: Length, halo: Length, line: Length }),
  legend: z.strictObject({ sampleHeight: Times, roomy: LegendSpacing, tight: LegendSpacing }),
  gaps: z.strictObject({
    axisFigure: Length,
    resultAndCut: Length,
    yearsAbove: Length,
    yearsBeside: Length,
    /** Between the rows under the years, as a share of their size. */
    yearsRowTimes: Times,
    /** Texts that were moved aside stand so many times further from each other than those in their columns. */
    yearsAsideTimes: Times,
    /** A text under a column in between is still read as that column's when it stands this much of a pitch aside. */
    yearsAsideMost: Times,
  }),
  /** A square for each indicator: the largest, the gap as a part of it, the legend's text and the gap above it. */
  squares: z.strictObject({
    largest: Length,
    gapTimes: Times,
    mark: Length,
    markShare: Times,
    markSides: Length,
    legendText: Length,
    legendGap: Length,
    line: Length,
  }),
  /** 推進体制: letters, room beside them, between steps and between boxes, lines. */
  organization: z.strictObject({
    text: Length,
    side: Length,
    gap: Length,
    space: Length,
    line: Length,
  }),
  /** A bar against 100 in a table. */
  bullet: z.strictObject({
    /** Before zero, and behind the end of the scale for the figure. */
    side: Length,
    figureRoom: Length,
    figure: Length,
    figureGap: Length,
    scaleText: Length,
    /** Of the height. */
    barShare: Share,
    /** 100, with the white around it; zero. */
    line: Length,
    halo: Length,
    axis: Length,
  }),
  /** The course of an indicator in a table. */
  trend: z.strictObject({
    side: Length,
    edge: Length,
    line: Length,
    target: Length,
    targetDash: z.array(Length),
    dot: Length,
    lonelyDot: Length,
  }),
  tally: z.strictObject({
    barShare: Share,
    tallest: Length,
    lowest: Length,
    labelGap: Length,
    textGap: Length,
    headGap: Length,
  }),
});
export type ChartLook = z.infer<typeof ChartLook>;
