import { describe, expect, it } from '@jest/globals';

import { createGlyphs } from '../../../../src/write/pdf/engine/glyphs.ts';
import { prepareSvg } from '../../../../src/write/pdf/engine/svg.ts';
import { FALLBACK, FIGURES, fonts, TEXT } from './paper.ts';

const glyphs = createGlyphs(fonts);

/** The steps of a picture of 100 × 50 at a place of its own size, without the outermost group. */
function stepsOf(content: string): readonly unknown[] {
  const svg = `<svg width="100" height="50" viewBox="0 0 100 50">${content}</svg>`;
  const { steps } = prepareSvg({ svg, x: 0, y: 0, width: 100, height: 50 }, glyphs, TEXT);
  expect(steps.slice(0, 2)).toEqual(['q', '1 0 0 1 0 0 cm']);
  expect(steps.at(-1)).toBe('Q');
  return steps.slice(2, -1);
}

describe('a picture', () => {
  it('fills its place as far as its proportions allow, in the middle', () => {
    const svg = '<svg width="100" height="50" viewBox="10 0 100 50"></svg>';
    const place = { svg, x: 30, y: 40, width: 400, height: 100 };

    // Twice the size, 200 wide in a room of 400; its own coordinates begin at 10.
    expect(prepareSvg(place, glyphs, TEXT).steps).toEqual(['q', '2 0 0 2 110 40 cm', 'Q']);
  });

  it('draws areas, lines and both with what SVG takes for granted', () => {
    expect(stepsOf('<path d="M1 2L3.5 4Z"/>')).toEqual(['0 0 0 rg', '1 2 m 3.5 4 l h  f']);
    expect(stepsOf('<path d="M0 0L9 0" fill="none" stroke="#ff0000"/>')).toEqual([
      '1 0 0 RG',
      '1 w',
      '0 J',
      '0 j',
      '4 M',
      '[] 0 d',
      '0 0 m 9 0 l  S',
    ]);
    expect(
      stepsOf('<rect x="1" y="2" width="3" height="4" fill="#ffffff" stroke="#000000"/>').at(-1),
    ).toBe('1 2 3 4 re B');
    expect(stepsOf('<path d="M0,0C1,1,2,2,3,3" fill-rule="evenodd"/>').at(-1)).toBe(
      '0 0 m 1 1 2 2 3 3 c  f*',
    );
    expect(stepsOf('<path d="M0 0Z" fill="none"/>')).toEqual([]);
  });

  it('says of a line how it is dashed, capped and joined', () => {
    const line =
      '<path d="M0 0L9 0" fill="none" stroke="#000000" stroke-width="0.75" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="2 1.5" stroke-dashoffset="3"/>';

    expect(stepsOf(line).slice(1, 6)).toEqual(['0.75 w', '1 J', '2 j', '4 M', '[2 1.5] 3 d']);
  });

  it('does not repeat a colour that holds already, and takes up the old one behind a group', () => {
    const red = '<rect width="1" height="1" fill="#ff0000"/>';
    const blue = '<rect width="1" height="1" fill="#0000ff"/>';

    expect(stepsOf(`${red}${red}<g>${blue}</g>${red}`)).toEqual([
      '1 0 0 rg',
      '0 0 1 1 re f',
      '0 0 1 1 re f',
      'q',
      '0 0 1 rg',
      '0 0 1 1 re f',
      'Q',
      '0 0 1 1 re f',
    ]);
  });

  it('gives what is inside an element the look of the element, unless it says otherwise', () => {
    const inside = '<rect width="1" height="1"/><rect width="1" height="1" style="fill: #00ff00"/>';
    const colours = stepsOf(`<g fill="#ff0000">${inside}</g>`).filter((step) =>
      String(step).endsWith('rg'),
    );

    expect(colours).toEqual(['1 0 0 rg', '0 1 0 rg']);
  });

  it('cuts a group to its clip path, and turns what is to be turned', () => {
    const clip =
      '<defs><clipPath id="a"><path d="M0 0L9 0L9 9Z" clip-rule="evenodd"/></clipPath></defs>';
    const group = '<g clip-path="url(#a)" transform="matrix(0 1 -1 0 5 6)"></g>';

    expect(stepsOf(clip + group)).toEqual([
      'q',
      '0 1 -1 0 5 6 cm',
      '0 0 m 9 0 l 9 9 l h  W* n',
      'Q',
    ]);
  });

  it('keeps texts as texts: runs by family, from the point that the anchor says', () => {
    const [text] = stepsOf(
      `<text x="50" y="20" font-size="10" text-anchor="end" font-weight="700" fill="#123456">H30 <tspan font-family="${FIGURES}">12</tspan>𠮷</text>`,
    );
    const look = { bold: true, size: 10, colour: '#123456' };
    const width =
      glyphs.width('H30 ', TEXT, true) +
      glyphs.width('12', FIGURES, true) +
      glyphs.width('𠮷', FALLBACK, true);

    expect(text).toEqual({
      x: expect.closeTo(50 - 10 * width, 6),
      y: 20,
      runs: [
        { text: 'H30 ', family: TEXT, ...look },
        { text: '12', family: FIGURES, ...look },
        { text: '𠮷', family: FALLBACK, ...look },
      ],
      missing: [],
    });
  });

  it.each([
    ['an element that is not drawn', '<circle r="5"/>', '<circle>'],
    ['a gradient', '<defs><linearGradient id="a"/></defs>', '<linearGradient>'],
    ['a relative path', '<path d="m1 1l2 2"/>', 'm1 1l2 2'],
    ['an arc', '<path d="M0 0A1 1 0 0 1 2 2"/>', 'A1 1'],
    ['round corners', '<rect rx="2" width="9" height="9"/>', 'round corners'],
    ['half-transparent colours', '<path d="M0 0Z" fill-opacity="0.5"/>', 'half-transparent'],
    ['a colour by name', '<path d="M0 0Z" fill="red"/>', '“red”'],
    ['a width in per cent', '<rect width="50%" height="1"/>', '“50%”'],
    ['a clip path that is not there', '<g clip-path="url(#b)"></g>', 'url(#b)'],
    ['another transformation', '<g transform="rotate(45)"></g>', 'rotate(45)'],
    ['a part of a text at a place of its own', '<text>a<tspan dy="3">2</tspan></text>', '<tspan>'],
    ['a style sheet', '<style>path { fill: red }</style>', '<style>'],
  ])('is refused with %s', (_, content, words) => {
    expect(() => stepsOf(content)).toThrow(words);
  });
});
