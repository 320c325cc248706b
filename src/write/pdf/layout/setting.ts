/** What every part of the layout needs: looks, measures, pictures. */

import type { Inline, Sheet } from '../../../forms/document.ts';
import type { Draw } from '../../../forms/figure.ts';
import type { PictureFiles } from '../../../forms/picture.ts';
import { isFramedMark } from '../../../japanese/missing.ts';
import type { Metrics } from '../../../type/metrics.ts';
import type { Frame, StyledText } from '../typeset/paragraph.ts';
import type { Look } from './look.ts';

/** Looks, measures and pictures, as every part of the layout gets them. */
export interface Setting {
  readonly theme: Look;
  readonly metrics: Metrics;
  readonly draw: Draw;
  readonly pictures: PictureFiles;
  /** Added where something goes on over the page: （つづき）; may be empty. */
  readonly continued: string;
  /** Width of the text area. */
  readonly width: number;
  /** The last rows of a table leave the page of the others, with their charts, where what follows would be left alone. */
  readonly inCompany?: true;
  /** Sheets whose table begins, with the first of its charts, on a page that would else be left blank. */
  readonly filling?: ReadonlySet<Sheet>;
  /** What leads to a table stays on its page, though the table begins the next. */
  readonly openingsStay?: true;
  /** How much more room there is above and below the lines of a table's cells than the looks say; absent for none. */
  readonly roomyTimes?: number;
  /** The try-outs of a sheet, from the first to the one that is painted. */
  readonly tryOutsOf?: (sheet: Sheet) => TryOuts;
  /** Those of the sheet that is being set: a table that was set in one of them is not set again. */
  readonly tryOuts?: TryOuts;
}

/** Stands for all try-outs of one sheet; what is remembered of them goes when it does. */
export interface TryOuts {
  readonly sheet: Sheet;
}

/** Keeps what stands for the try-outs of each sheet until it is painted. */
export function createTryOuts(): {
  readonly of: (sheet: Sheet) => TryOuts;
  readonly end: (sheet: Sheet) => void;
} {
  const open = new Map<Sheet, TryOuts>();
  return {
    of: (sheet) => {
      const own = open.get(sheet) ?? { sheet };
      open.set(sheet, own);
      return own;
    },
    end: (sheet) => open.delete(sheet),
  };
}

/** How the plain text of a block looks; strong, small and tag texts are derived from it. */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** The square around a mark that would be read as something else. */
export function markFrame({ colours, table }: Setting['theme']): Frame {
  return { colour: colours.muted, width: table.lines.column };
}

/** The rule below words of a size. */
export function underline(
  { size }: TextStyle,
  { texts }: Look,
): NonNullable<StyledText['underline']> {
  return { drop: size * texts.underline.belowTimes, width: size * texts.underline.lineTimes };
}

/** Styles inlines; a break becomes a line end. */
export function styleInlines(
  inlines: readonly Inline[],
  style: TextStyle,
  { theme, metrics }: Setting,
): readonly StyledText[] {
  const family = metrics.textFamily;
  return inlines.map((inline): StyledText => {
    const plain = { family, ...style };
    switch (inline.kind) {
      case 'break':
        return { ...plain, text: '\n' };
      case 'page':
        return { ...plain, text: '' };
      case 'text':
      // On paper, a link within the site is the words it stands behind.
      case 'link':
      case 'address':
        return { ...plain, text: inline.text };
      case 'note':
        return {
          ...plain,
          text: inline.text,
          bold: false,
          size: Math.min(style.size, theme.sizes.small),
          raised: style.size * theme.footnotes.raiseTimes,
        };
      case 'strong':
        return { ...plain, text: inline.text, bold: true };
      case 'small':
        return {
          ...plain,
          text: inline.text,
          bold: false,
          size: Math.min(style.size, theme.sizes.small),
          colour: style.colour === theme.colours.text ? theme.colours.muted : style.colour,
        };
      case 'big':
        return {
          ...plain,
          text: inline.text,
          bold: true,
          size: theme.sizes.coverTitle,
          colour: theme.colours.accent,
        };
      case 'mark':
        return {
          ...plain,
          text: inline.text,
          ...(isFramedMark(inline.text) && { frame: markFrame(theme) }),
        };
      case 'underlined':
        // Bold, too: a thin rule alone is lost in a small grey print.
        return { ...plain, text: inline.text, bold: true, underline: underline(style, theme) };
      case 'tag':
        return { ...plain, text: inline.text, bold: true, colour: theme.colours.accent };
    }
  });
}
