/** Pictures of the city's, looked at before they are trusted. */

/** A picture file whose bytes are what they claim to be. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** By the name that the workbook calls them. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** Fetches a file beside the workbook; `undefined` when there is none of that name in its folder. */
export type LoadPicture = (name: string) => Uint8Array | undefined;

/**
 * Reads a picture's kind and size from its own first bytes; its name proves nothing.
 *
 * @returns `undefined` when the bytes are neither PNG nor JPEG
 */
export function readPicture(bytes: Uint8Array): PictureFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? jpegSize(view);
  return size === undefined || size.width === 0 || size.height === 0
    ? undefined
    : { bytes, ...size };
}

type Size = Omit<PictureFile, 'bytes'>;

/** PNG: signature, then the IHDR chunk with width and height (ISO/IEC 15948, 11.2.2). */
function pngSize(view: DataView): Size | undefined {
  if (
    view.byteLength < 24 ||
    view.getUint32(0) !== 0x89504e47 ||
    view.getUint32(4) !== 0x0d0a1a0a
  ) {
    return undefined;
  }
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG: segments up to the frame header, SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): Size | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        mediaType: 'image/jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
      };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
