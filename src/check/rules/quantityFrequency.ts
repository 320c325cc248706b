import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { frequencyOf } from '../reading/quantityCell.ts';

/**
 * 回数の期間がそろっていない
 *
 * 「月1回」と「年24回」は、数だけを比べると1と24です。同じ指標の値は、同じ期間の回数にそろえて書きます。期間の書かれていない
 * 値は、書かれている値と同じ期間のものとして比べます。
 *
 * Fails: KPI!K2 = 年24回, KPI!K3 = 月1回, KPI!F2 = 回
 * Passes: KPI!K2 = 年24回, KPI!K3 = 年12回, KPI!F2 = 回
 */
export const quantityFrequency: Rule = function* quantityFrequency({ figures }) {
  for (const values of figures) {
    const stated = values.flatMap((value) => {
      const frequency = frequencyOf(value.cell);
      return frequency === undefined ? [] : [{ frequency, entry: value.cell.entry }];
    });
    const [first] = stated;
    const other = stated.find(({ frequency }) => frequency !== first?.frequency);
    if (first === undefined || other === undefined) continue;
    yield warning({
      message: `「${other.entry.text}」は1${counted(other.frequency)}当たり、「${first.entry.text}」は1${counted(first.frequency)}当たりの回数です。このままでは、数だけを比べます。`,
      hint: `この指標の値を、すべて「${first.frequency}○回」か、すべて「${other.frequency}○回」にそろえて書いてください。`,
      place: other.entry.place,
      related: { place: first.entry.place, message: '期間の違う値' },
    });
  }
};

function counted(frequency: string): string {
  return frequency === '月' ? 'か月' : frequency === '週' ? '週間' : frequency;
}
