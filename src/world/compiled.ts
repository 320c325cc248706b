/**
 * A script with what V8 compiled the last time.
 *
 * Node 22 can keep compiled code by itself (`module.enableCompileCache`), Node 20 cannot; this does the same for all
 * and gains as much (CONTRIBUTING.md, "Cost"), so that there is no second way.
 */

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cpuUsage, pid } from 'node:process';
import { Script } from 'node:vm';

const DIGEST_BYTES = 32;
/** A call that ends earlier has met too little of the program to be remembered for the next. */
const WORTH_KEEPING_MICROSECONDS = 800_000;

/**
 * Runs a CommonJS script, as `require` would. What V8 compiled is kept beside it when this process ends.
 *
 * @param file a function of `exports, require, module, __filename, __dirname` in brackets (V8 holds the text as long as
 *   the program lives; one that were wrapped here would be held twice at first); `cache` beside it is read and
 *   written; where the folder cannot be written to, nothing is kept
 */
export function runCompiled(file: string): void {
  const bytes = readFileSync(file);
  // V8 itself only looks at the length of the source.
  const digest = createHash('sha256').update(bytes).digest();
  // ASCII alone (`build/bundle.mjs`): read as UTF-8, its seven megabytes would be looked through letter by letter.
  const source = bytes.toString('latin1');
  const kept = keptCode(`${file}.cache`, digest);
  const script = new Script(source, {
    filename: file,
    ...(kept !== undefined && { cachedData: kept }),
  });
  if (kept === undefined || script.cachedDataRejected === true) {
    process.on('exit', () => keepCode(`${file}.cache`, digest, script));
  }
  const module = { exports: {} };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the function of the file
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
}

/** Code that was kept for this very source; V8 refuses what another version of it has compiled. */
function keptCode(cache: string, digest: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(cache);
    return kept.subarray(0, DIGEST_BYTES).equals(digest) ? kept.subarray(DIGEST_BYTES) : undefined;
  } catch {
    return undefined;
  }
}

function keepCode(cache: string, digest: Buffer, script: Script): void {
  const { user, system } = cpuUsage();
  if (user + system < WORTH_KEEPING_MICROSECONDS) return;
  const beside = `${cache}.${pid}`;
  try {
    writeFileSync(beside, Buffer.concat([digest, script.createCachedData()]));
    renameSync(beside, cache);
  } catch {
    // Read-only, full, or held by a virus scanner: the next start is as slow as this one.
    rmSync(beside, { force: true });
  }
}
