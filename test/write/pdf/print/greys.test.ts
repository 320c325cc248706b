/** What a black-and-white printer leaves of the colours that mean something. */

import { describe, expect, it } from '@jest/globals';

import { resultSurface } from '../../../../src/draw/resultSurface.ts';
import type { Surface } from '../../../../src/office/chartLook.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { mono } from '../../../../src/write/pdf/print/mono.ts';
import { shippedSchemes } from '../../../evaluate/schemes.ts';
import { CHART_LOOK } from '../../../shared/theme.ts';

/** Less of a difference is lost in the raster of a printer. */
const LEAST = 0.12;

/** From 0, black, to 1, white: what a printer's driver makes of a colour. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return (red * 0.299 + green * 0.587 + blue * 0.114) / 255;
}

function apart(one: string, other: string): number {
  return Math.abs(lightness(one) - lightness(other));
}

/** The same colour in the paper for black-and-white printers. */
function inMono(colour: string): string {
  const page = { width: 9, height: 9, foot: 0 };
  const area = { kind: 'rectangle', x: 0, y: 0, width: 9, height: 9, fill: colour } as const;
  const document: DisplayDocument = {
    title: '',
    language: '',
    author: '',
    subject: '',
    keywords: '',
    digest: '',
    date: '',
    structure: { role: 'Document', children: [] },
    destinations: [],
    bookmarks: [],
    pages: [{ ...page, items: [area] }],
  };
  const [item] = mono(document).pages[0]?.items ?? [];
  return (item?.kind === 'rectangle' ? item.fill : undefined) ?? '';
}

/** How a surface is hatched; blank for not. */
function hatched({ hatch }: Surface): string {
  return hatch === undefined ? '' : [hatch.falling, hatch.dash.length > 0].join(' ');
}

/** Pairs of surfaces that neither their grey, nor hatching, nor their edge tells apart. */
function alike(
  surfaces: ReadonlyMap<string, Surface>,
  grey: (colour: string) => string,
): readonly string[] {
  const all = [...surfaces];
  const near = (one: string, other: string): boolean => apart(grey(one), grey(other)) < LEAST;
  return all.flatMap(([name, surface], index) =>
    all
      .slice(index + 1)
      .filter(
        ([, other]) =>
          near(surface.fill, other.fill) &&
          hatched(surface) === hatched(other) &&
          near(surface.edge, other.edge),
      )
      .map(([other]) => `${name} = ${other}`),
  );
}

const PRINTS = [
  ['the colour paper in a grey print', (colour: string) => colour],
  ['the paper for black-and-white printers', inMono],
] as const;

describe.each(PRINTS)('no two meanings share a grey: %s', (_, grey) => {
  it('bars of the judged year, other years, the baseline, provisional ones', () => {
    expect(alike(new Map(Object.entries(CHART_LOOK.actuals)), grey)).toEqual([]);
  });

  it('達成, 未達成, 途中, 判定不能, 終了', () => {
    expect(alike(new Map(Object.entries(CHART_LOOK.judgements)), grey)).toEqual([]);
  });

  it.each(
    shippedSchemes().flatMap(({ name, rating }) =>
      rating === undefined ? [] : [[name, rating.grades.length] as const],
    ),
  )('the classes of %s, and what has none', (_name, of) => {
    const { undecided, ended } = CHART_LOOK.judgements;
    const classes = Array.from(
      { length: of },
      (_unused, step) => [`class ${step + 1}`, resultSurface({ step, of }, CHART_LOOK)] as const,
    );
    const others = [
      ['undecided', undecided],
      ['ended', ended],
    ] as const;
    expect(alike(new Map([...classes, ...others]), grey)).toEqual([]);
  });

  it('a target and the bar that it crosses, and its words on paper', () => {
    const { target, targetText, paper } = CHART_LOOK.colours;
    const { actual, judged } = CHART_LOOK.actuals;
    expect(apart(grey(target), grey(actual.fill))).toBeGreaterThanOrEqual(LEAST);
    expect(apart(grey(target), grey(paper))).toBeGreaterThanOrEqual(LEAST);
    expect(apart(grey(targetText), grey(paper))).toBeGreaterThanOrEqual(0.5);
    // Its dash has a white halo where it crosses the dark bar of the judged year.
    expect(apart(grey(judged.fill), grey(paper))).toBeGreaterThanOrEqual(LEAST);
    expect(CHART_LOOK.targets.halo).toBeGreaterThan(CHART_LOOK.targets.line);
  });
});
