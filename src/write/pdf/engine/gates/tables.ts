import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import { elementsOf } from '../structure.ts';
import type { Branch } from '../structure.ts';

/**
 * Every table has at least one heading cell (PDF/UA-1, 7.5).
 *
 * @returns one `pdf/table-without-header` for each table without TH
 */
export function tablesWithoutHeader(root: Branch): readonly Diagnostic[] {
  const tables = tablesOf(root);
  return tables.flatMap((table, index) =>
    elementsOf(table).some(({ role }) => role === 'TH') ? [] : [withoutHeader(table, index + 1)],
  );
}

function tablesOf(branch: Branch): readonly Branch[] {
  const inside = branch.branches.flatMap(tablesOf);
  return branch.element.role === 'Table' ? [branch, ...inside] : inside;
}

function withoutHeader({ element }: Branch, order: number): Diagnostic {
  const { summary = '' } = element;
  const which = summary === '' ? '' : `（「${summary}」）`;
  return {
    code: 'pdf/table-without-header',
    severity: 'error',
    message: `先頭から${order}番目の表${which}に見出しのセルがありません。音声で読む方に、数値が何の値かが伝わりません。`,
    hint: 'templates の表で、列や行の見出しのセルを td ではなく th で書いてください。',
  };
}
