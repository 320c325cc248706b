/** The open data: each file as a table or as text. */

import { create } from './element.ts';
import type { HandedFile } from './protocol.ts';

/** The data, as the papers' view uses it. */
export interface TablesView {
  readonly element: HTMLElement;
  readonly show: (files: readonly HandedFile[]) => void;
}

/** More is not read on a screen; the file has everything. */
const MOST_ROWS = 200;
const MOST_CHARACTERS = 20_000;

/** Makes the view. */
export function createTables(): TablesView {
  const state: { files: readonly HandedFile[] } = { files: [] };
  const names = create('select', { 'aria-label': 'データのファイル' });
  const content = create('div', {
    class: 'data-content',
    tabindex: '0',
    role: 'group',
    'aria-label': 'データの内容',
  });
  const element = create(
    'div',
    { class: 'data' },
    create('div', { class: 'tools' }, names),
    content,
  );
  const open = async (): Promise<void> => {
    const file = state.files.find(({ path }) => path === names.value);
    if (file === undefined) return;
    const text = await file.content.text();
    // Another file may have been chosen meanwhile.
    if (file.path !== names.value || !state.files.includes(file)) return;
    content.replaceChildren(
      file.mediaType === 'text/csv'
        ? tableOf(rowsOf(text))
        : create(
            'pre',
            {},
            text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}\n…` : text,
          ),
    );
  };
  names.addEventListener('change', () => void open());
  return {
    element,
    show: (files) => {
      const before = names.value;
      state.files = files;
      names.replaceChildren(
        ...files.map(({ path }) => create('option', { value: path }, path.slice('data/'.length))),
      );
      if (files.some(({ path }) => path === before)) names.value = before;
      void open();
    },
  };
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): HTMLElement {
  const shown = rows.slice(0, MOST_ROWS);
  return create(
    'table',
    {},
    create(
      'caption',
      {},
      `${rows.length}行${rows.length > MOST_ROWS ? `のうち、はじめの${MOST_ROWS}行` : ''}`,
    ),
    create(
      'thead',
      {},
      create(
        'tr',
        {},
        head.map((text) => create('th', { scope: 'col' }, text)),
      ),
    ),
    create(
      'tbody',
      {},
      shown.map((row) =>
        create(
          'tr',
          {},
          row.map((text) => create('td', {}, text)),
        ),
      ),
    ),
  );
}

/** Rows of a CSV file (RFC 4180), as the program writes them. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
