/** Explanations in brackets within a name: 健康寿命（男女の平均、要介護2以上を除く）. */

/** A stretch of a name: either what it says, or an explanation with its brackets. */
export interface NamePart {
  readonly text: string;
  readonly aside: string;
}

/** Shorter ones, such as （累計）, belong to the name. */
const EXPLANATION = /([（(][^（）()]{6,}[）)])/u;

/** Parts a name from its longer explanations; all parts together are the name. */
export function nameParts(name: string): readonly NamePart[] {
  return name.split(EXPLANATION).flatMap((part, index) => {
    if (part === '') return [];
    return [index % 2 === 1 ? { text: '', aside: part } : { text: part, aside: '' }];
  });
}
