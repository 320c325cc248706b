/** The program as a command: hands the call, the world and the terminal to `carryOut`. */

import { argv, cwd, env, execPath, exit, stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';

import * as built from 'made:templates';

import { FaultyFile } from '../diagnostics/faultyFile.ts';
import { compiledFor, type CompiledTemplates, type TemplateFiles } from '../forms/templates.ts';
import { fitText, type Screen } from '../run/columns.ts';
import { printFindings } from '../run/findingsText.ts';
import { ourFaultText } from '../run/refusal.ts';
import { STAGES } from '../run/stages.ts';
import { projectFolder } from '../world/project.ts';
import { openWorld } from '../world/world.ts';
import { commandFrom, everythingByNpm, folderOf, takenByNpm } from './calling.ts';
import { EXIT } from './files.ts';
import { carryOut } from './program.ts';
import { unsaidText } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** A stream that is no terminal has no columns. */
function screenOf({ isTTY, columns }: Pick<WriteStream, 'isTTY' | 'columns'>): Screen {
  const plain = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return isTTY ? { colour: !plain, columns } : { colour: false };
}

const terminal: Terminal = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  screens: { out: screenOf(stdout), err: screenOf(stderr) },
  watched: stderr.isTTY,
  ...(stdin.isTTY && stderr.isTTY && { ask: askAtTerminal }),
  command: commandFrom(argv[1] ?? '', folderOf(env, cwd()), execPath),
};

/** One question at a time; Ctrl+D leaves it and all that follow unanswered. */
async function askAtTerminal(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: stdin, output: stderr });
  const gone = new Promise<undefined>((resolve) => {
    lines.once('close', () => resolve(undefined));
  });
  const answer = await Promise.race([lines.question(question), gone]);
  lines.close();
  return answer;
}

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
    const words = argv.slice(2);
    const taken = takenByNpm(words, env);
    if (taken !== undefined) return refuseStart(taken);
    hint(everythingByNpm(words, env));
    const world = { ...openWorld(projectFolder(), cwd()), compiled };
    process.exitCode = await carryOut(words, { world, terminal, stages: STAGES });
  } catch (error) {
    process.exitCode = stopped(error);
  }
}

function compiled(files: TemplateFiles): CompiledTemplates | undefined {
  return compiledFor(files, built);
}

function refuseStart(text: string): void {
  hint(text);
  process.exitCode = EXIT.wrongCall;
}

function hint(text = ''): void {
  terminal.err(fitText(text, terminal.screens.err.columns));
}

/** A file of the installation that is at fault is told like any other fault; what is left is ours. */
function stopped(error: unknown): number {
  if (error instanceof FaultyFile) {
    terminal.err(printFindings(error.diagnostics, terminal.screens.err));
    return EXIT.findings;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(ourFaultText(detail));
  return EXIT.ourFault;
}
