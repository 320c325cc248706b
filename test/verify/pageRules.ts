/**
 * What a reader in a meeting would find wrong with pages: the rules of the design, each as the list of its faults.
 *
 * They are asked of pages read back from the file, so that whatever a writer does on the way to it counts.
 */

import type { Drawn, SeenPage } from './seenPages.ts';

/** Nothing that is printed is smaller, in points. */
const SMALLEST = 8.5;
/** Less than what is asked for is rounding. */
const HAIR = 0.05;
/** What stands lower, above the page's lower edge, is its foot. */
const FOOT = 36;
/** What stands less than this above the baseline of a band's title is of the band. */
const BAND = 14;
const MOST_BLANK = 0.35;
const LONGEST_LINE = 40;

/** A rule: what it is called, and its faults, each with its page. */
export interface PageRule {
  readonly key: string;
  readonly name: string;
  readonly faults: (pages: readonly SeenPage[]) => readonly string[];
}

/** All rules; the cover is no page of theirs but of the first. */
export const PAGE_RULES: readonly PageRule[] = [
  { key: 'sizes', name: 'no text is too small to read', faults: tooSmall },
  {
    key: 'numbers',
    name: 'a large page number stands in the middle of the foot',
    faults: numbersAstray,
  },
  {
    key: 'bounds',
    name: '％, 以上 and the like stay on the line of their number',
    faults: lonelyBounds,
  },
  {
    key: 'decimals',
    name: 'target and actual of an indicator are aligned by their decimal',
    faults: misaligned,
  },
  {
    key: 'lines',
    name: 'lines of boxes side by side have at most forty characters',
    faults: longLines,
  },
  { key: 'charts', name: 'a chart stands where its rows do', faults: chartsApart },
  {
    key: 'marks',
    name: 'the marks of a table are explained on the page where it begins',
    faults: marksUnexplained,
  },
  {
    key: 'blank',
    name: 'no page is more than a third blank where what follows would fit',
    faults: blankPages,
  },
  {
    key: 'headings',
    name: 'no heading stands at the foot of a page without what it heads',
    faults: lonelyHeadings,
  },
];

function tooSmall(pages: readonly SeenPage[]): readonly string[] {
  return pages.flatMap(({ number, texts }) =>
    texts
      .filter(({ size }) => size < SMALLEST - HAIR)
      .map(({ text, size }) => `${number}: ${text} ${size.toFixed(1)}`),
  );
}

function numbersAstray(pages: readonly SeenPage[]): readonly string[] {
  return pages.slice(1).flatMap(({ number, width, texts }) => {
    const found = texts.some(
      ({ text, size, baseline, left, right }) =>
        text === String(number) &&
        size >= 12 - HAIR &&
        size < 14 &&
        baseline < FOOT &&
        Math.abs((left + right) / 2 - width / 2) < 12,
    );
    return found ? [] : [`${number}: no page number`];
  });
}

/** Pages whose tables have columns of years; a unit has a column of its own before them, and other lists have one among theirs. */
function withYears(pages: readonly SeenPage[]): readonly SeenPage[] {
  return pages.slice(1).filter(({ texts }) => texts.some(({ text }) => text === '区分'));
}

function lonelyBounds(pages: readonly SeenPage[]): readonly string[] {
  const bounds = /^(?:%|％|以上|以下|未満|超)$/u;
  return withYears(pages).flatMap(({ number, width, texts }) => {
    // A list that stands above the table has its units where it likes.
    const heads = texts.filter(({ text }) => text === '区分');
    const top = Math.max(...heads.map(({ baseline }) => baseline));
    return texts
      .filter(
        ({ text, left, baseline }) =>
          bounds.test(text.trim()) && left > width / 2 && baseline < top,
      )
      .filter((bound) => !texts.some((one) => one !== bound && isNumberOf(bound, one)))
      .map(({ text }) => `${number}: ${text} alone`);
  });
}

function isNumberOf(bound: Drawn, { text, baseline, right }: Drawn): boolean {
  const gap = bound.left - right;
  return Math.abs(baseline - bound.baseline) < 1.5 && gap >= -8 && gap < 60 && /\d/u.test(text);
}

/** Digits, commas and points of a table are all as wide. */
function decimalOf({ text, left, right }: Drawn): number | undefined {
  const written = text.trim();
  if (!/^[\d,]+(?:\.\d+)?$/u.test(written)) return undefined;
  const whole = written.split('.')[0] ?? '';
  return left + ((right - left) * whole.length) / written.length;
}

