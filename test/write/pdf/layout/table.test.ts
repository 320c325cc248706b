import { describe, expect, it } from '@jest/globals';

import type { Block, FigureValue, TableBlock, TableCell } from '../../../../src/forms/document.ts';
import { figureNumber } from '../../../../src/japanese/figureNumber.ts';
import type {
  DisplayPage,
  StructureElement,
  TextItem,
} from '../../../../src/write/pdf/display/display.ts';
import { boxOf } from '../../../../src/write/pdf/engine/boxes.ts';
import type { Flow } from '../../../../src/write/pdf/layout/flow.ts';
import { setTable } from '../../../../src/write/pdf/layout/table.ts';
import {
  elementsAs,
  outsideMargins,
  overlaps,
  readAloud,
  textOf,
  textOn,
  textsOn,
  wordsOn,
} from './inspect.ts';
import {
  drawField,
  figure,
  figureCell,
  glyphs,
  indicators,
  indicatorTable,
  laidOutPolicy,
  metrics,
  PAGE,
  paragraph,
  prose,
  textCell,
  theme,
} from './papers.ts';

function achieved(number: string, change: Partial<FigureValue> = {}): FigureValue {
  return figure(number, { mark: '○', markWord: '達成', ...change });
}

/** The rectangles around the mark of a figure that stands in six years. */
function framesOf(actual: FigureValue): readonly unknown[] {
  const { pages } = laidOutPolicy([indicatorTable([alike('指標', figure('—'), actual, 6)])]);
  const { items = [] } = pages[0] ?? {};
  const marks = textsOn(pages[0]).filter((one) => textOf(one) === actual.mark);
  expect(marks).toHaveLength(6);
  return marks.flatMap(({ x, y }) =>
    items.filter(
      (one) => one.kind === 'rectangle' && one.x === x && one.y < y && y < one.y + one.height + 1,
    ),
  );
}

/** From the mark of a figure to its digits, in points, where the column is narrow. */
function gap(mark: string): number {
  const { pages } = laidOutPolicy([
    indicatorTable([
      alike('指標', figure('—'), figure('123,456,789', { mark, markWord: '7点' }), 7),
    ]),
  ]);
  const [first] = textsOn(pages[0]).filter((one) => textOf(one) === mark);
  const [digits] = textsOn(pages[0]).filter(
    ({ x, runs }) => x > (first?.x ?? 0) && /\d/u.test(runs[0]?.text ?? ''),
  );
  const size = first?.runs[0]?.size ?? 0;
  return (digits?.x ?? 0) - (first?.x ?? 0) - metrics.width(mark, metrics.textFamily, true) * size;
}

/** One indicator whose years all say the same. */
function alike(name: string, target: FigureValue, actual: FigureValue, years = 6) {
  return {
    name,
    target: Array<FigureValue>(years).fill(target),
    actual: Array<FigureValue>(years).fill(actual),
  };
}

function centred(number: string, word = false): TableCell {
  return figureCell(figure('', { number: figureNumber(number, word) }), { align: 'center' });
}

/** Where the decimal point stands or would stand: behind the whole digits. */
function pointOf(item: TextItem): number {
  let x = item.x;
  for (const { text, family, bold, size } of item.runs) {
    if (text === '.') return x;
    x += metrics.width(text, family, bold) * size;
  }
  return x;
}

function found(page: DisplayPage | undefined, words: string): readonly TextItem[] {
  return textsOn(page).filter((item) => textOf(item) === words);
}

describe('the heading cells of a table', () => {
  it('say whether they head their column or their row', () => {
    const document = laidOutPolicy([indicatorTable(indicators(2, 3))]);
    const scopes = elementsAs(document, 'TH').map(({ scope }) => scope);
    // KPI, 単位, 区分 and three years; then for each indicator its name, 目標値 and 実績値.
    expect(scopes).toEqual([
      ...Array<string>(6).fill('Column'),
      ...Array<string>(2 * 3).fill('Row'),
    ]);
  });
});

const SETTING = {
  theme,
  metrics,
  draw: drawField,
  pictures: new Map(),
  continued: '',
  width: PAGE.width - theme.margins.left - theme.margins.right,
};

