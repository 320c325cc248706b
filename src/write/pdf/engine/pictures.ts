import { base64 } from '../../../bytes/buffer.ts';
import { inflateZlib } from '../../../bytes/deflate.ts';
import type { DisplayDocument, ImageItem } from '../display/display.ts';
import { plainPng } from './plainPng.ts';

/** The pictures of a document in the form pdfmake takes them. */
export interface PreparedPictures {
  /** Names of the pictures in `images`. */
  readonly labels: ReadonlyMap<ImageItem, string>;
  /** data: URLs by name. */
  readonly images: Record<string, string>;
}

/** Makes the pictures of all pages ready; one picture used twice is embedded once. */
export function preparePictures({ pages }: DisplayDocument): PreparedPictures {
  const items = pages.flatMap((page) => page.items);
  const images = items.filter((item) => item.kind === 'image');
  const distinct = [...new Set(images.map(({ bytes }) => bytes))];
  const labelOf = ({ bytes }: ImageItem): string => `picture ${distinct.indexOf(bytes) + 1}`;
  return {
    labels: new Map(images.map((item) => [item, labelOf(item)])),
    images: Object.fromEntries(images.map((item) => [labelOf(item), dataUrl(item)])),
  };
}

/** Why a picture cannot be put into a file. */
export type PictureFault = 'damaged' | 'printColours';

/**
 * Looks into the pictures before they are embedded: pdfkit would stop the whole program in
 * the middle of a PNG whose packed data are damaged. CMYK has no place in a file whose
 * colours are declared as sRGB (PDF/A-2, 6.2.4.3).
 *
 * @returns the faulty ones by name
 */
export function inspectPictures(
  document: PdfmakeInternals.Document,
  images: Record<string, string>,
): ReadonlyMap<string, PictureFault> {
  const faults = Object.entries(images).flatMap(([label, url]) => {
    const fault = faultOf(document, url);
    return fault === undefined ? [] : [[label, fault] as const];
  });
  return new Map(faults);
}

function faultOf(document: PdfmakeInternals.Document, url: string): PictureFault | undefined {
  try {
    const { image, width, height, colorSpace } = document.openImage(url);
    if (width === 0 || height === 0) return 'damaged';
    // Four channels of two bytes, and a byte per row of each of the seven interlaced passes.
    const limit = 8 * width * height + 14 * height + 64;
    if (image) inflateZlib(image.imgData, limit);
    return colorSpace === 'DeviceCMYK' ? 'printColours' : undefined;
  } catch {
    return 'damaged';
  }
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
    await imageWritten(image);
  }
}

async function imageWritten(image: PdfmakeInternals.Image): Promise<void> {
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
  const readable = mediaType === 'image/png' ? plainPng(bytes) : bytes;
  return `data:${mediaType};base64,${base64(readable)}`;
}
