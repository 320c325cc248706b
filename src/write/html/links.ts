/** Where links may lead: to pages of the site, to files of the same run, to sites of earlier years, and nowhere else. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { Block, FigureBlock, Inline, PaperDocument, Sheet } from '../../forms/document.ts';
import { editionFiles } from '../../forms/output.ts';
import { plainName } from '../../forms/print.ts';
import { anchorOf, figureBlocks } from './charts.ts';
import type { Target } from './setting.ts';

/** Links that can be followed, the files they need, and the links that lead nowhere. */
export interface Links {
  readonly targets: ReadonlyMap<string, Target>;
  /** With their paths in the site's folder. */
  readonly files: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that pages offer are copied into it, so that the site can be put anywhere as one folder. */
const FILES = 'files';

/** What a run can make beside the site; where it makes data, it makes all of the data. */
function isMakeable(to: string, made: readonly Artifact[]): boolean {
  if (editionFiles().includes(to)) return true;
  return to.startsWith(DATA) && !made.some(({ path }) => path.startsWith(DATA));
}

const DATA = 'data/';

/**
 * Finds the target of every link.
 *
 * @param made files of this run; one that is printed otherwise (`report-mono.pdf`) stands in for `report.pdf`
 * @returns an error for each target that is neither a page nor a file that a run can make; one 注意 for all
 *   that this run does not make
 */
export function resolveLinks(paper: PaperDocument, made: readonly Artifact[]): Links {
  const targets = new Map<string, Target>();
  const files = new Map<string, Artifact>();
  const absent = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { sheet, text, to } of linksOf(paper)) {
    const page = pageOf(to, paper);
    const file = made.find(({ path }) => path === to) ?? printedOtherwise(to, made);
    const isEarlier = paper.publication?.earlier?.some(({ href }) => href === to) ?? false;
    if (isEarlier) {
      targets.set(to, { href: to });
    } else if (page !== undefined) {
      targets.set(to, { href: page });
    } else if (file !== undefined) {
      const path = `${FILES}/${file.path}`;
      files.set(path, { ...file, path });
      targets.set(to, { href: path, format: formatOf(path), size: file.bytes.length });
    } else if (isMakeable(to, made)) absent.add(to);
    else diagnostics.push(unknown(sheet, text, to));
  }
  for (const to of markedTerms(paper)) {
    const href = pageOf(to, paper);
    // Templates may leave the page of terms out: then there is nothing to lead to.
    if (href !== undefined) targets.set(to, { href });
  }
  if (absent.size > 0) diagnostics.push(notMade([...absent]));
  return { targets, files: [...files.values()], diagnostics };
}

/** Where marks of notes lead: to the cells that explain their terms. */
function markedTerms({ sheets }: PaperDocument): readonly string[] {
  return sheets
    .flatMap(({ blocks }) => blocks.flatMap(inlinesOf))
    .flatMap((inline) => (inline.kind === 'note' ? (inline.to ?? []) : []));
}

/** A page by its id, a card on it by its indicator: `policy-1-1#K1-1-2`, or a cell by its id: `terms#term-1`. */
function pageOf(to: string, { sheets }: PaperDocument): string | undefined {
  const [page = '', ...rest] = to.split('#');
  const index = sheets.findIndex(({ id }) => id === page);
  const sheet = sheets[index];
  if (sheet === undefined) return undefined;
  if (rest.length === 0) return pageName(page, index);
  const indicator = rest.join('#');
  if (cellIds(sheet).includes(indicator)) return `${pageName(page, index)}#${indicator}`;
  const isThere = sheet.blocks
    .flatMap(figureBlocks)
    .some((figure) => drawnIndicator(figure) === indicator);
  return isThere ? `${pageName(page, index)}#${anchorOf(indicator)}` : undefined;
}

function cellIds({ blocks }: Sheet): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.groups.flat(2) : []))
    .flatMap(({ id }) => id ?? []);
}

/** Whose card a figure is; undefined for one that belongs to several indicators, or a picture. */
function drawnIndicator({ content }: FigureBlock): string | undefined {
  if (content.kind !== 'chart') return undefined;
  const { chart } = content;
  return chart.kind === 'indicator' || chart.kind === 'stages' ? chart.id : undefined;
}

/** The first page is the one that a server shows for the folder. */
export function pageName(id: string, index: number): string {
  return index === 0 ? 'index.html' : `${id}.html`;
}

/** CSV of `data/indicators.csv`. */
export function formatOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}

function printedOtherwise(to: string, made: readonly Artifact[]): Artifact | undefined {
  return made.find(({ path }) => plainName(path) === to);
}

interface Link {
  readonly sheet: Sheet;
  readonly text: string;
  readonly to: string;
}

function linksOf({ sheets }: PaperDocument): readonly Link[] {
  return sheets.flatMap((sheet) =>
    sheet.blocks
      .flatMap(inlinesOf)
      .flatMap((inline) => (inline.kind === 'link' ? [{ sheet, ...inline }] : [])),
  );
}

/** All texts of a block, in the order in which they are read. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines;
    case 'list':
    case 'box':
      return block.items.flatMap(({ inlines, below = [] }) =>
        [inlines, ...below.map((one) => one.inlines)].flat(),
      );
    case 'table':
      return [...block.head, ...block.groups.flat()]
        .flat()
        .flatMap(({ content }) => (content.kind === 'text' ? content.inlines : []));
    case 'headline':
      return [block.inlines, ...block.texts].flat();
    case 'figure':
    case 'charts':
      return [];
  }
}

function unknown({ title }: Sheet, text: string, to: string): Diagnostic {
  return {
    code: 'html/link',
    severity: 'error',
    message: `ひな形 templates/site.hbs：「${title}」のページの「<a to="${to}">${text}</a>」は、どこにもつながりません。`,
    hint: '「to」には、このサイトのページの「<sheet id="…">」の名前か、同じ回に作るファイル（「report.pdf」「data/indicators.csv」など）を書いてください。',
  };
}

/** Every page may offer the file: one finding for all of them is enough. */
function notMade(files: readonly string[]): Diagnostic {
  return {
    code: 'html/notMade',
    severity: 'warning',
    message: `ウェブページからこの回に作らないファイル（${files.map((file) => `「${file}」`).join('')}）へのリンクは、文字だけにしました。`,
    hint: 'リンクにするときは、ファイルもいっしょに作ってください。ひな形 templates/site.hbs では「{{#each made.report}}」「{{#each made.data}}」で囲むと、作らない回には行ごと出ません。',
  };
}
