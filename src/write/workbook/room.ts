/** Rows that stand ready to be filled in, as many as a plan of a certain size needs. */

import type { FormSize } from '../../forms/formSize.ts';
import type { Content, Room } from './content.ts';

/** A 施策 has about so many 施策の内容, each on a row of its own. */
const MEASURES = 3;

type Counts = Pick<FormSize, 'goals' | 'policies' | 'indicators' | 'bullets'>;

/** What is planned grows: one more for every five, and not less than three. */
const LEAST_RESERVE = 3;

/** @returns rows for all that a plan of this size holds, with some to spare; as usual where nothing is said */
export function roomFor(size: Counts): Room {
  return roomBeyond({ goals: [], policies: [], kpis: [], bullets: [] }, size);
}

/** @returns the same beyond the rows that are written already */
export function roomBeyond(
  { goals, policies, kpis, bullets }: Pick<Content, 'goals' | 'policies' | 'kpis' | 'bullets'>,
  size: Counts,
): Room {
  const isPlanned = size.goals !== undefined || size.policies !== undefined;
  const plan = (size.goals ?? goals.length) + (size.policies ?? policies.length) * (1 + MEASURES);
  const rows = policies.reduce((sum, { items }) => sum + 1 + items.length, goals.length);
  return {
    ...(isPlanned && { plan: rowsLeft(plan, rows) }),
    ...(size.indicators !== undefined && { indicators: rowsLeft(size.indicators, kpis.length) }),
    ...(size.bullets !== undefined && { bullets: rowsLeft(size.bullets, bullets.length) }),
  };
}

function rowsLeft(count: number, written: number): number {
  const reserve = Math.max(LEAST_RESERVE, Math.ceil(count / 5));
  return Math.max(LEAST_RESERVE, count + reserve - written);
}
