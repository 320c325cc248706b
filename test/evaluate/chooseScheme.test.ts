import { describe, expect, it } from '@jest/globals';

import { chooseScheme } from '../../src/evaluate/chooseScheme.ts';
import { shippedSchemes } from './schemes.ts';
import { SCHEME } from './submission.ts';

const SILENT = { ...SCHEME, name: '判定なし', judges: false };
const SCHEMES = [SILENT, SCHEME];
const CELL = { sheet: '基本情報', cell: 'B14' };

describe('the 評価方式', () => {
  it('is the one 基本情報 states', () => {
    const stated = { value: '判定なし', place: CELL };
    expect(chooseScheme(SCHEMES, undefined, stated)).toEqual({ value: SILENT, diagnostics: [] });
  });

  it('is the one asked for on the command line, whatever 基本情報 states', () => {
    const stated = { value: '判定なし', place: CELL };
    expect(chooseScheme(SCHEMES, '達成・未達成', stated).value).toBe(SCHEME);
  });

  it('is found whatever the width of its characters', () => {
    expect(chooseScheme(SCHEMES, ' 達成･未達成', undefined).value).toBe(SCHEME);
  });

  it('is the first that judges where none is named, and a notice says so', () => {
    const { value, diagnostics } = chooseScheme(SCHEMES, undefined, undefined);
    expect(value).toBe(SCHEME);
    expect(diagnostics).toMatchObject([{ code: 'scheme/unstated', severity: 'notice' }]);
    expect(diagnostics[0]?.message).toContain('「達成・未達成」');
  });

  it('is not one that rates while there is one that does not', () => {
    const schemes = shippedSchemes();
    expect(chooseScheme(schemes, undefined, undefined).value?.name).toBe('達成・未達成');
    const rating = schemes.filter((one) => one.rating !== undefined);
    expect(chooseScheme(rating, undefined, undefined).value).toBe(rating[0]);
  });

  it('is one without judgements where there is no other', () => {
    expect(chooseScheme([SILENT], undefined, undefined).value).toBe(SILENT);
  });
});

describe('a 評価方式 that cannot be used', () => {
  it('is an error at its cell, with the names that are known', () => {
    const { value, diagnostics } = chooseScheme(SCHEMES, undefined, { value: 'ABC', place: CELL });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'scheme/unknown', severity: 'error', place: CELL }]);
    expect(diagnostics[0]?.message).toContain('「ABC」');
    expect(diagnostics[0]?.hint).toContain('「判定なし」、「達成・未達成」');
  });

  it('is an error without a cell when the command line named it', () => {
    const { diagnostics } = chooseScheme(SCHEMES, 'ABC', { value: '判定なし', place: CELL });
    expect(diagnostics[0]).not.toHaveProperty('place');
    expect(diagnostics[0]?.message).toContain('指定された評価方式「ABC」');
  });

  it('is an error when two files share the name', () => {
    const { value, diagnostics } = chooseScheme([SCHEME, SCHEME], '達成・未達成', undefined);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'scheme/twice' }]);
  });

  it.each([undefined, '判定なし'])('is an error when there is none at all (%s)', (wanted) => {
    expect(chooseScheme([], wanted, undefined)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'scheme/none' }],
    });
  });
});
