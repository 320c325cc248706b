import type { Checked } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import { Scheme } from './scheme.ts';

/**
 * Parses one file of `input/schemes/`.
 *
 * @param text the file's JSON
 * @param path the file as the office knows it, for the findings
 */
export function parseScheme(text: string, path: string): Checked<Scheme> {
  const hint =
    '「input/schemes/README.md」の説明に合わせて直してください。使わない評価方式であれば、ファイルを「input/schemes」から取り除いてください。';
  return parseJson(text, Scheme, { path, subject: 'scheme', hint });
}
