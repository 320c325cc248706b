/** Which known name a misspelt one was meant to be. */

import { distance } from 'fastest-levenshtein';

import { comparable } from '../../japanese/text.ts';

/**
 * @param written what the sheet says
 * @param candidates the names it may have been meant to be
 * @returns the most similar one; undefined when more than half of the characters differ
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const name = comparable(written);
  const scored = candidates.map((candidate) => {
    const other = comparable(candidate);
    return { candidate, share: distance(name, other) / Math.max(name.length, other.length, 1) };
  });
  const best = scored.toSorted((left, right) => left.share - right.share)[0];
  return best !== undefined && best.share <= 0.5 ? best.candidate : undefined;
}

/** What other offices call the headings of our form. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  基準値: ['策定時', '計画策定時', '当初値', '現況値', '現況', '基準', '基準年度値'],
  KPI名: ['指標名', '指標', '指標の名称', '重要業績評価指標', '項目名'],
  目標の向き: ['方向', '向き', '望ましい方向', '目指す方向'],
  担当課: ['所管課', '主管課', '担当部署'],
  注記: ['備考', '摘要'],
};

/**
 * Which unknown heading stands for one that is missing.
 *
 * @param name of the missing heading
 * @param unknown what the unknown headings say; brackets behind them (「単位（人）」) explain
 * @returns undefined where none is like it
 */
export function headingFor(name: string, unknown: readonly string[]): string | undefined {
  const known = [name, ...(OTHER_NAMES[name] ?? [])];
  return (
    unknown.find((heading) => known.includes(withoutBrackets(heading))) ?? nearest(name, unknown)
  );
}

function withoutBrackets(heading: string): string {
  return comparable(heading).replace(/\(.*\)$/u, '');
}
