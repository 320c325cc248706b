import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { DisplayDocument } from '../../display/display.ts';

/**
 * A document has a title and says its language (PDF/UA-1, 7.1 and 7.2).
 *
 * @returns `pdf/empty-title` and `pdf/empty-language`
 */
export function emptyLabels({ title, language }: DisplayDocument): readonly Diagnostic[] {
  return [
    ...(title.trim() === '' ? [EMPTY_TITLE] : []),
    ...(language.trim() === '' ? [EMPTY_LANGUAGE] : []),
  ];
}

const EMPTY_TITLE: Diagnostic = {
  code: 'pdf/empty-title',
  severity: 'error',
  message: '文書の表題が空欄です。PDFには表題が必要です。',
  hint: '「基本情報」シートの「報告書の表題」に表題を書いてください。',
};

const EMPTY_LANGUAGE: Diagnostic = {
  code: 'pdf/empty-language',
  severity: 'error',
  message: '文書の言語が指定されていません。PDFには言語（日本語は「ja-JP」）の指定が必要です。',
  hint: 'templates で文書の言語（language）を「ja-JP」にしてください。',
};
