/** Sites of evaluations, without printing the papers that they offer. */

import { compose } from '../../src/compose/compose.ts';
import type { Checked } from '../../src/diagnostics/checked.ts';
import { createDraw } from '../../src/draw/draw.ts';
import type { Artifact } from '../../src/forms/artifact.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { openWorld } from '../../src/world/world.ts';
import { writeSite } from '../../src/write/html/writeSite.ts';
import { createPaintPixels } from '../../src/write/png/writePng.ts';
import { THEME } from '../shared/theme.ts';
import { made } from '../write/html/sites.ts';

const world = openWorld(process.cwd(), process.cwd());
const templates = world.templates();
const draw = createDraw(world.fonts(), THEME.charts);
const paint = createPaintPixels(world.fonts());

/** A site as it is composed, and its files. */
interface MadeSite {
  readonly site: PaperDocument;
  readonly files: readonly Artifact[];
}

/** The site of an evaluation. */
export function siteOfEvaluation(evaluation: Evaluation): MadeSite {
  const papers = certain(
    compose(evaluation, { templates, outputs: ['packet', 'report', 'site', 'data'] }),
  );
  const site = papers.find(({ name }) => name === 'site');
  if (site === undefined) throw new Error('There is no site.');
  const looks = {
    css: templates.get('site.css'),
    contents: templates.get('site-contents.css'),
    frame: templates.get('site-frame.html'),
    colours: THEME.colours,
  };
  const setting = { draw, paint, loadPicture: noPicture, looks, files: MADE };
  return { site, files: certain(writeSite(site, setting)) };
}

function noPicture(): undefined {
  return undefined;
}

/** Papers and data of the same run, in the sizes they have. */
const MADE: readonly Artifact[] = [
  made('packet.pdf', 700_000),
  made('report.pdf', 1_200_000),
  ...[
    'indicators.xlsx',
    'indicators.csv',
    'rates.csv',
    'stages.csv',
    'plan.csv',
    'texts.csv',
    'tags.csv',
    'tallies.csv',
    'history.csv',
    'dictionary.csv',
    'codes.csv',
    'evaluation.json',
    'datapackage.json',
    'catalog.jsonld',
  ].map((name) => made(`data/${name}`, 4000)),
];

/** A file's text. */
export function textOf({ bytes }: Artifact): string {
  return new TextDecoder().decode(bytes);
}

function certain<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value !== undefined) return value;
  throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}
