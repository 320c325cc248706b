/** The program and its templates know no city: what holds of one plan stands in its workbook. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { SAMPLE_CITIES, sampleFacts } from '../facts/sampleCities.ts';

/** 熊本市 and 熊本, and the name of its files: kumamoto; a name that is a word of every day only with 市 behind it. */
function namesOf(): readonly string[] {
  return SAMPLE_CITIES.flatMap((sample) => {
    const { city } = sampleFacts(sample).meta;
    const short = city.replace(/[市町村区]$/u, '');
    return [city, ...(short === '見本' ? [] : [short]), sample.replace(/-.*$/u, '')];
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Lines that name a city, with their files. */
function naming(names: readonly string[], folder: string): readonly string[] {
  return filesIn(folder).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => names.some((name) => line.toLowerCase().includes(name)))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

describe('the sample cities', () => {
  it.each(['src', 'templates'])('are named nowhere in %s', (folder) => {
    expect(filesIn(folder).length).toBeGreaterThan(40);
    expect(naming(namesOf(), folder)).toEqual([]);
  });

  it('would be found by their names and by those of their files', () => {
    expect(namesOf()).toEqual(
      expect.arrayContaining([
        '熊本市',
        '熊本',
        'kumamoto',
        '見本市',
        'mihon',
        '霧ノ沢',
        'kirinosawa',
      ]),
    );
    expect(naming(['見本市'], 'input/facts').length).toBeGreaterThan(0);
  });
});
