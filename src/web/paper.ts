/** The papers as they will be: real pages, the website, the data. */

import { OUTPUT_TITLES, PRINTED_NAMES, type PrintedName } from '../forms/output.ts';
import type { PageInView } from '../forms/pages.ts';
import { plainName } from '../forms/print.ts';
import type { Provenance, Trace } from '../forms/provenance.ts';
import type { PageOfPaper } from './basis.ts';
import { type CellPlace, isAt } from './cells.ts';
import { button, create } from './element.ts';
import { createFigures } from './figures.ts';
import { scriptAddress } from './parts.ts';
import type { OpenedPaper, OpenPaper, Preview } from './preview.ts';
import type { HandedFile } from './protocol.ts';
import { createSite } from './site.ts';
import { createTables } from './tables.ts';
import { tabTitle } from './titles.ts';

/** What can be looked at: a paper by its name, as its file has it; website or data. */
type TabName = string;

/** The papers, as the page uses them. */
export interface PaperView {
  /**
   * Shows files; the page in view stays in view.
   *
   * @param before what was shown of the same book: pages that look another way now are marked
   */
  readonly show: (files: readonly HandedFile[], before?: readonly HandedFile[]) => void;
  /**
   * Shows a page as it is now, while everything else is still being made.
   *
   * @param number of the paper, from 1
   * @param file a PDF of this page alone
   */
  readonly renew: (name: PrintedName, number: number, file: HandedFile) => Promise<void>;
  /** Takes back the page that was shown before all others: nothing came of the others. */
  readonly restore: () => void;
  /** The page in view, and of which paper; undefined where website or data are. */
  readonly inView: () => PageInView | undefined;
  /** What a figure that is printed from a cell is of; undefined where none is. */
  readonly provenanceAt: (place: CellPlace) => Provenance | undefined;
  /** The pages that print a cell. */
  readonly pagesOf: (place: CellPlace) => readonly PageOfPaper[];
  /** Says above the papers that they are not of the file as it is now, or nothing any more. */
  readonly note: (text: string | undefined) => void;
}

interface State {
  files: readonly HandedFile[];
  tab: TabName;
  /** Of each paper, the page in view. */
  readonly pages: Map<TabName, number>;
  opened: OpenedPaper | undefined;
  /** The page that was made before all others; it goes when they are there. */
  fresh: FreshPage | undefined;
  /** Numbers the openings: what comes late is not shown. */
  turn: number;
  /** The page that is on its way to the canvas: what was asked for before it is not shown. */
  drawing: object | undefined;
  zoom: 'page' | 'width';
  /** Of each paper, the pages that look another way than before. */
  changed: ReadonlyMap<string, ReadonlySet<number>>;
  /** The cell whose figures are marked. */
  marked: CellPlace | undefined;
  /** Turns to a page of the paper that is open. */
  turnTo: ((page: number) => Promise<void>) | undefined;
}

/** A page of a paper that is newer than the others. */
interface FreshPage {
  readonly name: TabName;
  readonly number: number;
  /** Of this page alone. */
  readonly paper: OpenedPaper;
  readonly traces: readonly Trace[];
}

/**
 * Makes the view.
 *
 * @param asked told of the figure that somebody asks about
 */
