/** Numbers as text, without what their format makes of them. */

/**
 * The shortest decimal notation that gives back the same number, without an exponent.
 *
 * @example plainNotation(1e21) // '1000000000000000000000'
 * @example plainNotation(1.5e-7) // '0.00000015'
 */
export function plainNotation(number: number): string {
  const shortest = Object.is(number, -0) ? '0' : String(number);
  const [, sign = '', whole = '', fraction = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(shortest) ?? [];
  if (power === undefined) return shortest;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
