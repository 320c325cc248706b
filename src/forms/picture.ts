/** Pictures of the city's, looked at before they are trusted. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import { readJpegHead } from './jpeg.ts';
import { readPngHead } from './png.ts';
import { inTemplate } from './templates.ts';

/** A picture file whose bytes are what they claim to be. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels as they are to be seen, upright. */
  readonly width: number;
  readonly height: number;
  /** `press` is CMYK, which no screen has. */
  readonly colours: 'screen' | 'press';
}

/** By the name that the workbook calls them. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** Fetches a file beside the workbook; `undefined` when there is none of that name in its folder. */
export type LoadPicture = (name: string) => Uint8Array | undefined;

/** Pictures of the office itself, the plan's logo and the city's mark, stand beside those that a workbook names: no file of a workbook's folder can be called so: a name with a colon is refused there. */
const OFFICE = 'office:';

/**
 * The name by which papers call a picture of `templates/`.
 *
 * @param name as `theme.json` has it: `logo.png`
 */
export function ownPicture(name: string): string {
  return `${OFFICE}${name}`;
}

/**
 * The other way round.
 *
 * @returns the name of a picture of `templates/`; undefined for one of the workbook's folder
 */
export function nameOfOwnPicture(name: string): string | undefined {
  return name.startsWith(OFFICE) ? name.slice(OFFICE.length) : undefined;
}

/**
 * Fetches pictures of both kinds.
 *
 * @param beside fetches a picture that a workbook names
 * @param own fetches a picture of `templates/`; absent where an office has none
 */
export function withOwnPictures(beside: LoadPicture, own?: LoadPicture): LoadPicture {
  return (name) => {
    const ownName = nameOfOwnPicture(name);
    return ownName === undefined ? beside(name) : own?.(ownName);
  };
}

/**
 * Reads a picture's kind and size from its own bytes; its name proves nothing.
 *
 * @returns `undefined` when the bytes are neither PNG nor JPEG, or the file is not whole
 */
export function readPicture(bytes: Uint8Array): PictureFile | undefined {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size === undefined || size.width === 0 || size.height === 0
    ? undefined
    : { bytes, ...size };
}

type Size = Omit<PictureFile, 'bytes'>;

function pngSize(bytes: Uint8Array): Size | undefined {
  const head = readPngHead(bytes);
  return head && { mediaType: 'image/png', ...head, colours: 'screen' };
}

/** A photograph taken upright is stored lying, with a word on how to turn it. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const head = readJpegHead(bytes);
  if (head?.isWhole !== true) return undefined;
  const { width, height, channels, orientation } = head;
  const colours = channels === 4 ? 'press' : 'screen';
  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  return { mediaType: 'image/jpeg', ...size, colours };
}

/**
 * The finding on a picture that has gone since it was checked.
 *
 * @param paper whose template shows it: `packet`
 */
export function pictureGone(file: string, paper: string): Diagnostic {
  const own = nameOfOwnPicture(file);
  const folder = own === undefined ? 'ワークブックと同じ' : 'templates ';
  return {
    code: 'picture/gone',
    severity: 'error',
    message: `画像ファイル「${own ?? file}」がなくなったか、読み取れません（${inTemplate(`${paper}.hbs`)} で作る資料の画像）。`,
    hint: `画像を${folder}フォルダに置いて、もう一度実行してください。`,
  };
}
