/** Marks that stand for what another cell says: 〃, 同上. */

import { halfWidth, withoutSpaces } from './text.ts';

const DITTO = /^(?:["”″〃]+|々+|同[上左前じ]|[上左]に?同じ)(?:\(.*\))?$/u;

/** Whether a text is such a mark, with or without something in brackets behind it. */
export function isDitto(text: string): boolean {
  return DITTO.test(withoutSpaces(halfWidth(text)));
}
