import { roundHalfUp, withDecimals } from '../../decimals/notation.ts';
import type { Measured } from '../../forms/submission.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { isReached } from '../material/missed.ts';
import type { IndicatorDraft } from '../reading/indicators.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';

/**
 * 表示の四捨五入で、目標に届いたかどうかが変わる
 *
 * 29.96を書式で「30.0」と表示していると、資料にも「30.0」と載りますが、判定は29.96で行います。目標値が30なら「30.0」で
 * 未達成となり、読む人には誤りに見えます。
 *
 * Fails: KPI!M5 = (shown "6.0" 6.04)
 * Passes: KPI!M5 = 6.0
 */
export const quantityRounded: Rule = function* quantityRounded({ indicators: { drafts } }) {
  for (const draft of drafts) {
    for (const [index, actual] of (draft.actual?.years ?? []).entries()) {
      const target = draft.target?.years[index];
      if (target === undefined || actual.quantity?.kind !== 'measured') continue;
      const [hiding] = [actual, target].filter(hidesDigits);
      if (hiding?.quantity?.kind !== 'measured') continue;
      const exact = isReached(actual.quantity.number, target, draft);
      const shown = isReached(rounded(actual.quantity), asShown(target), shownBaseline(draft));
      if (exact === undefined || shown === undefined || exact === shown) continue;
      const { number, decimals } = hiding.quantity;
      const written = withDecimals(number, decimals);
      yield warning({
        message: `このセルの値は ${number} ですが、書式により「${written}」と表示されています。${number} なら${verdict(exact)}、表示のとおりなら${verdict(shown)}ことになります。判定には ${number} を使い、資料には「${written}」と載ります。`,
        hint: `${number} が正しいときは、セルの書式で小数点以下の桁数を増やし、${number} と表示してください。「${written}」で判定するときは、${written} と記入し直してください。`,
        place: hiding.entry.place,
        related: {
          place: (hiding === actual ? target : actual).entry.place,
          message: hiding === actual ? '目標値' : '実績値',
        },
      });
    }
  }
};

function rounded({ number, decimals }: Measured): string {
  return roundHalfUp(number, decimals);
}

function asShown(cell: QuantityCell): QuantityCell {
  const { quantity } = cell;
  if (quantity?.kind !== 'measured') return cell;
  return { ...cell, quantity: { ...quantity, number: rounded(quantity) } };
}

/** The target 維持 holds to it. */
function shownBaseline(draft: IndicatorDraft): IndicatorDraft {
  const { actual } = draft;
  return actual === undefined
    ? draft
    : { ...draft, actual: { ...actual, baseline: asShown(actual.baseline) } };
}

/** The display leaves digits out. */
function hidesDigits({ quantity }: QuantityCell): boolean {
  if (quantity?.kind !== 'measured') return false;
  return (quantity.number.split('.')[1]?.length ?? 0) > quantity.decimals;
}

function verdict(isMet: boolean): string {
  return isMet ? '目標値に届いた' : '目標値に届かない';
}
