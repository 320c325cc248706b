import { describe, expect, it } from '@jest/globals';

import { clipLine, crosses } from '../../src/draw/geometry.ts';
import { hatchLines } from '../../src/draw/hatch.ts';
import { placeLabels } from '../../src/draw/labelPlacement.ts';
import type { Candidate, LabelWish } from '../../src/draw/labelPlacement.ts';
import { asksForCut, axisFigure, cutAxis, zeroBasedAxis } from '../../src/draw/valueAxis.ts';
import type { Surface } from '../../src/office/chartLook.ts';
import { CHART_LOOK } from '../shared/theme.ts';

const { colours: COLOURS, actuals: ACTUALS, judgements: JUDGEMENTS } = CHART_LOOK;

describe('the value axis', () => {
  it('carries round figures from zero', () => {
    expect(figures([114, 158])).toEqual(['0', '50', '100', '150']);
    expect(figures([0.56, 1.14], 2)).toEqual(['0.00', '0.25', '0.50', '0.75', '1.00', '1.25']);
    expect(figures([-1394, 560])).toEqual(['▲1,500', '▲1,000', '▲500', '0', '500']);
  });

  it('has no more decimals than the values', () => {
    expect(figures([1, 2, 3])).toEqual(['0', '1', '2', '3']);
    expect(figures([1])).toEqual(['0', '1']);
    expect(figures([0.003], 3)).toEqual(['0.000', '0.001', '0.002', '0.003']);
  });

  it('has a height even when every value is zero', () => {
    expect(figures([0, 0])).toEqual(['0', '1']);
    expect(figures([])).toEqual(['0', '1']);
  });

  it('is cut at a round figure below the values, and shows 5 % of them at least', () => {
    // 5 % of 7,039 is 352, a third more than they differ by: 6,716.5 to 7,068.5.
    expect(cutAxis([7039, 6746, 7000], 4, 0)?.cut?.text).toBe('6,700');
    // 5 % of 78.54 is 3.9: 76.3 to 80.2, in steps of 1.
    const axis = cutAxis([78.46, 78.54, 77.98], 4, 2);
    expect(axis?.ticks.map(({ text }) => text)).toEqual(['76', '77', '78', '79', '80']);
    // A value on a tick has one below it.
    expect(cutAxis([900, 1000], 4, 0)?.cut?.text).toBe('875');
    expect(cutAxis([0.9, 0.95], 4, 0)).toBeUndefined();
  });

  it('is cut only when positive values differ by less than a fifth', () => {
    expect(asksForCut([7000, 6746])).toBe(true);
    expect(asksForCut([100, 80])).toBe(false);
    expect(asksForCut([100, 81])).toBe(true);
    expect(asksForCut([-100, -99])).toBe(false);
    expect(asksForCut([60, 60])).toBe(false);
    expect(asksForCut([60])).toBe(false);
    expect(asksForCut([])).toBe(false);
  });

  it('writes ▲ and groups of three, and no ▲ before nothing', () => {
    expect(axisFigure(-12345678, 0)).toBe('▲12,345,678');
    expect(axisFigure(1234.5, 1)).toBe('1,234.5');
    expect(axisFigure(-0.0001, 2)).toBe('0.00');
  });
});

describe('hatching', () => {
  const box = { left: 10, top: 10, right: 30, bottom: 50 };
  const hatch = { colour: '#000000', gap: 3, width: 1, falling: false, dash: [] };

  it('ends at the edges of its box', () => {
    for (const falling of [false, true]) {
      const lines = hatchLines(box, { ...hatch, falling });
      expect(lines.length).toBeGreaterThan(10);
      for (const { x1, y1, x2, y2 } of lines) {
        expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(Math.max(x1, x2)).toBeLessThanOrEqual(30 + 1e-9);
        expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(Math.max(y1, y2)).toBeLessThanOrEqual(50 + 1e-9);
        expect(Math.sign((x2 - x1) * (y2 - y1))).toBe(falling ? 1 : -1);
      }
    }
  });

  it('has nothing to draw in a box without height', () => {
    expect(hatchLines({ ...box, bottom: 10 }, hatch)).toEqual([]);
  });
});

describe('lines and boxes', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };

  it('keep the part of a line within a box', () => {
    expect(clipLine({ x1: -5, y1: 5, x2: 15, y2: 5 }, box)).toEqual({
      x1: 0,
      y1: 5,
      x2: 10,
      y2: 5,
    });
  });

  it('tell a line that passes by from one that passes through', () => {
    expect(crosses({ x1: -5, y1: 5, x2: 5, y2: 15 }, box)).toBe(false);
    expect(crosses({ x1: -5, y1: 5, x2: 5, y2: -4 }, box)).toBe(true);
    expect(crosses({ x1: 11, y1: 0, x2: 11, y2: 10 }, box)).toBe(false);
  });
});

