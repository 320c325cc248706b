/** What was set of a sheet is set once in a look, and read wherever it is tried. */

import { describe, expect, it } from '@jest/globals';

import type { StructureElement } from '../../../../src/write/pdf/display/display.ts';
import { tightenedLooks } from '../../../../src/write/pdf/layout/look.ts';
import { createSetOnce } from '../../../../src/write/pdf/layout/setOnce.ts';
import { addElement } from '../../../../src/write/pdf/layout/structure.ts';
import { drawField, metrics, policy, theme as look } from './papers.ts';

function aside(): StructureElement {
  return { role: 'Sect', children: [] };
}

describe('what is set of a sheet', () => {
  const setting = {
    theme: look,
    metrics,
    draw: drawField,
    pictures: new Map(),
    continued: '',
    width: 400,
  };
  const [loose, tight = loose] = tightenedLooks(look);

  it('is set once in each look, and hung under the section of every try', () => {
    const made: string[] = [];
    const memory = createSetOnce<StructureElement>();
    const tryOuts = { sheet: policy([]) };
    const tried = [loose, loose, tight].map((theme) => {
      const section = aside();
      addElement(section, 'H2');
      memory.take({ ...setting, theme, tryOuts }, 'text', section, (under) => {
        made.push(theme === loose ? 'loose' : 'tight');
        return addElement(under, 'P');
      });
      return section;
    });
    expect(made).toEqual(['loose', 'tight']);
    expect(tried.map(({ children }) => children.map(({ role }) => role))).toEqual([
      ['H2', 'P'],
      ['H2', 'P'],
      ['H2', 'P'],
    ]);
    expect(tried[0]?.children[1]).toBe(tried[1]?.children[1]);
    expect(tried[2]?.children[1]).not.toBe(tried[0]?.children[1]);
  });

  it('is set anew where nothing is tried out', () => {
    const memory = createSetOnce<StructureElement>();
    const section = aside();
    const set = (): StructureElement =>
      memory.take(setting, 'text', section, (under) => addElement(under, 'P'));
    expect(set()).not.toBe(set());
    expect(section.children).toHaveLength(2);
  });
});
