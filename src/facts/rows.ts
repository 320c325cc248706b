/** The part of a facts file that says the same as rows of a sheet: its keys and what may stand there, made from the sheet. */

import { z } from 'zod';

import type { Cell, ChoiceCell } from '../sheets/cell.ts';
import { OptionalAddress, OptionalText, Ordinal, Words } from './values.ts';

/** Columns or items; those without a key are said in another form, or not at all. */
type Fields = Readonly<
  Record<
    string,
    {
      readonly cell: Cell;
      readonly fact?: string;
      readonly stated?: true;
      readonly linked?: string;
    }
  >
>;

/** How a facts file writes a cell of each kind that is filled in. */
type FilledSchema<One extends Cell> = One extends { readonly words: infer Meanings }
  ? z.ZodEnum<{ [Word in keyof Meanings & string]: Word }>
  : One extends { readonly kind: 'ordinal' | 'mark' }
    ? z.ZodInt
    : One extends { readonly kind: 'date' }
      ? z.ZodISODate
      : z.ZodString;

/** A number that may be blank is written as null, so that nobody forgets it; several words may be none. */
type SchemaOf<One extends Cell> = One extends { readonly kind: 'words' }
  ? z.ZodArray<z.ZodString>
  : One['required'] extends true
    ? FilledSchema<One>
    : One extends { readonly kind: 'ordinal' | 'mark' }
      ? z.ZodNullable<FilledSchema<One>>
      : z.ZodOptional<z.ZodNullable<FilledSchema<One>>>;

/** The keys of the columns that have one, with their schemas, and of where their hyperlinks lead. */
type ShapeOf<All extends Fields> = {
  [
    Key in keyof All as All[Key] extends { readonly linked: infer Linked extends string }
      ? Linked
      : never
  ]: typeof OptionalAddress;
} & {
  [
    Key in keyof All as All[Key] extends { readonly fact: infer Fact extends string } ? Fact : never
  ]: All[Key] extends { readonly stated: true }
    ? FilledSchema<All[Key]['cell']>
    : SchemaOf<All[Key]['cell']>;
};

/**
 * Makes the shape of a row, for `z.object`.
 *
 * @param fields columns by their heading, or items by their name
 */
export function shapeOf<All extends Fields>(fields: All): ShapeOf<All> {
  const entries = Object.values(fields).flatMap(({ cell, fact, stated, linked }) => [
    ...(fact === undefined
      ? []
      : [[fact, schemaOf(cell, stated === true || cell.required)] as const]),
    ...(linked === undefined ? [] : [[linked, OptionalAddress] as const]),
  ]);
  // Each key has the schema of its own column.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and TypeScript cannot follow it
  return Object.fromEntries(entries) as ShapeOf<All>;
}

function schemaOf(cell: Cell, isFilled: boolean): z.ZodType {
  switch (cell.kind) {
    case 'choice':
      return isFilled ? wordOf(cell) : wordOf(cell).nullish();
    case 'ordinal':
    case 'mark':
      return isFilled ? Ordinal : Ordinal.nullable();
    case 'words':
      return z.array(Words);
    case 'date':
      return isFilled ? z.iso.date() : z.iso.date().nullish();
    case 'text':
    case 'name':
    case 'amount':
    case 'code':
    case 'fiscalYear':
    case 'fiscalYears':
    case 'quantity':
    case 'unread':
      return isFilled ? Words : OptionalText;
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
