/** The words that the program puts in the place of a value; they are the editor's, in `templates/words.json`. */

import { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import type { WebWords } from '../forms/webWords.ts';

const BLANKS = /\{([^{}]*)\}/gu;

/** A phrase with blanks to fill in, such as `施策{number}`. */
function phrase(...blanks: readonly string[]): z.ZodString {
  const allowed = blanks.map((blank) => `「{${blank}}」`).join('');
  return z
    .string()
    .refine(
      (text) => [...text.matchAll(BLANKS)].every(([, blank = '']) => blanks.includes(blank)),
      {
        message: `「{ }」で書けるのは${allowed}だけです。`,
      },
    );
}

/** What web pages say of themselves; `forms/webWords.ts` explains each. */
const Web = z.strictObject({
  skip: z.string(),
  trail: z.string(),
  neighbours: z.string(),
  previous: phrase('title'),
  next: phrase('title'),
  file: phrase('text', 'format', 'size'),
  kilobytes: phrase('number'),
  megabytes: phrase('number'),
  textVersion: z.string(),
  chartData: phrase('name'),
  year: z.string(),
  target: z.string(),
  actual: z.string(),
  status: z.string(),
  goal: z.string(),
  noNumber: z.string(),
  minus: z.string(),
  scroll: z.string(),
  figure: z.string(),
  table: z.string(),
}) satisfies z.ZodType<WebWords>;

/** `templates/words.json`. */
export const Words = z.strictObject({
  /** Actual of a year that has not come yet. */
  pendingActual: z.string(),
  /** Target that is blank after 対象年度. */
  pendingTarget: z.string(),
  /** Blank where a value is due. */
  unfilled: z.string(),
  /** Under a year without a value, in charts. */
  missing: z.string(),
  baseline: z.string(),
  judgedYear: z.string(),
  finalYear: z.string(),
  targetRow: z.string(),
  /** 目標値（当初）, in a row of its own. */
  originalTargetRow: z.string(),
  actualRow: z.string(),
  achievementRateRow: z.string(),
  progressRateRow: z.string(),
  numericTarget: z.string(),
  kpi: z.string(),
  reprint: z.string(),
  bounds: z.strictObject({
    atLeast: z.string(),
    atMost: z.string(),
    moreThan: z.string(),
    lessThan: z.string(),
    about: z.string(),
  }),
  /** In the caption of a chart, for a target that is a range; the year stands where years differ. */
  rangeTarget: phrase('year', 'range'),
  /** Which of two series of targets is judged. */
  targetSeries: z.strictObject({ current: z.string(), original: z.string() }),
  /** A target with a limit on both sides, and one as far below zero as above it. */
  range: phrase('lower', 'upper'),
  plusMinus: phrase('limit'),
  /** Behind ± where the limits belong to the range. */
  within: z.string(),
  approximate: z.string(),
  /** Behind a value that is of another year than its column's. */
  dataYear: phrase('year'),
  /** In the place of a figure that cannot be worked out. */
  undefinedRate: z.string(),
  percent: z.string(),
  /** Short names of a goal and a policy. */
  goal: phrase('number'),
  policy: phrase('number'),
  /** Behind a bar of 総括; `label` is the scheme's word for 達成. */
  tallyBar: phrase('achieved', 'judged', 'label'),
  /** In front of an item of a list that names no mark. */
  bullet: z.string(),
  /** What a reference is called that has no title of its own. */
  reference: z.string(),
  /** Under the table of an indicator whose judgement the office made itself. */
  override: phrase('name', 'year', 'computed', 'judgement', 'reason'),
  /** A judgement with its grade, where the scheme rates. */
  graded: phrase('judgement', 'grade'),
  /** What the share of 達成 is of, as the scheme counts. */
  denominators: z.strictObject({ judged: phrase('number'), all: phrase('number') }),
  /** 次第: in front of the items of a part; and what its list of papers calls 委員名簿. */
  agendaItem: phrase('number'),
  membersPaper: z.string(),
  directions: z.strictObject({
    increase: z.string(),
    decrease: z.string(),
    maintainAtLeast: z.string(),
    maintainAtMost: z.string(),
  }),
  /** How an actual went since the year before, seen in 目標の向き. */
  movements: z.strictObject({
    improved: z.string(),
    worsened: z.string(),
    unchanged: z.string(),
    unknown: z.string(),
  }),
  web: Web,
});
export type Words = z.infer<typeof Words>;

/** Parses `words.json` of the templates; every missing, unknown or wrong entry is an error. */
export function parseWords(templates: TemplateFiles): Checked<Words> {
  const text = templates.get('words.json');
  if (text === undefined) return { value: undefined, diagnostics: [noWords] };
  return parseJson(text, Words, {
    path: 'templates/words.json',
    subject: 'words',
    hint: '元の words.json と見比べて、項目名と、引用符で囲んだことばを直してください。',
  });
}

const noWords: Diagnostic = {
  code: 'words/missing',
  severity: 'error',
  message: 'ファイル「templates/words.json」がありません。',
  hint: 'templates フォルダに、元の words.json を戻してください。',
};

/** Fills the blanks of a phrase: `施策{number}` with `{ number: '1' }` is `施策1`. */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(BLANKS, (_, blank: string) => values[blank] ?? '');
}
