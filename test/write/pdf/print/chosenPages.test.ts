/** What is said of exchanged pages, beside what stands on them. */

import { describe, expect, it } from '@jest/globals';

import { chosenPages } from '../../../../src/write/pdf/print/chosenPages.ts';
import { pageStamp } from '../../../../src/write/pdf/print/pageStamp.ts';
import { readAloud, textsOn, wordsOn } from '../layout/inspect.ts';
import { laidOut, metrics, paperOf, paragraph, policy, prose, theme } from '../layout/papers.ts';

const WORDS = '差替　令和元年9月1日';

describe('the word 差替 on exchanged pages', () => {
  const whole = laidOut(
    paperOf(
      [1, 2, 3].map((number) => ({
        ...policy([paragraph(prose(1500))]),
        id: `policy-${number}`,
      })),
    ),
  );
  const chosen = chosenPages(
    { ...whole, subject: '案　総合戦略の検証' },
    {
      pages: [1, 3],
      title: '【差替】資料',
      pageTitle: String,
      stamp: pageStamp(WORDS, { metrics, look: theme }),
    },
  );
  const stamps = chosen.pages.map((page) =>
    textsOn(page).filter(({ runs }) => runs.map(({ text }) => text).join('') === WORDS),
  );

  it('is seen on every page', () => {
    expect(stamps.map(({ length }) => length)).toEqual([1, 1]);
    expect(chosen.pages.map((page) => wordsOn(page).includes('差替'))).toEqual([true, true]);
  });

  it('is read once, before everything else', () => {
    expect(stamps[0]?.[0]?.meaning).toBe(chosen.structure.children[0]);
    expect(chosen.structure.children[0]?.role).toBe('P');
    expect(stamps[1]?.[0]?.meaning).toBe('artifact');
    expect(readAloud(chosen).split('差替')).toHaveLength(2);
    expect(readAloud(chosen).startsWith('差替')).toBe(true);
  });

  it('stands first in the subject of the file, before 案', () => {
    expect(chosen.subject).toBe('差替　令和元年9月1日　案　総合戦略の検証');
  });
});
