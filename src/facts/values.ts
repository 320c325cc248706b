/** What a value of a facts file may be: what a cell of a workbook can hold. */

import { z } from 'zod';

import { linkAddress } from '../forms/linkAddress.ts';

/** Excel's limit for one cell. */
const CELL_LIMIT = 32_767;

/** Characters that an XML file, and so a workbook, cannot hold: controls but `\n`, lone surrogates, U+FFFE and U+FFFF. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const UNWRITABLE = /[\u0000-\u0009\u000B-\u001F\u007F\p{Surrogate}\uFFFE\uFFFF]/u;

/** Any text that a cell can hold. */
export const Text = z
  .string()
  .max(CELL_LIMIT)
  .refine((text) => !UNWRITABLE.test(text), {
    message: 'セルに書けない文字（制御文字など）が含まれています。その文字を削除してください。',
  });
export const Words = Text.min(1);
export const OptionalText = Text.nullish();
/** Where a cell's hyperlink leads. */
export const OptionalAddress = Text.refine((text) => linkAddress(text) !== undefined, {
  message:
    'リンク先には、https:// か http:// から始まるアドレス、又は mailto: のアドレスを書いてください。',
}).nullish();
/** The number of a goal, policy or row. */
export const Ordinal = z.int().min(1).max(99);
