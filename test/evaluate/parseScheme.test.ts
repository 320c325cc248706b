import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { AMOUNTS } from '../../src/office/amounts.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import { RATED_METRICS } from '../../src/office/rating.ts';
import { shippedSchemes } from './schemes.ts';
import { SCHEME } from './submission.ts';

const FOLDER = join(import.meta.dirname, '../../input/schemes');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function messages(text: string): string[] {
  const { value, diagnostics } = parseScheme(text, 'input/schemes/試し.json');
  expect(value).toBeUndefined();
  return diagnostics.map(({ message }) => message);
}

function changed(change: object): string {
  return JSON.stringify({ ...SCHEME, ...change });
}

describe('the schemes that come with the program', () => {
  it.each(FILES)('%s is valid and carries the name of its file', (name) => {
    const { value, diagnostics } = parseScheme(readFileSync(join(FOLDER, name), 'utf8'), name);
    expect(diagnostics).toEqual([]);
    expect(`${value?.name ?? ''}.json`).toBe(name);
  });

  it('are 判定なし and 達成・未達成 at least', () => {
    expect(FILES).toEqual(expect.arrayContaining(['判定なし.json', '達成・未達成.json']));
  });
});

describe('the rows that a scheme prints', () => {
  it('stand once each', () => {
    const [message, ...others] = messages(changed({ amounts: ['remaining', 'remaining'] }));
    expect(message).toContain('同じ名前が前にあります。');
    expect(others).toEqual([]);
    expect(messages(changed({ rates: ['yearRatio', 'yearRatio'] }))).toHaveLength(1);
    const kinds = { kpi: { amounts: ['targetGap', 'targetGap'] } };
    expect(messages(changed({ kinds }))).toHaveLength(1);
  });

  it('have 見込み only where the scheme says how it is estimated', () => {
    const [message] = messages(changed({ amounts: ['forecast'] }));
    expect(message).toContain('「forecast」の「values」に書きます。');
    const stated = changed({ amounts: ['forecast'], forecast: { values: 3 } });
    expect(parseScheme(stated, '試し.json').diagnostics).toEqual([]);
  });

  it('have names that are in README', () => {
    const readme = readFileSync('input/schemes/README.md', 'utf8');
    const [, part = ''] = readme.split('## 指標の単位の値');
    const named = [...(part.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)`/gmu)].map(
      ([, name]) => name,
    );
    expect(named).toEqual([...AMOUNTS]);
  });
});

describe('the README of the schemes', () => {
  const readme = readFileSync('input/schemes/README.md', 'utf8');
  /** The first cells of the rows below a heading. */
  const rowsOf = (heading: string): readonly string[][] => {
    const [, part = ''] = readme.split(`${heading}\n`);
    const table = part.split('\n\n').find((block) => block.trim().startsWith('|')) ?? '';
    return table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1)
          .map((cell) => cell.trim()),
      );
  };

  it('lists every scheme that is shipped by its name, and no other', () => {
    const listed = rowsOf('## 用意してある評価方式').map(([name]) => name);
    expect(new Set(listed)).toEqual(new Set(shippedSchemes().map(({ name }) => name)));
    expect(listed).toHaveLength(FILES.length);
  });

  it('names, for what an office does today, files that there are and items that they may have', () => {
    const rows = rowsOf('## こういう評価をしているなら');
    const named = rows.flatMap(([, file = '']) => file.match(/(?<=`)[^`]+\.json(?=`)/gu) ?? []);
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((file) => !FILES.includes(file))).toEqual([]);
    const items = rowsOf('## 項目')
      .concat(rowsOf('### 段階評価 `rating`'))
      .flatMap(([item = '']) => item.match(/(?<=`)[^`]+(?=`)/gu) ?? []);
    const asked = rows.flatMap(
      ([, , what = '']) => what.match(/(?<=`)(?:rating|rounding|targets)\.\w+(?=`)/gu) ?? [],
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(
      asked.filter((item) => !items.includes(item) && !items.includes(item.replace('rating.', ''))),
    ).toEqual([]);
  });

  it('explains every figure that may be rated or shown', () => {
    const listed = rowsOf('## 値の求め方（`metric` に書く名前）').map(([name = '']) =>
      name.replaceAll('`', ''),
    );
    expect(new Set(listed)).toEqual(new Set(RATED_METRICS));
  });
});

