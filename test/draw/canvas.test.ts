import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Context2D } from '../../src/draw/canvas/context.ts';
import { parseFontChoice, registerFont, textRuns } from '../../src/draw/canvas/fonts.ts';
import { createCanvas } from '../../src/draw/canvas/index.ts';
import { FONTS } from './fonts.ts';

const TEXT = FONTS.text.family;

beforeAll(() => {
  for (const { family, normal, bold } of [FONTS.text, ...FONTS.fallback]) {
    registerFont(normal, { family, weight: 400 });
    registerFont(bold, { family, weight: 700 });
  }
});

/** Draws on a page of 100 × 50 and gives back what lies between `<svg>` and `</svg>`. */
function drawn(draw: (context: Context2D) => void, idPrefix = ''): string {
  const canvas = createCanvas(100, 50, 'svg');
  canvas.idPrefix = idPrefix;
  draw(canvas.getContext('2d'));
  const svg = canvas.toBuffer('image/svg+xml').toString('utf8');
  return svg.replace(/^<svg[^>]*>/u, '').replace('</svg>', '');
}

function written(draw: (context: Context2D) => void): string {
  return drawn((context) => {
    context.font = `10px "${TEXT}"`;
    draw(context);
  });
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
    const svg = drawn((context) => {
      context.fillStyle = '#abc';
      context.fillRect(1, 2, 10, 20);
    });
    expect(svg).toBe('<path d="M1 2L11 2L11 22L1 22Z" fill="#aabbcc"/>');
  });

  it('move, turn and grow with the transformation in force when their points are set', () => {
    const svg = drawn((context) => {
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
    expect(svg).toContain('d="M10 20L10 30L0 0"');
  });

  it('have lines that grow with the scale, and dashes with them', () => {
    const svg = drawn((context) => {
      context.scale(2, 2);
      context.lineWidth = 1.5;
      context.setLineDash([1, 2, 3]);
      context.lineDashOffset = 0.5;
      context.strokeRect(0, 0, 5, 5);
    });
    expect(svg).toContain('stroke-width="3"');
    expect(svg).toContain('stroke-dasharray="2 4 6 2 4 6" stroke-dashoffset="1"');
  });

  it('curve: a full circle is four quarters that close on themselves', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.arc(10, 10, 5, 0, 2 * Math.PI);
      context.fill();
    });
    expect(svg.match(/C/g)).toHaveLength(4);
    expect(svg).toContain('M15 10C');
    expect(svg).toMatch(/15 10"\/>$/u);
  });

  it('curve the other way round, and join what was drawn before with a straight line', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.moveTo(0, 0);
      context.arc(10, 10, 5, 0, Math.PI / 2, true);
      context.stroke();
    });
    expect(svg).toContain('M0 0L15 10');
    expect(svg.match(/C/g)).toHaveLength(3);
    expect(svg).toMatch(/10 15" fill/u);
  });

  it('keep holes with the even-odd rule', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.rect(0, 0, 10, 10);
      context.rect(2, 2, 6, 6);
      context.fill('evenodd');
    });
    expect(svg).toContain('fill-rule="evenodd"');
  });

  it('are not painted when they cannot be seen, and NaN moves nothing', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'transparent';
      context.fillRect(0, 0, 5, 5);
      context.beginPath();
      context.moveTo(Number.NaN, 0);
      context.stroke();
    });
    expect(svg).toBe('');
  });
});

describe('colours', () => {
  it('are written as #rrggbb with their opacity beside it', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'rgba(255, 0, 16, 0.5)';
      context.globalAlpha = 0.5;
      context.fillRect(0, 0, 1, 1);
      context.globalAlpha = 1;
      context.fillStyle = '#11223380';
      context.fillRect(0, 0, 1, 1);
    });
    expect(svg).toContain('fill="#ff0010" fill-opacity="0.25"');
    expect(svg).toContain('fill="#112233" fill-opacity="0.5"');
  });

  it('that nobody knows are refused', () => {
    expect(() => drawn((context) => (context.fillStyle = 'bluish'))).toThrow('“bluish”');
  });
});

