/** The papers as they will be: real pages, the website, the data. */

import type { Artifact } from '../forms/artifact.ts';
import {
  editionFile,
  OUTPUT_TITLES,
  type OutputName,
  PRINTED_NAMES,
  type PrintedName,
} from '../forms/output.ts';
import { plainName } from '../forms/print.ts';
import { button, make } from './element.ts';
import { scriptAddress } from './parts.ts';
import type { OpenedPaper, OpenPaper, Preview } from './preview.ts';
import { createSite } from './site.ts';
import { createTables } from './tables.ts';

/** What can be looked at. */
type TabName = PrintedName | 'site' | 'data';
const TABS: readonly TabName[] = [...PRINTED_NAMES, 'site', 'data'];

/** The papers, as the page uses them. */
export interface PaperView {
  /** Shows files; the page in view stays in view. */
  readonly show: (files: readonly Artifact[]) => void;
  /** Says above the papers that they are not of the file as it is now, or nothing any more. */
  readonly note: (text: string | undefined) => void;
}

interface State {
  files: readonly Artifact[];
  tab: TabName;
  /** Of each paper, the page in view. */
  readonly pages: Map<TabName, number>;
  opened: OpenedPaper | undefined;
  /** Numbers the openings: what comes late is not shown. */
  turn: number;
  zoom: 'page' | 'width';
}

/** Makes the view. */
export function createPaper(root: HTMLElement): PaperView {
  const state: State = {
    files: [],
    tab: 'packet',
    pages: new Map(),
    opened: undefined,
    turn: 0,
    zoom: 'page',
  };
  const title = make('h2', { id: 'paper-title', class: 'heard' }, '資料');
  const tabs = make('div', { class: 'tabs', role: 'tablist', 'aria-labelledby': 'paper-title' });
  const note = make('p', { class: 'note', hidden: true });
  const panel = make('div', { class: 'panel', role: 'tabpanel', id: 'paper-panel' });
  root.replaceChildren(title, tabs, note, panel);
  const previewer = createPreviewer();
  const site = createSite();
  const tables = createTables();

  const drawTabs = (): void => {
    const there = TABS.filter((name) => filesOf(name, state.files).length > 0);
    if (!there.includes(state.tab) && there[0] !== undefined) state.tab = there[0];
    tabs.replaceChildren(
      ...there.map((name) =>
        button(OUTPUT_TITLES[name], () => choose(name), {
          role: 'tab',
          id: `tab-${name}`,
          'aria-selected': String(name === state.tab),
          'aria-controls': 'paper-panel',
          tabindex: name === state.tab ? '0' : '-1',
        }),
      ),
    );
    panel.setAttribute('aria-labelledby', `tab-${state.tab}`);
  };

  const choose = (name: TabName): void => {
    state.tab = name;
    drawTabs();
    void drawPanel();
    tabs.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };

  tabs.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...tabs.querySelectorAll<HTMLElement>('[role=tab]')];
    const index = all.findIndex((one) => one.tabIndex === 0);
    all[(index + step + all.length) % all.length]?.click();
  });

  const drawPanel = async (): Promise<void> => {
    state.turn += 1;
    const { turn, tab } = state;
    const files = filesOf(tab, state.files);
    if (tab === 'site') {
      panel.replaceChildren(site.element);
      site.show(files);
      return;
    }
    if (tab === 'data') {
      panel.replaceChildren(tables.element);
      tables.show(files);
      return;
    }
    const [file] = files;
    if (file === undefined) return;
    const paper = await (await previewer())(file.bytes);
    if (turn !== state.turn) {
      paper.close();
      return;
    }
    state.opened?.close();
    state.opened = paper;
    await drawPages(paper, file.path);
  };

  const drawPages = async (paper: OpenedPaper, path: string): Promise<void> => {
    const { turn } = state;
    const current = Math.min(state.pages.get(state.tab) ?? 1, paper.pages);
    const viewer = make('div', { class: 'viewer' });
    const thumbs = make('ol', { class: 'thumbs', 'aria-label': 'ページの一覧' });
    const sheet = make('canvas', { role: 'img' });
    const texts = make('div', { class: 'texts textLayer' });
    const page = make('div', { class: 'page' }, sheet, texts);
    const frame = make(
      'div',
      { class: 'frame', tabindex: '0', 'aria-label': 'ページ', role: 'group' },
      page,
    );
    const count = make('span', { class: 'count' });
    const zoom = button('', () => {
      state.zoom = state.zoom === 'page' ? 'width' : 'page';
      void turnTo(state.pages.get(state.tab) ?? 1);
    });
    const previous = button('前のページ', () => void turnTo((state.pages.get(state.tab) ?? 1) - 1));
    const next = button('次のページ', () => void turnTo((state.pages.get(state.tab) ?? 1) + 1));
    viewer.append(
      make(
        'div',
        { class: 'tools' },
        previous,
        count,
        next,
        zoom,
        make('span', { class: 'file' }, path),
      ),
      thumbs,
      frame,
    );

    const turnTo = async (wanted: number): Promise<void> => {
      const number = Math.min(Math.max(wanted, 1), paper.pages);
      state.pages.set(state.tab, number);
      count.textContent = `${number} / ${paper.pages}`;
      previous.disabled = number === 1;
      next.disabled = number === paper.pages;
      zoom.textContent = state.zoom === 'page' ? '幅に合わせる' : '全体を見る';
      for (const one of thumbs.querySelectorAll('button')) {
        const isHere = Number(one.dataset['page']) === number;
        if (isHere) one.setAttribute('aria-current', 'page');
        else one.removeAttribute('aria-current');
        if (isHere) one.scrollIntoView({ block: 'nearest' });
      }
      const size = await paper.sizeOf(number);
      const room = { width: frame.clientWidth - 24, height: frame.clientHeight - 24 };
      const fitting = Math.min(room.width / size.width, room.height / size.height);
      const scale = Math.max(0.2, state.zoom === 'page' ? fitting : room.width / size.width);
      const width = Math.floor(size.width * scale);
      sheet.width = Math.floor(width * Math.max(1.5, window.devicePixelRatio));
      sheet.setAttribute('aria-label', `${OUTPUT_TITLES[asOutput(state.tab)]} ${number}ページ`);
      page.style.width = `${width}px`;
      page.style.height = `${Math.floor(size.height * scale)}px`;
      await paper.draw(number, sheet);
      await paper.layTexts(number, texts, width);
      sheet.dataset['drawn'] = String(number);
    };

    frame.addEventListener('keydown', ({ key }) => {
      const step = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step !== undefined) void turnTo((state.pages.get(state.tab) ?? 1) + step);
    });
    thumbs.append(...thumbnails(paper, (number) => void turnTo(number)));
    panel.replaceChildren(viewer);
    await turnTo(current);
    if (turn === state.turn) watchThumbs(paper, thumbs);
  };

  return {
    show: (files) => {
      state.files = files;
      drawTabs();
      void drawPanel();
    },
    note: (text) => {
      note.hidden = text === undefined;
      note.textContent = text ?? '';
    },
  };
}

