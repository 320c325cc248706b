/** Letters that are raised, lowered or struck out: what a reader of the sheet sees and a plain text does not say. */

/** Around what is struck out, between the reading of a part and that of its cells; no text holds these (Unicode 23.7). */
const STRUCK_FROM = '\uFDD0';
const STRUCK_TO = '\uFDD1';
const STRUCK = /\uFDD0([^\uFDD1]*)\uFDD1?/gu;

const PLAIN = '0123456789+-=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** How a run of letters is set. */
export interface LetterRun {
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly struck: boolean;
}

/**
 * Writes a run as plain text: 3 behind 100 that is raised is not the 1003 that its letters alone would be.
 *
 * @returns raised and lowered figures as the characters for them (100³, CO₂), unless the run is a mark of its own (※1);
 *   what is struck out between marks that `withoutStruck` takes off
 */
export function letteredText(text: string, { raised, lowered, struck }: LetterRun): string {
  const twins = raised ? RAISED : lowered ? LOWERED : '';
  const plain = halfWidthFigures(text);
  const isFigure = PLAIN.includes(plain.trim().charAt(0)) && plain.trim() !== '';
  const set =
    twins !== '' && isFigure ? Array.from(plain, (one) => twinOf(one, twins)).join('') : text;
  return struck ? struckThrough(set) : set;
}

/** Marks a text as struck out. */
export function struckThrough(text: string): string {
  return text.trim() === '' ? text : `${STRUCK_FROM}${text}${STRUCK_TO}`;
}

function twinOf(character: string, twins: string): string {
  const index = PLAIN.indexOf(character);
  return index === -1 ? character : twins.charAt(index);
}

function halfWidthFigures(text: string): string {
  return text.replaceAll(/[０-９（）＋－＝]/gu, (one) => one.normalize('NFKC'));
}

/**
 * Takes the marks off again.
 *
 * @returns the text, and the parts of it that are struck out; none where the text holds none
 */
export function withoutStruck(text: string): {
  readonly text: string;
  readonly struck: readonly string[];
} {
  if (!text.includes(STRUCK_FROM)) return { text, struck: [] };
  const struck = Array.from(text.matchAll(STRUCK), ([, part = '']) => part.trim());
  return {
    text: text.replaceAll(/[\uFDD0\uFDD1]/gu, ''),
    struck: struck.filter((part) => part !== ''),
  };
}

const RICH_RUN =
  /(<((?:\w+:)?)r>\s*<(?:\w+:)?rPr>)([\s\S]{0,4000}?)(<\/(?:\w+:)?rPr>\s*<(?:\w+:)?t\b[^>]*>)([^<]*)(?=<\/(?:\w+:)?t>)/gu;
const RICH_STYLE = /<(?:\w+:)?(?:vertAlign|strike|dstrike)\b/u;

/**
 * Writes the runs of rich texts in a part of an .xlsx.
 *
 * @param xml shared strings or a worksheet
 */
export function withLetteredRuns(xml: string): string {
  if (!RICH_STYLE.test(xml)) return xml;
  return xml.replaceAll(
    RICH_RUN,
    (_, head: string, __, style: string, middle: string, text: string) => {
      const run = {
        raised: /<(?:\w+:)?vertAlign\b[^>]*["']superscript["']/u.test(style),
        lowered: /<(?:\w+:)?vertAlign\b[^>]*["']subscript["']/u.test(style),
        struck: isSwitchedOn(style),
      };
      return `${head}${style}${middle}${letteredText(text, run)}`;
    },
  );
}

const STRIKE = /<(?:\w+:)?d?strike\b([^>]*)>/u;

/** `<strike/>` and `<strike val="1"/>` switch it on, `val="0"` and `val="false"` off. */
function isSwitchedOn(style: string): boolean {
  const attributes = STRIKE.exec(style)?.[1];
  return attributes !== undefined && !/\bval\s*=\s*["'](?:0|false|off)["']/u.test(attributes);
}

/**
 * The formats whose letters are struck out.
 *
 * @param xml the style sheet of an .xlsx
 * @returns their numbers, as cells name them in `s`
 */
export function struckFormats(xml: string): ReadonlySet<string> {
  if (!STRIKE.test(xml)) return new Set();
  const list = (name: string): string =>
    new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`, 'u').exec(xml)?.[1] ??
    '';
  const fonts = [
    ...list('fonts').matchAll(/<(?:\w+:)?font(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?font>)/gu),
  ];
  const struck = new Set(
    fonts.flatMap(([, font = ''], index) => (isSwitchedOn(font) ? [index] : [])),
  );
  const formats = [...list('cellXfs').matchAll(/<(?:\w+:)?xf\b[^>]*>/gu)];
  return new Set(
    formats.flatMap(([tag], index) => {
      const font = /\sfontId\s*=\s*["'](\d+)["']/u.exec(tag)?.[1];
      return font !== undefined && struck.has(Number(font)) ? [String(index)] : [];
    }),
  );
}
