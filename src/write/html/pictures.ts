/** The city's pictures as files of the site. */

import { sha256Of } from '../../bytes/digest.ts';
import type { Checked } from '../../diagnostics/checked.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { PaperDocument } from '../../forms/document.ts';
import { type LoadPicture, pictureGone, readPicture } from '../../forms/picture.ts';
import { figureBlocks } from './charts.ts';
import type { SitePicture } from './setting.ts';

/** Pictures by the name that the workbook calls them, and their files; the same picture is one file. */
export interface SitePictures {
  readonly pictures: ReadonlyMap<string, SitePicture>;
  /** Paths in the site's folder. */
  readonly files: readonly Artifact[];
}

/**
 * Loads the pictures of a site.
 *
 * @returns files under names made from what is in them: a name of the workbook's is never a path of the site
 */
export function sitePictures(paper: PaperDocument, load: LoadPicture): Checked<SitePictures> {
  const pictures = new Map<string, SitePicture>();
  const files = new Map<string, Artifact>();
  for (const name of pictureNames(paper)) {
    const bytes = load(name);
    const picture = bytes === undefined ? undefined : readPicture(bytes);
    if (picture === undefined)
      return { value: undefined, diagnostics: [pictureGone(name, paper.name)] };
    const digest = sha256Of(picture.bytes).slice(0, DIGITS);
    const path = `pictures/${digest}${ENDINGS[picture.mediaType]}`;
    const { width, height, mediaType } = picture;
    pictures.set(name, { path, width, height });
    files.set(path, { path, mediaType, bytes: picture.bytes });
  }
  return { value: { pictures, files: [...files.values()] }, diagnostics: [] };
}

/** Enough of a digest to tell a city's pictures apart. */
const DIGITS = 16;
const ENDINGS = { 'image/png': '.png', 'image/jpeg': '.jpg' } as const;

function pictureNames({ sheets, mark, logo }: PaperDocument): readonly string[] {
  const figures = sheets.flatMap(({ blocks }) => blocks).flatMap(figureBlocks);
  const own = [mark, logo?.file].flatMap((name) => name ?? []);
  return [
    ...figures.flatMap(({ content }) => (content.kind === 'picture' ? [content.file] : [])),
    ...own,
  ];
}
