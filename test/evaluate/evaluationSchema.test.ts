import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

import { expect, it } from '@jest/globals';
import { z } from 'zod';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { writeFormFile } from '../../src/forms/formFile.ts';
import { read } from '../../src/read/read.ts';
import { itWhole } from '../shared/whole.ts';
import { evaluationSchema } from './evaluationSchema.ts';
import { shippedScheme, shippedSchemes } from './schemes.ts';
import { submission } from './submission.ts';

const FILE = join(import.meta.dirname, '../../docs/evaluation.schema.json');

/** `UPDATE=1 npx jest test/evaluate/evaluationSchema` writes the file anew. */
if (env['UPDATE'] === '1') writeFileSync(FILE, evaluationSchema());

it('docs/evaluation.schema.json says what the program writes today', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(evaluationSchema());
});

it('the schema alone, read by somebody else, takes our files and refuses others', () => {
  const schema = z.fromJSONSchema(JSON.parse(evaluationSchema()));
  const rows = [
    { target: ['—', '5', '8'], actual: ['1', '6', ''] },
    { target: ['—', '維持', ''], actual: ['1', '—', ''] },
  ];
  for (const scheme of shippedSchemes()) {
    const value = evaluate(submission(rows), scheme);
    const { workbookName: name, sha256 } = value.submission;
    const file = writeFormFile({ origin: { name, sha256 }, form: { form: 'evaluation', value } });
    const json: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    expect(schema.safeParse(json).error).toBeUndefined();
    expect(schema.safeParse({ ...Object(json), form: 'workbook' }).success).toBe(false);
    expect(schema.safeParse({ ...Object(json), value: {} }).success).toBe(false);
  }
});

itWhole.each(['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'])(
  'the schema takes evaluation.json of %s, rated or not',
  async (city) => {
    const { value } = await read(new Uint8Array(readFileSync(join('input', `${city}.xlsx`))), city);
    const submitted = value && check(value).value;
    if (submitted === undefined) throw new Error(`${city} cannot be read.`);
    const basisList = { value: true, place: { sheet: '基本情報', cell: 'B20' } };
    const asking = { ...submitted, profile: { ...submitted.profile, basisList } };
    const schema = z.fromJSONSchema(JSON.parse(evaluationSchema()));
    const origin = { name: city, sha256: submitted.sha256 };
    for (const scheme of ['達成・未達成', '進捗率3段階（達成・80）'].map(shippedScheme)) {
      const form = { form: 'evaluation', value: evaluate(asking, scheme) } as const;
      const json: unknown = JSON.parse(
        new TextDecoder().decode(writeFormFile({ origin, form }).bytes),
      );
      expect(schema.safeParse(json).error).toBeUndefined();
    }
  },
);
