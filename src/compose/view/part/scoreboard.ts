/** 総括 as a scoreboard: the result in a line, its squares, what changed, and a row for every indicator. */

import { compareDecimals } from '../../../decimals/notation.ts';
import { isCounted } from '../../../forms/counting.ts';
import type { Assessment, Evaluation } from '../../../forms/evaluation.ts';
import type {
  BulletChart,
  CellChart,
  Chart,
  IndicatorChart,
  ResultLook,
  SquaresChart,
  StageChart,
  TrendChart,
} from '../../../forms/figure.ts';
import type { Metric } from '../../../forms/metric.ts';
import type { MetricName } from '../../../forms/metricNames.ts';
import type { Indicator } from '../../../forms/submission.ts';
import { type NamePart, nameParts } from '../../../japanese/explanation.ts';
import { printFiscalYear } from '../../../japanese/fiscalYear.ts';
import { type Scheme, schemeOf } from '../../../office/scheme.ts';
import { formulaInWords, metricLabel, metricNameOf } from '../../../wording/metrics.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import { termsFor } from '../../../wording/terms.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { BLANK, type ValueView } from '../value/figures.ts';
import { heldTargetView } from '../value/heldTarget.ts';
import { printRounded } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import {
  countedVerdicts,
  legendEntry,
  shortVerdict,
  type Verdict,
  type VerdictCount,
  verdictName,
  verdictCounts,
  verdictOf,
} from '../value/verdict.ts';
import { changeView } from './change.ts';
import type { Contents } from './contents.ts';
import type { SpokenPoint } from './indicator.ts';
import { bareActual, judgedMetric } from './lists.ts';
import { gapWords } from './result.ts';
import { type CountedWord, movementCounts, previousYearOf } from './standing.ts';

/** One indicator. */
export interface ScoreRow {
  /** `○ 達成`; the mark alone where a scheme's words are long; blank where nothing is judged. */
  readonly verdict: string;
  /** What the mark stands for, where it stands alone. */
  readonly verdictWord: string;
  /** `strong` in rows that missed their target, which the eye looks for. */
  readonly weight: 'strong' | 'usual';
  /** What stands in brackets is set smaller. */
  readonly name: readonly NamePart[];
  readonly unit: string;
  /** 数値目標; blank for a KPI. */
  readonly kind: string;
  /** Not in the page for citizens: a KPI of a plan that has too many for it. */
  readonly leftOut: boolean;
  /** 少ないほど良い; blank where more is better. */
  readonly direction: string;
  readonly target: ValueView;
  readonly actual: ValueView;
  /** What `<figure chart="…">` calls its bar, and the same in words; blank where the scheme has no rate. */
  readonly bar: string;
  readonly barWords: string;
  /** 目標との差 in words: 「あと4.8」. */
  readonly gap: string;
  readonly trend: string;
  /** From the baseline to 対象年度, for who cannot see the line. */
  readonly course: readonly SpokenPoint[];
  /** 前年差 with its arrow. */
  readonly since: ValueView;
}

/** The indicators of one goal. */
interface ScoreSection {
  readonly label: string;
  readonly name: string;
  readonly indicators: string;
  readonly counts: readonly VerdictCount[];
  /** The first stands with the section's head, so that no page parts them. */
  readonly first: readonly ScoreRow[];
  readonly others: readonly ScoreRow[];
}

