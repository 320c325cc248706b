/** A picture of the city's, with its title and where it comes from. */

import type { FigureBlock, Inline } from '../../../forms/document.ts';
import type { PictureFile } from '../../../forms/picture.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { addParts, styleParts } from './addresses.ts';
import { type Flow, type Piece, wholeFlow } from './flow.ts';
import { linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

/**
 * A picture as large as the page allows, at most its size at 150 dots per inch times two.
 *
 * @param room the height of a page's text area
 */
export function pictureFlow(
  figure: FigureBlock,
  file: PictureFile,
  parent: StructureElement,
  setting: Setting,
  room: number,
): Flow {
  const { theme, metrics } = setting;
  const space = theme.figures.pictureSpace;
  const attributes = figure.alternative === '' ? {} : { alternative: figure.alternative };
  const element = addElement(parent, 'Figure', attributes);
  const text = (inline: Inline, size: number, bold: boolean): Piece => {
    const caption = addElement(element, 'Caption');
    addParts(caption, [inline]);
    return linesPiece(
      setParagraph(
        styleParts([inline], { size, bold, colour: theme.colours.text }, setting),
        { width: setting.width, align: 'start' },
        metrics,
      ),
      theme.leading,
      caption,
    );
  };
  const title = text({ kind: 'text', text: figure.caption }, theme.sizes.body, true);
  const source =
    figure.source === '' ? undefined : text(sourceInline(figure), theme.sizes.small, false);
  const left = room - title.height - (source?.height ?? 0) - 2 * space;
  const scale = Math.min(setting.width / file.width, left / file.height, LARGEST_DOT);
  const size = { width: file.width * scale, height: file.height * scale };
  return wholeFlow(
    {
      height: title.height + size.height + 2 * space + (source?.height ?? 0),
      paint: (items, x, y) => {
        title.paint(items, x, y);
        const middle = x + (setting.width - size.width) / 2;
        const { bytes, mediaType } = file;
        const place = { x: middle, y: y + title.height + space, ...size };
        items.push({ kind: 'image', ...place, bytes, mediaType, meaning: element });
        source?.paint(items, x, y + title.height + size.height + 2 * space);
      },
    },
    theme.gap,
  );
}

function sourceInline({ source, sourceAddress }: FigureBlock): Inline {
  return sourceAddress === undefined
    ? { kind: 'text', text: source }
    : { kind: 'address', text: source, to: sourceAddress };
}

/** Points per pixel: below 75 dots per inch a picture falls apart in print. */
const LARGEST_DOT = 72 / 75;
