/** Where one phrase (文節) of a Japanese title ends and the next begins, as far as its letters tell. */

/** A particle, or the end of a longer ending such as 「感じる」: hiragana in front of another script. */
const BEHIND_HIRAGANA =
  /(?:(?<=[のをがはにとへでもや])|(?<=[\p{Script=Hiragana}ー]{2}))(?=[^\p{Script=Hiragana}ー])/gu;

/** An opening bracket, and what stands behind a closing one, a comma, ・ or a space. */
const AT_SIGNS = /(?=[（［｛〔〈《「『【(])|(?<=[）］｝〕〉》」』】)、。・，．\s])/gu;

/** A word in brackets explains the one before it, and is read at once: （再掲を除く）. */
const SHORT_BRACKET = /[（［｛〔〈《「『【(][^（）「」()]{1,12}[）］｝〕〉》」』】)]/gu;

/** A unit or the like, which looks lost at the beginning of a line: （％）, （人/ha）, （累計）. */
const LONGEST_REMARK = 6;

/** What begins at a place where a line may end: a phrase, or a remark of a few letters on the word before it. */
export type Beginning = 'phrase' | 'remark';

/**
 * Forbids nothing: these are the places where the eye rests, of those where a line may end; in front of a remark it
 * rests less.
 *
 * @returns by offset (UTF-16 units) what begins there: 二次交通の|実証運行, 取り組む|市町村の|割合（|％）
 */
export function phraseBeginnings(text: string): ReadonlyMap<number, Beginning> {
  const brackets = [...text.matchAll(SHORT_BRACKET)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const places = [BEHIND_HIRAGANA, AT_SIGNS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => index),
  );
  const isInside = (place: number): boolean =>
    brackets.some(({ start, end }) => start < place && place < end);
  const isRemark = (place: number): boolean =>
    brackets.some(({ start, end }) => start === place && end - start - 2 <= LONGEST_REMARK);
  return new Map(
    places
      .filter((place) => !isInside(place))
      .map((place) => [place, isRemark(place) ? 'remark' : 'phrase']),
  );
}