/** An indicator whose judgement is another than the year before. */
interface MovedName {
  readonly before: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** 総括. */
export interface ScoreboardView {
  readonly year: string;
  /** Blank when 対象年度 is the plan's first. */
  readonly previousYear: string;
  readonly baselineYear: string;
  /** For papers that citizens read: 平成27年度. */
  readonly fullBaselineYear: string;
  readonly indicators: string;
  /** Blank when nothing is printed again. */
  readonly reprints: string;
  readonly judges: boolean;
  /** The rows show marks alone, whose words the legend says; or words of which one is longer than 判定不能. */
  readonly marksAlone: boolean;
  readonly longVerdicts: boolean;
  /** Counts of the grades where the scheme rates; empty where the judgements are counted. */
  readonly grades: readonly VerdictCount[];
  /** Verdicts of which marks stand alone in the rows. */
  readonly legend: readonly Verdict[];
  /** Empty when no actual can be held against that of the year before. */
  readonly since: readonly CountedWord[];
  /** 判定 or 評価, whichever the rows show. */
  readonly noun: string;
  readonly moved: readonly MovedName[];
  /** How many moved, when they are too many to be named; blank otherwise. */
  readonly movedCount: string;
  /** What bars show: its name and formula; lacking when the scheme has no rate. */
  readonly bars: Optional<{
    readonly label: string;
    readonly formula: string;
    /** The formula that is turned round; blank where less is better of none. */
    readonly turned: string;
  }>;
  readonly sections: readonly ScoreSection[];
  /** The page for citizens tells the 数値目標 alone. */
  readonly isLong: boolean;
  /** How many columns a section's name and its counts take: of the whole board, of one without gap and trend, of the page for citizens. */
  readonly span: {
    readonly whole: string;
    readonly narrow: string;
    readonly counts: string;
    readonly brief: string;
  };
}

/** More rows do not fit on one page in large type. What is composed knows no looks, so it is no size of the theme. */
const MOST_BRIEF = 20;

/** How many columns the counts of a section take: of many kinds or in long words, of a few, of none. */
const COUNTS = { many: 4, few: 3, none: 2 } as const;

/**
 * Characters of 8, ○達成 6 and ×未達成 2; with more the counts do not stand in one line of a few
 * columns. Told in characters, for what is composed knows no looks.
 */
const SHORT_COUNTS = 14;

function columnsOfCounts(sections: readonly ScoreSection[], { judges }: Scheme): number {
  if (!judges) return COUNTS.none;
  const isLong = ({ indicators, counts }: ScoreSection): boolean => {
    const words = counts.map(({ name, count }) => ` ${name} ${count}`).join('');
    return Array.from(`${indicators}${words}`).length > SHORT_COUNTS;
  };
  const isMany = sections.some((one) => one.counts.length > 2 || isLong(one));
  return isMany ? COUNTS.many : COUNTS.few;
}

/** The board, and the charts that it calls. */
export interface Scoreboard {
  readonly view: Optional<ScoreboardView>;
  readonly charts: ReadonlyMap<string, Chart | CellChart>;
  /** Its rows, and rows of the parts and sums that stand beside them and are not counted; of none that is printed again. */
  readonly rows: ReadonlyMap<Indicator, ScoreRow>;
}

/**
 * Draws up the board of 対象年度.
 *
 * @param courses the chart of each indicator
 * @returns lacking a view where the plan has no indicators
 */
export function scoreboard(
  contents: Contents,
  courses: ReadonlyMap<Indicator, Course>,
): Scoreboard {
  const { submission, assessments, scheme, total } = contents.evaluation;
  // What is counted once is listed once.
  const shown = assessments.filter(({ indicator }) => isCounted(indicator, scheme));
  const { words } = contents.context;
  const charts = new Map<string, Chart | CellChart>();
  const isLong =
    shown.length > MOST_BRIEF && shown.some(({ indicator: { kind } }) => kind !== 'kpi');
  // What is counted has the first numbers, whatever stands beside it.
  const beside = assessments.filter(
    (one) => !shown.includes(one) && one.indicator.reprintOf === undefined,
  );
  const rows = new Map(
    [...shown, ...beside].map((one, index) => {
      const course = courses.get(one.indicator);
      return [one.indicator, scoreRow(one, index + 1, { contents, course, charts, isLong })];
    }),
  );
  if (shown.length === 0) return { view: false, charts, rows };
  const sections = submission.goals.flatMap(({ number, name }): readonly ScoreSection[] => {
    const own = shown.filter(({ indicator }) => indicator.goal === number);
    const [first, ...others] = own.flatMap((one) => rows.get(one.indicator) ?? []);
    if (first === undefined) return [];
    return [
      {
        label: goalLabel(number, words),
        name: breakLines(name.value),
        indicators: String(own.length),
        counts: countsOf(own, contents),
        first: [first],
        others,
      },
    ];
  });
  const bars = barsView(shown, contents);
  if (bars !== false) charts.set('scale', scaleChart(contents));
  if (scheme.judges) charts.set('squares', squaresChart(shown, contents));
  const previous = previousYearOf(contents);
  const counted = columnsOfCounts(sections, scheme);
  const optional = [scheme.judges, bars !== false, previous !== undefined].filter(Boolean).length;
  const view: ScoreboardView = {
    year: submission.profile.judgedYear.value.label,
    previousYear: previous?.label ?? '',
    baselineYear: submission.profile.baselineYear.value.label,
    fullBaselineYear: printFiscalYear(submission.profile.baselineYear.value.year),
    indicators: String(total.indicators),
    reprints: total.reprints === 0 ? '' : String(total.reprints),
    judges: scheme.judges,
    ...roomOfVerdicts(shown, scheme),
    grades: scheme.rating === undefined ? [] : countsOf(shown, contents),
    legend: isShortened(shown, scheme)
      ? verdictCounts(
          shown.map(({ judged }) => judged),
          contents.evaluation,
        ).map(legendEntry)
      : [],
    since: scheme.judges && previous !== undefined ? movementCounts(shown, words) : [],
    ...movedNames(contents),
    bars,
    sections,
    isLong,
    span: {
      whole: String(optional + (scheme.judges ? 5 : 4) - counted),
      narrow: String(optional + 3 - COUNTS.none),
      counts: String(counted),
      brief: String(scheme.judges ? 3 : 2),
    },
  };
  return { view, charts, rows };
}

function countsOf(shown: readonly Assessment[], { evaluation }: Contents): readonly VerdictCount[] {
  const counts = verdictCounts(
    shown.map(({ judged }) => judged),
    evaluation,
  );
  return counts.map((one) => {
    if (verdictName(one) === one.label) return { ...one, mark: '' };
    const label = shortVerdict(one, evaluation.scheme).slice(one.mark.length);
    return { ...one, label, name: verdictName({ mark: one.mark, label }) };
  });
}

/** Whether a row shows a mark without its word. */
function isShortened(shown: readonly Assessment[], scheme: Scheme): boolean {
  return (
    scheme.judges &&
    shown.some(({ judged }) => {
      const verdict = verdictOf(judged, scheme);
      return shortVerdict(verdict, scheme) === verdict.mark;
    })
  );
}

/** The longest word of a verdict for which the usual column has room: 判定不能. */
const USUAL_VERDICT = 4;

function roomOfVerdicts(
  shown: readonly Assessment[],
  scheme: Scheme,
): Pick<ScoreboardView, 'marksAlone' | 'longVerdicts'> {
  const verdicts = scheme.judges ? shown.map(({ judged }) => verdictOf(judged, scheme)) : [];
  const inWords = verdicts.filter((one) => shortVerdict(one, scheme) !== one.mark);
  return {
    marksAlone: inWords.length === 0,
    longVerdicts: inWords.some(({ label }) => label.length > USUAL_VERDICT),
  };
}

/** The chart of an indicator. */
type Course = IndicatorChart | StageChart;

/** Stages rise from the worst to the best. */
function trendPoints(course: Course): TrendChart['points'] {
  if (course.kind === 'indicator') {
    return course.points.map(({ target, actual }) => ({ target, actual }));
  }
  const placed = (rank: number | undefined): TrendChart['points'][number]['actual'] =>
    rank === undefined
      ? { kind: 'none' }
      : { kind: 'value', number: rank, text: course.stages[rank] ?? '' };
  return course.points.map(({ target, actual }) => {
    const aim = placed(target);
    return { target: aim.kind === 'value' ? aim : { kind: 'none' }, actual: placed(actual) };
  });
}

interface RowContents {
  readonly contents: Contents;
  readonly course: Course | undefined;
  /** The page for citizens has no room for KPIs. */
  readonly isLong: boolean;
  /** Takes the row's charts. */
  readonly charts: Map<string, Chart | CellChart>;
}

function scoreRow(assessment: Assessment, key: number, row: RowContents): ScoreRow {
  const { contents, course, charts } = row;
  const { context, evaluation, indicators } = contents;
  const { scheme, words } = context;
  const { indicator, judged } = assessment;
  const column = judgedColumn(contents);
  const verdict = verdictOf(judged, scheme);
  const short = shortVerdict(verdict, scheme);
  const isAlone = short === verdict.mark;
  const bar = barContent(assessment, contents);
  const barKey = `bar-${key}`;
  if (bar !== undefined) charts.set(barKey, { kind: 'bullet', id: barKey, content: bar });
  const trendKey = `trend-${key}`;
  const points = course === undefined ? [] : trendPoints(course).slice(0, column + 2);
  charts.set(trendKey, { kind: 'trend', id: trendKey, points });
  const isMissed = judged.judgement.kind === 'notAchieved';
  return {
    verdict: !scheme.judges
      ? ''
      : isAlone
        ? short
        : `${legendEntry(verdict).mark} ${verdict.label}`.trim(),
    verdictWord: isAlone ? verdict.label : '',
    weight: scheme.judges && isMissed ? 'strong' : 'usual',
    name: nameParts(breakLines(indicator.name.value)),
    unit: breakLines(indicator.unit.value),
    kind: indicator.kind === 'numericTarget' ? words.numericTarget : '',
    leftOut: row.isLong && indicator.kind === 'kpi',
    direction: isDownward(indicator) ? words.directions.decrease : '',
    target: heldTargetView(assessment, column, context, 'written'),
    actual: bareActual(assessment, column, context),
    bar: bar === undefined ? '' : barKey,
    barWords: bar === undefined ? '' : barWords(bar, assessment, contents),
    gap: scheme.judges ? gapWords(judged, words) : '',
    trend: trendKey,
    course: (indicators.get(indicator)?.spoken ?? []).slice(0, column + 2),
    since:
      evaluation.change.previousYear === undefined ? BLANK : sinceView(assessment, column, context),
  };
}

function isDownward({ direction }: Indicator): boolean {
  return direction.value === 'decrease';
}

/** Among the plan's years. */
function judgedColumn({ evaluation: { submission } }: Contents): number {
  const { year } = submission.profile.judgedYear.value;
  return submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year);
}

