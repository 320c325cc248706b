/** JSON that a person or another program wrote: parsed once, here, with findings a clerk can act on. */

import type { z } from 'zod';

import type { Checked, Diagnostic } from './checked.ts';
import { type JsonLines, jsonLines } from './jsonLines.ts';

/** What a JSON file is, for its findings. */
export interface JsonSource {
  /** As the person knows it: `input/schemes/判定なし.json`. */
  readonly path: string;
  /** The subject of the finding's code: `scheme` gives `scheme/json` and `scheme/shape`. */
  readonly subject: string;
  /** What to do about a wrong field. */
  readonly hint: string;
}

type Issue = z.core.$ZodIssue;

/** More than this is one fault repeated; the person mends the first ones and tries again. */
const MOST_FINDINGS = 20;

/**
 * Parses the text of a JSON file into the shape of a schema.
 *
 * @returns the value, or one error for each wrong field with its place in the file
 *   (`words.achieved.mark`) and its line, what stands there and what is expected
 */
export function parseJson<Value>(
  text: string,
  schema: z.ZodType<Value>,
  source: JsonSource,
): Checked<Value> {
  const json = readJson(text, source);
  if (json.value === undefined) return { value: undefined, diagnostics: json.diagnostics };
  const { data } = json.value;
  // Each file is parsed once: zod would compile a parser of each form, which takes longer than that.
  const result = schema.safeParse(data, { jitless: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const lines = jsonLines(text);
  const diagnostics = result.error.issues
    .flatMap((issue) => messages(issue, data, lines))
    .slice(0, MOST_FINDINGS)
    .map((message) => finding(source, 'shape', message, source.hint));
  return { value: undefined, diagnostics };
}

/**
 * Reads JSON whose shape is looked at elsewhere.
 *
 * @returns what it holds as `data` (`null` is JSON too), or a finding on its encoding or notation
 */
export function readJson(text: string, source: JsonSource): Checked<{ readonly data: unknown }> {
  if (text.includes('\uFFFD')) return { value: undefined, diagnostics: [wrongEncoding(source)] };
  const deep = tooDeep(text);
  if (deep !== undefined) return { value: undefined, diagnostics: [nested(source, deep)] };
  try {
    return { value: { data: JSON.parse(text.replace(/^\uFEFF/u, '')) }, diagnostics: [] };
  } catch {
    return { value: undefined, diagnostics: [notJson(source, jsonLines(text).fault)] };
  }
}

/** No file of ours is deeper than a few brackets; what is would overflow whoever walks through it. */
const DEEPEST = 60;

/** @returns the line in which the brackets become too deep */
function tooDeep(text: string): number | undefined {
  let [depth, line] = [0, 1];
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]\n]/gsu)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === '\n') line += 1;
    if (depth > DEEPEST) return line;
  }
  return undefined;
}

function nested(source: JsonSource, line: number): Diagnostic {
  const message = `「{ }」や「[ ]」の入れ子が深すぎます（${DEEPEST}段まで）。${lineText(line)}`;
  return finding(source, 'depth', message, source.hint);
}

function wrongEncoding(source: JsonSource): Diagnostic {
  const hint = 'メモ帳などで開き、文字コードに「UTF-8」を選んで保存し直してください。';
  return finding(
    source,
    'encoding',
    '文字コードがUTF-8ではないため、読めない文字があります。',
    hint,
  );
}

function notJson(source: JsonSource, line: number | undefined): Diagnostic {
  const hint =
    '「"」「,」「{ }」の過不足や全角の記号がないかを確かめてください。分からないときは、元のファイルに戻してください。';
  return finding(source, 'json', `JSONとして読めません。${lineText(line)}`, hint);
}

function finding(source: JsonSource, fault: string, message: string, hint: string): Diagnostic {
  const code = `${source.subject}/${fault}`;
  return { code, severity: 'error', message: `ファイル「${source.path}」: ${message}`, hint };
}

function messages(issue: Issue, data: unknown, { lineOf }: JsonLines): readonly string[] {
  const field = issue.path.length === 0 ? 'ファイル全体' : `項目「${pathText(issue.path)}」`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) =>
        `${field}に、知らない項目「${key}」があります。${lineText(lineOf([...issue.path, key]))}`,
    );
  }
  const [found, line] = [at(data, issue.path), lineText(lineOf(issue.path))];
  if (found === undefined) return [`${field}がありません。${expectation(issue)}${line}`];
  return [`${field}は「${quoted(found)}」となっています。${expectation(issue)}${line}`];
}

/** Stands behind the sentences. */
function lineText(line: number | undefined): string {
  return line === undefined ? '' : `（${line}行目）`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字（「"」で囲む）',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: '並び（「[ ]」で囲む）',
  object: '項目の集まり（「{ }」で囲む）',
  record: '項目の集まり（「{ }」で囲む）',
};

/** Says what a field must be; the limits come from the schema. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return `${TYPE_WORDS[issue.expected] ?? '決められた形の値'}を書きます。`;
  if (issue.code === 'invalid_value') {
    // A form may say more of a wrong value than what would be right; zod's own words are English.
    if (!issue.message.startsWith('Invalid ')) return issue.message;
    return `${issue.values.map((value) => `「${String(value)}」`).join('、')}のどれかを書きます。`;
  }
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'too_big') return `${issue.maximum}以下の数を書きます。`;
  if (issue.code !== 'too_small') return '決められた書き方と違います。';
  return issue.origin === 'string' ? '空にはできません。' : `${issue.minimum}以上の数を書きます。`;
}

/** `words.achieved.mark`, `rates[0]`; nothing for the whole file. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    data,
  );
}

/** What was found, short enough to quote. */
function quoted(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  const characters = Array.from(text);
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
