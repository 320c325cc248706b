/** A two-dimensional code (QR code, JIS X 0510): an address as a telephone reads it. */

// oxlint-disable-next-line import/no-named-as-default -- its types know no other export
import qrcode from 'qrcode-generator';

import type { CodeChart, PictureSize } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import type { Paint } from './sketch.ts';

/** Modules that stay blank around the code, as the standard asks for. */
const QUIET = 4;

/**
 * Paints a code as large as the picture allows, at its upper left corner, with its quiet zone.
 *
 * @throws when the text is longer than a code holds (2,331 characters); the rules of 基本情報 allow no such address
 */
export function paintCode(
  { text }: CodeChart,
  { width, height }: PictureSize,
  { colours }: ChartLook,
): Paint {
  // The smallest code that holds the text, of which 15 % may be unreadable.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const side = Math.min(width, height);
  const step = side / (count + 2 * QUIET);
  return (context) => {
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, side, side);
    context.fillStyle = colours.ink;
    context.beginPath();
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) {
        if (!code.isDark(row, column)) continue;
        const first = column;
        while (column + 1 < count && code.isDark(row, column + 1)) column += 1;
        const [left, top] = [(first + QUIET) * step, (row + QUIET) * step];
        context.rect(left, top, (column + 1 - first) * step, step);
      }
    }
    context.fill();
  };
}
