/** The website: one folder that can be put on a server as it is. */

import { type Checked, combine, type Diagnostic } from '../../diagnostics/checked.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { ListItem, PaperDocument, Sheet } from '../../forms/document.ts';
import type { Draw } from '../../forms/figure.ts';
import type { LoadPicture } from '../../forms/picture.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { printDate } from '../../japanese/date.ts';
import { oneLine } from '../../japanese/text.ts';
import { fillBlanks } from '../../wording/words.ts';
import { announcements } from './announcement.ts';
import { blocksHtml } from './blocks.ts';
import { formatOf, type Links, pageName, resolveLinks } from './links.ts';
import type { Html } from './markup.ts';
import { pageHtml } from './page.ts';
import { sitePictures, type SitePictures } from './pictures.ts';
import { pageText } from './plainText.ts';
import type { PageSetting } from './setting.ts';
import { type Looks, styleHtml } from './style.ts';
import { titledSheet } from './title.ts';

/** What a site needs besides its blocks. */
export interface SiteSetting {
  readonly draw: Draw;
  readonly loadPicture: LoadPicture;
  readonly looks: Looks;
  /** What else this run has made. */
  readonly files: readonly Artifact[];
}

const FOLDER = 'site';

/**
 * Writes a paper as web pages, a page for each sheet; the first one is `index.html`.
 *
 * @param composed the paper, with the words of web pages
 * @returns in `site/`, for each page the page, its contents for a content management system
 *   (`….content.html`) and its text (`….txt`); then pictures, and copies of the files that pages link to. Or what is in
 *   the way: a link to nowhere, a sheet whose id can be no file's name, a stylesheet that loads something
 */
export function writeSite(
  composed: PaperDocument,
  { draw, loadPicture, looks, files }: SiteSetting,
): Checked<readonly Artifact[]> {
  const paper = withChanges(withContents(composed));
  const { web } = paper;
  if (web === undefined) throw new Error(`The paper ${paper.name} has no words of web pages.`);
  const style = styleHtml(looks);
  const links = resolveLinks(paper, files);
  const pictures = sitePictures(paper, loadPicture);
  const diagnostics = [
    ...nameFindings(paper),
    ...links.diagnostics,
    ...combine<unknown>([style, pictures]).diagnostics,
  ];
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (failed || style.value === undefined || pictures.value === undefined) {
    return { value: undefined, diagnostics };
  }
  const site = { paper, words: web, style: style.value, links, pictures: pictures.value, draw };
  return { value: artifacts(site, looks.colours), diagnostics };
}

/** 目次 is a list of links to the other pages. */
function withContents(paper: PaperDocument): PaperDocument {
  const items = paper.sheets
    .filter(({ kind }) => kind === 'body')
    .map(({ id, title }): ListItem => ({
      mark: '・',
      inlines: [{ kind: 'link', text: title, to: id }],
    }));
  const sheets = paper.sheets.map((sheet): Sheet => {
    if (sheet.kind !== 'contents') return sheet;
    return { ...sheet, blocks: [...sheet.blocks, { kind: 'list', items }] };
  });
  return { ...paper, sheets };
}

/** The first page ends with what was published when, the newest first. */
function withChanges(paper: PaperDocument): PaperDocument {
  const { publication, web, sheets } = paper;
  const [first, ...others] = sheets;
  if (first === undefined || web === undefined || !publication?.changes.length) return paper;
  const items = publication.changes.toReversed().map(({ date, kind, text }): ListItem => {
    const said = fillBlanks(web.change, {
      date: printDate(date),
      kind: web.changeKinds[kind],
      text: oneLine(text),
    });
    return { mark: '・', inlines: [{ kind: 'text', text: said }] };
  });
  const heading = [{ kind: 'text', text: web.changes }] as const;
  const blocks = [
    ...first.blocks,
    { kind: 'heading', level: 2, inlines: heading },
    { kind: 'list', items },
  ] as const;
  return { ...paper, sheets: [{ ...first, blocks }, ...others] };
}

/** Everything of which pages are made. */
interface Site {
  readonly paper: PaperDocument;
  readonly words: WebWords;
  readonly style: Html;
  readonly links: Links;
  readonly pictures: SitePictures;
  readonly draw: Draw;
}

function artifacts(site: Site, colours: Looks['colours']): readonly Artifact[] {
  const { paper, pictures, links } = site;
  const pages = paper.sheets.flatMap((sheet, index) => pageFiles(site, sheet, index));
  const others = announcements(paper, colours);
  return [...pages, ...others, ...pictures.files, ...links.files].map((file) => ({
    ...file,
    path: `${FOLDER}/${file.path}`,
  }));
}

function pageFiles(site: Site, sheet: Sheet, index: number): readonly Artifact[] {
  const { paper, words, style, links, draw } = site;
  const setting: PageSetting = {
    words,
    draw,
    links: links.targets,
    pictures: site.pictures.pictures,
  };
  const titled = titledSheet(sheet);
  const body = blocksHtml(titled.blocks, sheet.id, setting);
  const name = pageName(sheet.id, index).replace(/\.html$/u, '');
  // Notepad of older Windows takes a file without the mark for Shift_JIS.
  const text = encoded(`\uFEFF${pageText(paper, titled, setting)}`);
  const href = `${name}.txt`;
  const textVersion = { href, format: formatOf(href), size: text.length };
  const page = pageHtml({ paper, index, sheet, titled, body, style, textVersion }, setting);
  return [
    { path: `${name}.html`, mediaType: 'text/html', bytes: encoded(page) },
    { path: `${name}.content.html`, mediaType: 'text/html', bytes: encoded(body.markup) },
    { path: href, mediaType: 'text/plain', bytes: text },
  ];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A name that every server and Windows takes; those of devices (`con`, `nul`) are no file's. */
const NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

function nameFindings({ sheets }: PaperDocument): readonly Diagnostic[] {
  return sheets
    .filter(({ id }, index) => !NAME.test(id) || (id === 'index' && index > 0))
    .map(({ id, title }) => ({
      code: 'html/name',
      severity: 'error',
      message: `ひな形 templates/site.hbs：「${title}」のページの「<sheet id="${id}">」は、ウェブページのファイルの名前にできません。`,
      hint: '「id」は、半角の英小文字で始め、英小文字・数字・「-」だけで書いてください（「policy-1-1」など）。「index」は最初のページだけに使えます。',
    }));
}
