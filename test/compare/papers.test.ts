import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { compare } from '../../src/compare/compare.ts';
import { composeRevision } from '../../src/compose/compose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Revision } from '../../src/forms/revision.ts';
import { Submission } from '../../src/forms/submission.ts';
import type { NewSide } from '../../src/office/settings.ts';
import { read } from '../../src/read/read.ts';
import { revisionSentences } from '../../src/wording/revision.ts';
import { parseWords } from '../../src/wording/words.ts';
import type { TextItem } from '../../src/write/pdf/display/display.ts';
import { writePaperWorkbook } from '../../src/write/workbook/paper.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { call } from '../cli/surroundings.ts';
import { printPaper } from '../compose/printed.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { emptyPages, outsideMargins, overlaps, textOf } from '../write/pdf/layout/inspect.ts';
import { laidOut, theme, world } from '../write/pdf/layout/papers.ts';

const OLD = readSubmission(readFileSync('test/cities/kumamoto-r1/submission.json', 'utf8'));
const SCHEME = shippedScheme('達成・未達成');
const WORDS = parseWords(world.templates()).value;

/** 企業立地件数 158 → 138, a longer title, one bullet less, and a text with another ending. */
function corrected(): Submission {
  const book: Submission = JSON.parse(JSON.stringify(OLD));
  return Submission.parse({
    ...book,
    sha256: 'f'.repeat(64),
    workbookName: '訂正後',
    profile: { ...book.profile, title: { ...book.profile.title, value: '進捗状況【訂正版】' } },
    indicators: book.indicators.map((indicator) => {
      if (indicator.id !== 'K1-1-2') return indicator;
      const years = indicator.actual.years.map((fact) =>
        fact.value.kind === 'measured' && fact.value.written === '158'
          ? { ...fact, value: { ...fact.value, written: '138', number: '138' } }
          : fact,
      );
      return { ...indicator, actual: { ...indicator.actual, years } };
    }),
    bullets: book.bullets
      .slice(1)
      .map((bullet, index) =>
        index === 4
          ? { ...bullet, text: { ...bullet.text, value: `${bullet.text.value}詳しくは別に示す。` } }
          : bullet,
      ),
  });
}

const OLD_BOOK = evaluate(OLD, SCHEME);
const [before, after] = [OLD, corrected()].map((book) => evaluate(book, SCHEME));

function revision(): Revision {
  if (before === undefined || after === undefined) throw new Error('Both are there.');
  return compare(before, after);
}

function composed(newSide: NewSide): PaperDocument {
  if (after === undefined) throw new Error('It is there.');
  const templates = world.templates();
  const books = { revision: revision(), papers: [], old: OLD_BOOK, new: after, day: '2019-09-01' };
  const { value, diagnostics } = composeRevision(books, { templates, newSide });
  const [paper] = value ?? [];
  if (paper === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return paper;
}

describe('新旧対照表', () => {
  it('says at its head what changed, and what that does to the whole', () => {
    if (WORDS === undefined) throw new Error('The words are faulty.');
    expect(revisionSentences(revision(), WORDS)).toEqual([
      '「訂正後」を「kumamoto-r1」と比べました。',
      '変わったところは4か所です（数値 1、文章 1、基本情報 1、削除 1）。',
      '判定・評価が変わったのは1件です：K1-1-2 企業立地件数(累計)（H30 達成→未達成）。',
      '計画全体の集計は、○達成 10→9、×未達成 7→8となります。',
    ]);
  });

  it('says so where nothing changed', () => {
    if (WORDS === undefined || before === undefined) throw new Error('The words are faulty.');
    const same = { ...compare(before, before) };
    expect(revisionSentences(same, WORDS)).toEqual([
      '2つのワークブックは、まったく同じファイルです。',
    ]);
    const copied = { ...same, new: { ...same.new, sha256: 'e'.repeat(64) } };
    expect(revisionSentences(copied, WORDS)).toEqual([
      '「kumamoto-r1」を「kumamoto-r1」と比べました。',
      '資料に載る記載に、変わったところはありません。',
    ]);
  });

  it('underlines what changed, names the cell, and tells the verdict beside the value', () => {
    const printed = printPaper(composed('left'));
    expect(printed).toContain('進捗状況_【訂正版】_');
    expect(printed).toMatch(/H30 実績値｜_138_｜_158_｜判定 ○達成→×未達成⏎~KPI!M17~/u);
    expect(printed).toContain('_詳しくは別に示す。_');
    expect(printed).toContain('（削る）');
  });

  it('has the sides as the office wants them', () => {
    expect(printPaper(composed('right'))).toMatch(/H30 実績値｜_158_｜_138_｜/u);
  });

  it('stands on its pages with nothing outside, over other things, or alone', () => {
    const pages = laidOut(composed('left'));
    expect(outsideMargins(pages, theme.margins)).toEqual([]);
    expect(overlaps(pages)).toEqual([]);
    expect(emptyPages(pages)).toEqual([]);
    const items = pages.pages.flatMap((page) => page.items);
    const [text] = items.filter(
      (item): item is TextItem => item.kind === 'text' && textOf(item) === '138',
    );
    expect(items).toContainEqual({
      kind: 'rule',
      x1: text?.x,
      x2: expect.any(Number),
      y1: (text?.y ?? 0) + theme.texts.underline.belowTimes * theme.sizes.cell,
      y2: expect.any(Number),
      colour: theme.colours.text,
      width: theme.texts.underline.lineTimes * theme.sizes.cell,
    });
  });

  it('is the same in Excel, a sheet for each table', async () => {
    const { path, bytes } = await writePaperWorkbook(composed('left'));
    expect(path).toBe('comparison.xlsx');
    const { value } = await read(bytes, path);
    expect(value?.sheets.map(({ name }) => name)).toEqual([
      '変わったところ',
      'それに伴って変わった判定と数',
    ]);
    const texts = value?.sheets[0]?.cells.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['138', '158', '番号', '備考', '（削る）']));
    expect(await writePaperWorkbook(composed('left'))).toEqual({
      path,
      bytes,
      mediaType: expect.any(String),
    });
  });
});

