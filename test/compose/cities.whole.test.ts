import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Block, PaperDocument, TableRow } from '../../src/forms/document.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { read } from '../../src/read/read.ts';
import { writeWorkbook } from '../../src/write/workbook/write.ts';
import { SAMPLE_CITIES, type SampleCity, sampleFacts } from '../facts/sampleCities.ts';
import { JUDGING, NOT_JUDGING, paperOf } from './papers.ts';
import { printOutline, printRow } from './printed.ts';

const submissions = new Map<SampleCity, Submission>();
const papers = new Map<SampleCity, PaperDocument>();

beforeAll(async () => {
  const all = SAMPLE_CITIES.map(async (city) => {
    const workbook = await read(await writeWorkbook(sampleFacts(city)), `${city}.xlsx`);
    const submission = workbook.value && check(workbook.value).value;
    if (submission === undefined) throw new Error(`The facts of ${city} make no submission.`);
    submissions.set(city, submission);
    papers.set(city, composed(city, JUDGING));
  });
  await Promise.all(all);
});

function composed(city: SampleCity, scheme: Scheme): PaperDocument {
  const submission = submissions.get(city);
  if (submission === undefined) throw new Error(`${city} has not been read.`);
  return paperOf(evaluate(submission, scheme));
}

/** The paper with the judgements. */
function paperOfCity(city: SampleCity): PaperDocument {
  const paper = papers.get(city);
  if (paper === undefined) throw new Error(`${city} has not been composed.`);
  return paper;
}

function allBlocks({ sheets }: PaperDocument): readonly Block[] {
  return sheets.flatMap(({ blocks }) => blocks);
}

/** How many groups of rows the tables among the blocks have. */
function groupCount(blocks: readonly Block[]): number {
  // 事業 may give way to a sentence; a table of indicators never does.
  const tables = blocks.filter((block) => block.kind === 'table' && block.instead === undefined);
  return tables.reduce((sum, block) => sum + (block.kind === 'table' ? block.groups.length : 0), 0);
}

