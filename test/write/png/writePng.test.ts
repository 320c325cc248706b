import { describe, expect, it } from '@jest/globals';

import type { FillOperation, Operation, TextOperation } from '../../../src/forms/operation.ts';
import { openWorld } from '../../../src/world/world.ts';
import { createPaintPixels } from '../../../src/write/png/writePng.ts';
import { readPng } from './reading.ts';

const paint = createPaintPixels(openWorld(process.cwd(), process.cwd()).fonts());

function painted(operations: readonly Operation[], scale = 1) {
  return readPng(paint({ width: 20, height: 10, operations }, scale));
}

function box(
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour: string,
): FillOperation {
  const path = [
    ['M', left, top],
    ['L', right, top],
    ['L', right, bottom],
    ['L', left, bottom],
    ['Z'],
  ] as const;
  return { kind: 'fill', path, rule: 'nonzero', colour };
}

function text(change: Partial<TextOperation>): TextOperation {
  const runs = [{ family: 'BIZ UDPGothic', text: '■' }];
  return {
    kind: 'text',
    runs,
    x: 0,
    y: 9,
    anchor: 'start',
    size: 10,
    bold: false,
    colour: '#1D4B75',
    ...change,
  };
}

/** Whether a text's colour stands in the middles of two squares beside each other. */
function isInk(change: Partial<TextOperation>): readonly boolean[] {
  const png = painted([text(change)]);
  return [5, 15].map((x) => png.at(x, 5) === '#1D4B75');
}

describe('a picture as pixels', () => {
  it('is white, as large as it is asked to be, and painted over in order', () => {
    const png = painted([box(0, 0, 10, 10, '#1D4B75'), box(5, 0, 15, 5, '#B34A00')], 2);
    expect([png.width, png.height]).toEqual([40, 20]);
    expect([png.at(0, 0), png.at(9, 19), png.at(10, 9), png.at(10, 10), png.at(30, 0)]).toEqual([
      '#1D4B75',
      '#1D4B75',
      '#B34A00',
      '#1D4B75',
      '#FFFFFF',
    ]);
  });

  it('mixes colours along its edges', () => {
    // Half of black on white, a quarter of it.
    const png = painted([box(0.5, 0, 1.75, 10, '#000000')]);
    expect([png.at(0, 5), png.at(1, 5), png.at(2, 5)]).toEqual(['#808080', '#404040', '#FFFFFF']);
  });

  it('shows of a group what lies within its region, and within that of the group around it', () => {
    const inner: Operation = {
      kind: 'group',
      clip: box(0, 0, 8, 10, ''),
      operations: [box(0, 0, 20, 10, '#000000')],
    };
    const outer: Operation = { kind: 'group', clip: box(4, 0, 20, 10, ''), operations: [inner] };
    const png = painted([outer, box(12, 0, 14, 10, '#000000')]);
    expect([3, 4, 7, 8, 12].map((x) => png.at(x, 5))).toEqual([
      '#FFFFFF',
      '#000000',
      '#000000',
      '#FFFFFF',
      '#000000',
    ]);
  });

  it('draws lines with curves and strokes', () => {
    const stroke = {
      kind: 'stroke',
      colour: '#000000',
      width: 2,
      cap: 'butt',
      join: 'miter',
      miterLimit: 10,
      dash: [],
      dashOffset: 0,
    } as const;
    const arc = painted([
      {
        ...stroke,
        path: [
          ['M', 0, 9],
          ['C', 0, -3, 20, -3, 20, 9],
        ],
      },
    ]);
    // The curve is highest in the middle, at 9 · ¼ − 3 · ¾ = 0.
    expect([arc.at(10, 0), arc.at(10, 5), arc.at(0, 8)]).toEqual(['#000000', '#FFFFFF', '#000000']);
    const dashed = painted([
      {
        ...stroke,
        path: [
          ['M', 0, 5],
          ['L', 20, 5],
        ],
        dash: [4, 4],
      },
    ]);
    expect([0, 3, 4, 7, 8, 12].map((x) => dashed.at(x, 5) === '#000000')).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('sets text in the typefaces, from the point of the baseline that it is anchored at', () => {
    // ■ is 1 em wide; its middle is ink, and what stands beside it is paper.
    expect(isInk({})).toEqual([true, false]);
    expect(isInk({ x: 20, anchor: 'end' })).toEqual([false, true]);
    expect(isInk({ x: 15, anchor: 'middle' })).toEqual([false, true]);
    const runs = [
      { family: 'BIZ UDPGothic', text: '■' },
      { family: 'BIZ UDGothic', text: '■' },
    ];
    expect(isInk({ runs })).toEqual([true, true]);
    expect(isInk({ matrix: [1, 0, 0, 1, 10, 0] })).toEqual([false, true]);
  });

  it('keeps a palette as long as that holds all colours', () => {
    expect(painted([box(0, 0, 9, 9, '#1D4B75')]).chunks).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    const many = Array.from({ length: 300 }, (_, index) => {
      const [x, y] = [index % 20, Math.floor(index / 20)];
      return box(x, y, x + 1, y + 1, `#00${index.toString(16).padStart(4, '0').toUpperCase()}`);
    });
    const png = readPng(paint({ width: 20, height: 15, operations: many }, 1));
    expect(png.chunks).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect([png.at(0, 0), png.at(19, 14)]).toEqual(['#000000', '#00012B']);
  });

  it('is the same bytes whatever was painted before', () => {
    const picture = { width: 20, height: 10, operations: [text({}), box(0, 0, 3, 3, '#B34A00')] };
    const first = paint(picture, 3);
    paint({ width: 50, height: 50, operations: [text({ size: 30, y: 40 })] }, 1);
    expect(Buffer.from(paint(picture, 3)).equals(Buffer.from(first))).toBe(true);
  });
});