/** Of an output that has one file as a paper, or many. */
function filesOf(name: TabName, files: readonly Artifact[]): readonly Artifact[] {
  if (name === 'site' || name === 'data') {
    return files.filter(({ path }) => path.startsWith(`${name}/`));
  }
  return files.filter(({ path }) => plainName(path) === editionFile(name, 'pdf'));
}

function asOutput(name: TabName): OutputName {
  return name;
}

function thumbnails(paper: OpenedPaper, turnTo: (page: number) => void): readonly HTMLElement[] {
  return Array.from({ length: paper.pages }, (_, index) => {
    const page = String(index + 1);
    const one = button('', () => turnTo(index + 1), {
      'data-page': page,
      'aria-label': `${page}ページ`,
    });
    one.append(
      make('canvas', { width: '120', height: '85', 'aria-hidden': 'true' }),
      make('span', { 'aria-hidden': 'true' }, page),
    );
    return make('li', {}, one);
  });
}

/** Small pages are drawn when they come into sight. */
function watchThumbs(paper: OpenedPaper, thumbs: HTMLElement): void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLButtonElement)) continue;
        seen.unobserve(target);
        const canvas = target.querySelector('canvas');
        if (canvas === null) continue;
        canvas.width = 240;
        void paper.draw(Number(target.dataset['page']), canvas);
      }
    },
    { root: thumbs, rootMargin: '200px' },
  );
  for (const one of thumbs.querySelectorAll('button')) seen.observe(one);
}

/** The script with pdf.js is started when it is needed, once. */
function createPreviewer(): () => Promise<OpenPaper> {
  const started: { open?: Promise<OpenPaper> } = {};
  return () => (started.open ??= startPreview());
}

async function startPreview(): Promise<OpenPaper> {
  const [script, worker] = await Promise.all([scriptAddress('preview'), scriptAddress('pdf')]);
  await new Promise<void>((resolve, reject) => {
    const element = make('script', { src: script });
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error('pdf.js did not start.')));
    document.head.append(element);
  });
  return left().start(worker);
}

/** What `preview.ts` left behind. */
function left(): Preview {
  if (globalThis.kenshoPreview === undefined) throw new Error('preview.ts left nothing.');
  return globalThis.kenshoPreview;
}
