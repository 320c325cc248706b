/** Opinions and projects say the same in packet, report, website and open data. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Submission } from '../../src/forms/submission.ts';
import { sampleFacts } from '../facts/sampleCities.ts';
import type { Run } from '../shared/build.ts';
import { sharedRun } from '../shared/run.ts';
import { readPacket } from '../verify/packet.ts';
import { bytesOf, type Row, rowsOf, textOf, unprotected } from '../write/data/opened.ts';
import { readPdf, type ReadRow, rowsOfHtml } from './tables.ts';

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

function policyOf(row: Row): string {
  return `${row['基本目標番号']}-${row['施策番号']}`;
}

/** 12400.5 as papers print it, by the test's own means. */
function printed(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** In tenths of 千円. */
function tenths(amount: string): bigint {
  const [whole = '', tenth = '0'] = amount.split('.');
  return BigInt(whole) * 10n + BigInt(tenth);
}

function sum(amounts: readonly string[]): string {
  const total = amounts.map(tenths).reduce((one, other) => one + other, 0n);
  return printed(total % 10n === 0n ? String(total / 10n) : `${total / 10n}.${total % 10n}`);
}

/** The name of a sum and its amounts; the last column is blank. */
function textsOf(row: ReadRow = []): readonly string[] {
  return row.slice(0, 3).map((cell) => cell.text);
}

/** Rows as lines, in no order. */
function lines(all: readonly (readonly unknown[])[]): ReadonlySet<string> {
  return new Set(all.map((one) => one.join('|')));
}

/** The last row with a cell that says this. */
function rowWith(rows: readonly ReadRow[], text: string): readonly string[] {
  const found = rows.filter((row) => row.some((cell) => cell.text === text));
  return found.at(-1)?.map((cell) => cell.text) ?? [];
}

describe('the opinions and projects of mihon-r6', () => {
  let run: Run;
  let submission: Submission;
  /** Rows and whole text of each paper. */
  const papers = new Map<string, { readonly rows: readonly ReadRow[]; readonly text: string }>();

  beforeAll(async () => {
    run = await sharedRun('mihon-r6', '達成・未達成');
    submission = run.evaluation.submission;
    for (const name of ['packet.pdf', 'report.pdf', 'opinions.pdf']) {
      papers.set(name, await readPdf(bytesOf(run.artifacts, name)));
    }
    const pages = [
      'site/opinions.html',
      'site/projects.html',
      'site/grant-1.html',
      'site/grant-2.html',
    ];
    const texts = pages.map((path) => textOf(run.artifacts, path));
    papers.set('site', {
      rows: texts.flatMap((text) => rowsOfHtml(text)),
      text: bare(texts.join('').replaceAll(/<[^>]*>/gu, '')),
    });
  });

  it('are there to be compared', () => {
    expect(submission.opinions).toHaveLength(8);
    expect(submission.projects).toHaveLength(9);
  });

  it.each(['packet.pdf', 'report.pdf', 'opinions.pdf', 'site'])(
    '%s has every opinion with its answer in one row, as opinions.csv states it',
    (name) => {
      const { rows = [] } = papers.get(name) ?? {};
      const table = rowsOf(run.artifacts, 'opinions');
      expect(table).toHaveLength(8);
      for (const row of table) {
        const text = bare(unprotected(row['意見'] ?? ''));
        const found = rowWith(rows, text);
        expect(found[0]).toBe(row['意見番号']);
        const answer = bare(unprotected(row['対応方針'] ?? ''));
        expect(found).toContain(answer === '' ? '（未回答）' : answer);
        expect(found.at(-1)).toBe(bare(`${row['対応状況'] ?? ''}${row['担当課'] ?? ''}`));
      }
    },
  );

  it.each(['packet.pdf', 'report.pdf', 'site'])(
    '%s has every project with its money in one row, as projects.csv states it',
    (name) => {
      const { rows = [], text = '' } = papers.get(name) ?? {};
      const table = rowsOf(run.artifacts, 'projects');
      expect(table).toHaveLength(9);
      for (const row of table) {
        const grant = bare(row['交付金名'] ?? '');
        const title = `${bare(row['事業名'] ?? '')}${grant}`;
        const found = rows
          .map((cells) => cells.map((cell) => cell.text))
          .find((cells) => cells[0] === row['事業番号'] && cells.includes(title));
        expect(found?.slice(-3)).toEqual([
          printed(row['予算額'] ?? ''),
          printed(row['執行額'] ?? ''),
          bare(`${row['効果'] ?? ''}${row['今後の方針'] ?? ''}`),
        ]);
        // 交付金の効果検証 says more of those that a grant pays for.
        if (grant === '') continue;
        expect(text).toContain(bare(row['実績の概要'] ?? ''));
        expect(text).toContain(bare(row['方針の理由'] ?? ''));
      }
    },
  );

  it('projects.csv states the amounts as the facts file writes them', () => {
    const written = (sampleFacts('mihon-r6').projects ?? []).map(({ id, budget, spent }) => [
      id,
      budget?.replaceAll(',', ''),
      spent?.replaceAll(',', ''),
    ]);
    expect(written).toHaveLength(9);
    const table = rowsOf(run.artifacts, 'projects');
    expect(table.map((row) => [row['事業番号'], row['予算額'], row['執行額']])).toEqual(written);
  });

  it('the packet has tables on the pages of policies with room for them, and a line on the others', () => {
    const { rows = [], text = '' } = papers.get('packet.pdf') ?? {};
    const table = rowsOf(run.artifacts, 'projects');
    const own = rows.filter((row) => row.length === 6 && row[0]?.header === true);
    const found = table.filter((row) =>
      own.some(
        (cells) =>
          cells.map((cell) => cell.text).join('|') ===
          [
            bare(row['事業名'] ?? ''),
            row['担当課'],
            printed(row['予算額'] ?? ''),
            printed(row['執行額'] ?? ''),
            row['効果'],
            row['今後の方針'],
          ].join('|'),
      ),
    );
    expect(found.map((row) => row['事業番号'])).toEqual(['1', '2', '3', '4', '5', '6', '7', '9']);
    // The others share a line for each policy, summed where there are several.
    const others = table.filter((row) => !found.includes(row));
    for (const policy of new Set(others.map(policyOf))) {
      const rest = others.filter((row) => policyOf(row) === policy);
      const amounts = rest.map((row) => row['執行額'] ?? '');
      const line = rest
        .map((row) => `${bare(row['事業名'] ?? '')}${printed(row['執行額'] ?? '')}`)
        .join('、');
      expect(text).toContain(
        `事業の執行額（千円）：${line}${rest.length === 1 ? '' : `、計${sum(amounts)}`}`,
      );
    }
  });

  it('opinions.pdf names the page of the packet with the band of the policy', async () => {
    const { rows = [] } = papers.get('opinions.pdf') ?? {};
    const packet = await readPacket(bytesOf(run.artifacts, 'packet.pdf'));
    const bands = (submission.opinions ?? []).flatMap(({ id, goal, policy }) =>
      goal === undefined
        ? []
        : [[id.value, `基本目標${goal}${policy === undefined ? '「' : `施策${policy}`}`] as const],
    );
    expect(bands).toHaveLength(7);
    for (const [id, band] of bands) {
      const sheet = packet.sheets.find(({ heading }) => heading.startsWith(band));
      const place = rows.find(([number]) => number?.text === id)?.[2]?.text ?? '';
      expect(place).toContain(`${sheet?.pages[0]}ページ`);
    }
  });

  it.each(['packet.pdf', 'report.pdf', 'site'])('%s adds up exactly', (name) => {
    const { rows = [] } = papers.get(name) ?? {};
    const table = rowsOf(run.artifacts, 'projects');
    const sums = (own: typeof table): readonly string[] => [
      sum(own.map((row) => row['予算額'] ?? '')),
      sum(own.map((row) => row['執行額'] ?? '')),
    ];
    const [all] = rows.filter(([head]) => head?.text.startsWith('すべての事業'));
    expect(textsOf(all)).toEqual(['すべての事業計（9事業）', ...sums(table)]);
    const grants = [...new Set(table.map((row) => row['交付金名'] ?? ''))].filter(
      (one) => one !== '',
    );
    expect(grants).toHaveLength(2);
    for (const grant of grants) {
      const own = table.filter((row) => row['交付金名'] === grant);
      const [found] = rows.filter(([head]) => head?.text.startsWith(`うち${bare(grant)}`));
      expect(textsOf(found).slice(1)).toEqual(sums(own));
    }
    const goal = table.filter((row) => row['基本目標番号'] === '1');
    const [first] = rows.filter(
      ([head]) => head?.text.startsWith('基本目標1') && head.text.endsWith('（計）'),
    );
    expect(textsOf(first).slice(1)).toEqual(sums(goal));
  });

  it('tallies.csv and the pages of the site have the committee’s ratings as the facts file writes them', () => {
    const { goals, policies } = sampleFacts('mihon-r6');
    const given = [
      ...goals.map(({ no, name, committeeRating }) => ({
        page: `goal-${no}`,
        name,
        rating: committeeRating,
      })),
      ...policies.map(({ goal, no, title, committeeRating }) => ({
        page: `policy-${goal}-${no}`,
        name: title,
        rating: committeeRating,
      })),
    ].flatMap(({ rating, ...place }) =>
      rating === undefined || rating === null ? [] : [{ ...place, rating }],
    );
    expect(given).toHaveLength(4);
    const rows = rowsOf(run.artifacts, 'tallies').filter(
      (row) => row['項目の種類'] === '委員会の評価',
    );
    // 「B（A）」: this year's, and last year's in brackets.
    const wanted = given.flatMap(({ name, rating }) => {
      const [, now = '', before] = /^([^（(]*)(?:[（(](.+)[）)])?$/u.exec(rating) ?? [];
      return [
        ...(before === undefined ? [] : [['2022', bare(name), before]]),
        [String(2023), bare(name), now],
      ];
    });
    const found = rows.map((row) => [row['年度_西暦'], bare(row['集計の対象'] ?? ''), row['項目']]);
    expect(lines(found)).toEqual(lines(wanted));
    expect(found).toHaveLength(wanted.length);
    for (const { page, rating } of given) {
      const [, now = ''] = /^([^（(]*)/u.exec(rating) ?? [];
      const text = bare(textOf(run.artifacts, `site/${page}.html`).replaceAll(/<[^>]*>/gu, ''));
      expect(text).toContain(`委員会評価${now}`);
    }
  });

  it('name no person in the open data', () => {
    const names = submission.opinions?.flatMap(({ member }) => member?.value ?? []) ?? [];
    expect(names.length).toBeGreaterThan(3);
    for (const path of ['data/opinions.csv', 'data/evaluation.json']) {
      for (const name of names) expect(textOf(run.artifacts, path)).not.toContain(name);
    }
  });
});
