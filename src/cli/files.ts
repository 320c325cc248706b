/** Reading and writing files for a command, and what the person is told of it. */

import { join, parse } from 'node:path';

import type { Artifact } from '../forms/artifact.ts';
import { fitText } from '../run/columns.ts';
import { unreadableText } from '../run/refusal.ts';
import { originOf, type Run } from '../run/run.ts';
import type { NewFile, Published } from '../world/publish.ts';
import type { World } from '../world/world.ts';
import { announcement } from './announcement.ts';
import { ownFiles } from './obsolete.ts';
import { notPutBackText, recoveredText, setAsideText, unwrittenText } from './refusal.ts';
import type { Surroundings } from './surroundings.ts';

/** What the caller is told when the program ends; `docs` and `--help` list them. */
export const EXIT = { made: 0, findings: 1, wrongCall: 2, ourFault: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The bytes of a file that was named, or the code after it was said why it cannot be had. */
export function readOrRefuse(path: string, surroundings: Surroundings): Uint8Array | ExitCode {
  const { world } = surroundings;
  const file = world.readFile(path);
  if (file.kind === 'read') return file.bytes;
  return refuseCall(unreadableText(world.shown(path), file.kind), surroundings);
}

/** Writes one file where it was asked for. */
export function publishOne(path: string, bytes: Uint8Array, surroundings: Surroundings): ExitCode {
  const { dir, base } = parse(path);
  return publish(dir === '' ? '.' : dir, [{ path: base, bytes }], surroundings);
}

/** @param say where the paths of the files are named */
export function publish(
  folder: string,
  files: readonly NewFile[],
  surroundings: Surroundings,
  say = surroundings.terminal.out,
): ExitCode {
  return toldOfFiles(surroundings.world.publish(folder, files), folder, surroundings, say);
}

/**
 * The same with a list of the files beside them, by which the next run knows which are still as they were written: what
 * somebody has changed since, or has put there, is set aside and said.
 *
 * @param run what the files were made from
 */
export async function publishListed(
  folder: string,
  made: readonly Artifact[],
  run: Run,
  surroundings: Surroundings,
  say = surroundings.terminal.out,
): Promise<ExitCode> {
  const { stages, office } = run.tools;
  const files = [...made, stages.manifestFile(made, await originOf(run), office.version())];
  const { world } = surroundings;
  const ours = (): readonly string[] =>
    ownFiles(manifestIn(folder, world), files, (path) => bytesIn(folder, path, world));
  const published = world.publish(folder, files, () => ({ ours: ours() }));
  return toldOfFiles(published, folder, surroundings, say);
}

/** The list of its files that an earlier run has left in a folder. */
export function manifestIn(folder: string, world: World): string | undefined {
  const bytes = bytesIn(folder, 'manifest.json', world);
  return bytes && new TextDecoder().decode(bytes);
}

/** @returns undefined for what is not there or cannot be read */
export function bytesIn(folder: string, path: string, world: World): Uint8Array | undefined {
  const file = world.readFile(join(folder, path));
  return file.kind === 'read' ? file.bytes : undefined;
}

/** Names the files that were published, or says why there are none. */
export function toldOfFiles(
  published: Published,
  folder: string,
  surroundings: Surroundings,
  say = surroundings.terminal.out,
): ExitCode {
  const { world, terminal } = surroundings;
  const shown = world.shown(folder);
  if (published.kind === 'refused') {
    const { code, kept } = published;
    const text =
      kept === undefined ? unwrittenText(shown, code) : notPutBackText(shown, world.shown(kept));
    return refuseCall(text, surroundings);
  }
  const { recovered, setAside = [] } = published;
  if (recovered !== undefined) terminal.err(`${recoveredText(shown, recovered)}\n`);
  if (setAside.length > 0) terminal.err(`${setAsideText(setAside.map(world.shown))}\n`);
  say(announcement(folder, published.paths, world.shown));
  return EXIT.made;
}

/** Says what is wrong with the call. */
export function refuseCall(message: string, { terminal }: Surroundings): ExitCode {
  terminal.err(fitText(`${message}\n`, terminal.screens.err.columns));
  return EXIT.wrongCall;
}