function misaligned(pages: readonly SeenPage[]): readonly string[] {
  return withYears(pages).flatMap(({ number, texts }) => {
    const labels = texts.filter(({ text }) => text === '目標値' || text === '実績値');
    const [judged] = labels;
    if (judged === undefined) return [];
    return labels.flatMap((label, index) => {
      const next = labels[index + 1];
      if (label.text !== '目標値' || next?.text !== '実績値') return [];
      // A row of charts may stand between them.
      if (Math.abs(label.left - next.left) > 1 || label.baseline - next.baseline > 90) return [];
      const [targets, actuals] = [label, next].map((row) => figuresOf(row, texts));
      return (targets ?? []).flatMap((target) => {
        const actual = actuals?.find(
          ({ left, right }) => left < target.right && target.left < right,
        );
        if (actual === undefined) return [];
        const apart = Math.abs((decimalOf(target) ?? 0) - (decimalOf(actual) ?? 0));
        const [one, other] = [target, actual].map((figure) => endOf(figure, texts));
        // In a column too narrow for a mark, a figure and 以上 beside each other, both end at the right edge.
        const isNarrow = one !== target.right && Math.abs((one ?? 0) - (other ?? 0)) < 1;
        return apart > 1 && !isNarrow
          ? [`${number}: ${target.text} / ${actual.text} ${apart.toFixed(1)}`]
          : [];
      });
    });
  });
}

/** Where a figure ends with its 以上, if it has one. */
function endOf(figure: Drawn, texts: readonly Drawn[]): number {
  const bound = texts.find(
    ({ text, left, baseline }) =>
      /^(?:以上|以下|未満|超)/u.test(text.trim()) &&
      Math.abs(baseline - figure.baseline) < 3 &&
      left >= figure.right - 1 &&
      left - figure.right < 8,
  );
  return bound?.right ?? figure.right;
}

/** The figures in the row of a label; commas and points may have been drawn apart from the digits. */
function figuresOf(label: Drawn, texts: readonly Drawn[]): readonly Drawn[] {
  const pieces = texts.filter(
    ({ text, left, baseline }) =>
      left > label.right &&
      Math.abs(baseline - label.baseline) < 3 &&
      /^[\d,.]+$/u.test(text.trim()),
  );
  const figures: Drawn[] = [];
  for (const piece of pieces.toSorted((one, other) => one.left - other.left)) {
    const last = figures.at(-1);
    if (last === undefined || piece.left - last.right > HAIR * 20) figures.push(piece);
    else figures.splice(-1, 1, { ...last, text: last.text + piece.text, right: piece.right });
  }
  return figures.filter((one) => decimalOf(one) !== undefined);
}

/** Full-width characters; what is half as wide counts half. */
function ems(text: string): number {
  return Array.from(text.trim(), (one) => (/[\u0020-\u007e]/u.test(one) ? 0.5 : 1)).reduce(
    (sum: number, one) => sum + one,
    0,
  );
}

/** The lines of the two boxes of a page where they stand side by side. */
export function linesSideBySide(pages: readonly SeenPage[]): readonly string[] {
  return pages.slice(1).flatMap(({ width, texts }) => {
    const heads = texts.filter(({ text }) => /^(?:課題・検証|方向性)$/u.test(text.trim()));
    const [left, right] = heads.toSorted((one, other) => one.left - other.left);
    if (left === undefined || right === undefined) return [];
    if (Math.abs(left.baseline - right.baseline) > 1) return [];
    // Notes below the boxes are smaller, and as wide as the page; below the next band another 施策 begins.
    const bands = texts.filter(
      ({ text, baseline }) =>
        /^(?:基本目標|施策)\d+$/u.test(text.trim()) && baseline < left.baseline,
    );
    const end = Math.max(FOOT, ...bands.map(({ baseline }) => baseline + BAND));
    const below = texts.filter(
      ({ baseline, size }) => baseline < left.baseline && baseline > end && size > 9,
    );
    return [
      below.filter((one) => one.left < width / 2 - HAIR),
      below.filter((one) => one.left >= width / 2 - HAIR),
    ].flatMap((side) => {
      const baselines = new Set(side.map(({ baseline }) => Math.round(baseline)));
      return [...baselines].map((at) =>
        side
          .filter(({ baseline }) => Math.round(baseline) === at)
          .map(({ text }) => text)
          .join(''),
      );
    });
  });
}

function longLines(pages: readonly SeenPage[]): readonly string[] {
  return linesSideBySide(pages).filter((text) => ems(text) > LONGEST_LINE);
}

