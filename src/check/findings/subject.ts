/** Who and what a finding is about: the indicator and the 担当課 of the row in which it stands. */

import type { Diagnostic, Subject } from '../../diagnostics/checked.ts';
import { readCellRange } from '../../forms/address.ts';
import type { Material } from '../material/material.ts';
import { type Row, entryOf } from '../reading/table.ts';

/**
 * Names the subject of each finding.
 *
 * @param diagnostics findings on the material
 * @returns the same findings; one in a row of KPI names the indicator as its rows do, one in another row the 担当課 that
 *   stands there
 */
export function withSubjects<Found extends Diagnostic>(
  diagnostics: readonly Found[],
  material: Material,
): readonly Found[] {
  if (diagnostics.length === 0) return diagnostics;
  const subjects = subjectsOf(material);
  return diagnostics.map((diagnostic) => {
    // What is not there any more is told in the row of another.
    if (diagnostic.subject !== undefined) return diagnostic;
    const { sheet = '', cell = '' } = diagnostic.place ?? {};
    const subject = subjects.get(sheet)?.get(readCellRange(cell)?.top ?? 0);
    return subject === undefined ? diagnostic : { ...diagnostic, subject };
  });
}

/** By sheet and row. */
function subjectsOf(material: Material): ReadonlyMap<string, ReadonlyMap<number, Subject>> {
  const { indicators, sheets } = material;
  return new Map(
    sheets.flatMap(({ sheet, table }) => {
      if (table === undefined) return [];
      const rows =
        table === indicators.table
          ? indicators.drafts.flatMap(({ pair, row }) => subjectOfRows(pair.rows, row))
          : table.rows.flatMap((row) => subjectOfRows([row], row));
      return [[sheet.name, new Map(rows)] as const];
    }),
  );
}

/** @param stated what the rows say together */
function subjectOfRows(rows: readonly Row[], stated: Row): readonly (readonly [number, Subject])[] {
  const text = (heading: string): string => {
    const entry = entryOf(stated, heading);
    // A number that Excel has made a date of is not the number any more.
    return entry.cell?.value.kind === 'date' ? '' : entry.text.replaceAll(/\s+/gu, ' ').trim();
  };
  const [id, name, department] = [text('KPI番号'), text('KPI名'), text('担当課')];
  if (id === '' && name === '' && department === '') return [];
  const subject: Subject = {
    ...(id !== '' && { id }),
    ...(name !== '' && { name }),
    ...(department !== '' && { department }),
  };
  return rows.map(({ number }) => [number, subject]);
}
