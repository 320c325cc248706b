import type { z } from 'zod';

/** What a schema gives: the one statement of a shape is its schema, its type is inferred from it. */
export type Parsed<Schema extends z.ZodType> = Unchanging<z.output<Schema>>;

/** Readonly in every depth: what has been made or parsed is never changed. */
type Unchanging<Value> = { readonly [Key in keyof Value]: Unchanging<Value[Key]> };
