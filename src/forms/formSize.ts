/** How large a plan is, as a form for it has to know before anything is filled in. */

import type { FiscalYear } from './submission.ts';

/** The numbers that a form is cut to. */
export const SIZES = ['goals', 'policies', 'indicators', 'bullets'] as const;
export type SizeName = (typeof SIZES)[number];

/** More is a slip of the fingers, or would take minutes to write. */
export const MOST = { goals: 99, policies: 500, indicators: 1000, bullets: 3000 } as const;

/** What each number is of, as a clerk is asked for it. */
export const SIZE_TITLES: Readonly<Record<SizeName, string>> = {
  goals: '基本目標の数',
  policies: '施策の数',
  indicators: '指標（数値目標とKPI）の数',
  bullets: '課題・検証と方向性の項目の数',
};

/** The reader takes no more columns of years. */
export const MOST_YEARS = 30;

/** @returns whether a plan can end in a year that begins in the first one */
export function isWithinReach(year: number, first: FiscalYear): boolean {
  return year >= first.year && year - first.year < MOST_YEARS;
}

/** The years of the plan, and how much it holds. */
export interface FormSize {
  readonly first: FiscalYear;
  /** As many years as a 総合戦略 has when absent. */
  readonly last?: FiscalYear;
  readonly goals?: number;
  readonly policies?: number;
  readonly indicators?: number;
  readonly bullets?: number;
}
