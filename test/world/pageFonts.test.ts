import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, describe, expect, it } from '@jest/globals';

import { base85 } from '../../src/build/base85.mjs';
import { patchFrom } from '../../src/build/patch.mjs';
import { FaultyFile } from '../../src/diagnostics/faultyFile.ts';
import { fontsInPage } from '../../src/world/pageFonts.ts';

const BASE = Buffer.from('the kanji of one typeface and of its sister '.repeat(20));
const SISTER = Buffer.concat([Buffer.from('figures '), BASE.subarray(30, 600)]);

function packed(bytes: Uint8Array): string {
  return base85(gzipSync(bytes));
}

describe('typefaces in the page', () => {
  const project = mkdtempSync(join(tmpdir(), 'page-fonts-'));
  const write = (html: string): void => writeFileSync(join(project, 'kensho.html'), html);
  afterEach(() => rmSync(join(project, 'kensho.html'), { force: true }));

  it('are read whole and as what differs from another, and nothing else is taken for one', () => {
    write(
      `<p>検証</p><script type="text/plain" id="office">${packed(BASE)}</script>
<script type="text/plain" id="font-package:b.ttf" data-font="package:b.ttf" data-base="package:a.ttf">${packed(patchFrom(BASE, SISTER))}</script>
<script type="text/plain" id="font-package:a.ttf" data-font="package:a.ttf">${packed(BASE)}</script>`,
    );
    const fonts = fontsInPage(project);
    expect([...fonts.keys()].toSorted()).toEqual(['package:a.ttf', 'package:b.ttf']);
    expect(Buffer.from(fonts.get('package:a.ttf') ?? []).equals(BASE)).toBe(true);
    expect(Buffer.from(fonts.get('package:b.ttf') ?? []).equals(SISTER)).toBe(true);
  });

  it('are none where no page lies', () => {
    expect(fontsInPage(project).size).toBe(0);
  });

  it('are a finding where the page is damaged', () => {
    write('<script type="text/plain" id="font-a" data-font="a">H4sIAAAA</script>');
    expect(() => fontsInPage(project)).toThrow(FaultyFile);
    expect(() => fontsInPage(project)).toThrow('「kensho.html」に入っている書体を読めません。');
  });
});
