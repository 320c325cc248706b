/** Hyperlinks on their way to a department and back. */

import { describe, expect, it } from '@jest/globals';

import { smallFacts, smallKpi } from '../facts/smallFacts.ts';
import {
  collectedOf,
  columnOf,
  opened,
  partedOf,
  rowsWhere,
  saved,
  sentOf,
  sheetOf,
} from './making.ts';

const FACTS = smallFacts({
  kpis: [smallKpi({ department: '図書課' })],
  bullets: [
    {
      goal: 1,
      policy: 1,
      kind: '課題・検証',
      seq: 1,
      tags: [],
      text: '貸出しは増えた。',
      link: 'https://example.jp/kadai/',
    },
  ],
});
const PATH = '図書課.xlsx';

describe('a hyperlink of a cell that a department fills in', () => {
  it('is sent to it, and nothing is said of it when it comes back', async () => {
    const sent = await sentOf(FACTS);
    const bytes = sent.slips.get('図書課') ?? new Uint8Array();
    const texts = sheetOf(await opened(bytes), '課題・方向性');
    const [row = 0] = rowsWhere(texts, { 本文: '貸出しは増えた。' });
    expect(texts.getRow(row).getCell(columnOf(texts, '本文')).hyperlink).toBe(
      'https://example.jp/kadai/',
    );
    const { collection } = await collectedOf(sent, [{ path: PATH, bytes }]);
    expect(codesIn(collection.files)).toEqual(['return/unfilled']);
  });

  it('is told of where the department has set another one, or one in a row of its own', async () => {
    const sent = await sentOf(FACTS);
    const slip = await opened(sent.slips.get('図書課') ?? new Uint8Array());
    const texts = sheetOf(slip, '課題・方向性');
    const column = columnOf(texts, '本文');
    const [row = 0] = rowsWhere(texts, { 本文: '貸出しは増えた。' });
    const [free = 0] = rowsWhere(texts, { 区分: '方向性', 本文: '' });
    texts.getRow(row).getCell(column).value = {
      text: '貸出しは大きく増えた。',
      hyperlink: 'https://example.jp/new/',
    };
    texts.getRow(free).getCell(column).value = {
      text: '蔵書を選び直す。',
      hyperlink: 'file:///C:/蔵書.xlsx',
    };
    const back = { path: PATH, bytes: await saved(slip) };
    const { collection, merged } = await collectedOf(sent, [back]);
    expect(collection.taken.map(({ answer }) => answer.text)).toEqual(['貸出しは大きく増えた。']);
    expect(collection.added).toHaveLength(1);
    const told = collection.files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ code }) => code === 'return/link'),
    );
    expect(told.map(({ message }) => /リンク「(.*?)」/u.exec(message)?.[1])).toEqual([
      'https://example.jp/new/',
      'file:///C:/蔵書.xlsx',
    ]);
    // As the finding asks: the same link in the copy. Then it is told no more.
    const copy = await opened(merged);
    const book = sheetOf(copy, '課題・方向性');
    const [own = 0] = rowsWhere(book, { 本文: '貸出しは大きく増えた。' });
    const cell = book.getRow(own).getCell(columnOf(book, '本文'));
    expect(cell.hyperlink).toBe('https://example.jp/kadai/');
    cell.value = { text: '貸出しは大きく増えた。', hyperlink: 'https://example.jp/new/' };
    const again = await collectedInto(await saved(copy), back);
    expect(again).not.toContain('https://example.jp/new/');
  });
});

function codesIn(files: readonly { readonly diagnostics: readonly { code: string }[] }[]) {
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

/** What is said of links when the file is collected into a copy in which its answers stand. */
async function collectedInto(copy: Uint8Array, back: { path: string; bytes: Uint8Array }) {
  const { collection } = await collectedOf(await partedOf(copy), [back]);
  return JSON.stringify(
    collection.files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ code }) => code === 'return/link'),
    ),
  );
}
