import type { Input } from '../forms/metric.ts';
import { printNumber } from '../japanese/printNumber.ts';

/**
 * The number of an input with the decimals that its cell shows, as the tables print it: 「1.50」 is `1.50`,
 * though the number is 1.5.
 *
 * @returns of an indicator that goes through stages, the stage; nothing for an input that is neither
 */
export function printInput({ number = '', written, stage }: Input): string {
  if (stage !== undefined) return stage.label;
  const shown = shows(written, number) ? withoutRemarks(written) : '';
  return printNumber(number, Math.max(writtenDecimals(number), writtenDecimals(shown)));
}

/** Whether a cell shows the number itself: 「1.2億円」 and 「1.5割減」 say nothing about its decimals. */
function shows(written: string, number: string): boolean {
  const [digits = ''] = /\d[\d,]*(?:\.\d+)?/u.exec(written.normalize('NFKC')) ?? [];
  return digits !== '' && Number(digits.replaceAll(',', '')) === Math.abs(Number(number));
}

function writtenDecimals(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** `1,180 (H25)` says nothing about decimals in its brackets. */
function withoutRemarks(written: string): string {
  return written.normalize('NFKC').replace(/\([^-\d].*$/su, '');
}
