/** 集約結果 as JSON, for programs. */

import type { Artifact } from '../../forms/artifact.ts';
import type { Collection } from '../../forms/collection.ts';

/** The file's shape: the result as it is. It grows by new fields only; any other change raises `version`. */
interface CollectionFile extends Collection {
  readonly form: 'collection';
  readonly version: 1;
}

/** Writes the result as `集約結果.json`. */
export function writeCollectionData(collection: Collection): Artifact {
  const file: CollectionFile = { form: 'collection', version: 1, ...collection };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`);
  return { path: '集約結果.json', mediaType: 'application/json', bytes };
}
