import type { Artifact } from '../forms/artifact.ts';

/** A workbook as an artifact. */
export function workbookFile(path: string, bytes: Uint8Array): Artifact {
  return {
    path,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
