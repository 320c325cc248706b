/** Every page of the packet and the report of the sample cities under every scheme: none is left blank, and rates keep their names in a line. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Form } from '../../src/forms/form.ts';
import type { DisplayDocument } from '../../src/write/pdf/display/display.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { textOf, textsOn } from '../write/pdf/layout/inspect.ts';
import { blankPages } from './blankPages.ts';
import { laidOutPapers, readCity, SHIPPED_SCHEMES } from './laidOutPapers.ts';

/** How many rows of 総括 there are on the page where it begins. */
function arrowsOnSummary({ destinations, pages }: DisplayDocument): number {
  const at = destinations.find(({ id }) => id === 'summary')?.page ?? -1;
  const page = pages[at];
  // In its last column: a line of the headline may begin with an arrow, too.
  return textsOn(page).filter(
    (text) => /^[↗↘→]/u.test(textOf(text)) && text.x > (page?.width ?? 0) * 0.8,
  ).length;
}

/** What of a rate's name stands in a line of its own in front of the rows of a table: 「期待値に｜対する進捗」. */
function brokenNames({ pages }: DisplayDocument): readonly string[] {
  return pages.flatMap((page) =>
    textsOn(page)
      .map(textOf)
      .filter((text) => /^(?:期待値に|最終目標へ|最終目標ま)/u.test(text))
      .filter((text) => !/(?:進捗|進捗率|残り)$/u.test(text) && text.length < 8),
  );
}

describe.each(SAMPLE_CITIES)('the pages of %s', (city) => {
  let workbook: Form;

  beforeAll(async () => {
    workbook = await readCity(city);
  });

  it.each(SHIPPED_SCHEMES)('are filled under $name', async ({ name, judges }) => {
    const papers = await laidOutPapers(workbook, name);
    expect(papers.map(({ paper }) => paper.name)).toEqual(['packet', 'report']);
    expect(papers.flatMap(blankPages)).toEqual([]);
    const packets = papers.filter(({ paper }) => paper.name === 'packet');
    // Where anything is judged, each row of 総括 has an arrow: all seventeen of Kumamoto stand on its first page.
    const arrows = packets.flatMap(({ document }) => arrowsOnSummary(document));
    const fewest = judges && city === 'kumamoto-r1' ? 17 : 0;
    expect(arrows[0]).toBeGreaterThanOrEqual(fewest);
    expect(packets.flatMap(({ document }) => brokenNames(document))).toEqual([]);
  });
});
