import { describe, expect, it } from '@jest/globals';

import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { checkGivenRatings } from '../../src/evaluate/givenRatings.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { parseGivenRating } from '../../src/japanese/givenRating.ts';
import { shippedScheme } from './schemes.ts';
import { submission } from './submission.ts';

/** One indicator whose 担当課 and committee wrote this. */
function rated(department: string, committee = ''): Submission {
  const made = submission([{ target: ['—', '5'], actual: ['1', '6'] }]);
  const given = {
    department: { value: parseGivenRating(department), place: { sheet: 'KPI', cell: 'T2' } },
    ...(committee !== '' && {
      committee: { value: parseGivenRating(committee), place: { sheet: 'KPI', cell: 'U2' } },
    }),
  };
  return { ...made, indicators: made.indicators.map((one) => ({ ...one, givenRatings: given })) };
}

function found(plan: Submission, scheme: string): readonly Diagnostic[] {
  return checkGivenRatings(plan, shippedScheme(scheme));
}

const LETTERS = '対目標比4段階（100・80・50）';

describe('a rating given by hand', () => {
  it.each(['A', 'B+', 'Ｂ＋', '順調', 'C（A）', 'C (A※1)', '（B）', '－', '評価なし'])(
    '%s is one of the scheme’s',
    (written) => {
      expect(found(rated(written), LETTERS)).toEqual([]);
    },
  );

  it('that is none of them is asked about, with all that there are and its cell', () => {
    expect(found(rated('A', 'D'), LETTERS)).toMatchObject([
      {
        code: 'scheme/given-rating',
        severity: 'notice',
        place: { sheet: 'KPI', cell: 'U2' },
        message: `K1「指標1」の委員会の評価「D」は、評価方式「${LETTERS}」の段階にありません。`,
        hint: expect.stringContaining(
          '「A」（順調）、「B+」（概ね順調）、「B」（やや遅れ）、「C」（遅れ）、「－」（評価なし）のどれかに直してください。',
        ),
      },
    ]);
  });

  it('and so is that of the year before', () => {
    expect(found(rated('A（E）'), LETTERS).map(({ message }) => message)).toEqual([
      `K1「指標1」の担当課の評価「E」は、評価方式「${LETTERS}」の段階にありません。`,
    ]);
  });

  it('may be a letter of 施策 where the scheme rates those, and is free where nothing is rated', () => {
    expect(found(rated('E'), '施策評価A～E（対目標比の点の平均）')).toEqual([]);
    expect(found(rated('何でも'), '達成・未達成')).toEqual([]);
  });
});
