import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { nextSaving } from '../../src/world/saving.ts';

describe('waiting until a file was saved', () => {
  const places: string[] = [];
  beforeEach(() => {
    const place = mkdtempSync(join(tmpdir(), 'kensho-saving-'));
    mkdirSync(join(place, 'templates', 'partials'), { recursive: true });
    writeFileSync(join(place, 'a.xlsx'), 'before');
    writeFileSync(join(place, 'templates', 'partials', 'goal.hbs'), 'before');
    places.push(place);
  });
  afterEach(() => {
    for (const place of places.splice(0)) rmSync(place, { recursive: true });
  });

  /** Whether it was seen before the second was over. */
  async function sees(change: (place: string) => void): Promise<boolean> {
    const [place = ''] = places;
    const seen = nextSaving([join(place, 'a.xlsx'), join(place, 'templates')]);
    change(place);
    const isSeen = await Promise.race([seen, setTimeout(1600, false)]);
    // Nobody waits for ever.
    writeFileSync(join(place, 'a.xlsx'), 'at the end, longer');
    await seen;
    return isSeen;
  }

  it.each<[string, (place: string) => void]>([
    ['the workbook', (place) => writeFileSync(join(place, 'a.xlsx'), 'after, longer')],
    [
      'a template',
      (place) => writeFileSync(join(place, 'templates/partials/goal.hbs'), 'after it'),
    ],
    ['a new template', (place) => writeFileSync(join(place, 'templates/new.hbs'), '')],
  ])('%s', async (_, change) => {
    expect(await sees(change)).toBe(true);
  });

  it('not where Excel keeps its own file beside an open one', async () => {
    expect(await sees((place) => writeFileSync(join(place, 'templates/~$a.xlsx'), 'x'))).toBe(
      false,
    );
  });
});
