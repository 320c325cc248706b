// @ts-check
/**
 * Runs a tool of the tests that contains the program: bundles it into `.verify/` and starts it, with Node's own
 * options as this was started.
 *
 *     node test/tool.mjs test/bench/bench.ts …
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, execArgv, execPath, exit, pid } from 'node:process';

import { bundle, PROJECT } from '../src/build/bundle.mjs';

const [entry = '', ...words] = argv.slice(2);
const tool = join(PROJECT, '.verify', entry.replace(/\.ts$/u, '.js'));
// The parser's thread is a file beside the script that starts it.
// pdf.js starts a worker that lies beside it in its package, and playwright a browser.
const { scripts } = await bundle({ tool: entry, parserWorker: 'src/read/parserWorker.ts' }, 'esm', [
  'pdfjs-dist',
  'playwright-core',
]);
mkdirSync(dirname(tool), { recursive: true });
for (const [name, bytes] of scripts) {
  const file = name === 'tool.js' ? tool : join(dirname(tool), name);
  // Another test may be starting the same tool.
  writeFileSync(`${file}.${pid}`, bytes);
  renameSync(`${file}.${pid}`, file);
}
const { status } = spawnSync(execPath, [...execArgv, tool, ...words], { stdio: 'inherit' });
exit(status ?? 70);
