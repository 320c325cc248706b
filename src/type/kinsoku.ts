/**
 * 禁則: where a Japanese line may not be parted, as data.
 *
 * The classes are those of JIS X 4051:2004, 8 (行頭禁則, 行末禁則, 分離禁止), with the signs that
 * office papers use as bullets or units added; UAX #14 knows most of the rest (see opportunities.ts).
 */

/** 行頭禁則: these may not begin a line. */
const LINE_START_PROHIBITED = {
  closingBrackets: ')]}）］｝〕〉》」』】〙〗〟’”｠»｣',
  fullStopsAndCommas: '、。，．､｡,.',
  middleDots: '・：；･:;',
  dividers: '？！‼⁇⁈⁉?!',
  hyphensAndWaves: '‐–～〜－゠',
  slash: '／',
  ellipses: '…‥',
  iterationMarks: 'ゝゞヽヾ々〻',
  prolongedSounds: 'ーｰﾞﾟ゛゜',
  smallHiragana: 'ぁぃぅぇぉっゃゅょゎゕゖ',
  smallKatakana: 'ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
  smallHalfWidthKatakana: 'ｧｨｩｪｫｬｭｮｯ',
  unitSigns: '％‰%°′″℃℉¢￠㎡㎥㎢㎝㎜㎞㎎㎏㏄㏊㌔㌢㍍㌘㌧㌃㌶㍑㍗㌍㌦㌣㌫㍊㌻',
} as const;

/** 行末禁則: these may not end a line. Bullets and numerals belong to the word behind them. */
const LINE_END_PROHIBITED = {
  openingBrackets: '([{（［｛〔〈《「『【〘〖〝‘“｟«｢',
  referenceMarks: '※',
  negativeSigns: '▲△',
  bullets: '▼▽■□●○◎◆◇★☆',
  circledNumbers:
    '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㋐㋑㋒㋓㋔',
  prefixedSigns: '〒＃№￥¥＄$￡£€',
} as const;

const MAY_NOT_BEGIN = new Set(Object.values(LINE_START_PROHIBITED).join(''));
const MAY_NOT_END = new Set(Object.values(LINE_END_PROHIBITED).join(''));

/** 単位 that stay with the digits before them. */
const COUNTERS = [
  '市町村|パーセント|ポイント|事業者?|年度|年間|年目|世帯|施設|団体|企業|時間|週間|番目',
  '(?:か|カ|ヶ|ケ|箇|ヵ)(?:所|年|月|国)',
  '[人名件円年月日回台社所個歳位倍号校戸本冊点割分秒時組棟室床品通基路店区市町村園次期章節項条階便頭匹羽株枚種箱]',
].join('|');
const SCALES = '[百千万億兆]*';

const DIGIT = '[0-9０-９]';
/** 1,234 · ６０．７ · 1/2 · 10:30: digits, and the signs between digits. */
const DIGITS = `${DIGIT}+(?:[,.，．/／:：]${DIGIT}+)*`;
const UNIT_SIGN = `[${LINE_START_PROHIBITED.unitSigns}]`;
const UNIT = `${SCALES}(?:${COUNTERS}|${UNIT_SIGN})?`;
/** A minus behind a letter, digit or unit is a dash: 10－20, 096-000-0000. */
const SIGN = `(?:(?<![0-9A-Za-z０-９Ａ-Ｚａ-ｚ）)％%㎡])[▲△＋－+−-])`;
const NUMBER = `[第約]?${SIGN}?(?:${DIGITS}|元(?=年))${UNIT}`;

/** 分離禁止: stretches that are not parted. */
const INSEPARABLE: readonly RegExp[] = [
  // 1,234千人 · ▲12.5％ · 第3回 · 令和6年度 · 平成元年
  new RegExp(`(?:(?:明治|大正|昭和|平成|令和)(?=${DIGIT}|元))?${NUMBER}`, 'gu'),
  // ○達成 5 · B 期待値並み 2 · －判定不能 1: a verdict, its word and its count
  /(?<![^\s\u3000])[－○×△◎◇①-⑳A-E](?: ?[^\s\u30000-9A-E]{0,8})? [0-9]+(?![^\s\u3000])/gu,
  // 判定不能 1: the same without a mark; no longer than the narrowest column
  /(?<![^\s\u3000])[^\s\u3000、。：（）「」0-9]{2,5} [0-9]+(?![^\s\u3000])/gu,
  // 良くなったもの 11: a phrase, and the count that a no-break space ties to it
  /[^\s\u3000、。：（）]{1,9}\u00A0[0-9]+/gu,
  // （達成→未達成）: in one piece, or as （期待値並み→ and 目標値以上）
  /（[^\s\u3000→、。（）]{1,4}→[^\s\u3000→、。（）]{1,4}）/gu,
  /（[^\s\u3000→、。（）]{1,9}→|(?<=→)[^\s\u3000→、。（）]{2,9}）/gu,
  // 期待値並み→目標値以上: what it has become
  /(?<=→)[^\s\u3000→、。（）]{2,8}$/gu,
  // （目標 33,500）: a word in brackets with its figure
  /（[^\s\u3000、。（）]{1,4} [^\s\u3000、。（）]{1,10}）/gu,
  // https://w: an address does not end a line with its double slash
  /[A-Za-z]+:\/\/[0-9A-Za-z]/gu,
  // ―― and ……: one sign of two characters
  /―{2,}|—{2,}|…{2,}|‥{2,}|〳〵|〴〵/gu,
  // Full-width letters make words as the narrow ones do: ＫＰＩ, Ｈ３０
  /[Ａ-Ｚａ-ｚ０-９]{2,}/gu,
];

/** Whether a line may not begin with this character (行頭禁則); looks at the first character of a cluster. */
export function mayNotBegin(character: string): boolean {
  return MAY_NOT_BEGIN.has(firstOf(character));
}

/** Whether a line may not end with this character (行末禁則); looks at the first character of a cluster. */
export function mayNotEnd(character: string): boolean {
  return MAY_NOT_END.has(firstOf(character));
}

function firstOf(cluster: string): string {
  return cluster.length > 1 ? String.fromCodePoint(cluster.codePointAt(0) ?? 0) : cluster;
}

/**
 * Finds the stretches that are not parted (分離禁止): a number with its unit, era and year,
 * double dashes and ellipses, words in full-width letters,
 * the head of a web address.
 *
 * @returns pairs of offsets (UTF-16 units), start inclusive, end exclusive; they may overlap
 */
export function inseparableStretches(text: string): readonly (readonly [number, number])[] {
  return INSEPARABLE.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => match.length > 1)
      .map((match): readonly [number, number] => [match.index, match.index + match[0].length]),
  );
}
