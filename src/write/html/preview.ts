/** What stands for a page where a link to it is shared: a picture and a few words. */

import type { Artifact } from '../../forms/artifact.ts';
import { type PaperDocument, plainText } from '../../forms/document.ts';
import type { Draw, PaintPixels, PreviewCard } from '../../forms/figure.ts';
import { oneLine } from '../../japanese/text.ts';
import { type Content, element } from './markup.ts';

const FILE = 'preview.png';

/**
 * Makes the picture.
 *
 * @returns none where the workbook does not say at which address the site is published, for pages have to name it
 *   whole, and none of a draft (案, 委員限り), which nobody is to share
 */
export function previewFiles(
  paper: PaperDocument,
  draw: Draw,
  paint: PaintPixels,
): readonly Artifact[] {
  if (addressOf(paper) === undefined) return [];
  const bytes = paint(draw.card(cardOf(paper)), 1);
  return [{ path: FILE, mediaType: 'image/png', bytes }];
}

/** The words and the picture in the head of a page. */
export function previewHead(
  paper: PaperDocument,
  { file, title, description }: Readonly<Record<'file' | 'title' | 'description', string>>,
): Content {
  const address = addressOf(paper);
  if (address === undefined) return [];
  const { author, title: site, language } = paper;
  const { heading, result, note } = cardOf(paper);
  const alternative = [author, site, heading, result + note]
    .filter((text) => text !== '')
    .join('　');
  const properties = [
    ['type', 'website'],
    ['site_name', site],
    ['title', title],
    ['description', description],
    ['url', `${address}${file}`],
    ['locale', language.replace('-', '_')],
    ['image', `${address}${FILE}`],
    ['image:type', 'image/png'],
    ['image:width', '1200'],
    ['image:height', '630'],
    ['image:alt', alternative],
  ].map(([name = '', content = '']) => element('meta', { property: `og:${name}`, content }));
  return [properties, element('meta', { name: 'twitter:card', content: 'summary_large_image' })];
}

function addressOf({ publication, handling }: PaperDocument): string | undefined {
  return handling === '' ? publication?.address : undefined;
}

/** The first page's result and the heading above it. */
function cardOf({ author, title, sheets }: PaperDocument): PreviewCard {
  const blocks = sheets[0]?.blocks ?? [];
  const at = blocks.findIndex(({ kind }) => kind === 'headline');
  const headline = blocks[at];
  const above = blocks.slice(0, Math.max(0, at)).findLast(({ kind }) => kind === 'heading');
  const inlines = headline?.kind === 'headline' ? headline.inlines : [];
  const end = inlines.at(-1)?.kind === 'small' ? -1 : inlines.length;
  const [said, aside] = [inlines.slice(0, end), end === -1 ? inlines.slice(end) : []];
  const charts =
    headline?.kind === 'headline' ? headline.figures.map(({ content }) => content) : [];
  const squares = charts.flatMap((content) =>
    content.kind === 'chart' && content.chart.kind === 'squares' ? [content.chart] : [],
  )[0];
  return {
    author: oneLine(author),
    title: oneLine(title),
    heading: above?.kind === 'heading' ? plainText(above.inlines) : '',
    result: plainText(said),
    note: plainText(aside),
    ...(squares && { squares }),
  };
}
