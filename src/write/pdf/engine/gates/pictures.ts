import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { DisplayDocument } from '../../display.ts';
import type { PictureFault, PreparedPictures } from '../pictures.ts';

/**
 * Nothing is fetched from a disk or the network for the sake of a document.
 *
 * @returns one `pdf/foreign-picture` for each picture that asks for it
 */
export function foreignPictures(
  { pages }: DisplayDocument,
  { svgs }: PreparedPictures,
): readonly Diagnostic[] {
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      const [address] = item.kind === 'svg' ? (svgs.get(item)?.foreign ?? []) : [];
      return address === undefined ? [] : [foreign(address, page)];
    }),
  );
}

function foreign(address: string, page: number): Diagnostic {
  return {
    code: 'pdf/foreign-picture',
    severity: 'error',
    message: `${page + 1}ページの図が、ほかのファイルや外部の画像「${address}」を読み込もうとしています。図の中からファイルや外部の画像を読むことはできません。`,
    hint: '画像は、ブックと同じ場所に置いて「参考資料」シートの「画像ファイル」に書いてください。',
  };
}

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
      return [fault === 'damaged' ? damaged(page) : printColours(page)];
    }),
  );
}

function damaged(page: number): Diagnostic {
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