describe('the schemes that rate', () => {
  it('say which kind of publication they follow, like all the others', () => {
    for (const { source } of shippedSchemes()) expect(source).not.toMatch(/[。：]$/u);
  });

  it('are nine, beside the five that do not', () => {
    const rating = shippedSchemes().map((scheme) => scheme.rating?.metric ?? '');
    expect(rating.filter((metric) => metric !== '')).toHaveLength(9);
    expect(rating).toHaveLength(14);
  });
});

describe('a scheme file', () => {
  it('is read with the mark that Windows puts in front of UTF-8', () => {
    expect(parseScheme(`\uFEFF${JSON.stringify(SCHEME)}`, 'a.json').value).toEqual(SCHEME);
  });

  it('that is not JSON gives a finding, not a crash', () => {
    expect(messages('{ "name": ')).toEqual([
      'ファイル「input/schemes/試し.json」: JSONとして読めません。（1行目）',
    ]);
  });

  it('in another encoding is told apart from a broken one', () => {
    expect(messages('{ "name": "\uFFFD\uFFFD" }')[0]).toContain('UTF-8ではない');
  });

  it.each([
    [changed({ rounding: { method: 'round', decimals: 1 } }), '項目「rounding.method」は「round」'],
    [changed({ rounding: { method: 'halfUp', decimals: 9 } }), '6以下の数を書きます。'],
    [changed({ rounding: { method: 'halfUp', decimals: -1 } }), '0以上の数を書きます。'],
    [changed({ rounding: { method: 'halfUp', decimals: 1.5 } }), '整数を書きます。'],
    [changed({ judges: 'はい' }), '項目「judges」は「はい」となっています。true か false'],
    [changed({ rates: ['ratio'] }), '項目「rates[0]」は「ratio」'],
    [changed({ words: undefined }), '項目「words」がありません。'],
    [changed({ name: '' }), '項目「name」は「」となっています。空にはできません。'],
    [changed({ labels: 1 }), '知らない項目「labels」'],
    ['null', 'ファイル全体は「null」'],
    ['[]', '項目の集まり'],
  ])('names the wrong field: %#', (text, expected) => {
    expect(messages(text).join('\n')).toContain(expected);
  });

  it('reports all its faults at once', () => {
    expect(messages(changed({ name: 1, judges: 2, rates: 3 }))).toHaveLength(3);
  });

  it('cannot bury the reader in findings', () => {
    expect(messages(changed({ rates: Array.from({ length: 500 }, () => 'x') }))).toHaveLength(20);
  });
});

