import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { compareDecimals } from '../../src/decimals/notation.ts';
import type { Place } from '../../src/diagnostics/place.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation, YearAssessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { parseQuantity } from '../../src/japanese/quantity.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { read } from '../../src/read/read.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { WORDS } from '../wording/shipped.ts';
import { shippedSchemes } from './schemes.ts';

const FOLDER = join(import.meta.dirname, '../../input');
const SCHEMES = shippedSchemes().map((scheme): Scheme => ({ ...scheme, forecast: { values: 3 } }));

/** Whether a metric names inputs of its year only, and is defined only where they have numbers. */
function isSound(metric: Metric, { inputs }: YearAssessment): boolean {
  const numbers = new Map(inputs.map((input) => [input.name, input.number]));
  // An estimate asks the final target for its year, so that a range will do.
  const used = metric.inputs
    .filter((input) => metric.formula !== 'forecast' || input !== 'finalTarget')
    .map((input) => numbers.get(input));
  // Of the baseline and the final target, shares of time need the year alone.
  const isIncomplete = used.includes(undefined) && !metric.formula.startsWith('elapsed');
  return (
    metric.inputs.every((input) => numbers.has(input)) &&
    !(metric.kind === 'defined' && isIncomplete)
  );
}

describe.each(['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'])('every figure of %s', (name) => {
  let workbook: Workbook | undefined;
  let evaluations: readonly Evaluation[] = [];

  beforeAll(async () => {
    ({ value: workbook } = await read(readFileSync(join(FOLDER, `${name}.xlsx`)), `${name}.xlsx`));
    const submission: Submission | undefined = workbook && check(workbook).value;
    if (submission === undefined) throw new Error(`${name} cannot be read.`);
    evaluations = SCHEMES.map((scheme) => evaluate(submission, scheme));
  });

  /** What stands in a cell, as the number it states. */
  function numberAt({ sheet, cell }: Place, unit: string): string | undefined {
    const cells = workbook?.sheets.find((one) => one.name === sheet)?.cells;
    const text = cells?.find(({ place }) => place.cell === cell)?.text ?? '';
    const reading = parseQuantity(text.replace(/%$/u, ''), { unit });
    if (reading.kind !== 'read' || reading.quantity.kind !== 'measured') return undefined;
    return reading.quantity.number;
  }

  it('is worked out of values that stand in the cells it names', () => {
    const inputs = (evaluations[0]?.assessments ?? []).flatMap(({ indicator, years }) =>
      years.flatMap((year) =>
        year.inputs.map((input) => ({ ...input, unit: indicator.unit.value })),
      ),
    );
    expect(inputs.length).toBeGreaterThan(400);
    for (const { number, places, relative, unit } of inputs) {
      if (number === undefined) continue;
      const stated = numberAt(places.at(-1) ?? { sheet: '', cell: '' }, unit);
      // Of a target in words, the figure that it is reckoned from stands in a cell.
      expect(stated && compareDecimals(stated, relative?.number ?? number)).toBe(0);
    }
  });

  it('names only inputs that the year has, and has a number for each of them where it is defined', () => {
    const wrong = evaluations.flatMap(({ assessments }) =>
      assessments.flatMap(({ indicator, years }) =>
        years
          .flatMap((year) => Object.values(year.metrics).filter((metric) => !isSound(metric, year)))
          .map(({ formula }) => `${indicator.id} ${formula}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(evaluations[0]?.assessments.length).toBeGreaterThan(15);
  });

  it('can be explained, for any indicator and year, with the cells of target and actual', () => {
    const [evaluation] = evaluations;
    if (evaluation === undefined) throw new Error('nothing was evaluated');
    const { assessments, submission } = evaluation;
    for (const { indicator } of assessments) {
      submission.years.forEach(({ fiscalYear }, index) => {
        const question = { indicator: indicator.id, year: fiscalYear.label, all: true };
        const { value = '', diagnostics } = explainInWords(evaluation, question, WORDS);
        expect(diagnostics).toEqual([]);
        const [target, actual] = [indicator.target.years[index], indicator.actual.years[index]];
        expect(value).toContain(`　「KPI」シート ${target?.place.cell}`);
        expect(value).toMatch(new RegExp(`実績値: .*「KPI」シート ${actual?.place.cell}\\n`, 'u'));
        expect(value).not.toMatch(/undefined|NaN|\{[a-zA-Z]+\}|[（( ]\)/u);
      });
    }
  });
});

describe('a rate that would rise as things get worse', () => {
  it.each(['G2-1', 'K2-1-1', 'K3-1-2'])(
    'is given for %s under no scheme: not 700 %, not 1,715 %',
    async (id) => {
      const { value: workbook } = await read(
        readFileSync(join(FOLDER, 'kumamoto-r1.xlsx')),
        'k.xlsx',
      );
      const submission = workbook && check(workbook).value;
      if (submission === undefined) throw new Error('The sample cannot be read.');
      for (const scheme of SCHEMES) {
        const { assessments } = evaluate(submission, scheme);
        const assessment = assessments.find(({ indicator }) => indicator.id === id);
        for (const { metrics, judgement } of assessment?.years.slice(0, 3) ?? []) {
          expect(judgement.kind).toBe('notAchieved');
          for (const name of ['progressRate', 'finalProgressRate', 'expectedProgress'] as const) {
            expect(metrics[name]).toMatchObject({
              kind: 'undefined',
              reason: 'targetBehindBaseline',
            });
          }
        }
        const isOfProgress = ['progressRate', 'expectedProgress'].includes(
          scheme.rating?.metric ?? '',
        );
        expect(assessment?.judged.grade?.kind === 'unrated').toBe(isOfProgress);
        expect(JSON.stringify(assessment)).not.toMatch(/"(?:700|1715)(?:\.0+)?"/u);
      }
    },
  );
});