/** Pages that have charts. */
export function pagesWithCharts(pages: readonly SeenPage[]): readonly SeenPage[] {
  return pages
    .slice(1)
    .filter(({ roles }) => (roles.get('Caption') ?? []).some((text) => text !== ''));
}

function chartsApart(pages: readonly SeenPage[]): readonly string[] {
  return pagesWithCharts(pages)
    .filter(
      ({ roles, texts }) =>
        (roles.get('TD') ?? []).length === 0 &&
        (roles.get('TH') ?? []).length === 0 &&
        // 参考資料 repeats charts without their tables.
        !texts.some(({ text }) => text === '参考資料'),
    )
    .map(({ number }) => `${number}: charts without a table`);
}

/** Where a band goes on, a table does. The report, whose tables have no column of units, has bands on some pages only. */
function marksUnexplained(pages: readonly SeenPage[]): readonly string[] {
  if (!pages.some(hasKey)) return [];
  return pagesWithCharts(pages)
    .filter((page) => begins(page, 'H2', 'H3') && page.texts.some(({ text }) => text === '単位'))
    .filter((page) => !hasKey(page))
    .map(({ number }) => `${number}: marks without a key`);
}

/** What every key says is on the page. */
function hasKey({ texts }: SeenPage): boolean {
  return texts.some(({ text }) => text.includes('太枠は検証年度'));
}

/** How much of a page is left below what stands on it, from 0 to 1. */
function blankOf({ height, texts }: SeenPage): number {
  const lowest = Math.min(
    ...texts.filter(({ baseline }) => baseline > FOOT).map(({ baseline }) => baseline),
  );
  return (lowest - FOOT) / (height - 2 * FOOT);
}

function begins({ roles }: SeenPage, ...headings: readonly string[]): boolean {
  return headings.some((role) => (roles.get(role) ?? []).length > 0);
}

/**
 * A 施策 that is whole on the next page, and would not fit below, may leave its neighbour's page as it is; so may a table
 * with its charts, which are never parted.
 */
function blankPages(pages: readonly SeenPage[]): readonly string[] {
  const body = pages.slice(1);
  return body.flatMap((page, index) => {
    const [next, after] = body.slice(index + 1);
    const blank = blankOf(page);
    if (blank <= MOST_BLANK || next === undefined || begins(next, 'H2')) return [];
    const isWhole = after === undefined || begins(after, 'H2', 'H3');
    const isLarge = 1 - blankOf(next) > blank;
    if (begins(next, 'H3') && (isLarge || !isWhole)) return [];
    if (heightOfTable(next) > blank) return [];
    return [`${page.number}: ${Math.round(blank * 100)} % blank`];
  });
}

/** How much of a page its first table takes with its charts, and with what stands above it, from 0 to 1; 0 without charts. */
function heightOfTable(page: SeenPage): number {
  const { height, texts, read, roles } = page;
  if ((roles.get('Caption') ?? []).every((text) => text === '')) return 0;
  const table = read.findIndex(({ role }) => role === 'TD' || role === 'TH');
  const { text: heading } = read.find(({ role }, at) => at > table && isHeading(role)) ?? {};
  if (table < 0) return 0;
  if (heading === undefined) {
    // The page's only table, with its charts, is all that stands there.
    return texts.filter(({ text }) => text === '区分').length === 1 ? 1 - blankOf(page) : 0;
  }
  const below = texts.findLast(({ text }) => text.length > 1 && heading.endsWith(text.trim()));
  return below === undefined ? 0 : (height - FOOT - below.baseline) / (height - 2 * FOOT);
}

/** A sentence of three lines fills the foot of a page, though its table stands on the next. */
const SHORT_SENTENCE = 80;

/** A heading with nothing below it, or with a short sentence that leads to what begins the next page. */
function lonelyHeadings(pages: readonly SeenPage[]): readonly string[] {
  return pages.slice(1).flatMap(({ number, read }, index) => {
    const next = pages[index + 2]?.read[0];
    const at = read.findLastIndex(({ role }) => isHeading(role));
    const heading = read[at];
    if (next === undefined || heading === undefined) return [];
    const below = read.slice(at + 1);
    const said = below.map(({ text }) => text).join('');
    const isShort = below.every(({ role }) => role === 'P') && said.length <= SHORT_SENTENCE;
    // What ends with a sentence is followed by a heading of its own rank or above.
    const leadsOn = next.role !== 'P' && !(isHeading(next.role) && next.role <= heading.role);
    return isShort && (said === '' || leadsOn) ? [`${number}: ${heading.text}`] : [];
  });
}

function isHeading(role: string): boolean {
  return /^H[2-6]$/u.test(role);
}
