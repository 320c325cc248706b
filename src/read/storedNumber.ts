/** Numbers as spreadsheet programs store them. */

/**
 * Tells whether a text is a number as a file stores one: `xsd:double`, and finite.
 *
 * @example isStoredNumber('-1.5E-3') // true
 * @example isStoredNumber('1,234') // false, as are `NaN`, `2.5.1` and `1e999`
 */
export function isStoredNumber(text: string): boolean {
  return (
    /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/iu.test(text) && Number.isFinite(Number(text))
  );
}
