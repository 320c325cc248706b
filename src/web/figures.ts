/** The figures of the page in view, as they can be pointed at: each knows its cells. */

import type { Trace } from '../forms/provenance.ts';
import { isAt, type CellPlace } from './cells.ts';
import { create } from './element.ts';

/** The layer over a page. */
export interface FiguresView {
  readonly element: HTMLElement;
  /**
   * Shows the figures of a page.
   *
   * @param scale CSS pixels per point
   * @param marked the cell whose figures are marked
   */
  readonly show: (traces: readonly Trace[], scale: number, marked: CellPlace | undefined) => void;
}

/** Digits are small: what may be clicked goes a little beyond them, in points. */
const AROUND = 2;

/**
 * Makes the layer: one stop for the keyboard, arrow keys go from figure to figure.
 *
 * @param chosen told of the figure that somebody asks about
 */
export function createFigures(chosen: (trace: Trace) => void): FiguresView {
  const state: { traces: readonly Trace[]; options: readonly HTMLElement[]; at: number } = {
    traces: [],
    options: [],
    at: -1,
  };
  const element = create('div', {
    class: 'figures',
    role: 'listbox',
    tabindex: '0',
    'aria-label': 'ページの数値。矢印キーで選び、Enterキーで根拠を見る',
    hidden: true,
  });

  const go = (index: number): void => {
    const option = state.options[index];
    if (option === undefined) return;
    state.options[state.at]?.setAttribute('aria-selected', 'false');
    state.at = index;
    option.setAttribute('aria-selected', 'true');
    element.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const choose = (index: number): void => {
    const trace = state.traces[index];
    if (trace === undefined) return;
    go(index);
    chosen(trace);
  };

  element.addEventListener('click', ({ target }) => {
    choose(state.options.findIndex((option) => option === target));
  });
  element.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      go(Math.min(Math.max(state.at + step, 0), state.options.length - 1));
    } else if (event.key === 'Enter' || event.key === ' ') choose(state.at);
    else return;
    event.preventDefault();
    // The frame around turns pages.
    event.stopPropagation();
  });

  return {
    element,
    show: (traces, scale, marked) => {
      state.traces = traces;
      state.at = -1;
      state.options = traces.map((trace, index) => optionOf(trace, index, scale, marked));
      element.hidden = traces.length === 0;
      element.removeAttribute('aria-activedescendant');
      element.replaceChildren(...state.options);
      const first = state.options.find(({ dataset }) => dataset['marked'] !== undefined);
      first?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function optionOf(
  { x, y, width, height, text, provenance }: Trace,
  index: number,
  scale: number,
  marked: CellPlace | undefined,
): HTMLElement {
  const { about, year = '基準値', places } = provenance;
  const isMarked = marked !== undefined && places.some((place) => isAt(place, marked));
  const element = create('div', {
    role: 'option',
    id: `figure-${index}`,
    'aria-selected': 'false',
    'aria-label': `${about} ${year} ${text}`,
    'data-marked': isMarked,
  });
  Object.assign(element.style, {
    left: `${(x - AROUND) * scale}px`,
    top: `${(y - AROUND) * scale}px`,
    width: `${(width + 2 * AROUND) * scale}px`,
    height: `${(height + 2 * AROUND) * scale}px`,
  });
  return element;
}
