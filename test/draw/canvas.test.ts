import { describe, expect, it } from '@jest/globals';

import { Canvas } from '../../src/draw/canvas/canvas.ts';
import type { Context2D } from '../../src/draw/canvas/context.ts';
import type { Operation, Segment, TextOperation } from '../../src/forms/operation.ts';
import { createMetrics } from '../../src/type/metrics.ts';
import { FONTS } from './fonts.ts';

const TEXT = FONTS.text.family;

const METRICS = createMetrics(FONTS);

function blank(width = 10, height = 10): Canvas {
  return new Canvas(width, height, METRICS);
}

/** Draws on a page of 100 × 50. */
function drawn(draw: (context: Context2D) => void): readonly Operation[] {
  const context = blank(100, 50).getContext('2d');
  draw(context);
  return context.operations();
}

/** What is said in text, one after the other. */
function written(draw: (context: Context2D) => void): readonly TextOperation[] {
  const operations = drawn((context) => {
    context.font = `10px "${TEXT}"`;
    draw(context);
  });
  return operations.flatMap((one) => (one.kind === 'text' ? [one] : []));
}

/** A square as the canvas records it. */
function square(left: number, top: number, side: number): readonly Segment[] {
  const [right, bottom] = [left + side, top + side];
  return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];
}

/** Two clips, one within the other, and a square after both. */
function clipped(context: Context2D): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, 10, 10);
  context.clip();
  context.fillRect(5, 5, 10, 10);
  context.beginPath();
  context.rect(2, 2, 3, 3);
  context.clip();
  context.fillRect(0, 0, 4, 4);
  context.restore();
  context.fillRect(20, 20, 1, 1);
}

describe('shapes', () => {
  it('are paths in page coordinates', () => {
    const operations = drawn((context) => {
      context.fillStyle = '#abc';
      context.fillRect(1, 2, 10, 10);
    });
    expect(operations).toEqual([
      { kind: 'fill', path: square(1, 2, 10), rule: 'nonzero', colour: '#aabbcc' },
    ]);
  });

  it('move, turn and grow with the transformation in force when their points are set', () => {
    const operations = drawn((context) => {
      context.translate(10, 20);
      context.rotate(Math.PI / 2);
      context.scale(2, 2);
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(5, 0);
      context.resetTransform();
      context.lineTo(0, 0);
      context.stroke();
    });
    expect(operations).toMatchObject([
      {
        path: [
          ['M', 10, 20],
          ['L', 10, 30],
          ['L', 0, 0],
        ],
      },
    ]);
  });

  it('have lines that grow with the scale, and dashes with them', () => {
    const operations = drawn((context) => {
      context.scale(2, 2);
      context.lineWidth = 1.5;
      context.setLineDash([1, 2, 3]);
      context.lineDashOffset = 0.5;
      context.lineCap = 'round';
      context.lineJoin = 'bevel';
      context.strokeRect(0, 0, 5, 5);
    });
    expect(operations).toMatchObject([
      { width: 3, dash: [2, 4, 6, 2, 4, 6], dashOffset: 1, cap: 'round', join: 'bevel' },
    ]);
  });

  it('have two decimals, and no zero below zero', () => {
    const operations = drawn((context) => {
      context.beginPath();
      context.moveTo(1 / 3, -0.001);
      context.lineTo(2 / 3, 1);
      context.stroke();
    });
    expect(operations).toMatchObject([
      {
        path: [
          ['M', 0.33, 0],
          ['L', 0.67, 1],
        ],
      },
    ]);
  });

  it('curve: a full circle is four quarters that close on themselves', () => {
    const [circle] = drawn((context) => {
      context.beginPath();
      context.arc(10, 10, 5, 0, 2 * Math.PI);
      context.fill();
    });
    const path = circle?.kind === 'fill' ? circle.path : [];
    expect(path.map(([command]) => command).join('')).toBe('MCCCC');
    expect(path[0]).toEqual(['M', 15, 10]);
    expect(path.at(-1)?.slice(-2)).toEqual([15, 10]);
  });

  it('curve the other way round, and join what was drawn before with a straight line', () => {
    const [line] = drawn((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.arc(10, 10, 5, 0, Math.PI / 2, true);
      context.stroke();
    });
    const path = line?.kind === 'stroke' ? line.path : [];
    expect(path.slice(0, 2)).toEqual([
      ['M', 0, 0],
      ['L', 15, 10],
    ]);
    expect(path.map(([command]) => command).join('')).toBe('MLCCC');
    expect(path.at(-1)?.slice(-2)).toEqual([10, 15]);
  });

  it('keep holes with the even-odd rule', () => {
    const operations = drawn((context) => {
      context.beginPath();
      context.rect(0, 0, 10, 10);
      context.rect(2, 2, 6, 6);
      context.fill('evenodd');
    });
    expect(operations).toMatchObject([{ rule: 'evenodd' }]);
  });

  it('are not painted when they cannot be seen, and NaN moves nothing', () => {
    const operations = drawn((context) => {
      context.fillStyle = 'transparent';
      context.fillRect(0, 0, 5, 5);
      context.globalAlpha = 0;
      context.fillStyle = '#ff0000';
      context.fillRect(0, 0, 5, 5);
      context.globalAlpha = 1;
      context.beginPath();
      context.moveTo(Number.NaN, 0);
      context.stroke();
    });
    expect(operations).toEqual([]);
  });
});

