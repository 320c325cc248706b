import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectFolder } from '../../../../src/world/project.ts';
import type { SetLine } from '../../../../src/write/pdf/typeset/paragraph.ts';
import { violations } from '../../../type/violations.ts';
import { writeProse } from './prose.ts';
import { drawn, set } from './typefaces.ts';

/** Written down apart from the program's table, so that a slip in one shows against the other. */
const WRONG_START =
  /^[、。，．・：；？！」』）］｝】〕〉》”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝ％℃㎡…～－／]/u;
const WRONG_END = /[「『（［｛【〔〈《“‘※▲△①②③④⑤⑥⑦⑧⑨〒№￥＃]$/u;
const PARTED =
  /[0-9０-９][,.，．]?\n[,.，．]?[0-9０-９%％㎡℃]|[A-Za-z]\n[A-Za-z]|[Ａ-Ｚａ-ｚ]\n[Ａ-Ｚａ-ｚ]|…\n…|―\n―/u;

const WIDTHS = [80, 95, 110, 137, 160, 200, 250, 333, 400];

function withSpaces(line: SetLine): string {
  return drawn(line) + line.trailing;
}

/** What is wrong in a text at a width; the addresses and words that fill a narrow line by themselves are left out. */
function faults(text: string, width: number): readonly string[] {
  const fitting = text
    .replaceAll(width < 250 ? /（?https[^）]*）/gu : /$^/gu, '')
    .replaceAll(width < 110 ? /[A-Za-z]{12,}/gu : /$^/gu, '');
  const lines = set(fitting, width);
  const written = lines.map(withSpaces);
  const parted = written
    .slice(1)
    .filter((line, index) => PARTED.test(`${written[index] ?? ''}\n${line}`));
  return [
    ...violations(written).map(({ rule, text: found }) => `${rule}: ${found}`),
    ...lines
      .slice(1)
      .map(drawn)
      .filter((line) => WRONG_START.test(line)),
    ...lines
      .slice(0, -1)
      .map(drawn)
      .filter((line) => WRONG_END.test(line)),
    ...parted,
    ...lines.filter((line) => line.width > width + 0.01).map((line) => `too wide: ${drawn(line)}`),
  ];
}

describe('a corpus of office prose', () => {
  it('has no line that breaks a rule, in columns of 8 to 40 characters', () => {
    let lines = 0;
    for (const [index, width] of WIDTHS.entries()) {
      for (let seed = 0; seed < 12; seed += 1) {
        const text = writeProse(index * 100 + seed, 18);
        expect(faults(text, width)).toEqual([]);
        lines += set(text, width).length;
      }
    }
    expect(lines).toBeGreaterThan(4000);
  });

  it('wrongly broken lines would be found by it', () => {
    expect(PARTED.test('1,23\n4千人')).toBe(true);
    expect(WRONG_START.test('、次に')).toBe(true);
    expect(WRONG_END.test('見直し（')).toBe(true);
  });
});

/** A text of a city's own to try the rules on; CI names a published plan. */
const PLAN = process.env['KINSOKU_TEXT'];

(PLAN === undefined ? describe.skip : describe)('a published plan', () => {
  it('breaks by the rules at every width', () => {
    const paragraphs = readFileSync(PLAN ?? '', 'utf8').split(/\r?\n/u);
    expect(paragraphs.length).toBeGreaterThan(1000);
    const found = [...new Set(paragraphs)].flatMap((paragraph) =>
      WIDTHS.flatMap((width) =>
        faults(paragraph, width).map((fault) => `${width}: ${fault} in ${paragraph}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the facts that come with the project', () => {
  const folder = join(projectFolder(), 'input', 'facts');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s: every text breaks by the rules', (name) => {
    const texts = textsOf(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of new Set(texts)) {
      for (const width of WIDTHS) {
        for (const paragraph of text.split('\n')) expect(faults(paragraph, width)).toEqual([]);
      }
    }
  });
});

/** All but addresses: no line would be long enough for them. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:/u.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('speed', () => {
  it('sets ten thousand lines in well under two seconds', () => {
    const paragraphs = Array.from({ length: 100 }, (_, seed) => writeProse(seed, 12));
    set(writeProse(7, 50), 250);
    const start = process.cpuUsage();
    let lines = 0;
    while (lines < 10_000) {
      for (const text of paragraphs) lines += set(text, 250, { align: 'justify' }).length;
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(1.8);
  });
});