describe('placing labels', () => {
  it('takes the cheapest places that do not touch, looking at all columns together', () => {
    const placement = placeLabels([[wish(at(0, 0), at(-20, 3))], [wish(at(5, 0), at(40, 9))]]);
    expect(placement.chosen.map(({ shape }) => shape)).toEqual([-20, 5]);
    expect(placement.cost).toBe(3);
  });

  it('leaves out a label that has no place, and says how many', () => {
    const placement = placeLabels([[wish(at(0, 0)), wish(at(4, 0))], [wish(at(10, 0))]]);
    expect(placement.missing).toBe(1);
    expect(placement.chosen).toHaveLength(2);
    expect(placeLabels([])).toEqual({ chosen: [], missing: 0, cost: 0 });
  });

  it('prefers the earlier of two equal places', () => {
    const placement = placeLabels([[wish(at(7, 1), at(3, 1))]]);
    expect(placement.chosen.map(({ shape }) => shape)).toEqual([7]);
  });
});

describe('the colours', () => {
  it('keep figures readable: at least 4.5 to 1 on paper and on bars', () => {
    for (const ground of [COLOURS.paper, ACTUALS.actual.fill, ACTUALS.baseline.fill]) {
      expect(contrast(COLOURS.ink, ground)).toBeGreaterThan(4.5);
      expect(contrast(COLOURS.targetText, ground)).toBeGreaterThan(4.5);
    }
    expect(contrast(COLOURS.quiet, COLOURS.paper)).toBeGreaterThan(4.5);
    for (const part of [
      ACTUALS.judged,
      JUDGEMENTS.achieved,
      JUDGEMENTS.notAchieved,
      JUDGEMENTS.underway,
      JUDGEMENTS.undecided,
    ]) {
      expect(contrast(part.ink, part.fill)).toBeGreaterThan(4.5);
    }
  });

  it('tell edges, targets and dark bars from what lies beside them: at least 3 to 1', () => {
    for (const { edge, fill } of [ACTUALS.actual, ACTUALS.baseline, ACTUALS.provisional]) {
      expect(contrast(edge, fill)).toBeGreaterThan(3);
      expect(contrast(edge, COLOURS.paper)).toBeGreaterThan(3);
    }
    // A target has white around it, whatever it lies on.
    expect(contrast(COLOURS.target, COLOURS.paper)).toBeGreaterThan(3);
    expect(contrast(JUDGEMENTS.achieved.fill, JUDGEMENTS.notAchieved.fill)).toBeGreaterThan(4.5);
    expect(contrast(JUDGEMENTS.achieved.fill, JUDGEMENTS.underway.fill)).toBeGreaterThan(4.5);
  });

  it('give no two judgements one look in grey: what is undecided or ended is hatched, each in its way', () => {
    // Edges are too thin to tell anything apart.
    const looks = Object.values(JUDGEMENTS).map(({ fill, hatch }: Surface) =>
      [luma(fill), hatch === undefined ? 'plain' : [hatch.falling, hatch.dash].join(' ')].join(' '),
    );
    expect(new Set(looks).size).toBe(5);
    expect(JUDGEMENTS.undecided.hatch?.width).toBeGreaterThan(0.5);
    expect(JUDGEMENTS.ended.hatch?.width).toBeGreaterThanOrEqual(0.5);
  });

  it('are different greys where they mean different things, 12 % of lightness apart, as a printer makes them', () => {
    const bars = [ACTUALS.baseline.fill, ACTUALS.actual.fill, ACTUALS.judged.fill, COLOURS.target];
    const line = [COLOURS.paper, COLOURS.range, ACTUALS.actual.edge, COLOURS.target];
    for (const meanings of [bars, line]) {
      for (const grey of [luma, lightness]) {
        const greys = meanings.map(grey).toSorted((a, b) => a - b);
        const apart = greys.slice(1).map((one, index) => one - (greys[index] ?? 0));
        expect({ meanings, close: apart.filter((one) => one < 0.12) }).toEqual({
          meanings,
          close: [],
        });
      }
    }
  });
});

function figures(values: readonly number[], decimals = 0): readonly string[] {
  return zeroBasedAxis(values, 5, decimals).ticks.map(({ text }) => text);
}

function wish(...candidates: readonly Candidate<number>[]): LabelWish<number> {
  return { candidates, omission: 1000 };
}

/** A place ten points wide. */
function at(left: number, cost: number): Candidate<number> {
  return { box: { left, right: left + 10, top: 0, bottom: 5 }, cost, shape: left };
}

/** Contrast of two colours by WCAG 2.1. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The grey that drivers of black-and-white printers make: ITU-R BT.601. */
function luma(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255,
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** As bright as an eye finds it: CIE L*, in parts of 1. */
function lightness(colour: string): number {
  return (116 * Math.cbrt(luminance(colour)) - 16) / 100;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
