import { inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { sortedTables } from '../../../../src/write/pdf/engine/sortedTables.ts';
import { element, fonts, paper, run, TEXT, text } from './paper.ts';
import { drawn } from './reading.ts';

/** The tags of a font's tables, in the order of its directory, with what stands where each entry says. */
function tablesOf(font: Buffer): readonly (readonly [string, string])[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    return [font.toString('latin1', at, at + 4), font.toString('latin1', offset, offset + length)];
  });
}

/** A directory of two tables in the wrong order. */
function twoTables(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * 16 + 8);
  bytes.writeUInt32BE(0x00_01_00_00, 0);
  bytes.writeUInt16BE(2, 4);
  for (const [index, [tag, body]] of [
    ['prep', 'BBBB'],
    ['cvt ', 'AAAA'],
  ].entries()) {
    const at = 12 + index * 16;
    bytes.write(tag ?? '', at);
    bytes.writeUInt32BE(44 + index * 4, at + 8);
    bytes.writeUInt32BE(4, at + 12);
    bytes.write(body ?? '', 44 + index * 4);
  }
  return bytes;
}

describe('the tables of an embedded typeface', () => {
  it('are listed by their tags, each with its own bytes', () => {
    expect(tablesOf(Buffer.from(sortedTables(twoTables())))).toEqual([
      ['cvt ', 'AAAA'],
      ['prep', 'BBBB'],
    ]);
  });

  it('are left alone where there is no directory', () => {
    const bare = Uint8Array.from([1, 0, 4, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
    expect(sortedTables(bare)).toEqual(bare);
    expect(sortedTables(new Uint8Array())).toEqual(new Uint8Array());
  });

  it('are so in a file', async () => {
    const p = element('P');
    const file = Buffer.from(
      await drawn(paper([text('雇用の場', 50, 100, p)], element('Document', [p]))),
    ).toString('latin1');
    const number = /\/FontFile2 (\d+) 0 R/u.exec(file)?.[1];
    const at = file.indexOf(`\n${number} 0 obj\n`);
    const start = file.indexOf('stream\n', at) + 'stream\n'.length;
    const packed = Buffer.from(file.slice(start, file.indexOf('\nendstream', start)), 'latin1');
    const tags = tablesOf(inflateSync(packed)).map(([tag]) => tag);
    expect(tags).toEqual(expect.arrayContaining(['glyf', 'head', 'loca']));
    expect(tags).toEqual(tags.toSorted());
  });
});

describe('a typeface of the last resort', () => {
  it('is asked for where a character needs it, in no other weight', async () => {
    const asked: string[] = [];
    const [last] = fonts.fallback;
    if (last === undefined) throw new Error('There is no typeface of the last resort.');
    const lazy = {
      ...fonts,
      fallback: [
        {
          family: last.family,
          get normal() {
            asked.push('normal');
            return last.normal;
          },
          get bold() {
            asked.push('bold');
            return last.bold;
          },
        },
      ],
    };
    const p = element('P');
    const draw = (words: string, family: string) =>
      drawPdf(paper([text([run(words, { family })], 50, 100, p)], element('Document', [p])), lazy);
    await draw('雇用の場', TEXT);
    expect(asked).toEqual([]);
    await draw('𠮷', last.family);
    expect([...new Set(asked)]).toEqual(['normal']);
  });
});
