/** Typefaces are looked at when they are loaded, and read when they are asked for. */

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { FaultyFile } from '../../src/diagnostics/faultyFile.ts';
import { loadFonts } from '../../src/world/fonts.ts';

const REAL = 'node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf';

describe('typefaces', () => {
  let project = '';

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'kensho-fonts-'));
    mkdirSync(join(project, 'fonts'));
    const typeface = { family: 'A', normal: 'a.ttf', bold: 'a.ttf' };
    const fallback = [{ family: 'B', normal: 'b.ttf', bold: 'b.ttf' }];
    const files = { text: typeface, figures: typeface, fallback };
    writeFileSync(join(project, 'fonts/fonts.json'), JSON.stringify(files));
    for (const name of ['a.ttf', 'b.ttf']) cpSync(REAL, join(project, 'fonts', name));
  });

  afterEach(() => rmSync(project, { recursive: true }));

  it('are read when they are asked for, once', () => {
    const { text, fallback } = loadFonts(project);
    rmSync(join(project, 'fonts/b.ttf'));
    const { normal } = text;
    rmSync(join(project, 'fonts/a.ttf'));
    expect(text.normal).toBe(normal);
    expect(() => fallback[0]?.normal).toThrow(FaultyFile);
  });

  it('that are not there are found out when they are loaded', () => {
    rmSync(join(project, 'fonts/b.ttf'));
    expect(() => loadFonts(project)).toThrow(FaultyFile);
  });
});
