/** What a cell's format shows of the number in it. */

import { figuresOf } from '../../japanese/figures.ts';
import { parseQuantity } from '../../japanese/quantity.ts';
import { halfWidth } from '../../japanese/text.ts';

/** How the two differ. */
export type Shown =
  | { readonly kind: 'same' }
  /** Another number, or none: `2千人` of 2354, `済` of 1, `12:00` of 0.5. */
  | { readonly kind: 'other' }
  /** The number, with a word that is not the row's unit: `158万` of 158. */
  | { readonly kind: 'word'; readonly word: string };

/** Digits with signs, grouping and currency, and nothing that says more. */
const BARE = /^[-▲△−–+ (¥￥\\$]*[\d,]*\.?\d*[ )]*%?$/u;
/** Fractions and exponents show what they show. */
const OWN_WAY = /^-?(?:\d+ +)?\d+\/ ?\d+$|^-?[\d.]+E[-+]\d+$/iu;

/**
 * Compares what is shown with the number, which may be rounded for display.
 *
 * @param shown the cell as Excel shows it, not blank
 * @param number its value, exact; of a percentage in hundredths
 * @param unit of the row; a word beside the number is held against it, unless it is not known
 */
export function comparedWithShown(shown: string, number: string, unit: string | undefined): Shown {
  const plain = halfWidth(shown).trim();
  if (OWN_WAY.test(plain)) return { kind: 'same' };
  if (!showsNumber(plain, number)) return { kind: 'other' };
  if (BARE.test(plain) || unit === undefined) return { kind: 'same' };
  const reading = parseQuantity(shown, { unit });
  if (reading.kind === 'read' && reading.quantity.kind === 'measured') {
    const { number: read, decimals } = reading.quantity;
    return isRounded(Number(read), Number(number), decimals) ? { kind: 'same' } : { kind: 'other' };
  }
  const word = /^[-▲△−\d,.]+([^\d]+)$/u.exec(plain)?.[1];
  return word === undefined ? { kind: 'other' } : { kind: 'word', word: word.trim() };
}

/** Whether a number stands in what is shown. */
function showsNumber(shown: string, number: string): boolean {
  const held = Number(number);
  const hasSign = /[▲△−–(（-]/u.test(shown);
  return figuresOf(shown).some((figure) => {
    const size = Math.abs(Number(figure.number));
    const decimals = figure.number.split('.')[1]?.length ?? 0;
    return isRounded(size, Math.abs(held), decimals) && (held >= 0 || size === 0 || hasSign);
  });
}

function isRounded(shown: number, held: number, decimals: number): boolean {
  return Math.abs(shown - held) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}
