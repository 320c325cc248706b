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
  // 「1.2億円」 and 「1.5割減」 say nothing about decimals.
  const shown = /[十百千万億兆割]/u.test(written) ? '' : withoutRemarks(written);
  return printNumber(number, Math.max(decimalsOf(number), decimalsOf(shown)));
}

function decimalsOf(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** `1,180 (H25)` says nothing about decimals in its brackets. */
function withoutRemarks(written: string): string {
  return written.normalize('NFKC').replace(/\([^-\d].*$/su, '');
}
