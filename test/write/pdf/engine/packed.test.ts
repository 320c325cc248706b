import { inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { packed } from '../../../../src/write/pdf/engine/packed.ts';
import { opened, pageText, structureTree } from '../../../reading/pdf.ts';
import { element, paper, text } from './paper.ts';
import { drawn } from './reading.ts';

/** A paper of so many paragraphs that its objects fill more than one stream. */
async function large(): Promise<Buffer> {
  const paragraphs = Array.from({ length: 250 }, () => element('P'));
  const items = paragraphs.map((p, index) => text(`指標${index}`, 50, 40 + index * 3, p));
  return Buffer.from(await drawn(paper(items, element('Document', paragraphs))));
}

/** The objects of a file with a table at its end, by number. */
function plainObjects(file: Buffer): ReadonlyMap<number, string> {
  const objects = file.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gmu);
  return new Map(Array.from(objects, ([, number, body = '']) => [Number(number), body]));
}

/** The same of a packed file: as ISO 32000-1, 7.5.8, says they are found. */
function packedObjects(file: Buffer): ReadonlyMap<number, string> {
  const written = plainObjects(file);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(file.toString('latin1'))?.[1]);
  const table =
    written.get(Number(/^(\d+) 0 obj/u.exec(file.toString('latin1', start))?.[1])) ?? '';
  const rows = unpacked(table);
  const size = Number(/\/Size (\d+)/u.exec(table)?.[1]);
  expect(table).toContain('/Type /XRef');
  expect(table).toContain('/W [1 4 2]');
  expect(rows).toHaveLength(size * 7);
  const found = new Map<number, string>();
  for (let number = 0; number < size; number += 1) {
    const [kind, place, index] = [
      rows.readUInt8(number * 7),
      rows.readUInt32BE(number * 7 + 1),
      rows.readUInt16BE(number * 7 + 5),
    ];
    const isThere = file.toString('latin1', place, place + 20).startsWith(`${number} 0 obj\n`);
    if (kind === 1 && isThere) found.set(number, written.get(number) ?? '');
    else if (kind === 2) {
      found.set(number, objectOf(written.get(place) ?? '', index, number));
    }
  }
  return found;
}

/** The n-th object of an object stream (7.5.7). */
function objectOf(stream: string, index: number, number: number): string {
  const content = unpacked(stream).toString('latin1');
  const first = Number(/\/First (\d+)/u.exec(stream)?.[1]);
  const places = content.slice(0, first).trim().split(' ').map(Number);
  expect(places).toHaveLength(Number(/\/N (\d+)/u.exec(stream)?.[1]) * 2);
  expect(places[index * 2]).toBe(number);
  const next = places[index * 2 + 3];
  return content
    .slice(first + (places[index * 2 + 1] ?? 0), next === undefined ? undefined : first + next)
    .trimEnd();
}

function unpacked(object: string): Buffer {
  const [, data = ''] = /\nstream\n([\s\S]*)\nendstream$/u.exec(object) ?? [];
  return inflateSync(Buffer.from(data, 'latin1'));
}

/** What a reader's program finds in a file. */
async function toldBy(bytes: Uint8Array): Promise<unknown> {
  const file = await opened(bytes);
  const page = await file.getPage(1);
  const { info } = await file.getMetadata();
  return [file.numPages, await pageText(page), await structureTree(page), info];
}

describe('a packed file', () => {
  it('holds the very objects, under their numbers', async () => {
    const plain = await large();
    const [before, after] = [plainObjects(plain), packedObjects(Buffer.from(packed(plain)))];
    expect(before.size).toBeGreaterThan(250);
    for (const [number, body] of before)
      expect([number, after.get(number)]).toEqual([number, body]);
  });

  it('is smaller, and packs more than one stream', async () => {
    const plain = await large();
    const file = Buffer.from(packed(plain));
    const paragraphs = plain.toString('latin1').match(/\/S \/P\n/gu);
    expect(paragraphs).toHaveLength(250);
    expect(file.toString('latin1')).not.toContain('/S /P\n');
    expect(Array.from(file.toString('latin1').matchAll(/\/Type \/ObjStm/gu)).length).toBe(2);
    expect(plain.length - file.length).toBeGreaterThan(20_000);
  });

  it('is read like the other: texts, structure, information', async () => {
    const plain = await large();
    expect(await toldBy(packed(plain))).toEqual(await toldBy(plain));
  });

  it('is the same each time, and of no other file', async () => {
    const plain = await large();
    expect(Buffer.compare(packed(plain), packed(plain))).toBe(0);
    expect(() => packed(Buffer.from('%PDF-1.7\n%%EOF\n'))).toThrow(/no table of objects/u);
    const moved = Buffer.from(
      plain.toString('latin1').replace('\n1 0 obj\n', '\n7 0 obj\n'),
      'latin1',
    );
    expect(() => packed(moved)).toThrow(/does not stand where/u);
  });
});
