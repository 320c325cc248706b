/** Every page of the packet and the report, read back from the PDF as a reader sees it: sizes, room, what stands beside what. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { parseFacts } from '../../src/facts/facts.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { fileOf, sharedRun } from '../shared/run.ts';
import { packetOf, workbookOf } from './making.ts';
import { linesSideBySide, PAGE_RULES, pagesWithCharts } from './pageRules.ts';
import { pagesOf, type SeenPage } from './seenPages.ts';

describe.each(SAMPLE_CITIES)('the pages of %s', (city) => {
  describe.each(['packet', 'report'] as const)('%s', (paper) => {
    let pages: readonly SeenPage[];

    beforeAll(async () => {
      const run = await sharedRun(city, '達成・未達成');
      pages = await pagesOf(fileOf(run, `${paper}.pdf`));
    });

    it.each(PAGE_RULES)('$name', ({ faults }) => {
      expect(faults(pages)).toEqual([]);
    });

    it('have what the rules are about', () => {
      expect(pagesWithCharts(pages).length).toBeGreaterThan(5);
      expect(linesSideBySide(pages).length > 5).toBe(paper === 'packet');
      expect(
        pages.filter(({ texts }) => texts.some(({ text }) => text === '区分')).length,
      ).toBeGreaterThan(5);
    });
  });
});

/** The annex as it was published, which is not ours to carry along. */
const PUBLISHED = join('..', 'shared', 'data', 'kumamoto-r1.json');

(existsSync(PUBLISHED) ? describe : describe.skip)('the packet of the published texts', () => {
  let pages: readonly SeenPage[];

  beforeAll(async () => {
    const { value } = parseFacts(JSON.parse(readFileSync(PUBLISHED, 'utf8')));
    if (value === undefined) throw new Error('They are no facts.');
    pages = await pagesOf(await packetOf(await workbookOf(value), '達成・未達成'));
  });

  it.each(PAGE_RULES)('$name', ({ faults }) => {
    expect(faults(pages)).toEqual([]);
  });

  it('has at most eighteen pages, and one for each 施策', () => {
    expect(pages.length).toBeLessThanOrEqual(18);
    const policies = pages.filter(({ texts }) => texts.some(({ text }) => text === '方向性'));
    expect(policies).toHaveLength(9);
  });
});
