/** A workbook as a file: what exceljs gets wrong when it packs one is put right here. */

import type ExcelJS from 'exceljs';

import { withEntryDates } from './entryDates.ts';

/** exceljs's packer, as far as it is used here. */
interface Packer {
  append: (content: unknown, options: { readonly base64?: boolean }) => void;
}

/**
 * Packs a workbook.
 *
 * @param day the date of every entry, `2025-04-01`
 * @returns the bytes of an .xlsx file; the same workbook gives the same bytes
 */
export async function xlsxFile(workbook: ExcelJS.Workbook, day: string): Promise<Uint8Array> {
  keepLettersWhole(workbook.xlsx);
  const bytes = await workbook.xlsx.writeBuffer();
  return withEntryDates(new Uint8Array(bytes), day);
}

/**
 * jszip turns a text into bytes in pieces of 16,384 UTF-16 units; a letter of two units, such as 「𠮷」, that lies across such
 * an edge comes out as two broken ones. Given bytes, it has nothing to turn.
 *
 * @throws Error when exceljs begins a file in another way than it did: a mistake of ours
 */
function keepLettersWhole(xlsx: ExcelJS.Xlsx): void {
  const begin: unknown = Reflect.get(xlsx, 'addContentTypes');
  if (typeof begin !== 'function') throw new Error('exceljs begins a file in an unexpected way');
  Reflect.set(xlsx, 'addContentTypes', (packer: Packer, ...model: readonly unknown[]): unknown => {
    const append = packer.append.bind(packer);
    packer.append = (content, options) =>
      append(
        typeof content === 'string' && options.base64 !== true
          ? new TextEncoder().encode(content)
          : content,
        options,
      );
    return Reflect.apply(begin, xlsx, [packer, ...model]);
  });
}
