import { figuresOf, type TextFigure } from '../../japanese/figures.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { heldTexts } from '../material/heldTexts.ts';
import { hasUnit } from '../material/policyFigures.ts';

/** Units that municipal figures come in, longer ones first. */
const UNITS =
  /^(?:十億円|百万円|億円|万円|千円|円|千人|万人|人泊|人|千件|件|戸|世帯|社|%|ポイント|倍|か所|箇所|カ所|ヶ所|回|台|団体|経営体|トン|千t|t|kg|ha|km|歳|時間)/u;
/** Fewer digits are the same by chance. */
const FEWEST_DIGITS = 3;
/** A text of more figures is a table of its own. */
const MOST_FIGURES = 50;

/**
 * 文の数値の単位が表と違う
 *
 * 表の「5,018千人」を文で「5,018人」と書くと、1,000分の1の数値になります。表の値と同じ数字に、
 * 違う単位が付いているときに知らせます。
 *
 * Fails: 課題・方向性!F2 = 従業者数は2,354千人に増えた。
 * Passes: 課題・方向性!F2 = 従業者数は2,354人に増えた。
 */
export const bulletUnit: Rule = function* bulletUnit(material) {
  for (const { text, table } of heldTexts(material)) {
    for (const figure of figuresOf(text.value).slice(0, MOST_FIGURES)) {
      const unit = UNITS.exec(figure.behind)?.[0];
      if (unit === undefined || figure.number.replaceAll(/\D/gu, '').length < FEWEST_DIGITS)
        continue;
      const same = table().sizes.get(Number(figure.number)) ?? [];
      const [first] = same;
      if (first === undefined || same.some(({ unit: own }) => isOwnUnit(figure, own))) continue;
      yield warning({
        message: `文の「${figure.written}${unit}」は、表の「${first.entry.text}」と同じ数字ですが、単位が違います。指標「${first.name}」の単位は「${first.unit}」です。`,
        hint: '文の単位を確かめてください。別の数値なら、このままでかまいません。',
        place: text.place,
        related: { place: first.entry.place, message: `指標「${first.name}」の値` },
      });
    }
  }
};

/** 7,000人以上 has the unit of a target of 7,000以上. */
function isOwnUnit(figure: TextFigure, unit: string): boolean {
  const isBound = /^(?:以上|以下|以内|未満|超|程度)/u.test(figure.behind.slice(unit.length));
  return hasUnit(figure, unit) || (figure.behind.startsWith(unit) && isBound);
}
