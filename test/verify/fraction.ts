/** Exact arithmetic of the tests' own: fractions of whole numbers, so that no library of the program is trusted. */

/** `whole` is never zero or negative. */
export interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

/** @param digits plain decimal notation: `-1394.5` */
export function fraction(digits: string): Fraction {
  const [integer = '', decimals = ''] = digits.split('.');
  return { part: BigInt(integer + decimals), whole: 10n ** BigInt(decimals.length) };
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return {
    part: one.part * other.whole - other.part * one.whole,
    whole: one.whole * other.whole,
  };
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { part: one.part * other.part, whole: one.whole * other.whole };
}

/** @returns undefined where there is nothing to divide by */
export function over(one: Fraction, other: Fraction): Fraction | undefined {
  if (other.part === 0n) return undefined;
  const sign = other.part < 0n ? -1n : 1n;
  return { part: one.part * other.whole * sign, whole: one.whole * other.part * sign };
}

/** 四捨五入, by the digits whatever the sign; printed with grouping and ▲. */
export function rounded({ part, whole }: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = part < 0n ? -part : part;
  const units = (size * scale * 2n + whole) / (whole * 2n);
  const digits = units.toString().padStart(decimals + 1, '0');
  const integer = digits.slice(0, digits.length - decimals);
  const grouped = integer.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const tail = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  return `${part < 0n && units > 0n ? '▲' : ''}${grouped}${tail}`;
}
