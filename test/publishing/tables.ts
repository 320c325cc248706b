/** Tables as they stand in the files of a run: rows of head cells and values, spaces left out. */

import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import { opened, pageText, structureTree, type TreeNode } from '../reading/pdf.ts';

/** One cell. */
export interface ReadCell {
  readonly header: boolean;
  readonly text: string;
}
export type ReadRow = readonly ReadCell[];

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** The rows of all tables of a tagged PDF, by its structure tree, as a screen reader finds them. */
export async function rowsOfPdf(bytes: Uint8Array): Promise<readonly ReadRow[]> {
  return (await readPdf(bytes)).rows;
}

/** What stands on the pages of a tagged PDF, spaces left out. */
export interface ReadPdf {
  readonly rows: readonly ReadRow[];
  /** All texts in the order of drawing, running heads left out; notes at the foot of pages, which may part a text, come last. */
  readonly text: string;
}

/** Reads a tagged PDF, or its first pages. */
export async function readPdf(bytes: Uint8Array, pages = Infinity): Promise<ReadPdf> {
  const file = await opened(bytes);
  const rows: ReadRow[] = [];
  const texts: string[] = [];
  const notes: string[] = [];
  for (let number = 1; number <= Math.min(file.numPages, pages); number++) {
    const page = await file.getPage(number);
    const { marked } = await pageText(page);
    const tree = await structureTree(page);
    const inNotes = new Set(withRole(tree, 'Note').flatMap(contentsOf));
    for (const [id, { text }] of marked) (inNotes.has(id) ? notes : texts).push(text);
    const textOf = (node: TreeNode): string =>
      node.type === 'content'
        ? (marked.get(node.id ?? '')?.text ?? '')
        : (node.children ?? []).map(textOf).join('');
    const found = withRole(tree, 'TR').map((row) =>
      (row.children ?? []).map((cell) => ({
        header: cell.role === 'TH',
        text: bare(textOf(cell)),
      })),
    );
    rows.push(...found.filter((row) => row.some(({ text }) => text !== '')));
  }
  return { rows, text: bare([...texts, ...notes].join('')) };
}

/** The ids of all marked contents below a node. */
function contentsOf(node: TreeNode): readonly string[] {
  return node.type === 'content' ? [node.id ?? ''] : (node.children ?? []).flatMap(contentsOf);
}

function withRole(node: TreeNode, role: string): readonly TreeNode[] {
  if (node.role === role) return [node];
  return (node.children ?? []).flatMap((child) => withRole(child, role));
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** The rows of all tables of a web page. */
export function rowsOfHtml(html: string): readonly ReadRow[] {
  return withTag(parse(html).childNodes, 'tr').map((row) =>
    withTag(row.childNodes, 'th', 'td').map((cell) => ({
      header: cell.tagName === 'th',
      text: bare(htmlText(cell)),
    })),
  );
}

function withTag(
  nodes: readonly HtmlNode[],
  ...names: readonly string[]
): readonly DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return names.includes(node.tagName) ? [node] : withTag(node.childNodes, ...names);
  });
}

function htmlText(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

/** A row of one indicator: 目標値 or 実績値, with a value for each column. */
export interface SeriesRow {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}

/** The rows that state targets and actuals of indicators; the cell with the name stands once for all rows. */
export function seriesRows(
  rows: readonly ReadRow[],
  labels: readonly string[],
): readonly SeriesRow[] {
  let name = '';
  return rows.flatMap((row) => {
    const at = row.findLastIndex(({ header }) => header);
    const heads = row.filter(({ header }) => header);
    const label = row[at]?.text ?? '';
    if (heads.length > 1) name = heads[0]?.text ?? '';
    const values = row.slice(at + 1).map(({ text }) => text);
    // The explanation of a word has one cell beside it.
    return labels.includes(label) && values.length > 1 ? [{ name, label, values }] : [];
  });
}

/** The same of the text version: `・name 単位：人`, then a line for each year, in which a blank is left out. */
export function seriesOfText(text: string, labels: readonly string[]): readonly SeriesRow[] {
  return textGroups(text).flatMap(([head = '', ...lines]) => {
    const years = lines.map((line) => partsOfLine(line, labels));
    const used = labels.filter((label) => years.some((parts) => parts.has(label)));
    return used.map((label) => ({
      name: bare(head),
      label,
      values: years.map((parts) => parts.get(label) ?? ''),
    }));
  });
}

/** A line that begins with ・, and the lines under it. */
function textGroups(text: string): readonly (readonly string[])[] {
  return text.split(/\r\n(?=・)/u).flatMap((group) => {
    const [first = '', ...rest] = group.split('\r\n');
    const end = rest.findIndex((line) => !line.startsWith('\u3000'));
    const lines = end === -1 ? rest : rest.slice(0, end);
    return first.startsWith('・') ? [[first.slice(1), ...lines]] : [];
  });
}

/** `R2：目標値 38,500、実績値 ×未達成 38,120`, indented */
function partsOfLine(line: string, labels: readonly string[]): ReadonlyMap<string, string> {
  const parts = line.slice(line.indexOf('：') + 1).split('、');
  return new Map(
    parts.flatMap((part) =>
      labels
        .filter((label) => part.startsWith(`${label} `))
        .map((label) => [label, bare(part.slice(label.length))] as const),
    ),
  );
}