/** A table of so many indicators, each as high as the others; their name is said so often. */
function flowOf(count: number, times = 0): Flow {
  const parent: StructureElement = { role: 'Sect', children: [] };
  const named = { name: '長い名前の指標'.repeat(times) };
  const rows = indicators(count).map((row) => (times === 0 ? row : { ...row, ...named }));
  return setTable(indicatorTable(rows), parent, SETTING).whole([]);
}

describe('a table that is parted', () => {
  const one = flowOf(2).height - flowOf(1).height;

  it.each([
    [3, 2, 1],
    [4, 2, 2],
    [5, 3, 2],
  ])('of %s indicators without room for the last keeps %s and hands on %s', (count, kept, left) => {
    const whole = flowOf(count);
    const parted = whole.part(whole.height - 1, false);
    const head = whole.height - count * one;
    expect(parted?.first.height).toBeCloseTo(head + kept * one, 6);
    expect(parted?.rest?.height).toBeCloseTo(head + left * one, 6);
  });
});

describe('a table of three rows', () => {
  it('stays whole, unless it is so high that much of a page would be left blank', () => {
    const short = flowOf(3);
    expect(short.height).toBeLessThan(theme.table.wholeMost);
    expect(short.least).toBe(short.height);
    const high = flowOf(3, 25);
    expect(high.height).toBeGreaterThan(theme.table.wholeMost);
    // Its first row, which is high enough to stand at the foot alone.
    expect(high.least).toBeLessThan(high.height / 2);
  });
});

/** A note on some groups of the table before it. */
function explaining(text: string, ...rows: number[]): Block {
  return {
    kind: 'paragraph',
    manner: 'note',
    align: 'start',
    rows,
    inlines: [{ kind: 'text', text }],
  };
}

/** The head of a section of a board, and with it the first of its rows. */
function section(name: string, rows: number): TableBlock['groups'] {
  const head = [
    textCell(name, { header: true, scope: 'row', tone: 'section' }),
    textCell(`${rows}指標`, { tone: 'section' }),
  ];
  const row = (at: number): TableCell[] => [textCell(`${name}の${at}`), textCell('達成')];
  const [first = [], ...others] = Array.from({ length: rows }, (_, at) => row(at + 1));
  return [[head, first], ...others.map((one) => [one])];
}

describe('a board over pages', () => {
  const board: TableBlock = {
    kind: 'table',
    caption: '一覧',
    captionHidden: true,
    board: true,
    widths: ['*', 100],
    head: [
      [
        textCell('指標', { header: true, scope: 'column' }),
        textCell('判定', { header: true, scope: 'column' }),
      ],
    ],
    groups: [...section('甲', 12), ...section('乙', 40), ...section('丙', 5)],
  };
  const document = laidOutPolicy([board]);
  const [first, second] = document.pages.map((page) => textsOn(page).map(textOf));

  it('says above the rows that go on which section they are of, and what that counts only once', () => {
    expect(document.pages).toHaveLength(2);
    expect(first).toEqual(expect.arrayContaining(['甲', '乙', '40指標']));
    const at = second?.indexOf('指標') ?? -1;
    expect(second?.slice(at, at + 4).map((text) => text.replace(/の\d+$/u, ''))).toEqual([
      '指標',
      '判定',
      '乙（つづき）',
      '乙',
    ]);
    expect(second).not.toContain('40指標');
    // A section that begins there is none that goes on.
    expect(second?.filter((text) => text.includes('つづき') && text.includes('丙'))).toEqual([]);
  });

  it('is heard once', () => {
    expect(found(document.pages[1], '乙（つづき）')).toMatchObject([{ meaning: 'artifact' }]);
    expect(elementsAs(document, 'TH').map(({ scope }) => scope)).toEqual([
      'Column',
      'Column',
      'Row',
      'Row',
      'Row',
    ]);
  });
});

