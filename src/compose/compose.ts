/** The fourth stage: an Evaluation and the office's templates become papers. */

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { PaperDocument } from '../forms/document.ts';
import type { Evaluation } from '../forms/evaluation.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import { readPaper } from './blocks.ts';
import { checkTemplates } from './checkTemplates.ts';
import { fill } from './fill.ts';
import { packet } from './view/packet.ts';
import { Words } from './words.ts';

/**
 * Composes 検証委員会資料.
 *
 * @param evaluation what the paper says
 * @param templates all files of `templates/`: `packet.hbs`, its partials, `words.json`
 * @returns the paper, or what is wrong with the templates, each finding with file and line where it is known
 */
export function composePacket(
  evaluation: Evaluation,
  templates: TemplateFiles,
): Checked<PaperDocument> {
  const misspelt = checkTemplates(templates);
  if (misspelt.length > 0) return { value: undefined, diagnostics: misspelt };
  const words = readWords(templates);
  if (words.value === undefined) return { value: undefined, diagnostics: words.diagnostics };
  const { view, charts } = packet(evaluation, words.value);
  try {
    return { value: readPaper(fill(templates, 'packet.hbs', view), charts), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { value: undefined, diagnostics: [unfillable(error)] };
  }
}

function readWords(templates: TemplateFiles): Checked<Words> {
  const parsed = Words.safeParse(parseJson(templates.get('words.json') ?? ''));
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: parsed.error.issues.map(({ path }) => wordFinding(path)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wordFinding(path: readonly PropertyKey[]): Diagnostic {
  const where = path.length === 0 ? 'ファイル全体' : `「${path.map(String).join('.')}」`;
  return {
    code: 'template/words',
    severity: 'error',
    message: `ことばの一覧 templates/words.json の${where}が読み取れません。すべての項目に文字列が必要です。`,
    hint: '元の words.json と見比べて、項目名・引用符・カンマを直してください。',
  };
}

/** Handlebars and the block reader name the template, the line or the element in their own English words. */
function unfillable(error: Error): Diagnostic {
  return {
    code: 'template/unfillable',
    severity: 'error',
    message: `ひな形（templates フォルダ）を組み立てられません：${error.message}`,
    hint: '直前に変えたひな形を見直してください。使える名前は templates/README.md にあります。',
  };
}
