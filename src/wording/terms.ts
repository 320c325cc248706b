import type { Indicator } from '../forms/submission.ts';
import { type Scheme, schemeOf } from '../office/scheme.ts';
import type { Words } from './words.ts';

/** What an evaluation is called in: the scheme's own terms, and the editor's words for everything else. */
export interface Terms {
  readonly scheme: Scheme;
  readonly words: Words;
}

/** The same terms as they hold for an indicator of its 区分. */
export function termsFor<Own extends Terms>(terms: Own, { kind }: Pick<Indicator, 'kind'>): Own {
  const scheme = schemeOf(terms.scheme, kind);
  return scheme === terms.scheme ? terms : { ...terms, scheme };
}
