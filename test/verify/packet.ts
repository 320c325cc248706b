/** Reads a packet back from its PDF, sheet by sheet, as a reader's software finds it. */

import type { PDFPageProxy } from 'pdfjs-dist';

import {
  opened,
  type PageText,
  pageText,
  type Place,
  structureTree,
  type TreeNode,
} from '../reading/pdf.ts';
import { type Block, type BlockOf, blockOf, compact, elementsWithin, textOf } from './blocks.ts';
import { withBlocksOfNextPage } from './continued.ts';

/** Everything under one band, on as many pages as it takes. */
export interface Sheet {
  /** The band: 基本目標1, 施策1 and the title, without spaces. On the cover the title. */
  readonly heading: string;
  /** 1-based. */
  readonly pages: readonly number[];
  readonly blocks: readonly Block[];
}

/** What stands on a page beside the sheet's own content. */
export interface Margins {
  /** Texts that are not read aloud: paper's number, footer, repeated heads. */
  readonly artifacts: readonly string[];
  /** Texts that are neither read aloud nor meant to be passed over. */
  readonly unmarked: string;
  /** Texts that are not wholly on the paper. */
  readonly cutOff: readonly string[];
}

/** What of a page explains terms. */
export interface PageNotes {
  /** 注1 in its texts. */
  readonly marks: readonly string[];
  /** 注1 and what it says, at its foot. */
  readonly notes: readonly { readonly mark: string; readonly text: string }[];
}

/** A packet as it was read. */
export interface Packet {
  readonly sheets: readonly Sheet[];
  /** One for each page. */
  readonly notes: readonly PageNotes[];
  /** One for each page. */
  readonly margins: readonly Margins[];
}

/**
 * Reads a packet.
 *
 * @param bytes a PDF that the program wrote
 * @throws when its structure tree is none of a packet's
 */
export async function readPacket(bytes: Uint8Array): Promise<Packet> {
  const file = await opened(bytes);
  const sheets: Sheet[] = [];
  const margins: Margins[] = [];
  const notes: PageNotes[] = [];
  let level: SheetPart['level'] = 1;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const texts = await pageText(page);
    const tree = await structureTree(page);
    const parts = sheetParts(tree, level);
    notes.push(notesOn(tree, texts));
    for (const part of parts) addPart(sheets, part, number, texts);
    margins.push(marginsOf(page, texts));
    level = parts.at(-1)?.level ?? level;
  }
  return { sheets, margins, notes };
}

function notesOn(tree: TreeNode, texts: PageText): PageNotes {
  const marks = elementsWithin(tree, 'Reference').map((one) => textOf(one, texts));
  const notes = elementsWithin(tree, 'Note').map((note) => ({
    mark: elementsWithin(note, 'Lbl')
      .map((one) => textOf(one, texts))
      .join(''),
    text: elementsWithin(note, 'P')
      .map((one) => textOf(one, texts))
      .join(''),
  }));
  // Of a list that is parted, pdf.js gives what stands on other pages, too, without its words.
  return {
    marks: marks.filter((mark) => mark !== ''),
    notes: notes.filter(({ mark }) => mark !== ''),
  };
}

function addPart(sheets: Sheet[], part: SheetPart, page: number, texts: PageText): void {
  const blocks = part.elements.map((element) => blockOf(element, texts));
  if (part.heading !== undefined) {
    sheets.push({ heading: textOf(part.heading, texts), pages: [page], blocks });
    return;
  }
  const last = sheets.pop();
  if (last === undefined) throw new Error(`Page ${page} goes on with a sheet that did not begin.`);
  const all = withBlocksOfNextPage(last.blocks, blocks);
  sheets.push({ ...last, pages: [...last.pages, page], blocks: all });
}

function marginsOf({ view }: PDFPageProxy, { artifacts, unmarked, marked }: PageText): Margins {
  const [, , width = 0, height = 0]: readonly number[] = view;
  return {
    artifacts: artifacts.map(compact),
    unmarked: compact(unmarked),
    cutOff: [...marked.values()]
      .filter(({ place }) => place && !isWithin(place, width, height))
      .map(({ text }) => compact(text)),
  };
}

/** The part of a sheet that stands on one page. */
interface SheetPart {
  /** Of the sheet's section; a policy's stands within its goal's. */
  readonly level: 1 | 2;
  /** Absent where the sheet goes on. */
  readonly heading?: TreeNode;
  /** Without the heading. */
  readonly elements: readonly TreeNode[];
}

/**
 * Finds the sheets on a page, and the elements of each: one as a rule, more where short ones share it.
 *
 * @param going the level of the sheet that goes on here, if no other begins
 */
function sheetParts(document: TreeNode, going: SheetPart['level']): readonly SheetPart[] {
  return (document.children ?? []).flatMap((outer) => {
    const own = outer.children ?? [];
    const policies = own.filter((one) => policyHeading(one) !== undefined);
    const rest = own.filter((one) => policyHeading(one) === undefined);
    const parts: SheetPart[] = [];
    const heading = own.find(({ role }) => role === 'H1') ?? rest.find(({ role }) => role === 'H2');
    if (heading !== undefined) parts.push(begun(1, heading, rest));
    else if (rest.length > 0) {
      const elements = going === 2 ? rest.flatMap(({ children = [] }) => children) : rest;
      parts.push({ level: going, elements });
    }
    for (const policy of policies) {
      const first = policyHeading(policy);
      if (first !== undefined) parts.push(begun(2, first, policy.children ?? []));
    }
    return parts;
  });
}

/** A box within a sheet has a heading too, but one with a text of its own (課題・検証 is drawn on three lines). */
function policyHeading({ role, children: [first] = [] }: TreeNode): TreeNode | undefined {
  return role === 'Sect' && first?.role === 'H3' && first.alt === undefined ? first : undefined;
}

function begun(
  level: SheetPart['level'],
  heading: TreeNode,
  elements: readonly TreeNode[],
): SheetPart {
  return { level, heading, elements: elements.filter((element) => element !== heading) };
}

function isWithin({ left, right, top, bottom }: Place, width: number, height: number): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** The blocks of one kind, in order. */
export function blocksOf<Kind extends Block['kind']>(
  { blocks }: Pick<Sheet, 'blocks'>,
  kind: Kind,
): readonly BlockOf<Kind>[] {
  return blocks.filter((block): block is BlockOf<Kind> => block.kind === kind);
}