/** The metrics whose 100 is something to be reached, and what. */
const SCALED = {
  achievementRate: 'target',
  progressRate: 'target',
  finalAchievementRate: 'finalTarget',
  finalProgressRate: 'finalTarget',
  expectedProgress: 'expected',
  elapsedRate: 'elapsed',
} as const satisfies Partial<Record<MetricName, keyof Words['board']['scale']>>;

type ScaledMetric = keyof typeof SCALED;

function isScaled(name: MetricName): name is ScaledMetric {
  return Object.hasOwn(SCALED, name);
}

/** Which metric the bars show: what the scheme rates, else 対目標比; without judging, its first rate. */
export function barMetric({ rating, judges, rates }: Scheme): ScaledMetric | undefined {
  if (rating !== undefined && isScaled(rating.metric)) return rating.metric;
  return judges ? 'achievementRate' : rates.find(isScaled);
}

/** The column has one heading and one note: a 区分 that rates another figure shows that of all, too. */
function metricOfBar({ judged, indicator }: Assessment, all: Scheme): Metric | undefined {
  const name = barMetric(all);
  if (name === undefined) return undefined;
  const { rating } = schemeOf(all, indicator.kind);
  return rating?.metric === name ? judged.grade?.metric : judged.metrics[name];
}

function barsView(shown: readonly Assessment[], contents: Contents): ScoreboardView['bars'] {
  const { scheme, words } = contents.context;
  const name = barMetric(scheme);
  const drawn = shown.flatMap((one) => metricOfBar(one, scheme) ?? []);
  const usual = drawn.find(({ formula }) => formula === name);
  const other = drawn.find(({ formula }) => formula !== name && metricNameOf(formula) === name);
  const [first] = shown;
  const metric = usual ?? (name === undefined ? undefined : first?.judged.metrics[name]);
  if (metric === undefined) return false;
  return {
    label: metricLabel(metric.formula, contents.context),
    formula: formulaInWords(metric, words),
    turned: usual === undefined || other === undefined ? '' : formulaInWords(other, words),
  };
}