describe('a rating', () => {
  const [grade, last] = [
    { label: 'よい', mark: 'A', from: 80 },
    { label: 'ほか', mark: 'B' },
  ];
  const rating = {
    metric: 'achievementRate',
    label: '対目標比',
    rated: 'exact',
    grades: [grade, last],
    unrated: { label: '評価なし', mark: '－' },
  };

  /** The file as a person lays it out, so that lines mean something. */
  function faults(change: object, scheme: object = {}): string[] {
    const file = { ...SCHEME, rating: { ...rating, ...change }, ...scheme };
    return messages(JSON.stringify(file, undefined, 2));
  }

  it('that is right has its unwritten rules filled in', () => {
    const { value } = parseScheme(changed({ rating, values: undefined }), 'a.json');
    expect(value?.rating).toMatchObject({ lessIsBetter: 'inverse', withoutMetric: {} });
    expect(value?.values).toEqual({ ...SCHEME.values, timeline: 'dataYear' });
  });

  it.each<[string, object, string]>([
    ['an unknown metric', { metric: 'rate' }, '項目「rating.metric」は「rate」'],
    [
      'an unknown metric that is to be taken otherwise',
      { otherwise: 'rate' },
      '「yearRatio」のどれかを書きます。',
    ],
    [
      'an estimate',
      { metric: 'forecast' },
      '「forecast」となっています。指標の単位の値は、単位の違う指標を1つの境の値では分けられないので、評価に使えません。見込みは推計なので、評価には使いません。',
    ],
    [
      'a figure in the unit of the indicator',
      { metric: 'targetGap' },
      '目標に届いたかどうかは、段階に "judgement": "achieved" と書いて分けます。届かない幅は、「achievementRate」で分けます。表に載せるだけなら、「amounts」に書きます。（',
    ],
    [
      'such a figure where the first has none',
      { otherwise: 'yearDifference' },
      '「rating.otherwise」は「yearDifference」となっています。指標の単位の値は',
    ],
    ['one grade only', { grades: [last] }, '2以上'],
    [
      'thresholds that rise',
      { grades: [grade, { label: '中', mark: 'C', from: 90 }, last] },
      '「rating.grades[1].from」は「90」となっています。段階は良い方から順に並べ',
    ],
    [
      'the same threshold twice',
      { grades: [grade, { label: '中', mark: 'C', from: 80 }, last] },
      '良い方から順',
    ],
    [
      'two bounds at once',
      { grades: [{ ...grade, over: 70 }, last] },
      '「from」と「over」は、どちらか一方',
    ],
    [
      'the same mark twice',
      { grades: [grade, { ...last, mark: 'A' }] },
      '「rating.grades[1].mark」は「A」となっています。同じ記号',
    ],
    ['the same word twice', { grades: [grade, { ...last, label: 'よい' }] }, '同じ語の段階'],
    [
      'a condition on the last grade',
      { grades: [grade, { ...last, from: 50 }] },
      '残りすべてが入ります',
    ],
    [
      'no condition on another',
      { grades: [last, { label: '下', mark: 'D' }] },
      '条件のない段階は、最後に',
    ],
    [
      'a fallback that is no grade',
      { withoutMetric: { achieved: 'A' } },
      '「よい」、「ほか」のどれか',
    ],
    [
      'a threshold that is text',
      { grades: [{ ...grade, from: '80%' }, last] },
      '「rating.grades[0].from」は「80%」',
    ],
    [
      'a judgement that is none',
      { grades: [{ ...grade, judgement: '達成' }, last] },
      '「achieved」',
    ],
  ])('with %s is a finding', (_, change, sentence) => {
    expect(faults(change).join('\n')).toContain(sentence);
  });

  it('does what the finding on a figure in the unit advises', () => {
    const advised = [
      { ...grade, from: undefined, judgement: 'achieved' },
      { ...grade, from: undefined, finalTarget: 'reached' },
      { ...grade, from: undefined, trend: 'improved' },
    ];
    for (const one of advised) {
      const scheme = { rating: { ...rating, grades: [one, last], trend: { since: 'lastYear' } } };
      expect(parseScheme(changed(scheme), 'a.json').diagnostics).toEqual([]);
    }
  });

  it('may ask for more than a number before it asks for the number itself', () => {
    const above = { label: '超', mark: 'S', over: 80 };
    const scheme = changed({ rating: { ...rating, grades: [above, grade, last] } });
    expect(parseScheme(scheme, 'a.json').diagnostics).toEqual([]);
  });

  it('may part one threshold by the trend, and must then say since when', () => {
    const [rising, flat] = [
      { label: '上向き', mark: 'A↗', from: 80, trend: 'improved' },
      { label: '横ばい', mark: 'A→', from: 80, trend: 'notWorsened' },
    ];
    const grades = [rising, flat, { label: '下向き', mark: 'A↘', from: 80 }, last];
    const trend = { since: 'lastYear', tolerance: 2 };
    const right = changed({ rating: { ...rating, grades, trend } });
    expect(parseScheme(right, 'a.json').diagnostics).toEqual([]);
    expect(faults({ grades })[0]).toContain('何からの動向かを、「rating」の「trend」に書きます。');
    expect(faults({ grades: [flat, rising, last], trend })[0]).toContain('良い方から順に並べ');
  });

  it.each<[string, object, string]>([
    [
      'other words for its grades',
      { kinds: { kpi: { rating: { ...rating, grades: [{ ...grade, mark: 'S' }, last] } } } },
      '「kinds.kpi.rating.grades」',
    ],
    [
      'thresholds that rise',
      {
        kinds: {
          kgi: {
            rating: {
              ...rating,
              grades: [grade, { label: '中', mark: 'C', from: 90 }, last],
            },
          },
        },
      },
      '「kinds.kgi.rating.grades[1].from」',
    ],
    ['an unknown 区分', { kinds: { KPI: {} } }, 'kinds'],
    [
      'nothing to differ from',
      { rating: undefined, kinds: { kpi: { rating } } },
      '全体の「rating」があるとき',
    ],
  ])('of one 区分 with %s is a finding', (_, scheme, sentence) => {
    expect(faults({}, scheme).join('\n')).toContain(sentence);
  });

  it('of one 区分 may have a figure and thresholds of its own', () => {
    const own = { ...rating, metric: 'yearRatio', grades: [{ ...grade, from: 100 }, last] };
    const rounding = {
      ...SCHEME.rounding,
      figures: { achievedShare: { method: 'truncate', decimals: 0 } },
    };
    const right = changed({ rating, kinds: { numericTarget: { rating: own } }, rounding });
    expect(parseScheme(right, 'a.json').diagnostics).toEqual([]);
  });

  it('cannot stand in a scheme that does not judge', () => {
    expect(faults({}, { judges: false })[0]).toContain('「rating」で評価するときは、true');
  });

  it('says the line of what is wrong', () => {
    const file = JSON.stringify({ ...SCHEME, rating: { ...rating, rated: '約' } }, undefined, 2);
    const line = file.split('\n').findIndex((text) => text.includes('"rated"')) + 1;
    expect(messages(file)[0]).toBe(
      `ファイル「input/schemes/試し.json」: 項目「rating.rated」は「約」となっています。「exact」、「rounded」のどれかを書きます。（${line}行目）`,
    );
    expect(messages('{\n  "name": "試し",\n}')[0]).toContain('JSONとして読めません。（3行目）');
  });
});

