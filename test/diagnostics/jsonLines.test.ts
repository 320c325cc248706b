import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { jsonLines } from '../../src/diagnostics/jsonLines.ts';

const FILE = `{
  "name": "試し",
  "words": {
    "achieved": { "label": "達成",
      "mark": "○" }
  },
  "grades": [
    { "label": "A\\"," },
    [1,
     2]
  ]
}`;

describe('a field of a JSON text is found', () => {
  it.each([
    [['name'], 2],
    [['words'], 3],
    [['words', 'achieved', 'label'], 4],
    [['words', 'achieved', 'mark'], 5],
    [['grades', 0], 8],
    [['grades', 0, 'label'], 8],
    [['grades', 1, 1], 10],
  ])('%j stands in line %i', (path, line) => {
    expect(jsonLines(FILE).lineOf(path)).toBe(line);
  });

  it('by the nearest one around it when it is not there itself', () => {
    expect(jsonLines(FILE).lineOf(['words', 'undecided', 'mark'])).toBe(3);
    expect(jsonLines(FILE).lineOf(['rating'])).toBeUndefined();
    expect(jsonLines(FILE).lineOf([])).toBeUndefined();
  });
});

describe('the line where a text stops being JSON', () => {
  it.each([
    ['{\n "a": 1,\n}', 3],
    ['{\n "a": 1\n "b": 2\n}', 3],
    ['{\n "a"： 1\n}', 2],
    ['{\n "a": 1', 2],
    ['{\n\n a: 1 }', 3],
    ['[1,\n 2}', 2],
    ['[1]\n2', 2],
    ['{ "a": "開いた\nまま" }', 1],
    ["{ 'a': 1 }", 1],
    ['[01]', 1],
    ['', 1],
  ])('%j: line %i', (text, line) => {
    expect(jsonLines(text).fault).toBe(line);
  });

  it('is none for any JSON, however it is laid out, with or without the mark of UTF-8', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const laidOut = JSON.stringify(JSON.parse(text), undefined, indent);
        expect(jsonLines(`\uFEFF${laidOut}`).fault).toBeUndefined();
      }),
      { seed: 20_190_807, numRuns: 200 },
    );
  });

  it('is found however deep the brackets go', () => {
    expect(jsonLines('['.repeat(200_000)).fault).toBe(1);
  });
});
