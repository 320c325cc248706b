/** What tells others of the site: its sign, the list of its pages, and the feed of what was changed. */

import type { Artifact } from '../../forms/artifact.ts';
import type { PaperDocument } from '../../forms/document.ts';
import { oneLine } from '../../japanese/text.ts';
import { fillBlanks } from '../../wording/words.ts';
import { pageName } from './links.ts';
import { element, type Html, html } from './markup.ts';

/** Names in the site's folder. */
export const ICON = 'favicon.svg';
export const FEED = 'feed.xml';
const SITEMAP = 'sitemap.txt';

/**
 * Writes them.
 *
 * @returns the sign always; `sitemap.txt` and `feed.xml` where the workbook says at which address the site is
 *   published, for both name whole addresses; of a draft (案, 委員限り) neither, since it is not to be found
 */
export function announcements(
  paper: PaperDocument,
  colours: Readonly<Record<string, string>>,
): readonly Artifact[] {
  const { publication, handling } = paper;
  const icon = encoded(ICON, 'image/svg+xml', iconOf(colours));
  const address = publication?.address;
  if (address === undefined || handling !== '') return [icon];
  return [
    icon,
    encoded(
      SITEMAP,
      'text/plain',
      paper.sheets.map(({ id }, index) => `${address}${pageName(id, index)}\n`).join(''),
    ),
    ...(hasFeed(paper) ? [encoded(FEED, 'application/atom+xml', feedOf(paper, address))] : []),
  ];
}

/** Whether there is something to tell of, and an address that it is told of: a draft (案, 委員限り) tells nothing. */
export function hasFeed({ publication, handling }: PaperDocument): boolean {
  return handling === '' && publication?.address !== undefined && publication.changes.length > 0;
}

/** Three bars under a line, as the charts have them. */
function iconOf({
  accent = '#000000',
  second = '#000000',
}: Readonly<Record<string, string>>): string {
  const bars = [
    ['3', '9', '5'],
    ['7', '6', '8'],
    ['11', '3', '11'],
  ].map(([x = '', y = '', height = '']) =>
    element('rect', { x, y, width: '3', height, fill: accent }),
  );
  const { markup } = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 16 16' },
    element('rect', { width: '16', height: '16', fill: '#FFFFFF' }),
    bars,
    element('rect', { x: '2', y: '4.5', width: '12', height: '1', fill: second }),
  );
  return `${markup}\n`;
}

/** Atom (RFC 4287): an entry for each change, the newest first; a correction says so in its title. */
function feedOf(
  { title, author, language, publication, web }: PaperDocument,
  address: string,
): string {
  const changes = (publication?.changes ?? []).map((change, index) => ({ ...change, index }));
  const newest = changes.at(-1)?.date ?? '';
  const entry = ({ date, kind, text, index }: (typeof changes)[number]): Html => {
    const mark = kind === 'corrected' ? `【${web?.correctedMark ?? ''}】` : '';
    const said = fillBlanks('{mark}{text}', { mark, text: oneLine(text) });
    return element(
      'entry',
      {},
      element('title', {}, said),
      element('id', {}, `${address}#${date}-${index + 1}`),
      element('updated', {}, moment(date)),
      html(`\n`),
      { markup: `<link href="${escaped(address)}"/>\n` },
      element('content', { type: 'text' }, oneLine(text)),
    );
  };
  const { markup } = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    element('title', {}, title),
    element('id', {}, address),
    element('updated', {}, moment(newest)),
    element('author', {}, element('name', {}, author)),
    { markup: `<link rel="self" href="${escaped(`${address}${FEED}`)}"/>\n` },
    changes.toReversed().map(entry),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}\n`;
}

/** Midnight in Japan. */
function moment(iso: string): string {
  return `${iso}T00:00:00+09:00`;
}

function escaped(text: string): string {
  return html(text).markup;
}

function encoded(path: string, mediaType: Artifact['mediaType'], text: string): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(text) };
}
