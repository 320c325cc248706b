/** Everything that is made of two books, held to what every paper is held to. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Artifact } from '../../src/forms/artifact.ts';
import { Submission } from '../../src/forms/submission.ts';
import { compareBooks, type Setting } from '../../src/pipeline.ts';
import { openWorld } from '../../src/world/world.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { outlineOf } from '../cities/outline.ts';
import { metadataOf, SOUND, soundness } from '../cities/soundness.ts';
import { shippedScheme } from '../evaluate/schemes.ts';

const OLD = readSubmission(readFileSync('test/cities/kumamoto-r1/submission.json', 'utf8'));
const SCHEME = shippedScheme('達成・未達成');
const DIGEST = 'f'.repeat(64);

/** Three figures are others, one text is longer. */
function corrected(): Submission {
  const book: Submission = JSON.parse(JSON.stringify(OLD));
  const wrong = new Set(['K1-1-2', 'K2-1-1', 'G1-2']);
  return Submission.parse({
    ...book,
    sha256: DIGEST,
    workbookName: '訂正後',
    indicators: book.indicators.map((indicator) => {
      if (!wrong.has(indicator.id)) return indicator;
      const years = indicator.actual.years.map((fact, column) =>
        column === 2
          ? { ...fact, value: { kind: 'measured', written: '7', number: '7', decimals: 0 } }
          : fact,
      );
      return { ...indicator, actual: { ...indicator.actual, years } };
    }),
    bullets: book.bullets.map((bullet, index) =>
      index === 3
        ? { ...bullet, text: { ...bullet.text, value: `${bullet.text.value}詳しくは別に示す。` } }
        : bullet,
    ),
  });
}

/** The year after: what 前年度の方向性と今年度の結果 is made of. */
function yearAfter(): Submission {
  const year = OLD.years.find(({ fiscalYear }) => fiscalYear.year === 2019)?.fiscalYear;
  const { profile } = OLD;
  return Submission.parse({
    ...OLD,
    sha256: DIGEST,
    profile: { ...profile, judgedYear: { ...profile.judgedYear, value: year } },
  });
}

const CASES = [
  [
    'a correction',
    corrected,
    ['comparison', 'errata', 'replacements', 'replacement-packet', 'replacement-report'],
  ],
  ['the year after', yearAfter, ['comparison', 'follow-up']],
] as const;

describe.each(CASES)('the papers on %s', (_, made, names) => {
  const folder = mkdtempSync(join(tmpdir(), 'kensho-revision-'));
  let files: readonly Artifact[] = [];

  beforeAll(async () => {
    const world = openWorld(process.cwd(), process.cwd());
    const path = world.inputPath('kumamoto-r1.xlsx');
    const setting: Setting = {
      schemes: [SCHEME],
      templates: world.templates(),
      loadPicture: (name) => world.picture(path, name),
      fonts: world.fonts(),
    };
    const [old, now] = [OLD, made()].map((book) => ({
      evaluation: evaluate(book, SCHEME),
      setting,
    }));
    if (old === undefined || now === undefined) throw new Error('Both are there.');
    const { value, diagnostics } = await compareBooks(old, now, '2019-09-01');
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    files = value.files.filter(({ path: file }) => file.endsWith('.pdf'));
    for (const file of files) writeFileSync(join(folder, file.path), file.bytes);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('are these', () => {
    expect(files.map(({ path }) => path).toSorted()).toEqual(
      names.map((name) => `${name}.pdf`).toSorted(),
    );
  });

  it.each(names)('%s has no text outside the structure, no table without heads', async (name) => {
    const file = files.find(({ path }) => path === `${name}.pdf`);
    const { faults, text } = await outlineOf(file?.bytes ?? new Uint8Array());
    expect(faults).toEqual({ unmarked: [], tablesWithoutHeaders: 0, figuresWithoutWords: 0 });
    // The first heading is of the first level.
    expect(/\bH\d/u.exec(text)?.[0]).toBe('H1');
  });

  it.each(names)('%s is sound for other people’s software, and names the new workbook', (name) => {
    const file = join(folder, `${name}.pdf`);
    expect(soundness(file)).toEqual(SOUND);
    expect(metadataOf(file)).toContain(`<dc:source>sha256:${DIGEST}</dc:source>`);
  });
});
