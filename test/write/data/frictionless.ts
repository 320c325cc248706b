/**
 * Data Package, version 2.1, as far as its published profiles restrict what we write: the patterns, the required
 * properties, and which constraints belong to which type.
 */

import { z } from 'zod';

const Name = z.string().regex(/^([-a-z0-9._/])+$/u);
/** Relative and below the package: no `..`, no absolute path. */
const Profile = (name: string) => z.literal(`https://datapackage.org/profiles/2.1/${name}.json`);
const Path = z.string().regex(/^(?![./~])(?!.*\.\.).+$/u);
const Hash = z.string().regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/u);

const field = {
  name: z.string().min(1),
  title: z.string(),
  description: z.string().min(1),
  missingValues: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
};
const required = { required: z.boolean().optional(), unique: z.boolean().optional() };
const list = z.array(z.string()).min(1);

const Field = z.discriminatedUnion('type', [
  z.strictObject({
    ...field,
    type: z.literal('string'),
    constraints: z.strictObject({ ...required, enum: list.optional() }).optional(),
  }),
  z.strictObject({
    ...field,
    type: z.enum(['integer', 'number']),
    constraints: z.strictObject(required).optional(),
  }),
  z.strictObject({
    ...field,
    type: z.literal('boolean'),
    trueValues: list,
    falseValues: list,
    constraints: z.strictObject({ required: z.boolean() }).optional(),
  }),
  z.strictObject({
    ...field,
    type: z.literal('date'),
    constraints: z.strictObject(required).optional(),
  }),
]);
export type Field = z.infer<typeof Field>;

const Resource = z.strictObject({
  $schema: Profile('dataresource'),
  name: Name,
  type: z.literal('table'),
  path: Path,
  title: z.string(),
  description: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^(.+)\/(.+)$/u),
  encoding: z.string(),
  bytes: z.int().min(1),
  hash: Hash,
  dialect: z.strictObject({
    $schema: Profile('tabledialect'),
    delimiter: z.string().length(1),
    doubleQuote: z.boolean(),
    lineTerminator: z.string(),
    quoteChar: z.string().length(1),
    skipInitialSpace: z.boolean(),
    header: z.boolean(),
  }),
  schema: z
    .strictObject({
      $schema: Profile('tableschema'),
      fieldsMatch: z.enum(['exact', 'equal', 'subset', 'superset', 'partial']),
      fields: z.array(Field).min(1),
      missingValues: z.array(z.string()),
      primaryKey: z.array(z.string()).min(1),
      foreignKeys: z
        .array(
          z.strictObject({
            fields: z.array(z.string()).min(1),
            reference: z.strictObject({
              resource: z.string(),
              fields: z.array(z.string()).min(1),
            }),
          }),
        )
        .optional(),
    })
    .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length)
    .refine(({ fields, primaryKey }) =>
      primaryKey.every((key) => fields.some(({ name }) => name === key)),
    ),
});

/** `datapackage.json`. */
export const DataPackage = z
  .strictObject({
    $schema: Profile('datapackage'),
    name: Name,
    title: z.string().min(1),
    description: z.string().min(1),
    homepage: z.url().optional(),
    version: z.string().optional(),
    licenses: z
      .array(
        z.strictObject({
          name: z.string().regex(/^([-a-zA-Z0-9._])+$/u),
          title: z.string(),
          path: z.url(),
        }),
      )
      .min(1),
    sources: z.array(z.strictObject({ title: z.string().min(1) })).min(1),
    contributors: z
      .array(
        z.strictObject({
          title: z.string().min(1),
          roles: z.array(z.string()).min(1),
          organization: z.string().optional(),
        }),
      )
      .min(1),
    keywords: z.array(z.string().min(1)).min(1),
    resources: z.array(Resource).min(1),
  })
  .refine(({ resources }) => new Set(resources.map(({ name }) => name)).size === resources.length);

/** Whether a cell of a table is what its field says. */
export function conforms(cell: string, { type, ...own }: Field): boolean {
  if (cell === '') return own.constraints?.required !== true;
  if (type === 'date') return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(cell);
  if (type === 'integer') return /^-?\d+$/u.test(cell);
  if (type === 'number') return /^-?\d+(?:\.\d+)?$/u.test(cell);
  if (type === 'boolean')
    return 'trueValues' in own && [...own.trueValues, ...own.falseValues].includes(cell);
  const choices =
    own.constraints !== undefined && 'enum' in own.constraints ? own.constraints.enum : undefined;
  return choices?.includes(cell) ?? true;
}
