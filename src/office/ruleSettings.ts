/** `input/rules.json`: how grave the office takes the findings of each rule. */

import { z } from 'zod';

import type { Checked } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';

/** What a rule can be set to; 標準 leaves its findings as the handbook describes them. */
const LEVELS = ['エラー', '注意', 'お知らせ', '使わない', '標準'] as const;
export type RuleLevel = (typeof LEVELS)[number];

/** The office's choice for each rule it names, by the code of the rule's findings. */
export interface RuleSettings {
  /** The file as the office knows it, for the findings. */
  readonly path: string;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

const File = z.record(z.string(), z.enum(LEVELS));

/** What to do about a mistake in the file. */
export const RULE_SETTINGS_HINT =
  '{ "series/jump": "注意", "cell/platform": "使わない" } のように書いてください。指摘の名前は docs/handbook.md にあります。';

/**
 * Parses `input/rules.json`.
 *
 * @param path the file as the office knows it
 * @returns one error for each level that does not exist; whether there are rules of these names is for `check` to say
 */
export function parseRuleSettings(text: string, path: string): Checked<RuleSettings> {
  const { value, diagnostics } = parseJson(text, File, {
    path,
    subject: 'rules',
    hint: RULE_SETTINGS_HINT,
  });
  return { value: value && { path, levels: new Map(Object.entries(value)) }, diagnostics };
}
