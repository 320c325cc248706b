/** What other people's software says of a PDF. */

import { execFileSync } from 'node:child_process';

/** What every printed paper has in common; see `SOUND`. */
export interface Soundness {
  /** qpdf finds nothing wrong with the file. */
  readonly isIntact: boolean;
  readonly isTagged: boolean;
  readonly isTitled: boolean;
  readonly isJapanese: boolean;
  readonly isPdfA2a: boolean;
  readonly isPdfUA1: boolean;
  /** Typefaces that are not embedded as a subset that can be copied from. */
  readonly looseFonts: readonly string[];
}

/** A file as it has to be. */
export const SOUND: Soundness = {
  isIntact: true,
  isTagged: true,
  isTitled: true,
  isJapanese: true,
  isPdfA2a: true,
  isPdfUA1: true,
  looseFonts: [],
};

/** Asks qpdf and poppler about a file. */
export function soundness(file: string): Soundness {
  const says = (program: string, ...options: readonly string[]): string =>
    printed(program, [...options, file]);
  const info = says('pdfinfo');
  const metadata = metadataOf(file);
  const [, , ...fonts] = says('pdffonts').trim().split('\n');
  return {
    isIntact: says('qpdf', '--check').includes('No syntax or stream encoding errors found'),
    isTagged: /Tagged: +yes/u.test(info),
    isTitled: /Title: +\S/u.test(info),
    isJapanese: unpacked(file).includes('/Lang (ja-JP)'),
    isPdfA2a:
      metadata.includes('<pdfaid:part>2</pdfaid:part>') &&
      metadata.includes('<pdfaid:conformance>A</pdfaid:conformance>'),
    isPdfUA1: metadata.includes('<pdfuaid:part>1</pdfuaid:part>'),
    looseFonts: fonts.filter((row) => !/yes +yes +yes +\d+ +\d+$/u.test(row)),
  };
}

/** A file with all its objects as text, whatever their streams hold. */
function unpacked(file: string): string {
  const options = ['--qdf', '--object-streams=disable', '--stream-data=preserve', file, '-'];
  return printed('qpdf', options);
}

/** Bytes that are no text stay where they are, as other characters. */
function printed(program: string, words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** The XMP of a file. */
export function metadataOf(file: string): string {
  return execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' });
}
