/** `comparison.json`: what differs between two books, for programs. */

import type { Artifact } from '../../forms/artifact.ts';
import type { PaperRevision } from '../../forms/pages.ts';
import { Revision } from '../../forms/revision.ts';

/**
 * Writes a revision as JSON, with the pages of each printed paper. It goes through its shape, so that fields always come in the same order.
 *
 * @throws when a revision has grown a field that its shape does not know
 */
export function writeRevision(revision: Revision, papers: readonly PaperRevision[]): Artifact {
  const file = { form: 'comparison', version: 1, ...Revision.parse(revision), papers };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`);
  return { path: 'comparison.json', mediaType: 'application/json', bytes };
}
