/** A published value as a cell: a real number wherever the text is nothing but a number. */

import { plainFigure, withoutPercent } from '../../facts/facts.ts';
import type { FactValue, PlainFigure } from '../../facts/facts.ts';
import type { Entry } from './listSheet.ts';

/**
 * Makes a cell of a published value.
 *
 * @param value as published; null or undefined for a blank cell
 * @returns a number whose format shows the same digits, grouping and decimals (▲ for negatives); the text itself
 *   for everything that says more than a number: `2,334 (H25)`, `7,000以上`, `—`
 */
export function quantityEntry(value: FactValue | null | undefined): Entry {
  if (value === null || value === undefined) return {};
  const figure = plainFigure(value.percent === true ? withoutPercent(value.raw) : value.raw);
  if (figure === undefined) {
    return { value: value.raw, align: value.kind === 'missing' ? 'center' : 'right' };
  }
  return value.percent === true
    ? { value: Number(`${figure.number}e-2`), format: figureFormat(figure, '%') }
    : { value: Number(figure.number), format: figureFormat(figure, '') };
}

/** `#,##0.0;"▲"#,##0.0`: as many decimals as were published, grouped if they were; Excel asks for the quotes. */
export function figureFormat({ decimals, grouped, sign }: PlainFigure, suffix: '%' | ''): string {
  const whole = grouped ? '#,##0' : '0';
  const digits = `${whole}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${suffix}`;
  return `${digits};"${sign === '△' ? '△' : '▲'}"${digits}`;
}
