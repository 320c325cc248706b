/** A workbook as an office corrects it. */

import ExcelJS from 'exceljs';

/**
 * Makes the first actual of a workbook one more.
 *
 * @param bytes of a workbook with the sheet KPI; left as they are
 * @returns the workbook, saved anew
 */
export async function correctedBook(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  // @ts-expect-error -- exceljs declares the Buffer of an older Node
  await book.xlsx.load(Buffer.from(bytes));
  const actuals: ExcelJS.Cell[] = [];
  book.getWorksheet('KPI')?.eachRow((row) => {
    const texts: unknown[] = [];
    row.eachCell(({ value }) => texts.push(value));
    if (!texts.includes('実績値')) return;
    row.eachCell((cell, column) => {
      // Behind 基準値.
      if (column > 10 && typeof cell.value === 'number') actuals.push(cell);
    });
  });
  const [first] = actuals;
  if (first === undefined) throw new Error('There is no actual.');
  first.value = Number(first.value) + 1;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
