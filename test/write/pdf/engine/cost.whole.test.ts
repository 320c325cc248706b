import { expect, it } from '@jest/globals';

import type { StructureElement } from '../../../../src/write/pdf/display/display.ts';
import { A4, chart, element, FIGURES, paper, run, text } from './paper.ts';
import { drawn } from './reading.ts';

const WORDS =
  '少子高齢化の進行により地域経済の担い手が不足しており、雇用の場の確保と人材の育成が課題である。';

function figure(): StructureElement {
  return element('Figure', [], { alternative: '図' });
}

it('draws 100 pages of 40 lines and 3 charts in a few seconds', async () => {
  const parts = Array.from({ length: 100 }, (_, page) => ({
    page,
    lines: Array.from({ length: 40 }, () => element('P')),
    figures: [figure(), figure(), figure()],
  }));
  const pages = parts.map(({ page, lines, figures }) => ({
    ...A4,
    items: [
      ...lines.map((p, index) => {
        const number = run(`${page}.${index}`, { family: FIGURES });
        return text([run(WORDS), number], 40, 60 + 14 * index, p);
      }),
      ...figures.map((meaning, index) => {
        const picture = chart(`H${page}・${index}`);
        return {
          kind: 'picture',
          x: 40 + 170 * index,
          y: 680,
          width: 160,
          height: 80,
          picture,
          meaning,
        } as const;
      }),
    ],
  }));
  const sections = parts.map(({ lines, figures }) => element('Sect', [...lines, ...figures]));
  const document = paper([], element('Document', sections), { pages });

  const before = process.cpuUsage();
  const bytes = await drawn(document);
  const { user, system } = process.cpuUsage(before);

  expect(bytes.length).toBeLessThan(2_000_000);
  expect((user + system) / 1e6).toBeLessThan(5);
});
