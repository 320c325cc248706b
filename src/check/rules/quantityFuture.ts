import type { Place } from '../../diagnostics/place.ts';
import type { FiscalYear } from '../../forms/submission.ts';
import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { becauseShifted } from '../material/shiftedActuals.ts';
import type { Entry } from '../reading/table.ts';

/** Fewer indicators may have their values early. */
const MANY = 3;

/**
 * 対象年度より後の実績値がある
 *
 * 判定は対象年度までの実績値で行います。その後の実績値があるときは、対象年度を新しくし忘れたか、
 * 列を間違えて記入したのかもしれません。
 *
 * Fails: KPI!N3 = 2541
 * Passes: KPI!N3 = —
 */
export const quantityFuture: Rule = function* quantityFuture({ figures, profile }) {
  const judged = profile.facts.対象年度?.value;
  if (judged === undefined) return;
  const later = figures.map((values) => {
    const because = becauseShifted(values, judged);
    return values.flatMap(({ cell, role, fiscalYear }): readonly Later[] =>
      role === 'actual' && isBehind(fiscalYear, judged) && cell.quantity?.kind === 'measured'
        ? [{ entry: cell.entry, fiscalYear, because }]
        : [],
    );
  });
  const filled = later.filter((values) => values.length > 0);
  const place = profile.facts.対象年度?.place;
  if (place !== undefined && filled.length >= MANY && filled.length * 2 > later.length) {
    yield ofMost(filled, judged, place);
    return;
  }
  for (const { entry, fiscalYear, because } of later.flat()) {
    yield warning({
      message: `対象年度（${judged.label}）より後の${fiscalYear.label}に、実績値「${entry.text}」が記入されています。対象年度の判定には使いません。`,
      hint: '「基本情報」シートの対象年度と、記入した列を確かめてください。参考として載せる値なら、このままでかまいません。',
      place: entry.place,
      ...because,
    });
  }
};

/** An actual of a year that is not judged yet. */
interface Later {
  readonly entry: Entry;
  readonly fiscalYear: FiscalYear;
  readonly because: Pick<Finding, 'because'>;
}

function isBehind(
  fiscalYear: FiscalYear | undefined,
  judged: FiscalYear,
): fiscalYear is FiscalYear {
  return fiscalYear !== undefined && fiscalYear.year > judged.year;
}

/** Where most indicators have one, 対象年度 was left as it was. */
function ofMost(filled: readonly (readonly Later[])[], judged: FiscalYear, place: Place): Finding {
  const [first] = filled.flat();
  const [label, count] = [first?.fiscalYear.label ?? '', filled.length];
  return warning({
    message: `対象年度（${judged.label}）より後の年度（${label}など）に、${count}件の指標の実績値が記入されています。対象年度の判定には使いません。`,
    hint: `今年度の検証なら、「対象年度」を新しい年度（${label}など）に直してください。「KPI」シートの年度の見出しが1年ずれていないかも確かめてください。参考として載せる値なら、このままでかまいません。`,
    place,
    ...(first && { related: { place: first.entry.place, message: '初めの値' } }),
  });
}
