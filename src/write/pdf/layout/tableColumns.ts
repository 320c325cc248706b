/** The columns of a table: how wide they are, and how the figures in them are aligned. */

import type { FigureValue, Inline, TableBlock } from '../../../forms/document.ts';
import { phraseBeginnings } from '../../../type/phrases.ts';
import {
  alignedParts,
  type Beside,
  edgeParts,
  type FigureColumn,
  type FigureNeeds,
  fitColumns,
  measureFigures,
  neededWidth,
} from './figureColumn.ts';
import type { Setting } from './setting.ts';
import {
  columnCount,
  columnWidths,
  type GridCell,
  placeCells,
  type YearNeeds,
} from './tableGrid.ts';
import { areSame, createTableMemory } from './tableMemory.ts';

/** Columns as they are set. */
export interface MeasuredColumns {
  /** In points. */
  readonly widths: readonly number[];
  /** For each group of rows, each column's figures; of a list, in which all are alike, one for all. */
  readonly columns: readonly (readonly FigureColumn[])[];
}

/**
 * What the figures of a table need, and get: of a list all are alike, of other tables those of each group of rows.
 *
 * @param like the tables of the same sheet that have the same columns, the table itself among them
 * @param setting with the sizes of this table
 */
export function measureColumns(
  block: TableBlock,
  like: readonly TableBlock[],
  setting: Setting,
): MeasuredColumns {
  const all = widestFigures(block, like, setting);
  const heads = headWidths(block, setting, linesOf);
  const words = headWidths(block, setting, wordsOf);
  const needs = (column: number): YearNeeds => {
    const { beside = 0, below = 0 } = all[column] ?? {};
    const head = heads[column] ?? 0;
    return { beside: Math.max(beside, head), below: Math.max(below, head) };
  };
  const widths = columnWidths(block, setting, needs, (column) => words[column] ?? 0);
  return { widths, columns: fitColumns(figureNeeds(block, setting), widths, setting) };
}

/**
 * For each column what the widest part of its head needs where it is set small: 令和元年度 is not parted, nor 大きく in
 * 目標を大きく上回る.
 */
function headWidths(
  block: TableBlock,
  { metrics, theme }: Setting,
  partsOf: (inlines: readonly Inline[]) => readonly string[],
): readonly number[] {
  const { small } = theme.sizes;
  const widths: number[] = [];
  for (const { cell, column } of placeCells(block.head)) {
    const { content, columnSpan } = cell;
    if (columnSpan !== 1 || content.kind !== 'text') continue;
    for (const part of partsOf(content.inlines)) {
      // A hair more than the letters, so that they fit when they are set.
      const width =
        metrics.width(part, metrics.textFamily, true) * small + 2 * theme.table.headSide + 0.1;
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return widths;
}

function linesOf(inlines: readonly Inline[]): readonly string[] {
  return inlines
    .map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    .join('')
    .split('\n');
}

function wordsOf(inlines: readonly Inline[]): readonly string[] {
  return linesOf(inlines).flatMap((line) => {
    const places = [...phraseBeginnings(line).keys()].toSorted((one, other) => one - other);
    return [0, ...places].map((from, index) => line.slice(from, places[index]));
  });
}

/** What the widest figure of a column needs where everything stands beside its digits, and where bounds alone do. */
interface WidestFigure {
  readonly beside: number;
  readonly below: number;
}

/** Of many tables that are alike; each of them asks. */
interface Widest {
  readonly like: readonly TableBlock[];
  readonly columns: readonly WidestFigure[];
}

const WIDEST = createTableMemory<Widest>('by size');

function widestFigures(
  block: TableBlock,
  like: readonly TableBlock[],
  setting: Setting,
): readonly WidestFigure[] {
  const measured = (): Widest => {
    const all = like.map((one) => figureNeeds(one, setting));
    const columns = Array.from({ length: columnCount(block) }, (_, column): WidestFigure => {
      const needs = all.flatMap((one) => one[column] ?? []);
      const widest = (beside: Beside): number =>
        needs.reduce((most, one) => Math.max(most, neededWidth(one, beside, setting)), 0);
      return { beside: widest('all'), below: widest('bound') };
    });
    return { like, columns };
  };
  const isStill = (made: Widest): boolean => areSame(made.like, like);
  return WIDEST.take(like[0] ?? block, setting, measured, isStill).columns;
}

type ColumnNeeds = readonly (readonly FigureNeeds[])[];

/** Each of a sheet's like tables asks for all of them. */
const NEEDS = createTableMemory<ColumnNeeds>('by size');

/** For each column what its figures need: all together, or group by group. */
function figureNeeds(block: TableBlock, setting: Setting): ColumnNeeds {
  return NEEDS.take(block, setting, () => {
    const isList = block.small === true || block.board === true;
    const groups = isList ? [block.groups.flatMap(placeCells)] : block.groups.map(placeCells);
    const partsOf = block.board === true ? edgeParts : alignedParts;
    return Array.from({ length: columnCount(block) }, (_, column) =>
      groups.map((cells) => measureFigures(columnFigures(cells, column), setting, partsOf)),
    );
  });
}

function columnFigures(cells: readonly GridCell[], column: number): readonly FigureValue[] {
  return cells.flatMap((one) =>
    one.column === column && one.cell.content.kind === 'figure' ? [one.cell.content.figure] : [],
  );
}
