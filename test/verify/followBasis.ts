/** Follows 根拠一覧: its cells are those of the workbook, and its calculations come out. */

import type { YearAssessment } from '../../src/forms/evaluation.ts';
import { type BlockOf, type Cell, compact, type Row } from './blocks.ts';
import { counted } from './counted.ts';
import { judgementOf } from './expected.ts';
import { rounded } from './fraction.ts';
import {
  type Followed,
  followed,
  markOf,
  metricStep,
  placeOf,
  type Step,
  step,
  type Trail,
  valueStep,
} from './trail.ts';

type Table = BlockOf<'table'>;

/** The table of a goal: a row with the indicator's name, then one for the baseline and each year. */
export function basisSteps({ rows }: Table, trail: Trail): readonly Step[] {
  let one: Followed | undefined;
  let column = 0;
  return rows.flatMap((row) => {
    if (row.length === 1) {
      one = followed(assessmentOf(row, trail), trail);
      column = 0;
      return [];
    }
    if (one === undefined) throw new Error('A year has no indicator.');
    return yearSteps(row, one, column++, trail);
  });
}

function assessmentOf([cell]: Row, { evaluation }: Trail): Followed['assessment'] {
  const named = evaluation.assessments.filter(({ indicator }) =>
    (cell?.text ?? '').includes(compact(`${indicator.id}${indicator.name.value}（`)),
  );
  const [one] = named;
  if (one === undefined || named.length > 1) throw new Error(`「${cell?.text ?? ''}」`);
  return one;
}

function yearSteps(row: Row, one: Followed, column: number, trail: Trail): readonly Step[] {
  const [, target, targetCell, actual, actualCell, judgement, figures] = row;
  if (!target || !targetCell || !actual || !actualCell || !judgement || !figures) {
    throw new Error(`A row of 根拠一覧 has ${row.length} cells.`);
  }
  const year = one.assessment.years[column - 1];
  const { years, latestActualYear } = trail.meta;
  // A year behind 対象年度 is not judged.
  const isKnown =
    year !== undefined &&
    column - 1 <= years.indexOf(latestActualYear) &&
    one.rows.実績値[column]?.text !== '未確定';
  const [aim, value] = (['目標値', '実績値'] as const).map(
    (name) => placeOf(one, name, column)?.cell,
  );
  return [
    valueStep(target, one, '目標値', column, trail),
    step(targetCell, target.text === '' ? '' : (aim ?? '')),
    // The mark stands in a column of its own.
    {
      ...valueStep(actual, one, '実績値', column, trail),
      expected: one.rows.実績値[column]?.text ?? '',
    },
    step(actualCell, value ?? ''),
    {
      ...step(judgement, isKnown ? judgementText(one, year, column, trail) : ''),
      printed: withoutReasons(judgement.text),
    },
    figureStep(figures, one, column, isKnown ? year : undefined, trail),
  ];
}

/** Reasons and conditions are words, which are not followed here. */
function withoutReasons(text: string): string {
  return text.replaceAll(/（[^（）]*）/gu, '').replaceAll(/判定不能[^－]*。/gu, '判定不能');
}

/** `158≧144→○達成A順調` */
function judgementText(
  { kpi, ...one }: Followed,
  year: YearAssessment,
  column: number,
  trail: Trail,
): string {
  const { scheme } = trail.evaluation;
  const { meta } = trail;
  const label = meta.years[column - 1] ?? '';
  const computed = judgementOf({ ...kpi, override: null }, label, meta.latestActualYear);
  const own = judgementOf(kpi, label, meta.latestActualYear);
  const isOverridden = label === meta.latestActualYear && kpi.override;
  const mark = markOf({ kpi, ...one }, column, trail);
  const grade = [
    ...(scheme.rating?.grades ?? []),
    ...(scheme.rating ? [scheme.rating.unrated] : []),
  ];
  const given = grade.find((each) => each.mark === mark);
  return compact(
    [
      comparison({ kpi, ...one }, year, column, trail),
      `→${word(scheme.words[computed])}`,
      isOverridden ? `判定の上書き→${word(scheme.words[own])}` : '',
      given === undefined ? '' : word(given),
    ].join(''),
  );
}

