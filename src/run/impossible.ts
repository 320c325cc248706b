/** What is wished for and the file cannot give. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { PaperDocument } from '../forms/document.ts';
import { type Form, FORM_NAMES } from '../forms/form.ts';
import { OUTPUT_NAMES, type OutputName } from '../forms/output.ts';
import type { DoorWords } from './doorWords.ts';
import type { Wish } from './setting.ts';

/**
 * A form that was written down cannot be brought back to an earlier one, nor judged again, nor
 * give what was not composed with it.
 *
 * @param start the form where the run starts, and the path of its file
 * @param words of the door through which the wish came
 */
export function impossible(
  { form, path }: { readonly form: Form; readonly path: string },
  { until, scheme, outputs, archive }: Wish,
  words: DoorWords,
): readonly Diagnostic[] {
  const file = `ファイル「${path}」は「${form.form}」の段階のものです。`;
  if (until !== undefined && FORM_NAMES.indexOf(until) < FORM_NAMES.indexOf(form.form)) {
    const hint = `${words.until}には「${form.form}」か、それより後の段階を指定してください。`;
    return [later(`${file}前の段階「${until}」には戻れません。`, hint)];
  }
  if (scheme !== undefined && (form.form === 'evaluation' || form.form === 'document')) {
    const hint = `${words.scheme}を指定しないか、「submission」の段階のファイルから作ってください。`;
    return [later(`${file}もう判定が済んでいるため、評価方式を変えられません。`, hint)];
  }
  if (form.form !== 'document') return [];
  if (archive !== undefined) {
    return [
      later(
        `${file}もう文章ができているため、過去の年度へのリンクを加えられません。`,
        `${words.archive ?? ''}を指定しないか、「evaluation」の段階のファイルから作ってください。`,
      ),
    ];
  }
  return notComposed(outputs ?? [], form.value).map((name) =>
    later(
      `${file}${words.outputs}の「${name}」は、このファイルに入っていません。`,
      `${words.outputs}から除くか、「evaluation」の段階のファイルから作ってください。`,
    ),
  );
}

function notComposed(
  outputs: readonly OutputName[],
  papers: readonly PaperDocument[],
): readonly OutputName[] {
  return outputs.filter((output) => !papers.some(({ name }) => name === output));
}

function later(message: string, hint: string): Diagnostic {
  return { code: 'form/later', severity: 'error', message, hint };
}

const OF_SHEETS = {
  agenda: { paper: '次第', sheet: '会議' },
  members: { paper: '委員名簿', sheet: '委員名簿' },
  opinions: { paper: '意見と対応', sheet: '委員意見' },
} as const;

/**
 * A paper that was asked for by name and whose sheet is blank or not there. Nobody is told of it when
 * simply everything is made.
 *
 * @param form the evaluation that papers are composed of; nothing is said of other forms
 * @param words of the door through which the wish came
 */
export function unstated(
  form: Form,
  { outputs = [] }: Wish,
  words: DoorWords,
): readonly Diagnostic[] {
  if (form.form !== 'evaluation') return [];
  const { meeting, members, opinions } = form.value.submission;
  const blank = {
    agenda: meeting === undefined,
    members: members.length === 0,
    opinions: opinions === undefined,
  };
  return OUTPUT_NAMES.flatMap((name) => {
    if (name !== 'agenda' && name !== 'members' && name !== 'opinions') return [];
    if (!outputs.includes(name) || !blank[name]) return [];
    const { paper, sheet } = OF_SHEETS[name];
    return [
      {
        code: 'output/unstated',
        severity: 'error',
        message: `${paper}を作るように指定されていますが、「${sheet}」シートに記入がありません。`,
        hint: `「${sheet}」シートに記入するか、${words.outputs}から「${name}」を除いてください。`,
        place: { sheet },
      },
    ];
  });
}
