/** Looks at the pictures that 参考資料, `theme.json` and templates name: are they there, and are they pictures? */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import {
  type LoadPicture,
  nameOfOwnPicture,
  ownPicture,
  readPicture,
} from '../../forms/picture.ts';
import type { Fact, Submission } from '../../forms/submission.ts';
import { inTemplate, type TemplatePicture } from '../../forms/templates.ts';
import { type Limits, USUAL_LIMITS } from '../../office/limits.ts';
import type { Theme } from '../../office/theme.ts';

/**
 * Checks every picture of a submission.
 *
 * @param load fetches a file beside the workbook; it refuses names that lead elsewhere
 * @returns the submission as it is; one error with its cell for each picture that is missing, no whole PNG/JPEG, in the colours of a press, or larger than any page needs
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
    const fault = faultOf(load(file.value), limits);
    return fault === undefined ? [] : [FAULTS[fault](file, limits)];
  });
}

/**
 * The same for the plan's logo and the city's mark, which lie in `templates/`.
 *
 * @param load fetches them by the names of `ownPicture`
 * @returns an error for each that no page could show, without a cell
 */
export function ownPictureFaults(
  { pictures }: Pick<Theme, 'pictures'>,
  load: LoadPicture,
  limits: Limits = USUAL_LIMITS,
): readonly Diagnostic[] {
  return Object.entries(pictures).flatMap(([item, name]): readonly Diagnostic[] => {
    const fault = name === '' ? undefined : faultOf(load(ownPicture(name)), limits);
    if (fault === undefined) return [];
    const { code, severity, message, hint } = FAULTS[fault]({ value: name }, limits);
    const where = `「templates/theme.json」の「pictures」の「${item}」：`;
    const way = `画像を使わないときは、「${item}」を「""」に戻してください。`;
    return fault === 'missing'
      ? [{ code, severity, message: `${where}${missingFrom(name)}`, hint: `${LAY}${way}` }]
      : [{ code, severity, message: `${where}${message}`, hint: `${hint ?? ''}${way}` }];
  });
}

/**
 * The same for pictures that templates name themselves.
 *
 * @returns an error for each that no page could show, with the template and its line
 */
export function templatePictureFaults(
  pictures: readonly TemplatePicture[],
  load: LoadPicture,
  limits: Limits = USUAL_LIMITS,
): readonly Diagnostic[] {
  return pictures.flatMap(({ path, line, name }): readonly Diagnostic[] => {
    const fault = faultOf(load(name), limits);
    if (fault === undefined) return [];
    const own = nameOfOwnPicture(name);
    const { message, ...finding } = FAULTS[fault]({ value: own ?? name }, limits);
    const isOwn = fault === 'missing' && own !== undefined;
    return [
      {
        ...finding,
        message: `${inTemplate(path, line)}：${isOwn ? missingFrom(own) : message}`,
        hint: `${isOwn ? LAY : (finding.hint ?? '')}画像を使わないときは、この「<figure>」を消してください。`,
      },
    ];
  });
}

function missingFrom(name: string): string {
  return `画像ファイル「${name}」が templates フォルダにありません。`;
}

const LAY = 'ファイル名（拡張子まで）を確かめ、画像を templates フォルダに置いてください。';

type PictureFault = 'missing' | 'unreadable' | 'press' | 'large';

function faultOf(bytes: Uint8Array | undefined, limits: Limits): PictureFault | undefined {
  if (bytes === undefined) return 'missing';
  const picture = readPicture(bytes);
  if (picture === undefined) return 'unreadable';
  if (picture.colours === 'press') return 'press';
  const isLarge =
    bytes.length > limits.pictureMegabytes * 1_000_000 ||
    picture.width * picture.height > limits.pictureMegapixels * 1_000_000;
  return isLarge ? 'large' : undefined;
}

/** A name, and the cell that it stands in, if it stands in one. */
type Named = Pick<Fact<string>, 'value'> & Partial<Pick<Fact<string>, 'place'>>;

const FAULTS: Readonly<Record<PictureFault, (file: Named, limits: Limits) => Diagnostic>> = {
  missing,
  unreadable: unreadablePicture,
  press: pressColours,
  large: tooLarge,
};

function missing({ value, place }: Named): Diagnostic {
  return {
    code: 'picture/missing',
    severity: 'error',
    message: `画像ファイル「${value}」がワークブックと同じフォルダにありません。`,
    hint: 'ファイル名（拡張子まで）を確かめ、画像をワークブックと同じフォルダに置いてください。',
    ...(place && { place }),
  };
}

function tooLarge({ value, place }: Named, limits: Limits): Diagnostic {
  return {
    code: 'picture/too-large',
    severity: 'error',
    message: `画像ファイル「${value}」が大きすぎます。${limits.pictureMegabytes}MB、${limits.pictureMegapixels * 100}万画素までの画像を載せられます。`,
    hint: '画像を縮小して保存し直してください。A4の紙には横4,000画素もあれば十分です。',
    ...(place && { place }),
  };
}

function unreadablePicture({ value, place }: Named): Diagnostic {
  return {
    code: 'picture/unreadable',
    severity: 'error',
    message: `画像ファイル「${value}」はPNGでもJPEGでもないか、壊れています。`,
    hint: '画像をPNGかJPEGで保存し直してください。壊れているときは、元の画像をもう一度、このフォルダにコピーしてください。',
    ...(place && { place }),
  };
}

/** Papers state the colours of a screen (PDF/A-2, 6.2.4.3), and browsers disagree on the others. */
function pressColours({ value, place }: Named): Diagnostic {
  return {
    code: 'picture/press-colours',
    severity: 'error',
    message: `画像ファイル「${value}」は、印刷用の色（CMYK）で保存されています。資料とウェブページには、画面用の色（RGB）の画像だけを載せられます。`,
    hint: '画像を画面用の色（RGB）のJPEGかPNGで保存し直してください。作成を業者に頼んだ画像なら、RGBのものを受け取ってください。',
    ...(place && { place }),
  };
}