describe('tables over pages', () => {
  const document = laidOutPolicy([indicatorTable(indicators(30)), paragraph('※注記。', 'note')]);

  it('repeat their head for the eye, not for the ear', () => {
    expect(document.pages.length).toBeGreaterThan(1);
    for (const [index, page] of document.pages.entries()) {
      const heads = found(page, '区分');
      expect(heads).toHaveLength(1);
      expect(heads[0]?.meaning === 'artifact').toBe(index > 0);
    }
    expect(elementsAs(document, 'THead')).toHaveLength(1);
  });

  it('keep the two rows of an indicator together', () => {
    for (const page of document.pages) {
      expect(found(page, '目標値')).toHaveLength(found(page, '実績値').length);
    }
  });

  it('keep their notes with the last rows', () => {
    const last = document.pages.at(-1);
    expect(wordsOn(last)).toContain('※注記。');
    expect(wordsOn(last)).toContain('指標その30');
  });

  it('part their notes with the rows that these explain', () => {
    const parted = laidOutPolicy([
      indicatorTable(indicators(30)),
      explaining('※30番', 29),
      explaining('※1番と30番', 0, 29),
      explaining('※2番', 1),
      explaining('○達成', 0),
      paragraph('※全体', 'note'),
      explaining('※ない行', 40),
    ]);
    const [first, last] = [parted.pages[0], parted.pages.at(-1)];
    const on = (page: typeof first): readonly string[] =>
      textsOn(page)
        .map(textOf)
        .filter((text) => /^[※○]/u.test(text));
    expect(on(first)).toEqual(['※1番と30番', '※2番', '○達成']);
    expect(on(last)).toEqual(['※30番', '※1番と30番', '※全体', '※ない行']);
    for (const page of parted.pages.slice(1, -1)) expect(on(page)).toEqual([]);
    // Below the rows of their page, and read once.
    const rows = found(first, '実績値');
    expect(textOn(first, '※2番').y).toBeGreaterThan(Math.max(...rows.map(({ y }) => y)));
    expect(textOn(last, '※1番と30番').meaning).toBe('artifact');
    expect(readAloud(parted).split('※1番と30番')).toHaveLength(2);
    expect(outsideMargins(parted)).toEqual([]);
    expect(overlaps(parted)).toEqual([]);
  });

  it('leave no indicator alone, neither at the foot nor on a next page', () => {
    for (let count = 12; count <= 18; count++) {
      const pages = laidOutPolicy([
        indicatorTable(indicators(count)),
        paragraph('※注記。', 'note'),
      ]).pages.map((page) => found(page, '実績値').length);
      expect(pages.reduce((sum, one) => sum + one, 0)).toBe(count);
      expect(pages).not.toContain(1);
    }
  });

  it('share a line where they are short, each read for itself', () => {
    const annotated = laidOutPolicy([
      indicatorTable(indicators(1)),
      paragraph('※速報値', 'note'),
      paragraph('※延べ件数', 'note'),
      {
        kind: 'paragraph',
        manner: 'note',
        align: 'end',
        inlines: [{ kind: 'text', text: '○達成　×未達成' }],
      },
    ]);
    const notes = ['※速報値', '※延べ件数', '○達成　×未達成'];
    const [first, second, legend] = notes.map((text) => textOn(annotated.pages[0], text));
    expect([second?.y, legend?.y]).toEqual([first?.y, first?.y]);
    expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
    expect(legend?.x).toBeGreaterThan(second?.x ?? Infinity);
    expect(new Set([first?.meaning, second?.meaning, legend?.meaning]).size).toBe(3);
  });

  it('let notes that would fill half a page flow on behind the table', () => {
    const notes = Array.from({ length: 30 }, (_, index) =>
      paragraph(`※${index + 1} ${prose(150, index)}`, 'note'),
    );
    const long = laidOutPolicy([indicatorTable(indicators(8)), ...notes]);
    expect(outsideMargins(long)).toEqual([]);
    expect(wordsOn(long.pages[0])).toContain('指標その8');
    expect(wordsOn(long.pages.at(-1))).toContain('※30 ');
  });
});

/** Where the heads of the last year stand, table by table. */
function lastYears(...tables: readonly TableBlock[]): readonly number[] {
  return laidOutPolicy(tables).pages.flatMap((page) => found(page, 'R7').map(({ x }) => x));
}

