/** Findings for files that are larger than the limits allow. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import { withCommas } from '../japanese/largeNumber.ts';
import { type Limits, PATIENCE, type TooLong } from '../office/limits.ts';
import { refuse } from './refusal.ts';

const TRIM =
  '使っていないシート、書式だけの行や列を削除して保存し直してください。資料に使うブックがこの大きさになるときは、input/settings.json の「limits」で上限を変えられます。';

/** What a busy computer is to blame for, not the book. */
const LATER =
  'ほかのソフトやウイルスの検査でパソコンが混み合っていることがあります。しばらくしてから、もう一度読み取ってください。それでも終わらないときは、使っていないシート、書式だけの行や列を削除して保存し直してください。';

type Subject = 'sheets' | 'cells' | 'characters' | TooLong | 'memory';

/**
 * Says what there is too much of.
 *
 * @returns an error that stops the reading, with the limit in the words of the clerk
 */
export function tooMuch(subject: Subject, limits: Limits): Diagnostic {
  return refuse(
    `too-much-${subject}`,
    messageOf(subject, limits),
    subject === 'wait' ? LATER : TRIM,
  );
}

function messageOf(subject: Subject, limits: Limits): string {
  switch (subject) {
    case 'sheets':
      return `シートが多すぎます。${limits.sheets}枚までのExcelブックを読み取れます。`;
    case 'cells':
      return `セルまたはセルの結合が多すぎます。${withCommas(String(limits.cells))}セルまでのExcelブックを読み取れます。`;
    case 'characters':
      return `文字が多すぎます。全部で${withCommas(String(limits.millionCharacters * 1_000_000))}字までのExcelブックを読み取れます。`;
    case 'work':
      return `読み取りの計算が${limits.seconds}秒分を超えたため、中止しました。`;
    case 'wait':
      return `読み取りが${limits.seconds * PATIENCE}秒たっても終わらないため、中止しました。`;
    case 'memory':
      return `読み取りに必要なメモリが上限（${limits.memoryMegabytes}MB）を超えるため、中止しました。`;
  }
}
