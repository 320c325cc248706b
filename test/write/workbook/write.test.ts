import { beforeAll, describe, expect, it } from '@jest/globals';
import { SSF, type WorkBook } from 'xlsx';

import { check } from '../../../src/check/check.ts';
import type { Facts, FactSeries, FactValue } from '../../../src/facts/facts.ts';
import { NO_OFFERS } from '../../../src/forms/offers.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { parseQuantity } from '../../../src/japanese/quantity.ts';
import { read as readWorkbook } from '../../../src/read/read.ts';
import { GUIDE } from '../../../src/write/workbook/guideText.ts';
import { nextYear } from '../../../src/write/workbook/nextYear.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { shippedSchemes } from '../../evaluate/schemes.ts';
import { smallFacts, smallKpi } from '../../facts/smallFacts.ts';
import { cellAt, headings, listRows, open, part } from './readBack.ts';

async function written(facts: Facts): Promise<WorkBook> {
  return open(await writeWorkbook(facts));
}

describe('the workbook of a city', () => {
  let workbook: WorkBook;

  beforeAll(async () => {
    workbook = await written(smallFacts());
  });

  it('has its sheets in order, the lists of choices hidden', () => {
    expect(workbook.SheetNames).toEqual([
      '記入要領',
      '基本情報',
      '施策体系',
      'KPI',
      '課題・方向性',
      '基本目標の本文',
      '参考資料',
      '会議',
      '委員名簿',
      '委員意見',
      '事業',
      '計画のKPI一覧',
      'リーディングプロジェクト',
      '推進体制',
      '運営要綱',
      '用語',
      '公開履歴',
      '選択肢',
    ]);
    expect(workbook.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  it('has headings that say the western year too', () => {
    expect(headings(workbook, 'KPI')).toEqual([
      'KPI番号',
      '基本目標',
      '施策',
      '区分',
      'KPI名',
      '単位',
      '目標の向き',
      '累計',
      '行',
      '基準値\nR1 (2019)',
      'R2\n(2020)',
      'R3\n(2021)',
      '注記',
      '暫定値の年度',
      '再掲元',
      '担当課',
      '判定の上書き',
      '上書きの理由',
      '段階',
      '担当課の評価',
      '委員会の評価',
      '内訳元',
      '計',
      '開始年度',
      '旧KPI番号',
    ]);
  });

  it('shows the meeting day in 和暦, and keeps it as a date', () => {
    const day = listRows(workbook, '基本情報')
      .find((row) => row.get('項目')?.w === '会議日')
      ?.get('内容');
    expect(day).toMatchObject({ t: 'n', v: 44_410, z: '[$-411]ggge"年"m"月"d"日"' });
    expect(SSF.is_date(day?.z === undefined ? '' : String(day.z))).toBe(true);
  });

  it('leaves blank what the city has not stated', () => {
    const blank = listRows(workbook, '基本情報').filter((row) => !row.has('内容'));
    expect(blank.map((row) => row.get('項目')?.w)).toContain('計画名');
  });

  it('offers the words a clerk may choose', () => {
    const sheet = part(workbook, 'xl/worksheets/sheet4.xml');
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]*sqref="G4:G\d+"><formula1>選択肢!\$C\$2:\$C\$5<\/formula1>/u,
    );
    expect(listRows(workbook, '選択肢')).not.toEqual([]);
    expect(cellAt(workbook, '選択肢', 'C5')?.w).toBe('維持（以下）');
  });

  it('offers no schemes where there are none', () => {
    expect(listRows(workbook, '選択肢').flatMap((row) => row.get('評価方式') ?? [])).toEqual([]);
    const row = listRows(workbook, '基本情報').findIndex(
      (one) => one.get('項目')?.w === '評価方式',
    );
    expect(row).toBeGreaterThan(0);
    expect(part(workbook, 'xl/worksheets/sheet2.xml')).not.toContain(`sqref="B${row + 4}"`);
  });

  it('prints landscape at 8 points or more, with the headings on every page, without the columns of the office', () => {
    const names = part(workbook, 'xl/workbook.xml').replaceAll('&apos;', "'");
    const page = /<pageSetup[^>]*paperSize="(\d+)"[^>]*orientation="landscape"/u;
    // 課題・方向性 fits on A4; the years of KPI ask for A3.
    expect(page.exec(part(workbook, 'xl/worksheets/sheet5.xml'))?.[1]).toBe('9');
    expect(page.exec(part(workbook, 'xl/worksheets/sheet4.xml'))?.[1]).toBe('8');
    expect(names).toContain("'KPI'!$3:$3");
    expect(names).toMatch(/'KPI'!\$A\$1:\$M\$\d+/u);
  });

  it('keeps title and headings in sight and from being overwritten', () => {
    const sheet = part(workbook, 'xl/worksheets/sheet4.xml');
    expect(sheet).toMatch(/<pane xSplit="5" ySplit="3"[^>]*state="frozen"/u);
    expect(sheet).toMatch(/<sheetProtection(?![^>]*password)(?![^>]*hashValue)[^>]*sheet="1"/u);
  });

  it('has pairs of blank rows to go on with', () => {
    const blank = listRows(workbook, 'KPI').filter((row) => !row.has('KPI番号'));
    expect(
      blank.map((row) => [...row].map(([heading, cell]) => `${heading}=${cell.w ?? ''}`)),
    ).toEqual(Array.from({ length: 3 }, () => [['行=目標値'], ['行=実績値']]).flat());
  });

  it('carries no time but that of the meeting', () => {
    const properties = part(workbook, 'docProps/core.xml');
    expect(properties.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu)).toEqual([
      '2021-08-02T00:00:00Z',
      '2021-08-02T00:00:00Z',
    ]);
  });
});

