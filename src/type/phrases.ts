/** Where one phrase (文節) of a Japanese title ends and the next begins, as far as its letters tell. */

/** A particle, or the end of a longer ending such as 「感じる」: hiragana in front of another script. */
const BEHIND_HIRAGANA =
  /(?:(?<=[のをがはにとへでもや])|(?<=[\p{Script=Hiragana}ー]{2}))(?=[^\p{Script=Hiragana}ー])/gu;

/** An opening bracket, and what stands behind a closing one, a comma, ・ or a space. */
const AT_SIGNS = /(?=[（［｛〔〈《「『【(])|(?<=[）］｝〕〉》」』】)、。・，．\s])/gu;

/** A word in brackets explains the one before it, and is read at once: （再掲を除く）. */
const SHORT_BRACKET = /[（［｛〔〈《「『【(][^（）「」()]{1,12}[）］｝〕〉》」』】)]/gu;

/**
 * Ranks nothing and forbids nothing: these are the places where the eye rests, of those where a line may end.
 *
 * @returns offsets (UTF-16 units) of the phrases' beginnings: 二次交通の|実証運行, 取り組む|市町村の|割合（|％）
 */
export function phraseBeginnings(text: string): ReadonlySet<number> {
  const brackets = [...text.matchAll(SHORT_BRACKET)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const places = [BEHIND_HIRAGANA, AT_SIGNS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => index),
  );
  const isInside = (place: number): boolean =>
    brackets.some(({ start, end }) => start < place && place < end);
  return new Set(places.filter((place) => !isInside(place)));
}
