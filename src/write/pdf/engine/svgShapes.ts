import { decimal } from './operators.ts';
import { lengthOf, numbersOf } from './svgStyle.ts';
import type { SvgElement } from './svgTree.ts';

/** Paths as `draw/` writes them: absolute moves, lines, curves and closings, each with its letter. */
const PATH = /^(?:[ML]-?[\d.]+[ ,]-?[\d.]+|C-?[\d.]+(?:[ ,]-?[\d.]+){5}|Z)*$/;
const STEP = /([MLC])([^MLCZ]+)|Z/g;
const OPERATORS = new Map([
  ['M', 'm'],
  ['L', 'l'],
  ['C', 'c'],
]);

/**
 * The outline of a `<path>` or `<rect>` as operators.
 *
 * @throws on relative, short and curved forms of paths that `draw/` does not write, and on rounded corners
 */
export function outlineOf({ name, attributes }: SvgElement): string {
  return name === 'rect' ? rectangle(attributes) : path(attributes.get('d') ?? '');
}

function rectangle(attributes: SvgElement['attributes']): string {
  if (attributes.has('rx') || attributes.has('ry')) throw new Error('A picture has round corners.');
  const sides = ['x', 'y', 'width', 'height'].map((side) => lengthOf(attributes.get(side) ?? '0'));
  return `${sides.map(decimal).join(' ')} re`;
}

/** The numbers stay the texts they are: a content stream writes them alike. */
function path(data: string): string {
  if (!PATH.test(data)) throw new Error(`A picture has the path “${data}”, which cannot be drawn.`);
  return data.replaceAll(STEP, (_, command?: string, numbers?: string) =>
    command === undefined
      ? 'h '
      : `${numbers?.replaceAll(',', ' ') ?? ''} ${OPERATORS.get(command) ?? ''} `,
  );
}

/** `transform="matrix(…)"` as an operator; none without the attribute. @throws on other transformations */
export function transformationOf(attributes: SvgElement['attributes']): readonly string[] {
  const transform = attributes.get('transform');
  if (transform === undefined) return [];
  const numbers = numbersOf(/^\s*matrix\(([^)]*)\)\s*$/.exec(transform)?.[1] ?? '');
  if (numbers.length !== 6) throw new Error(`A picture is transformed by “${transform}”.`);
  return [`${numbers.map((one) => String(Math.round(one * 1e5) / 1e5 + 0)).join(' ')} cm`];
}
