/** The example charts as they are drawn in this process. */

import { createDraw } from '../../src/draw/draw.ts';
import type { Picture } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { CHARTS } from './charts.ts';
import { FONTS } from './fonts.ts';

/** @returns each at the size of a chart on a policy's page */
export function drawnCharts(): readonly Picture[] {
  const draw = createDraw(FONTS, CHART_LOOK);
  return Object.values(CHARTS).map((chart) =>
    draw.picture(chart, { width: 244, height: 128, detail: 'full' }),
  );
}
