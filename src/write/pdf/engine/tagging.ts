import type { Glyphs } from '../../../type/glyphs.ts';
import type { DisplayDocument, DisplayPage, StructureElement } from '../display/display.ts';
import { around, boxOf } from './boxes.ts';
import type { Box } from './boxes.ts';
import { meaningOf } from './structure.ts';
import type { Branch } from './structure.ts';

type Document = PdfmakeInternals.Document;
type Written = PdfmakeInternals.StructureElement;

/** The structure tree of a file while its pages are drawn. */
export interface Tagging {
  /** The file's element; throws for one that is not written. */
  written(element: StructureElement): Written;
  /** Notes that an annotation of the current page was added to an element. */
  annotated(element: StructureElement): void;
  /** Joins the elements to a tree. To be called once, after the last page. */
  finish(): void;
}

/** Roles that PDF 1.7 does not know, and what readers shall take them for. */
const ROLE_MAP = { Aside: 'Div' };

/** Creates an element of the file for every element of the tree, still without content. */
export function startTagging(
  document: Document,
  display: DisplayDocument,
  root: Branch,
  glyphs: Glyphs,
): Tagging {
  const figures = figureBoxes(display, glyphs);
  const elements = new Map<StructureElement, Written>();
  const notes: Written[] = [];
  const pagesOfLinks = new Map<StructureElement, PdfmakeInternals.Page[]>();

  const create = ({ element, branches }: Branch): void => {
    const written = document.struct(element.role, textsOf(element));
    const attributes = structureAttributes(element, figures.get(element));
    if (attributes.length > 0) written.dictionary.data['A'] = attributes;
    if (element.role === 'Note') notes.push(written);
    elements.set(element, written);
    branches.forEach(create);
  };
  create(root);

  const written = (element: StructureElement): Written => {
    const found = elements.get(element);
    if (found === undefined) throw new Error(`A ${element.role} is drawn that is not written.`);
    return found;
  };
  const join = ({ element, branches }: Branch): void => {
    for (const branch of branches) {
      written(element).add(written(branch.element));
      join(branch);
    }
  };
  return {
    written,
    annotated: (element) => {
      const pages = pagesOfLinks.get(element) ?? [];
      pages.push(document.page);
      pagesOfLinks.set(element, pages);
    },
    finish: () => {
      join(root);
      for (const [element, pages] of pagesOfLinks) {
        placeAnnotations(document, written(element), pages);
      }
      identifyNotes(document, notes);
      for (const [{ refersTo }, one] of elements) {
        const other = refersTo && elements.get(refersTo);
        if (other !== undefined) one.dictionary.data['Ref'] = [other.dictionary];
      }
      document.getStructTreeRoot().data['RoleMap'] = ROLE_MAP;
      document.addStructure(written(root.element));
    },
  };
}

/**
 * pdfkit writes an annotation into the tree as standing on the page that happens to be
 * current, which at the end is the last one.
 */
function placeAnnotations(
  document: Document,
  written: Written,
  pages: readonly PdfmakeInternals.Page[],
): void {
  const { _flushChild: flush } = written;
  const remaining = [...pages];
  const inPlace: typeof flush = (child) => {
    const page = 'annotationRef' in child ? remaining.shift() : undefined;
    Object.assign(document, page === undefined ? {} : { page });
    flush.call(written, child);
  };
  Object.assign(written, { _flushChild: inPlace });
}

/** PDF/UA-1 7.9: every Note has an ID of its own; the tree's root lists them. */
function identifyNotes(document: Document, notes: readonly Written[]): void {
  if (notes.length === 0) return;
  const names = notes.flatMap((note, index) => {
    const id = pdfString(`note-${String(index + 1).padStart(6, '0')}`);
    note.dictionary.data['ID'] = id;
    return [id, note.dictionary];
  });
  document.getStructTreeRoot().data['IDTree'] = { Names: names };
}

function textsOf({
  alternative,
  actualText,
  expansion,
  language,
}: StructureElement): Record<string, unknown> {
  return { alt: alternative, actual: actualText, expanded: expansion, lang: language };
}

/** Attribute objects by owner (ISO 32000-1, 14.8.5). */
function structureAttributes(
  element: StructureElement,
  box: readonly number[] | undefined,
): object[] {
  const { scope, rowSpan = 1, columnSpan = 1, summary, numbering } = element;
  const table = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
    ...(columnSpan === 1 ? {} : { ColSpan: columnSpan }),
    ...(summary === undefined ? {} : { Summary: pdfString(summary) }),
  };
  return [
    ...(Object.keys(table).length === 0 ? [] : [{ O: 'Table', ...table }]),
    ...(numbering === undefined ? [] : [{ O: 'List', ListNumbering: numbering }]),
    ...(box === undefined ? [] : [{ O: 'Layout', Placement: 'Block', BBox: box }]),
  ];
}

/** The place of each Figure on the first page it is drawn on, in the page's own coordinates. */
function figureBoxes(
  { pages }: DisplayDocument,
  glyphs: Glyphs,
): ReadonlyMap<StructureElement, readonly number[]> {
  const boxes = new Map<StructureElement, readonly number[]>();
  for (const page of pages) {
    const onPage = new Map<StructureElement, Box[]>();
    for (const item of page.items) {
      const meaning = meaningOf(item);
      if (meaning === 'artifact' || meaning.role !== 'Figure') continue;
      onPage.set(meaning, [...(onPage.get(meaning) ?? []), boxOf(item, glyphs)]);
    }
    for (const [element, all] of onPage) {
      const box = around(all);
      if (box !== undefined && !boxes.has(element)) boxes.set(element, upwards(box, page));
    }
  }
  return boxes;
}

function upwards({ left, top, right, bottom }: Box, { height }: DisplayPage): readonly number[] {
  return [left, height - bottom, right, height - top];
}

/** pdfkit writes a String object as a text string, and a plain string as a name. */
export function pdfString(text: string): object {
  // oxlint-disable-next-line no-new-wrappers
  return new String(text);
}
