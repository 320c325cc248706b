/** What was made of several files: what differs between two books, or what came back from the departments. */

import { button, create } from './element.ts';
import type { HandedFile, HandedTogether } from './protocol.ts';
import { tabTitle } from './titles.ts';

/** What was made; not why nothing was. */
export type MadeTogether = Exclude<HandedTogether, { readonly kind: 'refused' }>;

/** What somebody can ask for here. */
export interface TogetherWishes {
  readonly zip: () => void;
  readonly file: (file: HandedFile) => void;
  /** Opens a workbook that was made. */
  readonly open: (file: HandedFile) => void;
  /** Takes the new book for the old one, and the old one for the new. */
  readonly swap: () => void;
  /** Goes back to the book that was open. */
  readonly back: () => void;
}

/** The view, as the page uses it. */
export interface TogetherView {
  /** @param isOpen whether there is a book to go back to */
  readonly show: (made: MadeTogether, isOpen: boolean) => void;
}

const TITLES: Readonly<Record<MadeTogether['kind'], string>> = {
  comparison: '2つのブックの新旧対照',
  collection: '調査票の集約',
};

/** Makes the view. */
export function createTogether(root: HTMLElement, wishes: TogetherWishes): TogetherView {
  const about = (made: MadeTogether): readonly HTMLElement[] =>
    made.kind === 'comparison'
      ? [
          create(
            'dl',
            { class: 'sides' },
            create('dt', {}, '旧'),
            create('dd', {}, made.old),
            create('dt', {}, '新'),
            create('dd', {}, made.now),
          ),
          button('新旧を入れかえる', wishes.swap, { id: 'swap' }),
        ]
      : [
          create(
            'dl',
            { class: 'sides' },
            create('dt', {}, '集めたブック'),
            create('dd', {}, made.into),
          ),
        ];

  const files = (made: MadeTogether): HTMLElement => {
    const [first] = made.files;
    return create(
      'div',
      { class: 'buttons' },
      button('すべて保存（zip）', wishes.zip, { class: 'primary', id: 'save-together' }),
      made.kind === 'collection' && first !== undefined
        ? button('集約したブックを開く', () => wishes.open(first), { id: 'open-merged' })
        : undefined,
      made.files.map((file) => button(fileLabel(file.path), () => wishes.file(file))),
    );
  };

  return {
    show: (made, isOpen) =>
      root.replaceChildren(
        create(
          'div',
          { class: 'head' },
          create('h2', { id: 'together-title', tabindex: '-1' }, TITLES[made.kind]),
          isOpen ? button('ブックの画面に戻る', wishes.back, { id: 'back' }) : undefined,
        ),
        create(
          'div',
          { class: 'together-content' },
          about(made),
          create('h3', {}, '保存できるもの'),
          files(made),
          create('h3', {}, made.kind === 'comparison' ? '変わったところ' : '集約結果'),
          create('div', { class: 'sentences' }, made.sentences.map(sentenceElement)),
        ),
      ),
  };
}

/** `comparison.xlsx` alone says little to who does not read English. */
function fileLabel(path: string): string {
  const title = tabTitle(path.replace(/\.[^.]*$/u, ''));
  return path.startsWith(title) ? path : `${title}　${path}`;
}

/** Lines as they are printed on a terminal: 「■」 begins a part, a space at the start goes on from the line above. */
function sentenceElement(line: string): HTMLElement | undefined {
  if (line === '') return undefined;
  if (line.startsWith('■')) return create('h4', {}, line.replace(/^■\s*/u, ''));
  const depth = /^　*/u.exec(line)?.[0].length ?? 0;
  return create('p', { 'data-depth': String(Math.min(depth, 2)) }, line.slice(depth));
}
