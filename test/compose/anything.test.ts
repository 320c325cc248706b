import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, string } from 'fast-check';

import { checkPaper } from '../../src/compose/checkPaper.ts';
import { readMarkup } from '../../src/compose/markup/markup.ts';
import { checkTemplates } from '../../src/compose/templates/checkTemplates.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { tries } from '../shared/tries.ts';
import { composePacket } from './packet.ts';
import { blocksOf, JUDGING, paperOf, submitted, templatesWith } from './papers.ts';

const CITY = submitted();
const EVALUATION = evaluate(CITY, JUDGING);

const TAGS = '<p>|</p>|<ul>|<li>|</li>|<p |align="|"|>|<|/|<br>|=|\n|&|文';
const MUSTACHES = '{{|}}|{{title}}|{{#each goals}}|{{/each}}|{{> bullet}}|{{name}}|{{{';

/** Pieces of which designers' slips are made. */
const slips = array(constantFrom(...`${TAGS}|${MUSTACHES}`.split('|')), { maxLength: 12 }).map(
  (pieces) => pieces.join(''),
);

describe('whatever a designer writes', () => {
  it('there is a paper or a finding, and never a fall', () => {
    assert(
      property(slips, (text) => {
        const files = templatesWith({
          'partials/method.hbs': `<sheet id="method" title="判定の方法">${text}</sheet>`,
        });
        const { value, diagnostics } = composePacket(EVALUATION, files);
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const { message, hint } of diagnostics) {
          expect(message).toMatch(/^ひな形 templates\/\S+\.hbs( の\d+行目)?：/u);
          expect(hint).not.toBe('');
        }
      }),
      { numRuns: tries(25) },
    );
  });

  it('every finding of a file has a line that the file has', () => {
    assert(
      property(slips, (text) => {
        const findings = checkTemplates(new Map([['packet.hbs', text]]));
        const lines = findings.map(({ message }) => Number(/の(\d+)行目/u.exec(message)?.[1]));
        const last = text.split('\n').length;
        expect(lines.filter((line) => !(line >= 1 && line <= last))).toEqual([]);
      }),
      { numRuns: tries(200) },
    );
  });
});

describe('whatever a clerk writes', () => {
  const [bullet] = CITY.bullets;

  it('stands in its place, and nowhere else', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (word) => {
        // A line end is a break, and spaces alone are nothing to print.
        const text = `「${word.replaceAll(/[\n\r\u2028]/gu, '')}」`;
        if (bullet === undefined) throw new Error('The city has no bullet.');
        const bullets = [{ ...bullet, text: { ...bullet.text, value: text } }];
        const paper = paperOf(evaluate({ ...CITY, bullets }, JUDGING));
        const [box] = blocksOf(paper, 'policy-1-1', 'box');
        expect(box?.items).toEqual([{ mark: '・', inlines: [{ kind: 'text', text }] }]);
        expect(paper.sheets).toHaveLength(7);
      }),
      { numRuns: tries(8) },
    );
  });
});

describe('a tree of tags', () => {
  it('has every tag and every character that is written', () => {
    const { nodes, faults } = readMarkup('<p align="end">上<br>\n下</p>末');
    expect(faults).toEqual([]);
    expect(nodes).toEqual([
      {
        name: 'p',
        attributes: new Map([['align', 'end']]),
        line: 1,
        children: [
          { text: '上', line: 1 },
          { name: 'br', attributes: new Map(), line: 1, children: [] },
          { text: '\n下', line: 1 },
        ],
      },
      { text: '末', line: 2 },
    ]);
  });

  it('mends nothing: a text stays in its table, a paragraph in its paragraph', () => {
    const [table] = readMarkup('<table>文<tr><p>一<p>二</p></p></tr></table>').nodes;
    expect(table).toMatchObject({
      name: 'table',
      children: [
        { text: '文' },
        {
          name: 'tr',
          children: [
            { name: 'p', children: [{ text: '一' }, { name: 'p', children: [{ text: '二' }] }] },
          ],
        },
      ],
    });
  });

  it('of a paper is found behind a comment and spaces', () => {
    const { value } = checkPaper(
      '\n<!-- 注 -->\n<paper title="一"></paper>\n',
      'packet.hbs',
      new Map(),
    );
    expect(value?.name).toBe('paper');
  });
});
