/** The head of a bullet: its dot and its tags. */

/**
 * Parts a bullet's tags from its text.
 *
 * @param written 本文 as written, `・【復】公園の…`
 * @param tagCell タグ as written, `復`, `復、新`, `【復】`
 * @returns the tags without brackets, each once, and the text without dot and tags
 */
export function bulletText(
  written: string,
  tagCell: string,
): { readonly tags: readonly string[]; readonly text: string } {
  const tags = tagCell.split(/[、,，・\s【】]+/u).filter((tag) => tag !== '');
  let text = written.replace(/^\s*[・･•●○◯-]\s*/u, '');
  for (;;) {
    const head = /^\s*【([^】]{1,8})】\s*/u.exec(text);
    const tag = head?.[1];
    if (head === null || tag === undefined) break;
    tags.push(tag);
    text = text.slice(head[0].length);
  }
  return { tags: [...new Set(tags)], text: text.trim() };
}
