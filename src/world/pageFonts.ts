/**
 * Typefaces out of the page (`kensho.html`) that lies beside the program: in the folder for Windows they are there once,
 * because the page cannot read other files, and twice they would take a quarter of the folder.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fromBase85 } from '../bytes/base85.ts';
import { inflateGzip } from '../bytes/deflate.ts';
import { patched } from '../bytes/patch.ts';
import { FaultyFile } from '../diagnostics/faultyFile.ts';

/** The file, in the project's folder. */
export const PAGE = 'kensho.html';

/** A piece, as `build/part.mjs` writes it: of gzip in letters (base 85), whole or as what differs from another typeface. */
const PIECE =
  /<script type="text\/plain" data-font="([^"]*)"(?: data-base="([^"]*)")? data-part="[^"]*">([^<]*)<\/script>/gu;

/**
 * Reads them all.
 *
 * @param project the project's folder
 * @returns font files by the names that `fonts/fonts.json` gives them; none where no page lies there
 * @throws FaultyFile when the page is damaged
 */
export function fontsInPage(project: string): ReadonlyMap<string, Uint8Array> {
  const html = pageIn(project);
  if (html === undefined) return new Map();
  const pieces = Array.from(html.matchAll(PIECE), ([, name = '', base, letters = '']) => ({
    name,
    base,
    letters,
  }));
  const parts = [...new Set(pieces.map(({ name }) => name))].map((name) => {
    const own = pieces.filter((piece) => piece.name === name);
    const letters = own.map((piece) => piece.letters).join('');
    return { name, base: own[0]?.base, bytes: unpackedFont(letters) };
  });
  const whole = new Map(
    parts.flatMap(({ name, base, bytes }) => (base === undefined ? [[name, bytes] as const] : [])),
  );
  return new Map(
    parts.flatMap(({ name, base, bytes }) => {
      if (base === undefined) return [[name, bytes] as const];
      const other = whole.get(base);
      return other === undefined ? [] : [[name, patched(other, bytes)] as const];
    }),
  );
}

/** The largest typefaces of Japan have 65,535 glyphs in 30 MB. */
const LARGEST = 100_000_000;

function unpackedFont(packed: string): Uint8Array {
  try {
    return inflateGzip(fromBase85(Buffer.from(packed, 'latin1')), LARGEST);
  } catch {
    throw new FaultyFile({
      code: 'fonts/missing',
      severity: 'error',
      message: `「${PAGE}」に入っている書体を読めません。ファイルが壊れています。`,
      hint: '配布されたものから、このファイルを写し直してください。',
    });
  }
}

function pageIn(project: string): string | undefined {
  try {
    // Names and letters alone are looked for, and they are ASCII.
    return readFileSync(join(project, PAGE), 'latin1');
  } catch {
    return undefined;
  }
}
