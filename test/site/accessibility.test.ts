import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { JUDGING, submitted } from '../compose/papers.ts';
import { readFragment } from '../write/html/reading.ts';
import { siteOfEvaluation, textOf } from './making.ts';

const { files } = siteOfEvaluation(evaluate(submitted(), JUDGING));
const draft = files.find(({ path }) => path === 'cms/accessibility.html');
const part = readFragment(draft === undefined ? '' : textOf(draft));
const criteria = part
  .all('tr')
  .map((row) => row.all('td', 'th').map((cell) => cell.text))
  .filter(([number = '']) => /^\d\.\d\.\d$/u.test(number));

describe('the draft of the result of trying the site', () => {
  it('lists the success criteria of JIS X 8341-3:2016, 25 of level A and 13 of AA', () => {
    const numbers = criteria.map(([number = '']) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(numbers).size).toBe(38);
    expect(criteria.map(([, , level]) => level).filter((level) => level === 'A')).toHaveLength(25);
    expect(criteria.map(([, , level]) => level).filter((level) => level === 'AA')).toHaveLength(13);
  });

  it('names axe where axe asks something of our pages for that criterion, and in the version of our tests', () => {
    // Rules about videos and sounds find none on our pages; two on ids are no longer asked of anybody.
    const idle = ['1.2.1', '1.2.2', '1.4.2', '4.1.1'];
    const named = criteria.flatMap(([number = '', , , machine = '']) =>
      machine.includes('axe') ? [number] : [],
    );
    const asked = criteria
      .map(([number = '']) => number)
      .filter((number) => axe.getRules([`wcag${number.replaceAll('.', '')}`]).length > 0)
      .filter((number) => !idle.includes(number));
    expect(named).toEqual(asked);
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    expect(part.text).toContain(`axe-core ${devDependencies['axe-core'] ?? '?'}の`);
  });

  it('leaves every result to who tries it, and each criterion something to try', () => {
    for (const [number, , , , person, applies, result] of criteria) {
      expect([number, applies, result]).toEqual([number, '（記入）', '（記入）']);
      expect([number, person]).not.toEqual([number, '']);
    }
    expect(part.text).not.toMatch(/適合しています|準拠しています|違反はありません/u);
    expect(part.text).toContain('このページはまだ試験の結果ではありません');
  });

  it('lists the pages that are published, and none of them leads to it', () => {
    const pages = files.filter(({ path }) => /^site\/.*\.html$/u.test(path));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(part.text).toContain(`（${page.path.replace('site/', '')}）`);
      expect(textOf(page)).not.toContain('accessibility');
    }
  });
});
