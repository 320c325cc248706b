/** Which words of two texts differ: what a 新旧対照表 underlines. The library `diff` lives here. */

import { diffArrays } from 'diff';

import type { Stretch } from '../forms/revision.ts';

/** A number, a Latin word or a run of katakana is exchanged as a whole; anything else character by character. */
const TOKEN = /[0-9０-９][0-9０-９,，.．]*|[A-Za-zＡ-Ｚａ-ｚ]+|[\p{Script=Katakana}ー]+|[\s\S]/gu;
/** So little in common between two changes is a coincidence. */
const ISLAND = 1;

/**
 * Parts two texts into what they share and what they do not.
 *
 * @returns the stretches of each; joined, they are the text again
 */
export function comparedTexts(
  old: string,
  now: string,
): { readonly old: readonly Stretch[]; readonly new: readonly Stretch[] } {
  const parts = diffArrays(tokens(old), tokens(now));
  const sides: { old: Stretch[]; new: Stretch[] } = { old: [], new: [] };
  for (const [index, { value, added, removed }] of parts.entries()) {
    const text = value.join('');
    const isBetween = index > 0 && index < parts.length - 1;
    const changed = added || removed || (isBetween && value.length <= ISLAND);
    if (!added) sides.old.push({ text, changed });
    if (!removed) sides.new.push({ text, changed });
  }
  return { old: joined(sides.old), new: joined(sides.new) };
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: { text: string; changed: boolean }[] = [];
  for (const { text, changed } of stretches) {
    const last = all.at(-1);
    if (last?.changed === changed) last.text += text;
    else if (text !== '') all.push({ text, changed });
  }
  return all;
}
