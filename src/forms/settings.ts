import { z } from 'zod';

import type { Checked } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import { Limits } from './limits.ts';

/** `input/settings.json`: what the office sets once. */
export const Settings = z.strictObject({
  /** The workbook that `build` takes when none is named; relative to `input/`. */
  workbook: z.string().min(1),
  /** What a submitted file may ask of this computer; each limit that is not set is the usual one. */
  limits: Limits.exactOptional(),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Parses `input/settings.json`.
 *
 * @param path the file as the office knows it, for the findings
 */
export function parseSettings(text: string, path: string): Checked<Settings> {
  const hint = '{ "workbook": "ワークブックの名前.xlsx" } のように書いてください。';
  return parseJson(text, Settings, { path, subject: 'settings', hint });
}
