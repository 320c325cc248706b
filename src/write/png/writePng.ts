/** A picture as pixels: for editors and previews that take no drawing. */

import type { PaintPixels, Picture } from '../../forms/figure.ts';
import type { FontSet } from '../../forms/fonts.ts';
import type { FillRule, Matrix, Operation, TextOperation } from '../../forms/operation.ts';
import { drawnClusters, visibleText } from '../../type/clusters.ts';
import { createGlyphs, type Glyphs } from '../../type/glyphs.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { encodePng } from './encode.ts';
import { placing, type Point, polylinesOf } from './polygons.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { strokedAreas } from './stroke.ts';
import { cover, createSurface, type Surface } from './surface.ts';

/**
 * Makes the function that paints.
 *
 * @param fonts in which the texts of pictures are set
 * @returns a function with the same bytes for the same picture, in a browser too: it reckons with the four operations
 *   and square roots alone
 */
export function createPaintPixels(fonts: FontSet): PaintPixels {
  const glyphs = createGlyphs(fonts);
  const scratch = createScratch();
  return (picture, scale) => encodePng(painted(picture, scale, { glyphs, scratch }), scratch);
}

/** What is known while a picture is painted. */
interface Painting {
  readonly surface: Surface;
  readonly glyphs: Glyphs;
  readonly scratch: Scratch;
  readonly matrix: Matrix;
  /** The share of each pixel that lies within all regions that hold now; absent for all. */
  readonly shown?: Float32Array;
}

function painted(
  { width, height, operations }: Picture,
  scale: number,
  tools: Pick<Painting, 'glyphs' | 'scratch'>,
): Surface {
  const [right, down] = [Math.round(width * scale), Math.round(height * scale)];
  const surface = createSurface(right, down, tools.scratch);
  paintAll(operations, { ...tools, surface, matrix: [scale, 0, 0, scale, 0, 0] });
  return surface;
}

function paintAll(operations: readonly Operation[], painting: Painting): void {
  for (const operation of operations) paintOperation(operation, painting);
}

function paintOperation(operation: Operation, painting: Painting): void {
  const { matrix, surface, scratch } = painting;
  switch (operation.kind) {
    case 'fill': {
      const areas = polylinesOf(operation.path, matrix).map(({ points }) => points);
      return paintAreas(areas, operation.rule, operation.colour, painting);
    }
    case 'stroke': {
      const [scale] = matrix;
      const pen = {
        ...operation,
        width: operation.width * scale,
        dash: operation.dash.map((length) => length * scale),
        dashOffset: operation.dashOffset * scale,
      };
      const areas = polylinesOf(operation.path, matrix).flatMap((line) => strokedAreas(line, pen));
      return paintAreas(areas, 'nonzero', operation.colour, painting);
    }
    case 'text':
      return paintText(operation, painting);
    case 'group': {
      const areas = polylinesOf(operation.clip.path, matrix).map(({ points }) => points);
      const region = coverageOf(areas, operation.clip.rule, surface, scratch);
      return paintAll(operation.operations, { ...painting, shown: within(region, painting) });
    }
  }
}

/** How much of a text lies before the point that is given. */
const SHARES = { start: 0, middle: 0.5, end: 1 } as const;

function paintText(text: TextOperation, painting: Painting): void {
  const { runs, x, y, anchor, size, bold, colour, matrix: own } = text;
  const { glyphs, matrix } = painting;
  const width = runs.reduce((sum, run) => sum + glyphs.width(run.text, run.family, bold) * size, 0);
  const whole = own === undefined ? matrix : product(matrix, own);
  let left = x - width * SHARES[anchor];
  for (const { family, text: words } of runs) {
    const face = glyphs.face(family, bold);
    for (const cluster of drawnClusters(visibleText(words))) {
      const place = product(whole, [size, 0, 0, size, left, y]);
      const areas = polylinesOf(face.outline(cluster), place).map(({ points }) => points);
      paintAreas(areas, 'nonzero', colour, painting);
      left += face.shape(cluster).width * size;
    }
  }
}

/** First the other, then the one. */
function product(one: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const turn = placing([one[0], one[1], one[2], one[3], 0, 0]);
  const [right, down, end] = [turn(a, b), turn(c, d), placing(one)(e, f)];
  return [right.x, right.y, down.x, down.y, end.x, end.y];
}

/** What is shown so far, cut to a region. */
function within(region: Coverage | undefined, { surface, shown }: Painting): Float32Array {
  const cut = new Float32Array(surface.width * surface.height);
  if (region === undefined) return cut;
  const { left, top, width, height, shares, stride } = region;
  for (let row = 0; row < height; row += 1) {
    const start = (top + row) * surface.width + left;
    for (let column = 0; column < width; column += 1) {
      const share = shares[row * stride + column] ?? 0;
      cut[start + column] = shown === undefined ? share : share * (shown[start + column] ?? 0);
    }
  }
  return cut;
}

function paintAreas(
  areas: readonly (readonly Point[])[],
  rule: FillRule,
  colour: string,
  { surface, scratch, shown }: Painting,
): void {
  const coverage = coverageOf(areas, rule, surface, scratch);
  if (coverage !== undefined) cover(surface, coverage, colour, shown);
}
