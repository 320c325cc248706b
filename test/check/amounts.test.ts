/** Amounts of money whose cell shows something else than it holds. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

function found(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change))
    .diagnostics.filter(({ place }) => place?.cell === 'F2')
    .map(({ code, message }) => `${code} ${message}`);
}

describe('an amount of money', () => {
  it('is told of where a format scales it, or shows a blank', () => {
    expect(found('事業!F2 = (shown "12,400千円" 12400000)')).toEqual([
      expect.stringMatching(/^amount\/shown .*「12,400千円」.*値は 12400000 です/u),
    ]);
    expect(found('事業!F2 = (shown "" 0)')).toEqual([
      expect.stringMatching(/^amount\/shown .*空欄のように見えますが、値は 0 です/u),
    ]);
  });

  it('may be rounded by its format', () => {
    expect(found('事業!F2 = (shown "11,874" 11873.5)')).toEqual([]);
  });

  it('has no more digits than Excel keeps', () => {
    expect(found(`事業!F2 = ${'9'.repeat(15)}`)).toEqual([]);
    expect(found(`事業!F2 = ${'9'.repeat(16)}`)).toEqual([
      expect.stringMatching(/^field\/amount .*桁が多すぎます/u),
    ]);
  });
});
