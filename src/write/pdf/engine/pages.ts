import type { DisplayDocument, DisplayItem, DisplayPage, ImageItem } from '../display/display.ts';
import type { PreparedPictures } from './pictures.ts';

/** A page as pdfmake's renderer takes it: its layout is done, since every place is known. */
export interface LaidOutPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly LaidOutItem[];
}

/** What the renderer is handed for each kind of item; `item` travels along. */
export type LaidOutItem =
  | { readonly type: 'line' | 'vector' | 'svg'; readonly item: { readonly item: DisplayItem } }
  | { readonly type: 'image'; readonly item: PlacedImage };

/** pdfmake's own names for the place of a picture. */
export interface PlacedImage {
  readonly item: ImageItem;
  readonly image: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** A document in pdfmake's vocabulary, page by page as they are asked for. */
export function* laidOutPages(
  { pages }: DisplayDocument,
  pictures: PreparedPictures,
): Generator<LaidOutPage> {
  for (const page of pages) yield laidOut(page, pictures);
}

function laidOut({ width, height, items }: DisplayPage, { labels }: PreparedPictures): LaidOutPage {
  return {
    pageSize: { width, height },
    items: items.map((item): LaidOutItem => {
      switch (item.kind) {
        case 'text':
          return { type: 'line', item: { item } };
        case 'rectangle':
        case 'rule':
          return { type: 'vector', item: { item } };
        case 'picture':
          return { type: 'svg', item: { item } };
        case 'image': {
          const place = { x: item.x, y: item.y, _width: item.width, _height: item.height };
          return { type: 'image', item: { item, image: labels.get(item), ...place } };
        }
      }
    }),
  };
}
