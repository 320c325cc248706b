import type { Diagnostic } from '../diagnostics/checked.ts';
import type { WorkbookItems } from '../forms/items.ts';
import type { MarkReading } from './mark.ts';

/** A file that lay in the folder, as far as it could be read. */
export interface ReturnedFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  /** Absent when it is no readable workbook. */
  readonly read?: { readonly items: WorkbookItems; readonly mark: MarkReading };
  readonly diagnostics: readonly Diagnostic[];
}
