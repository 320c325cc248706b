/** Every page of the packet of the sample cities under every scheme: none is left blank that need not be. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Form } from '../../src/forms/form.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { blankPages } from './blankPages.ts';
import { laidOutPapers, readCity, SHIPPED_SCHEMES } from './laidOutPapers.ts';

describe.each(SAMPLE_CITIES)('the pages of %s', (city) => {
  let workbook: Form;

  beforeAll(async () => {
    workbook = await readCity(city);
  });

  it.each(SHIPPED_SCHEMES.map(({ name }) => name))('are filled under %s', async (scheme) => {
    const papers = await laidOutPapers(workbook, scheme);
    expect(papers.map(({ paper }) => paper.name)).toEqual(['packet', 'report']);
    expect(papers.filter(({ paper }) => paper.name === 'packet').flatMap(blankPages)).toEqual([]);
  });
});
