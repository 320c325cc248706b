/** What a sheet of the packet shows, read back from the structure tree. */

import { placeAround, type PageText, type Place, type TreeNode } from '../reading/pdf.ts';

/** The mark of a judgement: what is drawn, and the word that is read aloud for it. */
export interface Mark {
  readonly drawn: string;
  readonly word: string;
}

/** One cell. All texts are without spaces: line ends drop them, and pdf.js adds some. */
export interface Cell {
  readonly header: boolean;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What is heard instead of the chart in the cell. */
  readonly alternative: string;
  readonly place?: Place;
}
export type Row = readonly Cell[];

/** An item of a list: `①` and its text. */
export interface Item {
  readonly label: string;
  /** Without marks of notes. */
  readonly text: string;
  /** With them: ICT注1の活用. Absent where it has none. */
  readonly noted?: string;
}

interface TableBlock {
  readonly kind: 'table';
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

/** 課題・検証 or 方向性. */
interface BoxBlock {
  readonly kind: 'box';
  readonly heading: string;
  readonly items: readonly Item[];
}

interface FigureBlock {
  readonly kind: 'figure';
  readonly alternative: string;
  readonly captions: readonly string[];
  /** The texts within the picture. */
  readonly drawn: string;
}

export type Block =
  | TableBlock
  | ListBlock
  | BoxBlock
  | FigureBlock
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'contents'; readonly entries: readonly string[] };

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Takes every space out, so that only what is read is compared. */
export function compact(text: string): string {
  return text.replace(/\s/gu, '');
}

/**
 * Reads one element.
 *
 * @param texts of the page that the element is read from
 * @throws for an element that has no place on a sheet
 */
export function blockOf(element: TreeNode, texts: PageText): Block {
  switch (element.role) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
      return { kind: 'heading', text: textOf(element, texts) };
    case 'P':
      return { kind: 'paragraph', text: textOf(element, texts) };
    case 'L':
      return { kind: 'list', items: itemsOf(element, texts) };
    case 'Sect':
      return boxOf(element, texts);
    case 'Table':
      return tableOf(element, texts);
    case 'Figure':
      return figureOf(element, texts);
    case 'TOC':
      return {
        kind: 'contents',
        entries: childrenOf(element).map((one) => textOf(one, texts, [])),
      };
    case undefined:
    default:
      throw new Error(`An element ${element.role ?? '(none)'} stands on a sheet.`);
  }
}

/** Marks of notes, and what stands for them at the foot of the page. */
const OF_NOTES: readonly string[] = ['Reference', 'Note'];

/**
 * The text of an element and of everything in it, in the order of the structure.
 *
 * @param without elements that are passed over; notes and their marks are as a rule
 */
export function textOf(
  node: TreeNode,
  texts: PageText,
  without: readonly string[] = OF_NOTES,
): string {
  if (node.type !== undefined) return compact(texts.marked.get(node.id ?? '')?.text ?? '');
  return childrenOf(node)
    .filter(({ role = '' }) => !without.includes(role))
    .map((child) => textOf(child, texts, without))
    .join('');
}

/** All elements of a role within another, in the order of the structure; what 目次 refers to is no note. */
export function elementsWithin(node: TreeNode, role: string): readonly TreeNode[] {
  return childrenOf(node)
    .filter((child) => child.role !== 'TOC')
    .flatMap((child) => (child.role === role ? [child] : elementsWithin(child, role)));
}

function childrenOf({ children }: TreeNode, role?: string): readonly TreeNode[] {
  return (children ?? []).filter((child) => role === undefined || child.role === role);
}

function itemsOf(list: TreeNode, texts: PageText): readonly Item[] {
  return childrenOf(list, 'LI').map((item) => {
    const text = childTexts(item, 'LBody', texts).join('');
    const noted = childrenOf(item, 'LBody')
      .map((body) => textOf(body, texts, ['Note']))
      .join('');
    return {
      label: childTexts(item, 'Lbl', texts).join(''),
      text,
      ...(noted !== text && { noted }),
    };
  });
}

function childTexts(element: TreeNode, role: string, texts: PageText): readonly string[] {
  return childrenOf(element, role).map((child) => textOf(child, texts));
}

function boxOf(section: TreeNode, texts: PageText): BoxBlock {
  const [first] = childrenOf(section);
  const heading =
    first !== undefined && /^H\d$/u.test(first.role ?? '') ? textOf(first, texts) : '';
  const items = childrenOf(section, 'L').flatMap((list) => itemsOf(list, texts));
  return { kind: 'box', heading, items };
}

function tableOf(table: TreeNode, texts: PageText): TableBlock {
  const rows = (section: string): readonly Row[] =>
    childrenOf(table, section)
      .flatMap((part) => childrenOf(part, 'TR'))
      .map((row) => childrenOf(row).map((cell) => cellOf(cell, texts)));
  return { kind: 'table', head: rows('THead'), rows: rows('TBody') };
}

/** ▲5 is heard as マイナス5, and what stands beside it is told behind it: both are parts of the figure. */
function isMark({ role, alt = '' }: TreeNode): boolean {
  return role === 'Span' && alt !== '' && !alt.includes('マイナス');
}

function cellOf(cell: TreeNode, texts: PageText): Cell {
  const marks = childrenOf(cell).filter(isMark);
  const content = childrenOf(cell)
    .filter((child) => !isMark(child))
    .flatMap((child) => (child.role === 'Span' ? childrenOf(child) : [child]));
  const place = placeAround(content.map(({ id }) => texts.marked.get(id ?? '')?.place));
  return {
    header: cell.role === 'TH',
    text: content.map((child) => textOf(child, texts)).join(''),
    alternative: childrenOf(cell, 'Figure')
      .map(({ alt = '' }) => compact(alt))
      .join(''),
    marks: marks.map((mark) => ({ drawn: textOf(mark, texts), word: compact(mark.alt ?? '') })),
    ...(place && { place }),
  };
}

function figureOf(figure: TreeNode, texts: PageText): FigureBlock {
  const drawn = childrenOf(figure).filter((child) => child.role !== 'Caption');
  return {
    kind: 'figure',
    alternative: compact(figure.alt ?? ''),
    captions: childTexts(figure, 'Caption', texts),
    drawn: drawn.map((child) => textOf(child, texts)).join(''),
  };
}
