import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { DisplayDocument, DisplayItem, StructureElement } from '../../display/display.ts';
import { elementsOf, meaningOf } from '../structure.ts';
import type { Branch } from '../structure.ts';

/**
 * Every figure says in words what it shows, and every picture that is not decoration is in
 * a figure (PDF/UA-1, 7.3).
 *
 * @returns one `pdf/figure-without-alternative` for each figure or picture, with its page
 */
export function figuresWithoutAlternative(
  { pages }: DisplayDocument,
  root: Branch,
): readonly Diagnostic[] {
  const silent = new Set(elementsOf(root).filter(isSilentFigure));
  const places = new Map<StructureElement | DisplayItem, number>();
  for (const [page, { items }] of pages.entries()) {
    for (const item of items) {
      const meaning = meaningOf(item);
      if (meaning === 'artifact') continue;
      if (silent.has(meaning) && !places.has(meaning)) places.set(meaning, page);
      if (isPicture(item) && !speaks(meaning)) places.set(item, page);
    }
  }
  return [...places.values()].map(withoutAlternative);
}

function isSilentFigure({ role, alternative = '' }: StructureElement): boolean {
  return role === 'Figure' && alternative.trim() === '';
}

function isPicture({ kind }: DisplayItem): boolean {
  return kind === 'picture' || kind === 'image';
}

/** A figure is judged by its alternative above; a picture elsewhere needs its text. */
function speaks({ role, actualText = '' }: StructureElement): boolean {
  return role === 'Figure' || actualText !== '';
}

function withoutAlternative(page: number): Diagnostic {
  return {
    code: 'pdf/figure-without-alternative',
    severity: 'error',
    message: `${page + 1}ページの図に、図の内容を説明する文（代替テキスト）がありません。音声で読む方に図の内容が伝わりません。`,
    hint: '「参考資料」シートの「代替テキスト」に、図が示すことを1文で書いてください。',
  };
}
