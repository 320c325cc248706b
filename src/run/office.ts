/** What an office brings to every run. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { FontSet } from '../forms/fonts.ts';
import type { LoadPicture } from '../forms/picture.ts';
import type { CompiledTemplates, TemplateFiles } from '../forms/templates.ts';

/** A text file of the installation, its path as the office knows it: `input/settings.json`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** It could not be read, and why; then the text is empty. */
  readonly faults?: readonly Diagnostic[];
}

/**
 * The office's own files, as they were written. They are asked for when a run needs them: a call that makes
 * nothing reads nothing, and what is wrong with a file is a finding of the run that needs it.
 */
export interface Office {
  /** Of the program: `1.2.0`. */
  readonly version: () => string;
  /** `input/settings.json` with limits and licence; undefined when there is none. */
  readonly settings: () => TextFile | undefined;
  /** `input/rules.json`; undefined when there is none. */
  readonly rules: () => TextFile | undefined;
  /** `input/schemes/*.json` in the order of their names. */
  readonly schemes: () => readonly TextFile[];
  readonly templates: () => TemplateFiles;
  /** The same templates checked and compiled before; undefined: both is done when papers are composed, with `eval`. */
  readonly compiled?: (templates: TemplateFiles) => CompiledTemplates | undefined;
  /** A picture that lies in `templates/`, by its name; absent: an office without. */
  readonly templatePicture?: LoadPicture;
  /** The same object at every call: what was found out about the typefaces is kept by it. */
  readonly fonts: () => FontSet;
}
