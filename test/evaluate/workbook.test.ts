import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { parseFormFile, writeFormFile } from '../../src/forms/formFile.ts';
import { read } from '../../src/read/read.ts';
import { SCHEME } from './submission.ts';

const FILE = join(import.meta.dirname, '../../input/kumamoto-r1.xlsx');

it('the sample workbook gives the published tallies, and survives being written down', async () => {
  const { value: workbook } = await read(readFileSync(FILE), 'kumamoto-r1.xlsx');
  const submission = workbook && check(workbook).value;
  const evaluation = submission && evaluate(submission, SCHEME);
  expect(evaluation?.total).toMatchObject({
    indicators: 17,
    reprints: 3,
    achieved: 10,
    notAchieved: 7,
    undecided: 0,
  });
  if (evaluation === undefined) return;
  const origin = { name: evaluation.submission.workbookName, sha256: evaluation.submission.sha256 };
  const { bytes } = writeFormFile({ origin, form: { form: 'evaluation', value: evaluation } });
  const { value, diagnostics } = parseFormFile(new TextDecoder().decode(bytes), 'x.json');
  expect(diagnostics).toEqual([]);
  // jest takes seconds for so many bytes.
  expect(Buffer.from(value ? writeFormFile(value).bytes : []).equals(bytes)).toBe(true);
});