describe('評価方式', () => {
  it('offers every scheme of the installation by its name, and takes any other', async () => {
    const names = shippedSchemes().map(({ name }) => name);
    const workbook = open(await writeWorkbook(smallFacts(), { ...NO_OFFERS, schemes: names }));
    const column = /選択肢!\$([A-Z])\$2:\$\1\$(\d+)<\/formula1><\/dataValidation>/u;
    const lists = part(workbook, 'xl/worksheets/sheet2.xml').match(
      /<dataValidation [^>]*type="list".*?<\/dataValidation>/gu,
    );
    const own = lists?.find((list) => column.exec(list)?.[2] === String(names.length + 1)) ?? '';
    const letter = column.exec(own)?.[1] ?? '';
    const offered = names.map((_, index) => cellAt(workbook, '選択肢', `${letter}${index + 2}`)?.w);
    expect(names).toHaveLength(14);
    expect(offered).toEqual(names);
    expect(own).not.toContain('showErrorMessage');
  });
});

const series = (...raws: readonly string[]): FactSeries => ({
  baseline: { raw: '—' },
  years: { R2: { raw: raws[0] ?? '' }, R3: { raw: raws[1] ?? '' } },
});

const valuesOf = ({ indicators }: Submission): readonly unknown[] =>
  indicators.map(({ target, originalTarget, actual }) =>
    [target, originalTarget, actual].map((row) => row?.years.slice(0, 2).map(({ value }) => value)),
  );

const read = async (bytes: Uint8Array): Promise<Submission> => {
  const { value } = await readWorkbook(bytes, 'a.xlsx');
  const checked = value && check(value);
  if (checked?.value === undefined) throw new Error(JSON.stringify(checked?.diagnostics));
  return checked.value;
};

