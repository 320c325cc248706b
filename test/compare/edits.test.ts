import { describe, expect, it } from '@jest/globals';

import { compare } from '../../src/compare/compare.ts';
import { comparedTexts } from '../../src/compare/stretches.ts';
import type { Place } from '../../src/diagnostics/place.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Policy, Submission } from '../../src/forms/submission.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { type Row, submission } from '../evaluate/submission.ts';

const JUDGED = shippedScheme('達成・未達成');
const FIRST: Row = { id: 'K1', target: ['', '10', '20'], actual: ['8', '10', ''] };
const SECOND: Row = { id: 'K2', target: ['', '5', '6'], actual: ['4', '7', ''] };
const ROWS = [FIRST, SECOND];

function withActual(written: string): Row {
  return { ...FIRST, actual: ['8', written, ''] };
}

function book(rows: readonly Row[] = ROWS): Submission {
  return submission(rows);
}

function editsOf(old: Submission, now: Submission) {
  return compare(evaluate(old, JUDGED), evaluate(now, JUDGED)).edits;
}

function at(cell: string): Place {
  return { sheet: '施策体系', cell };
}

function policy(number: number, title: string): Policy {
  return {
    goal: 1,
    number,
    title: { value: title, place: at(`E${number}`) },
    measures: [{ mark: '①', text: { value: `${title}の内容`, place: at(`F${number}`) } }],
  };
}

describe('edits of a book', () => {
  it('name both values with their cells, and the verdict and the counts that go with them', () => {
    const old = evaluate(book(), JUDGED);
    const changed = [withActual('9'), SECOND];
    const now = evaluate(submission(changed), JUDGED);
    const { edits, outcomes } = compare(old, now);
    expect(edits).toMatchObject([
      {
        kind: 'changed',
        subject: { kind: 'indicator', key: 'K1' },
        item: 'actual',
        year: { year: 2016 },
        old: { value: { quantity: { number: '10' } }, place: { sheet: 'KPI', cell: 'K3' } },
        new: { value: { quantity: { number: '9' } }, place: { sheet: 'KPI', cell: 'K3' } },
      },
    ]);
    expect(outcomes).toContainEqual(
      expect.objectContaining({
        kind: 'verdict',
        indicator: 'K1',
        old: { mark: '○', label: '達成' },
        new: { mark: '×', label: '未達成' },
      }),
    );
    expect(outcomes).toContainEqual({
      kind: 'count',
      of: { kind: 'total' },
      what: { kind: 'verdict', mark: '○', label: '達成' },
      old: '2',
      new: '1',
    });
    expect(outcomes).toContainEqual(
      expect.objectContaining({ kind: 'metric', metric: 'targetGap', old: '0', new: '-1' }),
    );
  });

  it('are unseen where the same number is only written in another way', () => {
    const written = [withActual('1,000')];
    const plain = [withActual('1000')];
    expect(editsOf(book(plain), book(written))).toMatchObject([
      { kind: 'changed', item: 'actual', unseen: true },
    ]);
    const exact = [withActual('1000.0')];
    const [edit] = editsOf(book(plain), book(exact));
    expect(edit).not.toHaveProperty('unseen');
  });

  it('follow a KPI番号 that was changed by the name of its indicator', () => {
    const renamed = book([FIRST, { ...SECOND, id: 'K9' }]);
    expect(editsOf(book(), renamed)).toMatchObject([
      {
        kind: 'changed',
        subject: { key: 'K9', oldKey: 'K2' },
        item: 'id',
        old: { value: { text: 'K2' } },
        new: { value: { text: 'K9' } },
      },
    ]);
  });

  it('follow 旧KPI番号 where two indicators have changed their numbers and names', () => {
    const swapped = book([
      { ...FIRST, id: 'K2' },
      { ...SECOND, id: 'K1' },
    ]);
    const now = {
      ...swapped,
      indicators: swapped.indicators.map((one) => ({
        ...one,
        formerId: { value: one.id === 'K2' ? 'Ｋ１' : 'K2', place: { sheet: 'KPI', cell: 'Z9' } },
      })),
    };
    const told = editsOf(book(), now).map((edit) =>
      edit.kind === 'changed'
        ? `${edit.subject.oldKey} → ${edit.subject.key} ${edit.item}`
        : edit.kind,
    );
    expect(told).toEqual([
      'K1 → K2 id',

      'K1 → K2 formerId',
      'K2 → K1 id',
      'K2 → K1 formerId',
    ]);
    // A correction of that book is compared with itself: the numbers of before are no news.
    expect(editsOf(now, now)).toEqual([]);
  });

  it('are one new 施策 and new numbers where one is put in between, and no rewritten names', () => {
    const old = { ...book(), policies: [policy(1, '雇用'), policy(2, '移住')] };
    const now = {
      ...book(),
      policies: [policy(1, '雇用'), policy(2, '観光'), policy(3, '移住')],
    };
    const found = editsOf(old, now).map((edit) => [
      edit.kind,
      edit.subject.kind,
      edit.kind === 'changed' ? edit.item : edit.subject.name,
    ]);
    expect(found).toEqual([
      ['added', 'policy', '観光'],
      ['changed', 'policy', 'number'],
      ['added', 'measure', '観光の内容'],
    ]);
  });

  it('tell a year column that is put in with its values, and no blanks', () => {
    const longer = ROWS.map((row) => ({
      ...row,
      target: [...row.target, '30'],
      actual: [...row.actual, ''],
    }));
    const found = editsOf(book(), book(longer)).map((edit) =>
      edit.kind === 'changed'
        ? `${edit.subject.key} ${edit.item}`
        : `${edit.kind} ${edit.subject.key}`,
    );
    expect(found).toEqual(['added 2018', 'K1 target', 'K2 target']);
  });
});

/** Both texts, what is underlined in brackets. */
function underlined(old: string, now: string): readonly string[] {
  const sides = comparedTexts(old, now);
  return [sides.old, sides.new].map((stretches) =>
    stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''),
  );
}

describe('the words that two texts do not share', () => {
  it('are whole numbers, never a digit of one', () => {
    expect(underlined('実績は1,158件だった。', '実績は1,185件だった。')).toEqual([
      '実績は[1,158]件だった。',
      '実績は[1,185]件だった。',
    ]);
  });

  it('are those that were put in or taken away', () => {
    expect(underlined('支援を行う。', '支援を続けて行う。')).toEqual([
      '支援を行う。',
      '支援を[続けて]行う。',
    ]);
  });

  it('take in a single character between two of them', () => {
    expect(underlined('東京と大阪', '京都と神戸').join(' ')).not.toMatch(/\]と\[/u);
  });

  it('are joined again the texts themselves', () => {
    const [old, now] = ['コロナ禍で2割減、回復は遅い', 'インフレで3割減。回復へ'];
    const sides = comparedTexts(old, now);
    expect(sides.old.map(({ text }) => text).join('')).toBe(old);
    expect(sides.new.map(({ text }) => text).join('')).toBe(now);
  });
});
