/** The forms of a city as texts: everything is in them, yet short enough to be read in a review. */

import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Input } from '../../src/forms/metric.ts';
import { SubmissionShape } from '../../src/forms/shapes/submission.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Place } from '../../src/forms/workbook.ts';

const WIDTH = 120;

/** JSON in which whatever fits on one line stands on one line. */
export function compactJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value) ?? 'null';
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) {
    return line;
  }
  const isList = Array.isArray(value);
  const inner = `${indent} `;
  const parts = Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    if (one === undefined) return [];
    return [`${inner}${isList ? '' : `${JSON.stringify(key)}: `}${compactJson(one, inner)}`];
  });
  return `${isList ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}

/** `submission.json`: the form itself, so that it can be read again. */
export function printSubmission(submission: Submission): string {
  return `${compactJson(submission)}\n`;
}

/** Reads `submission.json`. */
export function readSubmission(text: string): Submission {
  return SubmissionShape.parse(JSON.parse(text));
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
