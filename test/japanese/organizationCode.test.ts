import { describe, expect, it } from '@jest/globals';

import { parseOrganizationCode } from '../../src/japanese/organizationCode.ts';

describe('全国地方公共団体コード', () => {
  it.each([
    ['431001', '431001'],
    ['011002', '011002'],
    // Excel drops the zero of Hokkaido.
    ['11002', '011002'],
    ['４３１００１', '431001'],
    ['43100-1', '431001'],
    // 131 016: 1×6 + 3×5 + 1×4 + 0×3 + 1×2 = 27, 11 − 27 mod 11 = 6
    ['131016', '131016'],
  ])('%s is %s', (text, code) => {
    expect(parseOrganizationCode(text)).toBe(code);
  });

  it.each(['431002', '43100', '4310011', '熊本市', '', '43.1001'])('%s is none', (text) => {
    expect(parseOrganizationCode(text)).toBeUndefined();
  });
});
