import type { Place } from '../../diagnostics/place.ts';
import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';
import { nearest } from '../phrasing/nearest.ts';
import { listedCodes } from '../reading/listedCodes.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 意見、事業、リーディングプロジェクト又は基本目標の本文のKPI番号が「KPI」シートにない
 *
 * 意見、事業、リーディングプロジェクト、基本目標の本文は、KPI番号で指標と結び付け、指標の名称や実績値を並べて載せます。
 *
 * Fails: 委員意見!F2 = K1-1-9
 * Passes: 委員意見!F2 = K1-2-1
 */
export const indicatorUnknown: Rule = function* indicatorUnknown({
  indicators,
  opinions,
  projects,
  leading,
  goalTexts,
}) {
  // That the sheet, or its headings, are lacking is told already.
  if (indicators.table === undefined) return;
  const ids = indicators.drafts.flatMap(({ facts }) => facts.KPI番号?.value ?? []);
  const known = new Set(ids.map(comparable));
  const used = [
    ...opinions.flatMap(({ facts }) => facts.KPI番号 ?? []),
    ...[...projects, ...leading, ...goalTexts].flatMap(({ facts }) =>
      facts.KPI番号 ? listedCodes(facts.KPI番号) : [],
    ),
  ];
  const unknown = used.filter(({ value }) => !known.has(comparable(value)));
  if (unknown.length === 0) return;
  // A number that could not be read, or that stands twice, may be the one that is lacking.
  const because = unreadOrRepeated(indicators.drafts);
  for (const { value, place } of unknown) {
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

/** The place of the first KPI番号 that could not be read, else of the first that stands a second time. */
function unreadOrRepeated(drafts: Material['indicators']['drafts']): Place | undefined {
  const unread = drafts.find(({ facts }) => facts.KPI番号 === undefined);
  if (unread !== undefined) return entryOf(unread.row, 'KPI番号').place;
  const seen = new Set<string>();
  for (const { facts } of drafts) {
    const id = comparable(facts.KPI番号?.value ?? '');
    if (seen.has(id)) return facts.KPI番号?.place;
    seen.add(id);
  }
  return undefined;
}
