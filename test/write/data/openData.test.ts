import { isDeepStrictEqual } from 'node:util';

import { describe, expect, it } from '@jest/globals';

import { parseFormFile } from '../../../src/forms/formFile.ts';
import type { Fact, Quantity, Series, Submission } from '../../../src/forms/submission.ts';
import {
  bytesOf,
  cellsOf,
  evaluatedCity,
  openData,
  type Row,
  rowsOf,
  textOf,
  unprotected,
} from './opened.ts';
import { printedRow } from './printedRow.ts';
import { asPrinted, quantityOf } from './reader.ts';

const CITIES = [
  ['kumamoto-r1', '判定なし'],
  ['kumamoto-r1', '対目標比4段階（100・80・50）'],
  ['mihon-r6', '達成・未達成'],
  ['kirinosawa-r7', '達成・未達成'],
] as const;

const MADE = CITIES.map(([city, scheme]) => {
  const evaluation = evaluatedCity(city, scheme);
  return { name: `${city}, ${scheme}`, evaluation, artifacts: openData(evaluation) };
});

interface Stated {
  readonly key: string;
  readonly fact: Fact<Quantity>;
}

/** Every value of a submission by what its row is called. */
function statedValues({ indicators, profile, years }: Submission): readonly Stated[] {
  const columns = [profile.baselineYear.value, ...years.map(({ fiscalYear }) => fiscalYear)];
  return indicators.flatMap(({ id, target, originalTarget, actual, comparison }) =>
    columns.flatMap(({ year, label }, index) => {
      const at = (kind: string, series: Series | undefined): readonly Stated[] => {
        const fact = series && [series.baseline, ...series.years][index];
        const column = `${index === 0 ? '基準値' : '年度'} ${label} ${year}`;
        return fact === undefined ? [] : [{ key: `${id} ${column} ${kind}`, fact }];
      };
      return [
        ...at('目標値', target),
        ...at('当初目標値', originalTarget).filter(({ fact }) => 'written' in fact.value),
        ...at('実績値', actual),
        ...at('比較値', comparison?.series).filter(
          ({ fact }) => 'written' in fact.value && fact.value.written !== '',
        ),
      ];
    }),
  );
}

function keyOf(row: Row): string {
  return ['指標番号', '列の種別', '年度_和暦', '年度_西暦', '種別']
    .map((name) => row[name])
    .join(' ');
}

