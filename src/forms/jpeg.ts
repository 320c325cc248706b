/** The segments of a JPEG file, as far as somebody has to know them who places it on a page. */

/** What the file says of itself before its pixels. */
export interface JpegHead {
  /** Pixels as they are stored. */
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 of a screen, 4 of a press. */
  readonly channels: number;
  /** How the camera was held, 1 to 8 (Exif 2.32, tag 274); from 5 on, width and height change places. */
  readonly orientation: number;
  /** Whether the file goes on to the end of its image; what was cut off on its way does not. */
  readonly isWhole: boolean;
  /** The ICC profile of its colours, put together from its segments. */
  readonly profile?: Uint8Array;
}

const FIRST_FRAME = 0xc0;
const LAST_FRAME = 0xcf;
/** DHT, JPG and DAC lie among the frame headers. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const EXIF_OR_XMP = 0xe1;
const PROFILE = 0xe2;

/**
 * Reads the segments up to the frame header, SOF0 to SOF15 (ITU-T T.81, B.2.2).
 *
 * @returns undefined when the bytes are no JPEG, or have no frame
 */
export function readJpegHead(bytes: Uint8Array): JpegHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return undefined;
  const pieces: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    const data = bytes.subarray(at + 4, at + 2 + length);
    if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !NO_FRAMES.includes(marker)) {
      return {
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        channels: view.getUint8(at + 9),
        orientation,
        isWhole: hasEnd(bytes, at + 2 + length),
        ...profileOf(pieces),
      };
    }
    if (marker === EXIF_OR_XMP) orientation = orientationOf(data) ?? orientation;
    if (marker === PROFILE && startsWith(data, 'ICC_PROFILE\0')) pieces.push(data);
    at += 2 + length;
  }
  return undefined;
}

/** EOI (ITU-T T.81, B.1.1.3). Within the pixels 0xFF is followed by 0 or a restart marker only (B.1.1.5), so that no other bytes are taken for it. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Tag 274 of the first directory of the TIFF structure within (Exif 2.32, 4.6.2 and 4.6.4). */
function orientationOf(data: Uint8Array): number | undefined {
  if (!startsWith(data, 'Exif\0\0')) return undefined;
  const tiff = new DataView(data.buffer, data.byteOffset + 6, data.byteLength - 6);
  if (tiff.byteLength < 8) return undefined;
  const isLittle = tiff.getUint16(0) === 0x49_49;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(entry, isLittle) === 274) {
      const value = tiff.getUint16(entry + 8, isLittle);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  }
  return undefined;
}

/** Each piece says its number and how many there are (ICC.1:2022, B.4); a profile that lacks one is none. */
function profileOf(pieces: readonly Uint8Array[]): { readonly profile?: Uint8Array } {
  const ordered = pieces.toSorted((one, other) => (one[12] ?? 0) - (other[12] ?? 0));
  const isWhole = ordered.every(
    (piece, index) => piece[12] === index + 1 && piece[13] === pieces.length,
  );
  if (pieces.length === 0 || !isWhole) return {};
  const parts = ordered.map((piece) => piece.subarray(14));
  const profile = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    profile.set(part, at);
    at += part.length;
  }
  return { profile };
}

function startsWith(data: Uint8Array, text: string): boolean {
  return Array.from(text).every((character, index) => data[index] === character.codePointAt(0));
}
