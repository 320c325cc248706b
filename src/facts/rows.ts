/** The part of a facts file that says the same as rows of a sheet: its keys and what may stand there, made from the sheet. */

import { z } from 'zod';

import type { Cell, ChoiceCell } from '../sheets/cell.ts';
import { OptionalText, Ordinal, Words } from './values.ts';

/** Columns or items; those without a key are said in another form, or not at all. */
type Fields = Readonly<Record<string, { readonly cell: Cell; readonly fact?: string }>>;

/** How a facts file writes a cell. A number that may be blank is written as null, so that nobody forgets it. */
type SchemaOf<One extends Cell> = One extends { readonly words: infer Meanings }
  ? One['required'] extends true
    ? z.ZodEnum<{ [Word in keyof Meanings & string]: Word }>
    : z.ZodOptional<z.ZodNullable<z.ZodEnum<{ [Word in keyof Meanings & string]: Word }>>>
  : One extends { readonly kind: 'ordinal' | 'mark' }
    ? One['required'] extends true
      ? z.ZodInt
      : z.ZodNullable<z.ZodInt>
    : One extends { readonly kind: 'words' }
      ? z.ZodArray<z.ZodString>
      : One extends { readonly kind: 'date' }
        ? z.ZodISODate
        : One['required'] extends true
          ? z.ZodString
          : z.ZodOptional<z.ZodNullable<z.ZodString>>;

/** The keys of the columns that have one, with their schemas. */
type ShapeOf<All extends Fields, Filled extends keyof All> = {
  [
    Key in keyof All as All[Key] extends { readonly fact: infer Fact extends string } ? Fact : never
  ]: Key extends Filled ? z.ZodString : SchemaOf<All[Key]['cell']>;
};

/**
 * Makes the shape of a row, for `z.object`.
 *
 * @param fields columns by their heading, or items by their name
 * @param filled the column without which the sheet has no row: it is never blank in a facts file
 */
export function shapeOf<All extends Fields, Filled extends keyof All = never>(
  fields: All,
  filled?: Filled,
): ShapeOf<All, Filled> {
  const entries = Object.entries(fields).flatMap(([heading, { cell, fact }]) =>
    fact === undefined ? [] : [[fact, heading === filled ? Words : schemaOf(cell)] as const],
  );
  // Each key has the schema of its own column.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and TypeScript cannot follow it
  return Object.fromEntries(entries) as ShapeOf<All, Filled>;
}

function schemaOf(cell: Cell): z.ZodType {
  switch (cell.kind) {
    case 'choice':
      return cell.required ? wordOf(cell) : wordOf(cell).nullish();
    case 'ordinal':
    case 'mark':
      return cell.required ? Ordinal : Ordinal.nullable();
    case 'words':
      return z.array(Words);
    case 'date':
      return z.iso.date();
    case 'text':
    case 'name':
    case 'code':
    case 'fiscalYear':
    case 'fiscalYears':
    case 'quantity':
    case 'unread':
      return cell.required ? Words : OptionalText;
  }
}

/** One of the words of a choice. */
export function wordOf<const Meanings extends Readonly<Record<string, unknown>>>({
  words,
}: Pick<ChoiceCell<Meanings>, 'words'>): z.ZodEnum<{
  [Word in keyof Meanings & string]: Word;
}> {
  const names = Object.fromEntries(Object.keys(words).map((word) => [word, word]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the words
  return z.enum(names as { [Word in keyof Meanings & string]: Word });
}
