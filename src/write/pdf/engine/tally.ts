import type { DisplayDocument, Meaning } from '../display/display.ts';
import { meaningOf } from './structure.ts';

/** Keeps account of what belongs to each element, to compare what was given with what was drawn. */
export interface Tally {
  text(meaning: Meaning, text: string): void;
  picture(meaning: Meaning): void;
  /** By element (decoration together): its characters in order, a picture as one U+FFFC. */
  readonly counted: ReadonlyMap<Meaning, string>;
}

/** An account without entries. */
export function createTally(): Tally {
  const counted = new Map<Meaning, string>();
  const text = (meaning: Meaning, added: string): void => {
    counted.set(meaning, (counted.get(meaning) ?? '') + added);
  };
  return { text, picture: (meaning) => text(meaning, '\u{FFFC}'), counted };
}

/** The account of everything a document gives to be drawn, rectangles and rules apart. */
export function expectedTally({ pages }: DisplayDocument): Tally {
  const tally = createTally();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind === 'text') item.runs.forEach(({ text }) => tally.text(item.meaning, text));
    if (item.kind === 'picture' || item.kind === 'image') tally.picture(meaningOf(item));
  }
  return tally;
}
