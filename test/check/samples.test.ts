import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { SEVERITY_WORDS } from '../../src/diagnostics/severity.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { read } from '../../src/read/read.ts';

async function submissionOf(name: string): Promise<Submission> {
  const path = join(process.cwd(), 'input', name);
  expect(existsSync(path)).toBe(true);
  const { value: workbook } = await read(readFileSync(path), name);
  if (workbook === undefined) throw new Error(`${name} cannot be read.`);
  const { value, diagnostics } = check(workbook);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return value;
}

/** An indicator's row as the sheet shows it: the baseline, then the years; a blank is named. */
function row(submission: Submission, id: string, role: 'target' | 'actual'): readonly string[] {
  const series = submission.indicators.find((indicator) => indicator.id === id)?.[role];
  const facts = series === undefined ? [] : [series.baseline, ...series.years];
  return facts.map(({ value }) => ('written' in value ? value.written : value.kind));
}

/** All findings, as a secretary reads them. */
async function told(name: string): Promise<readonly string[]> {
  const { value } = await read(readFileSync(join(process.cwd(), 'input', name)), name);
  const { diagnostics } = value === undefined ? { diagnostics: [] } : check(value);
  return diagnostics.map(
    ({ severity, place, message }) =>
      `${SEVERITY_WORDS[severity]} ${place?.sheet ?? ''}!${place?.cell ?? ''} ${message}`,
  );
}

describe('what a secretary is told of the workbooks that come with the program', () => {
  it('kumamoto-r1.xlsx: what is unusual in the published figures, and no error', async () => {
    expect(await told('kumamoto-r1.xlsx')).toEqual([
      '注意 KPI!N24 H31の目標値が空欄です。この年度だけの目標値はないものとして扱います。',
      '注意 KPI!N29 対象年度（H30）より後のH31に、実績値「6」が記入されています。対象年度の判定には使いません。',
      'お知らせ KPI!G36 目標の向きは「多いほど良い」ですが、目標値はH28の「55,403 (H27)」からH31の「55,302 (H30)」へ下がっています。',
      'お知らせ KPI!E38 再掲の「KPI名」「地域活動(自治会等の活動、ボランティア・NPOの活動など)に参加した市民の割合」が、元の指標の「地域活動(自治会等の活動、ボランティア、NPOの活動など)に参加した市民の割合」と違っています。',
      'お知らせ 基本目標の本文!C4 文に「達成に至らない見込み」とありますが、指標「市内総生産額」のH30の実績値「2,496 (H27)」は、目標値「2,465」に届いています。文は書いたとおりに載ります。',
    ]);
  });

  it('mihon-r6.xlsx: no error', async () => {
    const all = await told('mihon-r6.xlsx');
    expect(all.filter((one) => one.startsWith('エラー'))).toEqual([]);
    expect(all.filter((one) => one.startsWith('注意'))).toEqual([
      '注意 課題・方向性!C79 基本目標3の施策3には「方向性」がありますが、「課題・検証」がありません。',
      '注意 課題・方向性!C122 基本目標5の施策1には「課題・検証」がありますが、「方向性」がありません。',
      '注意 委員意見!H9 意見6の「対応方針」が空欄です。資料には「未回答」と載ります。',
    ]);
  });
});

describe('the workbooks that come with the program', () => {
  it('kumamoto-r1.xlsx comes through with its figures', async () => {
    const submission = await submissionOf('kumamoto-r1.xlsx');
    expect(submission.indicators).toHaveLength(20);
    expect(submission.indicators.filter(({ reprintOf }) => reprintOf)).toHaveLength(3);
    expect(submission.years.map(({ fiscalYear }) => fiscalYear.label)).toEqual([
      'H28',
      'H29',
      'H30',
      'H31',
    ]);
    expect(submission.policies).toHaveLength(9);
    expect(row(submission, 'K3-1-2', 'target')).toEqual([
      '—',
      '55,403 (H27)',
      '55,369 (H28)',
      '55,336 (H29)',
      '55,302 (H30)',
    ]);
    expect(row(submission, 'K2-3-2', 'actual')).toEqual(['18.9', '—', '25.5', '26.8', 'pending']);
    expect(
      submission.indicators.find(({ id }) => id === 'G2-1')?.actual.years[2]?.value,
    ).toMatchObject({ number: '6766', provisional: '概算' });
  });

  it('mihon-r6.xlsx comes through with its figures', async () => {
    const submission = await submissionOf('mihon-r6.xlsx');
    expect(submission.goals).toHaveLength(5);
    expect(row(submission, 'G3-2', 'actual')).toEqual([
      '71.5%',
      '調査なし',
      '72.8%',
      '調査なし',
      '74.6%',
      'pending',
    ]);
    expect(
      submission.indicators.find(({ id }) => id === 'G3-2')?.actual.baseline.value,
    ).toMatchObject({
      number: '71.5',
      decimals: 1,
    });
    expect(submission.indicators.find(({ override }) => override)?.override?.value.judgement).toBe(
      'undecided',
    );
  });
});
