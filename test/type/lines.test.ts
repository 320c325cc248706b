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

  it('keeps a verdict with its mark and its count, and what has become of it in one piece', () => {
    expect(broken('○達成 5　×未達成 4　－判定不能 1', 13)).toEqual([
      '○達成 5　×未達成 4',
      '－判定不能 1',
    ]);
    expect(broken('○達成 5　×未達成 4　判定不能 1', 12)).toEqual([
      '○達成 5　×未達成 4',
      '判定不能 1',
    ]);
    expect(broken('◎ 5　B 5　C 1　D 2　－ 3', 10)).toEqual(['◎ 5　B 5　C 1　D 2', '－ 3']);
    expect(broken('A 期待値並み 2　D 基準値以下 1', 12)).toEqual([
      'A 期待値並み 2',
      'D 基準値以下 1',
    ]);
    expect(broken('期待値並み→目標値以上', 8)).toEqual(['期待値並み→', '目標値以上']);
    expect(broken('年転入超過数（達成→未達成）', 8)).toEqual(['年転入超過数', '（達成→未達成）']);
    expect(broken('年転入超過数（期待値並み→目標値以上）', 9)).toEqual([
      '年転入超過数',
      '（期待値並み→',
      '目標値以上）',
    ]);
    expect(broken('良くなったもの\u00A011、悪くなったもの\u00A04', 13)).toEqual([
      '良くなったもの\u00A011、',
      '悪くなったもの\u00A04',
    ]);
    expect(broken('子育て広場の利用者（目標 33,500）', 12)).toEqual([
      '子育て広場の利用者',
      '（目標 33,500）',
    ]);
    // What is no count is filled as before.
    expect(broken('○は達成した指標、×は', 5)).toEqual(['○は達成し', 'た指標、×', 'は']);
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
