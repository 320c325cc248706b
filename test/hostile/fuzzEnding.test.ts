import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { describe, expect, it } from '@jest/globals';

import { pack } from '../../src/zip/pack.ts';
import { CASES, caseOf, type FuzzCase } from './fuzzCase.ts';
import { differences, type Ending, problemsOf } from './fuzzEnding.ts';

const FINDING =
  '「KPI」シート A1 エラー 指標の番号がありません。 [x/y]\n　　対処: 書いてください。\n\nエラー1件\n';

/** Of a script that says no more than `x`. */
const DIGEST = createHash('sha256').update('x').digest('base64');

function ending(more: Partial<Ending> = {}): Ending {
  return { code: 1, said: FINDING, files: new Map(), ...more };
}

function lying(...files: readonly (readonly [string, string | Buffer])[]): Ending['files'] {
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

describe('a damaged workbook ends well', () => {
  it('with a finding and no file', () => {
    expect(problemsOf('build', ending())).toEqual([]);
  });

  it('with whole files that are named', () => {
    const files = lying(['/o/packet.pdf', '%PDF-1.7\n…\n%%EOF\n'], ['/o/findings.json', '{}']);
    const said = `指摘はありません。\n${[...files.keys()].join('\n')}\n`;
    expect(problemsOf('build', { code: 0, said, files })).toEqual([]);
  });

  it('with a folder of pages and tables, named by their number', () => {
    const files = lying(
      [
        '/o/site/index.html',
        `<!DOCTYPE html>\n<html lang="ja"><meta content="script-src &#39;sha256-${DIGEST}&#39;"><script>x</script></html>\n`,
      ],
      ['/o/cms/index.html', '<div class="kensho"><p>文</p></div>\n'],
      ['/o/site/index.txt', '\uFEFF文\r\n'],
      ['/o/data/texts.csv', 'kind,text\r\n'],
      ['/o/data/catalog.jsonld', '{}'],
      ['/o/site/favicon.svg', '<svg xmlns=""></svg>\n'],
    );
    const said =
      '指摘はありません。\n/o/site/（3ファイル）\n/o/cms/（1ファイル）\n/o/data/（2ファイル）\n';
    expect(problemsOf('build', { code: 0, said, files })).toEqual([]);
    const wrong = said.replace('3ファイル', '2ファイル');
    expect(problemsOf('build', { code: 0, said: wrong, files })).toContain(
      'left behind: /o/site/index.txt',
    );
  });

  it('with its findings in a copy, though it has errors', () => {
    const copy = pack([{ name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') }]);
    const files = lying(['/o/a_指摘.xlsx', copy]);
    expect(problemsOf('annotate', ending({ said: `${FINDING}/o/a_指摘.xlsx\n`, files }))).toEqual(
      [],
    );
  });
});

describe('a damaged workbook ends badly', () => {
  it.each<{ what: string; more: Partial<Ending>; problem: string }>([
    { what: 'the program breaks', more: { code: 70 }, problem: 'exit code 70' },
    { what: 'the call was not understood', more: { code: 2 }, problem: 'exit code 2' },
    { what: 'nothing is said', more: { said: '\n' }, problem: 'said nothing' },
    {
      what: 'it speaks English',
      more: { said: 'Bad compressed size: 5 != 6\n\nエラー1件\n' },
      problem: 'not Japanese: Bad compressed size: 5 != 6',
    },
    {
      what: 'a page is cut off',
      more: {
        code: 0,
        said: '指摘はありません。\n/o/index.html\n',
        files: lying(['/o/index.html', '<!DOCTYPE html>\n<html><body><p>']),
      },
      problem: 'half: /o/index.html',
    },
    {
      what: 'a page runs what the workbook says beside the script of its policy',
      more: {
        code: 0,
        said: '指摘はありません。\n/o/index.html\n',
        files: lying([
          '/o/index.html',
          `<!DOCTYPE html>\n<html><meta content="script-src &#39;sha256-${DIGEST}&#39;"><script>x</script><script>y</script></html>`,
        ]),
      },
      problem: 'markup of the workbook: /o/index.html',
    },
    {
      what: 'a page runs what the workbook says',
      more: {
        code: 0,
        said: '指摘はありません。\n/o/index.html\n',
        files: lying(['/o/index.html', '<!DOCTYPE html>\n<html><script>x</script></html>']),
      },
      problem: 'markup of the workbook: /o/index.html',
    },
    {
      what: 'a stack is shown',
      more: { said: '止まりました。\n    at read (/x/read.js:5:3)\n' },
      problem: String.raw`no word for a clerk: "    at read (/x/read.js:5:3"`,
    },
    {
      what: 'a value is missing in a sentence',
      more: { said: '「undefined」は数ではありません。\n' },
      problem: 'no word for a clerk: "undefined"',
    },
    {
      what: 'a character turns the line around',
      more: { said: '「\u202Ex」は数ではありません。\n' },
      problem: 'no word for a clerk: "\u202E"',
    },
    {
      what: 'a hidden folder stays behind',
      more: { files: lying(['/o/.kensho-x/', '']) },
      problem: 'left behind: /o/.kensho-x/',
    },
    {
      what: 'a file is written in spite of errors',
      more: { said: `${FINDING}/o/findings.json\n`, files: lying(['/o/findings.json', '{}']) },
      problem: 'wrote 1 files with exit code 1',
    },
    {
      what: 'nothing is made without a word',
      more: { code: 0, said: '指摘はありません。\n' },
      problem: 'made nothing, said all is well',
    },
    {
      what: 'a PDF breaks off',
      more: { code: 0, said: '/o/packet.pdf\n', files: lying(['/o/packet.pdf', '%PDF-1.7\n1 0']) },
      problem: 'half: /o/packet.pdf',
    },
    {
      what: 'a JSON breaks off',
      more: { code: 0, said: '/o/a.json\n', files: lying(['/o/a.json', '{"a":']) },
      problem: 'half: /o/a.json',
    },
  ])('when $what', ({ more, problem }) => {
    expect(problemsOf('build', ending(more))).toContain(problem);
  });

  it('when a copy is no archive', () => {
    const files = lying(['/o/a_指摘.xlsx', 'PK']);
    expect(problemsOf('annotate', ending({ said: '/o/a_指摘.xlsx\n', files }))).toEqual([
      'half: /o/a_指摘.xlsx',
    ]);
  });
});

function evaluated(sha: string, achieved: number): Ending['files'] {
  return lying(['/o/evaluation.json', `{"sha256": "${sha.repeat(64)}", "achieved": ${achieved}}`]);
}

describe('another packaging of a workbook', () => {
  const whole: Ending = { code: 0, said: '指摘はありません。\n', files: evaluated('a', 10) };

  it('is refused, or gives the same but for the digest', () => {
    expect(differences(ending(), whole)).toEqual([]);
    expect(differences({ ...whole, files: evaluated('b', 10) }, whole)).toEqual([]);
  });

  it('is told when a judgement, a finding or a file is another', () => {
    expect(differences({ ...whole, files: evaluated('b', 9) }, whole)).toEqual([
      expect.stringContaining('another /o/evaluation.json'),
    ]);
    expect(differences({ ...whole, said: FINDING }, whole)).toEqual([`other words: ${FINDING}`]);
    expect(differences({ ...whole, files: new Map() }, whole)).toEqual([
      expect.stringContaining('not made'),
    ]);
  });
});

describe('the cases', () => {
  const all = Array.from({ length: CASES }, (_, index) => caseOf(index));
  const count = (wanted: Partial<FuzzCase>): number =>
    all.filter((one) => isDeepStrictEqual({ ...one, ...wanted }, one)).length;

  it('are as many of each workbook, of every kind', () => {
    expect(count({ city: 'kumamoto-r1' })).toBe(1600);
    expect(count({ city: 'mihon-r6' })).toBe(1600);
    expect(count({ city: 'mihon-r6', mutation: 'bits' })).toBe(400);
    expect(count({ city: 'mihon-r6', mutation: 'xml' })).toBe(100);
    expect(count({ city: 'mihon-r6', mutation: 'cells' })).toBe(200);
    expect(count({ city: 'mihon-r6', mutation: 'texts' })).toBe(200);
    expect(count({ city: 'mihon-r6', mutation: 'sheets' })).toBe(100);
    expect(count({ mutation: 'directory' })).toBe(600);
    expect(count({ mutation: 'header' })).toBe(400);
    expect(count({ city: 'mihon-r6', mutation: 'packed' })).toBe(100);
  });

  it('ask for papers of every kind of mutation that the reader may let through', () => {
    for (const call of ['build', 'check', 'annotate'] as const) {
      for (const mutation of ['xml', 'cells', 'texts', 'sheets'] as const) {
        expect(count({ call, mutation })).toBeGreaterThan(3);
      }
    }
    expect(count({ call: 'submission' })).toBe(1080);
  });

  it('are evaluated where no cell says anything else, to be compared', () => {
    expect(count({ call: 'evaluation' })).toBe(800 + 1200);
    expect(count({ call: 'evaluation', mutation: 'bits' })).toBe(800);
  });
});
