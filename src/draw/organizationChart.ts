/** 推進体制: boxes from left to right, each joined to the one that it belongs to. */

import type { OrganizationChart, PictureSize } from '../forms/figure.ts';
import { baselineAround, LINE_HEIGHT, type Lettering, type PlacedText } from './lettering.ts';
import { paintTexts } from './lettering.ts';
import type { Paint } from './sketch.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Paints the bodies: those that belong to one stand at its right, below each other, it in their middle. */
export function paintOrganization(
  lettering: Lettering,
  { units }: OrganizationChart,
  { width, height }: PictureSize,
): Paint {
  const { colours, organization: look } = lettering.look;
  const steps = Math.max(...units.map(({ step }) => step)) + 1;
  const rows = rowsOf(units);
  const count = Math.max(...rows) + 1;
  const boxWidth = (width - 2 * look.line - look.gap * (steps - 1)) / steps;
  const rowHeight = (height - look.line) / count;
  const boxHeight = rowHeight - look.space;
  const boxes = units.map(({ step }, index): Box => ({
    left: look.line + step * (boxWidth + look.gap),
    top: look.line / 2 + (rows[index] ?? 0) * rowHeight + look.space / 2,
    width: boxWidth,
    height: boxHeight,
  }));
  return (context) => {
    context.strokeStyle = colours.axis;
    context.lineWidth = look.line;
    for (const [index, { above }] of units.entries()) {
      const [own, upper] = [boxes[index], boxes[above ?? -1]];
      if (own === undefined || upper === undefined) continue;
      const [from, to] = [upper.top + upper.height / 2, own.top + own.height / 2];
      const middle = own.left - look.gap / 2;
      context.beginPath();
      context.moveTo(upper.left + upper.width, from);
      context.lineTo(middle, from);
      context.lineTo(middle, to);
      context.lineTo(own.left, to);
      context.stroke();
    }
    for (const [index, { name, step }] of units.entries()) {
      const box = boxes[index];
      if (box === undefined) continue;
      context.fillStyle = colours.paper;
      context.fillRect(box.left, box.top, box.width, box.height);
      // The head of all stands out in grey print, too.
      context.lineWidth = step === 0 ? look.line * 2 : look.line;
      context.strokeRect(box.left, box.top, box.width, box.height);
      paintTexts(context, lettering, nameIn(lettering, name, box, step === 0));
    }
  };
}

/** The row of each body, counted from 0: of one that others belong to, the middle of theirs. */
function rowsOf(units: OrganizationChart['units']): readonly number[] {
  const rows: number[] = units.map(() => 0);
  let next = 0;
  // Those that belong to a body stand behind it.
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const own = rows.filter((_, other) => units[other]?.above === index);
    if (own.length === 0) {
      rows[index] = next;
      next += 1;
    } else rows[index] = (Math.min(...own) + Math.max(...own)) / 2;
  }
  // They were counted from the last.
  return rows.map((row) => next - 1 - row);
}

/** A name as large as its box allows, in the middle of it. */
function nameIn(
  lettering: Lettering,
  name: string,
  { left, top, width, height }: Box,
  bold: boolean,
): readonly PlacedText[] {
  const { type, colours, organization } = lettering.look;
  const room = width - 2 * organization.side;
  const sizes = [organization.text, (organization.text + type.smallest) / 2, type.smallest];
  const set = (size: number): readonly string[] => lettering.lines(name, size, room);
  const fits = (size: number): boolean => set(size).length * size * LINE_HEIGHT <= height;
  const size = sizes.find(fits) ?? type.smallest;
  const lines = set(size);
  const step = size * LINE_HEIGHT;
  return lines.map((text, index) => ({
    text,
    size,
    bold,
    colour: colours.ink,
    x: left + width / 2,
    baseline: baselineAround(top + height / 2 + (index - (lines.length - 1) / 2) * step, size),
    align: 'center',
  }));
}