describe('the state', () => {
  it('comes back with restore, all of it', () => {
    const svg = drawn((context) => {
      context.fillStyle = '#010203';
      context.save();
      context.fillStyle = '#ffffff';
      context.translate(50, 0);
      context.rect(0, 0, 5, 5);
      context.clip();
      context.restore();
      context.fillRect(0, 0, 1, 1);
    });
    expect(svg).toBe('<path d="M0 0L1 0L1 1L0 1Z" fill="#010203"/>');
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
    const svg = drawn(clipped).replace(/^<defs>.*<\/defs>/u, '');
    expect(svg.replaceAll(/<path[^>]*>/g, '*')).toBe(
      '<g clip-path="url(#clip1)">*<g clip-path="url(#clip2)">*</g></g>*',
    );
  });

  it('is defined once under an id of the picture’s own', () => {
    const svg = drawn((context) => {
      clipped(context);
      clipped(context);
    }, 'K1-');
    expect(svg.match(/id="[^"]+"/g)).toEqual(['id="K1-clip1"', 'id="K1-clip2"']);
  });
});

describe('text', () => {
  it('stays text, with its family, size and weight', () => {
    const svg = drawn((context) => {
      context.font = `bold 8px "${TEXT}", sans-serif`;
      context.fillText('7,000以上', 3, 9);
    });
    expect(svg).toBe('<text x="3" y="9" font-size="8" font-weight="700">7,000以上</text>');
  });

  it('is anchored as textAlign says', () => {
    const anchors = ['left', 'start', 'center', 'right', 'end'].map((align) =>
      written((context) => {
        context.textAlign = align;
        context.fillText('値', 0, 0);
      })
        .match(/text-anchor="(\w+)"/u)
        ?.at(1),
    );
    expect(anchors).toEqual([undefined, undefined, 'middle', 'end', 'end']);
  });

  it('hangs from the top, stands on its baseline, or is centred', () => {
    const baselines = ['top', 'middle', 'alphabetic', 'bottom'].map((baseline) =>
      Number(
        written((context) => {
          context.textBaseline = baseline;
          context.fillText('値', 0, 20);
        })
          .match(/ y="([\d.]+)"/u)
          ?.at(1),
      ),
    );
    // The family reaches 0.88 em up and 0.12 em down.
    expect(baselines).toEqual([28.8, 23.8, 20, 18.8]);
  });

  it('moves and grows with the page; turned, it carries the matrix', () => {
    const moved = written((context) => {
      context.translate(5, 5);
      context.scale(2, 2);
      context.fillText('値', 1, 1);
    });
    expect(moved).toContain('x="7" y="7" font-size="20"');
    const turned = written((context) => {
      context.rotate(Math.PI / 2);
      context.fillText('値', 1, 2);
    });
    expect(turned).toContain('transform="matrix(0 1 -1 0 0 0)" x="1" y="2"');
  });

  it('is as wide as its characters in the face that has them', () => {
    const canvas = createCanvas(10, 10, 'svg');
    const context = canvas.getContext('2d');
    context.font = `10px "${TEXT}", "Noto Sans JP"`;
    expect(context.measureText('目標').width).toBeCloseTo(20, 5);
    expect(context.measureText('𠮷').width).toBeCloseTo(10, 5);
    const runs = textRuns(parseFontChoice(context.font), '（𠮷田）');
    expect(runs.map(({ family, text }) => `${family}: ${text}`)).toEqual([
      'BIZ UDPGothic: （',
      'Noto Sans JP: 𠮷',
      'BIZ UDPGothic: 田）',
    ]);
  });

  it('keeps a variation selector with the character it varies', () => {
    const runs = textRuns(parseFontChoice(`10px "${TEXT}", "Noto Sans JP"`), '葛\u{E0100}城');
    expect(runs.every(({ text }) => !text.startsWith('\u{E0100}'))).toBe(true);
  });

  it('escapes markup and drops characters XML cannot hold', () => {
    const svg = written((context) => {
      context.fillText('<a & "b">\u0001\uD800', 0, 0);
    });
    expect(svg).toContain('>&lt;a &amp; &quot;b&quot;&gt;</text>');
  });

  it('is refused in a font nobody registered or in words that name none', () => {
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
    const context = createCanvas(10, 10, 'svg').getContext('2d');
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
    expect(() => createCanvas(10, 10)).toThrow('SVG');
    expect(() => createCanvas(10, 10, 'pdf')).toThrow('SVG');
    expect(() => createCanvas(10, 10, 'svg').getContext('webgl')).toThrow('webgl');
    expect(() => createCanvas(10, 10, 'svg').toBuffer('image/png')).toThrow('image/png');
  });

  it('does not include clearing the whole page', () => {
    const svg = drawn((context) => {
      context.fillRect(0, 0, 5, 5);
      context.clearRect(0, 0, 100, 50);
    });
    expect(svg).toBe('');
  });
});
