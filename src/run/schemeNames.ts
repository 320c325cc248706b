/** The names that a new workbook offers under 評価方式. */

import { parseScheme } from '../office/parseScheme.ts';
import type { Office } from './office.ts';

/**
 * Names the schemes of the installation, in the order of their files.
 *
 * @returns without those whose file is faulty: building a packet says what is wrong with them
 */
export function schemeNames(office: Office): readonly string[] {
  return office
    .schemes()
    .flatMap(({ text, path, faults }) =>
      faults === undefined ? (parseScheme(text, path).value?.name ?? []) : [],
    );
}
