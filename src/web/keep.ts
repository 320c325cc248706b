/** What can be taken along, and how it is to be made. */

import { MOST, SIZE_TITLES, SIZES } from '../forms/formSize.ts';
import { PLAIN_PRINT, type PrintOptions } from '../forms/print.ts';
import { button, create } from './element.ts';
import type { BlankSize, Choice, HandedFile, Opened } from './protocol.ts';
import { fileTitle } from './titles.ts';

/** What somebody can ask for here. */
export interface Wishes {
  /** Everything, or a folder of it, as one file. */
  readonly zip: (folder?: string) => void;
  readonly file: (file: HandedFile) => void;
  readonly annotated: () => void;
  /** The slips for the departments. */
  readonly split: () => void;
  readonly next: (year: string) => void;
  readonly blank: (size: BlankSize) => void;
  /** Takes an office's own settings; none: those of the page. */
  readonly settle: (archive: File | undefined) => void;
  /** Makes everything anew, in another way. */
  readonly choose: (choice: Choice) => void;
}

/** The dialog, as the page uses it. */
export interface KeepView {
  readonly open: () => void;
  readonly show: (opened: Opened | undefined, files: readonly HandedFile[] | undefined) => void;
  /** Names the settings that are in use; undefined: those of the page. */
  readonly nameOffice: (name: string | undefined) => void;
}

const PRINTS: Readonly<Record<keyof PrintOptions, string>> = {
  mono: '白黒のプリンター用に、灰色で作る',
  twoUp: '用紙1枚に2ページずつ並べる',
  enlarge: 'A3の用紙に拡大する',
};
const FOLDERS = { site: 'ウェブページ', cms: 'CMSに貼る断片', data: 'オープンデータ' } as const;

/** Makes the dialog. */
export function createKeep(dialog: HTMLDialogElement, wishes: Wishes): KeepView {
  const state: {
    choice: Choice;
    opened: Opened | undefined;
    files: readonly HandedFile[];
    office: string | undefined;
  } = {
    office: undefined,
    choice: { print: PLAIN_PRINT },
    opened: undefined,
    files: [],
  };
  const content = create('div', { class: 'keep-content' });
  dialog.replaceChildren(
    create(
      'div',
      { class: 'keep-head' },
      create('h2', { id: 'keep-title' }, '保存と設定'),
      button('閉じる', () => dialog.close()),
    ),
    content,
  );

  const change = (choice: Choice): void => {
    state.choice = choice;
    wishes.choose(choice);
  };

  const prints = (): readonly HTMLElement[] =>
    (['mono', 'twoUp', 'enlarge'] as const).map((name) => {
      const box = create('input', { type: 'checkbox', checked: state.choice.print[name] });
      box.addEventListener('change', () =>
        change({ ...state.choice, print: { ...state.choice.print, [name]: box.checked } }),
      );
      return create('label', { class: 'check' }, box, PRINTS[name]);
    });

  const schemes = (names: readonly string[]): HTMLElement => {
    const list = create(
      'select',
      {},
      create('option', { value: '' }, 'ブックの「評価方式」のとおり'),
      names.map((name) =>
        create('option', { value: name, selected: name === state.choice.scheme }, name),
      ),
    );
    list.addEventListener('change', () => {
      const { print } = state.choice;
      change(list.value === '' ? { print } : { print, scheme: list.value });
    });
    return create('label', {}, '評価方式 ', list);
  };

  const singles = (): readonly HTMLElement[] => {
    const top = state.files.filter(({ path }) => !path.includes('/'));
    const folders = (['site', 'cms', 'data'] as const).filter((name) =>
      state.files.some(({ path }) => path.startsWith(`${name}/`)),
    );
    return [
      ...top.map((file) => button(fileTitle(file.path), () => wishes.file(file))),
      ...folders.map((name) => button(`${FOLDERS[name]}（zip）`, () => wishes.zip(name))),
    ];
  };

  const office = (): HTMLElement => {
    const input = create('input', {
      type: 'file',
      accept: '.zip',
      id: 'choose-office',
      hidden: true,
    });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) wishes.settle(file);
    });
    return part(
      'この市の設定',
      create(
        'p',
        {},
        state.office === undefined
          ? 'この画面に入っている設定を使っています。規則の重さ、評価方式、ことば、色や大きさなどを変えたときは、input と templates のフォルダをまとめたzipを選んでください。'
          : `「${state.office}」の設定を使っています。`,
      ),
      create(
        'div',
        { class: 'buttons' },
        input,
        button('設定のzipを選ぶ', () => input.click()),
        state.office === undefined
          ? undefined
          : button('画面の設定に戻す', () => wishes.settle(undefined), { id: 'usual-office' }),
      ),
    );
  };

  const draw = (): void => {
    const { opened, files } = state;
    content.replaceChildren(
      ...(opened === undefined
        ? []
        : [
            part(
              '資料',
              files.length === 0
                ? create('p', {}, 'エラーがあるため、資料はまだありません。')
                : create(
                    'div',
                    { class: 'buttons' },
                    button('すべて保存（zip）', () => wishes.zip(), { class: 'primary' }),
                    ...singles(),
                  ),
            ),
            part('作り方', ...prints(), schemes(opened.schemes)),
            part(
              'ブック',
              create(
                'div',
                { class: 'buttons' },
                button('指摘つきの写し', wishes.annotated),
                button('担当課の調査票（zip）', wishes.split),
              ),
              opened.nextYear === undefined
                ? create('p', {}, '次の年度のブックは、エラーがなくなると作れます。')
                : yearForm('次の年度のブック', '次の対象年度', opened.nextYear, wishes.next),
            ),
          ]),
      office(),
      part('空の様式', blankForm(wishes.blank)),
    );
  };

  return {
    open: () => {
      draw();
      dialog.showModal();
    },
    nameOffice: (name) => {
      state.office = name;
      if (dialog.open) draw();
    },
    show: (opened, files) => {
      state.opened = opened;
      state.files = files ?? [];
      if (dialog.open) draw();
    },
  };
}

function part(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return create('section', {}, create('h3', {}, title), children);
}

function yearForm(
  name: string,
  label: string,
  year: string,
  give: (year: string) => void,
): HTMLElement {
  const input = create('input', {
    type: 'text',
    value: year,
    required: true,
    size: '8',
    placeholder: 'R7',
  });
  const form = create(
    'form',
    { class: 'year' },
    create('label', {}, `${label} `, input),
    create('button', { type: 'submit' }, `${name}を保存`),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    give(input.value);
  });
  return form;
}

/** What is left blank is as usual: five years, and room for a plan of the usual size. */
function blankForm(give: (size: BlankSize) => void): HTMLElement {
  const first = create('input', { type: 'text', required: true, size: '8', placeholder: 'R7' });
  const last = create('input', { type: 'text', size: '8', placeholder: 'R11' });
  const counts = SIZES.map((name) => {
    const limits = { min: '1', max: String(MOST[name]), step: '1' };
    return [name, create('input', { type: 'number', name, ...limits })] as const;
  });
  const form = create(
    'form',
    { class: 'year', id: 'blank-form' },
    create('label', {}, '計画の最初の年度 ', first),
    create('label', {}, '最後の年度（空欄は5年間） ', last),
    counts.map(([name, input]) => create('label', {}, `${SIZE_TITLES[name]} `, input)),
    create('button', { type: 'submit' }, '空の様式を保存'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = counts.filter(([, { value }]) => value !== '');
    give({
      first: first.value,
      ...(last.value !== '' && { last: last.value }),
      ...Object.fromEntries(written.map(([name, { value }]) => [name, Number(value)])),
    });
  });
  return form;
}
