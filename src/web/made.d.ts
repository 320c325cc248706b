/** Modules that the builder makes. */

declare module 'made:templates' {
  import type { CompiledTemplates } from '../forms/templates.ts';
  export const COMPILED_TEMPLATES: CompiledTemplates;
}

/** pdfkit's colour profile. */
declare module 'made:colour-profile' {
  const bytes: Uint8Array;
  export default bytes;
}
