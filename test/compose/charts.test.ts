import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { composeOne } from './packet.ts';
import {
  blocksOf,
  chartsOf,
  drawnPaper,
  JUDGING,
  NOT_JUDGING,
  submitted,
  templatesWith,
  TEMPLATES,
} from './papers.ts';
import { printChart } from './printed.ts';

const HEAD =
  'KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き | 行 | 基準値 H27 | H28 | H29 | H30 | 注記';

/** One indicator, K1-1-1 創業件数 in 件, judged for H29. */
function kpi(target: string, actual: string): { readonly KPI: string } {
  return {
    KPI: `
${HEAD}
K1-1-1 | 1 | 1 | KPI | 創業件数 | 件 | 多いほど良い | 目標値 | ${target} | ※注
       |   |   |     |          |    |              | 実績値 | ${actual} |`,
  };
}

/** The columns of 対象年度 as the charts say it where no point is marked. */
function reported(scheme: Scheme): readonly (number | undefined)[] {
  return chartsOf(drawnPaper(kpi('— | 5 | 6 | 7', '4 | 5 | 5 | 6'), scheme)).map((one) =>
    one.kind === 'indicator' ? one.reported : undefined,
  );
}

function chart(target: string, actual: string, scheme: Scheme = JUDGING): readonly string[] {
  return chartsOf(drawnPaper(kpi(target, actual), scheme)).map(printChart);
}

function alternatives(target: string, actual: string, scheme: Scheme = JUDGING): readonly string[] {
  return blocksOf(drawnPaper(kpi(target, actual), scheme), 'policy-1-1', 'charts')
    .flatMap(({ figures }) => figures)
    .map(({ alternative }) => alternative);
}

describe('the chart of an indicator', () => {
  it('is not drawn where there is not one number, and the page begins the boxes at once', () => {
    expect(chart('— | 維持 | 維持 | 維持', '— | — | 調査なし |')).toEqual([]);
    const paper = drawnPaper(kpi('— | 維持 | 維持 | 維持', '— | — | 調査なし |'));
    expect(blocksOf(paper, 'policy-1-1', 'charts')).toEqual([]);
    expect(blocksOf(paper, 'policy-1-1', 'box')).toHaveLength(2);
    expect(chart('— | 維持 | 維持 | 維持', '— | 4 | — |')).toHaveLength(1);
  });

  it('has a point for each column: what was aimed at, what was reached, what became of it', () => {
    expect(chart('— | 2,000 | 2,100.5 | 2,200', '1,900 | 2,050 | 2,050 |')).toEqual([
      [
        '  K1-1-1 件 小数1桁 ',
        '  reach「目標まであと50.5／前年度と同じ」',
        '  H27 基準 基準値 目標 none 実績 1900「1,900」',
        '  H28 ○達成 目標 2000「2,000」 実績 2050「2,050」',
        '  H29 ×未達成 対象 目標 2100.5「2,100.5」 実績 2050「2,050」',
        '  H30 未確定 目標 2200「2,200」 実績 pending',
      ].join('\n'),
    ]);
  });

  it('says under each year why there is no value', () => {
    const [drawn = ''] = chart('— | 5 | 6 | 7', '— | 未公表 |  |');
    expect(drawn.split('\n').slice(2)).toEqual([
      '  H27 基準 基準値 目標 none 実績 missing',
      '  H28 未公表 目標 5 実績 missing',
      '  H29 未入力 対象 目標 6 実績 pending',
      '  H30 未確定 目標 7 実績 pending',
    ]);
  });

  it('says so in the words of the table, unless they are a sign or long', () => {
    const [drawn = ''] = chart('— | 5 | 6 | 7', '4 | — | 調査対象年度外 |');
    expect(drawn.split('\n').slice(3, 5)).toEqual([
      '  H28 欠測 目標 5 実績 missing',
      '  H29 欠測 対象 目標 6 実績 missing',
    ]);
  });

  it('knows 対象年度 where nothing is judged; a judged year is marked itself', () => {
    expect(reported(NOT_JUDGING)).toEqual([2]);
    expect(reported(JUDGING)).toEqual([undefined]);
  });

  it('says nothing under the years when nothing is judged', () => {
    const [drawn = ''] = chart('— | 5 | 6 | 7', '4 | 5 | 5 |', NOT_JUDGING);
    expect(drawn.split('\n').slice(3)).toEqual([
      '  H28 目標 5 実績 5',
      '  H29 目標 6 実績 5',
      '  H30 未確定 目標 7 実績 pending',
    ]);
  });

  it('tells provisional values from others', () => {
    const [drawn = ''] = chart('— | 5 | 6 | 7', '4 | 5 (速報値) | 5 |');
    expect(drawn.split('\n')[3]).toBe('  H28 ○達成 速報 目標 5 実績 5');
  });

  it('draws 維持 where judging takes the baseline for it', () => {
    const [drawn = ''] = chart('— | 維持 | 維持 | 維持', '4 | 5 | 3 |');
    expect(drawn.split('\n').slice(3, 5)).toEqual([
      '  H28 ○達成 目標 4「維持」 実績 5',
      '  H29 ×未達成 対象 目標 4「維持」 実績 3',
    ]);
  });

  it.each([
    ['— | 7,000以上 | 7,000以上 | 7,000以上', '以上'],
    ['— | 7,000以上 | 7,000以下 | 7,000以上', ''],
    ['— | 7,000以上 | 7,000 | 7,000以上', ''],
    ['— | 7,000以上 | — | 7,500以上', '以上'],
    ['— | 7,000 | 7,000 | 7,000', ''],
    ['— | 7,000以内 | 7,000以内 | 7,500以内', '以内'],
    ['— | 7,000前後 | 7,000程度 | 7,500前後', '程度'],
    ['— | 7,000以上を維持 | 7,000以上を維持 | 7,000以上を維持', '以上'],
  ])('says a bound behind the targets only when all of them have it: %s', (target, word) => {
    const [drawn = ''] = chart(target, '6,900 | 6,950 | 7,050 |');
    expect(drawn.split('\n')[0]).toBe(`  K1-1-1 件 小数0桁 ${word}`);
  });

  it('is called by its row, so that no KPI番号 can be taken for another chart', () => {
    const { KPI } = kpi('— | 5 | 6 | 7', '4 | 5 | 5 |');
    const paper = drawnPaper({ KPI: KPI.replace('K1-1-1', 'squares') });
    const [own] = chartsOf(paper);
    expect(own?.kind).toBe('indicator');
    const [headline] = blocksOf(paper, 'summary', 'headline');
    expect(headline?.figures.map(({ caption }) => caption)).toEqual(['指標の数の内訳']);
  });
});

