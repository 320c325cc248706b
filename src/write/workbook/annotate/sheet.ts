/** A submitted worksheet with its faulty cells coloured and commented. */

import type { Severity } from '../../../diagnostics/checked.ts';
import { readAddress } from '../../../forms/address.ts';
import { restyle } from './cells.ts';
import { NO_COMMENTS, withFindings } from './comments.ts';
import { NO_SHAPES, withShapes } from './noteShapes.ts';
import {
  declareEnding,
  declarePart,
  type Package,
  relate,
  relationshipsFrom,
  TYPES,
  unused,
} from './package.ts';
import type { Styles } from './styles.ts';
import {
  childrenOf,
  type Edit,
  edited,
  insertion,
  relationshipOf,
  rootOf,
  type XmlElement,
} from './xml.ts';

/** What is to be said of one cell. */
export interface CellFindings {
  /** The gravest of its findings. */
  readonly severity: Severity;
  readonly text: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What may stand behind `legacyDrawing` in a worksheet (ECMA-376 Part 1, 18.3.1.99). */
const BEHIND_SHAPES = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/**
 * Marks the cells of a worksheet.
 *
 * @param path of the worksheet's part
 * @param findings by cell; none takes away the comments of an earlier copy
 */
export function annotateSheet(
  book: Package,
  path: string,
  findings: ReadonlyMap<string, CellFindings>,
  styles: Styles,
): void {
  const xml = book.text(path);
  if (xml === undefined) return;
  const root = rootOf(xml);
  const cells = [...findings].flatMap(([cell, { severity }]) => {
    const address = readAddress(cell);
    const look = (before: number): number => styles.coloured(before, severity);
    return address === undefined ? [] : [{ ...address, cell, look }];
  });
  const shapes = annotateComments(book, path, { xml, root }, findings);
  const edits = [...restyle(xml, root, cells), ...shapes];
  if (edits.length > 0) book.put(path, edited(xml, edits));
}

/** @returns the edit that makes the worksheet show the boxes of its comments, where it has none yet */
function annotateComments(
  book: Package,
  path: string,
  { xml, root }: { readonly xml: string; readonly root: XmlElement },
  findings: ReadonlyMap<string, CellFindings>,
): readonly Edit[] {
  const relations = relationshipsFrom(book, path);
  const existing = relations.find(({ type }) => type.endsWith('/comments'))?.target;
  const threaded = threadedCells(
    book,
    relations.map(({ type, target }) => ({ type, target })),
  );
  const texts = new Map(
    [...findings].flatMap(([cell, { text }]) => (threaded.has(cell) ? [] : [[cell, text]])),
  );
  if (existing === undefined && texts.size === 0) return [];
  const before = existing === undefined ? NO_COMMENTS : (book.text(existing) ?? NO_COMMENTS);
  const comments = withFindings(before, texts);
  if (comments.xml === before) return [];
  if (existing === undefined) addComments(book, path, comments.xml);
  else book.put(existing, comments.xml);
  const drawing = childrenOf(xml, root).find(({ name }) => name === 'legacyDrawing');
  const id = drawing === undefined ? undefined : relationshipOf(drawing);
  const shapes = relations.find((relation) => relation.id === id)?.target;
  if (shapes === undefined) {
    return comments.added.length === 0
      ? []
      : [newShapes(book, path, { xml, root }, comments.added)];
  }
  book.put(shapes, withShapes(book.text(shapes) ?? NO_SHAPES, comments.added, comments.removed));
  return [];
}

/** A cell with a conversation shows nothing of its comment; the words would be lost. */
function threadedCells(
  book: Package,
  relations: readonly { readonly type: string; readonly target: string }[],
): ReadonlySet<string> {
  const part = relations.find(({ type }) => type.endsWith('/threadedComment'));
  const xml = part === undefined ? undefined : book.text(part.target);
  return new Set([...(xml ?? '').matchAll(/\sref="([A-Z]+\d+)"/gu)].map(([, cell = '']) => cell));
}

function addComments(book: Package, sheet: string, xml: string): void {
  const path = `${unused('xl/comments-finding', (name) => book.has(`${name}.xml`))}.xml`;
  book.put(path, xml);
  declarePart(book, path, COMMENTS_TYPE);
  relate(book, sheet, 'comments', path);
}

function newShapes(
  book: Package,
  sheet: string,
  { xml, root }: { readonly xml: string; readonly root: XmlElement },
  cells: readonly string[],
): Edit {
  const path = `${unused('xl/drawings/vmlDrawing-finding', (name) => book.has(`${name}.vml`))}.vml`;
  book.put(path, withShapes(NO_SHAPES, cells, []));
  declareEnding(book, 'vml', SHAPES_TYPE);
  const id = relate(book, sheet, 'vmlDrawing', path);
  const element = `<${root.prefix}legacyDrawing xmlns:relation="${TYPES}" relation:id="${id}"/>`;
  const next = childrenOf(xml, root).find(({ name }) => BEHIND_SHAPES.includes(name));
  return insertion(next?.start ?? root.innerEnd, element);
}
