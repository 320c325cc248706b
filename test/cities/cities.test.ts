import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { checkPictures } from '../../src/check/surroundings/pictures.ts';
import { andThen, type Checked, combine } from '../../src/diagnostics/checked.ts';
import { chooseScheme } from '../../src/evaluate/chooseScheme.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { parseFormFile, writeFormFile } from '../../src/forms/formFile.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import { read } from '../../src/read/read.ts';
import { printFindings } from '../../src/run/findingsText.ts';
import { openWorld } from '../../src/world/world.ts';
import { composePacket } from '../compose/packet.ts';
import { printPaper } from '../compose/printed.ts';
import { printEvaluation, printSubmission, readSubmission, rewritten } from './keptForms.ts';

const HERE = join('test', 'cities');
const CITIES = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const world = openWorld(process.cwd(), process.cwd());
const schemes = certain(combine(world.schemes().map(({ text, path }) => parseScheme(text, path))));

/** The folder's own workbook, or the sample workbook of its name. */
function workbookPath(city: string): string {
  const own = join(HERE, city, 'workbook.xlsx');
  return existsSync(own) ? own : join('input', `${city}.xlsx`);
}

/** Lines that are only in the city's file or only in what was made; with UPDATE_CITIES, the file becomes what was made. */
function differences(city: string, name: string, made: string): readonly string[] {
  const path = join(HERE, city, name);
  if (process.env['UPDATE_CITIES'] !== undefined) writeFileSync(path, made);
  const file = readFileSync(path, 'utf8');
  const kept = path.endsWith('.json') ? rewritten(file) : file;
  if (kept === made) return [];
  const [keptLines, madeLines] = [kept.split('\n'), made.split('\n')];
  const [wasKept, isMade] = [new Set(keptLines), new Set(madeLines)];
  return [
    `${path} differs; UPDATE_CITIES=1 npx jest test/cities`,
    ...keptLines.filter((line) => !isMade.has(line)).map((line) => `- ${line}`),
    ...madeLines.filter((line) => !wasKept.has(line)).map((line) => `+ ${line}`),
  ];
}

function keptSubmission(city: string): Submission {
  return readSubmission(readFileSync(join(HERE, city, 'submission.json'), 'utf8'));
}

function evaluated(submission: Submission): Evaluation {
  const scheme = chooseScheme(schemes, undefined, submission.profile.schemeName);
  return evaluate(submission, certain(scheme));
}

function certain<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value === undefined) throw new Error(printFindings(diagnostics, { colour: false }));
  return value;
}

describe.each(CITIES)('%s', (city) => {
  it('is read and checked: findings.txt, submission.json', async () => {
    const path = workbookPath(city);
    const workbook = await read(new Uint8Array(readFileSync(path)), `${city}.xlsx`);
    const submission = await andThen(workbook, (cells) =>
      andThen(check(cells), (checked) =>
        checkPictures(checked, (name) => world.picture(path, name)),
      ),
    );
    expect(
      differences(city, 'findings.txt', printFindings(submission.diagnostics, { colour: false })),
    ).toEqual([]);
    expect(differences(city, 'submission.json', printSubmission(certain(submission)))).toEqual([]);
  });

  it('is evaluated: evaluation.json', () => {
    expect(
      differences(city, 'evaluation.json', printEvaluation(evaluated(keptSubmission(city)))),
    ).toEqual([]);
  });

  it('is read back whole from the short file that is kept beside the papers', () => {
    const value = evaluated(keptSubmission(city));
    const file = { origin: { name: city }, form: { form: 'evaluation', value } } as const;
    const { bytes } = writeFormFile(file, 'short');
    const text = new TextDecoder().decode(bytes);
    expect(parseFormFile(text, 'evaluation.json')).toMatchObject({
      value: { form: JSON.parse(JSON.stringify({ form: 'evaluation', value })) },
      diagnostics: [],
    });
  });

  it('is composed: document.txt', () => {
    const paper = certain(composePacket(evaluated(keptSubmission(city)), world.templates()));
    expect(differences(city, 'document.txt', printPaper(paper))).toEqual([]);
  });
});
