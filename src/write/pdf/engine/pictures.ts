import { Buffer } from 'node:buffer';

import type { DisplayDocument, ImageItem, SvgItem } from '../display.ts';
import type { Glyphs } from './glyphs.ts';
import { prepareSvg } from './svg.ts';
import type { PreparedSvg } from './svg.ts';

/** The pictures of a document in the form pdfmake takes them. */
export interface PreparedPictures {
  readonly svgs: ReadonlyMap<SvgItem, PreparedSvg>;
  /** Names of the pictures in `images`. */
  readonly labels: ReadonlyMap<ImageItem, string>;
  /** data: URLs by name. */
  readonly images: Record<string, string>;
}

/** Makes the pictures of all pages ready; one picture used twice is embedded once. */
export function preparePictures(
  { pages }: DisplayDocument,
  glyphs: Glyphs,
  defaultFamily: string,
): PreparedPictures {
  const items = pages.flatMap((page) => page.items);
  const svgs = items.filter((item) => item.kind === 'svg');
  const images = items.filter((item) => item.kind === 'image');
  const distinct = [...new Set(images.map(({ bytes }) => bytes))];
  const labelOf = ({ bytes }: ImageItem): string => `picture ${distinct.indexOf(bytes) + 1}`;
  return {
    svgs: new Map(svgs.map((item) => [item, prepareSvg(item, glyphs, defaultFamily)])),
    labels: new Map(images.map((item) => [item, labelOf(item)])),
    images: Object.fromEntries(images.map((item) => [labelOf(item), dataUrl(item)])),
  };
}

/**
 * Writes the pictures into the file one after another. pdfkit unpacks a PNG with
 * transparency on another thread; two at a time would stand in the file in any order.
 */
export async function embedPictures(
  document: PdfmakeInternals.Document,
  labels: readonly string[],
): Promise<void> {
  for (const label of labels) {
    const image = document.provideImage(label);
    // oxlint-disable-next-line no-await-in-loop
    await finished(image);
  }
}

async function finished(image: PdfmakeInternals.Image): Promise<void> {
  const finalize = image.finalize?.bind(image);
  // A JPEG is written at once; a PNG that has been written has let go of its pixels.
  if (finalize === undefined || image.image === null || image.image === undefined) return;
  await new Promise<void>((resolve) => {
    image.finalize = () => {
      finalize();
      resolve();
    };
  });
}

function dataUrl({ bytes, mediaType }: ImageItem): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
