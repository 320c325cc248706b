/** workbook.xml: which sheets there are, and one more before them. */

import { type Package, relationshipsFrom, TYPES } from './package.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  edited,
  escaped,
  insertion,
  relationshipOf,
  rootOf,
  withAttribute,
  type XmlElement,
} from './xml.ts';

/** The part that lists the sheets. */
export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
  /** The part of each sheet, in their order. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** The path of the style sheet. */
  readonly styles: string | undefined;
}

/** The names of the stricter variant, 「Strict Open XML」, in which our own parts are not written. */
const STRICT = 'http://purl.oclc.org/ooxml/';

/**
 * Finds the part.
 *
 * @returns undefined when the package is no workbook of Office Open XML as Excel usually saves it
 */
export function openWorkbook(book: Package): WorkbookPart | undefined {
  const path = relationshipsFrom(book, '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  const xml = path === undefined ? undefined : book.text(path);
  if (path === undefined || xml === undefined || rootOf(xml).name !== 'workbook') return undefined;
  if (xml.includes(STRICT)) return undefined;
  const relations = relationshipsFrom(book, path);
  const list = childOf(xml, rootOf(xml), 'sheets');
  const sheets = (list === undefined ? [] : childrenOf(xml, list)).flatMap((sheet) => {
    const id = relationshipOf(sheet);
    const found = relations.find((relation) => relation.id === id);
    // A chart sheet has no cells to mark.
    if (found === undefined || !found.type.endsWith('/worksheet')) return [];
    return [{ name: attributeOf(sheet, 'name') ?? '', path: found.target }];
  });
  const styles = relations.find(({ type }) => type.endsWith('/styles'))?.target;
  return { path, xml, sheets, styles };
}

/**
 * Puts a sheet before all others.
 *
 * What refers to sheets by their position (names that hold for one sheet only, the sheet that is
 * open) is moved on by one, so that it refers to the same sheet as before.
 *
 * @param relation the id of the relationship to the sheet's part
 */
export function withFirstSheet(xml: string, name: string, relation: string): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'sheets');
  if (list === undefined) throw new Error('A workbook without its list of sheets.');
  const sheets = childrenOf(xml, list);
  const highest = Math.max(0, ...sheets.map((sheet) => Number(attributeOf(sheet, 'sheetId') ?? 0)));
  const { prefix } = root;
  const element = `<${prefix}sheet xmlns:relation="${TYPES}" name="${escaped(name)}" sheetId="${highest + 1}" relation:id="${relation}"/>`;
  const names = childOf(xml, root, 'definedNames');
  return edited(xml, [
    insertion(list.innerStart, element),
    ...(names === undefined ? [] : childrenOf(xml, names)).flatMap((one) =>
      movedOn(xml, one, 'localSheetId'),
    ),
    ...viewEdits(xml, root, list),
  ]);
}

function movedOn(xml: string, tag: XmlElement, attribute: string): readonly Edit[] {
  const position = attributeOf(tag, attribute);
  if (position === undefined) return [];
  const moved = withAttribute(
    xml.slice(tag.start, tag.end),
    attribute,
    String(Number(position) + 1),
  );
  return [{ start: tag.start, end: tag.end, text: moved }];
}

/** The sheet that was open stays open: with two sheets chosen at once, what is typed would go into both. */
function viewEdits(xml: string, root: XmlElement, list: XmlElement): readonly Edit[] {
  const views = childOf(xml, root, 'bookViews');
  const [view] = views === undefined ? [] : childrenOf(xml, views);
  if (view === undefined) {
    const { prefix } = root;
    const element = `<${prefix}bookViews><${prefix}workbookView activeTab="1"/></${prefix}bookViews>`;
    return views === undefined ? [insertion(list.start, element)] : [];
  }
  const open = Number(attributeOf(view, 'activeTab') ?? 0) + 1;
  const text = withAttribute(xml.slice(view.start, view.end), 'activeTab', String(open));
  return [{ start: view.start, end: view.end, text }];
}
