import { describe, expect, it } from '@jest/globals';

import { inseparableStretches, mayNotBegin, mayNotEnd } from '../../src/type/kinsoku.ts';
import { read, set } from '../write/pdf/typeset/typefaces.ts';
import { violations } from './violations.ts';

/** Ten characters stand before the sign that is tried, so that a column of ten must decide. */
const BEFORE = '施策の内容を見直した上';

describe('characters that may not begin a line (行頭禁則)', () => {
  const signs =
    ')］｝〕〉》」』】’”、。，．・：；？！‐–～〜－／…‥ゝゞヽヾ々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰ％‰℃°㎡㎏㌔㍍';

  it.each(Array.from(signs))('%s follows the character before it to the next line', (sign) => {
    expect(mayNotBegin(sign)).toBe(true);
    for (let width = 70; width <= 130; width += 3) {
      for (const line of read(set(`${BEFORE}上${sign}次の語を置く`, width)).slice(1)) {
        expect(line.startsWith(sign)).toBe(false);
      }
    }
  });
});

describe('characters that may not end a line (行末禁則)', () => {
  it.each(Array.from('（(［｛〔〈《「『【‘“※▲△①⑩⑳㉑■●○◆〒＃№￥＄£'))(
    '%s goes to the next line with the character behind it',
    (sign) => {
      expect(mayNotEnd(sign)).toBe(true);
      for (let width = 70; width <= 140; width += 3) {
        for (const line of read(set(`${BEFORE}${sign}次の語を置く`, width)).slice(0, -1)) {
          expect(line.endsWith(sign)).toBe(false);
        }
      }
    },
  );

  it('leaves ordinary characters alone', () => {
    for (const character of 'あ漢アAz1い年') {
      expect(mayNotBegin(character)).toBe(false);
      expect(mayNotEnd(character)).toBe(false);
    }
  });
});

describe('what is not parted (分離禁止)', () => {
  it.each([
    '▲12.5％',
    '1,234千人',
    '１，２３４千人',
    '60.7㎡',
    '１２．５％',
    '第12回',
    '令和6年度',
    '平成元年',
    '約30件',
    '24か所',
    '45市町村',
    '10:30',
    'ＫＰＩ',
    'Ｈ３０',
    '……',
    '――',
    '(H25)',
    'R6.4.1',
    'Kumamoto',
    '860-0806',
  ])('%s stays on one line at any width that holds it', (word) => {
    for (let width = 75; width <= 180; width += 2) {
      const lines = read(set(`この値は前の年度から${word}あった`, width));
      expect(lines.filter((line) => line.includes(word))).toHaveLength(1);
    }
  });

  it('names the stretches by their offsets', () => {
    const text = '値は12.5％です';
    expect(inseparableStretches(text).map(([start, end]) => text.slice(start, end))).toEqual([
      '12.5％',
    ]);
  });

  it('does not glue a single digit to what is no unit', () => {
    expect(inseparableStretches('表3を見る')).toEqual([]);
  });
});

describe('judging broken lines', () => {
  it('finds nothing wrong with good breaks', () => {
    expect(violations(['雇用の場の拡大と', '雇用の質の向上。'])).toEqual([]);
  });

  it('finds a full stop at the start of a line', () => {
    expect(violations(['達成した', '。次に'])).toEqual([
      { line: 1, rule: 'line start', text: '。' },
    ]);
  });

  it('finds an opening bracket at the end of a line, behind it a space or not', () => {
    expect(violations(['達成「', '目標'])).toEqual([{ line: 1, rule: 'line end', text: '「' }]);
    expect(violations(['達成　※ ', '目標'])).toEqual([{ line: 1, rule: 'line end', text: '※' }]);
  });

  it('finds a parted number and a parted unit', () => {
    expect(violations(['およそ1,', '234人'])).toEqual([
      { line: 1, rule: 'inseparable', text: '1,234人' },
    ]);
    expect(violations(['面積は35', '㎡']).map(({ rule }) => rule)).toEqual([
      'line start',
      'inseparable',
    ]);
  });

  it('does not take words that a space parts for one word', () => {
    expect(violations(['City ', 'Office'])).toEqual([]);
  });
});
