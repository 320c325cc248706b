/** Headings among the blocks of a sheet. */

import { type Block, type Inline, plainText } from '../../../forms/document.ts';
import { withoutLooks } from '../../../japanese/text.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { type Flow, type Piece, wholeFlow } from './flow.ts';
import { linesPiece } from './lines.ts';
import { type Setting, styleInlines } from './setting.ts';
import { addElement } from './structure.ts';

/** A heading's level, its text, and the element that it stands in. */
interface Heading {
  readonly level: 1 | 2 | 3 | 4;
  readonly inlines: readonly Inline[];
  readonly parent: StructureElement;
}

/** A heading goes with what it heads. */
const WITH_NEXT = { keepWithNext: true } as const;

/** A heading among the blocks of a sheet: plain, or by its level a title, a ruled section, a part of it, a label. */
export function headingFlow(
  { level, inlines, manner }: Extract<Block, { kind: 'heading' }>,
  parent: StructureElement,
  setting: Setting,
): Flow {
  const heading = { level, inlines, parent };
  if (manner === 'plain') return plainHeading(heading, setting);
  switch (level) {
    case 1:
      return titleHeading(heading, setting);
    case 2:
      return ruledHeading(heading, setting);
    case 3:
      return barHeading(heading, setting);
    case 4:
      return labelHeading(heading, setting);
  }
}

/** The title of a paper without a cover, in the middle. */
function titleHeading(heading: Heading, setting: Setting): Flow {
  const { sizes, colours, gap, leading, headings } = setting.theme;
  const { sizeTimes, above, below } = headings.title;
  const style = { size: sizes.title * sizeTimes, colour: colours.text };
  const text = headingPiece(heading, { ...style, leading, align: 'center' }, setting);
  return wholeFlow({ ...text, height: text.height + gap * below }, gap * above, WITH_NEXT);
}

/** The heading of a section, above a rule across the page. */
function ruledHeading(heading: Heading, setting: Setting): Flow {
  const { theme, width } = setting;
  const { sizes, colours, gap } = theme;
  const { leading, ruleGap, rule: thickness, above, below } = theme.headings.section;
  const style = { size: sizes.title, colour: colours.accent };
  const text = headingPiece(heading, { ...style, leading }, setting);
  const piece: Piece = {
    height: text.height + (ruleGap + thickness) + gap * below,
    paint: (items, x, y) => {
      text.paint(items, x, y);
      const rule = { width, height: thickness, fill: colours.accent };
      items.push({ kind: 'rectangle', x, y: y + text.height + ruleGap, ...rule });
    },
  };
  return wholeFlow(piece, gap * above, WITH_NEXT);
}

/** Black and bold, as in a paper that is no booklet. */
function plainHeading(heading: Heading, setting: Setting): Flow {
  const { sizes, colours, gap, leading, headings } = setting.theme;
  const style = { size: sizes.subtitle, colour: colours.text, leading };
  return wholeFlow(headingPiece(heading, style, setting), gap * headings.plain.above, WITH_NEXT);
}

/** A label over a few lines, as large as they are. */
function labelHeading(heading: Heading, setting: Setting): Flow {
  const { sizes, colours, gap, leading, headings } = setting.theme;
  const style = { size: sizes.body, colour: colours.accent, leading };
  return wholeFlow(headingPiece(heading, style, setting), gap * headings.label.above, WITH_NEXT);
}

/** A heading with the accent rule at its left. */
export function barHeading(heading: Heading, setting: Setting): Flow {
  const { sizes, colours, gap, leading, headings } = setting.theme;
  const { indent, bar: thickness, barInset, space, above } = headings.part;
  const style = { size: sizes.subtitle, colour: colours.accent, leading };
  const text = headingPiece(heading, style, { ...setting, width: setting.width - indent });
  const piece: Piece = {
    height: text.height + space,
    paint: (items, x, y) => {
      const bar = { width: thickness, height: text.height - 2 * barInset, fill: colours.accent };
      items.push({ kind: 'rectangle', x, y: y + barInset, ...bar });
      text.paint(items, x + indent, y);
    },
  };
  return wholeFlow(piece, gap * above, WITH_NEXT);
}

/** How a heading's text is set. */
interface HeadingStyle {
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
  readonly align?: 'center';
}

function headingPiece(
  { level, inlines, parent }: Heading,
  { size, colour, leading, align }: HeadingStyle,
  setting: Setting,
): Piece {
  const lines = setParagraph(
    styleInlines(inlines, { size, colour, bold: true }, setting),
    { width: setting.width, align: align ?? 'start', phrases: true },
    setting.metrics,
  );
  const words = plainText(inlines).replaceAll('\n', ' ');
  const said = withoutLooks(words);
  return linesPiece(
    lines,
    leading,
    addElement(parent, `H${level}`, said === words ? {} : { actualText: said }),
  );
}