describe('an indicator whose targets were revised', () => {
  const revised = smallKpi({
    target: series('1,160以上1,300以下', '±0.5以内'),
    originalTarget: { ...series('1,100'), years: { R2: { raw: '1,100' } } },
    actual: series('1,180 (訂正)', '1,190r'),
    footnotes: ['※R2は訂正した'],
  });
  const facts = smallFacts({ kpis: [revised, smallKpi({ id: 'K1-1-2' })] });

  it('has three rows, its attributes on the uppermost', async () => {
    const rows = listRows(await written(facts), 'KPI').slice(0, 5);
    const columns = ['KPI番号', '単位', '行', 'R2'];
    expect(rows.map((row) => columns.map((name) => row.get(name)?.w ?? ''))).toEqual([
      ['K1-1-1', '冊', '目標値（当初）', '1,100'],
      ['K1-1-1', '', '目標値', '1,160以上1,300以下'],
      ['K1-1-1', '', '実績値', '1,180 (訂正)'],
      ['K1-1-2', '冊', '目標値', '1,200'],
      ['K1-1-2', '', '実績値', '1,180'],
    ]);
  });

  it('comes back from the workbook, and goes on into the next', async () => {
    const submission = await read(await writeWorkbook(facts));
    expect(valuesOf(submission)).toEqual([
      [
        [
          expect.objectContaining({ kind: 'range', written: '1,160以上1,300以下' }),
          expect.objectContaining({ kind: 'range', written: '±0.5以内' }),
        ],
        [
          expect.objectContaining({ kind: 'measured', number: '1100' }),
          { kind: 'missing', written: '', reason: 'notApplicable' },
        ],
        [
          expect.objectContaining({ number: '1180', revised: '訂正' }),
          expect.objectContaining({ number: '1190', revised: '訂正' }),
        ],
      ],
      [expect.anything(), undefined, expect.anything()],
    ]);
    const { value: content } = nextYear(submission, { year: 2022, label: 'R4' });
    if (content === undefined) throw new Error('It cannot be carried over.');
    const next = await read(await writeWorkbook(content));
    expect(valuesOf(next)[0]).toEqual(valuesOf(submission)[0]);
  });
});

