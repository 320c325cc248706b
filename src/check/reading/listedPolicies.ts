/** Several 施策 in one cell. */

import type { Place } from '../../diagnostics/place.ts';
import type { Fact, PolicyReference } from '../../forms/submission.ts';
import { parsePolicyNumber } from '../../japanese/policyNumber.ts';
import { listedCodes } from './listedCodes.ts';

/** One part of the cell. */
interface ListedPolicy {
  readonly written: string;
  readonly place: Place;
  /** Undefined when it names no 施策. */
  readonly policy: PolicyReference | undefined;
}

/** @returns the parts of a cell, parted like KPI番号; each once */
export function listedPolicies(fact: Fact<string>): readonly ListedPolicy[] {
  return listedCodes(fact).map(({ value, place }) => ({
    written: value,
    place,
    policy: parsePolicyNumber(value),
  }));
}
