import { describe, expect, it } from '@jest/globals';

import { compose } from '../../src/compose/compose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { OutputName } from '../../src/forms/output.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import type { Drawing } from '../check/drawn.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, JUDGING, NOT_JUDGING, sheetOf, submitted, TEMPLATES } from './papers.ts';
import { printBlock } from './printed.ts';

/** The website of a city drawn as text. */
function siteOf(
  change: Drawing,
  scheme: Scheme = JUDGING,
  outputs: readonly OutputName[] = ['site'],
): PaperDocument {
  const licence = { name: 'X', title: '市の利用条件', path: 'https://city.example/terms' };
  const { value, diagnostics } = compose(evaluate(submitted(change), scheme), {
    templates: TEMPLATES,
    outputs,
    licence,
  });
  const site = value?.find(({ name }) => name === 'site');
  if (site === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return site;
}

/** What a page says first. */
function lead(site: PaperDocument, id = 'policy-1-1'): string {
  const [first] = blocksOf(site, id, 'paragraph');
  return first === undefined ? '' : printBlock(first).replace(/^段落 lead start /u, '');
}

/** The first sentence where the scheme rates. */
function rated(...rows: readonly Row[]): string {
  const scheme = shippedScheme('対目標比4段階（100・80・50）');
  return `${lead(siteOf(drawKpi(...rows), scheme)).split('。')[0] ?? ''}。`;
}

/** Rows of 前年度との比較. */
function compared(site: PaperDocument): readonly string[] {
  const table = blocksOf(site, 'policy-1-1', 'table').find(({ caption }) =>
    caption.endsWith('の実績値の比較'),
  );
  return table === undefined ? [] : printBlock(table).split('\n').slice(1);
}

const BETTER = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 6 |' };
const WORSE = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 4.5 |' };
const SAME = { target: '— | 5 | 6 | 7', actual: '4 | 6 | 6 |' };
const UNKNOWN = { target: '— | 5 | 6 | 7', actual: '4 | 5 | — |' };

describe('the sentences at the head of a policy’s page', () => {
  it('say how many reached their targets, and how they went since the year before', () => {
    expect(lead(siteOf(drawKpi(BETTER, SAME)))).toBe(
      '平成29年度は、2指標すべてが目標を達成しました。前年度（平成28年度）の実績値と比べると、良くなったのは1指標、変わらないのは1指標です。',
    );
  });

  it('say what became of the others, and how many cannot be compared', () => {
    expect(lead(siteOf(drawKpi(BETTER, WORSE, UNKNOWN)))).toBe(
      '平成29年度は、3指標のうち1指標が目標を達成しました（未達成1指標、判定不能1指標）。前年度（平成28年度）の実績値と比べると、良くなったのは1指標、悪くなったのは1指標、比べられないのは1指標です。',
    );
    expect(lead(siteOf(drawKpi(BETTER, WORSE)))).toContain('達成しました（未達成1指標）。');
  });

  it('count no nothing: where none reached its target, and where there is one indicator only', () => {
    expect(lead(siteOf(drawKpi(WORSE, UNKNOWN)))).toBe(
      '平成29年度は、2指標のうち、目標を達成したものはありません（未達成1指標、判定不能1指標）。前年度（平成28年度）の実績値と比べると、悪くなったのは1指標、比べられないのは1指標です。',
    );
    expect(lead(siteOf(drawKpi(BETTER)))).toBe(
      '指標は1つで、平成29年度は目標を達成しました。前年度（平成28年度）の実績値より良くなりました。',
    );
    expect(lead(siteOf(drawKpi(WORSE)))).toBe(
      '指標は1つで、平成29年度は未達成です。前年度（平成28年度）の実績値より悪くなりました。',
    );
  });

  it('say once what all have in common', () => {
    expect(lead(siteOf(drawKpi(BETTER, BETTER)))).toBe(
      '平成29年度は、2指標すべてが目標を達成しました。どの指標も、前年度（平成28年度）の実績値より良くなりました。',
    );
    expect(lead(siteOf(drawKpi(SAME)))).toContain('前年度（平成28年度）の実績値と同じです。');
  });

  it('say which grades there are where the scheme rates', () => {
    expect(rated(BETTER)).toMatch(/^指標は1つで、平成29年度の評価は[^、]+です。$/u);
    expect(rated(BETTER, SAME)).toMatch(/^平成29年度の評価は、2指標すべてが[^、]+です。$/u);
    expect(rated(BETTER, WORSE)).toMatch(
      /^平成29年度の評価は、2指標のうち[^、]+が1指標、[^、]+が1指標です。$/u,
    );
  });

  it('say 評価なし once where nothing is rated', () => {
    expect(rated(UNKNOWN)).toBe('指標は1つで、平成29年度は評価なしです。');
    expect(rated(UNKNOWN, UNKNOWN)).toBe('平成29年度は、2指標すべてが評価なしです。');
    expect(rated(UNKNOWN, BETTER)).toMatch(/^平成29年度の評価は、.*評価なしが1指標です。$/u);
  });

  it('say it in the words of a scheme that calls 達成 otherwise', () => {
    const scheme = shippedScheme('期待値直線（最終目標のみの計画）');
    const saidOf = (...rows: readonly Row[]): string =>
      lead(siteOf(drawKpi(...rows), scheme)).split('前年度')[0] ?? '';
    expect(saidOf(BETTER, WORSE)).toBe(
      '平成29年度は、2指標のうち1指標が「到達」となりました（未到達1指標）。',
    );
    expect(saidOf(BETTER, BETTER)).toBe(
      '平成29年度は、2指標すべてが「到達」となりました。どの指標も、',
    );
    expect(saidOf(WORSE, UNKNOWN)).toBe(
      '平成29年度は、2指標のうち、「到達」の指標はありません（未到達1指標、判定不能1指標）。',
    );
    const site = siteOf(drawKpi(BETTER, WORSE), scheme);
    const { blocks } = sheetOf(site, 'results');
    expect(blocks.map(printBlock).join('\n')).toContain('平成29年度の未到達は1指標です。');
    expect(site.sheets.flatMap((one) => one.blocks.map(printBlock)).join('\n')).not.toMatch(
      /達成(?:し|ものは)/u,
    );
  });

  it('do not judge where the scheme does not, and do not compare where nothing can be', () => {
    expect(lead(siteOf(drawKpi(UNKNOWN), NOT_JUDGING))).toBe(
      '平成29年度は、1指標の目標値と実績値を載せています。',
    );
  });
});

describe('前年度との比較', () => {
  it('holds both years against each other, and says in words which way it went', () => {
    expect(compared(siteOf(drawKpi(BETTER, WORSE, SAME, UNKNOWN)))).toEqual([
      '＝ 《列》指標｜《列》単位｜《列》平成28年度の実績値｜《列》平成29年度の実績値｜《列》増減｜《列》目標の向きから見て',
      expect.stringMatching(/○達成 5｜○達成 6｜\+1(?:\.0)?｜\(center\)良くなった$/u),
      expect.stringMatching(/○達成 5(?:\.0)?｜×未達成 4\.5｜▲0\.5｜\(center\)悪くなった$/u),
      expect.stringMatching(/○達成 6｜○達成 6｜0｜\(center\)変わらない$/u),
      expect.stringMatching(/○達成 5｜—｜｜\(center\)比べられない$/u),
    ]);
  });

  it('states what changed of a target on both sides, though not which way is better', () => {
    const within: Row = { target: '— | 4～7 | 4～7 | 4～7', actual: '3 | 5 | 6 | ' };
    expect(compared(siteOf(drawKpi(BETTER, within))).at(-1)).toMatch(
      /○達成 5｜○達成 6｜\+1｜\(center\)比べられない$/u,
    );
  });

  it('is not there when no pair of years can be compared', () => {
    expect(compared(siteOf(drawKpi(UNKNOWN)))).toEqual([]);
  });
});

/** The first page of a run that makes some outputs. */
function said(outputs: readonly OutputName[]): string {
  const { blocks } = sheetOf(siteOf(drawKpi(BETTER), JUDGING, outputs), 'index');
  return blocks.map(printBlock).join('\n');
}

describe('the first page', () => {
  it('leads to goals and policies, with their counts', () => {
    expect(said(['site'])).toContain('見出し3 基本目標1　働く場をつくる→goal-1');
    expect(said(['site'])).toContain('・ 施策1 創業の支援→policy-1-1~　1指標が達成~');
  });

  it('offers what this run makes and nothing else', () => {
    expect(said(['site'])).not.toContain('ダウンロード');
    expect(said(['site', 'packet'])).toContain('検証委員会資料→packet.pdf');
    expect(said(['site', 'packet'])).not.toMatch(/report\.pdf|オープンデータ/u);
    expect(said(['site', 'report'])).toContain('年次進捗報告書→report.pdf');
  });

  it('names the terms of the open data where there is any', () => {
    expect(said(['site', 'data'])).toContain('市の利用条件');
    expect(said(['site', 'data'])).toContain('データの説明（Data Package）→data/datapackage.json');
  });
});

describe('the website as a paper', () => {
  it('brings the words of web pages along; other papers do not', () => {
    expect(siteOf({}).web?.skip).toBe('本文へ移動');
    const { value } = compose(evaluate(submitted(), JUDGING), {
      templates: TEMPLATES,
      outputs: ['packet'],
    });
    expect(value?.[0]?.web).toBeUndefined();
  });

  it('has no lists of results where nothing is judged', () => {
    const ids = siteOf({}, NOT_JUDGING).sheets.map(({ id }) => id);
    expect(ids).toEqual([
      'index',
      'goal-1',
      'policy-1-1',
      'find',
      'indicator-list',
      'method',
      'terms',
      'accessibility',
    ]);
  });
});
