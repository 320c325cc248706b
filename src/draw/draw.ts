/** The stage `draw`: a chart as data becomes a picture. */

import type { Chart, Draw, PictureSize } from '../forms/figure.ts';
import type { FontSet } from '../forms/fonts.ts';
import { drawIndicator } from './indicatorChart.ts';
import { createLettering } from './lettering.ts';
import { createRenderer } from './renderer.ts';
import type { Render } from './renderer.ts';
import { drawTally } from './tallyChart.ts';

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
  let render: Render | undefined;
  return (chart, asked) => {
    const size = { ...asked, width: Math.floor(asked.width), height: Math.floor(asked.height) };
    lettering.use();
    render ??= createRenderer();
    lettering.use();
    const idPrefix = idPrefixOf(chart, size);
    const { drawing, notes } =
      chart.kind === 'indicator'
        ? drawIndicator(lettering, chart, size, idPrefix)
        : drawTally(lettering, chart, size, idPrefix);
    return {
      // Drawn when it is asked for: a writer may only want to know whether there are notes.
      get svg() {
        lettering.use();
        render ??= createRenderer();
        return render(drawing);
      },
      width: size.width,
      height: size.height,
      notes,
    };
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
