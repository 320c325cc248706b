import { describe, expect, it } from '@jest/globals';

import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { opened } from '../../../reading/pdf.ts';
import { A4, chart, element, fonts, paper, sentence, text } from './paper.ts';
import { drawn, structureOf } from './reading.ts';
import type { ReadElement } from './reading.ts';

async function treeOf(document: DisplayDocument, page = 1): Promise<ReadElement> {
  return structureOf(await (await opened(await drawn(document))).getPage(page));
}

describe('what the parts of a page are', () => {
  it('gives back the tree it was given, in reading order', async () => {
    const [h1, p, lbl, body] = [element('H1'), element('P'), element('Lbl'), element('LBody')];
    const [th, td, figure] = [
      element('TH', [], { scope: 'Row' }),
      element('TD'),
      element('Figure', [], { alternative: '棒グラフ: 上昇' }),
    ];
    const structure = element('Document', [
      element('Sect', [
        h1,
        p,
        element('L', [element('LI', [lbl, body])], { numbering: 'Decimal' }),
      ]),
      element('Table', [element('TBody', [element('TR', [th, td])])]),
      figure,
    ]);
    const items = [
      text('本文', 50, 100, p),
      text('値', 90, 200, td),
      text('①', 50, 150, lbl),
      text('基本目標', 50, 60, h1),
      text('指標', 50, 200, th),
      text('雇用', 70, 150, body),
      {
        kind: 'picture',
        x: 50,
        y: 300,
        width: 200,
        height: 100,
        picture: chart('H30'),
        meaning: figure,
      },
    ] as const;

    expect(await treeOf(paper(items, structure))).toEqual({
      role: 'Document',
      content: [
        {
          role: 'Sect',
          content: [
            { role: 'H1', content: ['基本目標'] },
            { role: 'P', content: ['本文'] },
            {
              role: 'L',
              content: [
                {
                  role: 'LI',
                  content: [
                    { role: 'Lbl', content: ['①'] },
                    { role: 'LBody', content: ['雇用'] },
                  ],
                },
              ],
            },
          ],
        },
        {
          role: 'Table',
          content: [
            {
              role: 'TBody',
              content: [
                {
                  role: 'TR',
                  content: [
                    { role: 'TH', content: ['指標'] },
                    { role: 'TD', content: ['値'] },
                  ],
                },
              ],
            },
          ],
        },
        { role: 'Figure', alternative: '棒グラフ: 上昇', content: ['H3060.2'] },
      ],
    });
  });

  it('keeps neighbouring lines of a paragraph in one piece, and goes on where others came between', async () => {
    const [p, other] = [element('P'), element('P')];
    const items = [
      text('一行目、', 50, 100, p),
      text('二行目、', 50, 115, p),
      text('別の段落', 300, 100, other),
      text('三行目', 50, 130, p),
    ];

    expect((await treeOf(paper(items, element('Document', [p, other])))).content).toEqual([
      { role: 'P', content: ['一行目、二行目、', '三行目'] },
      { role: 'P', content: ['別の段落'] },
    ]);
  });

  it('carries a paragraph over to the next page', async () => {
    const p = element('P');
    const pages = ['前の頁', '次の頁'].map((words) => ({
      ...A4,
      items: [text(words, 50, 100, p)],
    }));
    const document = paper([], element('Document', [p]), { pages });

    expect((await treeOf(document, 1)).content).toEqual([{ role: 'P', content: ['前の頁'] }]);
    expect((await treeOf(document, 2)).content).toEqual([{ role: 'P', content: ['次の頁'] }]);
  });

  it('leaves running heads, rules and fills out of the tree', async () => {
    const p = element('P');
    const items = [
      { kind: 'rectangle', x: 0, y: 0, width: A4.width, height: 20, fill: '#1F5FA8' },
      text('資料1', 500, 30, 'artifact'),
      text('本文', 50, 100, p),
      { kind: 'rule', x1: 50, y1: 110, x2: 300, y2: 110, colour: '#999999', width: 0.5 },
    ] as const;

    expect(await treeOf(paper(items, element('Document', [p])))).toEqual({
      role: 'Document',
      content: [{ role: 'P', content: ['本文'] }],
    });
  });

  it('drops elements that hold nothing, but keeps the cells of a table', async () => {
    const [th, td] = [element('TH', [], { scope: 'Column' }), element('TD')];
    const rows = [element('TR', [th, element('TD')]), element('TR', [element('TD'), td])];
    const structure = element('Document', [
      element('Sect', [element('P'), element('H1')]),
      element('Table', rows),
      element('Table', [element('TR', [element('TH')])]),
    ]);
    const items = [text('H30', 50, 100, th), text('158', 90, 120, td)];
    const { value } = await drawPdf(paper(items, structure), fonts);
    const source = Buffer.from(value ?? []).toString('latin1');

    expect(source.match(/\/S \/TR\b/g)).toHaveLength(2);
    expect(source.match(/\/S \/T[HD]\b/g)).toHaveLength(4);
    expect(source.match(/\/S \/Table\b/g)).toHaveLength(1);
    expect(source).not.toMatch(/\/S \/(Sect|P|H1)\b/);
  });

  it('knows from each page whose content its pieces are (ParentTree)', async () => {
    const [p, q] = [element('P'), element('Note')];
    const document = paper(
      [text('本文', 50, 100, p), text('注', 50, 150, q)],
      element('Document', [p, q]),
    );
    const source = Buffer.from(await drawn(document)).toString('latin1');
    const parents = /\/ParentTree <<\s*\/Nums \[\s*0 \[(\d+) 0 R (\d+) 0 R\]/.exec(source);

    expect(source).toMatch(new RegExp(`\\n${parents?.[1]} 0 obj\\n<<\\n/S /P\\n`));
    expect(source).toMatch(
      new RegExp(`\\n${parents?.[2]} 0 obj\\n<<\\n/S /Note\\n(?:/.*\\n)*/ID \\(note-000001\\)`),
    );
  });

  it('writes what an abbreviation is short for', async () => {
    const th = element('TH', [], { scope: 'Column', expansion: '平成30年度' });
    const rows = [element('TR', [th]), element('TR', [element('TD')])];
    const items = [text('H30', 50, 100, th)];
    const structure = element('Document', [element('Table', rows)]);
    const source = Buffer.from(await drawn(paper(items, structure)));
    // 平成30年度 in UTF-16BE, as a PDF holds texts.
    const words = Buffer.from('\ufeff平成30年度', 'utf16le').swap16();
    const at = source.indexOf('/E (');
    expect(source.subarray(at + 4, at + 4 + words.length).equals(words)).toBe(true);
  });

  it('writes the attributes of elements', async () => {
    const th = element('TH', [], { scope: 'Both', rowSpan: 2, columnSpan: 3 });
    const english = element('Span', [], { language: 'en', actualText: 'KPI' });
    const structure = element('Document', [
      element('Table', [element('TR', [th])], { summary: 'summary' }),
      element('L', [element('LI', [element('LBody', [english])])], { numbering: 'None' }),
    ]);
    const items = [text('年度', 50, 100, th), text('K', 50, 150, english)];
    const source = Buffer.from(await drawn(paper(items, structure))).toString('latin1');

    expect(source).toMatch(
      /\/S \/TH\n\/A \[<<\n\/O \/Table\n\/Scope \/Both\n\/RowSpan 2\n\/ColSpan 3\n>>\]/,
    );
    expect(source).toMatch(/\/S \/Table\n\/A \[<<\n\/O \/Table\n\/Summary \(summary\)\n>>\]/);
    expect(source).toMatch(/\/S \/L\n\/A \[<<\n\/O \/List\n\/ListNumbering \/None\n>>\]/);
    expect(source).toMatch(/\/S \/Span\n\/Lang \(en\)\n\/ActualText \(KPI\)/);
  });

  it('says where a figure stands', async () => {
    const figure = element('Figure', [], { alternative: '図' });
    const picture = {
      kind: 'picture',
      x: 50,
      y: 100,
      width: 200,
      height: 100,
      picture: chart(),
      meaning: figure,
    } as const;
    const caption = text('出典', 60, 260, figure);
    const document = paper([picture, caption], element('Document', [figure]), {
      pages: [{ width: 600, height: 800, items: [picture, caption] }],
    });
    const source = Buffer.from(await drawn(document)).toString('latin1');

    // From the caption's lower edge (260 + 0.12 × 10 from above) to the chart's upper right corner.
    expect(source).toMatch(/\/Placement \/Block\n\/BBox \[50 538\.79\d* 250 700\]/);
  });
});

describe('a tree that contradicts itself is our own mistake', () => {
  it('refuses an item of an element outside the tree', async () => {
    const document = { ...sentence('本文'), structure: element('Document') };

    await expect(drawPdf(document, fonts)).rejects.toThrow(/outside the tree/);
  });

  it('refuses an element that stands in it twice', async () => {
    const p = element('P');
    const document = paper([text('本文', 50, 100, p)], element('Document', [p, p]));

    await expect(drawPdf(document, fonts)).rejects.toThrow(/twice/);
  });
});
