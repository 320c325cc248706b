/** A rule's entry in the handbook, as its comment states it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the rules. */
export const RULE_FOLDER = join(process.cwd(), 'src/check/rules');

/** What the comment above a rule says. */
export interface RuleEntry {
  readonly title: string;
  readonly reason: string;
  /** Changes to the sound workbook of `test/check/sound.ts`, in the notation of `test/check/drawn.ts`. */
  readonly fails: string;
  readonly passes: string;
  /** The severities the rule states, gravest first. */
  readonly severities: readonly ('error' | 'warning' | 'notice')[];
}

/** `plan/unknown` is explained in `planUnknown.ts`. */
export function fileOf(code: string): string {
  return `${code.replaceAll(/[/-](\w)/gu, (_, letter: string) => letter.toUpperCase())}.ts`;
}

/**
 * Reads the comment of a rule.
 *
 * @throws when it has no title, reason or example
 */
export function entryOf(code: string): RuleEntry {
  const source = readFileSync(join(RULE_FOLDER, fileOf(code)), 'utf8');
  const match =
    /\/\*\*\n \* (.+)\n \*\n((?: \* .+\n)+) \*\n \* Fails: (.+)\n \* Passes: (.+)\n \*\/\nexport const /u.exec(
      source,
    );
  const [, title, reason, fails, passes] = match ?? [];
  if (title === undefined || reason === undefined || fails === undefined || passes === undefined) {
    throw new Error(
      `${fileOf(code)}: the comment above the rule needs a title, a blank line, the reason, a blank line, "Fails:" and "Passes:".`,
    );
  }
  const lines = reason.split('\n').map((line) => line.replace(/^ \* ?/u, ''));
  return { title, reason: lines.join(''), fails, passes, severities: severitiesOf(source) };
}

function severitiesOf(source: string): RuleEntry['severities'] {
  // Rules that state what a field has said of itself say it as errors.
  if (source.includes('complaints.filter')) return ['error'];
  const imported = /import \{([^}]*)\} from '\.\.\/findings\/finding\.ts'/u.exec(source)?.[1] ?? '';
  const all = (['error', 'warning', 'notice'] as const).filter((word) =>
    new RegExp(`\\b${word}\\b`, 'u').test(imported),
  );
  return all;
}
