/** A picture as SVG within a page: text stays text; same operations, same bytes. */

import type { Picture } from '../../forms/figure.ts';
import type {
  Operation,
  Region,
  Segment,
  StrokeOperation,
  TextOperation,
} from '../../forms/operation.ts';
import { type Attributes, type Content, element, type Html } from './markup.ts';

/** The faces after the first are those of Windows, of Apple's systems, and of Linux. */
const FONTS =
  'BIZ UDPGothic, Meiryo, Hiragino Sans, Hiragino Kaku Gothic ProN, Noto Sans JP, Noto Sans CJK JP, sans-serif';

/** What a canvas begins with; SVG has 4. */
const USUAL_MITER_LIMIT = 10;

/**
 * Sets a picture that is as wide as its place. A list of indicators has two in each row: what all its lines and texts
 * share is said once, and nothing that a picture within a page need not say.
 *
 * @param id stands before every id within; different from every other on the page
 * @param attributes of the element, besides those that say its size
 * @param words what the picture is called and shows
 */
export function svgElement(
  { width, height, operations }: Picture,
  id: string,
  attributes: Attributes,
  words: readonly Html[],
): Html {
  const clips = new Map<string, Clip>();
  const family = mainFamily(operations);
  const content = operations.map((one) => operationElement(one, { id, clips, family }));
  const regions = [...clips.values()].map(({ id: own, element: region }) =>
    element('clipPath', { id: own }, region),
  );
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: '100%',
      ...attributes,
      'font-family': family === undefined ? undefined : FONTS,
      'stroke-miterlimit': String(USUAL_MITER_LIMIT),
    },
    words,
    regions.length === 0 ? [] : element('defs', {}, regions),
    content,
  );
}

/** A region that something is cut to. */
interface Clip {
  readonly id: string;
  readonly element: Html;
}

/** What is known while a picture is written. */
interface Writing {
  readonly id: string;
  /** By what they are, so that each is defined once. */
  readonly clips: Map<string, Clip>;
  /** Of most texts: that of the page. */
  readonly family: string | undefined;
}

function operationElement(operation: Operation, writing: Writing): Content {
  switch (operation.kind) {
    case 'fill': {
      const { path, rule, colour } = operation;
      return element('path', {
        d: pathData(path),
        fill: unlessUsual(colour, '#000000'),
        'fill-rule': unlessUsual(rule, 'nonzero'),
      });
    }
    case 'stroke':
      return element('path', strokeAttributes(operation));
    case 'text':
      return textElement(operation, writing.family);
    case 'group': {
      const clip = `url(#${clipId(operation.clip, writing)})`;
      const content = operation.operations.map((one) => operationElement(one, writing));
      return element('g', { 'clip-path': clip }, content);
    }
  }
}

function clipId({ path, rule }: Region, { id, clips }: Writing): string {
  const outline = pathData(path);
  const key = `${rule} ${outline}`;
  const known = clips.get(key);
  if (known !== undefined) return known.id;
  const own = `${id}-clip${clips.size + 1}`;
  const region = element('path', { d: outline, 'clip-rule': unlessUsual(rule, 'nonzero') });
  clips.set(key, { id: own, element: region });
  return own;
}

function strokeAttributes(stroke: StrokeOperation): Attributes {
  const { path, colour, width, cap, join, miterLimit, dash, dashOffset } = stroke;
  return {
    d: pathData(path),
    fill: 'none',
    stroke: colour,
    'stroke-width': unlessUsual(String(width), '1'),
    'stroke-linecap': unlessUsual(cap, 'butt'),
    'stroke-linejoin': unlessUsual(join, 'miter'),
    'stroke-miterlimit':
      join === 'miter' && miterLimit !== USUAL_MITER_LIMIT ? String(miterLimit) : undefined,
    'stroke-dasharray': unlessUsual(dash.join(' '), ''),
    'stroke-dashoffset': unlessUsual(String(dashOffset), '0'),
  };
}

function textElement(text: TextOperation, family: string | undefined): Html {
  const { runs, x, y, anchor, size, bold, colour, matrix } = text;
  const [only] = runs;
  const single = runs.length === 1 ? only : undefined;
  return element(
    'text',
    {
      transform: matrix === undefined ? undefined : `matrix(${matrix.join(' ')})`,
      x: String(x),
      y: String(y),
      'font-size': String(size),
      'font-family': single === undefined ? undefined : otherFamily(single.family, family),
      'font-weight': bold ? '700' : undefined,
      'text-anchor': unlessUsual(anchor, 'start'),
      fill: unlessUsual(colour, '#000000'),
    },
    single === undefined
      ? runs.map((run) =>
          run.family === family
            ? run.text
            : element('tspan', { 'font-family': otherFamily(run.family, family) }, run.text),
        )
      : single.text,
  );
}

/** The family most readers' programs lack ends in a generic one. */
function otherFamily(family: string, main: string | undefined): string | undefined {
  return family === main ? undefined : `'${family}', sans-serif`;
}

function mainFamily(operations: readonly Operation[]): string | undefined {
  for (const operation of operations) {
    const family =
      operation.kind === 'text'
        ? operation.runs[0]?.family
        : operation.kind === 'group'
          ? mainFamily(operation.operations)
          : undefined;
    if (family !== undefined) return family;
  }
  return undefined;
}

function pathData(path: readonly Segment[]): string {
  let data = '';
  for (const [command, ...coordinates] of path) data += command + coordinates.join(' ');
  return data;
}

/** What SVG takes for granted is not said. */
function unlessUsual(value: string, usual: string): string | undefined {
  return value === usual ? undefined : value;
}
