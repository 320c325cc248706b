/** workbook.xml: which sheets there are, and one more before them. */

import { type Package, relationshipsFrom, TYPES } from './package.ts';
import {
  appended,
  attributeOf,
  childOf,
  childrenOf,
  DamagedPart,
  type Edit,
  edited,
  escapedXml,
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
  /** The path of the list of findings of an earlier copy. */
  readonly earlierList: string | undefined;
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
  // A sheet of that name without our mark is somebody's own.
  const earlier = xml.includes(`"${LIST_NAME}"`)
    ? sheets.find(({ name }) => xml.includes(`>${sheetMark(name)}<`))
    : undefined;
  return { path, xml, sheets, earlierList: earlier?.path, styles };
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
  if (list === undefined) throw new DamagedPart('A workbook without its list of sheets.');
  const sheets = childrenOf(xml, list);
  const highest = Math.max(0, ...sheets.map((sheet) => Number(attributeOf(sheet, 'sheetId') ?? 0)));
  const { prefix } = root;
  const element = `<${prefix}sheet xmlns:relation="${TYPES}" name="${escapedXml(name)}" sheetId="${highest + 1}" relation:id="${relation}"/>`;
  const names = childOf(xml, root, 'definedNames');
  return edited(xml, [
    insertion(list.innerStart, element),
    markEdit(xml, root, names, name),
    ...(names === undefined ? [] : childrenOf(xml, names)).flatMap((one) =>
      movedOn(xml, one, 'localSheetId'),
    ),
    ...viewEdits(xml, root, list),
  ]);
}

/** A hidden name that says which sheet is ours; Excel and LibreOffice keep it when they save. */
const LIST_NAME = '検証資料_指摘一覧';

function sheetMark(sheet: string): string {
  return `${sheet}!$A$1`;
}

/** What may stand behind `definedNames` in a workbook (ECMA-376 Part 1, 18.2.27). */
const BEHIND_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

function markEdit(
  xml: string,
  root: XmlElement,
  names: XmlElement | undefined,
  sheet: string,
): Edit {
  const tag = `${root.prefix}definedName`;
  const mark = `<${tag} name="${LIST_NAME}" hidden="1">${sheetMark(sheet)}</${tag}>`;
  if (names !== undefined) return appended(xml, names, mark);
  const next = childrenOf(xml, root).find(({ name }) => BEHIND_NAMES.includes(name));
  const list = `${root.prefix}definedNames`;
  return insertion(next?.start ?? root.innerEnd, `<${list}>${mark}</${list}>`);
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
