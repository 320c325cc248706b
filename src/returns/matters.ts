/** What is left to do after collecting, by department. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Place } from '../diagnostics/place.ts';
import type {
  AddedRow,
  CollectedFile,
  Collection,
  Conflict,
  Matter,
  OpenCell,
} from '../forms/collection.ts';
import { shortened } from '../japanese/text.ts';

const LONGEST_QUOTE = 60;

/**
 * Adds what is left to do.
 *
 * @param findings on the workbook into which everything was written; those on a cell that a file has filled in are that
 *   department's to mend
 */
export function withMatters(collection: Collection, findings: readonly Diagnostic[]): Collection {
  const { files, conflicts, open, departments } = collection;
  const ofCells = findingsByCell(collection, findings);
  const extended = files.map((file): CollectedFile => {
    const own = ofCells.flatMap(({ file: path, diagnostic }) =>
      path === file.path ? [diagnostic] : [],
    );
    return { ...file, diagnostics: [...file.diagnostics, ...own] };
  });
  const inBook = new Map(ofCells.map(({ diagnostic, place }) => [diagnostic, place]));
  const matters = [
    ...open.map(openMatter),
    ...conflicts.flatMap(conflictMatters),
    ...extended.flatMap((file) =>
      file.diagnostics.map((diagnostic) => remarkMatter(file, diagnostic, inBook.get(diagnostic))),
    ),
  ];
  const order = ['', ...departments.map(({ name }) => name)];
  const ordered = matters.toSorted(
    (one, other) =>
      order.indexOf(one.department) - order.indexOf(other.department) ||
      GRAVITY[one.severity] - GRAVITY[other.severity],
  );
  return { ...collection, files: extended, matters: ordered };
}

const GRAVITY: Readonly<Record<Diagnostic['severity'], number>> = {
  error: 0,
  warning: 1,
  notice: 2,
};

function openMatter({ department, item, label, place, inFile }: OpenCell): Matter {
  const isHandedIn = inFile !== undefined;
  return {
    department,
    kind: 'blank',
    severity: 'error',
    item,
    place,
    ...(isHandedIn && { inFile }),
    message: isHandedIn
      ? `「${label}」が空欄です。`
      : `「${label}」が空欄です（調査票が提出されていません）。`,
    hint: isHandedIn
      ? '記入してもらってください。値がないときは「—」と書き、理由を「注記」に書きます。'
      : department === ''
        ? '担当課が書かれていません。事務局で記入するか、「担当課」を書いてください。'
        : '調査票を提出してもらってください。',
  };
}

function quoted(text: string): string {
  return text === '' ? '空欄' : `「${shortened(text.replaceAll('\n', ' '), LONGEST_QUOTE)}」`;
}

/** One for each department that has a part in it. */
function conflictMatters({
  item,
  label,
  place,
  answers,
  now,
  reason,
}: Conflict): readonly Matter[] {
  const said = answers.map(
    ({ text, file, place: from }) => `${quoted(text)}（${file} の ${from.sheet}!${from.cell}）`,
  );
  const message =
    reason === 'answers'
      ? `「${label}」の答えが食い違っています。${said.join('と')}。どちらも取り込んでいません。`
      : `「${label}」は、調査票を送った後に集約先で${quoted(now)}に変わっています。答えは${said.join('、')}。取り込んでいません。`;
  const departments = [...new Set(answers.map(({ department }) => department))];
  return departments.map((department) => {
    const own = answers.find((answer) => answer.department === department);
    return {
      department,
      kind: 'conflict',
      severity: 'error',
      item,
      place,
      ...(own !== undefined && { inFile: { file: own.file, place: own.place } }),
      message,
      hint: `正しい値を担当課に確かめ、集約したワークブックの「${place.sheet}」シート ${place.cell} に書いてください。`,
    };
  });
}

function remarkMatter(
  { path, department = '' }: CollectedFile,
  diagnostic: Diagnostic,
  inBook: Place | undefined,
): Matter {
  const { severity, message, hint, place, subject, code } = diagnostic;
  return {
    department,
    kind: code.startsWith('return/') ? 'remark' : 'finding',
    severity,
    item: [subject?.id, subject?.name].filter((part) => part !== undefined).join(' '),
    ...(inBook !== undefined && { place: inBook }),
    inFile: { file: path, ...(place !== undefined && { place }) },
    message,
    hint,
  };
}

/** A finding, moved to the cell of the file that gave the answer, and where it stands in the office's workbook. */
interface Moved {
  readonly file: string;
  readonly place: Place;
  readonly diagnostic: Diagnostic;
}

function findingsByCell(
  { taken, added }: Collection,
  findings: readonly Diagnostic[],
): readonly Moved[] {
  const cells = new Map<string, { readonly file: string; readonly place: Place }>(
    taken.map(({ place, answer }) => [`${place.sheet}!${place.cell}`, answer]),
  );
  const rows = new Map<string, AddedRow>(added.map((row) => [`${row.sheet}!${row.row}`, row]));
  return findings.flatMap((finding): readonly Moved[] => {
    const { sheet, cell } = finding.place ?? {};
    if (sheet === undefined || cell === undefined) return [];
    if (finding.severity === 'notice' || finding.excused !== undefined) return [];
    const place = { sheet, cell };
    const answer = cells.get(`${sheet}!${cell}`);
    if (answer !== undefined) {
      return [{ file: answer.file, place, diagnostic: { ...finding, place: answer.place } }];
    }
    const row = rows.get(`${sheet}!${/\d+$/u.exec(cell)?.[0] ?? ''}`);
    if (row === undefined) return [];
    return [{ file: row.file, place, diagnostic: { ...finding, place: row.from } }];
  });
}

/**
 * What is shown in the copy of a file that goes back to its department.
 *
 * @returns empty when nothing in it has to be mended or filled in
 */
export function backToSender({ files, open }: Collection, path: string): readonly Diagnostic[] {
  const file = files.find((one) => one.path === path);
  // Who has filled in nothing has the slip still before them.
  if (file?.department === undefined || file.state !== 'answered') return [];
  const blank = open.flatMap((cell): readonly Diagnostic[] =>
    cell.inFile?.file === path && cell.department === file.department
      ? [
          {
            code: 'return/blank',
            severity: 'error',
            message: `「${cell.label}」が空欄です。`,
            hint: '記入してください。値がないときは「—」と書き、理由を「注記」に書きます。',
            place: cell.inFile.place,
            subject: { name: cell.item },
          },
        ]
      : [],
  );
  const all = [...file.diagnostics.map(toSender), ...blank].filter(
    ({ place, severity }) => place !== undefined && severity !== 'notice',
  );
  return all.some(({ severity }) => severity === 'error') ? all : [];
}

/** What the office is told to do is not what the department can do. */
const FOR_SENDER: Readonly<Record<string, string>> = {
  'return/outside':
    '記入する欄ではないため、取り込まれません。変更が必要なときは、事務局に知らせてください。',
  'return/emptied':
    '消すのが正しいときは、事務局に知らせてください。値がないときは「—」と書きます。',
  'return/added':
    '送った調査票にない行は取り込まれません。加えたいときは、事務局に知らせてください。番号を書き換えたときは、もとに戻してください。',
  'return/other-row':
    'この課の行ではないため、取り込まれません。必要なときは、事務局に知らせてください。',
  'return/nowhere': '事務局で確かめます。このままでかまいません。',
  'return/shifted': '行のセルをもとの列に戻してください。',
};

function toSender(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, hint: FOR_SENDER[diagnostic.code] ?? diagnostic.hint };
}
