/** 推進体制 in finished strings, and as a chart where one is readable. */

import type { OrganizationChart } from '../../../forms/figure.ts';
import type { OrganizationUnit } from '../../../forms/submission.ts';
import { comparable } from '../../../japanese/text.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';

/** 推進体制. */
export interface OrganizationView {
  readonly units: readonly {
    readonly name: string;
    readonly role: string;
    readonly above: string;
  }[];
  /** The name of the chart, and what it says in words; lacking where it would be too wide or too high to be read. */
  readonly chart: Optional<{ readonly name: string; readonly alternative: string }>;
}

/** How the chart is called by templates. */
const CHART = 'organization';

/** More steps have no room beside each other, more bodies none below each other, longer names none in their boxes. */
const MOST_STEPS = 4;
const MOST_ROWS = 12;
const LONGEST_NAME = 20;

/** Prints the bodies in the order of the sheet; lacking where it has none. */
export function organizationView(
  units: readonly OrganizationUnit[],
  words: Words,
): Optional<OrganizationView> {
  if (units.length === 0) return false;
  return {
    units: units.map(({ name, role, above }) => ({
      name: breakLines(name.value),
      role: factText(role),
      above: factText(above),
    })),
    chart: organizationChart(units) !== undefined && {
      name: CHART,
      alternative: inWords(units, words),
    },
  };
}

/** @returns the chart; undefined where the table alone is better read */
export function organizationChart(
  units: readonly OrganizationUnit[],
): OrganizationChart | undefined {
  const places = placedUnits(units);
  const rows = places.filter(
    ({ unit }) => !units.some(({ above }) => isSame(above?.value, unit.name.value)),
  ).length;
  const isReadable =
    places.length > 1 &&
    rows <= MOST_ROWS &&
    places.every(
      ({ unit: { name }, step }) => step < MOST_STEPS && name.value.length <= LONGEST_NAME,
    );
  if (!isReadable) return undefined;
  return {
    kind: 'organization',
    id: CHART,
    units: places.map(({ unit, step, above }) => ({
      name: unit.name.value,
      step,
      ...(above !== undefined && { above }),
    })),
  };
}

/** A body, how many stand above it, and the place of the one right above. */
interface Placed {
  readonly unit: OrganizationUnit;
  readonly step: number;
  readonly above?: number;
}

/** Each body before those that belong to it; the rules of the sheet see to it that there is no circle. */
function placedUnits(units: readonly OrganizationUnit[]): readonly Placed[] {
  const all: Placed[] = [];
  const add = (unit: OrganizationUnit, step: number, above?: number): void => {
    const own = all.push({ unit, step, ...(above !== undefined && { above }) }) - 1;
    for (const one of belonging(unit, units)) add(one, step + 1, own);
  };
  for (const unit of units) if (unit.above === undefined) add(unit, 0);
  return all;
}

function belonging(
  { name }: OrganizationUnit,
  units: readonly OrganizationUnit[],
): readonly OrganizationUnit[] {
  return units.filter(({ above }) => isSame(above?.value, name.value));
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && comparable(one) === comparable(other);
}

/** 「推進本部の下に、幹事会、検証委員会。」 for each body that others belong to. */
function inWords(units: readonly OrganizationUnit[], { organization }: Words): string {
  const heads = units.filter(({ above }) => above === undefined);
  const named = (some: readonly OrganizationUnit[]): string =>
    some.map(({ name }) => name.value).join(organization.between);
  const below = units
    .map((unit) => ({ unit, own: belonging(unit, units) }))
    .filter(({ own }) => own.length > 0)
    .map(({ unit, own }) =>
      fillBlanks(organization.below, { above: unit.name.value, names: named(own) }),
    );
  return [fillBlanks(organization.heads, { names: named(heads) }), ...below].join('');
}
