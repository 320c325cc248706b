import { describe, expect, it } from '@jest/globals';

import { readPicture } from '../../src/forms/picture.ts';
import { wholePng } from './wholePng.ts';

/** A JPEG without pixels: 40 wide and 30 high as stored. */
function jpeg(channels: number, ...segments: readonly Buffer[]): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, channels, ...Buffer.alloc(20)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, Buffer.from([0xff, 0xd9])]);
}

/** The segment in which a camera says how it was held. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const isLittle = order === 'II';
  const data = Buffer.alloc(6 + 8 + 2 + 24);
  const short = (value: number, at: number): number =>
    isLittle ? data.writeUInt16LE(value, at) : data.writeUInt16BE(value, at);
  const long = (value: number, at: number): number =>
    isLittle ? data.writeUInt32LE(value, at) : data.writeUInt32BE(value, at);
  data.write(`Exif\0\0${order}`, 0, 'latin1');
  short(42, 8);
  long(8, 10);
  short(2, 14);
  short(271, 16);
  short(274, 28);
  short(3, 30);
  long(1, 32);
  short(orientation, 36);
  const head = Buffer.from([0xff, 0xe1, 0, data.length + 2]);
  return Buffer.concat([head, data]);
}

describe('a photograph', () => {
  it.each([1, 2, 3, 4])('keeps its size when it was held like %d', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      expect(readPicture(jpeg(3, exif(orientation, order)))).toMatchObject({
        width: 40,
        height: 30,
      });
    }
  });

  it.each([5, 6, 7, 8])(
    'is as high as it is stored wide when it was held like %d',
    (orientation) => {
      for (const order of ['II', 'MM'] as const) {
        expect(readPicture(jpeg(3, exif(orientation, order)))).toMatchObject({
          width: 30,
          height: 40,
        });
      }
    },
  );

  it.each([
    ['says nonsense', exif(9, 'II')],
    ['ends too soon', Buffer.concat([Buffer.from([0xff, 0xe1, 0, 10]), Buffer.from('Exif\0\0II')])],
    ['is of another kind', Buffer.concat([Buffer.from([0xff, 0xe1, 0, 8]), Buffer.from('http:/')])],
  ])('keeps its size when the word on how it was held %s', (_, segment) => {
    expect(readPicture(jpeg(3, segment))).toMatchObject({ width: 40, height: 30 });
  });
});

describe('the colours of a picture', () => {
  it.each([
    [1, 'screen'],
    [3, 'screen'],
    [4, 'press'],
  ])('with %d channels are those of a %s', (channels, colours) => {
    expect(readPicture(jpeg(channels))?.colours).toBe(colours);
  });
});

describe('a file that is not whole', () => {
  const whole = wholePng(40, 30);

  it('is no picture wherever a PNG was cut off', () => {
    expect(readPicture(whole)).toMatchObject({ width: 40, height: 30, mediaType: 'image/png' });
    for (let length = 0; length < whole.length; length += 1) {
      expect([length, readPicture(whole.subarray(0, length))]).toEqual([length, undefined]);
    }
  });

  it('is no picture where a PNG was damaged in its size, its pixels or a checksum of theirs', () => {
    const pixels = whole.indexOf('IDAT');
    for (const at of [8, 17, 29, pixels - 1, pixels + 6, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect([at, readPicture(damaged)]).toEqual([at, undefined]);
    }
  });

  it('is one where a PNG was damaged in what nobody draws, or something stands behind its end', () => {
    const damaged = Buffer.from(wholePng(40, 30, 8));
    const at = damaged.indexOf('teSt') + 5;
    damaged[at] = 1;
    expect(readPicture(damaged)).toMatchObject({ width: 40, height: 30 });
    expect(readPicture(Buffer.concat([whole, Buffer.from('more')]))).toMatchObject({ width: 40 });
  });

  it('is no picture where a JPEG has no end, whatever a small picture within it has', () => {
    const photograph = jpeg(3, Buffer.from([0xff, 0xe1, 0, 6, 0xff, 0xd9, 0xff, 0xd9]));
    expect(readPicture(photograph)).toMatchObject({ width: 40, height: 30 });
    expect(readPicture(photograph.subarray(0, -1))).toBeUndefined();
    expect(readPicture(Buffer.concat([photograph, Buffer.alloc(9)]))).toMatchObject({ width: 40 });
  });
});
