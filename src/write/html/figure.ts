/** Charts and pictures with their words. */

import type { FigureBlock } from '../../forms/document.ts';
import type { Chart, IndicatorChart, Picture, StageChart } from '../../forms/figure.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { expandedYear } from '../../japanese/fiscalYear.ts';
import { withUnit } from '../../japanese/unit.ts';
import { fillBlanks } from '../../wording/words.ts';
import { chartTable } from './chartData.ts';
import { anchorOf, USUAL_WIDTH } from './charts.ts';
import { classNames, element, type Html, html } from './markup.ts';
import type { PageSetting } from './setting.ts';
import { svgElement } from './svg.ts';
import { plainTable } from './table.ts';
import { unbrokenUnit } from './unbroken.ts';

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

/** A code says nothing but its address, which stands beside it. */
function codeHtml(
  { caption, alternative, source }: FigureBlock,
  picture: Picture,
  id: string,
): Html {
  return element(
    'figure',
    { class: 'picture' },
    element('figcaption', {}, caption),
    svgHtml(caption, alternative, picture, id),
    element('p', {}, source),
  );
}

function chartHtml(figure: FigureBlock, chart: Chart, id: string, setting: PageSetting): Html {
  const own = setting.charts.get(chart);
  if (own === undefined) throw new Error(`The chart ${chart.id} was not drawn.`);
  const { picture, notes } = own;
  if (chart.kind === 'code') return codeHtml(figure, picture, id);
  const alternative = [figure.alternative, ...notes].join('');
  const { width } = picture;
  const shown = (): Html =>
    width > USUAL_WIDTH
      ? element(
          'div',
          { class: 'region', role: 'group', tabindex: '0', 'aria-label': figure.caption },
          svgHtml(figure.caption, alternative, picture, id),
        )
      : svgHtml(figure.caption, alternative, picture, id);
  // Its table stands below it.
  if (chart.kind === 'organization') {
    const caption = element('figcaption', {}, figure.caption);
    return element('figure', { class: 'chart wide organization' }, caption, shown());
  }
  const table = chartTable(chart, figure.caption, setting.words);
  const card = chart.kind === 'indicator' || chart.kind === 'stages' ? chart : undefined;
  return element(
    'figure',
    {
      id: card && anchorOf(card.id),
      class: classNames([width > USUAL_WIDTH ? 'chart wide' : 'chart', card ? 'card' : '']),
    },
    element('figcaption', {}, unbrokenUnit(figure.caption)),
    card === undefined ? [] : resultHtml(card, setting.words),
    shown(),
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
  const verdict = chart.verdict ?? judged.status;
  return html(
    verdict === ''
      ? []
      : element('p', { class: classNames(['verdict', chart.achieved ? 'achieved' : '']) }, verdict),
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
  // 「維持」 has no unit.
  const unitOf = (text: string): string => (/\d/u.test(text) ? chart.unit : '');
  return {
    actual: actual?.kind === 'value' ? withUnit(actual.text, chart.unit) : '—',
    target:
      target === undefined || target.kind === 'none'
        ? ''
        : `${withUnit(target.text, unitOf(target.text))}${target.kind === 'value' ? chart.boundWord : ''}`,
  };
}

/** The drawing as part of the page: as wide as its place, with its name and its words. */
function svgHtml(caption: string, alternative: string, picture: Picture, id: string): Html {
  const attributes = {
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
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
  const { caption, alternative, source, sourceAddress } = figure;
  const words =
    sourceAddress === undefined ? source : element('a', { href: sourceAddress }, source);
  return element(
    'figure',
    { class: 'picture' },
    element('figcaption', {}, caption),
    element('img', { src: path, alt: alternative, width: String(width), height: String(height) }),
    source === '' ? html() : element('p', { class: 'note' }, words),
  );
}
