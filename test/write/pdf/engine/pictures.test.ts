import { deflateSync, inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import type { Picture } from '../../../../src/forms/figure.ts';
import type { DisplayDocument, ImageItem } from '../../../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { chunk } from '../../../forms/wholePng.ts';
import { opened } from '../../../reading/pdf.ts';
import { A4, chart, element, FALLBACK, FIGURES, fonts, paper, TEXT } from './paper.ts';
import { copiedFrom, drawn, textsOf } from './reading.ts';

const figure = element('Figure', [], { alternative: '図' });

function withChart(picture: Picture): DisplayDocument {
  const item = {
    kind: 'picture',
    x: 100,
    y: 200,
    width: 400,
    height: 200,
    picture,
    meaning: figure,
  } as const;
  return paper([item], element('Document', [figure]));
}

function withImages(...pictures: readonly Uint8Array[]): DisplayDocument {
  const items = pictures.map((bytes, index): ImageItem => {
    const mediaType = bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
    return {
      kind: 'image',
      x: 50,
      y: 50 + 110 * index,
      width: 200,
      height: 100,
      bytes,
      mediaType,
      meaning: figure,
    };
  });
  return paper(items, element('Document', [figure]));
}

async function pageOf(document: DisplayDocument) {
  return (await opened(await drawn(document))).getPage(1);
}

describe('charts', () => {
  it('keep their texts as text, at the size of their place', async () => {
    const [first, second] = await textsOf(await pageOf(withChart(chart('令和'))));

    // The chart is drawn 200 wide and placed 400 wide.
    expect(first).toMatchObject({ text: '令和', font: 'BIZUDPGothic-Regular' });
    expect(first?.x).toBeCloseTo(100 + 2 * (100 - 9), 1);
    expect(first?.y).toBeCloseTo(200 + 2 * 50, 1);
    expect(second).toMatchObject({ text: '60.2', font: 'BIZUDPGothic-Bold' });
    expect(second?.y).toBeCloseTo(200 + 2 * 70, 1);
  });

  it('are set run by run in the families they name', async () => {
    const page = await pageOf(
      withChart(
        chart([
          { family: FALLBACK, text: '𠮷' },
          { family: TEXT, text: '田&葛\u{E0100}' },
          { family: FIGURES, text: '158' },
        ]),
      ),
    );

    expect(await copiedFrom(page)).toBe('𠮷田&葛\u{E0100}15860.2');
    const faces = (await textsOf(page)).map(({ font }) => font);
    expect([...new Set(faces)]).toEqual([
      'NotoSansJP-Regular',
      'BIZUDPGothic-Regular',
      'BIZUDGothic-Regular',
      'BIZUDPGothic-Bold',
    ]);
  });

  it('in a family that the set does not have are our own mistake', async () => {
    const document = withChart(chart([{ family: 'Helvetica', text: '158' }]));
    await expect(drawPdf(document, fonts)).rejects.toThrow('no family "Helvetica"');
  });
});

/** A PNG of 6 × 4 pixels in one colour; channels 3 without transparency, 4 with it. */
function png(channels: 3 | 4, data = deflateSync(rows(channels))): Uint8Array {
  const colourType = channels === 3 ? 2 : 6;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const header = Buffer.from([0, 0, 0, 6, 0, 0, 0, 4, 8, colourType, 0, 0, 0]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

/** Four rows of pixels, each behind its filter byte. */
function rows(channels: 3 | 4): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(6 * channels, 0x60)]);
  return Buffer.concat([row, row, row, row]);
}

/** JPEGs of 6 × 4 pixels, made with ImageMagick; of the first, with a segment put in before the others. */
function jpegWith(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAWEAEBAQAAAAAAAAAAAAAAAAAAARL/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/EABcRAAMBAAAAAAAAAAAAAAAAAAABElH/2gAMAwEAAhEDEQA/AJtUBRKwVM//2Q==',
  'base64',
);
const cmyk = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP///////////////////////////////////////////////////9sAQwFVWlp4aXjrgoLr/////////////////////////////////////////////////////////////////////////8AAFAgABAAGBAEiAAIRAQMRAQQiAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAE/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AIgAWgP/2Q==',
  'base64',
);

