/**
 * From a laid-out document to the bytes of a tagged PDF: PDF 1.7, PDF/A-2a, PDF/UA-1.
 *
 * The layout stage has decided where everything stands; here it is drawn with pdfmake
 * (two small subclasses, see internals.ts) and said what it means.
 *
 * WIDTHS: a run is as wide as its clusters one by one, without ligatures and kerning;
 * `characterSpacing` is added after every glyph. `createGlyphs` (type/glyphs.ts) measures by
 * this rule, and whoever breaks lines by another gets runs that do not meet.
 * BASELINES: `TextItem.y` is the baseline of all its runs, whatever their families.
 */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import type { FontSet } from '../../forms/fonts.ts';
import { createGlyphs } from '../../type/glyphs.ts';
import type { Glyphs } from '../../type/glyphs.ts';
import type { DisplayDocument } from './display/display.ts';
import { writeBookmarks } from './engine/bookmarks.ts';
import { TaggedDocument } from './engine/document.ts';
import { missingGlyphs } from './engine/gates/characters.ts';
import { figuresWithoutAlternative } from './engine/gates/figures.ts';
import { headingGaps } from './engine/gates/headings.ts';
import { emptyLabels } from './engine/gates/labels.ts';
import { lostContent } from './engine/gates/lostContent.ts';
import { itemsOutsidePage } from './engine/gates/pages.ts';
import { faultyPictures } from './engine/gates/pictures.ts';
import { tablesWithoutHeader } from './engine/gates/tables.ts';
import { laidOutPages } from './engine/pages.ts';
import { embedPictures, inspectPictures, preparePictures } from './engine/pictures.ts';
import type { PreparedPictures } from './engine/pictures.ts';
import { TaggedRenderer } from './engine/renderer.ts';
import { writtenStructure } from './engine/structure.ts';
import type { Branch } from './engine/structure.ts';
import { startTagging } from './engine/tagging.ts';
import { createTally, expectedTally } from './engine/tally.ts';
import type { Tally } from './engine/tally.ts';

/**
 * Draws a document.
 *
 * The same document and fonts give the same bytes.
 *
 * @param document every item names an element of `document.structure` or 'artifact'
 * @param fonts all families that the runs and pictures name
 * @param glyphs the opened fonts, when the caller has them already
 * @returns the file, or every finding that forbids it: `pdf/missing-glyph`,
 *   `pdf/damaged-picture`, `pdf/print-colours`, `pdf/figure-without-alternative`, `pdf/heading-gap`,
 *   `pdf/table-without-header`, `pdf/empty-title`, `pdf/empty-language`,
 *   `pdf/outside-page`, `pdf/lost-content`
 * @throws when the document contradicts itself: an unknown family, destination or element
 */
export async function drawPdf(
  document: DisplayDocument,
  fonts: FontSet,
  glyphs: Glyphs = createGlyphs(fonts),
): Promise<Checked<Uint8Array>> {
  const structure = writtenStructure(document);
  const pictures = preparePictures(document);
  const file = new TaggedDocument(document, fonts, glyphs, pictures.images);
  const faults = [
    ...faultsOf(document, structure, glyphs),
    ...faultyPictures(document, pictures, inspectPictures(file, pictures.images)),
  ];
  if (faults.length > 0) return { value: undefined, diagnostics: faults };

  await embedPictures(file, Object.keys(pictures.images));
  const drawn = drawPages(file, document, structure, glyphs, pictures);
  const losses = lostContent(expectedTally(document), drawn);
  if (losses.length > 0) return { value: undefined, diagnostics: losses };

  writeBookmarks(file, document);
  return { value: await bytesOf(file), diagnostics: [] };
}

/** Everything that can be seen before anything is drawn. */
function faultsOf(
  document: DisplayDocument,
  structure: Branch,
  glyphs: Glyphs,
): readonly Diagnostic[] {
  return [
    ...emptyLabels(document),
    ...missingGlyphs(document, glyphs),
    ...figuresWithoutAlternative(document, structure),
    ...headingGaps(structure),
    ...tablesWithoutHeader(structure),
    ...itemsOutsidePage(document, glyphs),
  ];
}

/** @returns what has really been drawn */
function drawPages(
  file: TaggedDocument,
  document: DisplayDocument,
  structure: Branch,
  glyphs: Glyphs,
  pictures: PreparedPictures,
): Tally {
  const drawn = createTally();
  const tagging = startTagging(file, document, structure, glyphs);
  const renderer = new TaggedRenderer(file, document, tagging, glyphs, drawn);
  let index = 0;
  for (const page of laidOutPages(document, pictures)) {
    renderer.renderPage(page, index);
    index += 1;
  }
  tagging.finish();
  return drawn;
}

async function bytesOf(file: TaggedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  file.end();
  for await (const chunk of file) chunks.push(chunk);
  return Buffer.concat(chunks);
}
