/** A plan's logo and a city's mark on the cover. */

import { describe, expect, it } from '@jest/globals';

import type { Block } from '../../../../src/forms/document.ts';
import type { PictureFile } from '../../../../src/forms/picture.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { elementsAs, textOn } from './inspect.ts';
import { heading, laidOut, PAGE, paperOf, paragraph, policy, theme } from './papers.ts';

/** A picture of a size in pixels; a layout asks for nothing else. */
function picture(width: number, height: number): PictureFile {
  return { bytes: new Uint8Array(), mediaType: 'image/png', width, height, colours: 'screen' };
}

const PICTURES = new Map([
  ['logo', picture(640, 160)],
  ['mark', picture(200, 200)],
  ['banner', picture(9000, 90)],
]);

function shows(file: string, alternative: string): Block {
  const content = { kind: 'picture', file } as const;
  return { kind: 'figure', caption: '', alternative, source: '', content };
}

function cover(...blocks: readonly Block[]): DisplayDocument {
  const paper = paperOf([policy([...blocks], { kind: 'cover' })]);
  return laidOut(paper, { pictures: PICTURES });
}

function imagesOn({ pages }: DisplayDocument) {
  return (pages[0]?.items ?? []).filter((item) => item.kind === 'image');
}

const WHOLE = cover(
  shows('logo', '計画のロゴ'),
  paragraph('見本市総合戦略', 'lead'),
  heading('進捗状況', 1),
  paragraph('第2回', 'cover'),
  shows('mark', '見本市の市章'),
  paragraph('見本市', 'cover'),
);

/** Where a line of the cover stands. */
function baseline(words: string): number {
  return textOn(WHOLE.pages[0], words).y;
}

describe('the pictures of a cover', () => {
  const [logo, mark] = imagesOn(WHOLE);

  it('stand in the middle, in their shape, as high as the looks say', () => {
    expect(logo).toMatchObject({ height: theme.cover.logo, width: theme.cover.logo * 4 });
    expect(mark).toMatchObject({ height: theme.cover.mark, width: theme.cover.mark });
    const inner = PAGE.width - theme.margins.left - theme.margins.right;
    for (const one of [logo, mark]) {
      const middle = (one?.x ?? 0) + (one?.width ?? 0) / 2;
      expect(middle).toBeCloseTo(theme.margins.left + inner / 2, 6);
    }
  });

  it('stand where the template has them, and cover no line', () => {
    const lower = (one: typeof logo): number => (one?.y ?? 0) + (one?.height ?? 0);
    expect(lower(logo)).toBeLessThan(baseline('見本市総合戦略') - theme.sizes.coverLead);
    expect(mark?.y).toBeGreaterThan(baseline('第2回'));
    expect(lower(mark)).toBeLessThan(baseline('見本市') - theme.sizes.coverLead * 0.8);
  });

  it('are heard in their place', () => {
    const read = elementsAs(WHOLE, 'Figure', 'H1').map(({ role, alternative }) => [
      role,
      alternative,
    ]);
    expect(read).toEqual([
      ['Figure', '計画のロゴ'],
      ['H1', undefined],
      ['Figure', '見本市の市章'],
    ]);
  });

  it('are no wider than the rule below the title', () => {
    const [wide] = imagesOn(cover(shows('banner', '横長のロゴ'), heading('進捗状況', 1)));
    const inner = PAGE.width - theme.margins.left - theme.margins.right;
    expect(wide?.width).toBeCloseTo(inner * theme.cover.ruleShare, 6);
    expect(wide?.height).toBeCloseTo((inner * theme.cover.ruleShare) / 100, 6);
  });
});
