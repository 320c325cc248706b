/** The website: one folder that can be put on a server as it is. */

import { type Checked, combine, type Diagnostic } from '../../diagnostics/checked.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { Block, ListItem, PaperDocument, Sheet } from '../../forms/document.ts';
import type { Draw, PaintPixels } from '../../forms/figure.ts';
import type { LoadPicture } from '../../forms/picture.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { printDate } from '../../japanese/date.ts';
import { oneLine } from '../../japanese/text.ts';
import { fillBlanks } from '../../wording/words.ts';
import { announcements } from './announcement.ts';
import { blocksHtml } from './blocks.ts';
import { chartFiles, drawnCharts } from './charts.ts';
import { isFileName } from './fileName.ts';
import { type Frame, readFrame } from './frame.ts';
import { formatOf, pageName, resolveLinks } from './links.ts';
import { element } from './markup.ts';
import { pageHtml } from './page.ts';
import { sitePictures } from './pictures.ts';
import { pageText } from './plainText.ts';
import { previewFiles } from './preview.ts';
import type { PageSetting } from './setting.ts';
import { type Looks, PASTED, type Styles, stylesOf } from './style.ts';
import { titledSheet } from './title.ts';

/** What a site needs besides its blocks. */
export interface SiteSetting {
  readonly draw: Draw;
  readonly paint: PaintPixels;
  readonly loadPicture: LoadPicture;
  readonly looks: Looks;
  /** What else this run has made. */
  readonly files: readonly Artifact[];
}

const FOLDER = 'site';
/** What is pasted into a page of the city's own system. */
const PASTED_FOLDER = 'cms';
const STYLESHEET = 'fragment.css';

/**
 * Writes a paper as web pages, a page for each sheet; the first one is `index.html`.
 *
 * @param composed the paper, with the words of web pages
 * @returns in `site/`, for each page the page and its text (`….txt`), pictures, and copies of the files that pages
 *   link to; in `cms/`, for a content management system, the contents of each page and of each draft, a stylesheet for
 *   them, and the charts as files. Or what is in the way: a link to nowhere, a sheet whose id can be no file's name, a
 *   stylesheet that loads something
 */
