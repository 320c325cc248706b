import { describe, expect, it } from '@jest/globals';

import { breakIntoLines } from '../../src/type/lines.ts';
import { metrics, TEXT } from '../write/pdf/typeset/typefaces.ts';

/** Breaks a text into lines of so many full-width characters. */
function broken(text: string, characters: number): readonly string[] {
  return breakIntoLines(text, metrics.measurer(TEXT, false), characters);
}

describe('breaking a text of one style', () => {
  it('fills each line and loses nothing', () => {
    expect(broken('あいうえおかき', 3)).toEqual(['あいう', 'えおか', 'き']);
  });

  it('keeps a full stop off the beginning and an opening bracket off the end of a line', () => {
    expect(broken('あいう。えお', 3)).toEqual(['あい', 'う。え', 'お']);
    expect(broken('あい「うえお', 3)).toEqual(['あい', '「うえ', 'お']);
  });

  it('keeps numbers with their units, and Latin words, whole while they fit', () => {
    expect(broken('総数は12,345千人だ', 6)).toEqual(['総数は', '12,345千人', 'だ']);
    expect(broken('この町のKumamoto', 6)).toEqual(['この町の', 'Kumamoto']);
    expect(broken('気温35℃の日', 3)).toEqual(['気温', '35℃', 'の日']);
  });

  it('cuts what is wider than a line', () => {
    expect(broken('1234567890', 2).join('')).toBe('1234567890');
    expect(broken('1234567890', 2).length).toBeGreaterThan(2);
    expect(broken('漢字', 0.5)).toEqual(['漢', '字']);
  });

  it('drops spaces where a line ends, and gives a line even for nothing', () => {
    expect(broken('あい　うえ', 2)).toEqual(['あい', 'うえ']);
    expect(broken('', 2)).toEqual(['']);
  });
});
