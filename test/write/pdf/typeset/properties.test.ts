import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { splitClusters, visibleText } from '../../../../src/type/clusters.ts';
import type { ParagraphOptions, StyledText } from '../../../../src/write/pdf/typeset/paragraph.ts';
import { tries } from '../../../shared/tries.ts';
import { writeProse } from './prose.ts';
import { drawn, FIGURES, metrics, restore, setStyled, TEXT } from './typefaces.ts';

/** The same examples in every run. */
const RUN = { seed: 20_190_807, numRuns: tries(300) };

const piece = fc.oneof(
  fc
    .tuple(fc.nat(500), fc.integer({ min: 1, max: 3 }))
    .map(([seed, length]) => writeProse(seed, length)),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '\n',
    '　',
    '   ',
    '9'.repeat(90),
    'https://a.example/'.repeat(9),
    '。。。',
    '（（（',
    'e\u0301\u0301',
    '\u200B',
  ),
);
const styled: fc.Arbitrary<StyledText> = fc.record({
  text: piece,
  family: fc.constantFrom(TEXT, FIGURES),
  bold: fc.boolean(),
  size: fc.constantFrom(7, 8.5, 10, 14),
  colour: fc.constantFrom('#1A1A1A', '#005BAC'),
  noBreak: fc.boolean(),
});
const inlines = fc.array(styled, { maxLength: 5 });
const options: fc.Arbitrary<ParagraphOptions> = fc.record({
  width: fc.double({ min: 60, max: 420, noNaN: true }),
  firstIndent: fc.constantFrom(0, 10, 25),
  hanging: fc.constantFrom(0, 12),
  align: fc.constantFrom('start', 'center', 'end', 'justify'),
});

/** What may be expected back: line ends and tabs in one form, nothing invisible. */
function normal(text: string): string {
  return visibleText(
    text.replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n').replaceAll('\t', ' '),
  );
}

describe('whatever the text, the styles and the column', () => {
  it('nothing is lost, added or moved', () => {
    fc.assert(
      fc.property(inlines, options, (texts, { width, ...rest }) => {
        const whole = texts.map(({ text }) => normal(text)).join('');
        expect(restore(setStyled(texts, width, rest))).toBe(whole);
      }),
      RUN,
    );
  });

  it('no line leaves its column', () => {
    fc.assert(
      fc.property(inlines, options, (texts, { width, ...rest }) => {
        for (const line of setStyled(texts, width, rest)) {
          const gaps = splitClusters(drawn(line)).length - 1;
          const right = line.x + line.width + Math.max(0, gaps) * line.characterSpacing;
          expect(right).toBeLessThanOrEqual(width + 0.01);
          expect(line.x).toBeGreaterThanOrEqual(-0.01);
          expect(line.characterSpacing).toBeGreaterThanOrEqual(0);
        }
      }),
      RUN,
    );
  });

  it('a justified line ends at the right edge', () => {
    fc.assert(
      fc.property(inlines, options, (texts, { width, ...rest }) => {
        for (const line of setStyled(texts, width, { ...rest, align: 'justify' })) {
          if (line.characterSpacing === 0) continue;
          const gaps = splitClusters(drawn(line)).length - 1;
          expect(line.x + line.width + gaps * line.characterSpacing).toBeCloseTo(width, 2);
        }
      }),
      RUN,
    );
  });

  it('a line is as wide as its runs', () => {
    fc.assert(
      fc.property(inlines, options, (texts, { width, ...rest }) => {
        for (const line of setStyled(texts, width, rest)) {
          const runs = line.runs.map(
            ({ text, family, bold, size }) => metrics.width(text, family, bold) * size,
          );
          expect(runs.reduce((sum, run) => sum + run, 0)).toBeCloseTo(line.width, 6);
        }
      }),
      RUN,
    );
  });

  it('no character is cut in two', () => {
    fc.assert(
      fc.property(styled, options, (text, { width, ...rest }) => {
        const whole = splitClusters(text.text.replaceAll(/[\r\n\v\f\u0085\u2028\u2029\t]/gu, ''));
        const lines = setStyled([{ ...text, text: whole.join('') }], width, rest);
        const parts = lines.flatMap((line) => splitClusters(drawn(line) + line.trailing));
        expect(parts).toEqual(splitClusters(visibleText(whole.join(''))));
      }),
      RUN,
    );
  });

  it('the same paragraph gives the same lines', () => {
    fc.assert(
      fc.property(inlines, options, (texts, { width, ...rest }) => {
        expect(setStyled(texts, width, rest)).toEqual(setStyled(texts, width, rest));
      }),
      { ...RUN, numRuns: tries(50) },
    );
  });
});
