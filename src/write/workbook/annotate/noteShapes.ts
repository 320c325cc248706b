/** The boxes in which Excel shows comments: shapes of VML, a part of its own for each worksheet. */

import { readAddress } from '../../../forms/address.ts';
import { attributeOf, childrenOf, edited, insertion, rootOf, type XmlElement } from './xml.ts';

/** A part for a worksheet that has no boxes. */
export const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/**
 * Adds hidden boxes beside cells, and takes others away.
 *
 * @param xml the part, whose root declares `v`, `o` and `x` as every program does
 */
export function withShapes(
  xml: string,
  added: readonly string[],
  removed: readonly string[],
): string {
  const root = rootOf(xml);
  const first = highestNumber(xml) + 1;
  const boxes = added.map((cell, index) => box(cell, first + index));
  const leaving = childrenOf(xml, root).filter((shape) =>
    removed.some((cell) => isBoxOf(xml, shape, cell)),
  );
  return edited(xml, [
    ...leaving.map(({ start, outerEnd }) => ({ start, end: outerEnd, text: '' })),
    insertion(root.innerEnd, boxes.join('')),
  ]);
}

/** Shapes are numbered from 1025 within the first block of a part. */
function highestNumber(xml: string): number {
  return [...xml.matchAll(/_x0000_s(\d{1,9})/gu)].reduce(
    (highest, [, digits]) => Math.max(highest, Number(digits)),
    1024,
  );
}

function isBoxOf(xml: string, shape: XmlElement, cell: string): boolean {
  const address = readAddress(cell);
  if (shape.name !== 'shape' || address === undefined) return false;
  const text = xml.slice(shape.innerStart, shape.innerEnd);
  const number = (name: string): number =>
    Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`, 'u').exec(text)?.[1] ?? -1);
  return (
    attributeOf(shape, 'id') !== undefined &&
    number('Row') === address.row - 1 &&
    number('Column') === address.column - 1
  );
}

/** To the right of its cell, three columns wide and five rows high. */
function box(cell: string, number: number): string {
  const { row, column } = readAddress(cell) ?? { row: 1, column: 1 };
  const anchor = [column, 12, row - 1, 4, column + 3, 40, row + 4, 4].join(', ');
  const style =
    'position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:90pt;z-index:1;visibility:hidden';
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#fff4f4" o:insetmode="auto"><v:fill color2="#fff4f4"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
