/** Looks for characters that no typeface of the paper has. */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Submission } from '../../forms/submission.ts';
import { codePoint } from '../../japanese/invisible.ts';
import { replacementOf } from '../../japanese/replacement.ts';

/** Tells which characters (clusters) of a text cannot be drawn; the pipeline makes it from the fonts. */
export type Undrawable = (text: string) => readonly string[];

/**
 * Checks every text of a submission that papers print.
 *
 * @param undrawable tells what the typefaces lack
 * @returns the submission as it is; one error for each cell with such characters, all of them named
 */
export function checkPrintable(
  submission: Submission,
  undrawable: Undrawable,
): Checked<Submission> {
  const texts = [...textsOf(submission), ...besideFacts(submission)];
  const diagnostics = faultsOf(texts, undrawable);
  return { value: diagnostics.length === 0 ? submission : undefined, diagnostics };
}

/**
 * The same for what could be read of a workbook that has other errors.
 *
 * @param facts values with their places, however they are gathered
 */
export function printFaults(facts: unknown, undrawable: Undrawable): readonly Diagnostic[] {
  // A name as it stands in its cell has lines, which are parted before anything is printed.
  const lines = textsOf(facts).map(({ text, place }) => ({
    text: text.replaceAll(/[\t\r\n]+/gu, ' '),
    place,
  }));
  return faultsOf(lines, undrawable);
}

function faultsOf(texts: readonly PlacedText[], undrawable: Undrawable): readonly Diagnostic[] {
  return texts.flatMap(({ text, place }) => {
    // A line break ends a line, it is not drawn.
    const missing = undrawable(text.replaceAll('\n', ''));
    return missing.length === 0 ? [] : [finding(text, { missing, undrawable, place })];
  });
}

interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/**
 * The texts of all facts. Facts are found by their shape, a value with its place, wherever in the
 * submission they stand: a new field is checked without being listed here.
 */
function textsOf(part: unknown): readonly PlacedText[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isPlaced(part)) return stringsOf(part.value).map((text) => ({ text, place: part.place }));
  return Object.values(part).flatMap(textsOf);
}

/** What is printed with a fact and came from its cell or row: ※ lines of a name, tags, ①. */
function besideFacts({ indicators, bullets, policies }: Submission): readonly PlacedText[] {
  return [
    ...indicators.flatMap(({ nameNotes, name }) =>
      nameNotes.map((text) => ({ text, place: name.place })),
    ),
    ...bullets.flatMap(({ tags, text: { place } }) => tags.map((text) => ({ text, place }))),
    ...policies.flatMap(({ measures }) =>
      measures.map(({ mark, text: { place } }) => ({ text: mark, place })),
    ),
  ];
}

function isPlaced(part: object): part is { readonly value: unknown; readonly place: Place } {
  return 'value' in part && 'place' in part;
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function finding(
  text: string,
  {
    missing,
    undrawable,
    place,
  }: {
    readonly missing: readonly string[];
    readonly undrawable: Undrawable;
    readonly place: Place;
  },
): Diagnostic {
  const named = missing
    .map((character) => `「${character}」（${codePoints(character)}）`)
    .join('、');
  return {
    code: 'text/unprintable',
    severity: 'error',
    message: `${named}は、資料の書体にない文字です。このままでは印刷できません。`,
    hint: hintFor(text, missing, undrawable),
    place,
  };
}

/** The text as it can be printed, where each character has a counterpart that the typefaces draw. */
function hintFor(text: string, missing: readonly string[], undrawable: Undrawable): string {
  const replaced = missing.reduce(
    (whole, character) => whole.replaceAll(character, replacementOf(character) ?? character),
    text,
  );
  if (undrawable(replaced.replaceAll('\n', '')).length > 0) {
    return '別の文字に書き換えてください（例：✔ は ○、絵文字はことばにする）。人名などで必要な文字なら、その文字のある書体を fonts フォルダに加えてください（fonts/README.md）。';
  }
  const pairs = missing.map(
    (character) => `「${character}」は「${replacementOf(character) ?? ''}」`,
  );
  return `${pairs.join('、')}と書いてください。`;
}

function codePoints(characters: string): string {
  return Array.from(characters, codePoint).join(' ');
}
