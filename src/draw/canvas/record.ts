/** What was drawn, in order, as the operations of a picture. */

import type { Operation, Region } from '../../forms/operation.ts';

/** An operation, and the regions it shows in, outermost first. */
export interface Recorded {
  readonly operation: Operation;
  readonly clips: readonly Region[];
}

/** The operations of a record; neighbours within the same region share a group. */
export function inClips(record: readonly Recorded[], depth = 0): readonly Operation[] {
  const operations: Operation[] = [];
  let index = 0;
  while (index < record.length) {
    const clip = record[index]?.clips[depth];
    const end = endOfRun(record, index, depth, clip);
    const run = record.slice(index, end);
    if (clip === undefined) for (const { operation } of run) operations.push(operation);
    else operations.push({ kind: 'group', clip, operations: inClips(run, depth + 1) });
    index = end;
  }
  return operations;
}

function endOfRun(
  record: readonly Recorded[],
  start: number,
  depth: number,
  clip: Region | undefined,
): number {
  let end = start + 1;
  while (end < record.length && record[end]?.clips[depth] === clip) end += 1;
  return end;
}
