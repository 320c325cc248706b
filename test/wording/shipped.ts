/** The words as the project ships them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseWords, type Words } from '../../src/wording/words.ts';

const { value, diagnostics } = parseWords(
  new Map([['words.json', readFileSync(join('templates', 'words.json'), 'utf8')]]),
);
if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));

export const WORDS: Words = value;
