/** SDGs of policies: from the cell to the pages, the website and the open data. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { paperContents } from '../../src/compose/view/paper.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { parseSdgs } from '../../src/japanese/sdgs.ts';
import { changed } from '../check/drawn.ts';
import { SOUND_WORKBOOK } from '../check/sound.ts';
import { WORDS } from '../wording/shipped.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { blocksOf, drawnPaper, JUDGING, submitted } from './papers.ts';
import { printInlines } from './printed.ts';

const PLAN = {
  施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文           | SDGs
1        |      |      | 基本目標   | 働く場をつくる       |
1        | 1    |      | 施策       | 創業の支援           | 9、8・9
1        | 1    | ①   | 施策の内容 | 創業の相談を受ける。 |
1        | 2    |      | 施策       | 農業の振興           | ２ 15
1        | 2    | ①   | 施策の内容 | 担い手を育てる。     |
1        | 3    |      | 施策       | 商業の振興           |
1        | 3    | ①   | 施策の内容 | 店を紹介する。       |`,
};

function noted(policy: string): readonly string[] {
  return blocksOf(drawnPaper(PLAN), policy, 'paragraph')
    .map(({ inlines }) => printInlines(inlines))
    .filter((text) => text.includes('SDGs'));
}

describe('the numbers of a cell', () => {
  it.each([
    ['4・8・11', [4, 8, 11]],
    ['４、８，１１', [4, 8, 11]],
    ['SDGs4 目標17', [4, 17]],
    ['3番', [3]],
    ['0・18・48', [undefined, undefined, undefined]],
    ['4-8', [undefined]],
  ])('of %s', (text, expected) => {
    expect(parseSdgs(text).map(({ number }) => number)).toEqual(expected);
  });

  it('that are none of the 17 are named', () => {
    const { value, diagnostics } = check(changed(SOUND_WORKBOOK, '施策体系!G3 = 4・18'));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => [code, place?.cell])).toContainEqual([
      'plan/sdgs',
      'G3',
    ]);
  });

  it('in the row of a goal or of ① are told to be lost', () => {
    for (const cell of ['G2', 'G4']) {
      const { diagnostics } = check(changed(SOUND_WORKBOOK, `施策体系!${cell} = 4`));
      expect(diagnostics.map(({ code, place }) => [code, place?.cell])).toEqual([
        ['row/unread', cell],
      ]);
    }
  });
});

describe('a policy', () => {
  it('names its SDGs below ①②③, each once, rising', () => {
    expect(noted('policy-1-1')).toEqual([
      '関わるSDGs　8 働きがいも経済成長も　9 産業と技術革新の基盤をつくろう',
    ]);
    expect(noted('policy-1-2')).toEqual(['関わるSDGs　2 飢餓をゼロに　15 陸の豊かさも守ろう']);
    expect(noted('policy-1-3')).toEqual([]);
  });

  it('is found by number on the website', () => {
    const { view } = paperContents(evaluate(submitted(PLAN), JUDGING), {
      words: WORDS,
      outputs: ['site'],
    });
    const { sdgs } = view;
    if (sdgs === false) throw new Error('Nothing was printed.');
    expect(
      sdgs.goals.map(({ number, policies }) => [number, ...policies.map(({ page }) => page)]),
    ).toEqual([
      ['2', 'policy-1-2'],
      ['8', 'policy-1-1'],
      ['9', 'policy-1-1'],
      ['15', 'policy-1-2'],
    ]);
  });

  it('has a row for each number in the open data; a plan without any has no such table', () => {
    const rows = dataRows(
      openData(evaluate({ ...submitted(PLAN), sha256: 'a'.repeat(64) }, JUDGING)),
      'sdgs',
    );
    expect(rows.map((row) => [row['基本目標番号'], row['施策番号'], row['SDGsの番号']])).toEqual([
      ['1', '1', '8'],
      ['1', '1', '9'],
      ['1', '2', '2'],
      ['1', '2', '15'],
    ]);
    const without = openData(evaluate({ ...submitted(), sha256: 'a'.repeat(64) }, JUDGING));
    expect(without.map(({ path }) => path)).not.toContain('data/sdgs.csv');
  });
});
