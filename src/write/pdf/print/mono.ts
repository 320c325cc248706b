/** 白黒: the same pages in greys, for black-and-white printers. Hatching and marks already carry every meaning. */

import type { Operation } from '../../../forms/operation.ts';
import type { DisplayDocument, DisplayItem } from '../display/display.ts';

/**
 * Every colour as the grey of the same lightness; pale tints a little darker, so that a printer's
 * raster does not lose them.
 */
export function mono(document: DisplayDocument): DisplayDocument {
  return {
    ...document,
    pages: document.pages.map((page) => ({ ...page, items: page.items.map(greyItem) })),
  };
}

function greyItem(item: DisplayItem): DisplayItem {
  switch (item.kind) {
    case 'text':
      return { ...item, runs: item.runs.map((run) => ({ ...run, colour: grey(run.colour) })) };
    case 'rule':
      return { ...item, colour: grey(item.colour) };
    case 'rectangle':
      return {
        ...item,
        ...(item.fill === undefined ? {} : { fill: grey(item.fill) }),
        ...(item.line === undefined
          ? {}
          : { line: { ...item.line, colour: grey(item.line.colour) } }),
      };
    case 'picture': {
      const operations = item.picture.operations.map(greyOperation);
      return { ...item, picture: { ...item.picture, operations } };
    }
    case 'image':
      return item;
  }
}

function greyOperation(operation: Operation): Operation {
  return operation.kind === 'group'
    ? { ...operation, operations: operation.operations.map(greyOperation) }
    : { ...operation, colour: grey(operation.colour) };
}

/** From this lightness on a tint is too pale for a raster, short of white itself. */
const PALE = 0.9;

/**
 * The grey of a colour, `#RRGGBB`, by the luma of ITU-R BT.601 (what printers' drivers use).
 */
function grey(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  const lightness = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  const kept = lightness > PALE && lightness < 0.999 ? PALE - (1 - lightness) : lightness;
  const hex = Math.round(kept * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${hex}${hex}${hex}`;
}
