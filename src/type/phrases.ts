/** Where one phrase (文節) of a Japanese title ends and the next begins, as far as its letters tell. */

/**
 * A particle, an ending that leads on to a noun (住む|人, 新たな|産業, 大きく|上回る), or the end of a longer one such as
 * 「感じる」: hiragana in front of another script.
 */
const BEHIND_HIRAGANA =
  /(?:(?<=[のをがはにとへでもやなうくすつぬむぶぐるただ]|延べ)|(?<=[\p{Script=Hiragana}ー]{2}))(?=[^\p{Script=Hiragana}ー])/gu;

/** An adverb in hiragana behind a particle: 目標を|やや下回る. */
const AT_ADVERBS = /(?<=[をがはにも])(?=やや|ほぼ|おおむね|かなり|まだ|とても)/gu;

/** An opening bracket, an arrow, and what stands behind a closing bracket, a comma, ・ or a space; the second bound of a range. */
const AT_SIGNS =
  /(?=[→（［｛〔〈《「『【(])|(?<=[）］｝〕〉》」』】)、。・，．\s])|(?<=以上|以下|未満|超)(?=[0-9])/gu;

/** A word in brackets explains the one before it, and is read at once: （再掲を除く）. */
const SHORT_BRACKET = /[（［｛〔〈《「『【(][^（）「」()]{1,12}[）］｝〕〉》」』】)]/gu;

/** A unit or the like, which looks lost at the beginning of a line: （％）, （人/ha）, （累計）. */
const LONGEST_REMARK = 6;

/** Where the script changes within a phrase: 移住|サポートデスク, リターン|就業. */
const AT_SCRIPT =
  /(?<=\p{Script=Han})(?=[\p{Script=Katakana}A-Za-z])|(?<=[\p{Script=Katakana}ー])(?=[\p{Script=Han}A-Za-z0-9])|(?<=\p{Script=Hiragana})(?=\p{Script=Katakana})/gu;

/** Particles of two letters and more, which a line may begin with rather than a word be cut. */
const LONG_PARTICLE =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?=まで|から|より|など|なし|について|における|に対する|による|に関する)/gu;

/** Chinese characters in a row: words of two, most of them. */
const HAN = /(?<digit>[0-9]?)(?<run>[\p{Script=Han}々]{2,})(?<ending>[\p{Script=Hiragana}]?)/gu;

/** Hiragana that ends the word of the character before it (期待値|並み, 高齢者|向け), not a particle behind a noun (予防策の). */
const OKURIGANA = /[^のをがはにとでへもやなだ]/u;

/** Characters that belong to the word behind them, unless they begin one of two: 新製品, but 新規. */
const PREFIX =
  /^(?:新(?!規|設)|再(?!生|掲|開|度)|未(?!来|満)|総(?!合|数|額|務|会)|全(?!国|体|部|員|市)|対(?!象|応|策|比)|要(?!望|件|素|因|綱|約)|正(?!規|常|確|式)|多(?!数|様|く)|各|非|副|.々)/u;

/** Characters that belong to the word before them, unless they begin one of two: 利用者数, but 目標|数値. */
const SUFFIX =
  /^(?:以[上下内]|未満|[者率等的型版額値圏館局室士度員別]|数(?!値|量|字)|所(?!得|有|在|属|要|管)|化(?!学)|性(?!別|能|質)|費(?!用)|税(?!収|務|金|率)|法(?!人|律|令)|課(?!題|税|程)|会(?!議|社|員|計|場|館)|業(?!務|者|種|績|界)|品(?!質|目)|物(?!価|件|品)|店(?!舗)|金(?!額|融|利)|比(?!較|率|例)|量(?!的)|社(?!会|員|内)|家(?!庭|族|屋|計|賃)|間(?!接)|内(?!容|部|外|訳)|外(?!国|部|来)|部(?!門|長|分|会)|客(?!数|室)|人(?!口|材|件|数|権|員|生)|用(?!地|途|品|水)|先(?!進|生|月))/u;

/** What counts behind a figure. */
const COUNTER = /^(?:か所|団体|年度|年間|[割年月日人件回歳社所店戸校園台点位円千万億])/u;

/**
 * What begins at a place where a line may end: a phrase, a remark of a few letters on the word before it, or within a
 * phrase a word.
 */
export type Beginning = 'phrase' | 'remark' | 'word';

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
  const places = [BEHIND_HIRAGANA, AT_ADVERBS, AT_SIGNS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => index),
  );
  const isInside = (place: number): boolean =>
    brackets.some(({ start, end }) => start < place && place < end);
  const isRemark = (place: number): boolean =>
    brackets.some(({ start, end }) => start === place && end - start - 2 <= LONGEST_REMARK);
  const words = [
    ...[AT_SCRIPT, LONG_PARTICLE].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index }) => index),
    ),
    ...[...text.matchAll(HAN)].flatMap(({ index, groups }) => wordsIn(index, groups)),
  ];
  return new Map([
    ...words.map((place) => [place, 'word'] as const),
    ...places
      .filter((place) => !isInside(place))
      .map((place) => [place, isRemark(place) ? 'remark' : 'phrase'] as const),
  ]);
}

/** Where words begin among Chinese characters, but the first: 年間|利用者数, 構想|交付金. */
function wordsIn(
  index: number,
  { digit = '', run = '', ending = '' }: Readonly<Record<string, string>> = {},
): readonly number[] {
  const letters = Array.from(run);
  const restAt = (at: number): string => letters.slice(at).join('');
  const places: number[] = [];
  const withSuffixes = (from: number): number => {
    const suffix = SUFFIX.exec(restAt(from))?.[0];
    return suffix === undefined ? from : withSuffixes(from + Array.from(suffix).length);
  };
  let at = digit === '' ? 0 : withSuffixes(COUNTER.exec(run)?.[0].length ?? 0);
  // No character is left alone, unless hiragana makes a word of it.
  const shortest = OKURIGANA.test(ending) ? 1 : 2;
  while (letters.length - at >= shortest) {
    if (at > 0) places.push(index + digit.length + letters.slice(0, at).join('').length);
    at = withSuffixes(at + (PREFIX.test(restAt(at)) ? 3 : 2));
  }
  return places;
}
