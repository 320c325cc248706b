import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Form, FormName } from '../../src/forms/form.ts';
import { annotatedCopy } from '../../src/run/annotate.ts';
import { explain } from '../../src/run/explain.ts';
import { make } from '../../src/run/make.ts';
import { carriedWorkbook } from '../../src/run/newWorkbook.ts';
import type { Office } from '../../src/run/office.ts';
import { openRun, type Run, withoutEnding } from '../../src/run/run.ts';
import { STAGES } from '../../src/run/stages.ts';
import { finding } from '../diagnostics/findings.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';
import { DOOR_WORDS } from './doorWords.ts';

const SUBMISSION = submission([{ target: ['—', '5'], actual: ['1', '6'] }]);
const ORIGIN = { name: 'mihon', sha256: 'b'.repeat(64) };
const FORMS: Readonly<Record<FormName, Form>> = {
  workbook: {
    form: 'workbook',
    value: { ...ORIGIN, sheets: [{ name: 'KPI', hidden: false, cells: [], merges: [] }] },
  },
  submission: { form: 'submission', value: SUBMISSION },
  evaluation: { form: 'evaluation', value: evaluate(SUBMISSION, SCHEME) },
  document: { form: 'document', value: [] },
};

const typeface = { family: '', normal: new Uint8Array(), bold: new Uint8Array() };
/** Made of texts in memory, as a page has them. */
const OFFICE: Office = {
  version: () => '1.2.3',
  settings: () => undefined,
  rules: () => undefined,
  schemes: () => [{ path: 'input/schemes/a.json', text: JSON.stringify(SCHEME) }],
  templates: () => new Map(),
  fonts: () => ({ text: typeface, figures: typeface, fallback: [] }),
};

/** A run whose stages note what they were asked for. */
function noted(office = OFFICE): { readonly run: Run; readonly done: string[] } {
  const done: string[] = [];
  const run = openRun(
    {
      path: '手元/mihon.xlsx',
      fileName: 'mihon.xlsx',
      bytes: new TextEncoder().encode('a workbook'),
      loadPicture: () => undefined,
    },
    {
      office,
      words: DOOR_WORDS,
      progress: (text) => done.push(text),
      stages: {
        ...STAGES,
        readWorkbook: async (_, fileName) => {
          done.push(`read ${fileName}`);
          return {
            value: FORMS.workbook,
            diagnostics: [finding({ code: 'cell/hidden' })].map(asNotice),
          };
        },
        advance: async (_, until, { schemeName, outputs }) => {
          done.push(
            until === 'submission'
              ? until
              : `${until} ${[schemeName ?? 'its own', ...(until === 'document' ? (outputs ?? []) : [])].join(' ')}`,
          );
          return { value: FORMS[until], diagnostics: [] };
        },
        write: async (_, { outputs = [] }) => {
          done.push(`write ${outputs.join(' ')}`);
          return { value: [], diagnostics: [] };
        },
        annotatedWorkbook: (_, diagnostics) => ({
          value: new TextEncoder().encode(`${diagnostics.length} findings`),
          diagnostics: [],
        }),
        nextWorkbook: async (form) => ({
          value: new TextEncoder().encode(form.form),
          diagnostics: [],
        }),
      },
    },
  );
  return { run, done };
}

function damagedSettings() {
  return { path: 'input/settings.json', text: '{' };
}

function asNotice<Finding extends object>(one: Finding): Finding & { readonly severity: 'notice' } {
  return { ...one, severity: 'notice' };
}

describe('a run', () => {
  it('does nothing before it is asked, and then each step once', async () => {
    const { run, done } = noted();
    expect(done).toEqual([]);
    const found = await run.reach('submission');
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['cell/hidden']);
    expect(done.splice(0)).toEqual([
      'ファイルを読んでいます',
      'read mihon.xlsx',
      '記入内容を点検しています',
      'submission',
    ]);
    const made = await make(run, { outputs: ['packet'] });
    expect(made.diagnostics.map(({ code }) => code)).toEqual(['cell/hidden']);
    expect(done.splice(0)).toEqual([
      '目標値と実績値を比べています',
      'evaluation its own',
      '文章と表を作っています',
      'document its own packet',
      '資料を組んでいます',
      'write packet',
    ]);
    await explain(run, { indicator: 'K1' });
    await carriedWorkbook(run, { label: 'R7', year: 2025 });
    annotatedCopy(run, made);
    expect(done).toEqual([]);
  });

  it('judges anew only under another scheme, and composes anew only for other outputs', async () => {
    const { run, done } = noted();
    await make(run, { outputs: ['packet'] });
    done.splice(0);
    await make(run, { outputs: ['packet', 'data'] });
    expect(done.splice(0)).toEqual([
      '文章と表を作っています',
      'document its own packet data',
      '資料を組んでいます',
      'write packet data',
    ]);
    await explain(run, { indicator: 'K1' }, SCHEME.name);
    expect(done).toEqual(['目標値と実績値を比べています', `evaluation ${SCHEME.name}`]);
  });

  it('gives workbooks names that any system takes', async () => {
    const { run } = noted();
    const made = await make(run);
    expect(annotatedCopy(run, made)?.value?.path).toBe('mihon_指摘.xlsx');
    const carried = await carriedWorkbook(run, { label: 'R7', year: 2025 });
    expect(carried.value?.path).toBe('mihon_R7.xlsx');
    expect(new TextDecoder().decode(carried.value?.bytes)).toBe('submission');
  });

  it('says what is wrong with the office’s files, each time, and makes nothing', async () => {
    const { run } = noted({ ...OFFICE, settings: damagedSettings });
    const first = await make(run);
    const second = await make(run, { outputs: ['packet'] });
    for (const { artifacts, diagnostics } of [first, second]) {
      expect(artifacts).toBeUndefined();
      expect(diagnostics[0]?.message).toContain('input/settings.json');
    }
  });
});

it('takes an ending from a name as the system does', () => {
  expect(['計画.r7.xlsx', '計画', '.xlsx', 'a.', '計画.'].map(withoutEnding)).toEqual([
    '計画.r7',
    '計画',
    '.xlsx',
    'a',
    '計画',
  ]);
});
