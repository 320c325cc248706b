/**
 * Checks a workbook eight times (a machine that does other work beside disturbs some) and prints the CPU time of the quickest, in milliseconds, and the indicators read.
 *
 *     node test/tool.mjs test/check/checkCost.ts WORKBOOK.json
 */

import { readFileSync } from 'node:fs';
import { argv, cpuUsage, stdout } from 'node:process';

import { check } from '../../src/check/check.ts';
import type { Workbook } from '../../src/forms/workbook.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by cost.whole.test.ts
const workbook = JSON.parse(readFileSync(argv[2] ?? '', 'utf8')) as Workbook;
const found = Array.from({ length: 8 }, () => {
  const before = cpuUsage();
  const indicators = check(workbook).value?.indicators.length ?? 0;
  const { user, system } = cpuUsage(before);
  return { indicators, milliseconds: (user + system) / 1000 };
});
const [quickest] = found.toSorted((one, other) => one.milliseconds - other.milliseconds);
stdout.write(JSON.stringify(quickest));
