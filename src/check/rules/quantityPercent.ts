import { printNumber } from '../../japanese/printNumber.ts';
import { type Finding, error, notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type ValueCell } from '../material/values.ts';
import { isPercent } from '../reading/quantityCell.ts';

/**
 * パーセントの書式と単位が合わない
 *
 * パーセントの書式のセルでは、Excelは0.412という値を41.2%と表示します。単位が%なら表示のとおりに読み取りますが、
 * ほかの単位では、どちらの値のつもりか分かりません。
 *
 * Fails: KPI!L5 = (percent 0.412)
 * Passes: KPI!L5 = 41.2
 */
export const quantityPercent: Rule = function* quantityPercent({
  indicators,
  figures,
  plannedList,
}) {
  const formatted = figures.flat().filter(isFormatted);
  const planned = plannedList.drafts.flatMap(({ facts, target }) =>
    [target.baseline, ...target.years].map((cell) => ({ cell, unit: facts.単位?.value })),
  );
  for (const { cell, unit } of [...formatted, ...planned.filter(isFormatted)]) {
    if (unit === undefined || isPercent(unit)) continue;
    const { text, place } = cell.entry;
    yield error({
      message: `「${text}」はパーセントの書式ですが、単位は「${unit}」です。`,
      hint: 'セルの書式を「標準」か「数値」に変えて、単位に合う数値を記入し直してください。',
      place,
    });
  }
  for (const draft of indicators.drafts) {
    const own = formatted.filter((value) => value.draft === draft && isPercent(value.unit ?? ''));
    yield* readAsShown(own);
  }
};

/** One finding for an indicator: its cells are formatted alike. */
function* readAsShown(formatted: readonly ValueCell[]): Iterable<Finding> {
  const [first, ...more] = formatted.map(({ cell }) => cell);
  if (first?.quantity?.kind !== 'measured') return;
  const { number, decimals } = first.quantity;
  const { text, place } = first.entry;
  const others = more.length === 0 ? '' : `この指標のほかの${more.length}か所も同じ書式です。`;
  const printed = printNumber(number, decimals);
  const whole = printNumber(number, number.split('.')[1]?.length ?? 0);
  if (bare(printed) === bare(whole)) {
    yield notice({
      message: `「${text}」はパーセントの書式です。表示のとおり ${printed} として読み取りました。${others}`,
      hint: '表示のとおりの値なら、このままでかまいません。違うときは、セルの書式を「標準」に変えて、数値を記入し直してください。',
      place,
    });
  } else {
    yield notice({
      message: `「${text}」はパーセントの書式です。中の値 ${whole} として読み取り、判定にも ${whole} を使います。資料には、表示のとおり ${printed} と載ります。${others}`,
      hint: `このままでもかまいません。${whole} と載せるときは、小数点以下まで表示する書式に変えてください。${printed} が正しいときは、セルの書式を「標準」にして ${printed} と記入し直してください。`,
      place,
    });
  }
}

/** Zeros at the end of the decimals say nothing. */
function bare(printed: string): string {
  return printed.includes('.') ? printed.replace(/\.?0+$/u, '') : printed;
}

function isFormatted({ cell }: Pick<ValueCell, 'cell'>): boolean {
  const value = cell.entry.cell?.value;
  return value?.kind === 'number' && value.percent;
}
