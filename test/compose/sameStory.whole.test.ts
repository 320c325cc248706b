/** The three cities under each scheme that is shipped: what a page says twice, it says the same way. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { isCounted } from '../../src/forms/counting.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { read } from '../../src/read/read.ts';
import { shippedSchemes } from '../evaluate/schemes.ts';
import { SAMPLE_CITIES, type SampleCity, shippedWorkbook } from '../facts/sampleCities.ts';
import { blocksOf, paperOf } from './papers.ts';
import { printInlines } from './printed.ts';

const books = new Map(SAMPLE_CITIES.map((city) => [city, submissionOf(city)] as const));

async function submissionOf(city: SampleCity): Promise<Submission> {
  const workbook = await read(shippedWorkbook(city), `${city}.xlsx`);
  const submission = workbook.value && check(workbook.value).value;
  if (submission === undefined) throw new Error(`${city} cannot be read.`);
  return submission;
}

const all = SAMPLE_CITIES.flatMap((city) =>
  shippedSchemes().map((scheme): readonly [SampleCity, string, Scheme] => [
    city,
    scheme.name,
    scheme,
  ]),
);

describe.each(all)('%s under %s', (city, _, scheme) => {
  let evaluation: Evaluation;
  let paper: PaperDocument;

  beforeAll(async () => {
    const submission = await books.get(city);
    if (submission === undefined) throw new Error(`${city} has not been read.`);
    evaluation = evaluate(submission, scheme);
    paper = paperOf(evaluation);
  });

  it('draws no bar past a target that is missed, and none short of one that is reached', () => {
    const shown = evaluation.assessments.filter(({ indicator }) => isCounted(indicator, scheme));
    const told = bars(paper).flatMap(({ id, number, reached }) => {
      const { indicator, judged } = shown[Number(id.replace('bar-', '')) - 1] ?? missing(id);
      const { kind } = judged.judgement;
      if (kind !== 'achieved' && kind !== 'notAchieved') return [];
      return reached === 'target' ? [{ id: indicator.id, kind, number }] : [];
    });
    // 「30.0超」 is missed with 30.0, a bar that ends at the mark.
    const wrong = told.filter(({ kind, number }) =>
      kind === 'achieved' ? number < 100 : number > 100,
    );
    expect(wrong).toEqual([]);
  });

  it('explains under each table the marks that stand in it, and no others', () => {
    const marked = evaluation.submission.policies.flatMap(({ goal, number }) => {
      const id = `policy-${String(goal)}-${String(number)}`;
      const [table] = blocksOf(paper, id, 'table');
      const legend = blocksOf(paper, id, 'paragraph')
        .map(({ inlines }) => printInlines(inlines))
        .find((text) => text.includes('太枠は検証年度'));
      if (table === undefined || legend === undefined) return [];
      const marks = table.groups
        .flat(2)
        .flatMap(({ content }) =>
          content.kind === 'figure' && content.figure.mark !== ''
            ? [explained(content.figure.mark, content.figure.markWord)]
            : [],
        );
      return [{ id, marks: [...new Set(marks)].toSorted(), said: legendMarks(legend).toSorted() }];
    });
    expect(marked.length > 0).toBe(scheme.judges);
    for (const { id, marks, said } of marked) expect([id, said]).toEqual([id, marks]);
  });
});

/** 終 is in its own word. */
function explained(mark: string, word: string): string {
  return word.startsWith(mark) ? word : `${mark} ${word}`;
}

/** `A 順調`, `－ 評価なし` at the head of a legend. */
function legendMarks(legend: string): readonly string[] {
  return legend.split('　').filter((part) => !/太枠|\( \)内|グラフ/u.test(part));
}

/** The bars of 総括, with what 100 stands for. */
function bars(paper: PaperDocument): readonly Bar[] {
  const [board] = blocksOf(paper, 'summary', 'table');
  const charts = [...(board?.head ?? []), ...(board?.groups.flat() ?? [])]
    .flat()
    .flatMap(({ content }) =>
      content.kind === 'chart' && content.chart.kind === 'bullet' ? [content.chart] : [],
    );
  const scale = charts.flatMap(({ content }) =>
    content.kind === 'scale' ? [content.text] : [],
  )[0];
  return charts.flatMap(({ id, content }) =>
    content.kind === 'bar'
      ? [{ id, number: content.number, reached: scale === '目標＝100' ? 'target' : 'other' }]
      : [],
  );
}

interface Bar {
  readonly id: string;
  readonly number: number;
  readonly reached: 'target' | 'other';
}

function missing(id: string): never {
  throw new Error(`${id} is the bar of no indicator.`);
}
