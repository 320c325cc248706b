/** The looks as they are shipped. */

import { readFileSync } from 'node:fs';

import { parseTheme } from '../../src/office/theme.ts';

const parsed = parseTheme(readFileSync('templates/theme.json', 'utf8'));
if (parsed.value === undefined) throw new Error('templates/theme.json cannot be read.');

export const THEME = parsed.value;
export const CHART_LOOK = THEME.charts;
