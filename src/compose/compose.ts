/** The fourth stage: an Evaluation and the office's templates become papers. */

import type { Checked } from '../diagnostics/checked.ts';
import type { PaperDocument } from '../forms/document.ts';
import type { Evaluation } from '../forms/evaluation.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import { readPaper } from './blocks.ts';
import { checkPaper } from './checkPaper.ts';
import { checkTemplates } from './checkTemplates.ts';
import { fill } from './fill.ts';
import { packet } from './view/packet.ts';
import { parseWords } from './words.ts';

const PACKET = 'packet.hbs';

/**
 * Composes 検証委員会資料.
 *
 * @param evaluation what the paper says
 * @param templates all files of `templates/`: `packet.hbs`, its partials, `words.json`
 * @returns the paper, or what is wrong with the templates: all that can be seen in the files with
 *   file and line; then the first name that no value has; then what ended up in the wrong place
 */
export function composePacket(
  evaluation: Evaluation,
  templates: TemplateFiles,
): Checked<PaperDocument> {
  const words = parseWords(templates);
  const faults = [...checkTemplates(templates), ...words.diagnostics];
  if (words.value === undefined || faults.length > 0) return nothing(faults);
  const { view, charts } = packet(evaluation, words.value);
  const filled = fill(templates, PACKET, view);
  if (filled.value === undefined) return nothing(filled.diagnostics);
  const paper = checkPaper(filled.value, PACKET, charts);
  if (paper.value === undefined) return nothing(paper.diagnostics);
  const { bullet } = words.value;
  return { value: readPaper(paper.value, { charts, bullet }), diagnostics: [] };
}

function nothing(diagnostics: Checked<never>['diagnostics']): Checked<never> {
  return { value: undefined, diagnostics };
}