describe('tables of one sheet with one head', () => {
  const short = indicatorTable([alike('一', figure('5'), figure('4'), 7)]);
  const long = indicatorTable([
    alike('二', figure('111,360.0', { bound: '以上' }), achieved('104,300'), 7),
  ]);

  it('have the same columns, whatever they hold', () => {
    const [one, other] = lastYears(short, long);
    expect(one).toBe(other);
  });

  it('have their own where their heads differ', () => {
    const [head = []] = long.head;
    const renamed = { ...long, head: [[textCell('指標', { header: true }), ...head.slice(1)]] };
    const [one, other] = lastYears(short, renamed);
    expect(one).not.toBe(other);
  });
});

describe('figures in a column', () => {
  it('have the decimal points of an indicator at one place, and end where those of others end', () => {
    const [page] = laidOutPolicy([
      indicatorTable([
        alike('一', figure('7,000'), figure('6,766.5')),
        alike('二', figure('0.25'), figure('▲12.125')),
        alike('三', figure('36'), figure('82', { bound: '以上を維持' })),
      ]),
    ]).pages;
    const first = (number: string): TextItem => {
      const [item] = found(page, number);
      if (item === undefined) throw new Error(`${number} is not on the page.`);
      return item;
    };
    expect(pointOf(first('7,000'))).toBeCloseTo(pointOf(first('6,766.5')), 6);
    expect(pointOf(first('0.25'))).toBeCloseTo(pointOf(first('▲12.125')), 6);
    const edge = boxOf(first('6,766.5'), glyphs).right;
    expect(boxOf(first('▲12.125'), glyphs).right).toBeCloseTo(edge, 1);
    expect(boxOf(first('以上を維持'), glyphs).right).toBeCloseTo(edge, 1);
    expect(pointOf(first('36'))).toBeCloseTo(pointOf(first('82')), 6);
  });

  it('have ％ close behind their number, and the note of a word below it', () => {
    const [page] = laidOutPolicy([
      indicatorTable([
        alike('一', figure('73.60'), figure('99.2', { bound: ' ％' })),
        alike('二', figure('5'), {
          ...figure(''),
          number: { kind: 'word', text: '公開' },
          note: '(R8.3)',
        }),
      ]),
    ]).pages;
    const [digits] = found(page, '99.2');
    const [percent] = found(page, ' ％');
    const right = digits === undefined ? 0 : boxOf(digits, glyphs).right;
    expect((percent?.x ?? Infinity) - right).toBeLessThan(theme.table.asideGap + 0.01);
    const [word, note] = [found(page, '公開')[0], found(page, '(R8.3)')[0]];
    expect((note?.y ?? 0) - (word?.y ?? 0)).toBeGreaterThan(5);
    expect(overlaps({ ...laidOutPolicy([]), pages: page === undefined ? [] : [page] })).toEqual([]);
  });

  it('end the lines of a word between its phrases, however short the last one is', () => {
    const word = { kind: 'word', text: '基準値より半減' } as const;
    const [page] = laidOutPolicy([
      indicatorTable([alike('一', { ...figure(''), number: word }, figure('46'), 8)]),
    ]).pages;
    expect(found(page, '基準値より').length).toBeGreaterThan(0);
    expect(found(page, '半減')).toHaveLength(found(page, '基準値より').length);
  });

  it('keep the mark of a word clear of its lines, however many it takes', () => {
    const ended = '休止（感染症の広がりのため）';
    const document = laidOutPolicy([
      indicatorTable([
        alike(
          '一',
          figure('10'),
          { ...figure('', { number: figureNumber(ended, true) }), mark: '終', markWord: '終了' },
          8,
        ),
      ]),
    ]);
    const [page] = document.pages;
    const marks = found(page, '終');
    expect(marks).toHaveLength(8);
    const words = textsOn(page).filter((item) => ended.startsWith(textOf(item).slice(0, 2)));
    expect(words.length).toBeGreaterThan(0);
    expect(overlaps(document)).toEqual([]);
  });

  it('put 以上, (H25) and 概算 beside the digits where there is room, and the digits stay in line', () => {
    const [page] = laidOutPolicy([
      indicatorTable([
        alike('一', figure('7,000', { bound: '以上' }), figure('6,766', { note: '概算' })),
      ]),
    ]).pages;
    const [digits, bound] = [textOn(page, '7,000'), textOn(page, '以上')];
    expect(bound.y).toBe(digits.y);
    expect(bound.x).toBeGreaterThan(boxOf(digits, glyphs).right);
    expect(pointOf(textOn(page, '6,766'))).toBeCloseTo(pointOf(digits), 6);
  });

  it('put notes below in the whole table when one column has no room beside, and leave 以上 and ％ with their number', () => {
    const rows = alike(
      '一',
      figure('7,000', { bound: '以上', note: '(H25)' }),
      achieved('6,766', { bound: ' ％', note: '概算' }),
      8,
    );
    const other = { ...alike('二', figure('5'), achieved('4'), 8) };
    const [page] = laidOutPolicy([indicatorTable([rows, other])]).pages;
    const digits = found(page, '7,000');
    expect(digits).toHaveLength(8);
    for (const [index, note] of found(page, '(H25)').entries()) {
      expect(note.y).toBeGreaterThan((digits[index]?.y ?? Infinity) + 5);
    }
    const [bounds, percents] = [found(page, '以上'), found(page, ' ％')];
    expect([bounds.length, percents.length]).toEqual([8, 8]);
    for (const [index, bound] of bounds.entries()) expect(bound.y).toBe(digits[index]?.y);
    const actuals = found(page, '6,766');
    for (const [index, percent] of percents.entries()) expect(percent.y).toBe(actuals[index]?.y);
    expect(overlaps(laidOutPolicy([indicatorTable([rows, other])]))).toEqual([]);
  });

  it('keep 以上 beside its number where long numbers of the column leave no room for it', () => {
    const bounded = alike('一', figure('29.5', { bound: '以上' }), achieved('28.4'), 10);
    const long = alike('二', figure('38,800'), achieved('38,860'), 10);
    const document = laidOutPolicy([indicatorTable([bounded, long])]);
    const [page] = document.pages;
    const numbers = found(page, '29.5');
    const bounds = found(page, '以上');
    expect([numbers.length, bounds.length]).toEqual([10, 10]);
    for (const [index, bound] of bounds.entries()) {
      const number = numbers[index];
      expect(bound.y).toBe(number?.y);
      expect(bound.x).toBeGreaterThan(
        number === undefined ? Infinity : boxOf(number, glyphs).right,
      );
    }
    expect(overlaps(document)).toEqual([]);
    expect(outsideMargins(document)).toEqual([]);
  });

  it('never touch their mark, however long they are and however many years there are', () => {
    for (const years of [4, 6, 9, 12]) {
      for (const number of ['5', '38,860', '123,456,789,012', '▲123,456.789', '0.123456']) {
        const document = laidOutPolicy([
          indicatorTable([alike('指標', figure('—'), achieved(number, { note: '(R12)' }), years)]),
        ]);
        expect(overlaps(document)).toEqual([]);
        expect(outsideMargins(document)).toEqual([]);
        const [page] = document.pages;
        const marks = found(page, '○');
        expect(marks).toHaveLength(years);
        for (const [index, digits] of found(page, number).entries()) {
          const mark = marks[index];
          expect(mark && boxOf(mark, glyphs).right).toBeLessThanOrEqual(digits.x);
        }
      }
    }
  });

  it('have a frame around a dash that stands before them, which is no minus then', () => {
    expect(framesOf(figure('6,797', { mark: '－', markWord: '評価なし' }))).toHaveLength(6);
    expect(framesOf(achieved('6,797'))).toEqual([]);
  });

  it('have one around a grade in a circle, which is no 施策の内容 then, and so has its explanation', () => {
    expect(framesOf(figure('6,797', { mark: '⑦', markWord: '7点' }))).toHaveLength(6);
    const [page] = laidOutPolicy([
      {
        kind: 'paragraph',
        manner: 'note',
        align: 'end',
        inlines: [
          { kind: 'mark', text: '⑦' },
          { kind: 'text', text: ' 7点　' },
          { kind: 'mark', text: '○' },
          { kind: 'text', text: ' 達成' },
        ],
      },
    ]).pages;
    const squares = (page?.items ?? []).filter(
      (item) => item.kind === 'rectangle' && item.width === item.height && item.fill === undefined,
    );
    expect(squares).toHaveLength(1);
  });

  it('keep more away from a mark in a square than from another', () => {
    expect(gap('⑦')).toBeGreaterThan(gap('○') + 1);
  });

  it('stay at a readable size when one number of the table is far too long', () => {
    const [page] = laidOutPolicy([
      indicatorTable([
        alike('普通', figure('—'), achieved('1,234.5'), 9),
        alike('長大', figure('—'), achieved('123,456,789,012'), 9),
      ]),
    ]).pages;
    const size = (words: string): number => textOn(page, words).runs[0]?.size ?? 0;
    expect(size('1,234.5')).toBeGreaterThanOrEqual(theme.sizes.figure * 0.8);
    expect(size('123,456,789,012')).toBeLessThan(size('1,234.5'));
  });

  it('take room from the indicators’ names before they become smaller', () => {
    const [page] = laidOutPolicy([
      indicatorTable([alike('指標', figure('—'), achieved('98,765,432'), 6)]),
    ]).pages;
    expect(textOn(page, '98,765,432').runs[0]?.size).toBe(theme.sizes.figure);
  });

  it('leave words small, inside their cell', () => {
    const word = figure('', { number: figureNumber('調査を実施していない', true) });
    const document = laidOutPolicy([indicatorTable([alike('指標', figure('—'), word, 12)])]);
    expect(overlaps(document)).toEqual([]);
    const words = textsOn(document.pages[0]).filter((item) =>
      /^[調査を実施していな]+$/u.test(textOf(item)),
    );
    expect(words.map(textOf).join('')).toBe('調査を実施していない'.repeat(12));
    for (const { runs } of words) expect(runs[0]?.size).toBe(theme.sizes.small);
  });

  it('tell a listener that ▲ is マイナス, and only then what stands beside the digits', () => {
    const negative = achieved('▲128', { note: '(H29)' });
    const document = laidOutPolicy([
      indicatorTable([alike('指標', figure('▲1,394.5'), negative, 1)]),
    ]);
    // 基準値 and one year: two cells of targets, and two of actuals with 達成 behind the note.
    expect(elementsAs(document, 'Span').map(({ actualText }) => actualText)).toEqual([
      'マイナス1,394.5',
      'マイナス128',
      undefined,
      '達成',
    ]);
    expect(textOn(document.pages[0], '▲1,394.5')).toBeDefined();
  });

  it('tell a listener what the mark means', () => {
    const document = laidOutPolicy([
      indicatorTable([alike('指標', figure('—'), achieved('5'), 1)]),
    ]);
    expect(elementsAs(document, 'Span').map(({ actualText }) => actualText)).toEqual(['達成']);
  });
});