describe('colours', () => {
  it.each([
    ['#fa0', '#ffaa00'],
    ['#112233ff', '#112233'],
    ['#FF0010', '#ff0010'],
    ['rgb(255, 0, 16)', '#ff0010'],
    ['rgba(255, 0, 16, 1)', '#ff0010'],
    ['white', '#ffffff'],
  ])('written as %s are %s', (css, colour) => {
    const operations = drawn((context) => {
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
    });
    expect(operations).toMatchObject([{ colour }]);
  });

  it.each(['rgba(255, 0, 16, 0.5)', '#11223380'])(
    'that one sees through are refused: %s',
    (css) => {
      expect(() =>
        drawn((context) => {
          context.strokeStyle = css;
          context.strokeRect(0, 0, 1, 1);
        }),
      ).toThrow('half-transparent');
    },
  );

  it('that nobody knows are refused', () => {
    expect(() => drawn((context) => (context.fillStyle = 'bluish'))).toThrow('“bluish”');
  });
});

describe('the state', () => {
  it('comes back with restore, all of it', () => {
    const operations = drawn((context) => {
      context.fillStyle = '#010203';
      context.save();
      context.fillStyle = '#ffffff';
      context.translate(50, 0);
      context.rect(0, 0, 5, 5);
      context.clip();
      context.restore();
      context.fillRect(0, 0, 1, 1);
    });
    expect(operations).toEqual([
      { kind: 'fill', path: square(0, 0, 1), rule: 'nonzero', colour: '#010203' },
    ]);
  });

  it('ignores what the standard ignores', () => {
    drawn((context) => {
      context.lineWidth = -1;
      context.globalAlpha = 2;
      context.setLineDash([1, -1]);
      context.textAlign = 'sideways';
      expect([context.lineWidth, context.globalAlpha, context.textAlign]).toEqual([1, 1, 'start']);
      expect(context.getLineDash()).toEqual([]);
    });
  });
});

describe('a clip', () => {
  it('holds what is drawn under it, nests, and ends with restore', () => {
    expect(drawn(clipped)).toMatchObject([
      {
        kind: 'group',
        clip: { path: square(0, 0, 10), rule: 'nonzero' },
        operations: [
          { kind: 'fill', path: square(5, 5, 10) },
          {
            kind: 'group',
            clip: { path: square(2, 2, 3), rule: 'nonzero' },
            operations: [{ kind: 'fill', path: square(0, 0, 4) }],
          },
        ],
      },
      { kind: 'fill', path: square(20, 20, 1) },
    ]);
  });

  it('that is set anew begins a group of its own', () => {
    const operations = drawn((context) => {
      clipped(context);
      clipped(context);
    });
    expect(operations.map(({ kind }) => kind)).toEqual(['group', 'fill', 'group', 'fill']);
  });
});

