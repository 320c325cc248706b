/** What is said about a facts file that cannot be used. */

import type { z } from 'zod';

import type { Diagnostic } from '../diagnostics/checked.ts';
import { pathText } from '../diagnostics/json.ts';

type Issue = z.core.$ZodIssue;

/**
 * Says a mistake in a facts file in the words of an office.
 *
 * @param issue what zod found
 * @param json the whole file, to quote from
 * @returns an error with code `facts/…`, the path of the item, what stands there, and what is expected
 */
export function explainIssue(issue: Issue, json: unknown): Diagnostic {
  const where = placeText(issue.path);
  const found = quote(issue.path.reduce<unknown>(step, json));
  const { code, reason, hint } = reasonOf(issue);
  return {
    code: `facts/${code}`,
    severity: 'error',
    message: `事実ファイルの ${where} の値（${found}）が使えません。${reason}`,
    hint,
  };
}

/** `kpis[3].target.years.H28`, counted from 0 as the file's own path; 全体 for the file itself. */
function placeText(path: readonly PropertyKey[]): string {
  const text = pathText(path);
  return text === '' ? '全体' : `「${text}」`;
}

function step(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null
    ? Object.getOwnPropertyDescriptor(parent, key)?.value
    : undefined;
}

const QUOTED_LENGTH = 40;

function quote(value: unknown): string {
  if (value === undefined) return '書かれていません';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = text.slice(0, QUOTED_LENGTH).replace(/\p{Surrogate}$/u, '');
  return `「${shown}${shown === text ? '' : '…'}」`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字（" " で囲んだもの）',
  number: '数値',
  int: '整数',
  boolean: 'true 又は false',
  array: '並び（[ ] で囲んだもの）',
  object: '項目の組（{ } で囲んだもの）',
  record: '項目の組（{ } で囲んだもの）',
};

const SEE_FORM = '事実ファイルの書き方は、input/facts にある見本と見比べて直してください。';

/** Says in plain words what was expected; the cases are zod's issue codes. */
function reasonOf(issue: Issue): { code: string; reason: string; hint: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPE_NAMES[issue.expected] ?? issue.expected;
      return { code: 'type', reason: `${type}が必要です。`, hint: SEE_FORM };
    }
    case 'invalid_value': {
      const words = issue.values.map((word) => `「${String(word)}」`).join('');
      return { code: 'choice', reason: `${words}のどれかで書いてください。`, hint: SEE_FORM };
    }
    case 'invalid_format':
      return {
        code: 'format',
        reason: '日付は「2019-08-07」の形で書いてください。',
        hint: '実在する日付かどうかも確かめてください。',
      };
    case 'too_small':
      return { code: 'range', reason: tooSmall(issue), hint: SEE_FORM };
    case 'too_big':
      return { code: 'range', reason: tooBig(issue), hint: SEE_FORM };
    case 'custom':
      return { code: 'content', reason: issue.message, hint: SEE_FORM };
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    default:
      return { code: 'form', reason: '決まった形になっていません。', hint: SEE_FORM };
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return '空欄にはできません。文字を書いてください。';
  if (origin === 'array') return `${String(minimum)}つ以上書いてください。`;
  return `${String(minimum)}以上の数で書いてください。`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string')
    return `${String(maximum)}字以内で書いてください（Excelの1つのセルに入る長さです）。`;
  if (origin === 'array') return `${String(maximum)}個以内にしてください。`;
  return `${String(maximum)}以下の数で書いてください。`;
}
