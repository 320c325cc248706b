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
const BARE = /^[-▲△−–+ (¥￥\\$]*[\d,]*\.?\d*[ )]*$/u;
/** What formats for fractions and for exponents make of a number. */
const FRACTION = /^(-?)(?:(\d+) +)?(\d+)\/ ?(\d+)$/u;
const EXPONENT = /^-?\d+(?:\.(\d+))?E([-+]\d+)$/iu;
/** A number below zero, as far as its sign says so. */
const BELOW_ZERO = /^[▲△−–-] *[\d.]/u;

/** What stands beside the number in its cell and its row. */
export interface Beside {
  /** A word beside the number is held against it, unless it is not known. */
  readonly unit: string | undefined;
  /** Whether the format itself shows hundredths, and so writes `%`. */
  readonly percent: boolean;
}

/**
 * Compares what is shown with the number, which may be rounded for display.
 *
 * @param shown the cell as Excel shows it, not blank
 * @param number its value, exact; of a percentage in hundredths
 */
export function comparedWithShown(shown: string, number: string, { unit, percent }: Beside): Shown {
  const plain = halfWidth(shown).trim();
  const ownWay = fractionOf(plain) ?? exponentialOf(plain);
  if (ownWay !== undefined) {
    const isSame = Math.abs(ownWay.number - Number(number)) <= ownWay.rounding * (1 + 1e-9);
    return { kind: isSame ? 'same' : 'other' };
  }
  if (!showsNumber(plain, number)) return { kind: 'other' };
  const bare = percent ? plain.replace(/%$/u, '') : plain;
  if (BARE.test(bare) || unit === undefined) return { kind: 'same' };
  const reading = parseQuantity(shown, { unit });
  if (reading.kind === 'read' && reading.quantity.kind === 'measured') {
    const { number: read, decimals } = reading.quantity;
    return isRounded(Number(read), Number(number), decimals) ? { kind: 'same' } : { kind: 'other' };
  }
  const word = /^[-▲△−\d,.]+([^\d]+)$/u.exec(plain)?.[1];
  return word === undefined ? { kind: 'other' } : { kind: 'word', word: word.trim() };
}

/** A number that is shown in a way of its own, and how much of it that may leave out. */
interface OwnWay {
  readonly number: number;
  readonly rounding: number;
}

/** `12 1/4`; but 158 that is shown as 158/100 by a format that only adds letters is another number. */
function fractionOf(shown: string): OwnWay | undefined {
  const [, sign, whole = '0', over, under] = FRACTION.exec(shown) ?? [];
  if (over === undefined || Number(under) === 0) return undefined;
  const size = Number(whole) + Number(over) / Number(under);
  return { number: sign === '-' ? -size : size, rounding: 0.5 / Number(under) };
}

function exponentialOf(shown: string): OwnWay | undefined {
  const [whole, decimals = '', power] = EXPONENT.exec(shown) ?? [];
  if (whole === undefined) return undefined;
  return { number: Number(whole), rounding: 0.5 * 10 ** (Number(power) - decimals.length) };
}

/** Whether a number stands in what is shown. */
function showsNumber(shown: string, number: string): boolean {
  const held = Number(number);
  const hasSign = /[▲△−–(（-]/u.test(shown);
  return figuresOf(shown).some((figure) => {
    const size = Math.abs(Number(figure.number));
    const decimals = figure.number.split('.')[1]?.length ?? 0;
    const isSameSign = size === 0 || (held < 0 ? hasSign : !BELOW_ZERO.test(shown));
    return isRounded(size, Math.abs(held), decimals) && isSameSign;
  });
}

function isRounded(shown: number, held: number, decimals: number): boolean {
  return Math.abs(shown - held) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}
