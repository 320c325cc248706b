import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { DisplayDocument } from '../../display.ts';
import type { PreparedPictures } from '../pictures.ts';

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
