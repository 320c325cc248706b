/** Compares the charts with the facts: which stand there, and what is said for each to those who cannot see it. */

import type { FactKpi, Facts } from '../../src/facts/facts.ts';
import { type BlockOf, compact } from './blocks.ts';
import {
  captionRange,
  type ExpectedCell,
  type ExpectedRows,
  expectedRows,
  type Judging,
} from './expected.ts';
import { compareSequences, contrast } from './sequence.ts';

type Figure = BlockOf<'figure'>;

/**
 * Compares charts.
 *
 * @param figures those of the sheet, in order
 * @param kpis the indicators that must have a chart each, in order
 * @returns a sentence for each difference: missing charts, titles, and figures in the alternative texts
 */
export function compareFigures(
  where: string,
  figures: readonly Figure[],
  kpis: readonly FactKpi[],
  { meta }: Facts,
  judging: Judging,
): readonly string[] {
  const titles = figures.map(({ captions }) => captions[0] ?? '');
  const expected = kpis.map((kpi) => compact(`${kpi.name}（${kpi.unit}）${captionRange(kpi)}`));
  const { pairs, differences } = compareSequences(where, 'グラフ', expected, titles);
  const spoken = pairs.flatMap(({ expected: index, found }) => {
    const [kpi, figure] = [kpis[index], figures[found]];
    if (kpi === undefined || figure === undefined) return [];
    const own = `${where}、グラフ「${compact(kpi.name)}」の代替テキスト`;
    return compareAlternative(own, figure.alternative, kpi, expectedRows(kpi, meta, judging));
  });
  return [...differences, ...spoken];
}

/** `…グラフ（単位：人）。H27基準値は6,746。H28は6,797、目標7,000以上未達成。…`: each year in order. */
function compareAlternative(
  where: string,
  alternative: string,
  { name, unit }: FactKpi,
  { 目標値: targets, 実績値: actuals }: ExpectedRows,
): readonly string[] {
  const named = [name, unit].map(compact).filter((text) => !alternative.includes(text));
  const starts = yearStarts(alternative, compact(name).length, actuals);
  const years = actuals.flatMap(({ label, text, marks }, index) => {
    const start = starts[index];
    if (start === undefined) return [`${where}：${label}の値がありません。`];
    const end = starts.slice(index + 1).find((next) => next !== undefined);
    const said = alternative.slice(start, end);
    const target = targets[index]?.text ?? '';
    const stated = [text, ...(/\d/u.test(target) ? [target] : [])];
    return [
      ...stated
        .filter((value) => !states(said, value))
        .map((value) => `${where} ${label}：${contrast(value, said)}`),
      ...(judgementIn(said) === (marks[0]?.word ?? '')
        ? []
        : [`${where} ${label}の判定：${contrast(marks[0]?.word ?? '', judgementIn(said))}`]),
    ];
  });
  return [...named.map((text) => `${where}：「${text}」がありません。`), ...years];
}

/** Where the words about each year begin, one after the other. */
function yearStarts(
  alternative: string,
  from: number,
  cells: readonly ExpectedCell[],
): readonly (number | undefined)[] {
  let position = from;
  return cells.map(({ label }) => {
    const rest = alternative.slice(position);
    const match = [label, inFull(label)]
      .flatMap((year) =>
        ['は', '基準値は', 'の基準値は', '（基準値）は'].map((particle) => `${year}${particle}`),
      )
      .map((words) => ({ words, at: rest.indexOf(words) }))
      .find(({ at }) => at !== -1);
    if (match === undefined) return undefined;
    position += match.at + match.words.length;
    return position;
  });
}

const ERAS = new Map([
  ['S', '昭和'],
  ['H', '平成'],
  ['R', '令和'],
]);

/** 令和元年度 of R1, as it is said to those who cannot see the chart. */
function inFull(label: string): string {
  const [, era = '', year = ''] = /^([SHR])(\d+)$/u.exec(label) ?? [];
  return `${ERAS.get(era) ?? ''}${year === '1' ? '元' : year}年度`;
}

/** The value stands there as a whole: 15 is not stated by 158 or 0.15. What stands beside it is in brackets there: 548（概算）. */
function states(spoken: string, printed: string): boolean {
  const [said = '', value = ''] = [spoken, printed].map((text) =>
    text.replaceAll(/[()（）]/gu, ''),
  );
  if (value === '') return true;
  const starts = Array.from({ length: said.length }, (_, index) => index).filter((index) =>
    said.startsWith(value, index),
  );
  return starts.some((start) => {
    const before = said.slice(0, start);
    const after = said.slice(start + value.length);
    return !/[\d.,▲]$/u.test(before) && !/^(?:[\d,]|\.\d)/u.test(after);
  });
}

function judgementIn(said: string): string {
  return /未達成|達成|判定不能/u.exec(said)?.[0] ?? '';
}
