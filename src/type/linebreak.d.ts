/** `linebreak` 1.1.0 has no types of its own; this is the part of it that we use. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Each place where a line may end (an offset in UTF-16 units), in order; null after the last. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
