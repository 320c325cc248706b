import { compose } from '../../src/compose/compose.ts';
import type { Checked } from '../../src/diagnostics/checked.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { PaperName } from '../../src/forms/output.ts';
import type { TemplateFiles } from '../../src/forms/templates.ts';

/** One paper, composed as if nothing else were made in the run. */
export function composeOne(
  name: PaperName,
  evaluation: Evaluation,
  templates: TemplateFiles,
): Checked<PaperDocument> {
  const { value, diagnostics } = compose(evaluation, { templates, outputs: [name] });
  return { value: value?.[0], diagnostics };
}

/** 検証委員会資料 alone. */
export function composePacket(
  evaluation: Evaluation,
  templates: TemplateFiles,
): Checked<PaperDocument> {
  return composeOne('packet', evaluation, templates);
}
