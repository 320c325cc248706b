import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Form } from '../../src/forms/form.ts';
import { parseFormFile, writeFormFile } from '../../src/forms/formFile.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';

const ORIGIN = { name: '見本', sha256: 'a'.repeat(64) };

const SUBMISSION = submission([
  { target: ['—', '7,000以上', '維持'], actual: ['7,039', '未公表', ''] },
  {
    target: ['—', '0', '0'],
    actual: ['—', '-5', ''],
    reprintOf: 'K1',
    override: { judgement: 'undecided', reason: '災害' },
  },
]);

const place = { sheet: 'KPI', cell: 'A1' };

const WORKBOOK: Form = {
  form: 'workbook',
  value: {
    ...ORIGIN,
    sheets: [
      {
        name: 'KPI',
        hidden: false,
        merges: ['A1:B2'],
        cells: [
          { kind: 'text', text: '値' } as const,
          { kind: 'number', number: '0.412', decimals: 1, percent: true } as const,
          { kind: 'number', number: '3', percent: false } as const,
          { kind: 'date', iso: '2019-08-07' } as const,
          { kind: 'boolean', value: true } as const,
          { kind: 'error', code: '#N/A' } as const,
          { kind: 'uncalculated' } as const,
        ].map((value) => ({ place, row: 1, column: 1, text: '', value, hidden: false })),
      },
    ],
  },
};

const figure = {
  kind: 'figure',
  caption: '図',
  alternative: '棒グラフ',
  source: '',
  content: {
    kind: 'chart',
    chart: {
      kind: 'indicator',
      id: 'K1',
      unit: '件',
      result: ['目標どおり'],
      aim: 'reach',
      boundWord: '以上',
      decimals: 1,
      points: [
        {
          label: 'H28',
          status: '○達成',
          baseline: false,
          judged: true,
          provisional: '',
          note: '(H27)',
          target: { kind: 'value', number: 5, text: '5' },
          actual: { kind: 'pending' },
        },
      ],
    },
  },
} as const;

const cell = { header: false, scope: 'row', rowSpan: 1, columnSpan: 1, align: 'end' } as const;
const inlines = [{ kind: 'strong', text: '達成' }, { kind: 'break' }] as const;
const digits = { before: '約', sign: '▲', whole: '1,394', fraction: '.5', after: '' } as const;
const number = {
  mark: '○',
  markWord: '達成',
  number: { kind: 'digits', ...digits },
  bound: '',
  note: '',
} as const;

const PAPER: PaperDocument = {
  name: 'packet',
  digest: 'b'.repeat(64),
  title: '資料',
  language: 'ja-JP',
  author: '見本市',
  subject: '',
  keywords: '',
  date: '2019-08-07',
  page: { size: 'A4', orientation: 'landscape' },
  footer: '',
  handling: '案',
  sheets: [
    {
      id: 'g1',
      kind: 'body',
      level: 2,
      title: '施策1',
      band: { label: '基本目標1', number: '施策1', title: '雇用', paper: '資料1' },
      blocks: [
        { kind: 'heading', level: 2, inlines },
        { kind: 'paragraph', manner: 'lead', align: 'center', inlines },
        { kind: 'list', items: [{ mark: '①', inlines }] },
        {
          kind: 'table',
          caption: '表',
          captionHidden: true,
          widths: ['*', 40],
          head: [[{ ...cell, tone: 'judged', content: { kind: 'text', inlines } }]],
          groups: [[[{ ...cell, tone: 'plain', content: { kind: 'figure', figure: number } }]]],
        },
        { ...figure, content: { kind: 'picture', file: 'p.png' } },
        { kind: 'charts', size: 'wide', title: '推移', figures: [figure] },
        { kind: 'box', label: '課題・検証', tone: 'issue', items: [], empty: '記載なし' },
      ],
    },
  ],
};

describe('every form survives being written down', () => {
  it.each<Form>([
    WORKBOOK,
    { form: 'submission', value: SUBMISSION },
    { form: 'evaluation', value: evaluate(SUBMISSION, SCHEME) },
    { form: 'document', value: [PAPER] },
  ])('$form', (form) => {
    const { path, bytes } = writeFormFile({ origin: ORIGIN, form });
    expect(path).toBe(`${form.form}.json`);
    const { value, diagnostics } = parseFormFile(new TextDecoder().decode(bytes), path);
    expect(diagnostics).toEqual([]);
    expect(value?.origin).toEqual(ORIGIN);
    expect(value?.form.form).toBe(form.form);
    expect(value?.form.value).toEqual(form.value);
  });
});

function faults(change: object): string {
  const value = { ...SUBMISSION, ...change };
  const file = { form: 'submission', version: 1, workbook: ORIGIN, value };
  return parseFormFile(JSON.stringify(file), 'x.json')
    .diagnostics.map(({ message }) => message)
    .join('\n');
}

describe('a form that could not have been written by the program is refused', () => {
  it('when 対象年度 is no year of the plan', () => {
    const judgedYear = { value: { year: 2040, label: 'R22' }, place };
    const profile = { ...SUBMISSION.profile, judgedYear };
    expect(faults({ profile })).toContain('計画の年度にありません');
  });

  it('when a series lacks a year', () => {
    expect(faults({ years: SUBMISSION.years.slice(1) })).toContain('合いません');
  });

  it('when a number is none', () => {
    const [first, ...rest] = SUBMISSION.indicators;
    const broken = { kind: 'measured', written: '1e9', number: '1e9', decimals: 0 };
    const actual = { ...first?.actual, baseline: { value: broken, place } };
    expect(faults({ indicators: [{ ...first, actual }, ...rest] })).toContain(
      '「value.indicators[0].actual.baseline.value.number」は「1e9」',
    );
  });

  it('when it is not even an object', () => {
    expect(faults({ indicators: null })).toContain('項目「value.indicators」は「null」');
  });
});
