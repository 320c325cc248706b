/** A framed word in the margin above a page: 差替 and its day. */

import type { Metrics } from '../../../type/metrics.ts';
import type { DisplayItem, DisplayPage, Meaning } from '../display/display.ts';
import type { Look } from '../layout/look.ts';

/** What pages are stamped with. */
export interface PageStamp {
  readonly text: string;
  /** What is painted on a page, and what its text is read as. */
  readonly on: (page: DisplayPage, meaning: Meaning) => readonly DisplayItem[];
}

/**
 * Stamps pages at the upper right, in the margin, where nothing else stands.
 *
 * @param text set in the size of notes, smaller where the margin is
 */
export function pageStamp(
  text: string,
  { metrics, look }: { readonly metrics: Metrics; readonly look: Look },
): PageStamp {
  const { margins, sizes, colours, stamp } = look;
  const height = Math.min(
    margins.top - 2 * stamp.rise,
    sizes.small * stamp.leading + 2 * stamp.space,
  );
  const size = Math.min(
    sizes.small,
    (height - 2 * stamp.space) / (metrics.ascent + metrics.descent),
  );
  const runs = metrics
    .familyRuns(text, metrics.textFamily, true)
    .map((run) => ({ ...run, bold: true, size, colour: colours.text }));
  const width = metrics.width(text, metrics.textFamily, true) * size + 2 * stamp.side;
  const on: PageStamp['on'] = (page, meaning) => {
    const x = page.width - margins.right - width;
    const y = (margins.top - height) / 2;
    const middle = y + (height - (metrics.ascent + metrics.descent) * size) / 2;
    return [
      {
        kind: 'rectangle',
        x,
        y,
        width,
        height,
        line: { colour: colours.text, width: stamp.frame },
      },
      {
        kind: 'text',
        x: x + stamp.side,
        y: middle + metrics.ascent * size,
        runs,
        meaning,
      },
    ];
  };
  return { text, on };
}
