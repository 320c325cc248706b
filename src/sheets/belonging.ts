/** Where in the plan a row belongs that is neither an indicator nor a part of the plan itself, and its place there. */

import { optional, ordinal } from './cell.ts';

/** 基本目標 */
export const GOAL_NUMBER = {
  cell: ordinal,
  heading: 'required',
  means: '基本目標の番号です。',
  width: 9,
  align: 'center',
  fact: 'goal',
  carried: 'kept',
} as const;

/** 施策; a sheet adds whether it must be there, and what a blank means. */
export const POLICY_NUMBER = {
  cell: optional(ordinal),
  means: '施策の番号です。',
  width: 9,
  align: 'center',
  fact: 'policy',
  carried: 'kept',
} as const;

/** 順; a sheet adds among what. */
export const SEQUENCE = {
  cell: optional(ordinal),
  heading: 'optional',
  width: 7,
  align: 'center',
  fact: 'seq',
  stated: true,
  carried: 'kept',
} as const;
