/** Charts and pictures with their words. */

import type { FigureBlock } from '../../forms/document.ts';
import type {
  Chart,
  IndicatorChart,
  Picture,
  PictureSize,
  StageChart,
} from '../../forms/figure.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { expandedYear } from '../../japanese/fiscalYear.ts';
import { fillBlanks } from '../../wording/words.ts';
import { chartTable } from './chartData.ts';
import { anchorOf } from './links.ts';
import { classNames, element, type Html, html } from './markup.ts';
import type { PageSetting } from './setting.ts';
import { FONTS, svgElement } from './svg.ts';
import { plainTable } from './table.ts';

/**
 * Sets a chart, with its values as a table, or a picture.
 *
 * @param id different from every other on the page
 */
export function figureHtml(figure: FigureBlock, id: string, setting: PageSetting): Html {
  const { content } = figure;
  return content.kind === 'chart'
    ? chartHtml(figure, content.chart, id, setting)
    : pictureHtml(figure, content.file, setting);
}

function chartHtml(figure: FigureBlock, chart: Chart, id: string, setting: PageSetting): Html {
  const size = sizeOf(chart);
  // The card says the result; the picture need not say it again.
  const bare = 'result' in chart ? { ...chart, result: [] } : chart;
  const picture = setting.draw.picture(bare, size);
  const alternative = [figure.alternative, ...setting.draw.notes(chart)].join('');
  const { width } = picture;
  const table = chartTable(chart, figure.caption, setting.words);
  const own = chart.kind === 'indicator' || chart.kind === 'stages' ? chart : undefined;
  return element(
    'figure',
    {
      id: own && anchorOf(own.id),
      class: classNames([width > USUAL_WIDTH ? 'chart wide' : 'chart', own ? 'card' : '']),
    },
    element('figcaption', {}, figure.caption),
    own === undefined ? [] : resultHtml(own, setting.words),
    width > USUAL_WIDTH
      ? element(
          'div',
          { class: 'region', role: 'group', tabindex: '0', 'aria-label': figure.caption },
          svgHtml(figure.caption, alternative, picture, id),
        )
      : svgHtml(figure.caption, alternative, picture, id),
    element(
      'details',
      {},
      element(
        'summary',
        {},
        setting.words.chartValues,
        element(
          'span',
          { class: 'heard' },
          fillBlanks(setting.words.chartOf, { name: figure.caption }),
        ),
      ),
      plainTable(table, `${id}-data`, setting),
    ),
  );
}

/** The judged year at a glance: what became of it, the value large, the target beside it. Its table says the same. */
function resultHtml(chart: IndicatorChart | StageChart, words: WebWords): Html {
  const judged = chart.points.find((point) => point.judged);
  if (judged === undefined) return html();
  const { actual, target } = shownValues(chart, judged.label);
  return html(
    judged.status === '' ? [] : element('p', { class: 'verdict' }, judged.status),
    element(
      'p',
      { class: 'value' },
      element('small', {}, expandedYear(judged.label) ?? judged.label),
      ' ',
      element('strong', {}, actual),
      judged.note === '' ? [] : [' ', element('small', {}, judged.note)],
      target === '' ? [] : [' ', element('span', {}, `${words.target} ${target}`)],
    ),
    chart.result.length === 0 ? [] : element('p', { class: 'result' }, chart.result.join('　')),
  );
}

/** With its unit; a dash where nothing is known. */
function shownValues(
  chart: IndicatorChart | StageChart,
  year: string,
): { readonly actual: string; readonly target: string } {
  if (chart.kind === 'stages') {
    const { actual, target } = chart.points.find(({ label }) => label === year) ?? {};
    const named = (rank: number | undefined): string =>
      rank === undefined ? '' : (chart.stages[rank] ?? '');
    return { actual: named(actual) || '—', target: named(target) };
  }
  const { actual, target } = chart.points.find(({ label }) => label === year) ?? {};
  return {
    actual: actual?.kind === 'value' ? `${actual.text}${chart.unit}` : '—',
    target:
      target === undefined || target.kind === 'none'
        ? ''
        : `${target.text}${chart.unit}${target.kind === 'value' ? chart.boundWord : ''}`,
  };
}

/**
 * Points. A telephone of 320 px shows a picture of this width a third larger, so that its smallest text has
 * about 9 px; on a large screen the stylesheet stops at twice its size.
 */
const USUAL_WIDTH = 216;
/** Squares stand in as many rows as a telephone needs. */
const SQUARES_WIDTH = 210;
/** With more columns, the baseline's among them, each needs this much more. */
const USUAL_COLUMNS = 7;
const COLUMN = 28;

function sizeOf(chart: Chart): PictureSize {
  if (chart.kind === 'tally') {
    return { width: USUAL_WIDTH, height: 30 + 22 * chart.rows.length, detail: 'full' };
  }
  if (chart.kind === 'squares') return { width: SQUARES_WIDTH, height: 62, detail: 'full' };
  const more = Math.max(0, chart.points.length - USUAL_COLUMNS);
  return { width: USUAL_WIDTH + COLUMN * more, height: 150, detail: 'full' };
}

/** The drawing as part of the page: as wide as its place, with its name and its words. */
function svgHtml(caption: string, alternative: string, picture: Picture, id: string): Html {
  const attributes = {
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': FONTS,
    overflow: 'visible',
  };
  return svgElement(picture, id, attributes, [
    element('title', { id: `${id}-title` }, caption),
    element('desc', { id: `${id}-desc` }, alternative),
  ]);
}

function pictureHtml(figure: FigureBlock, file: string, { pictures }: PageSetting): Html {
  const picture = pictures.get(file);
  if (picture === undefined) throw new Error(`The picture ${file} was not loaded.`);
  const { path, width, height } = picture;
  const { caption, alternative, source } = figure;
  return element(
    'figure',
    { class: 'picture' },
    element('figcaption', {}, caption),
    element('img', { src: path, alt: alternative, width: String(width), height: String(height) }),
    source === '' ? html() : element('p', { class: 'note' }, source),
  );
}
