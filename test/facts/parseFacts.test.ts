import { describe, expect, it } from '@jest/globals';

import { type FactKpi, parseFacts, plainFigure } from '../../src/facts/facts.ts';
import { smallFacts, smallKpi } from './smallFacts.ts';

/** Findings of a facts file, as `code: message`. */
function findings(json: unknown): string[] {
  return parseFacts(json).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

function withActual(actual: FactKpi['actual']): unknown {
  return smallFacts({ kpis: [smallKpi({ actual })] });
}

describe('a facts file', () => {
  it('is accepted with only what every city has', () => {
    const { value, diagnostics } = parseFacts(smallFacts());
    expect(diagnostics).toEqual([]);
    expect(value?.kpis[0]?.actual.years['R2']?.raw).toBe('1,180');
  });

  it('may carry notes of a transcriber, which are left out', () => {
    const { value } = parseFacts({
      ...smallFacts(),
      corrections: [{ line: 3 }],
      kpis: [{ ...smallKpi(), directionSource: '調査者の付与', seedLines: [1, 2] }],
    });
    expect(value).toEqual(smallFacts({ kpis: [smallKpi()] }));
  });

  it('may leave out the meeting and the members', () => {
    const { value } = parseFacts(smallFacts());
    expect(value?.meeting).toBeUndefined();
    expect(value?.members).toBeUndefined();
  });

  it('that is no object at all is refused as a whole', () => {
    expect(findings('こんにちは')).toEqual([
      'facts/type: 事実ファイルの 全体 の値（「こんにちは」）が使えません。項目の組（{ } で囲んだもの）が必要です。',
    ]);
  });
});

describe('a mistake in a facts file', () => {
  it('is reported with its path, what was found, and what is expected', () => {
    const facts = { ...smallFacts(), kpis: [{ ...smallKpi(), direction: '上がるほど良い' }] };
    expect(findings(facts)).toEqual([
      'facts/choice: 事実ファイルの 「kpis[0].direction」 の値（「上がるほど良い」）が使えません。「多いほど良い」「少ないほど良い」「維持」「維持（以下）」のどれかで書いてください。',
    ]);
  });

  it('does not hide the next one', () => {
    const facts = smallFacts();
    const all = findings({
      ...facts,
      meta: { ...facts.meta, city: '', date: '2021-02-30', years: [] },
      goals: [{ no: 100, name: 5 }],
    });
    expect(all).toEqual([
      expect.stringMatching(/^facts\/range: .*「meta\.city」.*空欄にはできません/u),
      expect.stringMatching(
        /^facts\/format: .*「meta\.date」.*「2021-02-30」.*「2019-08-07」の形/u,
      ),
      expect.stringMatching(/^facts\/range: .*「meta\.years」.*1つ以上/u),
      expect.stringMatching(/^facts\/range: .*「goals\[0\]\.no」.*99以下の数/u),
      expect.stringMatching(/^facts\/type: .*「goals\[0\]\.name」.*文字/u),
    ]);
  });

  it('is reported when something is missing', () => {
    const { kpis: _, ...rest } = smallFacts();
    expect(findings(rest)).toEqual([
      'facts/type: 事実ファイルの 「kpis」 の値（書かれていません）が使えません。並び（[ ] で囲んだもの）が必要です。',
    ]);
  });

  it('quotes a long value only in part', () => {
    const [first = ''] = findings({ ...smallFacts(), goals: 'あ'.repeat(100) });
    expect(first).toContain(`「${'あ'.repeat(40)}…」`);
  });

  it('is an error with advice, without a cell', () => {
    const [first] = parseFacts({}).diagnostics;
    expect(first).toMatchObject({ severity: 'error', hint: expect.stringContaining('見本') });
    expect(first?.place).toBeUndefined();
  });
});

describe('what the workbook would lose', () => {
  it('is reported: a value of a year without column', () => {
    const facts = withActual({ baseline: null, years: { R9: { raw: '5' } } });
    expect(findings(facts)).toEqual([
      'facts/content: 事実ファイルの 「kpis[0].actual.years.R9」 の値（「{"raw":"5"}」）が使えません。「meta.years」にない年度です。',
    ]);
  });

  it('is reported: a policy without goal', () => {
    const facts = smallFacts({ policies: [{ goal: 4, no: 1, title: '迷子の施策', items: [] }] });
    expect(findings(facts)).toEqual([
      'facts/content: 事実ファイルの 「policies[0].goal」 の値（「4」）が使えません。「goals」にない基本目標の番号です。',
    ]);
  });

  it.each([
    ['a control character', 'あ\u0007い'],
    ['half of a surrogate pair', 'あ\uD842い'],
    ['U+FFFE', 'あ\uFFFEい'],
  ])('is reported: %s', (_, text) => {
    const facts = smallFacts({
      bullets: [{ goal: 1, policy: 1, kind: '方向性', seq: 1, tags: [], text }],
    });
    expect(parseFacts(facts).diagnostics.map(({ code }) => code)).toEqual(['facts/content']);
  });

  it('is reported: a text longer than a cell can hold', () => {
    const facts = smallFacts({ goals: [{ no: 1, name: 'あ'.repeat(32_768) }] });
    expect(parseFacts(facts).diagnostics.map(({ code }) => code)).toEqual(['facts/range']);
  });

  it('does not include rare characters of names and line breaks', () => {
    const facts = smallFacts({ goals: [{ no: 1, name: '𠮷野と葛\u{E0100}原\nのまち' }] });
    expect(parseFacts(facts).diagnostics).toEqual([]);
  });
});

describe('a published value', () => {
  it('must agree with the number beside it', () => {
    const facts = withActual({ baseline: { raw: '2,365', value: 2356 }, years: {} });
    expect(findings(facts)).toEqual([
      expect.stringContaining(
        '「kpis[0].actual.baseline」 の値（「{"raw":"2,365","value":2356}」）が使えません。「raw」の数字と「value」の数値が違います。',
      ),
    ]);
  });

  it('may say more than its number', () => {
    const facts = withActual({
      baseline: { raw: '2,325 (H24)', value: 2325, yearNote: 'H24' },
      years: {},
    });
    expect(findings(facts)).toEqual([]);
  });

  it('is a percentage only when it is a bare number', () => {
    const bare = withActual({ baseline: { raw: '41.2', percent: true }, years: {} });
    const more = withActual({ baseline: { raw: '41.2 (R1)', percent: true }, years: {} });
    expect(findings(bare)).toEqual([]);
    expect(findings(more)).toHaveLength(1);
  });
});

describe('a bare number', () => {
  it.each([
    ['60.0', { number: '60.0', decimals: 1, grouped: false, sign: '' }],
    ['0.80', { number: '0.80', decimals: 2, grouped: false, sign: '' }],
    ['2,365', { number: '2365', decimals: 0, grouped: true, sign: '' }],
    ['-1,394', { number: '-1394', decimals: 0, grouped: true, sign: '-' }],
    ['▲37', { number: '-37', decimals: 0, grouped: false, sign: '▲' }],
    ['△0.5', { number: '-0.5', decimals: 1, grouped: false, sign: '△' }],
    ['0', { number: '0', decimals: 0, grouped: false, sign: '' }],
  ])('%s is one', (raw, figure) => {
    expect(plainFigure(raw)).toEqual(figure);
  });

  it.each([
    '',
    '—',
    '7,000以上',
    '2,334 (H25)',
    '1,23',
    '007',
    '.5',
    '5.',
    '４１',
    '1e5',
    '1234567890123456',
  ])('「%s」 is none', (raw) => {
    expect(plainFigure(raw)).toBeUndefined();
  });
});
