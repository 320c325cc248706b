/** The rules that a reader would hold pages to, on the pages of plans as awkward as offices write them. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { PAGE_RULES } from '../verify/pageRules.ts';
import { pagesOf, type SeenPage } from '../verify/seenPages.ts';
import { build, drawChart } from './build.ts';
import { stressCases } from './cases.ts';

/** Figures of twelve digits in eleven columns of years are set as large as they fit, and rows are half a page high. */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  everything: ['sizes', 'decimals', 'blank'],
};

describe.each(stressCases().map((one) => [one.name, one.facts] as const))(
  'the pages of %s',
  (name, facts) => {
    let pages: readonly SeenPage[];

    beforeAll(async () => {
      const { pdf } = await build(facts, drawChart);
      pages = await pagesOf(pdf);
    });

    it.each(PAGE_RULES.filter(({ key }) => BEYOND[name]?.includes(key) !== true))(
      '$name',
      ({ faults }) => {
        expect(faults(pages)).toEqual([]);
      },
    );
  },
);
