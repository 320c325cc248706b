import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { checkPrintable } from '../../src/check/surroundings/printable.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { loadFonts } from '../../src/world/fonts.ts';
import { projectFolder } from '../../src/world/project.ts';
import { undrawableBy } from '../../src/write/pdf/undrawable.ts';
import { drawn } from './drawn.ts';
import { SOUND } from './sound.ts';

const undrawable = undrawableBy(loadFonts(projectFolder()));

/** The sound workbook with one text for another. */
function submitted(from: string, to: string): Submission {
  const sheets = Object.entries(SOUND).map(([name, table]) => [name, table.replace(from, to)]);
  const { value } = check(drawn(Object.fromEntries(sheets)));
  if (value === undefined) throw new Error('The workbook has errors of another kind.');
  return value;
}

describe('characters that no typeface has', () => {
  it.each([
    ['相談が増えた。', '相談が増えた✔。', '課題・方向性', 'F2', '「✔」（U+2714）'],
    ['創業の支援', '創業の支援🌸', '施策体系', 'E3', '「🌸」（U+1F338）'],
    [
      '従業者数     | 人   | 多いほど良い   |      |',
      '従業者数☑   | 人   | 多いほど良い   |      |',
      'KPI',
      'E2',
      '「☑」（U+2611）',
    ],
    ['※H30は速報値', '※H30は速報値☑', 'KPI', 'O4', '「☑」（U+2611）'],
  ])('%s → %s: an error that names the cell', (from, to, sheet, cell, named) => {
    const { value, diagnostics } = checkPrintable(submitted(from, to), undrawable);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'text/unprintable', severity: 'error', place: { sheet, cell } },
    ]);
    expect(diagnostics[0]?.message).toBe(
      `${named}は、資料の書体にない文字です。このままでは印刷できません。`,
    );
  });

  it('are named all at once, each once', () => {
    const { diagnostics } = checkPrintable(submitted('相談が増えた。', '✔☑✔'), undrawable);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('「✔」（U+2714）、「☑」（U+2611）');
  });
});

describe('the advice', () => {
  it.each([
    ['CO₂を5㎥減らす✔', '「₂」は「2」、「✔」は「✓」と書いてください。'],
    ['☑済 ❌未', '「☑」は「✓」、「❌」は「×」と書いてください。'],
  ])('names what says the same and can be printed: %s', (text, hint) => {
    const [found] = checkPrintable(submitted('相談が増えた。', text), undrawable).diagnostics;
    expect(found?.hint).toBe(hint);
  });

  it('leaves a character that has no counterpart to words or another typeface', () => {
    const [found] = checkPrintable(submitted('相談が増えた。', 'CO₂🌸'), undrawable).diagnostics;
    expect(found?.hint).toContain('別の文字に書き換えてください');
  });

  it('ends the finding when it is followed', () => {
    const written = submitted('相談が増えた。', 'CO2を5㎥減らす✓□×○●■▶・＋－①②③④⑤−+');
    expect(checkPrintable(written, undrawable).diagnostics).toEqual([]);
  });
});

describe('characters that are rare but there', () => {
  it.each(['𠮷野家', '髙﨑', '葛\u{E0100}飾', '㈱', '①⑳', '▲△', '㎡', '〒860', 'ﾊﾝｶｸ', '“”'])(
    '%s is printed',
    (text) => {
      const submission = submitted('相談が増えた。', text);
      expect(checkPrintable(submission, undrawable)).toEqual({
        value: submission,
        diagnostics: [],
      });
    },
  );
});
