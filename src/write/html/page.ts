/** A page from its first tag to its last. */

import { plainText } from '../../forms/document.ts';
import type { PaperDocument, Sheet } from '../../forms/document.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { printDate } from '../../japanese/date.ts';
import { fillBlanks } from '../../wording/words.ts';
import { FEED, hasFeed, ICON } from './announcement.ts';
import type { Frame } from './frame.ts';
import { inlinesHtml } from './inlines.ts';
import { pageName } from './links.ts';
import { type Content, element, type Html, html } from './markup.ts';
import { previewHead } from './preview.ts';
import { searchField, searchPolicy, searchScript } from './searching.ts';
import { fileText, type PageSetting, type SitePicture, type Target } from './setting.ts';
import type { TitledSheet } from './title.ts';
import { unbrokenTitle, unbrokenYears } from './unbroken.ts';

/** One page and what it is made of. */
export interface Page {
  readonly paper: PaperDocument;
  /** Its place among the paper's sheets. */
  readonly index: number;
  readonly sheet: Sheet;
  readonly titled: TitledSheet;
  /** Below the title. */
  readonly body: Html;
  readonly style: Html;
  /** The same page as text. */
  readonly textVersion: Target;
}

/** Writes a whole page; it loads nothing, and runs nothing but the script of a search. */
export function pageHtml(page: Page, frame: Frame, setting: PageSetting): string {
  const { paper } = page;
  const { words } = setting;
  const { markup } = html(
    head(page),
    element(
      'body',
      {},
      element('a', { class: 'skip', href: '#main' }, words.skip),
      frame({
        header: banner(page, setting),
        trail: html(trail(page, words)),
        main: main(page, setting),
        pages: siteNavigation(page, words),
        neighbours: html(neighbours(page, words)),
        footer: element(
          'footer',
          {},
          element('p', {}, unbrokenYears(paper.footer)),
          updated(paper, words),
        ),
      }),
      isSearched(page) ? searchScript() : [],
    ),
  );
  return `<!DOCTYPE html>\n<html lang="${paper.language}">\n${markup}</html>\n`;
}

function main(page: Page, setting: PageSetting): Html {
  const { body, titled, textVersion } = page;
  const { words } = setting;
  const text = fileText(words.textVersion, textVersion, words);
  return element(
    'main',
    { id: 'main' },
    title(titled, setting),
    isSearched(page) ? searchField(words) : [],
    body,
    element('p', { class: 'text-version' }, element('a', { href: textVersion.href }, text)),
  );
}

/** Whether a page has a list that is narrowed down by what somebody types. */
function isSearched({ sheet }: Pick<Page, 'sheet'>): boolean {
  return sheet.blocks.some((block) => block.kind === 'list' && block.manner === 'searched');
}

/**
 * Nothing may be loaded but pictures of the site itself, and nothing may run but the one script of a page with a search:
 * even a fault of ours could not be used.
 * `connect-src` lets a checker read robots.txt from within a page.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

function head(page: Page): Html {
  const { paper, sheet, titled, index, style } = page;
  const own = [...titled.above, plainText(titled.title)].join('　');
  const shown = index === 0 ? paper.title : windowTitle(own || sheet.title, paper);
  const description = descriptionOf(page, own || sheet.title);
  const file = pageName(sheet.id, index);
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: isSearched(page) ? `${POLICY}; ${searchPolicy()}` : POLICY,
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, shown),
    meta('author', paper.author),
    meta('keywords', paper.keywords),
    meta('description', description),
    previewHead(paper, { file, title: shown, description }),
    // A draft (案, 委員限り) that lies on a server is not to be found by searching.
    meta('robots', paper.handling === '' ? '' : 'noindex'),
    element('link', { rel: 'icon', href: ICON, type: 'image/svg+xml' }),
    feedLink(paper),
    style,
  );
}

/** Longer ones are cut by browsers and search engines; then the city stands for the site. */
const LONGEST_TITLE = 70;

function windowTitle(own: string, { title: site, author }: PaperDocument): string {
  const whole = [site, author].map((name) => `${own}｜${name}`);
  return whole.find((text) => text.length <= LONGEST_TITLE) ?? own;
}

function meta(name: string, content: string): Content {
  return content === '' ? [] : element('meta', { name, content });
}

/** The page's first sentences, or what it is called. */
function descriptionOf({ paper, titled }: Page, name: string): string {
  const lead = titled.blocks.find((block) => block.kind === 'paragraph' && block.manner === 'lead');
  const said = lead?.kind === 'paragraph' ? plainText(lead.inlines) : '';
  const { about = '' } = paper.web ?? {};
  return said === '' ? fillBlanks(about, { title: name, site: paper.title }) : said;
}

/** Where there is a feed: drafts are not announced, nor what has never changed. */
function feedLink(paper: PaperDocument): Content {
  const { title: name } = paper;
  if (!hasFeed(paper)) return [];
  return element('link', {
    rel: 'alternate',
    type: 'application/atom+xml',
    href: FEED,
    title: name,
  });
}

function banner(page: Page, { words, pictures }: PageSetting): Html {
  const { paper, index } = page;
  const { author, title: name, handling, publication } = paper;
  const home = publication?.citySite;
  const isCorrected = publication?.changes.at(-1)?.kind === 'corrected';
  // The city's name beside its mark says what the mark would.
  const mark = paper.mark === undefined ? [] : picture(pictures.get(paper.mark), '');
  const { logo } = paper;
  return element(
    'header',
    {},
    author === ''
      ? []
      : element('p', { class: 'city' }, mark, home === undefined ? author : link(author, home)),
    logo === undefined
      ? []
      : element('p', { class: 'logo' }, picture(pictures.get(logo.file), logo.alternative)),
    index === 0 ? [] : element('p', { class: 'site' }, link(name, pageName('', 0))),
    searchLink(page),
    isCorrected ? correctedMark(page, words) : [],
    handling === '' ? [] : element('p', { class: 'handling' }, handling),
  );
}