function barContent(
  assessment: Assessment,
  { context: { scheme, words }, evaluation }: Contents,
): BulletChart['content'] | undefined {
  const metric = metricOfBar(assessment, scheme);
  const { grade, judgement } = assessment.judged;
  // 「実績値が欠測」 would be untrue of what has come to its end.
  if (metric === undefined || judgement.kind === 'ended') return undefined;
  if (metric.kind === 'undefined') {
    const isGradedByParts = grade?.kind === 'graded' && grade.by === 'parts';
    const isByParts = isGradedByParts || isJudgedByParts(assessment);
    const text = isByParts ? words.board.byParts : words.board.none[metric.reason];
    return { kind: 'none', text };
  }
  return {
    kind: 'bar',
    number: Number(metric.rounded),
    text: printRounded(metric.rounded),
    look: resultLook(assessment, evaluation),
  };
}

/** Whether its parts alone decide: 「目標値がない」 beside a 「未達成」 would say that nothing could. */
function isJudgedByParts({ judged: { judgement, metrics }, override }: Assessment): boolean {
  const { targetGap } = metrics;
  return (
    judgement.kind !== 'undecided' &&
    override === undefined &&
    targetGap.kind === 'undefined' &&
    (targetGap.reason === 'noTarget' || targetGap.reason === 'targetMissing')
  );
}

