/** Comments of a worksheet, with findings added to them (ECMA-376 Part 1, 18.7). */

import { FINDING_MARK } from '../../../forms/returnedComment.ts';
import {
  appended,
  attributeOf,
  childOf,
  childrenOf,
  DamagedPart,
  type Edit,
  edited,
  escapedXml,
  excelText,
  resolved,
  rootOf,
  type XmlElement,
} from './xml.ts';

/** Who the comments are by. */
const AUTHOR = '検証委員会資料の点検';

/** A part of comments, changed. */
export interface CommentsPart {
  readonly xml: string;
  /** Cells that had no comment before. */
  readonly added: readonly string[];
  /** Cells whose comment held nothing but findings of an earlier copy, and that have no finding now. */
  readonly removed: readonly string[];
}

/** A part for a worksheet that has no comments. */
export const NO_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

/**
 * Writes findings into comments.
 *
 * @param findings by cell; the words of a comment that is there already stay, with theirs below
 */
export function withFindings(xml: string, findings: ReadonlyMap<string, string>): CommentsPart {
  const root = rootOf(xml);
  const authors = childOf(xml, root, 'authors');
  const list = childOf(xml, root, 'commentList');
  if (authors === undefined || list === undefined) {
    throw new DamagedPart('A part of comments without its lists.');
  }
  const { prefix } = root;
  const author = childrenOf(xml, authors).length;
  const comments = childrenOf(xml, list);
  const changed = comments.map((comment) => changedComment(xml, comment, findings));
  const commented = new Set(comments.map((comment) => attributeOf(comment, 'ref') ?? ''));
  const added = [...findings.keys()].filter((cell) => !commented.has(cell));
  const news = added.map((cell) => {
    const text = `<${prefix}text>${runs(findings.get(cell) ?? '', prefix)}</${prefix}text>`;
    return `<${prefix}comment ref="${cell}" authorId="${author}">${text}</${prefix}comment>`;
  });
  const edits = changed.flatMap(({ edits: own }) => own);
  const byUs = appended(xml, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`);
  const all = news.length === 0 ? edits : [...edits, byUs, appended(xml, list, news.join(''))];
  const removed = changed.flatMap(({ removed: cell }) => (cell === undefined ? [] : [cell]));
  return { xml: edited(xml, all), added, removed };
}

interface Changed {
  readonly edits: readonly Edit[];
  readonly removed?: string;
}

function changedComment(
  xml: string,
  comment: XmlElement,
  findings: ReadonlyMap<string, string>,
): Changed {
  const cell = attributeOf(comment, 'ref') ?? '';
  const text = childOf(xml, comment, 'text');
  if (text === undefined) return { edits: [] };
  const finding = findings.get(cell);
  const pieces = childrenOf(xml, text);
  const first = pieces.findIndex((piece) => commentText(xml, piece).includes(FINDING_MARK));
  const kept = first === -1 ? pieces : pieces.slice(0, first);
  const head = first === -1 ? '' : wordsBeforeMark(xml, pieces[first]);
  const words = kept.map((piece) => commentText(xml, piece)).join('') + head;
  if (finding === undefined && first === -1) return { edits: [] };
  if (finding === undefined && words.trim() === '') {
    return { edits: [{ start: comment.start, end: comment.outerEnd, text: '' }], removed: cell };
  }
  const { prefix } = comment;
  const before = kept.map((piece) => asRun(xml, piece)).join('') + plainRun(head, prefix);
  const parting = words.trim() === '' ? '' : '\n\n';
  const after = finding === undefined ? '' : runs(finding, prefix, parting);
  const end = pieces.at(-1)?.outerEnd ?? text.innerEnd;
  const start = pieces[0]?.start ?? text.innerStart;
  return { edits: [{ start, end, text: before + after }] };
}

/** The words of a run or of a bare text; readings in kana are none of them. */
function commentText(xml: string, piece: XmlElement): string {
  if (piece.name === 't') return resolved(xml.slice(piece.innerStart, piece.innerEnd));
  const texts = childrenOf(xml, piece).filter(({ name }) => name === 't');
  return texts.map((text) => commentText(xml, text)).join('');
}

/** A program that saved the copy may have joined a clerk's words and ours in one run. */
function wordsBeforeMark(xml: string, piece: XmlElement | undefined): string {
  const text = piece === undefined ? '' : commentText(xml, piece);
  return text.slice(0, Math.max(0, text.indexOf(FINDING_MARK))).trimEnd();
}

function plainRun(text: string, prefix: string): string {
  if (text === '') return '';
  return `<${prefix}r><${prefix}t xml:space="preserve">${escapedXml(text)}</${prefix}t></${prefix}r>`;
}

/** Bare text may not stand beside runs. */
function asRun(xml: string, piece: XmlElement): string {
  const whole = xml.slice(piece.start, piece.outerEnd);
  return piece.name === 't' ? `<${piece.prefix}r>${whole}</${piece.prefix}r>` : whole;
}

function runs(finding: string, prefix: string, parting = ''): string {
  const tag = (name: string): string => `${prefix}${name}`;
  const look = `<${tag('sz')} val="9"/><${tag('rFont')} val="游ゴシック"/><${tag('family')} val="3"/>`;
  const run = (text: string, bold: string): string =>
    `<${tag('r')}><${tag('rPr')}>${bold}${look}</${tag('rPr')}><${tag('t')} xml:space="preserve">${excelText(text)}</${tag('t')}></${tag('r')}>`;
  return run(`${parting}${FINDING_MARK}`, `<${tag('b')}/>`) + run(`\n${finding}`, '');
}
