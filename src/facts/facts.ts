/**
 * A facts file: what a city published, as JSON, before it becomes a workbook.
 *
 * `input/facts/*.json` are the sample cities. Keys that are not named here (notes of a
 * transcriber, line numbers of a source) are accepted and ignored.
 */

import { z } from 'zod';

import type { Checked } from '../diagnostics/checked.ts';
import { SDG_COUNT } from '../japanese/sdgs.ts';
import { BULLETS } from '../sheets/bullets.ts';
import { CHARTER } from '../sheets/charter.ts';
import { GLOSSARY } from '../sheets/glossary.ts';
import { GOAL_TEXTS } from '../sheets/goalTexts.ts';
import { HISTORY } from '../sheets/history.ts';
import { INDICATORS } from '../sheets/indicators.ts';
import { LEADING } from '../sheets/leading.ts';
import { MEETING } from '../sheets/meeting.ts';
import { MEMBERS } from '../sheets/members.ts';
import { OPINIONS } from '../sheets/opinions.ts';
import { ORGANIZATION } from '../sheets/organization.ts';
import { PLANNED } from '../sheets/planned.ts';
import { PROFILE } from '../sheets/profile.ts';
import { PROJECTS } from '../sheets/projects.ts';
import { REFERENCES } from '../sheets/references.ts';
import { explainIssue } from './factsFindings.ts';
import { shapeOf, wordOf } from './rows.ts';
import { OptionalAddress, OptionalText, Ordinal, Text, Words } from './values.ts';

/** A number written plainly: nothing but sign, digits, grouping and decimal point. */
export interface PlainFigure {
  /** `-1394`, `60.0`: the digits without grouping. */
  readonly number: string;
  readonly decimals: number;
  /** True for `1,394`. */
  readonly grouped: boolean;
  /** `▲`, `△` or `-` as written, empty for none. */
  readonly sign: string;
}

