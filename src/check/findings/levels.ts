/** How grave a finding is taken: the rule's own word, or the office's in `input/rules.json`. */

import type { Diagnostic, Severity } from '../../diagnostics/checked.ts';
import {
  RULE_SETTINGS_HINT,
  type RuleLevel,
  type RuleSettings,
} from '../../office/ruleSettings.ts';
import { nearest } from '../phrasing/nearest.ts';
import type { NamedRule } from './rule.ts';

const SEVERITIES: Readonly<Record<Exclude<RuleLevel, '使わない' | '標準'>, Severity>> = {
  エラー: 'error',
  注意: 'warning',
  お知らせ: 'notice',
};

/**
 * Takes a finding as grave as the office wants it.
 *
 * @param finding as the rule states it; what a rule itself calls an error would leave the papers without a fact,
 *   so that it stays one
 * @param settings absent when the office has set nothing
 * @returns undefined when the office does not use the rule
 */
export function atLevel<Found extends Diagnostic>(
  finding: Found,
  settings: RuleSettings | undefined,
): Found | undefined {
  const level = settings?.levels.get(finding.code) ?? '標準';
  if (level === '標準' || finding.severity === 'error') return finding;
  return level === '使わない' ? undefined : { ...finding, severity: SEVERITIES[level] };
}

/**
 * Looks for names in the settings that no rule has, and for rules that cannot be set.
 *
 * @returns errors that name the file and the entry, with the nearest known name
 */
export function settingFaults(
  { path, levels }: RuleSettings,
  rules: readonly NamedRule[],
): readonly Diagnostic[] {
  return [...levels].flatMap(([code, level]): readonly Diagnostic[] => {
    const rule = rules.find((known) => known.code === code);
    const entry = `ファイル「${path}」: 項目「${code}」`;
    if (rule === undefined) return [unknownRule(entry, code, rules)];
    if (!rule.fixed || level === '標準' || level === 'エラー') return [];
    return [
      {
        code: 'rules/fixed',
        severity: 'error',
        message: `${entry}は「${level}」となっています。この指摘は、放っておくと資料の表や文が欠けるため、「エラー」から変えられません。`,
        hint: 'この項目を消すか、「標準」にしてください。',
      },
    ];
  });
}

function unknownRule(entry: string, code: string, rules: readonly NamedRule[]): Diagnostic {
  const guess = nearest(
    code,
    rules.map((rule) => rule.code),
  );
  return {
    code: 'rules/unknown',
    severity: 'error',
    message: `${entry}という名前の指摘はありません。${guess === undefined ? '' : `「${guess}」の誤りではありませんか。`}`,
    hint: RULE_SETTINGS_HINT,
  };
}
