import type { Measured } from '../../forms/submission.ts';
import { parseMissing } from '../../japanese/missing.ts';
import { type Finding, notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { comparedWithShown } from '../reading/shownFigure.ts';
import type { Entry } from '../reading/table.ts';

/**
 * 表示と中の値が違っている
 *
 * 書式によっては、2354が「2」や「2千人」（千単位）、0が「-」や空欄のように表示されます。資料には中の値が載るので、
 * 画面で見た値と違ってしまいます。158が「158万」のように、「単位」の欄にない言葉とともに表示されるときも、桁を確かめる必要があります。
 *
 * Fails: KPI!L3 = (shown "2千人" 2354)
 * Passes: KPI!L3 = (shown "1,002人" 1002)
 */
export const quantityShown: Rule = function* quantityShown({ figures }) {
  for (const { cell, unit } of figures.flat()) {
    const { entry, quantity } = cell;
    const value = entry.cell?.value;
    if (value?.kind !== 'number' || quantity?.kind !== 'measured') continue;
    const shown = entry.cell?.text.trim() ?? '';
    if (shown === '') yield looksEmpty(entry, quantity);
    else if (parseMissing(shown) !== undefined) yield looksMissing(entry, quantity, shown);
    else {
      const compared = comparedWithShown(shown, quantity.number, {
        unit,
        percent: value.percent,
      });
      if (compared.kind === 'other') yield differs(entry, quantity, shown);
      if (compared.kind === 'word') yield addsWord(entry, quantity, { shown, unit, ...compared });
    }
  }
};

function looksEmpty({ place }: Entry, { number }: Measured): Finding {
  return warning({
    message: `このセルは、書式により空欄のように見えますが、値 ${number} が入っています。${number} として読み取りました。`,
    hint: '値がないという意味なら、数値を消して「—」と記入し、理由を「注記」に書いてください。値が正しいときは、セルの書式を「標準」にして見えるようにしてください。',
    place,
  });
}

function looksMissing({ place }: Entry, { number }: Measured, shown: string): Finding {
  const told = {
    message: `このセルの値は ${number} ですが、書式により「${shown}」と表示されています。${number} として読み取りました。`,
    hint: `値がないという意味なら、数値を消して「—」と記入し、理由を「注記」に書いてください。${number} という値なら、セルの書式を「標準」にしてください。`,
    place,
  };
  return Number(number) === 0 ? notice(told) : warning(told);
}

function differs({ place }: Entry, { number }: Measured, shown: string): Finding {
  return warning({
    message: `このセルの値は ${number} ですが、書式により「${shown}」と表示されています。${number} として読み取りました。`,
    hint: '表示のとおりの数値が正しいときは、セルの書式を「標準」にして、その数値を記入し直してください。中の値が正しいときは、セルの書式を「標準」に変えてください。',
    place,
  });
}

function addsWord(
  { place }: Entry,
  { number }: Measured,
  { shown, unit = '', word }: { shown: string; unit: string | undefined; word: string },
): Finding {
  return warning({
    message: `このセルは、書式により「${shown}」と表示されていますが、値は ${number} で、「単位」の欄は「${unit}」です。${number} として読み取りました。`,
    hint: `「${word}」が単位の一部なら、「単位」の欄とそろっているかを確かめ、「${unit}」で数えた数値を、書式「標準」のセルに記入し直してください。値が正しいときは、セルの書式を「標準」に変えてください。`,
    place,
  });
}
