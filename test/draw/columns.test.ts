/** What stands under the years of a chart, from wide columns to narrow ones. */

import { describe, expect, it } from '@jest/globals';

import { layOutFoot } from '../../src/draw/columns.ts';
import type { ColumnWords } from '../../src/draw/columns.ts';
import { createLettering } from '../../src/draw/lettering.ts';
import { createMetrics } from '../../src/type/metrics.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { FONTS } from './fonts.ts';

const lettering = createLettering(createMetrics(FONTS), CHART_LOOK);
const AXIS = 30;
const EDGE = 2;

const STATUSES = ['基準値', '×未達成', '○達成', '×未達成', '○達成', '未確定'];

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: number;
}

/** What stands below the years, which are `pitch` apart, behind an axis of 30 points. */
function statusesAt(pitch: number, statuses = STATUSES, notes: readonly string[] = []): Placed[] {
  const words = statuses.map((status, index): ColumnWords => ({
    label: `R${String(index + 1)}`,
    note: notes[index] ?? '',
    status,
    judged: index === 4,
  }));
  const beyond = { left: AXIS, right: EDGE };
  const centres = words.map((_, index) => AXIS + (index + 0.5) * pitch);
  const foot = layOutFoot(lettering, words, pitch, 8.5, beyond);
  const texts = foot.place(0, centres).filter(({ text }) => !text.startsWith('R'));
  const baselines = [...new Set(texts.map(({ baseline }) => baseline))].toSorted((a, b) => a - b);
  return texts.map(({ text, size, bold, x, baseline }) => {
    const half = lettering.width(text, size, bold) / 2;
    return { text, left: x - half, right: x + half, line: baselines.indexOf(baseline) };
  });
}

function below(placed: readonly Placed[], line: number): readonly string[] {
  return placed.filter((one) => one.line === line).map(({ text }) => text);
}

function collisions(placed: readonly Placed[]): readonly string[] {
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter(
        (other) => other.line === one.line && other.left < one.right && one.left < other.right,
      )
      .map((other) => one.text + other.text),
  );
}

describe('what became of each year', () => {
  it('is said in words where the columns are wide enough', () => {
    expect(below(statusesAt(40), 0)).toEqual(STATUSES);
  });

  it('is a mark alone in narrow columns, in one line with the words at both ends', () => {
    const placed = statusesAt(19);
    expect(below(placed, 0)).toEqual(['基準値', '×', '○', '×', '○', '未確定']);
    expect(collisions(placed)).toEqual([]);
  });

  it('is said alike in charts side by side, whichever words they have, and never runs together', () => {
    const met = STATUSES.map((status) => status.replace('×未達成', '○達成'));
    for (let pitch = 20; pitch <= 45; pitch += 0.5) {
      const both = [statusesAt(pitch), statusesAt(pitch, met)];
      const [some, others] = both.map((placed) => placed.some(({ text }) => /[×○]./u.test(text)));
      expect(some).toBe(others);
      const words = statusesAt(pitch).filter(({ text }) => /[×○]./u.test(text));
      for (const [index, { left }] of words.slice(1).entries()) {
        expect(left - (words[index]?.right ?? 0)).toBeGreaterThan(4);
      }
    }
  });

  it('is a mark alone whichever mark a scheme has', () => {
    const own = ['基準値', '◇途中', '◇途中', '④目標並み', '×未達成', '未確定'];
    const placed = statusesAt(16, own);
    expect(placed.map(({ text }) => text).toSorted()).toEqual(
      ['基準値', '◇', '◇', '④', '×', '未確定'].toSorted(),
    );
  });

  it('keeps a grade of two letters whole', () => {
    const grades = ['基準値', 'B', 'B', 'B', 'B+', 'B+', '未確定'];
    for (let pitch = 13; pitch <= 30; pitch += 0.5) {
      const placed = statusesAt(pitch, grades);
      expect(placed.map(({ text }) => text).toSorted()).toEqual(grades.toSorted());
    }
  });

  it('has words a line below the marks where one line is too short for both', () => {
    const placed = statusesAt(14);
    expect(below(placed, 0)).toEqual(['×', '○', '×', '○']);
    expect(below(placed, 1)).toEqual(['基準値', '未確定']);
    expect(collisions(placed)).toEqual([]);
  });

  it('never stands letter under letter, touches nothing, and stays on the picture', () => {
    for (let pitch = 13; pitch <= 45; pitch += 1) {
      const placed = statusesAt(pitch, STATUSES, ['', '', '', '', '速報', '']);
      expect(placed.filter(({ text }) => /^[^×○]$/u.test(text))).toEqual([]);
      expect(collisions(placed)).toEqual([]);
      expect(Math.min(...placed.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...placed.map(({ right }) => right))).toBeLessThanOrEqual(
        AXIS + 6 * pitch + EDGE + 0.01,
      );
    }
  });

  it('leaves every mark nearer to its own year than to another', () => {
    for (let pitch = 13; pitch <= 45; pitch += 1) {
      const marks = statusesAt(pitch).filter(({ text }) => /^[×○]/u.test(text));
      expect(
        marks.map(({ left, right }) => Math.floor(((left + right) / 2 - AXIS) / pitch)),
      ).toEqual([1, 2, 3, 4]);
    }
  });
});