function widthOf(row: TableRow): number {
  return row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

describe('the sheets of a published plan', () => {
  it('stand in this order', () => {
    expect(printOutline(paperOfCity('kumamoto-r1'))).toBe(
      `
表紙 #cover
目次 #contents
総括　H30の達成状況 #summary
基本目標1　国内外から人々を引き付けるまちを創り、安心して働くことができる雇用を生み出す。 #goal-1
　施策1　雇用(しごと)の場の拡大と雇用の質の向上 #policy-1-1
　施策2　農水産業の振興 #policy-1-2
　施策3　人材育成の支援と移住定住の促進 #policy-1-3
　施策4　交流人口の拡大 #policy-1-4
基本目標2　安心して子どもを産み育てられるまちを実現する。 #goal-2
　施策1　結婚・妊娠・出産支援の推進 #policy-2-1
　施策2　子ども・子育て支援の充実 #policy-2-2
　施策3　仕事と子育ての両立支援と若者の経済的安定 #policy-2-3
基本目標3　多様な地域が形成され、安心して暮らせる地域社会を実現する。 #goal-3
　施策1　「多核連携都市」の実現に向けた公共交通網の充実及び既存ストックの利活用 #policy-3-1
　施策2　安心して暮らせるまちづくりの推進 #policy-3-2
付表　KPI一覧表 #indicator-list
判定の方法 #method`.trim(),
    );
  });

  it('stand in this order in a city that gives no reference material for some of its goals', () => {
    const parts = printOutline(paperOfCity('mihon-r6'))
      .split('\n')
      .map((line) => line.replace(/　.*#/u, '#'));
    expect(parts.join(' ')).toBe(
      `表紙 #cover 目次 #contents 総括#summary
基本目標1#goal-1 #policy-1-1 #policy-1-2 #policy-1-3
基本目標2#goal-2 #policy-2-1 #policy-2-2 #policy-2-3
基本目標3#goal-3 #policy-3-1 #policy-3-2 #policy-3-3
基本目標4#goal-4 #policy-4-1 #policy-4-2 #policy-4-3
基本目標5#goal-5 #policy-5-1 #policy-5-2
事業一覧 #projects 交付金の効果検証#grant-1 交付金の効果検証#grant-2 意見と対応 #opinions
参考資料#reference-1 参考資料#reference-2 参考資料#reference-4
付表#indicator-list 判定の方法 #method`.replaceAll('\n', ' '),
    );
  });

  it.each(SAMPLE_CITIES)('of %s are the same without judgements', (city) => {
    const judged = paperOfCity(city).sheets.map(({ id }) => id);
    const plain = composed(city, NOT_JUDGING).sheets.map(({ id }) => id);
    expect(plain).toEqual(judged);
  });
});

describe.each(SAMPLE_CITIES)('every paper, here that of %s', (city) => {
  it('leads to each sheet by an id of its own', () => {
    const ids = paperOfCity(city).sheets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins with a part, and sets only policies below one', () => {
    const levels = paperOfCity(city).sheets.map(({ id, level }) => `${id.split('-')[0]} ${level}`);
    expect(levels[0]).toBe('cover 1');
    expect(new Set(levels.filter((level) => level.endsWith('2')))).toEqual(new Set(['policy 2']));
    expect(levels.filter((level) => level === 'policy 1')).toEqual([]);
  });

  it('gives every sheet but the cover a band, with the paper’s number where a part begins', () => {
    const [cover, ...others] = paperOfCity(city).sheets;
    const numbers = (level: number): unknown =>
      new Set(others.filter((sheet) => sheet.level === level).map(({ band }) => band?.paper));
    expect(cover?.band).toBeUndefined();
    expect(numbers(1)).toEqual(new Set([submissions.get(city)?.profile.paperNumber?.value]));
    expect(numbers(2)).toEqual(new Set(['']));
  });

  it('has for every figure a caption and a text that stands for it', () => {
    const figures = allBlocks(paperOfCity(city)).flatMap((block) => {
      if (block.kind === 'charts') return block.figures;
      if (block.kind === 'headline') return block.figures;
      return block.kind === 'figure' ? [block] : [];
    });
    expect(figures.length).toBeGreaterThan(18);
    expect(
      figures.filter(({ caption, alternative }) => caption === '' || alternative === ''),
    ).toEqual([]);
  });

  it('has tables whose rows are as wide as their heads', () => {
    const tables = allBlocks(paperOfCity(city)).flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    const ragged = tables.flatMap(({ head, groups, widths }) => {
      // A short table of items and what they are has none.
      const width = head[0] === undefined ? widths.length : widthOf(head[0]);
      return groups.flatMap((group) =>
        // Cells over several rows stand in the first row of their group alone.
        group.filter((row, index) => {
          const above =
            index === 0 ? 0 : (group[0] ?? []).filter(({ rowSpan }) => rowSpan > 1).length;
          return widthOf(row) + above !== width;
        }),
      );
    });
    expect(ragged.map(printRow)).toEqual([]);
  });

  it('prints every indicator with a table row group, a chart, and a place in 付表', () => {
    const count = submissions.get(city)?.indicators.length ?? 0;
    const { sheets } = paperOfCity(city);
    const own = sheets
      .filter(({ id }) => /^(?:goal|policy)-/u.test(id))
      .flatMap(({ blocks }) => blocks);
    const listed = sheets
      .filter(({ id }) => id === 'indicator-list')
      .flatMap(({ blocks }) => blocks);
    const charts = own.reduce(
      (sum, block) => sum + (block.kind === 'charts' ? block.figures.length : 0),
      0,
    );
    expect([groupCount(own), charts, groupCount(listed)]).toEqual([count, count, count]);
  });

  it('is the same again from the same facts', () => {
    expect(composed(city, JUDGING)).toEqual(paperOfCity(city));
  });
});