/** PNGs of 9 × 5 pixels, made with ImageMagick: a palette of four colours, and black and white. */
const SEVEN_PASSES_2_BITS =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAFAgMAAAGdOh5uAAAADFBMVEXIHh4oPMgetDzw0ijnBoYaAAAAGUlEQVQI12NggINQB4ZQEMWwe3cDw7t3BwAh3gXSjQy6mwAAAABJRU5ErkJggg==';
const ONE_PASS_2_BITS =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAFAgMAAADqPS74AAAADFBMVEUetDzIHh4oPMjw0igfOmubAAAAG0lEQVQI12NIS3NgMDZmYJg5s4HhzJkDDEA+ADpABolTGBOZAAAAAElFTkSuQmCC';
const SEVEN_PASSES_4_BITS =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAFBAMAAAESeuvOAAAADFBMVEUetDzIHh4oPMjw0igfOmubAAAAIUlEQVQI12MQZBBgEAQiIFRSUgBiBkEQi4EZCBgYDEAAACNBAm/tWZdsAAAAAElFTkSuQmCC';
const SEVEN_PASSES_8_BITS =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAFCAMAAAHXigbPAAAADFBMVEUetDzIHh4oPMjw0igfOmubAAAAH0lEQVQI12NgZGQAQhAJRkwgACZBghA+AwMzFMIZzAAGvQBEhrh7QwAAAABJRU5ErkJggg==';
const SEVEN_PASSES_1_BIT =
  'iVBORw0KGgoAAAANSUhEUgAAAAkAAAAFAQAAAAHIL8tQAAAAF0lEQVQI12NggIMfDB+A5AeGUAaGVQ0AIQ0EWJdS0bwAAAAASUVORK5CYII=';

const FOUR = [
  [200, 30, 30],
  [30, 180, 60],
  [40, 60, 200],
  [240, 210, 40],
];

/** What stands at a pixel of these pictures: its colour, or nothing where green is transparent. */
function seen(column: number, row: number, of: 'colours' | 'holes' | 'blackAndWhite'): string {
  const number = (2 * column + row) % 4;
  if (of === 'blackAndWhite') return number < 2 ? '0,0,0' : '255,255,255';
  return of === 'holes' && number === 1 ? 'nothing' : String(FOUR[number]);
}

/** Says before the pixels which colours are transparent. */
function withHoles(base64: string, opacities: readonly number[]): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  const at = bytes.indexOf('IDAT') - 4;
  const holes = chunk('tRNS', Buffer.from(opacities));
  return Buffer.concat([bytes.subarray(0, at), holes, bytes.subarray(at)]);
}

/** The pixels of the picture of a page, as pdf.js would paint them. */
async function pixelsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const page = await pageOf(withImages(bytes));
  const { fnArray, argsArray } = await page.getOperatorList();
  // pdf.js: 85 paintImageXObject; kinds 1 one bit for a pixel, 2 three bytes, 3 four.
  const operands: unknown = argsArray[fnArray.indexOf(85)];
  const name = Array.isArray(operands) ? String(operands[0]) : '';
  const image = await new Promise<Painted>((resolve) => {
    page.objs.get(name, resolve);
  });
  return Array.from({ length: image.height }, (_, row) =>
    Array.from({ length: image.width }, (__, column) => pixelOf(image, column, row)),
  );
}

interface Painted {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array;
}

function pixelOf({ width, kind, data }: Painted, column: number, row: number): string {
  if (kind === 1) {
    const byte = data[row * Math.ceil(width / 8) + Math.floor(column / 8)] ?? 0;
    return (byte >> (7 - (column % 8))) & 1 ? '255,255,255' : '0,0,0';
  }
  const size = kind === 2 ? 3 : 4;
  const start = (row * width + column) * size;
  const [red, green, blue, opacity = 255] = data.subarray(start, start + size);
  return opacity === 0 ? 'nothing' : [red, green, blue].join(',');
}

describe('a PNG', () => {
  it.each([
    ['of two bits in seven passes', Buffer.from(SEVEN_PASSES_2_BITS, 'base64'), 'colours'],
    ['of two bits with a transparent colour', withHoles(ONE_PASS_2_BITS, [0]), 'holes'],
    ['of both', withHoles(SEVEN_PASSES_4_BITS, [0, 255]), 'holes'],
    ['of eight bits and both', withHoles(SEVEN_PASSES_8_BITS, [0]), 'holes'],
    [
      'of one bit of grey in seven passes',
      Buffer.from(SEVEN_PASSES_1_BIT, 'base64'),
      'blackAndWhite',
    ],
  ] as const)('%s has its own colours, pixel for pixel', async (_, bytes, of) => {
    const wanted = Array.from({ length: 5 }, (__, row) =>
      Array.from({ length: 9 }, (___, column) => seen(column, row, of)),
    );
    expect(await pixelsOf(bytes)).toEqual(wanted);
  });

  it('of grey or of colours shows nothing in the one colour that is transparent', async () => {
    const grey = withHoles(SEVEN_PASSES_1_BIT, [0, 1]);
    expect((await pixelsOf(grey))[0]?.slice(0, 3)).toEqual(['0,0,0', 'nothing', '0,0,0']);
    const coloured = withHoles(Buffer.from(png(3)).toString('base64'), [0, 96, 0, 96, 0, 96]);
    expect((await pixelsOf(coloured)).flat()).toEqual(Array.from({ length: 24 }, () => 'nothing'));
  });

  it('of 256 colours shows the last one, although fewer are said to be transparent', async () => {
    const palette = Buffer.from(Array.from({ length: 256 }, (_, at) => [at, 7, 255 - at]).flat());
    const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0]);
    const bytes = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('PLTE', palette),
      chunk('tRNS', Buffer.from([0])),
      chunk('IDAT', deflateSync(Buffer.from([0, 0, 255]))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(await pixelsOf(bytes)).toEqual([['nothing', '255,7,0']]);
  });
});

