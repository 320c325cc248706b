/**
 * Cells as published plans write them: each comes out of PDF, website and data as somebody would expect who knows the
 * plan. Kinds of writing: a survey of 16 published plans (units within values, remarks, targets in words, ranges).
 */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { FactKpi } from '../../src/facts/facts.ts';
import type { Artifact } from '../../src/forms/artifact.ts';
import {
  advance,
  readWorkbook,
  type Setting,
  workbookFromFacts,
  write,
} from '../../src/pipeline.ts';
import { openWorld } from '../../src/world/world.ts';
import { smallFacts, smallKpi } from '../facts/smallFacts.ts';
import { rowsOf } from '../write/data/opened.ts';
import { shippedScheme } from './making.ts';
import { blocksOf, readPacket } from './packet.ts';

const MORE = '多いほど良い';
const LESS = '少ないほど良い';

/** What stands in a row, and how it is printed; the baseline is 1,150. */
interface Written {
  readonly unit: string;
  readonly direction: FactKpi['direction'];
  readonly target: string;
  readonly actual: string;
  readonly printed: {
    readonly target: string;
    readonly actual: string;
    readonly mark: '○' | '×' | '終' | '';
  };
  /** The number of the actual, and what stands beside it. */
  readonly data: { readonly number: string; readonly remark: string };
}

function row(
  [unit, direction, target, actual]: readonly [
    unit: string,
    direction: Written['direction'],
    target: string,
    actual: string,
  ],
  printed: readonly [target: string, actual: string, mark: Written['printed']['mark']],
  data: readonly [number: string, remark?: string],
): Written {
  const [shownTarget, shownActual, mark] = printed;
  return {
    unit,
    direction,
    target,
    actual,
    printed: { target: shownTarget, actual: shownActual, mark },
    data: { number: data[0], remark: data[1] ?? '' },
  };
}

