import { describe, expect, it } from '@jest/globals';

import { functionsIn, functionsOf, sharedNames } from './names.ts';

describe('the names of functions', () => {
  const all = functionsOf('src');

  it('are read from all files', () => {
    expect(all.filter(({ exported }) => exported).length).toBeGreaterThan(500);
    expect(all).toContainEqual({ name: 'judge', file: 'src/evaluate/judge.ts', exported: true });
    expect(all).toContainEqual({
      name: 'quantityUnit',
      file: 'src/check/rules/quantityUnit.ts',
      exported: true,
    });
  });

  it('mean one thing each: what one file exports, no other calls something else', () => {
    expect(sharedNames(all)).toEqual([]);
  });

  it('would be found where two files differ, one of them privately', () => {
    const one = functionsIn('export function textOf(text: string): string {', 'a.ts');
    const other = functionsIn('const textOf = (cell: Cell): string =>\n  cell.text;', 'b.ts');
    const own = functionsIn('function own(): void {', 'a.ts');
    const same = functionsIn('async function own(): Promise<void> {', 'b.ts');
    expect(sharedNames([...one, ...other, ...own, ...same])).toEqual(['textOf: a.ts, b.ts']);
  });
});
