import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { DisplayDocument } from '../../display/display.ts';
import type { PictureFault, PreparedPictures } from '../pictures.ts';

/**
 * Pictures can be opened, and their colours are those of a screen.
 *
 * @param faults by name of the picture, see pictures.ts
 * @returns one `pdf/damaged-picture` or `pdf/print-colours` for each place of a faulty picture
 */
export function faultyPictures(
  { pages }: DisplayDocument,
  { labels }: PreparedPictures,
  faults: ReadonlyMap<string, PictureFault>,
): readonly Diagnostic[] {
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      const fault = item.kind === 'image' ? faults.get(labels.get(item) ?? '') : undefined;
      if (fault === undefined) return [];
      return [fault === 'damaged' ? damagedPicture(page) : printColours(page)];
    }),
  );
}

function damagedPicture(page: number): Diagnostic {
  return {
    code: 'pdf/damaged-picture',
    severity: 'error',
    message: `${page + 1}ページの画像を開けません。ファイルが壊れているか、PNG・JPEG以外の形式です。`,
    hint: '画像を開き直して、PNGまたはJPEGで保存してください。',
  };
}

function printColours(page: number): Diagnostic {
  return {
    code: 'pdf/print-colours',
    severity: 'error',
    message: `${page + 1}ページの画像は印刷用の色（CMYK）で保存されています。PDF/Aの文書には画面用の色（RGB）の画像だけを入れられます。`,
    hint: '画像をRGBのJPEGまたはPNGで保存し直してください。',
  };
}