describe('text', () => {
  it('stays text, with its family, size and weight', () => {
    const operations = drawn((context) => {
      context.font = `bold 8px "${TEXT}", sans-serif`;
      context.fillText('7,000以上', 3, 9);
    });
    expect(operations).toEqual([
      {
        kind: 'text',
        runs: [{ family: TEXT, text: '7,000以上' }],
        x: 3,
        y: 9,
        anchor: 'start',
        size: 8,
        bold: true,
        colour: '#000000',
      },
    ]);
  });

  it('is anchored as textAlign says', () => {
    const texts = written((context) => {
      for (const align of ['left', 'start', 'center', 'right', 'end']) {
        context.textAlign = align;
        context.fillText('値', 0, 0);
      }
    });
    const anchors = texts.map(({ anchor }) => anchor);
    expect(anchors).toEqual(['start', 'start', 'middle', 'end', 'end']);
  });

  it('hangs from the top, stands on its baseline, or is centred', () => {
    const texts = written((context) => {
      for (const baseline of ['top', 'middle', 'alphabetic', 'bottom']) {
        context.textBaseline = baseline;
        context.fillText('値', 0, 20);
      }
    });
    // The family reaches 0.88 em up and 0.12 em down.
    expect(texts.map(({ y }) => y)).toEqual([28.8, 23.8, 20, 18.8]);
  });

  it('moves and grows with the page; turned, it carries the matrix', () => {
    const moved = written((context) => {
      context.translate(5, 5);
      context.scale(2, 2);
      context.fillText('値', 1, 1);
    });
    expect(moved).toMatchObject([{ x: 7, y: 7, size: 20 }]);
    expect(moved[0]).not.toHaveProperty('matrix');
    const turned = written((context) => {
      context.rotate(Math.PI / 2);
      context.fillText('値', 1, 2);
    });
    expect(turned).toMatchObject([{ matrix: [0, 1, -1, 0, 0, 0], x: 1, y: 2, size: 10 }]);
  });

  it('is as wide as its characters in the face that has them', () => {
    const context = blank().getContext('2d');
    context.font = `10px "${TEXT}", sans-serif`;
    expect(context.measureText('目標').width).toBeCloseTo(20, 5);
    expect(context.measureText('𠮷').width).toBeCloseTo(10, 5);
    context.fillText('（𠮷田）', 0, 0);
    expect(context.operations()).toMatchObject([
      {
        runs: [
          { family: TEXT, text: '（' },
          { family: 'Noto Sans JP', text: '𠮷' },
          { family: TEXT, text: '田）' },
        ],
      },
    ]);
  });

  it('keeps a variation selector with the character it varies', () => {
    const [text] = written((context) => {
      context.fillText('葛\u{E0100}城', 0, 0);
    });
    expect(text?.runs).toEqual([{ family: TEXT, text: '葛\u{E0100}城' }]);
  });

  it('is one line: spaces and line ends as a web page shows them, nothing that cannot be shown', () => {
    const texts = written((context) => {
      context.fillText(' a\n\t b　c\u0001\uD800 ', 0, 0);
      context.fillText(' \n', 0, 0);
    });
    expect(texts.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['a b　c']);
  });

  it('is refused in a family that the set does not have and in words that name none', () => {
    expect(() => drawn((context) => (context.font = 'italic 8pt serif'))).toThrow('8pt');
    expect(() =>
      drawn((context) => {
        context.font = '8px "Nobody"';
        context.fillText('値', 0, 0);
      }),
    ).toThrow('Nobody');
  });
});

describe('what the canvas does not do', () => {
  it('is refused aloud', () => {
    const context = blank().getContext('2d');
    for (const refused of [
      () => context.strokeText(),
      () => context.drawImage(),
      () => context.createLinearGradient(),
      () => context.createRadialGradient(),
      () => context.createPattern(),
      () => context.getImageData(),
      () => {
        context.clearRect(0, 0, 1, 1);
      },
      () => {
        context.globalCompositeOperation = 'multiply';
      },
      () => {
        context.direction = 'rtl';
      },
      () => Object.assign(context, { fillStyle: { stops: [] } }),
    ]) {
      expect(refused).toThrow('does not support');
    }
    expect(() => Object.assign(context, { shadowBlur: 3 })).toThrow('shadowBlur');
    expect(() => blank().getContext('webgl')).toThrow('webgl');
  });

  /** What programs give a browser's context besides the usual: none of it has an operation. */
  const path = { kind: 'Path2D' };
  it.each<[string, string, readonly unknown[]]>([
    ['stroke a path object', 'stroke', [path]],
    ['fill a path object', 'fill', [path]],
    ['fill a path object by a rule', 'fill', [path, 'evenodd']],
    ['fill by a rule and more', 'fill', ['evenodd', path]],
    ['fill by a rule nobody knows', 'fill', ['winding']],
    ['clip to a path object', 'clip', [path]],
    ['clip to a path object by a rule', 'clip', [path, 'evenodd']],
    ['draw an image', 'drawImage', [{}, 0, 0]],
    ['draw an image at a size', 'drawImage', [{}, 0, 0, 9, 9]],
    ['draw a part of an image', 'drawImage', [{}, 0, 0, 9, 9, 0, 0, 9, 9]],
    ['stroke a text', 'strokeText', ['値', 0, 0]],
    ['press a text into a width', 'fillText', ['値', 0, 0, 5]],
    ['take a matrix object', 'setTransform', [{ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }]],
  ])('is refused as an argument, too: %s', (_, method, given) => {
    const context = blank().getContext('2d');
    context.font = `10px "${TEXT}"`;
    context.rect(0, 0, 5, 5);
    const called: unknown = Reflect.get(context, method);
    if (typeof called !== 'function') throw new Error(`There is no ${method}.`);
    expect(() => Reflect.apply(called, context, given)).toThrow('does not support');
    expect(context.operations()).toEqual([]);
  });

  it.each([
    ['a gradient', { addColorStop: () => undefined }],
    ['a pattern', { setTransform: () => undefined }],
    ['nothing', undefined],
    ['a number', 0],
  ])('is refused as a colour: %s', (_, paint) => {
    const context = blank().getContext('2d');
    for (const style of ['fillStyle', 'strokeStyle']) {
      expect(() => Object.assign(context, { [style]: paint })).toThrow('does not support');
    }
  });

  it('does not include clearing the whole page', () => {
    const operations = drawn((context) => {
      context.fillRect(0, 0, 5, 5);
      context.clearRect(0, 0, 100, 50);
    });
    expect(operations).toEqual([]);
  });
});
