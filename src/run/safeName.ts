/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;

/** Long enough for any honest name, short enough for a path under Windows. */
const LONGEST = 80;

/**
 * Makes the name of a workbook safe as the name of a folder, under Windows too.
 *
 * @param name without folder and ending; it may come from a damaged or hostile file
 * @returns a single name without separators, never `.` or `..`, never empty
 */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/gu, '_');
  const short = Array.from(plain).slice(0, LONGEST).join('');
  const trimmed = short.replace(/^[\s.]+|[\s.]+$/gu, '');
  if (trimmed === '') return '名称なし';
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}