/** Leads to what was wrong, from every page but the one that says it. */
function correctedMark({ index }: Page, { correctedMark: mark }: WebWords): Html {
  return element('p', { class: 'handling' }, index === 0 ? mark : link(mark, pageName('', 0)));
}

/** As high as its line; how wide, follows. */
function picture(file: SitePicture | undefined, alternative: string): Html {
  if (file === undefined) throw new Error('A picture of the head of the site was not loaded.');
  const { path, width, height } = file;
  return element('img', {
    src: path,
    alt: alternative,
    width: String(width),
    height: String(height),
  });
}

/** From every page to the one with a search. */
function searchLink({ paper, index }: Page): Content {
  const at = paper.sheets.findIndex((sheet) => isSearched({ sheet }));
  const sheet = paper.sheets[at];
  if (sheet === undefined) return [];
  const here = at === index ? 'page' : undefined;
  return element(
    'p',
    { class: 'to-search' },
    element('a', { href: pageName(sheet.id, at), 'aria-current': here }, sheet.title),
  );
}

/** When the site was changed last, apart from the years that it tells of. */
function updated({ publication }: PaperDocument, words: WebWords): Content {
  const newest = publication?.changes.at(-1);
  if (newest === undefined) return [];
  const phrase = newest.kind === 'corrected' ? words.corrected : words.updated;
  return element('p', {}, fillBlanks(phrase, { date: printDate(newest.date) }));
}

/** All pages: 計画全体 and each 基本目標 with its 施策, then what belongs to none. */
function siteNavigation({ paper, index }: Page, words: WebWords): Html {
  const { sheets } = paper;
  const item = (at: number): Content => {
    const { id = '', title: name = '' } = sheets[at] ?? {};
    const here = at === index ? 'page' : undefined;
    return element('a', { href: pageName(id, at), 'aria-current': here }, unbrokenTitle(name));
  };
  const parts = sheets
    .map(({ level }, at) => ({ level, at }))
    .filter(({ level, at }) => at > 0 && level === 1)
    .map(({ at }) => {
      const end = sheets.findIndex(({ level }, next) => next > at && level === 1);
      const length = (end === -1 ? sheets.length : end) - at - 1;
      return { at, children: Array.from({ length }, (_, child) => at + 1 + child) };
    });
  // Before the first 基本目標 stands 計画全体, which has no 施策.
  const first = parts.findIndex(({ children }) => children.length > 0);
  const isGoal = ({ children }: (typeof parts)[number], part: number): boolean =>
    children.length > 0 || part < first;
  const goals = parts.filter(isGoal);
  const others = parts.filter((one, part) => !isGoal(one, part));
  return element(
    'nav',
    { class: 'pages', 'aria-label': words.pages },
    goals.map(({ at, children }) => [
      element('p', {}, item(at)),
      children.length === 0
        ? []
        : element(
            'ul',
            {},
            children.map((child) => element('li', {}, item(child))),
          ),
    ]),
    others.length === 0
      ? []
      : [
          element('p', {}, words.otherPages),
          element(
            'ul',
            {},
            others.map(({ at }) => element('li', {}, item(at))),
          ),
        ],
  );
}

function title({ above, title: inlines }: TitledSheet, setting: PageSetting): Html {
  const parts = above.map((text) => [element('span', {}, text), ' ']);
  const small = parts.length === 0 ? [] : element('span', { class: 'above' }, parts);
  return element('h1', {}, small, inlinesHtml(inlines, setting));
}

/** From the first page by way of the part that a page belongs to: 基本目標1, of which a telephone leaves the name out. */
function trail({ paper, index, sheet }: Page, words: WebWords): Content {
  if (index === 0) return [];
  const { sheets } = paper;
  const part = sheets.findLastIndex(({ level }, at) => at > 0 && at < index && level === 1);
  const above = [0, ...(sheet.level === 2 && part !== -1 ? [part] : [])];
  const links = above.flatMap((at) => {
    const { title: name = '', id = '' } = sheets[at] ?? {};
    const [short = '', ...rest] = name.split(/(?=\u3000)/u);
    const called = [
      short,
      rest.length === 0 ? [] : element('span', { class: 'rest' }, rest.join('')),
    ];
    return element('li', {}, element('a', { href: pageName(id, at) }, called));
  });
  const here = element('li', { 'aria-current': 'page' }, sheet.title);
  return element(
    'nav',
    { class: 'trail', 'aria-label': words.trail },
    element('ol', {}, links, here),
  );
}

function neighbours({ paper, index }: Page, words: WebWords): Content {
  const to = (at: number, rel: 'prev' | 'next', phrase: string): Content => {
    const sheet = paper.sheets[at];
    if (sheet === undefined) return [];
    const text = fillBlanks(phrase, { title: sheet.title });
    return element(
      'li',
      { class: rel },
      element('a', { href: pageName(sheet.id, at), rel }, unbrokenTitle(text)),
    );
  };
  if (paper.sheets.length < 2) return [];
  const items = [to(index - 1, 'prev', words.previous), to(index + 1, 'next', words.next)];
  const list = element('ul', {}, items);
  return element('nav', { class: 'neighbours', 'aria-label': words.neighbours }, list);
}

function link(text: string, href: string): Html {
  return element('a', { href }, text);
}
