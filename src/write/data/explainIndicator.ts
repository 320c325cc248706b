/** What has to be known of an indicator before a judgement of it can be followed. */

import type { Place } from '../../diagnostics/place.ts';
import type { Assessment, Evaluation, YearAssessment } from '../../forms/evaluation.ts';
import type { FiscalYear, Indicator } from '../../forms/submission.ts';
import { schemeRules } from '../../wording/schemeRules.ts';
import { fillBlanks, type Words } from '../../wording/words.ts';

/** Its number, name and year; what it is measured in and which way it should go, or its stages; and why it is not counted. */
export function explainIndicator(
  { indicator }: Assessment,
  { label }: FiscalYear,
  { scheme }: Evaluation,
  words: Words,
): readonly string[] {
  const { id, name, unit, stages, startYear } = indicator;
  const say = words.explanation;
  return [
    `${id}「${name.value}」 ${label}`,
    line(fillBlanks(say.kind, { kind: words[indicator.kind] }), []),
    ...(unit.value === '' || stages !== undefined
      ? []
      : [line(fillBlanks(say.unit, { unit: unit.value }), [unit.place])]),
    senseLine(indicator, words),
    ...(startYear === undefined
      ? []
      : [line(fillBlanks(say.start, { year: startYear.value.label }), [startYear.place])]),
    ...besideLines(indicator, schemeRules(scheme, words).counting[0] ?? '', words),
  ];
}

/** Where stages are stated, the direction is that they get better from the first to the last. */
function senseLine({ stages, direction }: Indicator, words: Words): string {
  const say = words.explanation;
  const text =
    stages === undefined
      ? fillBlanks(say.direction, { direction: words.directions[direction.value] })
      : fillBlanks(say.stages.list, { stages: stages.join(say.stages.between) });
  return line(text, [direction.place]);
}

function besideLines(
  { partOf, sum, reprintOf }: Indicator,
  rule: string,
  { explanation: say }: Words,
): readonly string[] {
  return [
    ...(partOf === undefined
      ? []
      : [line(fillBlanks(say.part, { whole: partOf.value }), [partOf.place])]),
    ...(sum === true ? [line(say.sum, [])] : []),
    ...(reprintOf === undefined
      ? []
      : [line(fillBlanks(say.reprint, { original: reprintOf.value, rule }), [reprintOf.place])]),
  ];
}

/** What has to be known of a year's actual: a year before 開始年度, a value of another year, one that is stated again. */
export function explainActual(
  { indicator }: Assessment,
  { year, repeats, inputs }: YearAssessment,
  { column, index }: { readonly column: FiscalYear; readonly index: number },
  { explanation: say }: Words,
): readonly string[] {
  const { startYear, actual } = indicator;
  const value = actual.years[index]?.value;
  const dataYear = value?.kind === 'measured' ? value.dataYear : undefined;
  const isOwn = inputs.find(({ name }) => name === 'actual')?.year === dataYear?.year;
  const notes = [
    ...(startYear !== undefined && year < startYear.value.year
      ? [fillBlanks(say.early, { year: column.label, start: startYear.value.label })]
      : []),
    ...(dataYear === undefined || dataYear.year === year
      ? []
      : [
          fillBlanks(isOwn ? say.dataYear.own : say.dataYear.column, {
            year: dataYear.label,
            column: column.label,
          }),
        ]),
    ...(repeats === true ? [say.repeats] : []),
  ];
  return notes.map((note) => `  ${note}`);
}

/** Ratings that a 担当課 or the committee gave by hand, of 対象年度; no section without them. */
export function explainGivenRatings(
  { indicator: { givenRatings }, judged }: Assessment,
  { year }: YearAssessment,
  { explanation: { given: say }, givenRatings: names }: Words,
): readonly (readonly string[])[] {
  if (year !== judged.year) return [];
  const lines = (['department', 'committee'] as const).flatMap((who) => {
    const fact = givenRatings?.[who];
    if (fact === undefined) return [];
    const { now = say.none, before } = fact.value;
    const blanks = { who: names[who], now, before: before ?? '' };
    return [line(fillBlanks(before === undefined ? say.now : say.both, blanks), [fact.place])];
  });
  return lines.length === 0 ? [] : [[say.heading, ...lines]];
}

function line(text: string, places: readonly Place[]): string {
  return places.length === 0 ? `  ${text}` : `  ${text}　${namedCells(places)}`;
}

/** 「KPI」シート N4、J5: each cell once. */
export function namedCells(places: readonly Place[]): string {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const own = places.filter((place) => place.sheet === sheet).map(({ cell }) => cell);
      return `「${sheet}」シート ${[...new Set(own)].join('、')}`;
    })
    .join('　');
}
