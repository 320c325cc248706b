/** 前年度の方向性 and 今年度の結果 as the packet must print them on a page, worked out from the facts alone. */

import type { FactKpi, Facts } from '../../src/facts/facts.ts';
import { compact } from './blocks.ts';
import { expectedRows, figureOf, type Judging, judgementOf, printed } from './expected.ts';

/** The texts of both boxes; undefined where the page has none. */
export function expectedEarlier(
  goal: number,
  policy: number | null,
  { meta, bullets, kpis }: Facts,
  judging: Judging,
):
  | { readonly 前年度の方向性: readonly string[]; readonly 今年度の結果: readonly string[] }
  | undefined {
  if (meta.followUp !== '施策のページ') return undefined;
  const before = bullets
    .filter((one) => one.goal === goal && one.policy === policy && one.kind === '方向性')
    .toSorted((one, other) => one.seq - other.seq)
    .flatMap(({ earlier }) => earlier ?? []);
  if (before.length === 0) return undefined;
  const own = kpis.filter((kpi) => kpi.goal === goal && kpi.policy === policy);
  return {
    前年度の方向性: before.map(compact),
    今年度の結果: own.map((kpi) => compact(resultOf(kpi, meta, judging))),
  };
}

/** 「○達成 就職率 41.2％(速報)（目標 41.0）」 */
function resultOf(kpi: FactKpi, meta: Facts['meta'], judging: Judging): string {
  const year = meta.latestActualYear;
  const { judges, words } = judging;
  const { mark, label } = words[judgementOf(kpi, year, year)];
  const rows = expectedRows(kpi, meta, judging);
  const [target = '', actual = ''] = [rows.目標値, rows.実績値].map(
    (row) => row.findLast((cell) => cell.label === year)?.text ?? '',
  );
  const raw = kpi.actual.years[year]?.raw ?? '';
  const isNumber = figureOf(raw) !== undefined;
  const bare = isNumber ? printed({ raw: raw.replaceAll(/[（(].*$/gu, '') }, '') : actual;
  const note = actual.slice(bare.length);
  const said = note === '' || note.startsWith('(') ? note : `(${note})`;
  // A dash would be read as a minus.
  const verdict = mark === '－' ? label : `${mark}${label}`;
  return `${judges ? verdict : ''}${kpi.name}${bare}${isNumber ? kpi.unit : ''}${said}（目標${target}）`;
}
