/** Fonts as CSS and a canvas name them: `bold 8px "A", sans-serif`. */

/** A family of the FontSet in a size and weight. */
export interface FontChoice {
  readonly family: string;
  readonly size: number;
  readonly bold: boolean;
}

/** Names a font. */
export function fontName({ family, size, bold }: FontChoice): string {
  return `${bold ? 'bold ' : ''}${size}px "${family}", sans-serif`;
}

const FONT = /^(?:(normal|bold|400|700) )?(?:normal )?([\d.]+)px (\S.*)$/u;

/**
 * Reads the `font` of a canvas.
 *
 * @param css weight, size in px and families, in this order; the first family counts
 * @throws when it says something else, such as italics or another unit
 */
export function parseFont(css: string): FontChoice {
  const known = choices.get(css);
  if (known !== undefined) return known;
  const [, weight, size, families] = FONT.exec(css.trim().replace(/^(?:normal )+/u, '')) ?? [];
  if (size === undefined || families === undefined) {
    throw new Error(`The canvas does not understand the font “${css}”.`);
  }
  const [first = ''] = families.split(',');
  const family = first.trim().replace(/^(['"])(.*)\1$/u, '$2');
  const choice = { family, size: Number(size), bold: weight === 'bold' || weight === '700' };
  if (choices.size >= CHOICES_KEPT) choices.clear();
  choices.set(css, choice);
  return choice;
}

/** A picture names the same few fonts hundreds of times. */
const choices = new Map<string, FontChoice>();
const CHOICES_KEPT = 200;
