/** 評価方式 as data: what is judged, with which figures, and in which words. */

import { z } from 'zod';

/** How a figure is rounded: 四捨五入 or 切捨て, to so many decimals. */
export const Rounding = z.strictObject({
  method: z.enum(['halfUp', 'truncate']),
  decimals: z.int().min(0).max(6),
});
export type Rounding = z.infer<typeof Rounding>;

/** A word of the scheme and the mark printed beside a figure. */
const Wording = z.strictObject({ label: z.string().min(1), mark: z.string().min(1) });

/** A file of `input/schemes/`; `input/schemes/README.md` explains it to the office. */
export const Scheme = z.strictObject({
  name: z.string().min(1),
  /** One sentence for 判定の方法. */
  description: z.string().min(1),
  judges: z.boolean(),
  /** Words for 達成, 未達成 and 判定不能. */
  words: z.strictObject({ achieved: Wording, notAchieved: Wording, undecided: Wording }),
  /** Rates printed in a row of their own beside the judgement. */
  rates: z.array(z.enum(['achievementRate', 'progressRate'])),
  rounding: Rounding,
});
export type Scheme = z.infer<typeof Scheme>;
