/** What a cell states, as text. */

import type { StatedValue, ValueYear } from '../../../forms/revision.ts';
import { printInFull } from '../../../japanese/printNumber.ts';
import type { Context } from '../value/context.ts';
import { printQuantity } from '../value/figures.ts';

/** Prints what a cell states, as papers do; lines of notes stay lines. */
export function statedText(value: StatedValue, { words, scheme }: Context): string {
  const { revision } = words;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'texts':
      return value.texts.join('\n');
    case 'number':
      return String(value.number);
    case 'yes':
      return revision.yes;
    case 'no':
      return revision.no;
    case 'fiscalYear':
      return value.fiscalYear.label;
    case 'quantity':
      return printQuantity(value.quantity, '', words);
    case 'direction':
      return words.directions[value.direction];
    case 'indicatorKind':
      if (value.indicatorKind === 'kgi') return words.kgi;
      return value.indicatorKind === 'kpi' ? words.kpi : words.numericTarget;
    case 'bulletKind':
      return revision.bulletKinds[value.bulletKind];
    case 'memberExchange':
      return revision.memberExchanges[value.memberExchange];
    case 'charterKind':
      return revision.charterKinds[value.charterKind];
    case 'goalTextKind':
      return revision.goalTextKinds[value.goalTextKind];
    case 'followUp':
      return revision.followUpPlaces[value.followUp];
    case 'leadingPapers':
      return revision.leadingPapers[value.leadingPapers];
    case 'amount':
      return printInFull(value.amount);
    case 'responseStatus':
      return words.opinions.statuses[value.responseStatus];
    case 'judgement':
      return scheme.words[value.judgement].label;
  }
}

/** The column of a value: 基準値, R5. */
export function yearText(year: ValueYear, { words }: Context): string {
  return year === 'baseline' ? words.baseline : year.label;
}
