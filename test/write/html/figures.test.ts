import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import type { Block, FigureBlock } from '../../../src/forms/document.ts';
import type { ChartPoint, IndicatorChart, PictureSize } from '../../../src/forms/figure.ts';
import { byId, first, type Found, readFragment } from './reading.ts';
import { pageOf, sheet, siteOf, SKETCH, text, written } from './sites.ts';

const NONE = { kind: 'none' } as const;

function point(label: string, change: Partial<ChartPoint> = {}): ChartPoint {
  return {
    label,
    status: '',
    baseline: false,
    judged: false,
    provisional: '',
    note: '',
    target: NONE,
    actual: NONE,
    ...change,
  };
}

function value(number: number): { kind: 'value'; number: number; text: string } {
  return { kind: 'value', number, text: String(number) };
}

const CHART: IndicatorChart = {
  kind: 'indicator',
  id: 'K1-1-1',
  unit: '件',
  result: [],
  aim: 'reach',
  boundWord: '以上',
  decimals: 0,
  points: [
    point('H27', { status: '基準値', baseline: true, actual: value(4) }),
    point('H28', {
      status: '○達成',
      target: value(5),
      actual: value(5),
      provisional: '速報',
      note: '速報',
    }),
    point('H29', { status: '未確定', target: value(6), actual: { kind: 'pending' } }),
  ],
};

function charted(chart: FigureBlock['content']): FigureBlock {
  return {
    kind: 'figure',
    caption: '創業件数（件）',
    alternative: '創業件数の推移を示すグラフ。',
    source: '',
    content: chart,
  };
}

function chartsOf(chart: IndicatorChart): readonly Block[] {
  const figures = [charted({ kind: 'chart', chart })];
  return [{ kind: 'charts', size: 'fit', title: '', figures }];
}

/** Rows of a table as text: `H27 | — | 4`. */
function rows(table: Found): readonly string[] {
  return table.all('tr').map((row) =>
    row
      .all('th', 'td')
      .map((one) => one.text)
      .join(' | '),
  );
}

/** What the stylesheet calls the verdict of a card. */
function verdictClass(chart: IndicatorChart): string | undefined {
  return first(first(pageOf(chartsOf(chart)), 'figure'), 'p').attribute('class');
}

describe('a chart', () => {
  const page = pageOf(chartsOf(CHART));
  const svg = first(page, 'svg');

  it('is a picture with a name and words', () => {
    expect(svg.attribute('role')).toBe('img');
    const [title, description] = (svg.attribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => byId(svg, id)?.text.trim());
    expect([title, description]).toEqual(['創業件数（件）', '創業件数の推移を示すグラフ。']);
    expect(first(page, 'figcaption').text).toBe('創業件数（件）');
  });

  it('is as wide as its place, in faces that office computers have', () => {
    expect(svg.attribute('viewbox') ?? svg.attribute('viewBox')).toBe('0 0 216 150');
    expect([svg.attribute('width'), svg.attribute('height')]).toEqual(['100%', undefined]);
    expect(svg.attribute('font-family')).toMatch(/^BIZ UDPGothic, Meiryo, .*sans-serif$/u);
    expect(first(svg, 'text').text).toBe('K1-1-1');
  });

  it('has its values in a table', () => {
    const details = first(page, 'details');
    expect(first(details, 'summary').text).toBe('数値の表（創業件数（件））');
    expect(rows(details)).toEqual([
      '年度 | 目標値 | 実績値 | 判定など',
      'H27 | — | 4 | 基準値',
      'H28 | 5 以上 | 5 速報 | ○達成',
      'H29 | 6 以上 | — | 未確定',
    ]);
  });

  it('says the judged year in full, its value and its target above the picture', () => {
    const points = CHART.points.map((one) => ({ ...one, judged: one.label === 'H28' }));
    const card = first(pageOf(chartsOf({ ...CHART, points })), 'figure');
    const lines = card.all('p').map((line) => line.text);
    expect(lines).toEqual(['○達成', '平成28年度 5件 速報 目標値 5件以上']);
  });

  it('says in words what a mark alone under the year leaves to a legend', () => {
    const points = CHART.points.map((one) => ({ ...one, judged: one.label === 'H28' }));
    const rated = { ...CHART, points, verdict: '④目標並み以上' };
    const card = first(pageOf(chartsOf(rated)), 'figure');
    expect(card.all('p').map((line) => line.text)).toEqual([
      '④目標並み以上',
      '平成28年度 5件 速報 目標値 5件以上',
    ]);
  });

  it('has a name for the stylesheet where the target is reached', () => {
    const points = CHART.points.map((one) => ({ ...one, judged: one.label === 'H28' }));
    expect(verdictClass({ ...CHART, points })).toBe('verdict');
    expect(verdictClass({ ...CHART, points, achieved: true })).toBe('verdict achieved');
  });

  it('keeps a unit that is a figure itself apart from the value', () => {
    const points = CHART.points.map((one) => ({ ...one, judged: one.label === 'H28' }));
    const card = first(pageOf(chartsOf({ ...CHART, unit: '人口10万対', points })), 'figure');
    expect(card.all('p')[1]?.text).toBe(
      '平成28年度 5（人口10万対） 速報 目標値 5（人口10万対）以上',
    );
  });

  it('puts no unit behind a target in words', () => {
    const keep = { kind: 'value', number: 5, text: '維持' } as const;
    const points = CHART.points.map((one) => ({
      ...one,
      judged: one.label === 'H28',
      target: keep,
    }));
    const card = first(pageOf(chartsOf({ ...CHART, boundWord: '', points })), 'figure');
    expect(card.all('p')[1]?.text).toBe('平成28年度 5件 速報 目標値 維持');
  });

  it('has no column for judgements where nothing is said of any year', () => {
    const bare = { ...CHART, points: CHART.points.map((one) => ({ ...one, status: '' })) };
    expect(rows(first(pageOf(chartsOf(bare)), 'details'))[0]).toBe('年度 | 目標値 | 実績値');
  });

  it('of many years is drawn wider and scrolls by itself', () => {
    const asked: PictureSize[] = [];
    const points = Array.from({ length: 10 }, (_, index) => point(`H${index + 20}`));
    const wide = pageOf(chartsOf({ ...CHART, points }), {
      draw: {
        ...SKETCH,
        picture: (chart, size) => {
          asked.push(size);
          return SKETCH.picture(chart, size);
        },
      },
    });
    expect(asked).toEqual([{ width: 216 + 3 * 28, height: 150, detail: 'full' }]);
    const region = first(first(wide, 'figure'), 'div');
    expect([region.attribute('tabindex'), region.attribute('aria-label')]).toEqual([
      '0',
      '創業件数（件）',
    ]);
    expect(first(page, 'figure').all('div')).toEqual([]);
  });

  it('is a file, too, with its name, its words and a white ground, once however often it is shown', () => {
    const figure = charted({ kind: 'chart', chart: CHART });
    const made = written(siteOf([sheet('index', [figure]), sheet('again', [figure])]));
    expect([...made.files.keys()].filter((path) => path.includes('charts/'))).toEqual([
      'cms/charts/k1-1-1.svg',
      'cms/charts/k1-1-1.png',
    ]);
    // The same drawing without its result, with three pixels for a point.
    expect(made.files.get('cms/charts/k1-1-1.png')).toMatch(/^3 .*"text":"K1-1-1"/u);
    const file = made.artifacts?.find(({ path }) => path === 'cms/charts/k1-1-1.svg');
    const drawing = first(readFragment(new TextDecoder().decode(file?.bytes)), 'svg');
    const words = (drawing.attribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => byId(drawing, id)?.text);
    expect(words).toEqual([figure.caption, figure.alternative]);
    expect([drawing.attribute('width'), drawing.attribute('height')]).toEqual(['432', '300']);
    expect(first(drawing, 'rect').attribute('fill')).toBe('#FFFFFF');
  });

  it('tells who cannot see it what the drawing says beside its values', () => {
    const noted = pageOf(chartsOf(CHART), {
      draw: { ...SKETCH, notes: () => ['縦軸は0から3までを省略している。'] },
    });
    expect(first(noted, 'desc').text).toBe(
      '創業件数の推移を示すグラフ。縦軸は0から3までを省略している。',
    );
  });

  it('of 総括 has a row for each goal', () => {
    const tally = charted({
      kind: 'chart',
      chart: {
        kind: 'tally',
        id: 'tally',
        parts: [
          { word: '達成', look: 'achieved' },
          { word: '未達成', look: 'notAchieved' },
          { word: '途中', look: 'underway' },
          { word: '判定不能', look: 'undecided' },
        ],
        rows: [{ label: '基本目標1', counts: [6, 2, 3, 0], text: '6／8' }],
      },
    });
    expect(rows(first(pageOf([tally]), 'details'))).toEqual([
      '基本目標 | 達成 | 未達成 | 途中 | 判定不能',
      '基本目標1 | 6 | 2 | 3 | 0',
    ]);
  });
});