const PLAIN = /^([-▲△]?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/u;
/** Digits that Excel keeps exactly. */
const EXACT_DIGITS = 15;

/**
 * Reads a text that is a bare number and nothing else.
 *
 * @param raw a value as published: `60.0`, `2,365`, `▲37`
 * @returns its digits and how they were written; undefined for `7,000以上`, `—`, `1,23`, `007` and numbers
 *   of more than 15 digits, which Excel would round
 */
export function plainFigure(raw: string): PlainFigure | undefined {
  const match = PLAIN.exec(raw);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole.replaceAll(',', '');
  if (digits.length + fraction.length > EXACT_DIGITS) return undefined;
  const number = `${sign === '' ? '' : '-'}${digits}${fraction === '' ? '' : `.${fraction}`}`;
  return { number, decimals: fraction.length, grouped: whole.includes(','), sign };
}

/** A value as published; `null` is a blank cell. `raw` rules, the other fields say how it was understood. */
const Value = z
  .object({
    raw: Words,
    kind: z.string().optional(),
    value: z.number().optional(),
    decimals: z.int().min(0).max(EXACT_DIGITS).optional(),
    yearNote: Text.optional(),
    qualifier: Text.optional(),
    /** The cell is formatted as a percentage: `41.2` is stored as 0.412 and shown 41.2%. */
    percent: z.boolean().optional(),
  })
  .refine(({ raw, value }) => agrees(raw, value), {
    message:
      '「raw」の数字と「value」の数値が違います。どちらが正しいか確かめて、そろえてください。',
  })
  .refine(
    ({ raw, percent }) => percent !== true || plainFigure(withoutPercent(raw)) !== undefined,
    {
      message: '「percent」が true の値は、「41.2」のような数字だけで書いてください。',
    },
  )
  .readonly();
export type FactValue = z.infer<typeof Value>;

/** @returns a raw value without its closing percent sign */
export function withoutPercent(raw: string): string {
  return raw.replace(/[%％]$/u, '');
}

function agrees(raw: string, value: number | undefined): boolean {
  const figure = plainFigure(withoutPercent(raw));
  return figure === undefined || value === undefined || Number(figure.number) === value;
}

const Series = z.object({
  baseline: Value.nullish(),
  years: z.record(z.string(), Value.nullish()),
});
export type FactSeries = z.infer<typeof Series>;

/** The items of 基本情報, and the years of the columns. */
const Meta = z.object({
  ...shapeOf(PROFILE.items),
  years: z.array(Words).min(1).max(30),
});

const Goal = z.object({
  no: Ordinal,
  name: Words,
  subtitle: OptionalText,
  committeeRating: OptionalText,
});

const Policy = z.object({
  goal: Ordinal,
  no: Ordinal,
  title: Words,
  items: z.array(z.object({ mark: Text, no: Ordinal, text: Words, link: OptionalAddress })),
  /** Numbers of SDGs. */
  sdgs: z.array(z.int().min(1).max(SDG_COUNT)).optional(),
  committeeRating: OptionalText,
});

const Kpi = z.object({
  ...shapeOf(INDICATORS.columns),
  /** None for a KGI. */
  goal: Ordinal.nullable(),
  nameNotes: z.array(Words),
  cumulative: z.boolean(),
  sum: z.boolean().optional(),
  target: Series,
  /** 目標値（当初） */
  originalTarget: Series.nullish(),
  actual: Series,
  /** 比較値, with what it is: 全国平均. */
  comparison: Series.extend({ name: OptionalText }).nullish(),
  footnotes: z.array(Words),
  provisionalYears: z.array(Words),
  override: z
    .object({ judgement: wordOf(INDICATORS.columns.判定の上書き.cell), reason: Words })
    .nullish(),
  /** Why a value is missing; written as a further line of 注記. */
  missingReason: OptionalText,
});
export type FactKpi = z.infer<typeof Kpi>;

const Bullet = z.object(shapeOf(BULLETS.columns));
const Reference = z.object(shapeOf(REFERENCES.columns));
const MeetingRow = z.object(shapeOf(MEETING.columns));
const Member = z.object(shapeOf(MEMBERS.columns));
const Opinion = z.object(shapeOf(OPINIONS.columns));
const Project = z.object(shapeOf(PROJECTS.columns));
const Publication = z.object(shapeOf(HISTORY.columns));

const GoalText = z.object(shapeOf(GOAL_TEXTS.columns));
const OrganizationUnit = z.object(shapeOf(ORGANIZATION.columns));
const GlossaryTerm = z.object(shapeOf(GLOSSARY.columns));
const CharterRow = z.object(shapeOf(CHARTER.columns));
const Leading = z.object(shapeOf(LEADING.columns));

/** 計画のKPI一覧. */
const Planned = z.object({
  years: z.array(Words).min(1).max(30),
  indicators: z.array(
    z.object({
      ...shapeOf(PLANNED.columns),
      name: Words,
      nameNotes: z.array(Words),
      reprint: z.boolean().optional(),
      target: Series,
    }),
  ),
});

/** Everything one city states. */
export const Facts = z
  .object({
    meta: Meta,
    goals: z.array(Goal),
    policies: z.array(Policy),
    kpis: z.array(Kpi),
    bullets: z.array(Bullet),
    references: z.array(Reference),
    meeting: z.array(MeetingRow).optional(),
    members: z.array(Member).optional(),
    opinions: z.array(Opinion).optional(),
    projects: z.array(Project).optional(),
    history: z.array(Publication).optional(),
    planned: Planned.optional(),
    leading: z.array(Leading).optional(),
    charter: z.array(CharterRow).optional(),
    glossary: z.array(GlossaryTerm).optional(),
    goalTexts: z.array(GoalText).optional(),
    organization: z.array(OrganizationUnit).optional(),
  })
  .superRefine((facts, context) => {
    for (const { path, message } of losses(facts)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });
export type Facts = z.infer<typeof Facts>;

interface Loss {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What the workbook would have no row or column for, and would lose without a word. */
function losses(facts: Pick<Facts, 'meta' | 'goals' | 'policies' | 'kpis'>): Loss[] {
  const years = new Set(facts.meta.years);
  const goals = new Set(facts.goals.map(({ no }) => no));
  const policies = facts.policies.flatMap(({ goal }, index) =>
    goals.has(goal)
      ? []
      : [{ path: ['policies', index, 'goal'], message: '「goals」にない基本目標の番号です。' }],
  );
  const values = facts.kpis.flatMap((kpi, index) =>
    (['target', 'originalTarget', 'actual', 'comparison'] as const).flatMap((row) =>
      Object.keys(kpi[row]?.years ?? {})
        .filter((year) => !years.has(year))
        .map((year) => ({
          path: ['kpis', index, row, 'years', year],
          message: '「meta.years」にない年度です。',
        })),
    ),
  );
  return [...policies, ...values];
}

/**
 * Parses a facts file.
 *
 * @param json what JSON.parse returned
 * @returns the facts, or one finding (error, code `facts/…`) for each mistake, with the path of the item in the file
 */
export function parseFacts(json: unknown): Checked<Facts> {
  const result = Facts.safeParse(json);
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: result.error.issues.map((issue) => explainIssue(issue, json)),
  };
}
