import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { quoteAll } from '../phrasing/quote.ts';

/**
 * 対象年度の列がない
 *
 * 判定は対象年度の列で行います。その列がないと、何も判定できません。
 *
 * Fails: 基本情報!B7 = R3
 * Passes: 基本情報!B7 = 2018
 */
export const profileJudgedYear: Rule = function* profileJudgedYear({
  profile,
  indicators: { years },
}) {
  const judged = profile.facts.対象年度;
  const read = years.flatMap(({ reading }) =>
    reading.kind === 'year' ? [reading.fiscalYear] : [],
  );
  // A heading that could not be read may be the one.
  const isCertain = read.length > 0 && read.length === years.length;
  if (judged === undefined || !isCertain) return;
  if (read.some(({ year }) => year === judged.value.year)) return;
  yield error({
    message: `対象年度「${judged.value.label}」の列が「KPI」シートにありません。列があるのは${quoteAll(read.map(({ label }) => label))}です。`,
    hint: '対象年度を確かめるか、「KPI」シートに年度の列を加えてください。',
    place: judged.place,
  });
};
