import { describe, expect, it } from '@jest/globals';

import type { Operation, StrokeOperation } from '../../../../src/forms/operation.ts';
import { createGlyphs } from '../../../../src/type/glyphs.ts';
import { drawingSteps, missingInDrawing } from '../../../../src/write/pdf/engine/drawing.ts';
import { area, FALLBACK, FIGURES, fonts, TEXT, pictureText } from './paper.ts';

const glyphs = createGlyphs(fonts);

/** The steps of a picture of 100 × 50 at a place of its own size, without the outermost state. */
function stepsOf(...operations: readonly Operation[]): readonly unknown[] {
  const picture = { width: 100, height: 50, operations };
  const steps = drawingSteps({ picture, x: 0, y: 0, width: 100, height: 50 }, glyphs);
  expect(steps.slice(0, 2)).toEqual(['q', '1 0 0 1 0 0 cm']);
  expect(steps.at(-1)).toBe('Q');
  return steps.slice(2, -1);
}

const LINE: StrokeOperation = {
  kind: 'stroke',
  path: [
    ['M', 0, 0],
    ['L', 9, 0],
  ],
  colour: '#ff0000',
  width: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 10,
  dash: [],
  dashOffset: 0,
};

describe('a picture', () => {
  it('fills its place as far as its proportions allow, in the middle', () => {
    const picture = { width: 100, height: 50, operations: [] };
    const place = { picture, x: 30, y: 40, width: 400, height: 100 };

    // Twice the size, 200 wide in a room of 400.
    expect(drawingSteps(place, glyphs)).toEqual(['q', '2 0 0 2 130 40 cm', 'Q']);
  });

  it('fills areas and draws lines', () => {
    expect(
      stepsOf(
        {
          kind: 'fill',
          path: [['M', 1, 2], ['L', 3.5, 4], ['C', 1, 1, 2, 2, 3, 3.25], ['Z']],
          rule: 'evenodd',
          colour: '#000000',
        },
        LINE,
      ),
    ).toEqual([
      '0 0 0 rg',
      '1 2 m 3.5 4 l 1 1 2 2 3 3.25 c h f*',
      '1 0 0 RG',
      '1 w',
      '0 J',
      '0 j',
      '10 M',
      '[] 0 d',
      '0 0 m 9 0 l S',
    ]);
  });

  it('says of a line how it is dashed, capped and joined', () => {
    const look = {
      width: 0.75,
      cap: 'round',
      join: 'bevel',
      dash: [2, 1.5],
      dashOffset: 3,
    } as const;
    const steps = stepsOf({ ...LINE, ...look });

    expect(steps.slice(1, -1)).toEqual(['0.75 w', '1 J', '2 j', '[2 1.5] 3 d']);
  });

  it('does not repeat a colour that holds already, and takes up the old one behind a group', () => {
    const red = area([0, 0, 1, 1], '#ff0000');
    const clip = { path: [['M', 0, 0], ['L', 9, 0], ['L', 9, 9], ['Z']], rule: 'evenodd' } as const;
    const group: Operation = { kind: 'group', clip, operations: [area([0, 0, 1, 1], '#0000ff')] };
    const square = '0 0 m 1 0 l 1 1 l 0 1 l h f';

    expect(stepsOf(red, red, group, red)).toEqual([
      '1 0 0 rg',
      square,
      square,
      'q',
      '0 0 m 9 0 l 9 9 l h W* n',
      '0 0 1 rg',
      square,
      'Q',
      square,
    ]);
  });

  it('keeps texts as texts: runs by family, from the point that the anchor says', () => {
    const runs = [
      { text: 'H30 ', family: TEXT },
      { text: '12', family: FIGURES },
      { text: '𠮷', family: FALLBACK },
    ];
    const look = { bold: true, size: 10, colour: '#123456' };
    const [text] = stepsOf(pictureText(runs, 50, 20, { ...look, anchor: 'end' }));
    const width =
      glyphs.width('H30 ', TEXT, true) +
      glyphs.width('12', FIGURES, true) +
      glyphs.width('𠮷', FALLBACK, true);

    expect(text).toEqual({
      x: expect.closeTo(50 - 10 * width, 6),
      y: 20,
      runs: runs.map((run) => ({ ...run, ...look })),
    });
  });

  it('sets the colour again that a text has changed', () => {
    const red = area([0, 0, 1, 1], '#ff0000');
    const steps = stepsOf(red, pictureText('値', 0, 0), red);

    expect(steps.filter((step) => step === '1 0 0 rg')).toHaveLength(2);
  });

  it('turns what is to be turned, and that alone', () => {
    const steps = stepsOf(pictureText('値', 1, 2, { matrix: [0, 1, -1, 0, 5, 6] }));

    expect(steps).toEqual(['q', '0 1 -1 0 5 6 cm', expect.objectContaining({ x: 1, y: 2 }), 'Q']);
  });

  it('tells which characters of its texts no typeface has, each once', () => {
    const texts = [pictureText('✔達成✔', 0, 0), pictureText('✔', 0, 0)];
    const group: Operation = {
      kind: 'group',
      clip: { path: [['M', 0, 0]], rule: 'nonzero' },
      operations: [pictureText('✘', 0, 0)],
    };

    expect(missingInDrawing([...texts, group], glyphs)).toEqual(['✔', '✘']);
  });
});
