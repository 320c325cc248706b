import { describe, expect, it } from '@jest/globals';

import { arrowsOnCircles, folderArrows } from './folders.ts';

function to(...folders: readonly string[]): ReadonlyMap<string, string> {
  return new Map(folders.map((folder) => [folder, `→ ${folder}`]));
}

describe('the rooms of src', () => {
  it('do not need each other in a circle, folders within folders included', () => {
    expect(arrowsOnCircles(folderArrows('src'))).toEqual([]);
  });

  it('are read with all their imports', () => {
    const arrows = folderArrows('src');
    expect([...(arrows.get('src')?.keys() ?? [])]).toEqual(
      expect.arrayContaining(['src/check', 'src/read', 'src/evaluate', 'src/compose', 'src/draw']),
    );
    expect(arrows.get('src/japanese')?.has('src/check')).toBe(false);
  });

  it('would be found in a circle of three, and of a folder with one inside it', () => {
    const three = new Map([
      ['a', to('b', 'd')],
      ['b', to('c')],
      ['c', to('a')],
    ]);
    expect(arrowsOnCircles(three)).toEqual(['→ b', '→ c', '→ a']);
    const nested = new Map([
      ['a', to('a/inner')],
      ['a/inner', to('a')],
    ]);
    expect(arrowsOnCircles(nested)).toEqual(['→ a/inner', '→ a']);
  });
});
