/** Stages of an indicator that is no number: 未着手／検討／策定済, ×△○◎. */

import { isWords } from './remark.ts';
import { comparable } from './text.ts';

/** Marks in the order that everybody gives them, the worst first. */
const MARKS = ['×', '△', '○', '◎'] as const;
const TWINS: ReadonlyMap<string, string> = new Map([
  ['〇', '○'],
  ['◯', '○'],
  ['✕', '×'],
  ['✖', '×'],
  ['x', '×'],
  ['X', '×'],
  ['▲', '△'],
]);

/**
 * Parts what the column 段階 says.
 *
 * @param text `未着手／検討／策定済`, `未実施→実施`, `×△○◎`
 * @returns the stages as written, in their order
 */
export function stagesOf(text: string): readonly string[] {
  const parts = text
    .split(/[／/→⇒＜<、,，\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [only = ''] = parts;
  const characters = Array.from(only.replaceAll(/\s/gu, ''));
  const areMarks = parts.length === 1 && characters.every((one) => isMark(sameMark(one)));
  return areMarks && characters.length > 1 ? characters : parts;
}

/** Whether marks stand in another order than from the worst to the best, so that nobody knows which is meant. */
export function isDisordered(stages: readonly string[]): boolean {
  const ranks = stages.map((stage) => MARKS.findIndex((mark) => mark === sameMark(stage)));
  if (ranks.some((rank) => rank < 0)) return false;
  return ranks.some((rank, index) => index > 0 && rank <= (ranks[index - 1] ?? -1));
}

/** Whether it can be told which stage is better: two or more, each once, marks in their order. */
export function areSound(stages: readonly string[]): boolean {
  const names = new Set(stages.map((stage) => keyOf(comparable(stage))));
  return stages.length > 1 && names.size === stages.length && !isDisordered(stages);
}

/** A cell that states a stage. */
export interface StageReading {
  readonly stage: string;
  /** Its place among the stages, from 0. */
  readonly rank: number;
  readonly remark?: string;
}

/**
 * Reads a cell of a row with stages.
 *
 * @param text `検討`, `策定済 (R5.3)`, `〇`
 * @returns undefined when it is none of them
 */
export function readStage(text: string, stages: readonly string[]): StageReading | undefined {
  const plain = comparable(text);
  const rank = stages.findIndex((stage) => keyOf(stage) === keyOf(plain));
  const stage = stages[rank];
  if (stage !== undefined) return { stage, rank };
  const [, before = '', remark = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(plain) ?? [];
  const found = before === '' ? undefined : readStage(before, stages);
  if (found === undefined) return undefined;
  return isWords(remark) || /\d/u.test(remark) ? { ...found, remark } : undefined;
}

function keyOf(stage: string): string {
  return sameMark(comparable(stage));
}

function sameMark(character: string): string {
  return TWINS.get(character) ?? character;
}

function isMark(character: string): boolean {
  return MARKS.some((mark) => mark === character);
}