/** Paths of everything in a scheme: `rating.grades.0.from`. */
function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    [key],
    ...pathsIn(inner).map((path) => [key, ...path]),
  ]);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) =>
      String(index) === key ? replaced(one, rest, by) : one,
    );
  }
  const all: Record<string, unknown> = { ...Object(value) };
  return { ...all, [key]: replaced(all[key], rest, by) };
}

describe('whatever is written in a scheme file', () => {
  it('a file is read, or gives findings that name the file, the line and the item: it never breaks', () => {
    const change = fc
      .constantFrom(...shippedSchemes())
      .chain((scheme) =>
        fc.tuple(fc.constant(scheme), fc.constantFrom(...pathsIn(scheme)), fc.jsonValue()),
      );
    fc.assert(
      fc.property(change, ([scheme, path, by]) => {
        const text = JSON.stringify(replaced(scheme, path, by), undefined, 2);
        const { value, diagnostics } = parseScheme(text, 'input/schemes/試し.json');
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const { message } of diagnostics) {
          expect(message).toMatch(/^ファイル「input\/schemes\/試し\.json」: .+（\d+行目）$/su);
          expect(message).toMatch(/項目「.+」|ファイル全体/u);
        }
      }),
      { seed: 20_190_807, numRuns: 300 },
    );
  });

  it('text that is no scheme at all gives a finding', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value, diagnostics } = parseScheme(text, 'a.json');
        expect(value).toBeUndefined();
        expect(diagnostics[0]?.message).toContain('ファイル「a.json」');
      }),
      { seed: 20_190_807, numRuns: 100 },
    );
  });
});
