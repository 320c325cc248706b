import { colourOperator, decimal } from './operators.ts';

/** How shapes and texts of a picture look: SVG's properties by their names. */
export type Style = ReadonlyMap<string, string>;

/** What an element takes from the ones it stands in (SVG 1.1, property index), as far as it is drawn. */
const INHERITED: ReadonlySet<string> = new Set(
  `fill fill-opacity fill-rule clip-rule
  stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset
  font-family font-size font-weight text-anchor`.split(/\s+/),
);

/** The style inside an element, whose attributes and `style` go before what it inherits. */
export function styleWithin(outside: Style, attributes: ReadonlyMap<string, string>): Style {
  const style = new Map(outside);
  for (const [name, value] of attributes) if (INHERITED.has(name)) style.set(name, value);
  for (const property of attributes.get('style')?.split(';') ?? []) {
    const [name = '', value = ''] = property.split(/:(.*)/s).map((part) => part.trim());
    if (INHERITED.has(name)) style.set(name, value);
  }
  return style;
}

/** What is to be set before a shape is painted, and the operator that paints it. */
export interface Painting {
  readonly settings: readonly string[];
  /** Empty when the shape is not seen. */
  readonly paint: string;
}

/**
 * How a shape is painted.
 *
 * @throws on half-transparent colours: a copier makes of them what it likes
 */
export function paintingOf(style: Style): Painting {
  const opacity = [style.get('fill-opacity'), style.get('stroke-opacity')];
  if (opacity.some((one) => one !== undefined && one !== '1')) {
    throw new Error('A picture has half-transparent colours.');
  }
  const [fill = '#000000', line = 'none'] = [style.get('fill'), style.get('stroke')];
  const evenOdd = style.get('fill-rule') === 'evenodd' ? '*' : '';
  const operators = { fill: `f${evenOdd}`, line: 'S', both: `B${evenOdd}` };
  return {
    settings: [
      ...(fill === 'none' ? [] : [colourOperator(fill, 'rg')]),
      ...(line === 'none' ? [] : [colourOperator(line, 'RG'), ...lineSettings(style)]),
    ],
    paint:
      fill === 'none'
        ? line === 'none'
          ? ''
          : operators.line
        : line === 'none'
          ? operators.fill
          : operators.both,
  };
}

const CAPS = new Map([
  ['butt', 0],
  ['round', 1],
  ['square', 2],
]);
const JOINS = new Map([
  ['miter', 0],
  ['round', 1],
  ['bevel', 2],
]);

function lineSettings(style: Style): readonly string[] {
  const dashes = style.get('stroke-dasharray') ?? 'none';
  const pattern = dashes === 'none' ? '' : numbersOf(dashes).map(decimal).join(' ');
  return [
    `${decimal(lengthOf(style.get('stroke-width') ?? '1'))} w`,
    `${CAPS.get(style.get('stroke-linecap') ?? 'butt') ?? 0} J`,
    `${JOINS.get(style.get('stroke-linejoin') ?? 'miter') ?? 0} j`,
    `${decimal(lengthOf(style.get('stroke-miterlimit') ?? '4'))} M`,
    `[${pattern}] ${decimal(lengthOf(style.get('stroke-dashoffset') ?? '0'))} d`,
  ];
}

/** A length in the picture's own unit. @throws on everything else, a percentage for example */
export function lengthOf(text: string): number {
  const [length, ...others] = numbersOf(text.replace(/px$/, ''));
  if (length === undefined || others.length > 0) throw new Error(`“${text}” is no length.`);
  return length;
}

/** The numbers of a list. @throws when something else is among them */
export function numbersOf(text: string): readonly number[] {
  const numbers =
    text.trim() === ''
      ? []
      : text
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  if (!numbers.every(Number.isFinite)) throw new Error(`“${text}” is no list of numbers.`);
  return numbers;
}