function made(now: Evaluation): readonly PaperDocument[] {
  const books = { revision: compare(OLD_BOOK, now), papers: [], old: OLD_BOOK, new: now };
  const setting = { templates: world.templates(), newSide: 'left' as const };
  return composeRevision({ ...books, day: '2020-09-01' }, setting).value ?? [];
}

describe('前年度の方向性と今年度の結果', () => {
  it('puts last year’s 方向性 beside what came of it, and is of two years only', () => {
    if (after === undefined) throw new Error('It is there.');
    const [year] = OLD.years.filter(({ fiscalYear }) => fiscalYear.year === 2019);
    if (year === undefined) throw new Error('The plan ends before.');
    const book = corrected();
    const next = Submission.parse({
      ...book,
      profile: {
        ...book.profile,
        judgedYear: { ...book.profile.judgedYear, value: year.fiscalYear },
      },
    });
    expect(made(after).map(({ name }) => name)).toEqual(['comparison']);
    const papers = made(evaluate(next, SCHEME));
    expect(papers.map(({ name }) => name)).toEqual(['comparison', 'follow-up']);
    const paper = papers.find(({ name }) => name === 'follow-up');
    if (paper === undefined) throw new Error('It is there.');
    const printed = printPaper(paper);
    expect(printed).toMatch(/前年度（H30）の方向性.*今年度（H31）の結果/u);
    expect(printed).toMatch(/企業立地件数\(累計\)　未確定（目標 154）/u);
    expect(overlaps(laidOut(paper))).toEqual([]);
  });
});

describe('compare', () => {
  it('tells the summary and puts the papers into a folder named after the new book', async () => {
    const { code, out, written } = await call(['compare', 'mihon.xlsx', 'mihon.xlsx']);
    expect(code).toBe(0);
    expect(out).toBe(
      '変わったところは1か所です（数値 1）。\noutput/mihon_新旧対照/comparison.pdf\noutput/mihon_新旧対照/manifest.json\n',
    );
    expect(Object.keys(written)).toEqual([
      'output/mihon_新旧対照/comparison.pdf',
      'output/mihon_新旧対照/manifest.json',
    ]);
  });

  it('needs two files, and says whose faults stand in the way', async () => {
    expect(await call(['compare', 'mihon.xlsx'])).toMatchObject({ code: 2 });
    const finding = {
      code: 'x/y',
      severity: 'error',
      message: 'ここが違います。',
      hint: '直してください。',
    } as const;
    const { code, err, written } = await call(['compare', 'mihon.xlsx', 'mihon.xlsx'], {
      findings: { submission: [finding], evaluation: [finding] },
    });
    expect(code).toBe(1);
    expect(err).toContain('「mihon.xlsx」に誤りがあるため、比べられません。');
    expect(written).toEqual({});
  });
});
