/** Colours of grades: between that of the best and a light one. */

/**
 * The fill of a grade.
 *
 * @param ends the best one's, and the lightest there may be; `#1D4B75`
 * @param share how far it is from the first to the second, from 0 to 1
 */
export function gradeFill([from, to]: readonly [string, string], share: number): string {
  const ends = [channelsOf(from), channelsOf(to)] as const;
  const mixed = ends[0].map((one, index) =>
    Math.round(one + ((ends[1][index] ?? one) - one) * share),
  );
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The colour of text that is read more easily on a fill: ink or paper. */
export function inkOn(
  fill: string,
  { ink, paper }: { readonly ink: string; readonly paper: string },
): string {
  const [red = 0, green = 0, blue = 0] = channelsOf(fill);
  return 0.299 * red + 0.587 * green + 0.114 * blue < HALF_LIGHT ? paper : ink;
}

/** Of 255: where black and white text are read equally well. */
const HALF_LIGHT = 130;

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
