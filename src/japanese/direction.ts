import type { Direction } from '../forms/submission.ts';

/** 目標の向き, in the words of the workbook. */
export const DIRECTION_WORDS = {
  increase: '多いほど良い',
  decrease: '少ないほど良い',
  maintainAtLeast: '維持',
  maintainAtMost: '維持（以下）',
} as const satisfies Readonly<Record<Direction, string>>;