function word({ mark, label }: { readonly mark: string; readonly label: string }): string {
  return mark + label;
}

function comparison(
  { kpi, rows }: Followed,
  { inputs }: YearAssessment,
  column: number,
  { raw, meta }: Trail,
): string {
  const actual = numberOf('actual', inputs, raw);
  const target = numberOf('target', inputs, raw);
  if (actual === undefined) return '';
  const printed = rounded(actual.value, actual.decimals);
  if (target === undefined) return withinRange(printed, rows.目標値[column]?.text ?? '');
  const text = kpi.target.years[meta.years[column - 1] ?? '']?.raw ?? '';
  const order = actual.value.part * target.value.whole;
  const against = target.value.part * actual.value.whole;
  const sign = signOf(order, against, text, kpi.direction);
  return `${printed}${sign}${rounded(target.value, target.decimals)}`;
}

/** The ranges of the samples have whole numbers and take their limits in. */
function withinRange(actual: string, range: string): string {
  const [low, high] = range.split('～');
  if (low === undefined || high === undefined) return '';
  const [from, value, to] = [low, actual, high].map((text) => Number(text.replaceAll(',', '')));
  if ((value ?? 0) < (from ?? 0)) return `${actual}＜${low}`;
  return (value ?? 0) > (to ?? 0) ? `${actual}＞${high}` : `${low}≦${actual}≦${high}`;
}

function numberOf(name: string, inputs: YearAssessment['inputs'], raw: Trail['raw']) {
  const place = inputs.find((input) => input.name === name)?.places.at(-1);
  return place && raw.numberAt(place);
}

function signOf(one: bigint, other: bigint, target: string, direction: string): string {
  if (target.includes('超')) return one > other ? '＞' : '≦';
  if (target.includes('未満')) return one < other ? '＜' : '≧';
  const isMore = direction === '多いほど良い' || direction === '維持';
  if (target.includes('以上') || (isMore && !target.includes('以下')))
    return one >= other ? '≧' : '＜';
  return one <= other ? '≦' : '＞';
}

/** 当初目標, the rated figure and 目標との差, one after the other in the same cell. */
function figureStep(
  cell: Cell,
  one: Followed,
  column: number,
  year: YearAssessment | undefined,
  trail: Trail,
): Step {
  const original = one.rows.当初目標?.[column]?.text ?? '';
  const place = placeOf(one, '当初目標', column)?.cell;
  const all = (year === undefined ? [] : printedIn(year, one, trail)).map((metric) => {
    const known = year ?? neverHere();
    const made = metricStep(cell, one, metric, known, trail);
    const unit = metric.formula === 'targetGap' ? compact(one.kpi.unit) : '％';
    const label = LABELS[metric.formula] ?? '';
    const text =
      made.expected === '—'
        ? `${label}—`
        : `${label}${expressionOf(metric.formula, known, trail)}＝${made.expected}${unit}`;
    return { ...made, text };
  });
  const texts = all.map(({ text }) => text);
  return {
    cell,
    printed: cell.text.replaceAll(/—[^。（]*。/gu, '—'),
    // What has a value stands before what has none.
    expected: [
      original === '' ? '' : `当初目標${original}（${place ?? ''}）`,
      ...texts.filter((text) => !text.endsWith('—')),
      ...texts.filter((text) => text.endsWith('—')),
    ].join(''),
    from: all.flatMap(({ from }) => from),
    wanted: all.flatMap(({ wanted }) => wanted),
  };
}

function neverHere(): never {
  throw new Error('A year that is not known has no figures.');
}

const LABELS: Readonly<Record<string, string>> = {
  progressRate: '進捗率',
  targetGap: '目標との差',
};

function printedIn(year: YearAssessment, one: Followed, { evaluation }: Trail) {
  const isJudged = year.year === one.assessment.judged.year;
  const { progressRate, targetGap } = year.metrics;
  return [
    ...(evaluation.scheme.rating === undefined ? [] : [progressRate]),
    ...(isJudged && targetGap.kind === 'defined' ? [targetGap] : []),
  ];
}

