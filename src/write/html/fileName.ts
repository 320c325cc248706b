/** Names of files that every server and Windows take; those of devices (`con`, `nul`) are no file's. */
const NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** Whether a page or a picture may be called so; its ending comes behind. */
export function isFileName(text: string): boolean {
  return NAME.test(text);
}
