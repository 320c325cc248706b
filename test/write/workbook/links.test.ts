/** Hyperlinks go from a facts file into the workbook, and from one year's workbook into the next one's. */

import { describe, expect, it } from '@jest/globals';
import { utils } from 'xlsx';

import { check } from '../../../src/check/check.ts';
import { parseFacts } from '../../../src/facts/facts.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { parseFiscalYear } from '../../../src/japanese/fiscalYear.ts';
import { read } from '../../../src/read/read.ts';
import { nextYear } from '../../../src/write/workbook/nextYear.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { smallFacts, smallKpi } from '../../facts/smallFacts.ts';
import { cellAt, open } from './readBack.ts';

const FACTS = smallFacts({
  policies: [
    {
      goal: 1,
      no: 1,
      title: '図書館の充実',
      items: [
        { mark: '①', no: 1, text: '蔵書を増やす。', link: 'https://example.jp/books?a=1&b=2' },
        { mark: '②', no: 2, text: '開館日を増やす。' },
      ],
    },
  ],
  kpis: [smallKpi({ footnotes: ['※図書館年報'], footnotesLink: 'https://example.jp/nenpo/' })],
  bullets: [
    {
      goal: 1,
      policy: 1,
      kind: '課題・検証',
      seq: 1,
      tags: ['復'],
      text: '貸出しは増えた。',
      link: 'mailto:library@example.jp',
    },
  ],
  references: [
    {
      goal: 1,
      policy: 1,
      seq: 1,
      title: '貸出しの様子',
      file: null,
      alt: null,
      source: '図書館年報',
      sourceLink: 'https://example.jp/年報/',
    },
  ],
});

/** Every linked cell of a workbook: its sheet, the heading above, the words and where they lead. */
function linksIn(bytes: Uint8Array): readonly string[] {
  const book = open(bytes);
  const { Sheets, SheetNames } = book;
  return SheetNames.flatMap((name) =>
    Object.keys(Sheets[name] ?? {}).flatMap((address) => {
      const cell = cellAt(book, name, address);
      if (cell?.l === undefined) return [];
      const { c } = utils.decode_cell(address);
      const heading = cellAt(book, name, utils.encode_cell({ r: 2, c }))?.w ?? '';
      const target = Buffer.from(cell.l.Target, 'latin1').toString('utf8');
      return [`${name} ${heading} ${cell.w ?? ''} → ${target}`];
    }),
  );
}

async function submissionOf(bytes: Uint8Array): Promise<Submission> {
  const { value } = await read(bytes, 'a.xlsx');
  const checked = value && check(value);
  if (checked?.value === undefined) throw new Error(JSON.stringify(checked?.diagnostics));
  return checked.value;
}

function carried(last: Submission) {
  const reading = parseFiscalYear('R3');
  if (reading.kind !== 'year') throw new Error('R3');
  const { value, diagnostics } = nextYear(last, reading.fiscalYear);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return { value, diagnostics };
}

describe('the hyperlinks of a facts file', () => {
  it('stand in the cells of the workbook, and its next year has them, too; those of texts written anew beside the blank', async () => {
    const bytes = await writeWorkbook(FACTS);
    expect(linksIn(bytes)).toEqual([
      '施策体系 名称・本文 蔵書を増やす。 → https://example.jp/books?a=1&b=2',
      'KPI 注記 ※図書館年報 → https://example.jp/nenpo/',
      '課題・方向性 本文 貸出しは増えた。 → mailto:library@example.jp',
      '参考資料 出典 図書館年報 → https://example.jp/年報/',
    ]);
    const last = await submissionOf(bytes);
    const { value, diagnostics } = carried(last);
    expect(diagnostics).toEqual([]);
    const next = await writeWorkbook(value);
    expect(linksIn(next)).toEqual([
      '施策体系 名称・本文 蔵書を増やす。 → https://example.jp/books?a=1&b=2',
      'KPI 注記 ※図書館年報 → https://example.jp/nenpo/',
      '課題・方向性 前年度の記載 【復】貸出しは増えた。 → mailto:library@example.jp',
      '参考資料 前年度の記載 図書館年報 → https://example.jp/%E5%B9%B4%E5%A0%B1/',
    ]);
    const book = await read(next, 'b.xlsx');
    const codes = book.value && check(book.value).diagnostics.map(({ code }) => code);
    expect(codes?.filter((code) => code.startsWith('cell/link'))).toEqual([]);
  });

  it('are told of where the notes of one indicator led to two places', async () => {
    const last = await submissionOf(await writeWorkbook(FACTS));
    const place = { sheet: 'KPI', cell: 'P5' };
    const [first] = last.indicators;
    const more = { value: '※県の統計', place, link: 'https://pref.example.jp/' };
    const { value, diagnostics } = carried({
      ...last,
      indicators: last.indicators.map((one) => ({ ...one, notes: [...one.notes, more] })),
    });
    expect(value.kpis[0]?.footnotes).toEqual(['※図書館年報', '※県の統計']);
    expect(value.kpis[0]?.footnotesLink).toBe('https://example.jp/nenpo/');
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'new/links', place: first?.notes[0]?.place }),
    ]);
    expect(diagnostics[0]?.message).toContain('「https://pref.example.jp/」');
  });

  it('are refused where they lead to no address', () => {
    const [bullet] = FACTS.bullets;
    const faulty = { ...FACTS, bullets: [{ ...bullet, link: 'javascript:alert(1)' }] };
    const { value, diagnostics } = parseFacts(faulty);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        '「bullets[0].link」 の値（「javascript:alert(1)」）が使えません。リンク先には、',
      ),
    ]);
  });
});
