/** What can only be seen once a paper is filled: where partials and values ended up. */

import type { Checked } from '../diagnostics/checked.ts';
import { type Charts, isCellChart } from './markup/blocks.ts';
import { grammarFaults } from './markup/grammar.ts';
import { type Element, type Fault, isElement, type Node, readMarkup } from './markup/markup.ts';
import { templateFinding } from './templates/checkTemplates.ts';

/**
 * Finds the paper in a filled template.
 *
 * @param path of the template, such as `packet.hbs`
 * @returns its `<paper>`, in which everything stands where it may; or what does not, each
 *   finding with the sheet it is on
 */
export function checkPaper(filled: string, path: string, charts: Charts): Checked<Element> {
  const { nodes, faults } = readMarkup(filled, 'filled');
  const [paper, ...others] = nodes.filter(isPrinted);
  if (paper === undefined || !isElement(paper) || paper.name !== 'paper' || others.length > 0) {
    return { value: undefined, diagnostics: [templateFinding(path, notOnePaper)] };
  }
  const sheets = paper.children.filter(isElement);
  const ofPaper = [...faults, ...grammarFaults([withEmptySheets(paper)]), ...repeatedIds(sheets)];
  const ofSheets = sheets.flatMap((sheet) =>
    [
      ...grammarFaults(sheet.children, sheet),
      ...chartFaults(sheet, charts),
      ...coverFaults(sheet, charts),
    ].map((fault) => onSheet(sheet, fault)),
  );
  const diagnostics = [...ofPaper, ...ofSheets].map(({ message, hint }) =>
    templateFinding(path, { message, hint }),
  );
  return { value: diagnostics.length === 0 ? paper : undefined, diagnostics };
}

type FileFault = Omit<Fault, 'line'>;

const notOnePaper: FileFault = {
  message: '全体が1つの「<paper>」で囲まれていません。',
  hint: '最初に「<paper …>」、最後に「</paper>」を置き、その外には何も書かないでください。',
};

function isPrinted(node: Node): boolean {
  return isElement(node) || node.text.trim() !== '';
}

function withEmptySheets(paper: Element): Element {
  const children = paper.children.map((node) =>
    isElement(node) ? { ...node, children: [] } : node,
  );
  return { ...paper, children };
}

function onSheet(sheet: Element, { message, hint }: FileFault): FileFault {
  const title = sheet.attributes.get('title') ?? '';
  return { message: `「${title}」のページ：${message}`, hint };
}

/** 目次 and bookmarks lead to a sheet by its id. */
function repeatedIds(sheets: readonly Element[]): readonly FileFault[] {
  const ids = sheets.map(({ attributes }) => attributes.get('id')?.trim() ?? '');
  return [...new Set(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index))].map(
    (id) => ({
      message: `「<sheet>」の「id」に「${id}」が重なっているか、空になっています。`,
      hint: '「id」は目次としおりの行き先です。ページごとに違う名前を付けてください。',
    }),
  );
}

/** What the cover has a place for. */
const ON_COVER = ['h1', 'h2', 'h3', 'h4', 'p', 'aside'];

/** A cover is set by a plan of its own: what that has no place for is refused, not left out without a word. */
function coverFaults({ attributes, children }: Element, charts: Charts): readonly FileFault[] {
  if (attributes.get('kind') !== 'cover') return [];
  const others = children
    .filter(isElement)
    .filter((one) => !ON_COVER.includes(one.name) && !isOnCover(one, charts))
    .map(({ name }) => name);
  return [...new Set(others)].map((name) => ({
    message: `表紙（「kind」が「cover」のページ）に「<${name}>」は置けません。`,
    hint: '表紙に置けるのは、見出し「<h1>」、段落「<p>」、注「<aside>」と、画像と二次元コードの「<figure>」です。ほかのものは、表紙の次のページに置くか、この行を削除してください。',
  }));
}

/** A code has its place at the foot of the cover, a logo or a mark among its lines. */
function isOnCover({ name, attributes }: Element, charts: Charts): boolean {
  const chart = attributes.get('chart') ?? '';
  const isPicture = chart === '' && (attributes.get('picture') ?? '') !== '';
  return name === 'figure' && (isPicture || charts.get(chart)?.kind === 'code');
}

/** @param parent the name of the element it stands in */
function chartFaults(element: Element, charts: Charts, parent = ''): readonly FileFault[] {
  const inside = element.children
    .filter(isElement)
    .flatMap((child) => chartFaults(child, charts, element.name));
  if (element.name !== 'figure') return inside;
  const chart = element.attributes.get('chart') ?? '';
  const picture = element.attributes.get('picture') ?? '';
  const isInCell = CELLS.includes(parent);
  if (chart === '' && picture !== '' && !isInCell) return inside;
  const known = charts.get(chart);
  if (known !== undefined && picture === '' && isCellChart(known) === isInCell) return inside;
  return [
    {
      message: `「<figure>」のグラフ「${chart}」、画像「${picture}」は使えません。`,
      hint: isInCell
        ? 'セルの中の「chart」には、一覧の棒か折れ線の名前（「bar」「trend」の値）か「scale」だけを書けます。'
        : '「chart」に指標のグラフの名前（「charts」の値）か「tally」「squares」を、又は「picture」に画像ファイルの名前を、どちらか1つだけ書いてください。',
    },
  ];
}

const CELLS = ['td', 'th'];
