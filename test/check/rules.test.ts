import { readdirSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { entryOf, fileOf, RULE_FOLDER } from '../handbook/entry.ts';
import { changed } from './drawn.ts';
import { checkedAgainstLastYear, checkedFor } from './lastYearSound.ts';
import { SOUND_WORKBOOK } from './sound.ts';

function codesAfter(change: string, rule: string): readonly string[] {
  return checkedFor(rule, changed(SOUND_WORKBOOK, change)).diagnostics.map(({ code }) => code);
}

describe('the handbook of rules', () => {
  it('has an entry in the list for every file', () => {
    expect(readdirSync(RULE_FOLDER).toSorted()).toEqual(
      RULES.map(({ code }) => fileOf(code)).toSorted(),
    );
  });

  it('finds nothing in a sound workbook', () => {
    expect(check(SOUND_WORKBOOK).diagnostics).toEqual([]);
    expect(checkedAgainstLastYear(SOUND_WORKBOOK).diagnostics).toEqual([]);
  });

  it.each(RULES.map(({ code }) => [code, entryOf(code).fails] as const))(
    '%s objects to: %s',
    (code, example) => {
      expect(codesAfter(example, code)).toContain(code);
    },
  );

  it.each(RULES.map(({ code }) => [code, entryOf(code).passes] as const))(
    '%s accepts: %s',
    (code, example) => {
      expect(codesAfter(example, code)).not.toContain(code);
    },
  );
});