export function createPaper(root: HTMLElement, asked: (trace: Trace) => void): PaperView {
  const state: State = {
    files: [],
    tab: 'packet',
    pages: new Map(),
    opened: undefined,
    fresh: undefined,
    turn: 0,
    drawing: undefined,
    zoom: 'page',
    changed: new Map(),
    marked: undefined,
    turnTo: undefined,
  };
  const title = create('h2', { id: 'paper-title', class: 'heard' }, '資料');
  const tabs = create('div', { class: 'tabs', role: 'tablist', 'aria-labelledby': 'paper-title' });
  const note = create('p', { class: 'note', hidden: true });
  const panel = create('div', { class: 'panel', role: 'tabpanel', id: 'paper-panel' });
  root.replaceChildren(title, tabs, note, panel);
  const previewer = createPreviewer();
  const site = createSite();
  const tables = createTables();

  const drawTabs = (): void => {
    const there = tabsOf(state.files);
    if (!there.includes(state.tab) && there[0] !== undefined) state.tab = there[0];
    tabs.replaceChildren(
      ...there.map((name) =>
        button(tabTitle(name), () => choose(name), {
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
    const { turn } = state;
    panel.setAttribute('aria-busy', 'true');
    try {
      await drawTab(turn);
    } finally {
      if (turn === state.turn) panel.removeAttribute('aria-busy');
    }
  };

  const drawTab = async (turn: number): Promise<void> => {
    const { tab } = state;
    const files = filesOf(tab, state.files);
    state.turnTo = undefined;
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
    if (file === undefined) {
      panel.replaceChildren();
      return;
    }
    const paper = await (await previewer())(file.content);
    if (turn !== state.turn) {
      paper.close();
      return;
    }
    state.opened?.close();
    state.opened = paper;
    await drawPages(paper, file);
  };

  const drawPages = async (
    paper: OpenedPaper,
    { path, traces = [], looks = [] }: HandedFile,
  ): Promise<void> => {
    const { turn } = state;
    const current = Math.min(state.pages.get(state.tab) ?? 1, paper.pages);
    const viewer = create('div', { class: 'viewer' });
    const thumbs = create('ol', { class: 'thumbs', 'aria-label': 'ページの一覧' });
    const sheet = create('canvas', { role: 'img' });
    const texts = create('div', { class: 'texts textLayer' });
    const figures = createFigures(asked);
    const page = create('div', { class: 'page' }, sheet, texts, figures.element);
    const frame = create(
      'div',
      { class: 'frame', tabindex: '0', 'aria-label': 'ページ', role: 'group' },
      page,
    );
    const count = create('span', { class: 'count' });
    const zoom = button('', () => {
      state.zoom = state.zoom === 'page' ? 'width' : 'page';
      void turnTo(state.pages.get(state.tab) ?? 1);
    });
    const previous = button('前のページ', () => void turnTo((state.pages.get(state.tab) ?? 1) - 1));
    const next = button('次のページ', () => void turnTo((state.pages.get(state.tab) ?? 1) + 1));
    viewer.append(
      create(
        'div',
        { class: 'tools' },
        previous,
        count,
        next,
        zoom,
        create('span', { class: 'file' }, path),
      ),
      thumbs,
      frame,
    );

    const turnTo = async (wanted: number): Promise<void> => {
      const number = Math.min(Math.max(wanted, 1), paper.pages);
      // Who turns quickly sees the last page only, and who has the newest page never an older one.
      const drawing = {};
      state.drawing = drawing;
      const isGone = (): boolean => state.drawing !== drawing;
      state.pages.set(state.tab, number);
      count.textContent = `${number} / ${paper.pages}`;
      previous.disabled = number === 1;
      next.disabled = number === paper.pages;
      zoom.textContent = state.zoom === 'page' ? '幅に合わせる' : '全体を見る';
      for (const one of thumbs.querySelectorAll('button')) {
        const isHere = Number(one.dataset['page']) === number;
        if (isHere) one.setAttribute('aria-current', 'page');
        else one.removeAttribute('aria-current');
        // One stop for the keyboard, however many pages there are.
        one.tabIndex = isHere ? 0 : -1;
        if (isHere) one.scrollIntoView({ block: 'nearest' });
      }
      const { fresh } = state;
      const isFresh = fresh?.name === state.tab && fresh.number === number;
      const [from, at] = isFresh ? ([fresh.paper, 1] as const) : ([paper, number] as const);
      const size = await from.sizeOf(at);
      const room = { width: frame.clientWidth - 24, height: frame.clientHeight - 24 };
      const fitting = Math.min(room.width / size.width, room.height / size.height);
      const scale = Math.max(0.2, state.zoom === 'page' ? fitting : room.width / size.width);
      const width = Math.floor(size.width * scale);
      sheet.setAttribute('aria-label', `${tabTitle(state.tab)} ${number}ページ`);
      page.style.width = `${width}px`;
      page.style.height = `${Math.floor(size.height * scale)}px`;
      if (isGone()) return;
      await from.draw(
        at,
        sheet,
        Math.floor(width * Math.max(1.5, window.devicePixelRatio)),
        isGone,
      );
      if (isGone()) return;
      // It can be looked at; what can be marked and clicked is laid over it.
      sheet.dataset['pictured'] = String(number);
      await from.layTexts(at, texts, width);
      figures.show(
        isFresh ? fresh.traces : traces.filter((trace) => trace.page === number),
        scale,
        state.marked,
      );
      sheet.dataset['drawn'] = String(number);
    };

    frame.addEventListener('keydown', ({ key }) => {
      const step = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step !== undefined) void turnTo((state.pages.get(state.tab) ?? 1) + step);
    });
    thumbs.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      void turnTo((state.pages.get(state.tab) ?? 1) + step);
      thumbs.querySelector<HTMLElement>('[aria-current]')?.focus();
    });
    const changed = state.changed.get(path) ?? new Set();
    const before = [...panel.querySelectorAll('canvas')];
    thumbs.append(...thumbnails(paper, changed, (number) => void turnTo(number)));
    takeDrawn(thumbs, looks, before);
    panel.replaceChildren(viewer);
    // Canvases keep their pictures until garbage is collected.
    for (const canvas of before) {
      if (!canvas.isConnected) Object.assign(canvas, { width: 0, height: 0 });
    }
    state.turnTo = turnTo;
    await turnTo(current);
    if (turn === state.turn) watchThumbs(paper, thumbs);
  };

  const goTo = (name: PrintedName, page: number, marked: CellPlace): void => {
    state.marked = marked;
    state.pages.set(name, page);
    if (name === state.tab && state.turnTo !== undefined) void state.turnTo(page);
    else choose(name);
  };

  const forgetFresh = (): void => {
    state.fresh?.paper.close();
    state.fresh = undefined;
  };

  return {
    show: (files, before = []) => {
      forgetFresh();
      state.files = files;
      state.changed = changedPages(files, before);
      state.marked = undefined;
      drawTabs();
      void drawPanel();
    },
    renew: async (name, number, { content, traces = [] }) => {
      const { turn } = state;
      const opened = await (await previewer())(content);
      if (turn !== state.turn) {
        opened.close();
        return;
      }
      forgetFresh();
      state.fresh = { name, number, paper: opened, traces };
      if (name === state.tab && number === (state.pages.get(name) ?? 1))
        await state.turnTo?.(number);
    },
    restore: () => {
      forgetFresh();
      // What is on its way to be shown is of an earlier turn now.
      void drawPanel();
    },
    inView: () => {
      const name = PRINTED_NAMES.find((one) => one === state.tab);
      return name && { name, number: state.pages.get(name) ?? 1 };
    },
    provenanceAt: (place) => {
      const traces = PRINTED_NAMES.flatMap((name) =>
        filesOf(name, state.files).flatMap((file) => file.traces ?? []),
      );
      const own = traces.find(({ provenance: { places } }) => {
        const [first] = places;
        return first !== undefined && isAt(first, place);
      });
      return own?.provenance;
    },
    pagesOf: (place) =>
      PRINTED_NAMES.flatMap((name) => {
        const [file] = filesOf(name, state.files);
        const pages = (file?.traces ?? [])
          .filter(({ provenance }) => provenance.places.some((one) => isAt(one, place)))
          .map(({ page }) => page);
        return [...new Set(pages)].map((page) => ({
          title: OUTPUT_TITLES[name],
          page,
          show: () => goTo(name, page, place),
        }));
      }),
    note: (text) => {
      note.hidden = text === undefined;
      note.textContent = text ?? '';
    },
  };
}

/** Of an output that has one file as a paper, or many. */
function filesOf(name: TabName, files: readonly HandedFile[]): readonly HandedFile[] {
  if (name === 'site' || name === 'data') {
    return files.filter(({ path }) => path.startsWith(`${name}/`));
  }
  return files.filter(({ path }) => plainName(path) === `${name}.pdf`);
}

/** Pages that look another way than those of the same number did; none of a file that was not there. */
function changedPages(
  files: readonly HandedFile[],
  before: readonly HandedFile[],
): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    files.flatMap(({ path, looks = [] }) => {
      const old = before.find((one) => one.path === path)?.looks;
      if (old === undefined) return [];
      const changed = looks.flatMap((look, index) => (look === old[index] ? [] : [index + 1]));
      return [[path, new Set(changed)] as const];
    }),
  );
}

