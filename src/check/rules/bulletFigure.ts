import { type TextFigure, figuresOf } from '../../japanese/figures.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { heldTexts } from '../material/heldTexts.ts';
import {
  type TableFigure,
  type UnitFigures,
  nearestTo,
  withUnitOf,
} from '../material/policyFigures.ts';

/** A text of more figures is a table of its own. */
const MOST_FIGURES = 50;
/** So much of a name tells what a sentence is about. */
const LONGEST_NAME = 100;

/** Words behind a figure that make it the size of a change: 18件上回った, 14件増えた. */
const CHANGE = /^[^。、]{0,6}?(?:増|減|上回|下回|差|多|少|伸|上が|下が|縮|不足|足り)/u;

/**
 * 文の数値が表のどの値とも違う
 *
 * 文を書いた後で表の数値が直されたり、写し間違えたりすると、同じページの文と表が食い違います。
 * 課題・検証、方向性、前期の検証、基本的方向の文の、その施策や基本目標の指標と同じ単位の数値を、表の値と比べます
 * （2つの値の差も認めます）。
 *
 * Fails: 課題・方向性!F2 = 従業者数は2,345人に増えた。
 * Passes: 課題・方向性!F2 = 従業者数は2,354人に増えた。
 */
export const bulletFigure: Rule = function* bulletFigure(material) {
  // Without the columns of the years there is nothing to hold a text against.
  if (material.indicators.years.length === 0) return;
  for (const { text, page, table } of heldTexts(material)) {
    for (const figure of figuresOf(text.value).slice(0, MOST_FIGURES)) {
      const alike = withUnitOf(figure, table());
      if (alike.length === 0) continue;
      const nearest = nearestOf(figure, alike);
      if (isNamed(figure, alike) || isStated(figure, alike, nearest)) continue;
      if (isSmall(figure) && !indicatorsOf(alike).some(({ name }) => isAbout(text.value, name)))
        continue;
      if (nearest === undefined) continue;
      const { entry, name, unit } = nearest;
      yield notice({
        message: `文の「${figure.written}${unit}」は、この${page}の表にありません。単位が同じで最も近い値は「${entry.text}」（指標「${name}」）です。`,
        hint: '文と表のどちらが正しいかを確かめてください。表と関わりのない数値なら、このままでかまいません。',
        place: text.place,
        related: { place: entry.place, message: `最も近い値「${entry.text}」` },
      });
    }
  }
};

function indicatorsOf(alike: readonly UnitFigures[]): UnitFigures['indicators'] {
  return alike.flatMap(({ indicators }) => indicators);
}

/** 65歳以上 in the name of the indicator is no figure of it. */
function isNamed({ written }: TextFigure, alike: readonly UnitFigures[]): boolean {
  return alike.some(({ unit, indicators }) =>
    indicators.some(({ name }) => name.includes(`${written}${unit}`)),
  );
}

/** A value of the table, rounded as the text rounds it; said of a change, also the difference of two values of one indicator. */
function isStated(
  { number, behind }: TextFigure,
  alike: readonly UnitFigures[],
  nearest: TableFigure | undefined,
): boolean {
  const wanted = Math.abs(Number(number));
  const decimals = number.split('.')[1]?.length ?? 0;
  const isWanted = (value: number): boolean =>
    Math.abs(Math.abs(value) - wanted) < 1 && Number(Math.abs(value).toFixed(decimals)) === wanted;
  // If any of the values is, the nearest one is.
  if (nearest !== undefined && isWanted(nearest.size)) return true;
  return alike.some(
    ({ unit, indicators }) =>
      CHANGE.test(behind.slice(unit.length)) &&
      indicators.some(({ values }) =>
        values.some((one) => values.some((other) => isWanted(one.size - other.size))),
      ),
  );
}

/** 1か所, 2人: told of everything, so that only a sentence on the indicator itself is meant. */
function isSmall({ number }: TextFigure): boolean {
  return /^-?\d$/u.test(number);
}

function isAbout(text: string, name: string): boolean {
  const letters = Array.from(name).slice(0, LONGEST_NAME);
  return letters.some(
    (_, index) =>
      index + 4 <= letters.length && text.includes(letters.slice(index, index + 4).join('')),
  );
}

function nearestOf({ number }: TextFigure, alike: readonly UnitFigures[]): TableFigure | undefined {
  const wanted = Math.abs(Number(number));
  const distanceOf = ({ size }: TableFigure): number => Math.abs(Math.abs(size) - wanted);
  return alike
    .flatMap((unit) => nearestTo(wanted, unit) ?? [])
    .toSorted((one, other) => distanceOf(one) - distanceOf(other))[0];
}
