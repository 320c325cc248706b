import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Form } from '../../src/forms/form.ts';
import { impossible, unstated } from '../../src/run/impossible.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { JUDGING } from '../compose/papers.ts';
import { DOOR_WORDS } from './doorWords.ts';

function evaluated(): Form {
  const submission = readSubmission(readFileSync('test/cities/mihon-r6/submission.json', 'utf8'));
  return { form: 'evaluation', value: evaluate(submission, JUDGING) };
}

describe('what a file cannot give', () => {
  it('is said in the words of the door through which it was wished for', () => {
    const start = { form: evaluated(), path: 'evaluation.json' };
    const [back] = impossible(start, { until: 'submission' }, DOOR_WORDS);
    expect(back?.message).toContain('前の段階「submission」には戻れません。');
    expect(back?.hint).toBe(
      '「段階」の欄には「evaluation」か、それより後の段階を指定してください。',
    );
    const [again] = impossible(start, { scheme: '判定なし' }, DOOR_WORDS);
    expect(again?.hint).toBe(
      '「方式」の欄を指定しないか、「submission」の段階のファイルから作ってください。',
    );
    const papers: Form = { form: 'document', value: [] };
    const [absent] = impossible({ form: papers, path: 'x' }, { outputs: ['data'] }, DOOR_WORDS);
    expect(absent?.message).toContain('「資料」の欄の「data」は、このファイルに入っていません。');
  });

  it('is nothing where the wish can be granted', () => {
    const start = { form: evaluated(), path: 'evaluation.json' };
    const wish = { until: 'document', outputs: ['packet'] } as const;
    expect(impossible(start, wish, DOOR_WORDS)).toEqual([]);
  });

  it('is a paper whose sheet is blank, when it was asked for by name', () => {
    const form = evaluated();
    if (form.form !== 'evaluation') throw new Error('It is an evaluation.');
    const { meeting: _, ...submission } = form.value.submission;
    const value = { ...form.value, submission: { ...submission, members: [] } };
    const without: Form = { form: 'evaluation', value };
    expect(unstated(without, {}, DOOR_WORDS)).toEqual([]);
    const asked = unstated(without, { outputs: ['agenda', 'members', 'report'] }, DOOR_WORDS);
    expect(asked.map(({ hint }) => hint)).toEqual([
      '「会議」シートに記入するか、「資料」の欄から「agenda」を除いてください。',
      '「委員名簿」シートに記入するか、「資料」の欄から「members」を除いてください。',
    ]);
  });
});
