// Reads and checks files one after another in the shipped program, and says what came of it.
// node readAll.mjs <folder of the program> <folder of the files>
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , program, folder] = process.argv;
const load = (name) => import(pathToFileURL(join(program, 'dist', name)).href);
const { read } = await load('read/read.js');
const { check } = await load('check/check.js');

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
  process.stdout.write(`${JSON.stringify({ name, took, megabytes, findings })}\n`);
}
process.stdout.write(`${JSON.stringify({ polluted: Object.keys(Object.prototype) })}\n`);

/**
 * The most memory this program held at once. Linux counts in `maxRSS` what the process that started
 * this one held at that moment, a jest worker of any size; VmHWM begins with the program itself.
 */
function peakMegabytes() {
  try {
    const [, kilobytes] =
      /VmHWM:\s+(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
