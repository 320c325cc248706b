/** What new workbooks of an installation offer to choose from. */

import type { Offers } from '../forms/offers.ts';
import type { Office } from './office.ts';
import { schemeNames } from './schemeNames.ts';
import { officeChoices } from './setting.ts';

/** @returns the names of its schemes, and the words for 事業 */
export function offersOf(office: Office): Offers {
  return { schemes: schemeNames(office), ...officeChoices(office) };
}
