/** What a workbook to be filled in is written of: facts as far as they are known, and what was written last year. */

import type { FactKpi, Facts } from '../../facts/facts.ts';

/** Something that is written anew each year. */
export interface Earlier {
  /** What was written last year, for reference. */
  readonly earlier?: string | null | undefined;
  /** Where it led. */
  readonly earlierLink?: string | undefined;
}

type Meta = Facts['meta'];
type Row<Name extends 'bullets' | 'references'> = Facts[Name][number] & Earlier;

/** Rows that stand ready to be filled in; of what is not named, as many as usual. */
export interface Room {
  readonly plan?: number;
  /** Pairs of rows. */
  readonly indicators?: number;
  readonly bullets?: number;
}

/** Facts are content; content may lack the date, the names and the texts. */
export interface Content {
  readonly meta: Omit<Meta, 'city' | 'title' | 'date'> & {
    readonly city?: string;
    readonly title?: string;
    readonly date?: string | undefined;
  };
  readonly goals: Facts['goals'];
  readonly policies: Facts['policies'];
  readonly kpis: readonly (FactKpi & Earlier)[];
  readonly bullets: readonly Row<'bullets'>[];
  readonly references: readonly Row<'references'>[];
  readonly meeting?: readonly (NonNullable<Facts['meeting']>[number] & Earlier)[] | undefined;
  readonly members?: readonly (NonNullable<Facts['members']>[number] & Earlier)[] | undefined;
  readonly opinions?: readonly (NonNullable<Facts['opinions']>[number] & Earlier)[] | undefined;
  readonly projects?: readonly (NonNullable<Facts['projects']>[number] & Earlier)[] | undefined;
  readonly history?: readonly (NonNullable<Facts['history']>[number] & Earlier)[] | undefined;
  readonly planned?: Facts['planned'];
  readonly glossary?: readonly (NonNullable<Facts['glossary']>[number] & Earlier)[] | undefined;
  readonly goalTexts?: readonly (NonNullable<Facts['goalTexts']>[number] & Earlier)[] | undefined;
  readonly organization?:
    | readonly (NonNullable<Facts['organization']>[number] & Earlier)[]
    | undefined;
  readonly charter?: readonly (NonNullable<Facts['charter']>[number] & Earlier)[] | undefined;
  readonly leading?: readonly (NonNullable<Facts['leading']>[number] & Earlier)[] | undefined;
  readonly room?: Room;
}
