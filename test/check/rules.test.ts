import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

const FOLDER = join(process.cwd(), 'src/check/rules');

/** `plan/unknown` is explained in `planUnknown.ts`. */
function fileOf(code: string): string {
  return `${code.replaceAll(/[/-](\w)/gu, (_, letter: string) => letter.toUpperCase())}.ts`;
}

/** The example after `Fails:` or `Passes:` in the rule's comment. */
function exampleOf(code: string, name: 'Fails' | 'Passes'): string {
  const source = readFileSync(join(FOLDER, fileOf(code)), 'utf8');
  const example = new RegExp(`^ \\* ${name}: (.+)$`, 'mu').exec(source)?.[1];
  if (example === undefined) throw new Error(`${fileOf(code)} has no line "${name}:"`);
  return example;
}

function codesAfter(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change)).diagnostics.map(({ code }) => code);
}

describe('the handbook of rules', () => {
  it('has an entry in the list for every file', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(
      RULES.map(({ code }) => fileOf(code)).toSorted(),
    );
  });

  it('finds nothing in a sound workbook', () => {
    expect(check(SOUND_WORKBOOK).diagnostics).toEqual([]);
  });

  it.each(RULES.map(({ code }) => [code, exampleOf(code, 'Fails')] as const))(
    '%s objects to: %s',
    (code, example) => {
      expect(codesAfter(example)).toContain(code);
    },
  );

  it.each(RULES.map(({ code }) => [code, exampleOf(code, 'Passes')] as const))(
    '%s accepts: %s',
    (code, example) => {
      expect(codesAfter(example)).not.toContain(code);
    },
  );
});