/** Papers of one book in their order, those on two books after them, website and data last. */
function tabsOf(files: readonly HandedFile[]): readonly TabName[] {
  const papers = files.flatMap(({ path, mediaType }) => {
    const name = plainName(path).replace(/\.pdf$/u, '');
    return mediaType === 'application/pdf' && !path.includes('/') ? [name] : [];
  });
  const own = PRINTED_NAMES.filter((name) => papers.includes(name));
  const others = papers.filter((name) => !own.some((one) => one === name));
  const folders = ['site', 'data'].filter((name) => filesOf(name, files).length > 0);
  return [...own, ...others, ...folders];
}

function thumbnails(
  paper: OpenedPaper,
  changed: ReadonlySet<number>,
  turnTo: (page: number) => void,
): readonly HTMLElement[] {
  return Array.from({ length: paper.pages }, (_, index) => {
    const page = String(index + 1);
    const isChanged = changed.has(index + 1);
    const one = button('', () => turnTo(index + 1), {
      'data-page': page,
      'data-changed': isChanged,
      'aria-label': `${page}ページ${isChanged ? '（変わりました）' : ''}`,
    });
    one.append(
      create('canvas', { width: '120', height: '85', 'aria-hidden': 'true' }),
      create('span', { 'aria-hidden': 'true' }, page),
      ...(isChanged ? [create('span', { class: 'changed', 'aria-hidden': 'true' }, '変更')] : []),
    );
    return create('li', {}, one);
  });
}

