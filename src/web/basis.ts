/** What stands behind a figure or a cell: how it came about, its cells, the pages that print it. */

import type { Provenance } from '../forms/provenance.ts';
import type { CellPlace } from './cells.ts';
import { button, create } from './element.ts';

/** A page of a paper. */
export interface PageOfPaper {
  /** 検証委員会資料 */
  readonly title: string;
  readonly page: number;
  readonly show: () => void;
}

/** What is shown. */
export interface Basis {
  /** Absent: of a cell that no figure was asked about yet. */
  readonly provenance?: Provenance;
  /** How it came about, once that is known; `undefined` while it is asked for. */
  readonly text?: string | undefined;
  readonly pages: readonly PageOfPaper[];
  /** Asks how it came about. */
  readonly ask?: () => void;
}

/** The part of the sheet's panel that shows it. */
export interface BasisView {
  readonly element: HTMLElement;
  readonly show: (basis: Basis | undefined) => void;
}

/**
 * Makes the view.
 *
 * @param reveal shows a cell in its sheet
 */
export function createBasis(reveal: (place: CellPlace) => void): BasisView {
  const element = create('section', { class: 'basis', 'aria-label': '数値の根拠', hidden: true });
  const close = (): void => {
    element.hidden = true;
    delete document.body.dataset['asked'];
  };

  return {
    element,
    show: (basis) => {
      if (basis === undefined) {
        close();
        return;
      }
      const { provenance, text, pages, ask } = basis;
      const isAsked = provenance !== undefined;
      element.hidden = false;
      if (isAsked) document.body.dataset['asked'] = 'true';
      else delete document.body.dataset['asked'];
      element.replaceChildren(
        create(
          'div',
          { class: 'basis-head' },
          create('h3', {}, isAsked ? titleOf(provenance) : 'このセルを印刷するページ'),
          ...(ask === undefined ? [] : [button('根拠を見る', ask)]),
          ...(isAsked ? [button('閉じる', close)] : []),
        ),
        ...(isAsked ? [cellsOf(provenance, reveal)] : []),
        pagesOf(pages),
        ...(isAsked ? [create('pre', { tabindex: '0' }, text ?? '求めています…')] : []),
      );
    },
  };
}

function titleOf({ about, year }: Provenance): string {
  return `根拠　${about}　${year ?? '基準値'}`;
}

function cellsOf({ places }: Provenance, reveal: (place: CellPlace) => void): HTMLElement {
  return create(
    'p',
    { class: 'links' },
    places.length === 0 ? '指標を数えたもの' : 'セル ',
    places.map((place) => button(`${place.sheet}!${place.cell}`, () => reveal(place))),
  );
}

function pagesOf(pages: readonly PageOfPaper[]): HTMLElement {
  const titles = [...new Set(pages.map(({ title }) => title))];
  return create(
    'p',
    { class: 'links' },
    titles.map((title) => [
      `${title} `,
      pages
        .filter((one) => one.title === title)
        .map(({ page, show }) => button(`${page}ページ`, show)),
    ]),
  );
}