describe('a picture of the city’s', () => {
  const bytes = new Uint8Array(readFileSync('docs/page-list.png'));
  const figure: FigureBlock = {
    ...charted({ kind: 'picture', file: '../図 1.png' }),
    source: '出典：市民アンケート',
  };
  const paper = siteOf([
    sheet('index', [figure, { kind: 'charts', size: 'small', title: '', figures: [figure] }]),
  ]);
  const made = written(paper, { pictures: new Map([['../図 1.png', bytes]]) });

  it('is a file of the site, once, under a name of its own', () => {
    const pictures = made.artifacts?.filter(({ mediaType }) => mediaType === 'image/png') ?? [];
    expect(pictures.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^site\/pictures\/[0-9a-f]{16}\.png$/u),
      expect.stringMatching(/^cms\/pictures\/[0-9a-f]{16}\.png$/u),
    ]);
    for (const picture of pictures) expect(picture.bytes).toEqual(bytes);
  });

  it('has its words, its size and its source', () => {
    const page = pageOf([figure], { pictures: new Map([['../図 1.png', bytes]]) });
    const image = first(page, 'img');
    expect(image.attribute('alt')).toBe('創業件数の推移を示すグラフ。');
    expect(image.attribute('src')).toMatch(/^pictures\/[0-9a-f]{16}\.png$/u);
    expect(Number(image.attribute('width'))).toBeGreaterThan(0);
    expect(first(first(page, 'figure'), 'p').text).toBe('出典：市民アンケート');
  });

  it('that has gone since it was checked is told', () => {
    const { artifacts, diagnostics } = written(paper);
    expect(artifacts).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['picture/gone']);
  });

  it('that is no picture is told too', () => {
    const pictures = new Map([['../図 1.png', new TextEncoder().encode('<svg onload=1>')]]);
    expect(written(paper, { pictures }).diagnostics[0]?.message).toBe(
      '画像ファイル「../図 1.png」がなくなったか、読み取れません（ひな形 templates/site.hbs で作る資料の画像）。',
    );
  });
});

describe('words under a figure', () => {
  it('are not there when there are none', () => {
    expect(
      first(
        pageOf([
          ...chartsOf(CHART),
          { kind: 'list', items: [{ mark: '・', inlines: text('甲') }] },
        ]),
        'figure',
      ).all('p'),
    ).toEqual([]);
  });
});