/** Small pages that look as one did that was drawn before are that one. */
function takeDrawn(
  thumbs: HTMLElement,
  looks: readonly string[],
  drawn: readonly HTMLCanvasElement[],
): void {
  const before = new Map(drawn.map((canvas) => [canvas.dataset['look'], canvas]));
  before.delete(undefined);
  for (const [index, canvas] of thumbs.querySelectorAll('canvas').entries()) {
    const look = looks[index];
    const same = before.get(look);
    // Each can stand in one place only.
    before.delete(look);
    if (same === undefined) canvas.dataset['wants'] = look ?? '';
    else canvas.replaceWith(same);
  }
}

/** Small pages are drawn when they come into sight, one after another: ten at once take memory for ten. */
function watchThumbs(paper: OpenedPaper, thumbs: HTMLElement): void {
  const queue = { last: Promise.resolve() };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLButtonElement)) continue;
        seen.unobserve(target);
        const canvas = target.querySelector<HTMLCanvasElement>('canvas[data-wants]');
        if (canvas === null) continue;
        const page = Number(target.dataset['page']);
        queue.last = drawAfter(queue.last, paper, page, canvas);
      }
    },
    { root: thumbs, rootMargin: '200px' },
  );
  for (const one of thumbs.querySelectorAll('button')) seen.observe(one);
}

async function drawAfter(
  others: Promise<void>,
  paper: OpenedPaper,
  page: number,
  canvas: HTMLCanvasElement,
): Promise<void> {
  await others;
  await paper.draw(page, canvas, 240);
  const { wants } = canvas.dataset;
  if (wants !== undefined && wants !== '') canvas.dataset['look'] = wants;
  delete canvas.dataset['wants'];
}

/** The script with pdf.js is started when it is needed, once. */
function createPreviewer(): () => Promise<OpenPaper> {
  const started: { open?: Promise<OpenPaper> } = {};
  return () => (started.open ??= startPreview());
}

async function startPreview(): Promise<OpenPaper> {
  const [script, worker] = await Promise.all([scriptAddress('preview'), scriptAddress('pdf')]);
  await new Promise<void>((resolve, reject) => {
    const element = create('script', { src: script });
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
