/** Modules that the builder makes. */

declare module 'made:templates' {
  import type { BuiltTemplates } from '../forms/templates.ts';
  export const COMPILED_FROM: BuiltTemplates['COMPILED_FROM'];
  export const COMPILED_TEMPLATES: BuiltTemplates['COMPILED_TEMPLATES'];
}
