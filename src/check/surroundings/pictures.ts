/** Looks at the pictures that 参考資料 names: are they there, and are they pictures? */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import { type LoadPicture, readPicture } from '../../forms/picture.ts';
import type { Fact, Submission } from '../../forms/submission.ts';
import { type Limits, USUAL_LIMITS } from '../../office/limits.ts';

/**
 * Checks every picture of a submission.
 *
 * @param load fetches a file beside the workbook; it refuses names that lead elsewhere
 * @returns the submission as it is; one error with its cell for each picture that is missing, no PNG/JPEG, in the colours of a press, or larger than any page needs
 */
export function checkPictures(
  submission: Submission,
  load: LoadPicture,
  limits: Limits = USUAL_LIMITS,
): Checked<Submission> {
  const files = submission.references.flatMap(({ file }) => file ?? []);
  const diagnostics = pictureFaults(files, load, limits);
  return { value: diagnostics.length === 0 ? submission : undefined, diagnostics };
}

/** The same for names of pictures in a workbook that has other errors. */
export function pictureFaults(
  files: readonly Fact<string>[],
  load: LoadPicture,
  limits: Limits = USUAL_LIMITS,
): readonly Diagnostic[] {
  return files.flatMap((file): readonly Diagnostic[] => {
    const bytes = load(file.value);
    if (bytes === undefined) return [missing(file)];
    const picture = readPicture(bytes);
    if (picture === undefined) return [unreadablePicture(file)];
    if (picture.colours === 'press') return [pressColours(file)];
    const isLarge =
      bytes.length > limits.pictureMegabytes * 1_000_000 ||
      picture.width * picture.height > limits.pictureMegapixels * 1_000_000;
    return isLarge ? [tooLarge(file, limits)] : [];
  });
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

function tooLarge({ value, place }: Fact<string>, limits: Limits): Diagnostic {
  return {
    code: 'picture/too-large',
    severity: 'error',
    message: `画像ファイル「${value}」が大きすぎます。${limits.pictureMegabytes}MB、${limits.pictureMegapixels * 100}万画素までの画像を載せられます。`,
    hint: '画像を縮小して保存し直してください。A4の紙には横4,000画素もあれば十分です。',
    place,
  };
}

function unreadablePicture({ value, place }: Fact<string>): Diagnostic {
  return {
    code: 'picture/unreadable',
    severity: 'error',
    message: `画像ファイル「${value}」はPNGでもJPEGでもないか、壊れています。`,
    hint: '画像をPNGかJPEGで保存し直してください。',
    place,
  };
}

/** Papers state the colours of a screen (PDF/A-2, 6.2.4.3), and browsers disagree on the others. */
function pressColours({ value, place }: Fact<string>): Diagnostic {
  return {
    code: 'picture/press-colours',
    severity: 'error',
    message: `画像ファイル「${value}」は、印刷用の色（CMYK）で保存されています。資料とウェブページには、画面用の色（RGB）の画像だけを載せられます。`,
    hint: '画像を画面用の色（RGB）のJPEGかPNGで保存し直してください。作成を業者に頼んだ画像なら、RGBのものを受け取ってください。',
    place,
  };
}
