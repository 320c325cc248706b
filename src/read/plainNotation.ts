/** Numbers as text, without what their format makes of them. */

/** Excel shows and compares numbers by so many; what lies beyond is noise such as 0.30000000000000004. */
const SIGNIFICANT_DIGITS = 15;

/**
 * The decimal notation of a number's 15 significant digits, without an exponent.
 *
 * @example plainNotation(0.1 + 0.2) // '0.3'
 * @example plainNotation(1e21) // '1000000000000000000000'
 * @example plainNotation(1.5e-7) // '0.00000015'
 */
export function plainNotation(number: number): string {
  const significant = Number(number.toPrecision(SIGNIFICANT_DIGITS));
  const shortest = Object.is(significant, -0) ? '0' : String(significant);
  const [, sign = '', whole = '', fraction = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(shortest) ?? [];
  if (power === undefined) return shortest;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
