/** A number with its unit, as one reads it. */

/** Units that do not count what stands before them: 人口10万対, 対前年比, 10万人当たりの件数, 指数（H22=100）. */
const DESCRIBES = /^(?:人口|対|\d)|(?:対|比|率)$|指数|当たり|あたり|につき/u;

/**
 * A number with its unit behind it.
 *
 * @param number as it is printed
 * @param unit of the sheet; blank for none
 * @returns `250人`, `97.5％`; `250（人口10万対）` where the two would read as one figure
 */
export function withUnit(number: string, unit: string): string {
  return DESCRIBES.test(unit.normalize('NFKC')) ? `${number}（${unit}）` : `${number}${unit}`;
}
