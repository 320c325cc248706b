/** What the editor and the designer own: the files of `templates/`, as text. */

/** Paths relative to `templates/`, with `/`, and the files' texts. */
export type TemplateFiles = ReadonlyMap<string, string>;
