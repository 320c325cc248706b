/** A page's items at another size and place: what every way of printing rests on. */

import type { DisplayItem, Run } from '../display/display.ts';

/** Scales by `factor`, then moves by x and y (points). */
export interface Transform {
  readonly factor: number;
  readonly x: number;
  readonly y: number;
}

/** One item under a transform. Widths of rules and sizes of type scale with it. */
export function transformed(item: DisplayItem, { factor, x, y }: Transform): DisplayItem {
  const at = {
    x: (own: number): number => x + own * factor,
    y: (own: number): number => y + own * factor,
  };
  switch (item.kind) {
    case 'text': {
      const { characterSpacing: spacing } = item;
      const runs = item.runs.map((run): Run => ({ ...run, size: run.size * factor }));
      const scaled = { ...item, x: at.x(item.x), y: at.y(item.y), runs };
      return spacing === undefined ? scaled : { ...scaled, characterSpacing: spacing * factor };
    }
    case 'rule': {
      const { x1, y1, x2, y2, dash, width } = item;
      const ends = { x1: at.x(x1), y1: at.y(y1), x2: at.x(x2), y2: at.y(y2) };
      const scaled = { ...item, ...ends, width: width * factor };
      if (dash === undefined) return scaled;
      return { ...scaled, dash: { length: dash.length * factor, space: dash.space * factor } };
    }
    case 'rectangle': {
      const scaled = { ...item, ...box(item) };
      if (item.line === undefined) return scaled;
      return { ...scaled, line: { ...item.line, width: item.line.width * factor } };
    }
    case 'picture':
      return { ...item, ...box(item) };
    case 'image':
      return { ...item, ...box(item) };
  }
  function box(own: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }): { x: number; y: number; width: number; height: number } {
    return {
      x: at.x(own.x),
      y: at.y(own.y),
      width: own.width * factor,
      height: own.height * factor,
    };
  }
}
