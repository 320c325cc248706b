/** Findings about the file as a whole, before any sheet is looked at. */

import type { Diagnostic } from '../diagnostics/checked.ts';

/** What to do when a file is damaged. */
export const SAVE_AGAIN =
  'Excelで開けることを確かめ、「名前を付けて保存」で「Excel ブック (*.xlsx)」として保存し直してください。';

/** An error that stops the reading. */
export function refuse(code: string, message: string, hint: string): Diagnostic {
  return { code: `file/${code}`, severity: 'error', message, hint };
}

/** The finding for a file that has lost something on its way. */
export function damaged(): Diagnostic {
  return refuse(
    'damaged',
    'ファイルが途中で切れているか、壊れています。',
    `${SAVE_AGAIN}メールや共有フォルダから受け取り直すことも試してください。`,
  );
}

/** The finding for what the parser cannot make a book of. */
export function unparseable(): Diagnostic {
  return refuse(
    'unparseable',
    'Excelブックとして読み取れません。ファイルが壊れている可能性があります。',
    SAVE_AGAIN,
  );
}