/** What a chart is meant to reach, and the line above it. */
function line(target: string, actual: string, direction = '多いほど良い'): string {
  const { KPI } = kpi(target, actual);
  const [drawn] = chartsOf(drawnPaper({ KPI: KPI.replace('多いほど良い', direction) }));
  return drawn?.kind === 'indicator' ? `${drawn.aim} ${drawn.result.join('／')}` : '';
}

/** Whether a chart says that the target of 20 is reached. */
function achieved(actual: string, scheme?: Scheme): unknown {
  const [drawn] = chartsOf(drawnPaper(kpi('— | 5 | 20 | 7', actual), scheme));
  return drawn?.kind === 'indicator' && drawn.achieved;
}

describe('what the line above a chart says', () => {
  it.each([
    ['more than meant', '— | 5 | 20 | 7', '4 | 12.5 | 23.4 |', '目標より +3.4／前年度より +10.9'],
    ['short of it', '— | 5 | 1,200 | 7', '4 | 1,000 | 950 |', '目標まであと250／前年度より ▲50'],
    ['what was meant', '— | 5 | 20 | 7', '4 | 20 | 20 |', '目標どおり／前年度と同じ'],
    [
      'the same as what was to be exceeded',
      '— | 5 | 20超 | 7',
      '4 | 19 | 20 |',
      '目標の20超に届かず／前年度より +1',
    ],
    ['within a range', '— | 5 | 18～22 | 7', '4 | 19 | 20 |', '目標の範囲内／前年度より +1'],
    ['outside it', '— | 5 | 18～22 | 7', '4 | 19 | 25 |', '目標の範囲外／前年度より +6'],
    ['no year before', '— | 5 | 20 | 7', '4 | — | 25 |', '目標より +5'],
    ['no target', '— | 5 | — | —', '4 | 20 | 25 |', '前年度より +5'],
    ['on the way', '— | 5 | — | 40', '4 | 20 | 25 |', 'H30目標まであと15／前年度より +5'],
    ['nothing', '— | 5 | 20 | 7', '4 | 20 | — |', ''],
  ])('%s', (_, target, actual, said) => {
    expect(line(target, actual)).toBe(`reach ${said}`);
  });

  it('goes with whether the target is reached, where anything is judged', () => {
    expect(achieved('4 | 19 | 20 |')).toBe(true);
    expect(achieved('4 | 19 | 19 |')).toBeUndefined();
    expect(achieved('4 | 19 | 20 |', NOT_JUDGING)).toBeUndefined();
  });

  it('is short of a ceiling by what is too much, and below it by what is left', () => {
    expect(line('— | 5 | 20 | 7', '40 | 30 | 23 |', '少ないほど良い')).toBe(
      'ceiling 目標まであと3／前年度より ▲7',
    );
    expect(line('— | 5 | 20 | 7', '40 | 30 | 18 |', '少ないほど良い')).toBe(
      'ceiling 目標より ▲2／前年度より ▲12',
    );
    expect(line('— | 5 | 20以上 | 20以上', '40 | 30 | 18 |', '維持')).toMatch(/^keep /u);
  });

  it('says nothing of the target where nothing is judged', () => {
    const [drawn] = chartsOf(drawnPaper(kpi('— | 5 | 6 | 7', '4 | 5 | 7 |'), NOT_JUDGING));
    expect(drawn?.kind === 'indicator' && drawn.result).toEqual(['前年度より +2']);
  });
});

