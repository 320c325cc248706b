/** The website as its visitors will see it, in a frame in which no script runs. */

import { create } from './element.ts';
import type { HandedFile } from './protocol.ts';

/** The website, as the papers' view uses it. */
export interface SiteView {
  readonly element: HTMLElement;
  readonly show: (files: readonly HandedFile[]) => void;
}

const WHOLE_PAGE = /^site\/(?!.*\.content\.html$).*\.html$/u;

/** Makes the view. */
export function createSite(): SiteView {
  const state: { files: readonly HandedFile[]; path: string } = {
    files: [],
    path: 'site/index.html',
  };
  const pages = create('select', { 'aria-label': 'ウェブページ' });
  // Same origin, so that links can be followed from outside; no scripts.
  const frame = create('iframe', { sandbox: 'allow-same-origin', title: 'ウェブページ' });
  const element = create('div', { class: 'site' }, create('div', { class: 'tools' }, pages), frame);

  const open = async (path: string): Promise<void> => {
    const file = state.files.find((one) => one.path === path);
    if (file === undefined) return;
    state.path = path;
    pages.value = path;
    const text = await file.content.text();
    // Another page may have been asked for meanwhile.
    if (state.path === path && state.files.includes(file)) frame.srcdoc = text;
  };
  pages.addEventListener('change', () => void open(pages.value));
  frame.addEventListener('load', () => {
    frame.contentDocument?.addEventListener('click', (event) => {
      const target = linkAmong(event.composedPath());
      if (target === '' || target.startsWith('#')) return;
      event.preventDefault();
      void open(pathOf(target, state.path));
    });
  });
  return {
    element,
    show: (files) => {
      state.files = files;
      pages.replaceChildren(
        ...files
          .filter(({ path }) => WHOLE_PAGE.test(path))
          .map(({ path }) => create('option', { value: path }, path.slice('site/'.length))),
      );
      void open(files.some(({ path }) => path === state.path) ? state.path : 'site/index.html');
    },
  };
}

/** Of the elements that were clicked, what the link among them says. They are of another window, and no `Element` of this one. */
function linkAmong(path: readonly EventTarget[]): string {
  for (const one of path) {
    if ('getAttribute' in one && typeof one.getAttribute === 'function') {
      const target: unknown = one.getAttribute('href');
      if (typeof target === 'string') return target;
    }
  }
  return '';
}

/** Where a link of a page leads, without its mark. */
function pathOf(target: string, from: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of (target.split('#')[0] ?? '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(decodeURIComponent(step));
  }
  return steps.join('/');
}