describe('pictures of the city', () => {
  it('are embedded where they belong, with and without transparency', async () => {
    const page = await pageOf(withImages(png(3), png(4), jpeg));
    const { fnArray } = await page.getOperatorList();

    // pdf.js: 85 paintImageXObject
    expect(fnArray.filter((operation) => operation === 85)).toHaveLength(3);
  });

  it('are embedded once when they are used twice, and always in the same order', async () => {
    const picture = png(4);
    const document = withImages(picture, picture, png(4), png(3));
    const [first, second] = [await drawn(document), await drawn(document)];

    expect(
      Buffer.from(first)
        .toString('latin1')
        .match(/\/SMask /g),
    ).toHaveLength(2);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.each([
    ['is no picture at all', Buffer.from('not a picture')],
    ['ends in the middle', png(4).slice(0, 20)],
    ['has damaged pixels', png(4, Buffer.from('damaged'))],
    ['unpacks to far more than its size says', png(4, deflateSync(Buffer.alloc(5_000_000)))],
  ])('that %s stops the paper, not the program', async (_, bytes) => {
    const { value, diagnostics } = await drawPdf(withImages(bytes), fonts);

    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/damaged-picture']);
  });

  it('in the colours of a printing shop are refused', async () => {
    const { diagnostics } = await drawPdf(withImages(cmyk), fonts);

    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/print-colours']);
  });

  it('may stand on a landscape page', async () => {
    const [item] = withImages(jpeg).pages[0]?.items ?? [];
    const document = withImages();
    const page = { width: A4.height, height: A4.width, items: item === undefined ? [] : [item] };

    expect((await drawPdf({ ...document, pages: [page] }, fonts)).value).toBeDefined();
  });
});

/** The head of an ICC profile (ICC.1:2022, 7.2) with one tag, a name. */
function profileOf(name: string, colours = 'RGB '): Buffer {
  const profile = Buffer.alloc(200);
  profile.writeUInt32BE(profile.length, 0);
  profile.writeUInt8(2, 8);
  profile.write(`mntr${colours}XYZ `, 12);
  profile.write('acsp', 36);
  profile.write(name, 150);
  return profile;
}

function jpegOf(profile: Buffer): Buffer {
  return jpegWith(
    0xe2,
    Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), profile]),
  );
}

function pngOf(profile: Buffer, channels: 3 | 4): Buffer {
  const whole = png(channels);
  const packed = Buffer.concat([Buffer.from('city\0\0'), deflateSync(profile)]);
  const afterHead = 8 + 25;
  return Buffer.concat([
    whole.subarray(0, afterHead),
    chunk('iCCP', packed),
    whole.subarray(afterHead),
  ]);
}

/** The colour space of each picture in the file. */
async function spacesOf(...pictures: readonly Buffer[]): Promise<readonly string[]> {
  const bytes = Buffer.from(await drawn(withImages(...pictures))).toString('latin1');
  return bytes.match(/\/ColorSpace (?:\[[^\]]*\]|\/\w+)/gu) ?? [];
}

describe('the colours of a picture', () => {
  const adobe = profileOf('Adobe RGB (1998)');
  it('are those of its own profile, which pictures share', async () => {
    const spaces = await spacesOf(jpegOf(adobe), pngOf(adobe, 3), pngOf(adobe, 4));
    const coloured = spaces.filter((space) => space.includes('ICCBased'));
    expect(coloured).toHaveLength(3);
    expect(new Set(coloured).size).toBe(1);
    expect(spaces.filter((space) => space.includes('DeviceRGB'))).toEqual([]);
  });

  it('are written with the profile byte for byte', async () => {
    const file = Buffer.from(await drawn(withImages(jpegOf(adobe))));
    const at = file.indexOf('/N 3');
    expect(at).toBeGreaterThan(0);
    const start = file.indexOf('stream\n', at) + 'stream\n'.length;
    const stream = file.subarray(start, file.indexOf('\nendstream', start));
    expect(inflateSync(stream).equals(adobe)).toBe(true);
  });

  it.each([
    ['says sRGB, which the file declares for everything', profileOf('sRGB IEC61966-2.1')],
    ['is of other colours', profileOf('Gray', 'GRAY')],
    ['is cut off', profileOf('Adobe RGB (1998)').subarray(0, 150)],
    ['is none', Buffer.alloc(200)],
  ])('are those of a screen when the profile %s', async (_, profile) => {
    for (const picture of [jpegOf(profile), pngOf(profile, 3)]) {
      // oxlint-disable-next-line no-await-in-loop -- one document after another
      expect(await spacesOf(picture)).toEqual(['/ColorSpace /DeviceRGB']);
    }
  });
});
