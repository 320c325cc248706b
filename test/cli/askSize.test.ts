/** A form cut to size by answers at the terminal. */

import { describe, expect, it } from '@jest/globals';

import { askSize } from '../../src/cli/askSize.ts';

const PRESENT = { year: 2026, label: 'R8' };

/** Answers one after the other, then nobody is there any more. */
function answering(answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  return {
    asked,
    ask: (question: string) => {
      asked.push(question);
      return Promise.resolve(left.shift());
    },
  };
}

describe('the size of a blank form', () => {
  it('is what was answered, in any width', async () => {
    const { ask, asked } = answering(['R2', 'Ｒ８', '4', '12', '４７', '100']);
    expect(await askSize(ask, PRESENT)).toMatchObject({
      first: { year: 2020 },
      last: { year: 2026 },
      goals: 4,
      policies: 12,
      indicators: 47,
      bullets: 100,
    });
    expect(asked).toHaveLength(6);
    expect(asked[0]).toContain('空欄は R8');
  });

  it('is the usual one where nothing is answered, from the present year', async () => {
    expect(await askSize(answering([]).ask, PRESENT)).toEqual({ first: PRESENT });
  });

  it('is asked for once more where the answer cannot be read', async () => {
    const { ask, asked } = answering(['七年', 'R7', 'R6', 'R11', '0', '3']);
    expect(await askSize(ask, PRESENT)).toMatchObject({
      first: { year: 2025 },
      last: { year: 2029 },
      goals: 3,
    });
    expect(asked[1]).toMatch(/^「七年」は年度として読めません。計画の最初の年度/u);
    expect(asked[3]).toMatch(/^「R6」は、最初の年度から30年までの年度ではありません。/u);
    expect(asked[5]).toMatch(/^「0」は、1から99までの数として読めません。基本目標の数/u);
  });
});
