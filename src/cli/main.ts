/** The program as a command: hands the call, the world and the terminal to `carryOut`. */

import { argv, cwd, env, exit, stderr, stdout } from 'node:process';

import { FaultyFile } from '../diagnostics/faultyFile.ts';
import { printFindings } from '../diagnostics/print.ts';
import { ourFaultText } from '../run/refusal.ts';
import { STAGES } from '../run/stages.ts';
import { projectFolder } from '../world/project.ts';
import { openWorld } from '../world/world.ts';
import { carryOut, EXIT } from './program.ts';
import { unsaidText } from './refusal.ts';
import type { Terminal } from './terminal.ts';

const plain = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';

const terminal: Terminal = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  colours: { out: stdout.isTTY && !plain, err: stderr.isTTY && !plain },
  watched: stderr.isTTY,
};

/** The reader of a pipe (`| head`) may go away early; nothing is wrong then. A full disk is told, and is no fault of ours. */
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') exit(process.exitCode ?? EXIT.made);
  terminal.err(`${unsaidText(code ?? '')}\n`);
  exit(EXIT.wrongCall);
});

/** Where nobody listens, nothing can be said; how it ended is still told by the exit code. */
stderr.on('error', () => undefined);

void main();

async function main(): Promise<void> {
  try {
    const world = openWorld(projectFolder(), cwd());
    process.exitCode = await carryOut(argv.slice(2), { world, terminal, stages: STAGES });
  } catch (error) {
    process.exitCode = stopped(error);
  }
}

/** A file of the installation that is at fault is told like any other fault; what is left is ours. */
function stopped(error: unknown): number {
  if (error instanceof FaultyFile) {
    terminal.err(printFindings(error.diagnostics, { colour: terminal.colours.err }));
    return EXIT.findings;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(ourFaultText(detail));
  return EXIT.ourFault;
}
