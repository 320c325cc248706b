/**
 * Reads and checks files one after another, and says what came of it.
 *
 *     node --expose-gc test/tool.mjs test/hostile/readAll.ts FOLDER
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, resourceUsage, stdout } from 'node:process';

import { check } from '../../src/check/check.ts';
import { read } from '../../src/read/read.ts';

const [folder = ''] = argv.slice(2);

for (const name of readdirSync(folder)) {
  // What the file before has left would be counted too.
  globalThis.gc?.();
  const bytes = readFileSync(join(folder, name));
  const start = process.cpuUsage();
  const { value, diagnostics } = await read(bytes, name);
  const found = value === undefined ? diagnostics : [...diagnostics, ...check(value).diagnostics];
  const findings = found.map(({ code, severity, message, hint }) => ({
    code,
    severity,
    message,
    hint,
  }));
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  const megabytes = peakMegabytes();
  stdout.write(`${JSON.stringify({ name, took, megabytes, findings })}\n`);
}
stdout.write(`${JSON.stringify({ polluted: Object.keys(Object.prototype) })}\n`);

/**
 * The most memory this program held at once. Linux counts in `maxRSS` what the process that started
 * this one held at that moment, a jest worker of any size; VmHWM begins with the program itself.
 */
function peakMegabytes(): number {
  try {
    const [, kilobytes] =
      /VmHWM:\s+(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Not Linux.
  }
  return resourceUsage().maxRSS / 1024;
}
