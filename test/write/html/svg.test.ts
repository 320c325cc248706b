import { describe, expect, it } from '@jest/globals';

import type { Operation, StrokeOperation, TextOperation } from '../../../src/forms/operation.ts';
import { element } from '../../../src/write/html/markup.ts';
import { svgElement } from '../../../src/write/html/svg.ts';

/** What lies within `<svg>` of a picture of 100 × 50. */
function within(operations: readonly Operation[], id = 'figure-1'): string {
  const { markup } = svgElement({ width: 100, height: 50, operations }, id, {}, []);
  return markup.replace(/^<svg[^>]*>/u, '').replace('</svg>', '');
}

const SQUARE = [['M', 0, 0], ['L', 9, 0], ['L', 9, 9.25], ['L', 0, 9.25], ['Z']] as const;
const FILL: Operation = { kind: 'fill', path: SQUARE, rule: 'nonzero', colour: '#aabbcc' };
const LINE: StrokeOperation = {
  kind: 'stroke',
  path: [
    ['M', 1, 2],
    ['C', 1, 1, 2, 2, 3, 3],
  ],
  colour: '#ff0000',
  width: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 10,
  dash: [],
  dashOffset: 0,
};
const TEXT: TextOperation = {
  kind: 'text',
  runs: [{ family: 'BIZ UDPGothic', text: '7,000以上' }],
  x: 3,
  y: 9.5,
  anchor: 'start',
  size: 8,
  bold: false,
  colour: '#000000',
};

function group(rule: 'nonzero' | 'evenodd', operations: readonly Operation[]): Operation {
  return { kind: 'group', clip: { path: SQUARE, rule }, operations };
}

describe('a picture on a web page', () => {
  it('has its size, what its place says of it, and its words first', () => {
    const words = [element('title', { id: 'a' }, '創業件数')];
    const picture = { width: 100, height: 50, operations: [FILL] };
    const { markup } = svgElement(picture, 'a', { role: 'img' }, words);
    expect(markup).toMatch(
      /^<svg viewBox="0 0 100 50" width="100%" role="img" stroke-miterlimit="10"><title id="a">創業件数<\/title>\n<path /u,
    );
  });

  it('says which faces its texts have once, and nothing of them without texts', () => {
    const sizes = { width: 100, height: 50 };
    const start = (operations: readonly Operation[]): string =>
      svgElement({ ...sizes, operations }, 'a', {}, []).markup.replace(/>.*$/su, '');
    expect(start([TEXT, TEXT])).toContain(' font-family="BIZ UDPGothic, Meiryo, ');
    expect(start([group('nonzero', [TEXT])])).toContain(' font-family="BIZ UDPGothic, ');
    expect(start([FILL, LINE])).not.toContain('font-family');
  });

  it('says how far a corner goes where it differs from that of a canvas', () => {
    const corner = (miterLimit: number): string => within([{ ...LINE, miterLimit }]);
    expect(corner(10)).not.toContain('miterlimit');
    expect(corner(4)).toContain(' stroke-miterlimit="4"');
    expect(within([{ ...LINE, miterLimit: 4, join: 'round' }])).not.toContain('miterlimit');
  });

  it('paints areas and lines, and says nothing that SVG takes for granted', () => {
    expect(within([FILL])).toBe('<path d="M0 0L9 0L9 9.25L0 9.25Z" fill="#aabbcc"/>');
    expect(within([{ ...FILL, rule: 'evenodd', colour: '#000000' }])).toBe(
      '<path d="M0 0L9 0L9 9.25L0 9.25Z" fill-rule="evenodd"/>',
    );
    expect(within([LINE])).toBe('<path d="M1 2C1 1 2 2 3 3" fill="none" stroke="#ff0000"/>');
    const look = { width: 0.5, cap: 'round', join: 'bevel', dash: [2, 4], dashOffset: 1 } as const;
    expect(within([{ ...LINE, ...look }])).toContain(
      'stroke-width="0.5" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="2 4" stroke-dashoffset="1"',
    );
  });

  it('keeps text as text', () => {
    expect(within([TEXT])).toBe('<text x="3" y="9.5" font-size="8">7,000以上</text>');
    const turned = {
      bold: true,
      anchor: 'end',
      colour: '#123456',
      matrix: [0, 1, -1, 0, 0, 0],
    } as const;
    expect(within([{ ...TEXT, ...turned }])).toBe(
      '<text transform="matrix(0 1 -1 0 0 0)" x="3" y="9.5" font-size="8" font-weight="700" text-anchor="end" fill="#123456">7,000以上</text>',
    );
  });

  it('leaves the family of most texts to the page, and names the others', () => {
    const runs = [
      { family: 'BIZ UDPGothic', text: '（' },
      { family: 'Noto Sans JP', text: '𠮷' },
    ];
    expect(within([TEXT, { ...TEXT, runs }])).toContain(
      `>（<tspan font-family="&#39;Noto Sans JP&#39;, sans-serif">𠮷</tspan></text>`,
    );
  });

  it('escapes what would be markup', () => {
    const runs = [{ family: 'BIZ UDPGothic', text: '<b>&"' }];
    expect(within([{ ...TEXT, runs }])).toContain('>&lt;b&gt;&amp;&quot;</text>');
  });

  it('defines a region once, under an id of the picture’s own', () => {
    const nested = group('nonzero', [group('evenodd', [FILL])]);
    const markup = within([nested, group('nonzero', [FILL])], 'chart-7');
    expect(markup.match(/ id="[^"]*"/gu)).toEqual([' id="chart-7-clip1"', ' id="chart-7-clip2"']);
    expect(markup.match(/url\(#[^)]*\)/gu)).toEqual([
      'url(#chart-7-clip1)',
      'url(#chart-7-clip2)',
      'url(#chart-7-clip1)',
    ]);
    expect(markup).toContain('clip-rule="evenodd"');
  });
});
