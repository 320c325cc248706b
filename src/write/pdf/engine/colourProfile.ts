import { asBuffer } from '../../../bytes/buffer.ts';
import { inflateZlib } from '../../../bytes/deflate.ts';
import { readJpegHead } from '../../../forms/jpeg.ts';

/** A picture's own colours, when they are not those that the file declares for everything. */
export interface ColourProfile {
  readonly bytes: Uint8Array;
  readonly channels: 1 | 3;
}

const PNG_SIGNATURE = '89504e470d0a1a0a';
const PNG_COLOUR_TYPE = 25;
/** Cameras and cities use profiles of some kilobytes; those of printing houses have two megabytes. */
const LARGEST_PROFILE = 4_000_000;
/** Classes that PDF/A-2 lets a picture have (6.2.4.2): input, display, output, and colour spaces. */
const CLASSES = new Set(['scnr', 'mntr', 'prtr', 'spac']);

/**
 * The ICC profile in a picture. Without it colours would be taken for sRGB, and those of a camera set to Adobe RGB
 * would look dull.
 *
 * @param picture PNG or JPEG
 * @returns undefined when it has none, when it says sRGB, and when it is damaged or of other colours than the picture
 */
export function colourProfileOf(picture: Uint8Array): ColourProfile | undefined {
  const bytes = asBuffer(picture);
  const found = profileOfPng(bytes) ?? profileOfJpeg(bytes);
  return found !== undefined && isUsable(found) ? found : undefined;
}

interface Found {
  readonly bytes: Buffer;
  readonly channels: 1 | 3;
}

function profileOfJpeg(picture: Buffer): Found | undefined {
  const head = readJpegHead(picture);
  if (head?.profile === undefined || (head.channels !== 1 && head.channels !== 3)) return undefined;
  return { bytes: asBuffer(head.profile), channels: head.channels };
}

/** The chunk iCCP stands before the pixels: a name, NUL, a method, the packed profile (ISO/IEC 15948, 11.3.3.3). */
function profileOfPng(picture: Buffer): Found | undefined {
  if (picture.length < 33 || picture.toString('hex', 0, 8) !== PNG_SIGNATURE) return undefined;
  // 0 and 4 are grey, 2, 3 and 6 have three colours.
  const channels = [0, 4].includes(picture.readUInt8(PNG_COLOUR_TYPE)) ? 1 : 3;
  let at = 8;
  while (at + 12 <= picture.length) {
    const length = picture.readUInt32BE(at);
    const kind = picture.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') return undefined;
    if (kind === 'iCCP') {
      const data = picture.subarray(at + 8, at + 8 + length);
      const packed = data.subarray(data.indexOf(0) + 2);
      try {
        return { bytes: inflateZlib(packed, LARGEST_PROFILE), channels };
      } catch {
        return undefined;
      }
    }
    at += 12 + length;
  }
  return undefined;
}

/** The head of a profile (ICC.1:2022, 7.2): its length, version, class, colours and signature. */
function isUsable({ bytes, channels }: Found): boolean {
  if (bytes.length < 132 || bytes.length > LARGEST_PROFILE) return false;
  const word = (at: number): string => bytes.toString('latin1', at, at + 4);
  return (
    bytes.readUInt32BE(0) === bytes.length &&
    [2, 4].includes(bytes.readUInt8(8)) &&
    CLASSES.has(word(12)) &&
    word(16) === (channels === 1 ? 'GRAY' : 'RGB ') &&
    word(36) === 'acsp' &&
    !bytes.includes('sRGB') &&
    // Version 4 names itself in UTF-16.
    !bytes.includes('\0s\0R\0G\0B')
  );
}
