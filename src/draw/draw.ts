/** The stage `draw`: a chart as data becomes a picture. */

import type { Chart, Draw, Picture, PictureSize } from '../forms/figure.ts';
import type { FontSet } from '../forms/fonts.ts';
import { drawIndicator } from './indicatorChart.ts';
import { createLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { createRenderer } from './renderer.ts';
import type { Drawing, Render } from './renderer.ts';
import { drawTally } from './tallyChart.ts';

/** Several papers may show a chart at one size; it is drawn once. */
const PICTURES_KEPT = 200;

/**
 * Makes the function that draws. Pictures depend on the chart, the size and the fonts only,
 * not on what was drawn before.
 *
 * @param fonts text is set in `text`, and in `fallback` what it lacks; each must be a single font file
 * @returns a function that takes a chart and a size in points (cut to whole points), and answers
 *   with SVG of that size; it refuses numbers that are not finite
 */
export function createDraw(fonts: FontSet): Draw {
  const lettering = createLettering(fonts);
  const render = createLazyRenderer(lettering);
  const pictures = new Map<string, Picture>();
  return (chart, asked) => {
    const size = { ...asked, width: Math.floor(asked.width), height: Math.floor(asked.height) };
    const key = JSON.stringify([chart, size.width, size.height, size.detail]);
    const picture = pictures.get(key) ?? draw(lettering, render, chart, size);
    if (pictures.size >= PICTURES_KEPT) pictures.clear();
    pictures.set(key, picture);
    return picture;
  };
}

function draw(lettering: Lettering, render: Render, chart: Chart, size: PictureSize): Picture {
  lettering.use();
  const idPrefix = idPrefixOf(chart, size);
  const { drawing, notes } =
    chart.kind === 'indicator'
      ? drawIndicator(lettering, chart, size, idPrefix)
      : drawTally(lettering, chart, size, idPrefix);
  let svg = '';
  let undrawn: Drawing | undefined = drawing;
  return {
    // Drawn when it is asked for: a writer may only want to know whether there are notes.
    get svg() {
      if (undrawn !== undefined) svg = render(undrawn);
      undrawn = undefined;
      return svg;
    },
    width: size.width,
    height: size.height,
    notes,
  };
}

/** chart.js takes a while to load, and is not needed where there are no charts. */
function createLazyRenderer(lettering: Lettering): Render {
  let render: Render | undefined;
  return (drawing) => {
    lettering.use();
    render ??= createRenderer();
    return render(drawing);
  };
}

/** Different for any two charts and sizes; only letters, digits, `-` and `_`. */
function idPrefixOf({ kind, id }: Chart, { width, height, detail }: PictureSize): string {
  const safe = id.replace(
    /[^A-Za-z0-9]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${kind}-${safe}-${detail}-${String(width)}x${String(height)}-`;
}
