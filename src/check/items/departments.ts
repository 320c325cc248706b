/** Whose a row is. */

/** @returns the names in a cell of 担当課, 「企画課、産業課」, each once */
export function departmentsIn(text: string): readonly string[] {
  const names = text.split(/[、,，／/\n]+/u).map((name) => name.replaceAll(/\s+/gu, ' ').trim());
  return [...new Set(names)].filter((name) => name !== '');
}
