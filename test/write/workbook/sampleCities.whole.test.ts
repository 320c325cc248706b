import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';

import {
  type FactKpi,
  type Facts,
  type FactSeries,
  type FactValue,
  plainFigure,
} from '../../../src/facts/facts.ts';
import { USUAL_CHOICES } from '../../../src/office/settings.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { shippedSchemes } from '../../evaluate/schemes.ts';
import { SAMPLE_CITIES, sampleFacts, shippedWorkbook } from '../../facts/sampleCities.ts';
import { type ListRow, listRows, open, shown } from './readBack.ts';

/** What Excel shows for a published value. */
function display(value: FactValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  const digits = plainFigure(value.raw) === undefined ? value.raw : value.raw.replace('-', '▲');
  return value.percent === true ? `${digits}%` : digits;
}

/** A number, a text, or nothing. */
function kindOf(value: FactValue | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  return plainFigure(value.raw) === undefined ? 's' : 'n';
}

function displaySeries(
  { baseline, years: values }: FactSeries,
  years: readonly string[],
): string[] {
  return [baseline, ...years.map((year) => values[year])].map(display);
}

/** The rows of an indicator: two, or three after a revision of its targets. */
function seriesOf({
  target,
  originalTarget,
  actual,
  comparison,
}: FactKpi): (readonly [string, FactSeries])[] {
  return [
    ...(originalTarget ? [['目標値（当初）', originalTarget] as const] : []),
    ['目標値', target],
    ['実績値', actual],
    ...(comparison ? [[`比較値（${comparison.name}）`, comparison] as const] : []),
  ];
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

describe.each(SAMPLE_CITIES)('the workbook of %s', (city) => {
  const facts: Facts = sampleFacts(city);
  let bytes: Uint8Array;
  let workbook: WorkBook;

  beforeAll(async () => {
    const names = shippedSchemes().map(({ name }) => name);
    bytes = await writeWorkbook(facts, { schemes: names, ...USUAL_CHOICES });
    workbook = open(bytes);
  });

  it('is the one that lies in input/', () => {
    expect(Buffer.compare(bytes, shippedWorkbook(city))).toBe(0);
  });

  it('states what the paper rests on', () => {
    const { meta } = facts;
    const stated = new Map(
      listRows(workbook, '基本情報').map((row) => [text(row.get('項目')?.w), row.get('内容')]),
    );
    const expected = {
      様式の版: meta.schemaVersion,
      市名: meta.city,
      計画名: meta.plan,
      報告書の表題: meta.title,
      資料番号: meta.paperNumber,
      資料名: meta.committeeMaterial,
      委員会名: meta.committee,
      回: meta.meetingNumber,
      開催場所: meta.venue,
      計画期間: meta.period,
      基準年度: meta.baselineYear,
      対象年度: meta.latestActualYear,
      評価方式: meta.scheme,
      抜粋の注記: meta.excerptNote,
      本文の注記: meta.textNote,
      資料の扱い: meta.handling,
      問合せ先: meta.contact,
    };
    for (const [item, value] of Object.entries(expected)) {
      expect([item, text(stated.get(item)?.w)]).toEqual([item, text(value)]);
    }
  });

  it('names goals, policies and measures, one to a row', () => {
    const columns = ['基本目標', '施策', '番号', '種別', '名称・本文', '副題'];
    const expected = facts.goals.flatMap((goal) => [
      [text(goal.no), '', '', '基本目標', goal.name, text(goal.subtitle)],
      ...facts.policies
        .filter((policy) => policy.goal === goal.no)
        .flatMap(({ no, title, items }) => [
          [text(goal.no), text(no), '', '施策', title, ''],
          ...items.map((item) => [text(goal.no), text(no), item.mark, '施策の内容', item.text, '']),
        ]),
    ]);
    expect(displayed(workbook, '施策体系', columns)).toEqual(expected);
  });

  it('shows every figure as it was published', () => {
    const { years } = facts.meta;
    const columns = ['KPI番号', '基本目標', '施策', '行', '基準値', ...years];
    const expected = facts.kpis.flatMap((kpi) =>
      seriesOf(kpi).map(([name, series]) => [
        kpi.id,
        text(kpi.goal),
        text(kpi.policy),
        name,
        ...displaySeries(series, years),
      ]),
    );
    expect(indicatorRows(workbook).map((row) => shown(row, columns))).toEqual(expected);
  });

  it('keeps bare numbers as numbers, everything else as text', () => {
    const { years } = facts.meta;
    const expected = facts.kpis
      .flatMap(seriesOf)
      .map(([, series]) => years.map((year) => kindOf(series.years[year])));
    const found = indicatorRows(workbook).map((row) => years.map((year) => row.get(year)?.t));
    expect(found).toEqual(expected);
  });

  it('tells the attributes of each indicator once, on its upper row', () => {
    const columns = [
      '区分',
      'KPI名',
      '単位',
      '目標の向き',
      '累計',
      '注記',
      '暫定値の年度',
      '再掲元',
      '担当課',
      '判定の上書き',
      '上書きの理由',
    ];
    const expected = facts.kpis.flatMap((kpi) => [
      [
        kpi.kind,
        [kpi.name, ...kpi.nameNotes].join('\n'),
        kpi.unit,
        kpi.direction,
        kpi.cumulative ? '累計' : '',
        [
          ...kpi.footnotes,
          ...(kpi.missingReason === undefined ? [] : [`※${text(kpi.missingReason)}`]),
        ].join('\n'),
        kpi.provisionalYears.join('、'),
        text(kpi.reprintOf),
        text(kpi.department),
        text(kpi.override?.judgement),
        text(kpi.override?.reason),
      ],
      ...seriesOf(kpi)
        .slice(1)
        .map(() => columns.map(() => '')),
    ]);
    expect(indicatorRows(workbook).map((row) => shown(row, columns))).toEqual(expected);
  });

  it('has every bullet in its order', () => {
    const columns = ['基本目標', '施策', '区分', '順', 'タグ', '本文'];
    const expected = facts.bullets.map(({ goal, policy, kind, seq, tags, text: words }) => [
      text(goal),
      text(policy),
      kind,
      text(seq),
      tags.join('、'),
      words,
    ]);
    expect(displayed(workbook, '課題・方向性', columns)).toEqual(expected);
  });

  it('has the reference materials, the meeting and the members', () => {
    const references = facts.references.map(({ goal, policy, seq, title, file, alt, source }) =>
      [goal, policy, seq, title, file, alt, source].map(text),
    );
    const members = (facts.members ?? []).map(({ name, reading, affiliation, note }) =>
      [name, reading, affiliation, note].map(text),
    );
    expect(
      displayed(workbook, '参考資料', [
        '基本目標',
        '施策',
        '順',
        '題名',
        '画像ファイル',
        '代替テキスト',
        '出典',
      ]),
    ).toEqual(references);
    expect(displayed(workbook, '会議', ['項目', '内容'])).toEqual(
      (facts.meeting ?? []).map(({ item, text: words }) => [item, words]),
    );
    expect(displayed(workbook, '委員名簿', ['氏名', 'ふりがな', '所属団体等', '備考'])).toEqual(
      members,
    );
  });

  it('holds no formula', () => {
    const formulas = workbook.SheetNames.flatMap((name) => cellsOf(workbook.Sheets[name])).filter(
      ({ f }) => f,
    );
    expect(formulas).toEqual([]);
  });
});

/** The rows of the sheet KPI that are filled in; blank pairs have only their 行. */
function indicatorRows(workbook: WorkBook): ListRow[] {
  return listRows(workbook, 'KPI').filter((row) => row.has('KPI番号'));
}

function cellsOf(sheet: WorkSheet | undefined): CellObject[] {
  return Object.entries(sheet ?? {}).flatMap(([address, cell]) =>
    address.startsWith('!') ? [] : [cell],
  );
}

/** The rows of a list as displayed, in the columns asked for. */
function displayed(workbook: WorkBook, sheet: string, columns: readonly string[]): string[][] {
  return listRows(workbook, sheet).map((row) => shown(row, columns));
}