/** Judged by 達成・未達成: the actual against the target of its own year. */
const ROWS: readonly Written[] = [
  // No unit, remarks in brackets or without.
  row(['単位なし', MORE, '1.60', '1.56'], ['1.60', '1.56', '×'], ['1.56']),
  row(
    ['単位なし', MORE, '1.60', '1.66 (全国16位)'],
    ['1.60', '1.66(全国16位)', '○'],
    ['1.66', '全国16位'],
  ),
  row(
    ['人', MORE, '500', '515 (うちH28年度255人)'],
    ['500', '515(うちH28年度255人)', '○'],
    ['515', 'うちH28年度255人'],
  ),
  row(['人', MORE, '1,000 累計', '999 累計'], ['1,000(累計)', '999(累計)', '×'], ['999', '累計']),
  row(['％', MORE, '80', '87 (6月調査)'], ['80', '87(6月調査)', '○'], ['87', '6月調査']),
  row(['％', MORE, '6.0', '5.0 (現状値)'], ['6.0', '5.0(現状値)', '×'], ['5.0', '現状値']),
  row(
    ['人', MORE, '700', '650 (24から26年度の平均)'],
    ['700', '650(24から26年度の平均)', '×'],
    ['650', '24から26年度の平均'],
  ),
  row(
    ['人', MORE, '700', '650 (24〜26年度平均)'],
    ['700', '650(24〜26年度平均)', '×'],
    ['650', '24〜26年度平均'],
  ),
  row(['人', MORE, '120', '123※1'], ['120', '123※1', '○'], ['123', '※1']),
  row(
    ['人', MORE, '120', '未集計 (10月公表予定)'],
    ['120', '未集計(10月公表予定)', ''],
    ['', '10月公表予定'],
  ),
  row(['年', MORE, '84', '84.60 (参考値)'], ['84', '84.60(参考値)', '○'], ['84.60', '参考値']),
  // The row's own unit, large numbers, years and provisional marks with them.
  row(['台', MORE, '110台', '109台'], ['110', '109', '×'], ['109']),
  row(['%', MORE, '80%以上', '79%'], ['80以上', '79', '×'], ['79']),
  row(['倍', MORE, '0.9', '0.85倍'], ['0.9', '0.85', '×'], ['0.85']),
  row(['万円', MORE, '5,000万円', '3千万円'], ['5,000', '3,000', '×'], ['3000']),
  row(['万円', MORE, '10億2千万円', '1億2,000万円'], ['102,000', '12,000', '×'], ['12000']),
  row(['件', MORE, '30件以上', '36（累計123）'], ['30以上', '36(累計123)', '○'], ['36', '累計123']),
  row(['人', MORE, '毎年度1,000人以上', '1,120'], ['年1,000以上', '1,120', '○'], ['1120']),
  row(['人', LESS, '0（維持）', '0'], ['0(維持)', '0', '○'], ['0']),
  row(['人', MORE, '1万7187人超', '17187'], ['17,187超', '17,187', '×'], ['17187']),
  row(
    ['百万円', MORE, '1,250百万円', '1,251百万円 (平成24年)'],
    ['1,250', '1,251(平成24年)', '○'],
    ['1251'],
  ),
  row(['％', MORE, '12', '12.40% (速報)'], ['12', '12.40速報', '○'], ['12.40']),
  row(['回', MORE, '月1回', '月2回'], ['月1', '月2', '○'], ['2']),
  row(['回', MORE, '年24回', '年23回'], ['年24', '年23', '×'], ['23']),
  row(['件', MORE, '4', '3 (累計17)'], ['4', '3(累計17)', '×'], ['3', '累計17']),
  // Targets in words, against what the row says elsewhere.
  row(['％', MORE, '100%を維持', '99'], ['100を維持', '99', '×'], ['99']),
  row(['点', MORE, '60以上を維持', '61'], ['60以上を維持', '61', '○'], ['61']),
  row(['点', MORE, '基準値以上', '1,150'], ['基準値以上(1,150)', '1,150', '○'], ['1150']),
  row(['点', MORE, '基準値を上回る', '1,150'], ['基準値を上回る(1,150)', '1,150', '×'], ['1150']),
  row(['点', MORE, '前年度以上', '1,151'], ['前年度以上(1,150)', '1,151', '○'], ['1151']),
  row(['点', LESS, '全国平均以下', '96'], ['全国平均以下(95)', '96', '×'], ['96']),
  row(['人', LESS, '基準値より8割減', '230'], ['基準値より8割減(230)', '230', '○'], ['230']),
  row(['位', LESS, '3位以内', '2位'], ['3以内', '2', '○'], ['2']),
  row(['分', LESS, '60分以内', '61分'], ['60以内', '61', '×'], ['61']),
  row(['分', MORE, '60～', '60'], ['60以上', '60', '○'], ['60']),
  row(['分', LESS, '～60', '61'], ['60以下', '61', '×'], ['61']),
  row(['分', LESS, '60を下回る', '60'], ['60を下回る', '60', '×'], ['60']),
  row(['人', MORE, '60前後', '55'], ['60前後', '55', '×'], ['55']),
  row(['件', LESS, 'ゼロ', '0'], ['0', '0', '○'], ['0']),
  row(['％', MORE, '80-85', '86'], ['80～85', '86', '×'], ['86']),
  row(['件', MORE, '1,200～1,300', '1,300'], ['1,200～1,300', '1,300', '○'], ['1300']),
  // Of another year, and ended.
  row(['人', MORE, '90', '89.5 (H27)'], ['90', '89.5(H27)', '×'], ['89.5']),
  row(['人', MORE, '90', '事業終了'], ['90', '事業終了', '終'], ['']),
  row(['人', MORE, '90', '廃止'], ['90', '廃止', '終'], ['']),
  row(['人', MORE, '90', '休止 (感染症のため)'], ['90', '休止(感染症のため)', '終'], ['']),
];

