import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { nearest } from '../phrasing/nearest.ts';
import { listedCodes } from '../reading/listedCodes.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 意見又は事業のKPI番号が「KPI」シートにない
 *
 * 意見や事業は、KPI番号で指標と結び付け、指標の名称や実績値を並べて載せます。
 *
 * Fails: 委員意見!F2 = K1-1-9
 * Passes: 委員意見!F2 = K1-2-1
 */
export const indicatorUnknown: Rule = function* indicatorUnknown({
  indicators,
  opinions,
  projects,
}) {
  const ids = indicators.drafts.flatMap(({ facts }) => facts.KPI番号?.value ?? []);
  const known = new Set(ids.map(comparable));
  // A number that could not be read, or that stands twice, may be the one that is lacking.
  const unread = indicators.drafts.find(({ facts }) => facts.KPI番号 === undefined);
  const because =
    (unread && entryOf(unread.row, 'KPI番号').place) ??
    indicators.drafts.find(
      ({ facts }, index) =>
        ids.findIndex((id) => comparable(id) === comparable(facts.KPI番号?.value ?? '')) < index,
    )?.facts.KPI番号?.place;
  const used = [
    ...opinions.flatMap(({ facts }) => facts.KPI番号 ?? []),
    ...projects.flatMap(({ facts }) => (facts.KPI番号 ? listedCodes(facts.KPI番号) : [])),
  ];
  for (const { value, place } of used) {
    if (known.has(comparable(value))) continue;
    const guess = nearest(value, ids);
    yield error({
      message: `KPI番号「${value}」は「KPI」シートにありません。`,
      hint:
        guess === undefined
          ? '「KPI」シートにあるKPI番号を書くか、空欄にしてください。'
          : `「${guess}」の誤りではありませんか。「KPI」シートにあるKPI番号を書くか、空欄にしてください。`,
      place,
      ...(because && { because }),
    });
  }
};
