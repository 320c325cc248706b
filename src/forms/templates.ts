/** What the editor and the designer own: the files of `templates/`, as text. */

/** Paths relative to `templates/`, with `/`, and the files' texts. */
export type TemplateFiles = ReadonlyMap<string, string>;

/** The same paths, and for each template what `compose/precompile.ts` made of it when the program was built. */
export type CompiledTemplates = ReadonlyMap<string, object>;
