/** The forms of a city as texts: everything is in them, yet short enough to be read in a review. */

import type { Place } from '../../src/diagnostics/place.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Input } from '../../src/forms/metric.ts';
import { Submission } from '../../src/forms/submission.ts';

const WIDTH = 100;
/** Characters that take the room of two. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/**
 * JSON in which what fits on one line stands on one line: as `npm run format` leaves it.
 *
 * @param taken columns of the line that are taken already
 */
function compactJson(value: unknown, indent = '', taken = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = oneLine(value);
  if (line !== undefined && indent.length + taken + widthOf(line) < WIDTH) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => `${inner}${compactJson(one, inner)}`)
    : entriesOf(value).map(([name, one]) => {
        const key = `${JSON.stringify(name)}: `;
        return `${inner}${key}${compactJson(one, inner, key.length)}`;
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** @returns undefined where the formatter parts it however short it is: a list of lists or of objects */
function oneLine(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = isList ? value : entriesOf(value).map(([, one]) => one);
  if (isList && members.length > 1 && members.every((one) => sizeOf(one) > 1)) return undefined;
  const lines = members.map(oneLine);
  if (lines.includes(undefined)) return undefined;
  if (isList) return `[${lines.join(', ')}]`;
  const named = entriesOf(value).map(([name], index) => `${JSON.stringify(name)}: ${lines[index]}`);
  return named.length === 0 ? '{}' : `{ ${named.join(', ')} }`;
}

function entriesOf(value: object): readonly [string, unknown][] {
  return Object.entries(value).filter(([, one]: [string, unknown]) => one !== undefined);
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** The text of a kept JSON file as it is written here, however it has been formatted since. */
export function rewritten(json: string): string {
  return `${compactJson(JSON.parse(json))}\n`;
}

/** `submission.json`: the form itself, so that it can be read again. */
export function printSubmission(submission: Submission): string {
  return `${compactJson(submission)}\n`;
}

/** Reads `submission.json`. */
export function readSubmission(text: string): Submission {
  return Submission.parse(JSON.parse(text));
}

/**
 * `evaluation.json`: what evaluating adds to a submission.
 *
 * Indicators are named by their KPI番号, the judged year by its year, cells as `KPI!F12`. A number
 * worked out stands as `56.1 (56.0975609…)`, or the reason why there is none; an input as
 * `actual 2,334 KPI!K3`.
 */
export function printEvaluation(evaluation: Evaluation): string {
  const { submission: _, assessments, ...others } = evaluation;
  const named = assessments.map(({ indicator, judged, ...rest }) => ({
    indicator: indicator.id,
    judged: judged.year,
    ...rest,
  }));
  return `${compactJson(shortened({ ...others, assessments: named }))}\n`;
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return placeText(value);
  if (isNumber(value))
    return value.exact === value.rounded ? value.exact : `${value.rounded} (${short(value.exact)})`;
  if (isNoNumber(value)) return value.reason;
  if (isInput(value)) return [value.name, value.written, ...value.places.map(placeText)].join(' ');
  const entries = Object.entries(value).map(([key, one]) => [key, shortened(one)] as const);
  return Object.fromEntries(entries);
}

function placeText({ sheet, cell }: Place): string {
  return `${sheet}!${cell}`;
}

function short(exact: string): string {
  return exact.length > 14 ? `${exact.slice(0, 13)}…` : exact;
}

function isPlace(value: object): value is Place {
  return Object.keys(value).toSorted().join() === 'cell,sheet';
}

function isNumber(value: object): value is { readonly exact: string; readonly rounded: string } {
  return 'exact' in value && 'rounded' in value;
}

function isNoNumber(value: object): value is { readonly reason: string } {
  return 'kind' in value && value.kind === 'undefined' && 'reason' in value;
}

function isInput(value: object): value is Input {
  return 'name' in value && 'written' in value && 'places' in value;
}
