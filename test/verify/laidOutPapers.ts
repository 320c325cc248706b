/** The packet and the report of the sample cities under any scheme, laid out but not written, so that all can be looked at. */

import type { Checked } from '../../src/diagnostics/checked.ts';
import { createDraw } from '../../src/draw/draw.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Draw } from '../../src/forms/figure.ts';
import type { Form } from '../../src/forms/form.ts';
import type { OutputName } from '../../src/forms/output.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { advance, readWorkbook } from '../../src/pipeline.ts';
import type { DisplayDocument } from '../../src/write/pdf/display/display.ts';
import { lookOf } from '../../src/write/pdf/layout/look.ts';
import { layOutPaper } from '../../src/write/pdf/layout/paper.ts';
import { type SampleCity, shippedWorkbook } from '../facts/sampleCities.ts';
import { THEME } from '../shared/theme.ts';
import { drawField, fonts, metrics, PAGE, world } from '../write/pdf/layout/papers.ts';

/** The schemes as the project ships them. */
export const SHIPPED_SCHEMES: readonly Scheme[] = world
  .schemes()
  .flatMap(({ text, path }) => parseScheme(text, path).value ?? []);

/** A paper and its pages. */
export interface LaidOutPaper {
  readonly paper: PaperDocument;
  readonly document: DisplayDocument;
}

/** As high as the real charts ask for, but never drawn. */
const draw: Draw = { ...createDraw(fonts, THEME.charts), picture: drawField.picture };

const templates = world.templates();

/** A sample city's workbook, read; it is evaluated as often as there are schemes. */
export async function readCity(city: SampleCity): Promise<Form> {
  return certain(await readWorkbook(shippedWorkbook(city), `${city}.xlsx`));
}

/** The packet and the report of a workbook under a scheme, or one of them. */
export async function laidOutPapers(
  workbook: Form,
  schemeName: string,
  outputs: readonly OutputName[] = ['packet', 'report'],
): Promise<readonly LaidOutPaper[]> {
  const { form, value } = certain(
    await advance(workbook, 'document', {
      schemes: SHIPPED_SCHEMES,
      schemeName,
      templates,
      loadPicture: () => undefined,
      fonts,
      outputs,
    }),
  );
  if (form !== 'document') throw new Error(`The stages stopped at the ${form}.`);
  return value.map((paper) => ({ paper, document: laidOutAsIs(paper) }));
}

function laidOutAsIs(paper: PaperDocument): DisplayDocument {
  const { orientation } = paper.page;
  const isUpright = orientation === 'portrait';
  const [width, height] = isUpright ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const theme = lookOf(THEME, orientation);
  const { left, right } = theme.margins;
  return layOutPaper(
    paper,
    { width, height, handling: paper.handling },
    {
      theme,
      metrics,
      draw,
      pictures: new Map(),
      continued: paper.continued ?? '',
      width: width - left - right,
    },
  );
}

function certain<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value !== undefined) return value;
  throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}
