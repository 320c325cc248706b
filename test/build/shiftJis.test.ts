import { describe, expect, it } from '@jest/globals';

import { shiftJis } from '../../src/build/shiftJis.mjs';

describe('a text for the console of a Japanese Windows', () => {
  it('has the bytes of CP932, those with a backslash as second byte too', () => {
    expect(shiftJis('echo 表\r\n').toString('hex')).toBe('6563686f20955c0d0a');
    expect(shiftJis('能①～－㈱髙').toString('hex')).toBe('945c87408160817c878afbfc');
  });

  it('is refused where a letter is not in the code page', () => {
    expect(() => shiftJis('葛\u{E0100}')).toThrow(/not in CP932/u);
  });
});