describe('the sentence that stands for a chart where it cannot be seen', () => {
  it('tells every year’s value, target and judgement', () => {
    expect(
      alternatives('— | 7,000以上 | 7,000以上 | 7,000以上', '7,039 (H26) | 6,797 | 7,001 (概算) |'),
    ).toEqual([
      '創業件数の推移を示すグラフ（単位：件）。平成27年度（基準値）は7,039（H26）。平成28年度は6,797、目標7,000以上、未達成。平成29年度は7,001（概算）、目標7,000以上、達成。平成30年度は未確定、目標7,000以上。',
    ]);
  });

  it('tells signs and words as they are written, and leaves out what is not there', () => {
    expect(alternatives('— | 維持 | — |', '— | ▲5 | 調査なし |')).toEqual([
      '創業件数の推移を示すグラフ（単位：件）。平成27年度（基準値）は—。平成28年度は▲5、目標維持、判定不能。平成29年度は調査なし。平成30年度は未確定。',
    ]);
  });

  it('does not judge when the scheme does not', () => {
    expect(alternatives('— | 5 | 6 | 7', '4 | 5 | 5 |', NOT_JUDGING)).toEqual([
      '創業件数の推移を示すグラフ（単位：件）。平成27年度（基準値）は4。平成28年度は5、目標5。平成29年度は5、目標6。平成30年度は未確定、目標7。',
    ]);
  });
});

describe('the chart of 総括', () => {
  const MANY = {
    施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文
1        |      |      | 基本目標   | 働く場をつくる
1        | 1    |      | 施策       | 創業の支援
2        |      |      | 基本目標   | 暮らしを守る
2        | 1    |      | 施策       | 防災の推進`,
    KPI: `
${HEAD} | 再掲元
K1-1-1 | 1 | 1 | KPI | 創業件数 | 件 | 多いほど良い | 目標値 | — | 5 | 6 | 7 |      |
       |   |   |     |          |    |              | 実績値 | 4 | 5 | 5 |   |      |
K1-1-2 | 1 | 1 | KPI | 相談件数 | 件 | 多いほど良い | 目標値 | — | 5 | 6 | 7 |      |
       |   |   |     |          |    |              | 実績値 | 4 | 5 | 6 |   |      |
K2-1-1 | 2 | 1 | KPI | 訓練回数 | 回 | 多いほど良い | 目標値 | — | 5 | 6 | 7 | ※中止 |
       |   |   |     |          |    |              | 実績値 | 4 | 5 | — |   |      |
K2-1-2 | 2 | 1 | KPI | 創業件数 | 件 | 多いほど良い | 目標値 | — | 5 | 6 | 7 |      | K1-1-1
       |   |   |     |          |    |              | 実績値 | 4 | 5 | 5 |   |      |`,
    '課題・方向性':
      '\n基本目標 | 施策 | 区分 | 順 | タグ | 本文\n1 | 1 | 課題・検証 | 1 | | 減った。\n1 | 1 | 方向性 | 1 | | 増やす。',
  };

  function report(templates = TEMPLATES): PaperDocument {
    const { value } = composeOne('report', evaluate(submitted(MANY), JUDGING), templates);
    if (value === undefined) throw new Error('No report was composed.');
    return value;
  }

  it('counts each goal’s judgements in the scheme’s words, reprints left out', () => {
    expect(chartsOf(report(), 'overview').map(printChart)).toEqual([
      [
        '  tally 達成・未達成・判定不能',
        '  基本目標1 1 1 0 「1／2 達成」',
        '  基本目標2 0 0 1 「0／0 達成」',
      ].join('\n'),
    ]);
  });

  it('is told in words, too', () => {
    const [charts] = blocksOf(report(), 'overview', 'charts');
    expect(charts?.figures.map(({ alternative }) => alternative)).toEqual([
      '平成29年度の達成状況を基本目標ごとに積み上げた横棒グラフ。基本目標1は2指標のうち達成1、未達成1。基本目標2は1指標のうち判定不能1。',
    ]);
  });

  it('takes the words around its figures from words.json', () => {
    const words = (TEMPLATES.get('words.json') ?? '').replace(
      '{achieved}／{judged} {label}',
      '{judged}指標中{achieved}指標が{label}',
    );
    const paper = report(templatesWith({ 'words.json': words }));
    expect(chartsOf(paper, 'overview').map(printChart).join('')).toContain(
      '「2指標中1指標が達成」',
    );
  });
});
