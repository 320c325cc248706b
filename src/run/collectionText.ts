/** 集約結果 as text: on the terminal, and as a file beside the workbook. */

import { SEVERITY_WORDS } from '../diagnostics/severity.ts';
import type { Collection, Matter } from '../forms/collection.ts';
import { DEPARTMENT_STATES, FILE_STATES, MATTER_KINDS } from '../wording/collection.ts';

/**
 * Says who is missing and what is left to do.
 *
 * @returns lines ending with a line feed
 */
export function collectionText(collection: Collection): string {
  const { city, plan, year, taken, added, conflicts, others } = collection;
  const lines = [
    `集約結果　${city}「${plan}」${year.label}`,
    '',
    countsOf(collection),
    `取り込んだ欄 ${taken.length}、加えた行 ${added.length}、食い違い ${conflicts.length}`,
    '',
    '■ 担当課',
    ...departmentLines(collection),
    '',
    '■ すること',
    ...matterLines(collection),
    '',
    '■ ファイル',
    ...fileLines(collection),
    ...(others === 0 ? [] : [`（このほかのファイル ${others}件は開いていません）`]),
  ];
  return `${lines.join('\n')}\n`;
}

function countsOf({ departments }: Collection): string {
  return (['done', 'partly', 'unfilled', 'missing'] as const)
    .map(
      (state) =>
        `${DEPARTMENT_STATES[state]} ${departments.filter((one) => one.state === state).length}課`,
    )
    .join('、');
}

function departmentLines({ departments }: Collection): readonly string[] {
  return departments.map(({ name, state, asked, open, files }) => {
    const left = open === 0 ? '空欄なし' : `空欄 ${open}（${asked}欄のうち）`;
    const from = files.length === 0 ? '' : `　${files.join('、')}`;
    return `${DEPARTMENT_STATES[state]}　${name}　${left}${from}`;
  });
}

function matterLines({ matters }: Collection): readonly string[] {
  const open = matters.filter(({ severity }) => severity !== 'notice');
  if (open.length === 0) return ['残っていることはありません。'];
  const lines: string[] = [];
  let last: string | undefined;
  for (const matter of open) {
    if (matter.department !== last)
      lines.push(`［${matter.department === '' ? '担当課なし' : matter.department}］`);
    last = matter.department;
    lines.push(...linesOf(matter));
  }
  return lines;
}

function linesOf({
  kind,
  severity,
  item,
  place,
  inFile,
  message,
  hint,
}: Matter): readonly string[] {
  const cell =
    inFile?.place === undefined ? '' : `「${inFile.place.sheet}」シート ${inFile.place.cell ?? ''}`;
  const where = [
    ...(place === undefined ? [] : [`「${place.sheet}」シート ${place.cell}`]),
    ...(inFile === undefined ? [] : [`${inFile.file} ${cell}`.trim()]),
  ].join('、');
  const head = item === '' ? '' : `${item}: `;
  const line = `　${MATTER_KINDS[kind]} ${SEVERITY_WORDS[severity]} ${head}${message.replaceAll('\n', ' ')}`;
  return [
    line,
    ...(where === '' ? [] : [`　　場所: ${where}`]),
    ...(hint === '' ? [] : [`　　対処: ${hint}`]),
  ];
}

function fileLines({ files }: Collection): readonly string[] {
  if (files.length === 0) return ['フォルダに表計算のファイルがありません。'];
  return files.map(({ path, state, department, taken }) =>
    [FILE_STATES[state], path, department ?? '', state === 'answered' ? `${taken}か所` : '']
      .filter((part) => part !== '')
      .join('　'),
  );
}
