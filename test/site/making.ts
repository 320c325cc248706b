/** Sites of the sample cities, through every stage but the printing of papers. */

import { readFileSync } from 'node:fs';

import { compose } from '../../src/compose/compose.ts';
import type { Checked } from '../../src/diagnostics/checked.ts';
import { createDraw } from '../../src/draw/draw.ts';
import type { Artifact } from '../../src/forms/artifact.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { parseScheme } from '../../src/forms/parseScheme.ts';
import { advance, readWorkbook, type Setting } from '../../src/pipeline.ts';
import { openWorld } from '../../src/world.ts';
import { writeSite } from '../../src/write/html/writeSite.ts';
import { parseTheme } from '../../src/write/pdf/theme.ts';
import { made } from '../write/html/sites.ts';

const world = openWorld(process.cwd(), process.cwd());
const fonts = world.fonts();
const templates = world.templates();
const draw = createDraw(fonts);

/** A site with the packet of the same figures. */
export interface MadeSite {
  readonly site: PaperDocument;
  readonly packet: PaperDocument;
  readonly files: readonly Artifact[];
}

const known = new Map<string, Promise<MadeSite>>();

/** The site of a city of `input/`, as it is when everything is made; examples of a file share it. */
export function siteOfCity(city: string, schemeName?: string): Promise<MadeSite> {
  const site = known.get(city) ?? makeSite(city, schemeName);
  known.set(city, site);
  return site;
}

async function makeSite(city: string, schemeName: string | undefined): Promise<MadeSite> {
  const path = `input/${city}.xlsx`;
  const setting: Setting = {
    schemes: world.schemes().map(({ text, path: file }) => certain(parseScheme(text, file))),
    ...(schemeName === undefined ? {} : { schemeName }),
    templates,
    loadPicture: (name) => world.picture(path, name),
    fonts,
  };
  const read = certain(await readWorkbook(readFileSync(path), `${city}.xlsx`));
  const { form, value } = certain(await advance(read, 'evaluation', setting));
  if (form !== 'evaluation') throw new Error(`The stages stopped at the ${form}.`);
  return siteOfEvaluation(value, setting.loadPicture);
}

/** The site of an evaluation. */
export function siteOfEvaluation(
  evaluation: Evaluation,
  loadPicture: Setting['loadPicture'] = () => undefined,
): MadeSite {
  const papers = certain(compose(evaluation, templates, ['packet', 'report', 'site', 'data']));
  const [site, packet] = (['site', 'packet'] as const).map((name) =>
    papers.find((paper) => paper.name === name),
  );
  if (site === undefined || packet === undefined) throw new Error('A paper is missing.');
  const { colours } = certain(parseTheme(templates.get('theme.json')));
  const files = certain(
    writeSite(site, {
      draw,
      loadPicture,
      looks: { css: templates.get('site.css'), colours },
      files: MADE,
    }),
  );
  return { site, packet, files };
}

/** Papers and data of the same run, in the sizes they have. */
const MADE: readonly Artifact[] = [
  made('packet.pdf', 700_000),
  made('report.pdf', 1_200_000),
  ...[
    'indicators.csv',
    'tallies.csv',
    'texts.csv',
    'dictionary.csv',
    'evaluation.json',
    'datapackage.json',
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
