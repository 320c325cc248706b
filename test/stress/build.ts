/** Facts through all stages, with the laid-out pages at hand. */

import type { Checked, Diagnostic } from '../../src/diagnostics/checked.ts';
import { createDraw } from '../../src/draw/draw.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Draw } from '../../src/forms/figure.ts';
import type { Form } from '../../src/forms/form.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import { advance, readWorkbook, workbookFromFacts } from '../../src/pipeline.ts';
import type { DisplayDocument } from '../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../src/write/pdf/drawPdf.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { drawField, fonts, glyphs, laidOut, world } from '../write/pdf/layout/papers.ts';

/** Everything that came of one plan. */
export interface Built {
  readonly errors: readonly Diagnostic[];
  readonly paper: PaperDocument;
  readonly pages: DisplayDocument;
  readonly pdf: Uint8Array;
}

const templates = world.templates();
const schemes = world.schemes().flatMap(({ text, path }) => parseScheme(text, path).value ?? []);

/** Charts as they are printed. */
export const drawChart: Draw = createDraw(fonts, CHART_LOOK);

/**
 * Builds the packet of a plan.
 *
 * @param draw fields of the right size do for a test of pages, and take a hundredth of the time
 */
export async function build(facts: Facts, draw: Draw = drawField): Promise<Built> {
  const workbook = must(await workbookFromFacts(facts));
  const read = must(await readWorkbook(workbook, 'stress.xlsx'));
  const setting = {
    schemes,
    templates,
    loadPicture: () => undefined,
    fonts,
    outputs: ['packet'],
  } as const;
  const composed = await advance(read, 'document', setting);
  const paper = paperOf(must(composed));
  const pages = laidOut(paper, { draw });
  const drawn = await drawPdf(pages, fonts, glyphs);
  const errors = [...composed.diagnostics, ...drawn.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  return { errors, paper, pages, pdf: must(drawn) };
}

function must<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

function paperOf(form: Form): PaperDocument {
  if (form.form !== 'document') throw new Error(`The stages ended at the ${form.form}.`);
  const [paper] = form.value;
  if (paper === undefined) throw new Error('No packet was composed.');
  return paper;
}
