/** Breaking the few long texts of a chart into lines. */

/** May not begin a line (行頭禁則), of what names of plans hold. */
const NOT_FIRST =
  /^[、。，．・：；？！」』）】〕〉》)\]}々ー～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%]/u;
/** May not end a line (行末禁則). */
const NOT_LAST = /[「『（【〔〈《([{]$/u;
/** A word that stays whole: digits with their separators, letters. */
const WORD = /[A-Za-z0-9０-９][A-Za-z0-9０-９.,，．'’-]*|./gsu;

/**
 * Breaks a text into lines that fit, as full as possible; by words and 禁則 first, and
 * between any two characters where a single word is too long. Nothing is left out.
 *
 * @param fits whether a line is short enough
 * @returns at least one line; a line holds at least one character, even if that does not fit
 */
export function breakIntoLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text, fits)) {
    if (line !== '' && !fits(line + unit)) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** The smallest parts that stay together. */
function unitsOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const units: string[] = [];
  for (const part of text.match(WORD) ?? []) {
    const last = units.at(-1);
    const joined = last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last));
    if (joined && fits(last + part)) units[units.length - 1] = last + part;
    else units.push(part);
  }
  return units.flatMap((unit) => (fits(unit) ? [unit] : Array.from(unit)));
}
