/** The words of an answer to `--explain`: `explanation` of `templates/words.json`. */

import { z } from 'zod';

import { phrase } from './phrase.ts';

/** Words for what an indicator is, how a year of it is judged, and what has to be known of its actual. */
export const ExplanationWords = z.strictObject({
  kind: phrase('kind'),
  unit: phrase('unit'),
  direction: phrase('direction'),
  stages: z.strictObject({ list: phrase('stages'), between: z.string() }),
  start: phrase('year'),
  /** Of a row that is not counted: a part of another indicator, a sum, one that is printed again. */
  part: phrase('whole'),
  sum: z.string(),
  reprint: phrase('original', 'rule'),
  /** Ratings that a 担当課 or the committee gave by hand. */
  given: z.strictObject({
    heading: z.string(),
    now: phrase('who', 'now'),
    both: phrase('who', 'now', 'before'),
    none: z.string(),
  }),
  /** What 達成 asks for, by what the year's target is. */
  rules: z.strictObject({
    stage: phrase('label'),
    range: phrase('label'),
    moreThan: phrase('label'),
    lessThan: phrase('label'),
    up: phrase('label'),
    down: phrase('label'),
  }),
  unjudged: z.string(),
  parts: z.strictObject({ together: z.string(), heading: phrase('label') }),
  /** A year before 開始年度. */
  early: phrase('year', 'start'),
  /** An actual of another year than its column's, by the year that it is reckoned with. */
  dataYear: z.strictObject({ own: phrase('year'), column: phrase('year', 'column') }),
  repeats: z.string(),
  ended: phrase('written'),
  noFigures: z.string(),
  missedYears: phrase('label', 'number'),
});
