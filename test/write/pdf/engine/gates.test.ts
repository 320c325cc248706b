import { describe, expect, it } from '@jest/globals';

import type { DisplayDocument, Role } from '../../../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { lostContent } from '../../../../src/write/pdf/engine/gates/lostContent.ts';
import { createTally, expectedTally } from '../../../../src/write/pdf/engine/tally.ts';
import { A4, chart, element, FALLBACK, fonts, paper, run, sentence, TEXT, text } from './paper.ts';

/** The findings that kept a document from being made. */
async function findings(document: DisplayDocument) {
  const { value, diagnostics } = await drawPdf(document, fonts);
  expect(value).toBeUndefined();
  expect(diagnostics.every(({ severity, hint }) => severity === 'error' && hint !== '')).toBe(true);
  return diagnostics.map(({ code, message }) => ({ code, message }));
}

function headings(...roles: Role[]): DisplayDocument {
  const elements = roles.map((role) => element(role));
  const items = elements.map((one, index) => text('見出し', 50, 100 + 30 * index, one));
  return paper(items, element('Document', elements));
}

describe('characters without a glyph', () => {
  it('are listed all together, each with its code point and first page', async () => {
    const p = element('P');
    const pages = ['✔済', '😀と✔と\u0007'].map((words) => ({
      ...A4,
      items: [text(words, 50, 100, p)],
    }));
    const found = await findings(paper([], element('Document', [p]), { pages }));

    expect(found).toHaveLength(1);
    expect(found[0]?.code).toBe('pdf/missing-glyph');
    expect(found[0]?.message).toContain(
      '「✔」（U+2714、1ページ）、「😀」（U+1F600、2ページ）、制御文字（U+0007、2ページ）',
    );
  });

  it('are judged by the family of their run', async () => {
    expect((await findings(sentence('𠮷')))[0]?.message).toContain('「𠮷」（U+20BB7、1ページ）');
    const other = await drawPdf(sentence([run('𠮷', { family: FALLBACK })]), fonts);
    expect(other.value).toBeDefined();
  });

  it('are found in pictures too, by the family of their run', async () => {
    const figure = element('Figure', [], { alternative: '図' });
    const place = {
      kind: 'picture',
      x: 50,
      y: 50,
      width: 200,
      height: 100,
      meaning: figure,
    } as const;
    const picture = (words: string, family: string) =>
      paper(
        [{ ...place, picture: chart([{ family, text: words }]) }],
        element('Document', [figure]),
      );

    expect((await findings(picture('✔', TEXT)))[0]?.message).toContain('「✔」（U+2714、1ページ）');
    expect((await drawPdf(picture('𠮷田', FALLBACK), fonts)).value).toBeDefined();
  });
});

describe('figures', () => {
  it('without words for those who cannot see them are refused, with their page', async () => {
    const figure = element('Figure', [], { alternative: ' ' });
    const picture = {
      kind: 'picture',
      x: 50,
      y: 50,
      width: 200,
      height: 100,
      picture: chart(),
      meaning: figure,
    } as const;

    expect(await findings(paper([picture], element('Document', [figure])))).toEqual([
      { code: 'pdf/figure-without-alternative', message: expect.stringContaining('1ページの図') },
    ]);
  });

  it('that are no Figure say nothing at all', async () => {
    const p = element('P');
    const picture = {
      kind: 'picture',
      x: 50,
      y: 50,
      width: 200,
      height: 100,
      picture: chart(),
      meaning: p,
    } as const;

    expect((await findings(paper([picture], element('Document', [p]))))[0]?.code).toBe(
      'pdf/figure-without-alternative',
    );
  });
});

describe('headings', () => {
  it.each<[string, Role[]]>([
    ['that skip a level', ['H1', 'H3']],
    ['that do not begin with the first', ['H2']],
  ])('%s are refused', async (_, roles) => {
    expect((await findings(headings(...roles)))[0]?.code).toBe('pdf/heading-gap');
  });

  it('may go up by any number of levels', async () => {
    const { value } = await drawPdf(headings('H1', 'H2', 'H3', 'H1', 'H2'), fonts);

    expect(value).toBeDefined();
  });
});

describe('tables', () => {
  it('without a heading cell are refused, named by their summary', async () => {
    const td = element('TD');
    const table = element('Table', [element('TR', [td])], { summary: '指標の一覧' });
    const found = await findings(paper([text('158', 50, 100, td)], element('Document', [table])));

    expect(found).toEqual([
      { code: 'pdf/table-without-header', message: expect.stringContaining('「指標の一覧」') },
    ]);
  });
});

describe('a document', () => {
  it('needs a title and a language, and hears of all its faults at once', async () => {
    const found = await findings({ ...headings('H2'), title: ' ', language: '' });

    expect(found.map(({ code }) => code)).toEqual([
      'pdf/empty-title',
      'pdf/empty-language',
      'pdf/heading-gap',
    ]);
  });
});

describe('the edge of the page', () => {
  const p = element('P');
  const long = '検証'.repeat(30);

  it.each([
    ['to the right', text(long, 50, 100, p)],
    ['at the foot', text('下', 50, A4.height - 1, p)],
    ['at the head', text('上', 50, 8, p)],
    ['on no place', text('無', Number.NaN, 100, p)],
  ])('stops a text that reaches over it %s', async (_, item) => {
    const found = await findings(paper([item], element('Document', [p])));

    expect(found[0]).toEqual({
      code: 'pdf/outside-page',
      message: expect.stringMatching(/^1ページで、「/),
    });
  });

  it('is where fills and rules may end', async () => {
    const band = { kind: 'rectangle', x: 0, y: 0, ...A4, fill: '#EEEEEE' } as const;
    const rule = {
      kind: 'rule',
      x1: 0,
      y1: 9,
      x2: A4.width,
      y2: 9,
      colour: '#000000',
      width: 1,
    } as const;
    const words = text('本文', 50, 100, p);
    const structure = element('Document', [p]);

    expect((await drawPdf(paper([band, rule, words], structure), fonts)).value).toBeDefined();
    const wider = { ...band, width: A4.width + 1 };
    expect((await findings(paper([wider, words], structure)))[0]?.message).toContain('罫線や地色');
  });
});

describe('what was given and what was drawn', () => {
  it('is the same for every element, or the element is named', () => {
    const given = expectedTally(sentence([run('失われた'), run('一文')]));
    const drawn = createTally();
    for (const meaning of given.counted.keys()) drawn.text(meaning, '失われた');

    expect(lostContent(given, given)).toEqual([]);
    expect(lostContent(given, drawn)[0]).toMatchObject({
      code: 'pdf/lost-content',
      message: expect.stringContaining('「失われた一文」（P、6字）のうち、描かれたのは4字'),
    });
    expect(lostContent(given, createTally())).toHaveLength(1);
  });

  it('counts pictures as well', () => {
    const figure = element('Figure');
    const picture = {
      kind: 'picture',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      picture: chart(),
      meaning: figure,
    } as const;

    expect(
      lostContent(expectedTally(paper([picture, picture], figure)), createTally())[0]?.message,
    ).toContain('2字');
  });
});