describe('記入要領', () => {
  let workbook: WorkBook;

  beforeAll(async () => {
    workbook = await written(smallFacts());
  });

  it.each([
    ['目標値（当初）', '改定前の目標値を書く'],
    ['93以上97以下　93～97　80-85　5以上10未満　±0.5以内', '範囲に入れば達成'],
    ['1,234 (訂正)　　1,234r', 'なぜ訂正したか'],
    ['確認済：理由', '次からその行の指摘は出ず'],
  ])('explains %s', (first, said) => {
    const sheet = workbook.Sheets['記入要領'] ?? {};
    const texts = Object.entries(sheet).flatMap(([cell, { w }]: [string, { w?: string }]) =>
      w === undefined ? [] : [[cell, w] as const],
    );
    const [place = ''] = texts.find(([, text]) => text === first) ?? [];
    const beside = texts.find(([cell]) => cell === place.replace('B', 'C'))?.[1];
    expect(beside).toContain(said);
  });

  it('uses no notation that cannot be read', () => {
    const examples = GUIDE.flatMap(({ heading, lines }) =>
      heading.includes('書き方')
        ? lines.flatMap(({ first }) => first.split(/[\s　]{1,}(?!\()/u))
        : [],
    ).filter((example) => /\d/u.test(example) && !example.includes('単位'));
    expect(examples.length).toBeGreaterThan(15);
    expect(
      examples.filter((example) => parseQuantity(example, { unit: '回' }).kind !== 'read'),
    ).toEqual([]);
  });
});

describe('the same facts', () => {
  it('give the same bytes, even a while later', async () => {
    const first = await writeWorkbook(smallFacts());
    // An entry of a zip is dated to two seconds.
    const { Date: clock } = globalThis;
    globalThis.Date = fastBy(3000);
    try {
      expect(Buffer.compare(first, await writeWorkbook(smallFacts()))).toBe(0);
    } finally {
      globalThis.Date = clock;
    }
  });
});

/** A clock that is fast by so many milliseconds. */
function fastBy(milliseconds: number): DateConstructor {
  const clock = Date;
  const now = (): number => clock.now() + milliseconds;
  return new Proxy(clock, {
    construct: (_, stated) => Reflect.construct(clock, stated.length === 0 ? [now()] : stated),
    get: (_, name) => (name === 'now' ? now : Reflect.get(clock, name)),
  });
}

/** Values as they were published, and their cells. */
const PUBLISHED: readonly (readonly [FactValue, object])[] = [
  [{ raw: '60.0' }, { t: 'n', v: 60, w: '60.0' }],
  [{ raw: '0.80' }, { t: 'n', v: 0.8, w: '0.80' }],
  [{ raw: '28' }, { t: 'n', v: 28, w: '28' }],
  [{ raw: '2354' }, { t: 'n', v: 2354, w: '2354' }],
  [{ raw: '2,354' }, { t: 'n', v: 2354, w: '2,354' }],
  [{ raw: '-1,394' }, { t: 'n', v: -1394, w: '▲1,394' }],
  [{ raw: '▲0.5' }, { t: 'n', v: -0.5, w: '▲0.5' }],
  [{ raw: '△37' }, { t: 'n', v: -37, w: '△37' }],
  [{ raw: '0' }, { t: 'n', v: 0, w: '0' }],
  [
    { raw: '41.2', percent: true },
    { t: 'n', v: 0.412, w: '41.2%', z: '0.0%;"▲"0.0%' },
  ],
  [
    { raw: '7%', percent: true },
    { t: 'n', v: 0.07, w: '7%' },
  ],
  [{ raw: '2,334 (H25)' }, { t: 's', v: '2,334 (H25)' }],
  [{ raw: '7,000以上' }, { t: 's', v: '7,000以上' }],
  [{ raw: '6,766 (概算)' }, { t: 's', v: '6,766 (概算)' }],
  [{ raw: '—' }, { t: 's', v: '—' }],
  [{ raw: '-' }, { t: 's', v: '-', z: '@' }],
  [{ raw: '維持' }, { t: 's', v: '維持' }],
];

/** The upper of the two rows of each of them. */
const ROWS = 2;

describe('a published value in its cell', () => {
  let workbook: WorkBook;

  beforeAll(async () => {
    const kpis = PUBLISHED.map(([baseline], index) =>
      smallKpi({ id: `K1-1-${index + 1}`, actual: { baseline, years: {} } }),
    );
    workbook = await written(smallFacts({ kpis }));
  });

  it.each(PUBLISHED.map(([value, cell], index) => [value, cell, index] as const))(
    '%j is stored as %j',
    (_, cell, index) => {
      expect(listRows(workbook, 'KPI')[ROWS * index + 1]?.get('基準値')).toMatchObject(cell);
    },
  );

  it('is blank when nothing was published', async () => {
    const actual = { baseline: null, years: {} };
    const blank = await written(smallFacts({ kpis: [smallKpi({ actual })] }));
    expect(listRows(blank, 'KPI')[1]?.has('基準値')).toBe(false);
  });
});

const LIKE_FORMULAS = [
  '=1+2',
  '+81-96',
  '-',
  '@SUM(A1)',
  '=HYPERLINK("http://example.invalid","x")',
] as const;

const UNUSUAL = [
  '<b>&"\'',
  '_x0041_',
  '髙﨑と𠮷田と葛\u{E0100}城',
  '一行目\n二行目',
  ' 前後の空白 ',
] as const;

describe('a text in its cell', () => {
  let workbook: WorkBook;

  beforeAll(async () => {
    const texts = [...LIKE_FORMULAS, ...UNUSUAL];
    workbook = await written(
      smallFacts({
        bullets: texts.map((text, index) => ({
          goal: 1,
          policy: 1,
          kind: '方向性',
          seq: index + 1,
          tags: [],
          text,
        })),
        members: texts.map((name) => ({ name })),
      }),
    );
  });

  it.each(LIKE_FORMULAS.map((text, index) => [text, index] as const))(
    'that begins like a formula stays a text: %s',
    (text, index) => {
      const cells = [
        listRows(workbook, '課題・方向性')[index]?.get('本文'),
        listRows(workbook, '委員名簿')[index]?.get('氏名'),
      ];
      for (const cell of cells) {
        expect(cell).toMatchObject({ t: 's', v: text, z: '@' });
        expect(cell?.f).toBeUndefined();
      }
    },
  );

  it.each(UNUSUAL.map((text, index) => [text, LIKE_FORMULAS.length + index] as const))(
    'comes back as it was: %j',
    (text, index) => {
      expect(listRows(workbook, '委員名簿')[index]?.get('氏名')?.v).toBe(text);
    },
  );

  it('keeps KPI番号 from becoming a date', async () => {
    const kpis = await written(smallFacts({ kpis: [smallKpi({ id: '1-1-1' })] }));
    expect(listRows(kpis, 'KPI')[0]?.get('KPI番号')).toMatchObject({
      t: 's',
      v: '1-1-1',
      z: '@',
    });
  });

  it('is one line of 注記 for each note, the reason of a gap last', async () => {
    const kpi = smallKpi({ footnotes: ['※R2は速報値'], missingReason: 'R1は休館していた' });
    const noted = await written(smallFacts({ kpis: [kpi] }));
    expect(listRows(noted, 'KPI')[0]?.get('注記')?.v).toBe('※R2は速報値\n※R1は休館していた');
  });
});
