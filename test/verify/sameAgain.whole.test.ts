/** The same figures give the same papers, however often they are made and whichever program saved the workbook. */

import { describe, expect, it } from '@jest/globals';

import type { Evaluation } from '../../src/forms/evaluation.ts';
import { SAMPLE_CITIES, sampleFacts } from '../facts/sampleCities.ts';
import { savedByLibreOffice } from '../read/libreOffice.ts';
import { evaluationOf, packetOf, workbookOf } from './making.ts';

it('two runs give identical workbooks and identical packets', async () => {
  const facts = sampleFacts('kumamoto-r1');
  const [one, other] = [await workbookOf(facts), await workbookOf(facts)];
  expect(Buffer.compare(one, other)).toBe(0);
  const [first, second] = [
    await packetOf(one, '達成・未達成'),
    await packetOf(other, '達成・未達成'),
  ];
  expect(first.length).toBeGreaterThan(100_000);
  expect(Buffer.compare(first, second)).toBe(0);
});

describe.each(SAMPLE_CITIES)('the workbook of %s', (city) => {
  it('is evaluated alike after LibreOffice has saved the workbook', async () => {
    const workbook = await workbookOf(sampleFacts(city));
    const again = savedByLibreOffice(workbook, 'xlsx');
    expect(Buffer.compare(workbook, again)).not.toBe(0);
    expect(withoutBytes(await evaluationOf(again, '達成・未達成'))).toEqual(
      withoutBytes(await evaluationOf(workbook, '達成・未達成')),
    );
  });
});

function withoutBytes(evaluation: Evaluation): unknown {
  const { submission } = evaluation;
  return JSON.parse(JSON.stringify({ ...evaluation, submission: { ...submission, sha256: '' } }));
}
