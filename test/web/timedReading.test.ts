/** The page's reading tells when it begins and ends, so that somebody outside can end it. */

import { expect, it } from '@jest/globals';

import { USUAL_LIMITS } from '../../src/office/limits.ts';
import { STAGES, type Stages } from '../../src/run/stages.ts';
import { timedReading } from '../../src/web/timedReading.ts';

/** The stages, with a reading that notes itself; one of 「壊」 breaks. */
function noting(said: string[]): Stages {
  const read = (_: Uint8Array, name: string): ReturnType<Stages['readWorkbook']> => {
    said.push(`reads ${name}`);
    return name === '壊.xlsx'
      ? Promise.reject(new Error('broken'))
      : Promise.resolve({ value: undefined, diagnostics: [] });
  };
  return {
    ...STAGES,
    readWorkbook: read,
    openReader: () => ({ read, end: () => said.push('ends') }),
  };
}

const NOTHING = new Uint8Array();

it('tells the file and its time before a book is read, and that it was read', async () => {
  const said: string[] = [];
  const stages = timedReading(noting(said), (file) =>
    said.push(file === undefined ? 'done' : `${file.fileName} ${file.seconds}`),
  );
  await stages.readWorkbook(NOTHING, '計画.xlsx', { ...USUAL_LIMITS, seconds: 30 });
  expect(said).toEqual(['計画.xlsx 120', 'reads 計画.xlsx', 'done']);
});

it('tells the same of each of several, with the usual time where an office has set none', async () => {
  const said: string[] = [];
  const stages = timedReading(noting(said), (file) =>
    said.push(file === undefined ? 'done' : `${file.fileName} ${file.seconds}`),
  );
  const reader = stages.openReader();
  await reader.read(NOTHING, 'い.xlsx');
  await reader.read(NOTHING, 'ろ.xlsx');
  reader.end();
  const [first, second] = ['い.xlsx', 'ろ.xlsx'].map((name) => [
    `${name} 32`,
    `reads ${name}`,
    'done',
  ]);
  expect(said).toEqual([...(first ?? []), ...(second ?? []), 'ends']);
});

it('tells that a reading is over when it breaks', async () => {
  const said: string[] = [];
  const stages = timedReading(noting(said), (file) => said.push(file?.fileName ?? 'done'));
  await expect(stages.readWorkbook(NOTHING, '壊.xlsx')).rejects.toThrow('broken');
  expect(said).toEqual(['壊.xlsx', 'reads 壊.xlsx', 'done']);
});
