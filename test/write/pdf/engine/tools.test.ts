import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { A4, chart, element, FALLBACK, FIGURES, paper, run, text } from './paper.ts';
import { drawn } from './reading.ts';

/**
 * The programs of other people: poppler-utils and qpdf, both from apt. Where they are not
 * installed these tests fail, on purpose.
 */
const folder = mkdtempSync(join(tmpdir(), 'kensho-'));
const file = join(folder, 'paper.pdf');

function tool(name: string, ...rest: readonly string[]): string {
  return execFileSync(name, [...rest, file], { encoding: 'utf8' });
}

beforeAll(async () => {
  const [h1, p, link, h2] = [element('H1'), element('P'), element('Link'), element('H2')];
  const figure = element('Figure', [], { alternative: '棒グラフ' });
  const [th, td] = [element('TH', [], { scope: 'Column' }), element('TD')];
  const [note, aside] = [element('Note'), element('Aside')];
  const table = element('Table', [element('TR', [th]), element('TR', [td])]);
  const structure = element('Document', [
    h1,
    p,
    element('P', [link]),
    figure,
    table,
    note,
    aside,
    h2,
  ]);
  const document = paper([], structure, {
    title: 'A & B <検証>',
    pages: [
      {
        ...A4,
        items: [
          { kind: 'rectangle', x: 0, y: 0, width: A4.width, height: 20, fill: '#1F5FA8' },
          text('基本目標', 50, 60, h1),
          text(
            [run('委員は'), run('𠮷', { family: FALLBACK }), run('田氏 葛\u{E0100}飾区')],
            50,
            100,
            p,
          ),
          text('次へ', 50, 130, link, { linkTo: 'next' }),
          {
            kind: 'picture',
            x: 50,
            y: 160,
            width: 200,
            height: 100,
            picture: chart(),
            meaning: figure,
          },
          text('H30', 50, 300, th),
          text([run('158', { family: FIGURES, bold: true })], 50, 320, td),
          text('注', 50, 340, note),
          text('余談', 50, 360, aside),
        ],
      },
      { width: A4.height, height: A4.width, items: [text('施策', 50, 60, h2)] },
    ],
    destinations: [{ id: 'next', page: 1, x: 50, y: 50 }],
    bookmarks: [{ title: '施策', to: 'next', children: [] }],
  });
  writeFileSync(file, await drawn(document));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("other people's programs", () => {
  it('find no fault in the file (qpdf)', () => {
    expect(tool('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  });

  it('see a tagged file with the sizes of its pages (pdfinfo)', () => {
    const found = tool('pdfinfo', '-l', '2').replaceAll(/ +/g, ' ');

    expect(found).toContain('Title: A & B <検証>');
    expect(found).toContain('Tagged: yes');
    expect(found).toContain('PDF version: 1.7');
    expect(found).toContain('Page 1 size: 595.28 x 841.89 pts (A4)');
    expect(found).toContain('Page 2 size: 841.89 x 595.28 pts (A4)');
  });

  it('read the same words in the same order (pdfinfo -struct-text)', () => {
    const lines = tool('pdfinfo', '-struct-text').split('\n');
    const words = lines.flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? []);

    expect(words).toEqual([
      '基本目標',
      '委員は𠮷田氏 葛\u{E0100}飾区',
      '次へ',
      '令和元年度60.2',
      'H30',
      '158',
      '注',
      '余談',
      '施策',
    ]);
  });

  it('find every face embedded, as a subset, with its characters (pdffonts)', () => {
    const fonts = tool('pdffonts').trim().split('\n').slice(2);

    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });
});