/** What 全国平均 is held against. */
const AVERAGE = {
  name: '全国平均',
  baseline: { raw: '100' },
  years: { R2: { raw: '95' }, R3: null },
};

async function made(): Promise<readonly Artifact[]> {
  const kpis = ROWS.map(({ unit, direction, target, actual }, index) => ({
    ...smallKpi({
      id: `K1-1-${index + 1}`,
      name: `指標その${index + 1}`,
      unit,
      direction,
      target: { baseline: { raw: '—' }, years: { R2: { raw: target }, R3: { raw: target } } },
      actual: { baseline: { raw: '1,150' }, years: { R2: { raw: actual }, R3: null } },
    }),
    ...(target.startsWith(AVERAGE.name) && { comparison: AVERAGE }),
  }));
  const world = openWorld(process.cwd(), process.cwd());
  const setting: Setting = {
    schemes: [shippedScheme('達成・未達成')],
    templates: world.templates(),
    loadPicture: () => undefined,
    fonts: world.fonts(),
    outputs: ['packet', 'site', 'data'],
  };
  const workbook = await workbookFromFacts(smallFacts({ kpis }));
  const read = await readWorkbook(workbook.value ?? new Uint8Array(), '計画.xlsx');
  if (read.value === undefined) throw new Error(JSON.stringify(read.diagnostics));
  const judged = await advance(read.value, 'evaluation', setting);
  if (judged.value?.form !== 'evaluation') throw new Error(JSON.stringify(judged.diagnostics));
  const composed = await advance(judged.value, 'document', setting);
  if (composed.value?.form !== 'document') throw new Error(JSON.stringify(composed.diagnostics));
  const { value: evaluation } = judged.value;
  const files = await write(
    { papers: composed.value.value, evaluation, origin: { name: '計画' } },
    setting,
  );
  return files.value ?? [];
}

/** A target and an actual of R2, as somebody reads them: mark, digits and what stands beside them, without spaces. */
type Pair = readonly [target: string, actual: string];

const EXPECTED = ROWS.map(({ printed: { target, actual, mark } }): Pair => [
  target,
  `${mark}${actual}`,
]);

describe('cells as published plans write them', () => {
  const at: { files: readonly Artifact[] } = { files: [] };
  const bytesOf = (path: string): Uint8Array =>
    at.files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  beforeAll(async () => {
    at.files = await made();
  });

  it('are printed as they are meant', async () => {
    const packet = await readPacket(bytesOf('packet.pdf'));
    const list = packet.sheets.find(({ heading }) => heading === '付表KPI一覧表');
    const [table] = list ? blocksOf(list, 'table') : [];
    const rows = (table?.rows ?? []).map((cells) => cells.map(({ text }) => text));
    const column = (word: string): readonly string[] =>
      rows.filter((cells) => cells.includes(word)).map((cells) => cells.at(-2) ?? '');
    expect(column('目標値')).toEqual(EXPECTED.map(([target]) => target));
    expect(column('実績値')).toEqual(ROWS.map(({ printed }) => printed.actual));
  });

  it('are the same on the website, with their marks', () => {
    const html = new TextDecoder().decode(bytesOf('site/indicator-list.html'));
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, cells = '']) =>
      [...cells.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) =>
        cell.replaceAll(/<[^>]*>|\s/gu, ''),
      ),
    );
    const column = (word: string): readonly string[] =>
      rows.filter((cells) => cells.includes(word)).map((cells) => cells.at(-2) ?? '');
    expect(column('目標値').map((target, index) => [target, column('実績値')[index]])).toEqual(
      EXPECTED,
    );
  });

  it('give the data their number alone, and what stands beside it in a column of its own', () => {
    const rows = rowsOf(at.files, 'indicators').filter(
      (cells) => cells['年度_西暦'] === '2020' && cells['種別'] === '実績値',
    );
    const data = rows.map((cells) => ({ number: cells['値'], remark: cells['備考'] }));
    expect(data).toEqual(ROWS.map((one) => one.data));
  });
});
