/** Looks at the pictures that 参考資料 names: are they there, and are they pictures? */

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { type LoadPicture, readPicture } from '../forms/picture.ts';
import type { Fact, Submission } from '../forms/submission.ts';

/**
 * Checks every picture of a submission.
 *
 * @param load fetches a file beside the workbook; it refuses names that lead elsewhere
 * @returns the submission as it is; one error with its cell for each picture that is missing or no PNG/JPEG
 */
export function checkPictures(submission: Submission, load: LoadPicture): Checked<Submission> {
  const diagnostics = submission.references.flatMap(({ file }): readonly Diagnostic[] => {
    if (file === undefined) return [];
    const bytes = load(file.value);
    if (bytes === undefined) return [missing(file)];
    return readPicture(bytes) === undefined ? [unreadable(file)] : [];
  });
  return { value: diagnostics.length === 0 ? submission : undefined, diagnostics };
}

function missing({ value, place }: Fact<string>): Diagnostic {
  return {
    code: 'picture/missing',
    severity: 'error',
    message: `画像ファイル「${value}」がワークブックと同じフォルダにありません。`,
    hint: 'ファイル名（拡張子まで）を確かめ、画像をワークブックと同じフォルダに置いてください。',
    place,
  };
}

function unreadable({ value, place }: Fact<string>): Diagnostic {
  return {
    code: 'picture/unreadable',
    severity: 'error',
    message: `画像ファイル「${value}」はPNGでもJPEGでもないか、壊れています。`,
    hint: '画像をPNGかJPEGで保存し直してください。',
    place,
  };
}
