import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PaperDocument } from '../../../src/forms/document.ts';
import { parseTheme } from '../../../src/office/theme.ts';
import { write } from '../../../src/pipeline.ts';
import { lookOf } from '../../../src/write/pdf/layout/look.ts';
import { opened } from '../../reading/pdf.ts';
import { paperOf, sharedRun } from '../../shared/run.ts';
import { THEME } from '../../shared/theme.ts';
import { chartsOn } from './layout/inspect.ts';
import { fonts, laidOut, world } from './layout/papers.ts';

/** What an office writes into its `templates/theme.json`; everything else stays as it is shipped. */
type Change = Readonly<Record<string, object | number>>;

/** The page of a policy that has a table, charts and both boxes, as its office would print it. */
async function policyPage(change: Change): Promise<Page> {
  const run = await sharedRun('kumamoto-r1', '達成・未達成');
  const paper = policyOnly(paperOf(run, 'packet'));
  const templates = new Map(world.templates()).set('theme.json', changed(change));
  const setting = { schemes: [], templates, fonts, loadPicture: () => undefined };
  const origin = { name: 'kumamoto-r1.xlsx', sha256: 'a'.repeat(64) };
  const { value, diagnostics } = await write({ papers: [paper], origin }, setting);
  const file = value?.find(({ path }) => path === 'packet.pdf');
  if (file === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  const page = await (await opened(file.bytes)).getPage(2);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, left: Number(item.transform[4]), size: item.height }]
      : [],
  );
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills = fnArray.flatMap((name, index) =>
    name === OPS.setFillRGBColor ? [String(argsArray[index]).toUpperCase()] : [],
  );
  return { texts, fills };
}

/** The cover, and the policy as its own part. */
function policyOnly(packet: PaperDocument): PaperDocument {
  const sheets = packet.sheets
    .filter(({ id, kind }) => kind === 'cover' || id === 'policy-1-1')
    .map((sheet) => ({ ...sheet, level: 1 as const }));
  return { ...packet, sheets };
}

interface Page {
  readonly texts: readonly {
    readonly text: string;
    readonly left: number;
    readonly size: number;
  }[];
  readonly fills: readonly string[];
}

function leftmost(texts: Page['texts'] = []): number {
  return Math.min(...texts.map(({ left }) => left));
}

function textsOfSize(texts: Page['texts'] = [], size: number): number {
  return texts.filter((one) => Math.abs(one.size - size) < 0.01).length;
}

/** `theme.json` with groups changed in part. */
function changed(change: Change): string {
  const theme: Record<string, unknown> = { ...THEME };
  for (const [name, part] of Object.entries(change)) {
    const own = theme[name];
    theme[name] =
      typeof part === 'object' && !Array.isArray(part) ? { ...Object(own), ...part } : part;
  }
  return JSON.stringify(theme);
}

describe('an office with looks of its own', () => {
  const shipped: Page[] = [];
  beforeAll(async () => {
    shipped.push(await policyPage({}));
  });

  it('prints its own accent, and nothing in the one that was shipped', async () => {
    const { fills } = await policyPage({ colours: { accent: '#7A1F3D' } });
    expect(shipped[0]?.fills).toContain('#1F4E79');
    expect(fills).toContain('#7A1F3D');
    expect(fills).not.toContain('#1F4E79');
  });

  it('prints running text and tables in its own sizes', async () => {
    const { texts } = await policyPage({
      sizes: { body: 9.75, cell: 9.25, figure: 9.25 },
      tightening: [],
    });
    // Of the charts, the figure of 対象年度 alone is as large as tables are where nothing is changed.
    expect(textsOfSize(shipped[0]?.texts, 10.5)).toBeGreaterThan(40);
    expect(textsOfSize(texts, 10.5)).toBeLessThan(6);
    expect(textsOfSize(texts, 9.75)).toBeGreaterThan(5);
    expect(textsOfSize(texts, 9.25)).toBeGreaterThan(15);
  });

  it('prints within its own margins', async () => {
    const { texts } = await policyPage({ margins: { left: 80 } });
    expect(leftmost(shipped[0]?.texts)).toBeLessThan(60);
    expect(leftmost(texts)).toBeGreaterThanOrEqual(80);
  });

  it('draws charts in its own colours', async () => {
    const { charts } = THEME;
    const actual = { fill: '#C3DDA9', edge: '#2B5A1E', ink: '#1A1A1A' };
    const { fills } = await policyPage({
      charts: { actuals: { ...charts.actuals, actual } },
    });
    expect(shipped[0]?.fills).toContain('#A9C3DD');
    expect(fills).toContain('#C3DDA9');
    expect(fills).not.toContain('#A9C3DD');
  });

  it('has charts as high as it says', async () => {
    const run = await sharedRun('kumamoto-r1', '達成・未達成');
    const { value } = parseTheme(changed({ chart: { least: 60, most: 70, wideMost: 75 } }));
    if (value === undefined) throw new Error('The theme is refused.');
    const { pages } = laidOut(policyOnly(paperOf(run, 'packet')), {
      theme: lookOf(value, 'landscape'),
    });
    const heights = pages.flatMap(chartsOn).map(({ top, bottom }) => Math.round(bottom - top));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(75);
  });
});

describe('the list of looks in templates/README.md', () => {
  const readme = readFileSync('templates/README.md', 'utf8');

  it('names every entry of theme.json', () => {
    const names = [...new Set(namesIn(THEME))];
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('stands for files that are checked: an entry too few, too many or no length is told with its place', () => {
    const { value, diagnostics } = parseTheme(
      changed({ foot: { above: 0, rule: '細い' }, band: { rule: undefined, colour: '#FFFFFF' } }),
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('「templates/theme.json」: 項目「band.rule」がありません。'),
      expect.stringContaining(
        '「templates/theme.json」: 項目「band」に、知らない項目「colour」があります。',
      ),
      expect.stringContaining(
        '「templates/theme.json」: 項目「foot.above」は「0」となっています。',
      ),
      expect.stringContaining(
        '「templates/theme.json」: 項目「foot.rule」は「細い」となっています。数を書きます。',
      ),
    ]);
  });
});

function namesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}