describe.each(MADE)('the open data of $name', ({ evaluation, artifacts }) => {
  const { submission: facts } = evaluation;
  const indicators = rowsOf(artifacts, 'indicators');

  it('has a table for values, for texts and for counts, and says what they mean', () => {
    expect(artifacts.map(({ path, mediaType }) => `${path} ${mediaType}`)).toEqual([
      'data/indicators.csv text/csv',
      'data/rates.csv text/csv',
      'data/stages.csv text/csv',
      'data/plan.csv text/csv',
      'data/texts.csv text/csv',
      'data/tags.csv text/csv',
      ...((facts.goalTexts ?? []).some((one) => one.indicators.length > 0)
        ? ['data/text-indicators.csv text/csv']
        : []),
      'data/tallies.csv text/csv',
      ...(facts.opinions === undefined ? [] : ['data/opinions.csv text/csv']),
      ...(facts.projects === undefined
        ? []
        : ['data/projects.csv text/csv', 'data/project-measures.csv text/csv']),
      ...(facts.planned === undefined ? [] : ['data/planned.csv text/csv']),
      ...(facts.leading === undefined
        ? []
        : ['data/leading.csv text/csv', 'data/leading-bases.csv text/csv']),
      ...(facts.policies.some(({ sdgs }) => sdgs !== undefined) ? ['data/sdgs.csv text/csv'] : []),
      'data/history.csv text/csv',
      'data/dictionary.csv text/csv',
      'data/codes.csv text/csv',
      'data/evaluation.json application/json',
      'data/datapackage.json application/json',
      'data/catalog.jsonld application/ld+json',
    ]);
  });

  it.each(['indicators', 'texts', 'tallies', 'dictionary'])(
    'opens in strict programs, which know no byte order mark: %s.csv',
    (name) => {
      const text = textOf(artifacts, `data/${name}.csv`);
      expect(text.startsWith('organization_code,organization_name,')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toContain('\r');
      const [head = [], ...records] = cellsOf(bytesOf(artifacts, `data/${name}.csv`));
      expect(new Set(head).size).toBe(head.length);
      expect(records.length).toBeGreaterThan(0);
    },
  );

  it('has a row for each value of each indicator, and no other', () => {
    const stated = statedValues(facts);
    expect(indicators.map(keyOf)).toEqual(stated.map(({ key }) => key));
    expect(stated.length).toBeGreaterThanOrEqual(
      facts.indicators.length * (facts.years.length + 1) * 2,
    );
  });

  it('says of each value all that its cell says, and where it stands', () => {
    const stated = statedValues(facts);
    expect(indicators.map(quantityOf)).toEqual(stated.map(({ fact }) => asPrinted(fact.value)));
    expect(indicators.map((row) => `${row['根拠_シート']}!${row['根拠_セル']}`)).toEqual(
      stated.map(({ fact: { place } }) => `${place.sheet}!${place.cell}`),
    );
  });

  it('writes numbers as programs do: no grouping, no ▲, no unit', () => {
    const columns = ['値', '下限値', '上限値', '判定_目標値'];
    const numbers = [
      ...indicators.flatMap((row) => columns.map((name) => row[name] ?? '')),
      ...rowsOf(artifacts, 'rates').map((row) => row['率'] ?? ''),
    ];
    const written = numbers.filter((cell) => cell !== '');
    expect(written.filter((cell) => !/^-?\d+(?:\.\d+)?$/u.test(cell))).toEqual([]);
    expect(written.length).toBeGreaterThan(100);
  });

  it('has every measure, bullet and note once, in its order', () => {
    const texts = rowsOf(artifacts, 'texts');
    const said = (kind: string): readonly string[] =>
      texts.filter((row) => row['種別'] === kind).map((row) => unprotected(row['本文'] ?? ''));
    const bullets = (kind: string): readonly string[] =>
      facts.bullets.filter((one) => one.kind === kind).map(({ text }) => text.value);
    expect(said('施策の内容')).toEqual(
      facts.policies.flatMap(({ measures }) => measures.map(({ text }) => text.value)),
    );
    expect(said('課題・検証')).toEqual(bullets('issue'));
    expect(said('方向性')).toEqual(bullets('course'));
    expect(said('注記')).toEqual(
      facts.indicators.flatMap(({ notes }) => notes.map(({ value }) => value)),
    );
    expect(said('指標名の注記')).toEqual(facts.indicators.flatMap(({ nameNotes }) => nameNotes));
    const tagged = rowsOf(artifacts, 'tags').map((row) => {
      const text = texts.find((one) => one['番号'] === row['文章の番号']);
      return `${row['印']} ${text?.['本文']}`;
    });
    expect(tagged).toEqual(
      facts.bullets.flatMap(({ tags, text }) => tags.map((tag) => `${tag} ${text.value}`)),
    );
  });

  it('names every goal and policy once, and every stage of an indicator', () => {
    const names = rowsOf(artifacts, 'plan').map(
      (row) => `${row['基本目標番号']}-${row['施策番号']} ${row['名称']}`,
    );
    expect([...names].toSorted()).toEqual(
      [
        ...facts.goals.map(({ number, name }) => `${number}-0 ${name.value}`),
        ...facts.policies.map(({ goal, number, title }) => `${goal}-${number} ${title.value}`),
      ]
        .map((name) => name.replaceAll('\n', ''))
        .toSorted(),
    );
    expect(rowsOf(artifacts, 'stages').map((row) => row['段階'])).toEqual(
      facts.indicators.flatMap(({ stages = [] }) => stages),
    );
  });

  it('says in history.csv when it was published and corrected', () => {
    expect(
      rowsOf(artifacts, 'history').map((row) => [row['日付'], row['区分'], row['内容']]),
    ).toEqual(
      (facts.history ?? []).map(({ date, kind, text }) => [
        date.value,
        { published: '公開', updated: '更新', corrected: '訂正' }[kind],
        text.value,
      ]),
    );
  });

  it('counts in tallies.csv what indicators.csv judges', () => {
    const year = String(facts.profile.judgedYear.value.year);
    const judged = indicators.filter(
      (row) =>
        row['年度_西暦'] === year &&
        row['種別'] === '実績値' &&
        [row['再掲元'], row['内訳元']].join('') === '' &&
        row['計'] === '無',
    );
    const tallies = rowsOf(artifacts, 'tallies').filter((row) => row['年度_西暦'] === year);
    const total = tallies.filter((row) => row['集計の単位'] === '全体');
    const count = (kind: string, item: string): string | undefined =>
      total.find((row) => row['項目の種類'] === kind && row['項目'] === item)?.['値'];
    expect(count('指標数', '指標数')).toBe(String(judged.length));
    for (const [kind, column] of [
      ['判定', '判定'],
      ['評価', '評価'],
    ] as const) {
      for (const row of total.filter((one) => one['項目の種類'] === kind)) {
        const own = judged.filter((one) => one[column] === row['項目']);
        expect(`${row['項目']} ${row['値']}`).toBe(`${row['項目']} ${own.length}`);
      }
    }
  });

  it('goes on from evaluation.json, in which only the names of persons are missing', () => {
    const { value } = parseFormFile(textOf(artifacts, 'data/evaluation.json'), 'evaluation.json');
    expect(value?.form.form).toBe('evaluation');
    // jest takes a second for so many facts.
    const { opinions, ...others } = evaluation.submission;
    const submission = {
      ...others,
      members: [],
      ...(opinions && { opinions: opinions.map(({ member: _member, ...opinion }) => opinion) }),
    };
    expect(isDeepStrictEqual(value?.form.value, { ...evaluation, submission })).toBe(true);
    for (const { name: person } of evaluation.submission.members) {
      expect(textOf(artifacts, 'data/evaluation.json')).not.toContain(person.value);
    }
  });

  it('is the same each time', () => {
    const again = openData(evaluation);
    const differing = artifacts.filter(
      ({ path, bytes }) => !Buffer.from(bytes).equals(bytesOf(again, path)),
    );
    expect(differing).toEqual([]);
  });
});

describe('a reader of the open data can print a value as the papers do', () => {
  it.each([
    ['kumamoto-r1', 'G1-1 基準値 H27 2015 目標値', '—'],
    ['kumamoto-r1', 'G1-1 基準値 H27 2015 実績値', '2,325(H24)'],
    ['kumamoto-r1', 'G1-1 年度 H28 2016 目標値', '2,365'],
    ['kumamoto-r1', 'G1-1 年度 H31 2019 実績値', '未確定'],
    ['kumamoto-r1', 'G1-2 年度 H28 2016 実績値', '▲1,394'],
    ['kumamoto-r1', 'G2-1 年度 H28 2016 目標値', '7,000以上'],
    ['kumamoto-r1', 'G2-1 年度 H30 2018 実績値', '6,766概算'],
    ['kumamoto-r1', 'K1-1-1 基準値 H27 2015 実績値', '0.56(H26)'],
    ['mihon-r6', 'K1-1-3 年度 R2 2020 目標値', '28.0超'],
    ['mihon-r6', 'K1-2-1 年度 R2 2020 目標値', '維持'],
    ['mihon-r6', 'K1-2-3 年度 R2 2020 目標値', '1,160～1,300'],
    ['mihon-r6', 'K1-2-3 年度 R5 2023 実績値', '1,217速報'],
    ['mihon-r6', 'K2-2-3 年度 R4 2022 実績値', '27,310訂正'],
  ])('%s %s: %s', (city, key, printed) => {
    const made = MADE.find(({ name }) => name.startsWith(city));
    const rows = rowsOf(made?.artifacts ?? [], 'indicators');
    expect(rows.filter((row) => keyOf(row) === key).map(printedRow)).toEqual([printed]);
  });
});
