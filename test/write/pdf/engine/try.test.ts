import { writeFileSync } from 'node:fs';

import { it, expect } from '@jest/globals';

import { drawPdf } from '../../../../src/write/pdf/engine/engine.ts';
import { A4, chart, element, FALLBACK, FIGURES, fonts, paper, run, text } from './paper.ts';

it('draws', async () => {
  const h1 = element('H1'),
    p = element('P'),
    link = element('Link'),
    fig = element('Figure', [], { alternative: '棒グラフ' });
  const th = element('TH', [], { scope: 'Column' }),
    td = element('TD', [], { columnSpan: 2 }),
    empty = element('TD');
  const h2 = element('H2'),
    note = element('Note'),
    aside = element('Aside', [element('P')]);
  const doc = paper(
    [],
    element('Document', [
      h1,
      p,
      element('P', [link]),
      fig,
      element('Table', [element('TR', [th, empty]), element('TR', [td])], { summary: 'まとめ' }),
      h2,
      note,
      aside,
      element('Sect'),
    ]),
    {
      title: '検証 <A & B>',
      author: '市',
      subject: 's',
      keywords: 'k',
      pages: [
        {
          ...A4,
          items: [
            { kind: 'rectangle', x: 0, y: 0, width: A4.width, height: 20, fill: '#1f5fa8' },
            text('市 資料1', 400, 30, 'artifact'),
            text('見出し', 50, 60, h1),
            text(
              [
                run('本文の'),
                run('𠮷', { family: FALLBACK }),
                run('田と葛\u{E0100}飾区と葛 office'),
                run('12.5', { family: FIGURES, size: 12, bold: true }),
              ],
              50,
              100,
              p,
            ),
            text('つづき', 50, 115, p, { characterSpacing: 2 }),
            text('次へ', 50, 140, link, { linkTo: 'next page' }),
            text('2', 450, 140, link, { linkTo: 'next page' }),
            {
              kind: 'svg',
              x: 50,
              y: 200,
              width: 300,
              height: 150,
              svg: chart('𠮷田 令和'),
              meaning: fig,
            },
            text('列', 50, 400, th),
            text('値', 50, 420, td),
            {
              kind: 'rule',
              x1: 50,
              y1: 430,
              x2: 300,
              y2: 430,
              colour: '#999999',
              width: 0.5,
              dash: { length: 2, space: 1 },
            },
          ],
        },
        {
          width: A4.height,
          height: A4.width,
          items: [
            text('二', 50, 60, h2),
            text('p続き', 50, 90, p),
            text('注', 50, 120, note),
            text('余談', 50, 150, aside.children[0] ?? aside),
          ],
        },
      ],
      destinations: [
        { id: 'top', page: 0, x: 50, y: 40 },
        { id: 'next page', page: 1, x: 50, y: 44 },
      ],
      bookmarks: [
        { title: '見出し', to: 'top', children: [{ title: '二', to: 'next page', children: [] }] },
      ],
    },
  );
  const { value, diagnostics } = await drawPdf(doc, fonts);
  expect(diagnostics).toEqual([]);
  writeFileSync('/tmp/try.pdf', value ?? '');
});
