/** What a tag of a part says, as it is written. */

/**
 * The value of an attribute, with its references (`&amp;`) as they stand.
 *
 * @param name of the attribute; a pattern where its prefix may be any
 * @returns nothing where the tag has none of the name
 */
export function tagAttribute(tag: string, name: string): string {
  const [, , double, single] =
    new RegExp(`\\s(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag) ?? [];
  return double ?? single ?? '';
}
