import { describe, expect, it } from '@jest/globals';

import { figuresOf } from '../../src/japanese/figures.ts';

describe('the figures of a text', () => {
  it.each([
    ['観光客は5,018千人となった', ['5018 千人となった']],
    ['社会増減は▲１，３９４人である', ['-1394 人である']],
    ['割合は41.2 ％で、目標の 46.0％', ['41.2 %で、目標の 46.0%', '46.0 %']],
    ['R5の値、K1-2-1、CO2は数えない', []],
    ['3、4人', ['3 、4人', '4 人']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map(({ number, behind }) => `${number} ${behind}`)).toEqual(expected);
  });

  it('are quoted as they stand', () => {
    expect(figuresOf('１２，３４５人')[0]?.written).toBe('12,345');
  });
});
