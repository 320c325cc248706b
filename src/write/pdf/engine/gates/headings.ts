import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import { elementsOf } from '../structure.ts';
import type { Branch } from '../structure.ts';

/**
 * Headings go down one level at a time, from H1 on (PDF/UA-1, 7.4.2).
 *
 * @returns one `pdf/heading-gap` for each heading that skips a level
 */
export function headingGaps(root: Branch): readonly Diagnostic[] {
  const levels = elementsOf(root).flatMap(({ role }) => {
    const level = /^H([1-4])$/.exec(role)?.[1];
    return level === undefined ? [] : [Number(level)];
  });
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [gap(index + 1, before, level)] : [];
  });
}

function gap(order: number, before: number, level: number): Diagnostic {
  const after = before === 0 ? '最初の見出し' : `見出し${before}の次の見出し`;
  return {
    code: 'pdf/heading-gap',
    severity: 'error',
    message: `先頭から${order}番目の見出しの段階が飛んでいます。${after}は見出し${before + 1}までのはずですが、見出し${level}になっています。`,
    hint: `templates の見出し（h1〜h4）を、段階を飛ばさずに上から順に使ってください。`,
  };
}
