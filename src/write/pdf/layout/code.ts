/** A two-dimensional code with its words and its address beside it. */

import type { FigureBlock } from '../../../forms/document.ts';
import type { CodeChart } from '../../../forms/figure.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import type { Piece } from './flow.ts';
import { linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

/** A block that is a code. */
export type CodeBlock = FigureBlock & {
  readonly content: { readonly kind: 'chart'; readonly chart: CodeChart };
};

/** Whether a figure is a code. */
export function isCode(figure: FigureBlock): figure is CodeBlock {
  return figure.content.kind === 'chart' && figure.content.chart.kind === 'code';
}

/** Sets a code: the square at the left, its words and the address beside its middle. */
export function codePiece(figure: CodeBlock, parent: StructureElement, setting: Setting): Piece {
  const { theme, metrics } = setting;
  const { codeSide, gutter } = theme.figures;
  const element = addElement(parent, 'Figure', { alternative: figure.alternative });
  const size = { width: codeSide, height: codeSide };
  const picture = setting.draw.picture(figure.content.chart, { ...size, detail: 'full' });
  const line = (text: string, bold: boolean): Piece =>
    linesPiece(
      setParagraph(
        [
          {
            family: metrics.textFamily,
            text,
            size: theme.sizes.cell,
            bold,
            colour: theme.colours.text,
          },
        ],
        { width: setting.width - codeSide - gutter, align: 'start' },
        metrics,
      ),
      theme.leading,
      addElement(element, 'Caption'),
    );
  const lines = [line(figure.caption, true), line(figure.source, false)];
  const text = lines.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(codeSide, text);
  return {
    height,
    paint: (items, x, y) => {
      items.push({ kind: 'picture', x, y, ...size, picture, meaning: element });
      let below = y + (height - text) / 2;
      for (const one of lines) {
        one.paint(items, x + codeSide + gutter, below);
        below += one.height;
      }
    },
  };
}