export function writeSite(
  composed: PaperDocument,
  { draw, paint, loadPicture, looks, files }: SiteSetting,
): Checked<readonly Artifact[]> {
  const whole = withPageList(withEarlierYears(withChanges(withContents(composed))));
  const { web } = whole;
  if (web === undefined) throw new Error(`The paper ${whole.name} has no words of web pages.`);
  // Drafts are not published: no page leads to them.
  const paper = { ...whole, sheets: whole.sheets.filter(({ kind }) => kind !== 'draft') };
  const drafts = whole.sheets.filter(({ kind }) => kind === 'draft');
  const styles = stylesOf(looks);
  const frame = readFrame(looks.frame);
  const links = resolveLinks(paper, files);
  const pictures = sitePictures(whole, loadPicture);
  const diagnostics = [
    ...nameFindings(whole),
    ...links.diagnostics,
    ...combine<unknown>([styles, frame, pictures]).diagnostics,
  ];
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (
    failed ||
    styles.value === undefined ||
    frame.value === undefined ||
    pictures.value === undefined
  ) {
    return { value: undefined, diagnostics };
  }
  const charts = drawnCharts(whole, draw);
  const setting = {
    words: web,
    draw,
    charts,
    links: links.targets,
    pictures: pictures.value.pictures,
  };
  const site = { paper, styles: styles.value, frame: frame.value, setting };
  const published = [
    ...paper.sheets.flatMap((sheet, index) => pageFiles(site, sheet, index)),
    ...announcements(paper, looks.colours),
    ...previewFiles(paper, draw, paint),
    ...pictures.value.files,
    ...links.files,
  ];
  const pasted = [
    ...[...paper.sheets, ...drafts].map((sheet, index) => partFile(site, sheet, index)),
    { path: STYLESHEET, mediaType: 'text/css', bytes: encoded(styles.value.fragment) } as const,
    ...chartFiles(paper, charts, paint),
    ...pictures.value.files,
  ];
  const value = [...within(FOLDER, published), ...within(PASTED_FOLDER, pasted)];
  return { value, diagnostics };
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

/** A draft ends with the pages that are published, by title and file. */
function withPageList(paper: PaperDocument): PaperDocument {
  const { web } = paper;
  if (web === undefined) return paper;
  const items = paper.sheets
    .filter(({ kind }) => kind !== 'draft')
    .map(({ id, title }, index): ListItem => ({
      mark: '・',
      inlines: [{ kind: 'text', text: fillBlanks(web.page, { title, file: pageName(id, index) }) }],
    }));
  const heading = [{ kind: 'text', text: web.pages }] as const;
  const sheets = paper.sheets.map((sheet): Sheet => {
    if (sheet.kind !== 'draft') return sheet;
    const list = [
      { kind: 'heading', level: 2, inlines: heading },
      { kind: 'list', items },
    ] as const;
    return { ...sheet, blocks: [...sheet.blocks, ...list] };
  });
  return { ...paper, sheets };
}

/** The first page ends with what was published when, the newest first; a correction is told below its title, too. */
function withChanges(paper: PaperDocument): PaperDocument {
  const { publication, web } = paper;
  const newest = publication?.changes.at(-1);
  if (web === undefined || publication === undefined || newest === undefined) return paper;
  const items = publication.changes.toReversed().map((change): ListItem => ({
    mark: '・',
    inlines: [{ kind: 'text', text: changeText(change, web) }],
  }));
  const listed = withListOnFirst(paper, web.changes, items);
  return newest.kind === 'corrected' ? withCorrection(listed, newest, web) : listed;
}

type Change = NonNullable<PaperDocument['publication']>['changes'][number];

function changeText({ date, kind, text }: Change, web: WebWords): string {
  return fillBlanks(web.change, {
    date: printDate(date),
    kind: web.changeKinds[kind],
    text: oneLine(text),
  });
}

/** What was wrong is the first thing that somebody who comes back reads. */
function withCorrection(paper: PaperDocument, change: Change, web: WebWords): PaperDocument {
  const [first, ...others] = paper.sheets;
  if (first === undefined) return paper;
  const title = first.blocks[0]?.kind === 'heading' ? 1 : 0;
  const told: Block = {
    kind: 'paragraph',
    manner: 'body',
    align: 'start',
    inlines: [
      { kind: 'strong', text: `【${web.correctedMark}】` },
      { kind: 'text', text: changeText(change, web) },
    ],
  };
  const blocks = first.blocks.toSpliced(title, 0, told);
  return { ...paper, sheets: [{ ...first, blocks }, ...others] };
}

/** The first page leads to the sites of earlier years. */
function withEarlierYears(paper: PaperDocument): PaperDocument {
  const { publication, web } = paper;
  if (web === undefined || !publication?.earlier?.length) return paper;
  const items = publication.earlier.map(({ year, title, href }): ListItem => {
    const text = fillBlanks(web.earlierSite, { year, title });
    return { mark: '・', inlines: [{ kind: 'link', text, to: href }] };
  });
  return withListOnFirst(paper, web.earlier, items);
}

/** Below everything else that stands on the first page. */
function withListOnFirst(
  paper: PaperDocument,
  title: string,
  items: readonly ListItem[],
): PaperDocument {
  const [first, ...others] = paper.sheets;
  if (first === undefined) return paper;
  const blocks: Sheet['blocks'] = [
    ...first.blocks,
    { kind: 'heading', level: 2, inlines: [{ kind: 'text', text: title }] },
    { kind: 'list', items: [...items] },
  ];
  return { ...paper, sheets: [{ ...first, blocks }, ...others] };
}

/** Everything of which pages are made. */
interface Site {
  readonly paper: PaperDocument;
  readonly styles: Styles;
  readonly frame: Frame;
  readonly setting: PageSetting;
}

function within(folder: string, files: readonly Artifact[]): readonly Artifact[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

function pageFiles(site: Site, sheet: Sheet, index: number): readonly Artifact[] {
  const { paper, styles, frame, setting } = site;
  const titled = titledSheet(sheet);
  const body = blocksHtml(titled.blocks, sheet.id, setting);
  const path = pageName(sheet.id, index);
  // Notepad of older Windows takes a file without the mark for Shift_JIS.
  const text = encoded(`\uFEFF${pageText(paper, titled, setting)}`);
  const href = path.replace(/html$/u, 'txt');
  const textVersion = { href, format: formatOf(href), size: text.length };
  const style = styles.page;
  const page = pageHtml({ paper, index, sheet, titled, body, style, textVersion }, frame, setting);
  return [
    { path, mediaType: 'text/html', bytes: encoded(page) },
    { path: href, mediaType: 'text/plain', bytes: text },
  ];
}

/** What stands below the title of a page, for a page that has a title, a frame and looks of its own. */
function partFile({ setting }: Site, sheet: Sheet, index: number): Artifact {
  const { markup } = element(
    'div',
    { class: PASTED },
    blocksHtml(titledSheet(sheet).blocks, sheet.id, setting),
  );
  return { path: pageName(sheet.id, index), mediaType: 'text/html', bytes: encoded(markup) };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function nameFindings({ sheets }: PaperDocument): readonly Diagnostic[] {
  return sheets
    .filter(({ id }, index) => !isFileName(id) || (id === 'index' && index > 0))
    .map(({ id, title }) => ({
      code: 'html/name',
      severity: 'error',
      message: `ひな形 templates/site.hbs：「${title}」のページの「<sheet id="${id}">」は、ウェブページのファイルの名前にできません。`,
      hint: '「id」は、半角の英小文字で始め、英小文字・数字・「-」だけで書いてください（「policy-1-1」など）。「index」は最初のページだけに使えます。',
    }));
}
