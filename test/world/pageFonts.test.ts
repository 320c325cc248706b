import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { part } from '../../src/build/part.mjs';
import { patchFrom } from '../../src/build/patch.mjs';
import { FaultyFile } from '../../src/diagnostics/faultyFile.ts';
import { fontsInPage } from '../../src/world/pageFonts.ts';

/** Too long for one piece, and hard to pack. */
const BASE = Buffer.concat(
  Array.from({ length: 6000 }, (_, index) => createHash('sha256').update(`${index}`).digest()),
);
const SISTER = Buffer.concat([Buffer.from('figures '), BASE.subarray(30, 100_000)]);

describe('typefaces in the page', () => {
  const project = mkdtempSync(join(tmpdir(), 'page-fonts-'));
  const write = (html: string): void => writeFileSync(join(project, 'kensho.html'), html);
  afterEach(() => rmSync(join(project, 'kensho.html'), { force: true }));

  it('are read whole and as what differs from another, and nothing else is taken for one', () => {
    write(
      [
        '<p>検証</p>',
        part('office', BASE),
        part('font-b', patchFrom(BASE, SISTER), { font: 'package:b.ttf', base: 'package:a.ttf' }),
        part('font-a', BASE, { font: 'package:a.ttf' }),
      ].join('\n'),
    );
    expect(part('font-a', BASE).split('<script').length).toBeGreaterThan(3);
    const fonts = fontsInPage(project);
    expect([...fonts.keys()].toSorted()).toEqual(['package:a.ttf', 'package:b.ttf']);
    expect(Buffer.from(fonts.get('package:a.ttf') ?? []).equals(BASE)).toBe(true);
    expect(Buffer.from(fonts.get('package:b.ttf') ?? []).equals(SISTER)).toBe(true);
  });

  it('are none where no page lies', () => {
    expect(fontsInPage(project).size).toBe(0);
  });

  it('are a finding where the page is damaged', () => {
    write('<script type="text/plain" data-font="a" data-part="font-a">H4sIAAAA</script>');
    expect(() => fontsInPage(project)).toThrow(FaultyFile);
    expect(() => fontsInPage(project)).toThrow('「kensho.html」に入っている書体を読めません。');
  });
});
