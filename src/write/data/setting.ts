import type { Origin } from '../../forms/formFile.ts';
import type { Licence } from '../../office/settings.ts';
import type { Words } from '../../wording/words.ts';

/** What open data needs besides the evaluation. */
export interface OpenDataSetting {
  readonly licence: Licence;
  readonly origin: Origin;
  /** The same as the papers are printed in. */
  readonly words: Words;
}
