import { describe, expect, it } from '@jest/globals';

import {
  checkPictures,
  ownPictureFaults,
  templatePictureFaults,
} from '../../src/check/surroundings/pictures.ts';
import { templatePictures } from '../../src/compose/templates/checkTemplates.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { submission } from '../evaluate/submission.ts';
import { wholePng } from '../forms/wholePng.ts';

const place = { sheet: '参考資料', cell: 'E4' };

/** A submission with one picture. */
function withPicture(): Submission {
  const reference = { goal: 1, title: { value: '地図', place }, file: { value: 'map.png', place } };
  return { ...submission([]), references: [reference] };
}

function codesOf(bytes: Uint8Array | undefined): readonly string[] {
  return checkPictures(withPicture(), () => bytes).diagnostics.map(({ code }) => code);
}

describe('a picture beside the workbook', () => {
  it('is taken when it is one, and not larger than any page needs', () => {
    expect(codesOf(wholePng(4000, 3000))).toEqual([]);
  });

  it.each<[string, Uint8Array | undefined, string]>([
    ['is not there', undefined, 'picture/missing'],
    ['is no picture', Buffer.from('<svg onload="alert(1)"/>'), 'picture/unreadable'],
    ['has no size', wholePng(0, 100), 'picture/unreadable'],
    ['unfolds to gigabytes', wholePng(60_000, 60_000), 'picture/too-large'],
    ['is a file of 21 MB', wholePng(100, 100, 21_000_000), 'picture/too-large'],
  ])('is a finding when it %s', (_, bytes, code) => {
    expect(codesOf(bytes)).toEqual([code]);
  });

  it('that was cut off on its way is found with its name and its cell', () => {
    const { value, diagnostics } = checkPictures(withPicture(), () =>
      wholePng(4000, 3000).subarray(0, -20),
    );
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'picture/unreadable',
        severity: 'error',
        message: '画像ファイル「map.png」はPNGでもJPEGでもないか、壊れています。',
        hint: '画像をPNGかJPEGで保存し直してください。壊れているときは、元の画像をもう一度、このフォルダにコピーしてください。',
        place,
      },
    ]);
  });

  it('in the colours of a press is found with its name and its cell', () => {
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 4, ...Buffer.alloc(20)];
    const { value, diagnostics } = checkPictures(withPicture(), () =>
      Buffer.from([0xff, 0xd8, ...frame, 0xff, 0xd9]),
    );
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'picture/press-colours',
        message:
          '画像ファイル「map.png」は、印刷用の色（CMYK）で保存されています。資料とウェブページには、画面用の色（RGB）の画像だけを載せられます。',
        place,
      },
    ]);
  });

  it('is found too large in the words of the limits', () => {
    const { value, diagnostics } = checkPictures(withPicture(), () => wholePng(60_000, 60_000));
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      message: '画像ファイル「map.png」が大きすぎます。20MB、6000万画素までの画像を載せられます。',
      place,
    });
  });
});

/** What is found where `templates/` holds this under the name of the logo. */
function logoFaults(bytes: Uint8Array | undefined, logo = 'logo.png'): readonly string[] {
  const load = (name: string): Uint8Array | undefined =>
    name === 'office:logo.png' ? bytes : undefined;
  return ownPictureFaults({ pictures: { logo, mark: '' } }, load).map(
    ({ code, message, hint, place: at }) => [code, message, hint, at?.cell].join('｜'),
  );
}

describe('a logo of theme.json', () => {
  it('is taken when it is a picture, and not asked for where none is named', () => {
    expect(logoFaults(wholePng(640, 160))).toEqual([]);
    expect(logoFaults(undefined, '')).toEqual([]);
  });

  it('is a finding with the entry of theme.json, and a way to do without', () => {
    expect(logoFaults(undefined)).toEqual([
      'picture/missing｜「templates/theme.json」の「pictures」の「logo」：画像ファイル「logo.png」が templates フォルダにありません。｜ファイル名（拡張子まで）を確かめ、画像を templates フォルダに置いてください。画像を使わないときは、「logo」を「""」に戻してください。｜',
    ]);
    expect(logoFaults(Buffer.from('<svg/>'))).toEqual([
      'picture/unreadable｜「templates/theme.json」の「pictures」の「logo」：画像ファイル「logo.png」はPNGでもJPEGでもないか、壊れています。｜画像をPNGかJPEGで保存し直してください。壊れているときは、元の画像をもう一度、このフォルダにコピーしてください。画像を使わないときは、「logo」を「""」に戻してください。｜',
    ]);
    expect(logoFaults(wholePng(60_000, 60_000))).toEqual([
      expect.stringContaining('大きすぎます。'),
    ]);
  });
});

function noMap(name: string): Uint8Array | undefined {
  return name === 'map.jpg' ? Buffer.from('<svg/>') : undefined;
}

describe('a picture that a template itself names', () => {
  const packet = `<paper>
{{!-- <figure picture="comment.png"></figure> --}}
<sheet>
<figure
  picture="{{logo}}" alt="x"></figure><figure picture="駅前.png" alt="x"></figure>
{{#if mark}}<td><figure picture='office:mark.png' alt="x"></figure></td>{{/if}}
</sheet></paper>`;
  const pictures = templatePictures(
    new Map([
      ['theme.json', 'picture="theme.png"'],
      ['partials/cover.hbs', '<p>\n</p><figure chart="" picture="map.jpg"></figure>'],
      ['packet.hbs', packet],
    ]),
  );

  it('is known with the template and the line, and one that a value brings is not', () => {
    expect(pictures).toEqual([
      { path: 'partials/cover.hbs', line: 2, name: 'map.jpg' },
      { path: 'packet.hbs', line: 5, name: '駅前.png' },
      { path: 'packet.hbs', line: 6, name: 'office:mark.png' },
    ]);
  });

  it('is a finding with both where it is missing or no picture, and taken where it is one', () => {
    expect(templatePictureFaults(pictures, noMap).map(({ message }) => message)).toEqual([
      'ひな形 templates/partials/cover.hbs の2行目：画像ファイル「map.jpg」はPNGでもJPEGでもないか、壊れています。',
      'ひな形 templates/packet.hbs の5行目：画像ファイル「駅前.png」がワークブックと同じフォルダにありません。',
      'ひな形 templates/packet.hbs の6行目：画像ファイル「mark.png」が templates フォルダにありません。',
    ]);
    for (const { hint } of templatePictureFaults(pictures, noMap)) {
      expect(hint).toMatch(/画像を使わないときは、この「<figure>」を消してください。$/u);
    }
    expect(templatePictureFaults(pictures, () => wholePng(640, 160))).toEqual([]);
  });
});
