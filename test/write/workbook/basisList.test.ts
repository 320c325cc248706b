/** 根拠一覧 of 基本情報: from the form to the submission, and on to next year's form. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../../src/check/check.ts';
import type { Diagnostic } from '../../../src/diagnostics/checked.ts';
import type { Facts } from '../../../src/facts/facts.ts';
import { parseFacts } from '../../../src/facts/facts.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { read } from '../../../src/read/read.ts';
import { nextYear } from '../../../src/write/workbook/nextYear.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { drawn } from '../../check/drawn.ts';
import { smallFacts } from '../../facts/smallFacts.ts';
import { listRows, open, part } from './readBack.ts';

function asking(basisList: Facts['meta']['basisList']): Facts {
  const { meta, ...rest } = smallFacts();
  return { ...rest, meta: { ...meta, basisList } };
}

async function submitted(facts: Facts): Promise<Submission> {
  const { value } = await read(await writeWorkbook(facts), 'a.xlsx');
  const checked = value && check(value);
  if (checked?.value === undefined) throw new Error(JSON.stringify(checked?.diagnostics));
  return checked.value;
}

describe('根拠一覧 in 基本情報', () => {
  it.each([
    ['載せる', true],
    ['載せない', false],
    [undefined, undefined],
  ] as const)('「%s」 comes out as %s', async (answer, value) => {
    expect((await submitted(asking(answer))).profile.basisList?.value).toBe(value);
  });

  it('stands in the form, with a list to choose from and what it does', async () => {
    const book = open(await writeWorkbook(asking('載せる')));
    const row = listRows(book, '基本情報').find((one) => one.get('項目')?.v === '根拠一覧');
    expect([row?.get('項目')?.v, row?.get('内容')?.v]).toEqual(['根拠一覧', '載せる']);
    expect(row?.get('説明')?.v).toContain('空欄は「載せない」と同じ');
    expect(part(book, 'xl/worksheets/sheet2.xml')).toContain('「載せる」「載せない」から選んで');
  });

  it.each([
    ['載せる', '載せる'],
    ['載せない', '載せない'],
    [undefined, undefined],
  ] as const)('is carried over to next year: 「%s」', async (answer, carried) => {
    const last = await submitted(asking(answer));
    const { value } = nextYear(last, { year: 2021, label: 'R3' });
    expect(value?.meta.basisList).toBe(carried);
  });

  it('takes no other word, neither in the workbook nor in a facts file', () => {
    const found: readonly Diagnostic[] = check(
      drawn({ 基本情報: '項目 | 内容\n市名 | 見本市\n根拠一覧 | のせる' }),
    ).diagnostics;
    expect(found.find(({ code }) => code === 'field/choice')).toMatchObject({
      severity: 'error',
      place: { sheet: '基本情報', cell: 'B3' },
    });
    const { meta, ...rest } = smallFacts();
    const wrong = { ...rest, meta: { ...meta, basisList: 'はい' } };
    expect(parseFacts(wrong).diagnostics[0]?.message).toContain('basisList');
  });
});