/** How high a table of one cell with so many lines is. */
function heightOf(lines: number): number {
  const inlines = Array.from({ length: lines }, () => [
    { kind: 'text', text: 'あ' } as const,
    { kind: 'break' } as const,
  ]).flat();
  const cell = textCell('', { content: { kind: 'text', inlines: inlines.slice(0, -1) } });
  const table = { ...indicatorTable([]), widths: ['*'] as const, head: [], groups: [[[cell]]] };
  return setTable(table, { role: 'Sect', children: [] }, SETTING).whole([]).height;
}

describe('cells', () => {
  it('wrap long names and units inside their column', () => {
    const rows = indicators(2).map((one) => ({
      ...one,
      name: prose(200),
      unit: '人口10万人当たり件数',
    }));
    const document = laidOutPolicy([indicatorTable(rows)]);
    expect(overlaps(document)).toEqual([]);
    expect(outsideMargins(document)).toEqual([]);
  });

  it('of three lines and more keep more away from the rules', () => {
    const line = heightOf(2) - heightOf(1);
    const more = 2 * (theme.table.manyLinesSpace - theme.cellSpace);
    expect(more).toBeGreaterThan(1);
    expect(heightOf(3) - heightOf(2)).toBeCloseTo(line + more);
    expect(heightOf(4) - heightOf(3)).toBeCloseTo(line);
  });

  it('stand in the middle of the rows they span', () => {
    const [page] = laidOutPolicy([indicatorTable(indicators(1))]).pages;
    const unit = textOn(page, '件').y;
    expect(unit).toBeGreaterThan(textOn(page, '目標値').y);
    expect(unit).toBeLessThan(textOn(page, '実績値').y);
  });

  it('print the caption above the table when it is to be seen', () => {
    const table = indicatorTable(indicators(1), { caption: '表の名前', captionHidden: false });
    const document = laidOutPolicy([table]);
    const caption = textOn(document.pages[0], '表の名前');
    expect(caption.y).toBeLessThan(textOn(document.pages[0], 'KPI').y);
    expect(elementsAs(document, 'Caption')).toContain(caption.meaning);
    expect(overlaps(document)).toEqual([]);
  });

  it('share the page when their widths were meant for a wider one', () => {
    const table = {
      ...indicatorTable([]),
      widths: ['*', 400, 500] as const,
      head: [['指標', '左', '右'].map((text) => textCell(text, { header: true }))],
      groups: [[['従業者数', '1', '2'].map((text) => textCell(text))]],
    };
    const document = laidOutPolicy([table]);
    expect(outsideMargins(document)).toEqual([]);
    const [left, right] = ['左', '右'].map((text) => textOn(document.pages[0], text).x);
    const width = PAGE.width - theme.margins.left - theme.margins.right;
    expect((right ?? 0) - (left ?? 0)).toBeCloseTo(width * 0.88 * 0.5, 0);
    expect(textOn(document.pages[0], '従業者数').runs[0]?.size).toBe(theme.sizes.cell);
  });

  it('are a little wider than meant where a word of their head has no room', () => {
    const [goal, count] = ['基本目標', '件数'].map((text) => textCell(text, { header: true }));
    if (goal === undefined || count === undefined) throw new Error('There is no head.');
    const inlines = [{ kind: 'small' as const, text: '目標を大きく上回る' }];
    const grade = { ...count, content: { kind: 'text' as const, inlines } };
    const table = {
      ...indicatorTable([]),
      widths: ['*', 27, 27] as const,
      head: [[goal, grade, count]],
      groups: [[['しごと', '1', '2'].map((text) => textCell(text))]],
    };
    const [page] = laidOutPolicy([table]).pages;
    const lines = textsOn(page).map(textOf);
    expect(lines).toEqual(expect.arrayContaining(['目標を', '大きく', '上回る', '件数']));
  });

  it('centred, keep their figures clear of the mark', () => {
    const row = [
      textCell('従業者数', { header: true }),
      figureCell(achieved('38,860', { note: '(R4)' }), { align: 'center' }),
    ];
    const table = {
      ...indicatorTable([]),
      widths: ['*', 82] as const,
      head: [['指標', '実績値'].map((text) => textCell(text, { header: true }))],
      groups: [[row]],
    };
    const document = laidOutPolicy([table]);
    expect(overlaps(document)).toEqual([]);
    const [digits, mark] = ['38,860', '○'].map((text) =>
      boxOf(textOn(document.pages[0], text), glyphs),
    );
    expect(digits?.left).toBeGreaterThan(mark?.right ?? Infinity);
  });

  it('centre a column of figures with its words', () => {
    const [page] = laidOutPolicy([
      {
        kind: 'table',
        caption: '',
        captionHidden: true,
        widths: ['*', 100],
        head: [[textCell('指標', { header: true }), textCell('実績値', { header: true })]],
        groups: [
          [[textCell('一', { header: true }), centred('12')]],
          [[textCell('二', { header: true }), centred('未集計', true)]],
        ],
      },
    ]).pages;
    const middle = (words: string): number => {
      const { left, right } = boxOf(textOn(page, words), glyphs);
      return (left + right) / 2;
    };
    expect(middle('未集計')).toBeCloseTo(middle('実績値'), 1);
    expect(middle('12')).toBeCloseTo(middle('実績値'), 1);
  });
});

it('says what the years in its head are short for, and of nothing else', () => {
  const document = laidOutPolicy([indicatorTable(indicators(1, 2))]);
  const heads = elementsAs(document, 'TH').map(({ expansion }) => expansion);
  expect(heads.filter((expansion) => expansion !== undefined)).toEqual(['令和元年度', '令和2年度']);
  expect(elementsAs(document, 'TD').some(({ expansion }) => expansion !== undefined)).toBe(false);
});