/** The formula with the numbers of its cells. */
function expressionOf(formula: string, { inputs }: YearAssessment, { raw }: Trail): string {
  const [a, t, b] = ['actual', 'target', 'baseline'].map((name) => {
    const number = numberOf(name, inputs, raw);
    return number === undefined ? '' : rounded(number.value, number.decimals);
  });
  return formula === 'targetGap' ? `${a}−${t}` : `(${a}−${b})÷(${t}−${b})×100`;
}

/** 集計: each count with the indicators that it is of, sums over the goals, the share, and what changed. */
export function basisTallySteps({ rows }: Table, trail: Trail): readonly Step[] {
  const { meta, evaluation } = trail;
  let group = '';
  return rows.flatMap((row) => {
    if (row.length === 4) group = row[0]?.text ?? '';
    const [kind, count, detail] = row.slice(-3);
    if (!kind || !count || !detail) throw new Error(`A row of 集計 has ${row.length} cells.`);
    const goal = Number(/^基本目標(\d+)/u.exec(group)?.[1] ?? 0);
    if (group.endsWith('からの変化')) return changeSteps(kind.text, [count, detail], trail);
    if (kind.text.endsWith('の割合（％）')) {
      const [part, whole] = ['達成', '判定不能'].map((head) => counted(head, 0, trail).length);
      const judged = counted('指標', 0, trail).length - (whole ?? 0);
      const share = rounded({ part: BigInt(part ?? 0) * 100n, whole: BigInt(judged) }, 1);
      return [step(count, share), step(detail, `${part}÷${judged}×100`)];
    }
    const ids = counted(kind.text, goal, trail);
    const parts = evaluation.submission.goals.map(
      ({ number }) => counted(kind.text, number, trail).length,
    );
    const listed = kind.text === '指標' ? '再掲を除く指標の数' : ids.join('');
    return [step(count, String(ids.length)), step(detail, goal === 0 ? parts.join('＋') : listed)];
  });

  function changeSteps(kind: string, [count, detail]: readonly [Cell, Cell], own: Trail) {
    const now = meta.latestActualYear;
    const before = meta.years[meta.years.indexOf(now) - 1] ?? '';
    const ids = evaluation.assessments
      .map((assessment) => followed(assessment, own))
      .filter(({ kpi }) => (kpi.reprintOf ?? '') === '')
      .filter((one) => {
        if (evaluation.scheme.rating !== undefined) return gradeWent(kind, one, own);
        const { kpi } = one;
        const { label } = evaluation.scheme.words[judgementOf(kpi, now, now)];
        return (
          kind === `${label}に変わったもの` &&
          ['undecided', judgementOf(kpi, now, now)].every(
            (judgement) => judgementOf(kpi, before, now) !== judgement,
          )
        );
      })
      .map(({ kpi }) => kpi.id);
    return [step(count, String(ids.length)), step(detail, inOrderOf(detail.text, ids))];
  }
}

/** Whether the grade of an indicator, worked out anew for both years, went as the row says. */
function gradeWent(kind: string, one: Followed, trail: Trail): boolean {
  const { meta, evaluation } = trail;
  const column = meta.years.indexOf(meta.latestActualYear) + 1;
  const grades = evaluation.scheme.rating?.grades ?? [];
  const [before = -1, after = -1] = [column - 1, column].map((at) =>
    grades.findIndex(({ mark }) => mark === markOf(one, at, trail)),
  );
  if (before < 0) return false;
  if (after < 0) return kind === '評価が付かなくなったもの';
  return (
    kind === (after < before ? '評価が上がったもの' : '評価が下がったもの') && after !== before
  );
}

/** The paper lists those that come from the same judgement together. */
function inOrderOf(text: string, ids: readonly string[]): string {
  return ids.toSorted((one, other) => text.indexOf(one) - text.indexOf(other)).join('');
}
