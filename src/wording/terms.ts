import type { Scheme } from '../office/scheme.ts';
import type { Words } from './words.ts';

/** What an evaluation is called in: the scheme's own terms, and the editor's words for everything else. */
export interface Terms {
  readonly scheme: Scheme;
  readonly words: Words;
}