function barWords(
  content: BulletChart['content'],
  assessment: Assessment,
  { context }: Contents,
): string {
  const { scheme, words } = context;
  const formula = metricOfBar(assessment, scheme)?.formula;
  if (content.kind !== 'bar' || formula === undefined) return content.text;
  const label = metricLabel(formula, termsFor(context, assessment.indicator));
  return fillBlanks(words.board.bar, { label, number: content.text });
}

function scaleChart({ context: { scheme, words } }: Contents): BulletChart {
  const name = barMetric(scheme) ?? 'achievementRate';
  return {
    kind: 'bullet',
    id: 'scale',
    content: { kind: 'scale', text: words.board.scale[SCALED[name]] },
  };
}

function resultLook({ judged }: Assessment, evaluation: Evaluation): ResultLook {
  const { scheme } = evaluation;
  if (!scheme.judges) return 'unjudged';
  const { mark, label } = verdictOf(judged, scheme);
  const counted = countedVerdicts(evaluation);
  return counted.find((one) => one.mark === mark && one.label === label)?.look ?? 'undecided';
}

/** The squares, in the order of the legend. */
function squaresChart(shown: readonly Assessment[], contents: Contents): SquaresChart {
  const { scheme, words } = contents.context;
  const counts = verdictCounts(
    shown.map(({ judged }) => judged),
    contents.evaluation,
  );
  return {
    kind: 'squares',
    id: 'squares',
    parts: counts.flatMap(({ mark, label, count }) => {
      const one = shown.find(({ judged }) => {
        const verdict = verdictOf(judged, scheme);
        return verdict.mark === mark && verdict.label === label;
      });
      if (one === undefined) return [];
      const isGraded = scheme.rating !== undefined;
      return [
        {
          look: resultLook(one, contents.evaluation),
          mark: isGraded ? mark : '',
          count: Number(count),
          label,
          text: fillBlanks(isGraded ? words.board.grade : words.board.judgement, {
            mark: legendEntry({ mark, label }).mark,
            label,
            count,
          }).trim(),
        },
      ];
    }),
  };
}

/** 前年差, where anything is judged with an arrow that says whether it is good; `横ばい` where nothing changed. */
function sinceView(
  assessment: Assessment,
  column: number,
  context: Contents['context'],
): ValueView {
  const { scheme, words } = context;
  const { sinceLastYear, metrics } = assessment.judged;
  const view = judgedMetric(assessment, 'yearDifference', '', column, context);
  if (metrics.yearDifference.kind === 'undefined') return view;
  // Against a range, a change is neither good nor bad by itself.
  const arrow =
    scheme.judges && sinceLastYear !== 'unknown'
      ? { mark: words.board.arrows[sinceLastYear], markWord: words.movements[sinceLastYear] }
      : {};
  if (sinceLastYear === 'unchanged') {
    return { ...view, ...arrow, number: words.board.same, word: 'yes' };
  }
  const isRise = compareDecimals(metrics.yearDifference.rounded, '0') > 0;
  return { ...view, ...arrow, number: isRise ? `+${view.number}` : view.number };
}

/** More than these are not named in a sentence. */
const MOST_NAMED = 6;

function movedNames(contents: Contents): Pick<ScoreboardView, 'noun' | 'moved' | 'movedCount'> {
  const { assessments } = contents.evaluation;
  const { separator } = contents.context.words.board;
  const change = changeView(contents);
  if (change === false) return { noun: '', moved: [], movedCount: '' };
  const { noun, rows } = change;
  if (rows.length > MOST_NAMED) return { noun, moved: [], movedCount: String(rows.length) };
  const order = assessments.map(({ indicator }) => breakLines(indicator.name.value));
  const moved = rows
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
    .map(({ name, beforeInShort, afterInShort }, index) => ({
      before: index === 0 ? '' : separator,
      name: nameParts(name)
        .map(({ text }) => text)
        .join(''),
      from: beforeInShort,
      to: afterInShort,
    }));
  return { noun, moved, movedCount: '' };
}
