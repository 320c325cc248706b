import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { lastYearFindings } from '../../src/compare/lastYear.ts';
import { Submission } from '../../src/forms/submission.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { call } from '../cli/surroundings.ts';

const LAST = readSubmission(readFileSync('test/cities/kumamoto-r1/submission.json', 'utf8'));

type Open<Value> = Value extends readonly (infer One)[]
  ? Open<One>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Open<Value[Key]> }
    : Value;

/** Next year's book as an honest clerk fills it in: H31 is judged, its actuals are there, the texts are new. */
function honest(change: (book: Open<Submission>) => void = () => undefined): Submission {
  const book: Open<Submission> = JSON.parse(JSON.stringify(LAST));
  book.sha256 = 'f'.repeat(64);
  const column = book.years.findIndex(({ fiscalYear }) => fiscalYear.year === 2019);
  const year = book.years[column]?.fiscalYear;
  if (year === undefined) throw new Error('The plan ends before.');
  book.profile.judgedYear.value = year;
  if (book.profile.meetingDate) book.profile.meetingDate.value = '2020-08-05';
  for (const { actual } of book.indicators) {
    const [before, now] = [actual.years[column - 1], actual.years[column]];
    if (before?.value.kind === 'measured' && now) {
      const { number, decimals, written } = before.value;
      now.value = { kind: 'measured', number, decimals, written };
    }
  }
  for (const [index, { text }] of book.bullets.entries()) text.value = `今年の検証${index}。`;
  change(book);
  return Submission.parse(book);
}

function found(change?: (book: Open<Submission>) => void) {
  return lastYearFindings(LAST, honest(change)).map(({ code, place, subject }) => [
    code,
    `${place?.sheet}!${place?.cell}`,
    subject?.id,
  ]);
}

function indicator(book: Open<Submission>, wanted: string): Open<Submission['indicators'][number]> {
  const one = book.indicators.find(({ id }) => id === wanted);
  if (one === undefined) throw new Error(`There is no ${wanted}.`);
  return one;
}

/** 企業立地件数, on rows 16 and 17 of KPI; H28 in column K. */
const ID = 'K1-1-2';

describe('a book held against last year’s', () => {
  it('gives no finding when it was filled in honestly', () => {
    expect(found()).toEqual([]);
  });

  it('tells a unit that was changed while the old values stayed', () => {
    const now = honest((book) => {
      indicator(book, ID).unit.value = '十件';
    });
    const [finding, ...others] = lastYearFindings(LAST, now);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'last/unit',
      severity: 'warning',
      place: { sheet: 'KPI', cell: 'F16' },
      subject: { id: ID },
      message:
        '単位が、前年度のブックの「件」から「十件」に変わっています。過去の年度の値と、単位がそろわないおそれがあります。',
    });
  });

  it('tells a target and a baseline that were overwritten, but not a revision of the plan', () => {
    const overwrite = (book: Open<Submission>): void => {
      const { target, actual } = indicator(book, ID);
      const [, , , final] = target.years;
      if (final?.value.kind === 'measured') {
        final.value = { ...final.value, written: '99', number: '99' };
      }
      if (actual.baseline.value.kind === 'measured') {
        actual.baseline.value = { ...actual.baseline.value, written: '1', number: '1' };
      }
    };
    expect(found(overwrite)).toEqual([
      ['last/target', 'KPI!N16', ID],
      ['last/baseline', 'KPI!J17', ID],
    ]);
    const revise = (book: Open<Submission>): void => {
      const row = indicator(book, ID);
      row.originalTarget = JSON.parse(JSON.stringify(row.target));
      const [, , , final] = row.target.years;
      if (final?.value.kind === 'measured') {
        final.value = { ...final.value, written: '99', number: '99' };
      }
    };
    expect(found(revise)).toEqual([]);
  });

  it('tells a past actual that was changed, but not one that says it was corrected', () => {
    const change = (revised: boolean) => (book: Open<Submission>) => {
      const [first] = indicator(book, ID).actual.years;
      if (first?.value.kind !== 'measured') throw new Error('It has no value.');
      first.value = {
        ...first.value,
        written: '126',
        number: '126',
        ...(revised && { revised: '訂正' }),
      };
    };
    expect(found(change(false))).toEqual([['last/actual', 'KPI!K17', ID]]);
    expect(found(change(true))).toEqual([]);
  });

  it('tells an indicator that is gone, and one that has another name or number', () => {
    const [[code] = []] = found((book) => {
      book.indicators = book.indicators.filter(({ id }) => id !== ID);
    });
    expect(code).toBe('last/gone');
    expect(
      found((book) => {
        indicator(book, ID).name.value = '誘致企業数';
      }),
    ).toEqual([['last/name', 'KPI!E16', ID]]);
    expect(
      found((book) => {
        indicator(book, ID).id = 'K1-1-9';
      }),
    ).toEqual([['last/number', 'KPI!A16', 'K1-1-9']]);
  });

  it('tells a value ten times that of last year', () => {
    expect(
      found((book) => {
        const last = indicator(book, ID).actual.years[3];
        if (last) last.value = { kind: 'measured', written: '1,580', number: '1580', decimals: 0 };
      }),
    ).toEqual([['last/tenfold', 'KPI!N17', ID]]);
  });

  it('tells texts that are those of last year, once for each group', () => {
    const findings = found((book) => {
      for (const [index, { text }] of book.bullets.entries()) {
        text.value = LAST.bullets[index]?.text.value ?? '';
      }
    });
    const groups = new Set(
      LAST.bullets.map(({ goal, policy, kind }) => `${goal} ${policy} ${kind}`),
    );
    expect(findings.length).toBe(groups.size);
    expect(findings[0]).toEqual(['last/text', '課題・方向性!F4', undefined]);
  });

  it('tells a title and a date of last year', () => {
    expect(
      found((book) => {
        book.profile.title.value = '平成30年度の進捗状況';
        if (book.profile.meetingDate) book.profile.meetingDate.value = '2019-08-07';
      }),
    ).toEqual([
      ['last/title', '基本情報!B7', undefined],
      ['last/date', expect.stringMatching(/^基本情報!B/u), undefined],
    ]);
  });

  it('is refused where it is of the same year: that is a correction', () => {
    expect(lastYearFindings(LAST, LAST)).toMatchObject([{ code: 'last/year', severity: 'error' }]);
  });
});

describe('check --last', () => {
  it('asks for a file that is there, and cannot be asked with --explain', async () => {
    const files = { 'mihon.xlsx': 'a workbook', 'last.xlsx': 'a workbook' };
    const { code, out } = await call(['check', 'mihon.xlsx', '--last', 'last.xlsx'], { files });
    expect([code, out]).toEqual([0, '指摘はありません。\n']);
    const lacking = await call(['check', 'mihon.xlsx', '--last', 'none.xlsx'], { files });
    expect(lacking.code).toBe(2);
    const both = ['check', 'mihon.xlsx', '--explain', 'K1', '--last', 'last.xlsx'];
    expect((await call(both, { files })).code).toBe(2);
  });
});
