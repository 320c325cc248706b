/** Small sites for examples. */

import { readFileSync } from 'node:fs';

import type { Diagnostic } from '../../../src/diagnostics/checked.ts';
import type { Artifact } from '../../../src/forms/artifact.ts';
import type {
  Block,
  Inline,
  PaperDocument,
  Sheet,
  TableCell,
} from '../../../src/forms/document.ts';
import type { CellChart, Chart, Draw } from '../../../src/forms/figure.ts';
import type { Operation } from '../../../src/forms/operation.ts';
import { figureNumber } from '../../../src/japanese/figureNumber.ts';
import { writeSite } from '../../../src/write/html/writeSite.ts';
import { WORDS } from '../../wording/shipped.ts';
import { type Found, readPage } from './reading.ts';

const { web } = WORDS;

/** A page of the blocks. */
export function sheet(
  id: string,
  blocks: readonly Block[] = [],
  change: Partial<Sheet> = {},
): Sheet {
  return { id, kind: 'body', level: 1, title: `${id}のページ`, blocks, ...change };
}

/** A site of pages. */
export function siteOf(
  sheets: readonly Sheet[],
  change: Partial<PaperDocument> = {},
): PaperDocument {
  return {
    name: 'site',
    digest: '0'.repeat(64),
    title: '総合戦略の進捗状況',
    language: 'ja-JP',
    author: '見本市',
    subject: '',
    keywords: 'KPI',
    date: '2025-03-31',
    page: { size: 'A4', orientation: 'portrait' },
    footer: '見本市　問合せ先　企画課',
    handling: '',
    web,
    sheets,
    ...change,
  };
}

/** A drawing that says what was asked for. */
export const SKETCH: Draw = {
  notes: () => [],
  aroundPlot: () => 0,
  card: ({ title, result }) => ({
    width: 1200,
    height: 630,
    operations: [inkOf(`${title} ${result}`)],
  }),
  picture: (chart, { width, height }) => ({ width, height, operations: [idOf(chart)] }),
};

function idOf({ id }: Chart | CellChart): Operation {
  return inkOf(id);
}

function inkOf(words: string): Operation {
  return {
    kind: 'text',
    runs: [{ family: 'BIZ UDPGothic', text: words }],
    x: 1,
    y: 20,
    anchor: 'start',
    size: 8,
    bold: false,
    colour: '#000000',
  };
}

/** What a site may be given besides its pages. */
export interface Given {
  readonly files?: readonly Artifact[];
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  readonly css?: string | undefined;
  readonly contents?: string | undefined;
  readonly frame?: string | undefined;
  readonly draw?: Draw;
}

/** Files by their path, and what was found. */
export interface Written {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts: readonly Artifact[] | undefined;
}

/** As it is shipped. */
const FRAME = readFileSync('templates/site-frame.html', 'utf8');

/** Writes a site. */
export function written(paper: PaperDocument, given: Given = {}): Written {
  const css = 'css' in given ? given.css : 'a { color: var(--accent); }';
  const frame = 'frame' in given ? given.frame : FRAME;
  const contents = 'contents' in given ? given.contents : 'p { margin: 0; }';
  const { value, diagnostics } = writeSite(paper, {
    draw: given.draw ?? SKETCH,
    paint: ({ operations }, pixels) =>
      new TextEncoder().encode(`${pixels} ${JSON.stringify(operations)}`),
    loadPicture: (name) => given.pictures?.get(name),
    looks: { css, contents, frame, colours: { accent: '#1F4E79', headFill: '#E4ECF5' } },
    files: given.files ?? [],
  });
  return { files: new Map(value?.map(decoded)), diagnostics, artifacts: value };
}

function decoded({ path, bytes }: Artifact): readonly [string, string] {
  return [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)];
}

/** A file of the site, which must be there. */
export function fileOf({ files, diagnostics }: Written, path: string): string {
  const file = files.get(path);
  if (file !== undefined) return file;
  const said = diagnostics.map(({ message }) => message).join('\n');
  throw new Error(`There is no ${path}. ${said}`);
}

/** The only page of a site of these blocks. */
export function pageOf(blocks: readonly Block[], given: Given = {}): Found {
  return readPage(fileOf(written(siteOf([sheet('index', blocks)]), given), 'site/index.html'));
}

/** The same page as text, without mark and without the lines of its head and foot. */
export function textOf(blocks: readonly Block[], given: Given = {}): readonly string[] {
  const file = fileOf(written(siteOf([sheet('index', blocks)]), given), 'site/index.txt');
  return file.trimEnd().split('\r\n').slice(4, -2);
}

/** Plain words. */
export function text(value: string): readonly Inline[] {
  return [{ kind: 'text', text: value }];
}

const PLAIN = { rowSpan: 1, columnSpan: 1, align: 'start', tone: 'plain' } as const;

/** A head of a column or a row. */
export function head(value: string, change: Partial<TableCell> = {}): TableCell {
  const content = { kind: 'text', inlines: value === '' ? [] : text(value) } as const;
  return { ...PLAIN, header: true, scope: 'column', content, ...change };
}

/** A cell of words. */
export function cell(value: string, change: Partial<TableCell> = {}): TableCell {
  return head(value, { header: false, ...change });
}

/** A cell with a figure: `×未達成 5以上(H25)`. */
export function figure(
  printed: string,
  [mark = '', markWord = '', bound = '', note = '']: readonly string[] = [],
  word = false,
): TableCell {
  const value = { mark, markWord, number: figureNumber(printed, word), bound, note };
  return { ...PLAIN, header: false, scope: 'column', content: { kind: 'figure', figure: value } };
}

/** A PDF or a table of the same run, so many bytes large. */
export function made(path: string, size: number): Artifact {
  return { path, mediaType: 'application/pdf', bytes: new Uint8Array(size) };
}
