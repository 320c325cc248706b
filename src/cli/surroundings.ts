/** What a command of the command line works with. */

import { basename } from 'node:path';

import type { DoorWords } from '../run/doorWords.ts';
import type { Source, Tools } from '../run/run.ts';
import type { Stages } from '../run/stages.ts';
import type { World } from '../world/world.ts';
import type { Terminal } from './terminal.ts';

/** Everything a command works with. */
export interface Surroundings {
  readonly world: World;
  readonly terminal: Terminal;
  readonly stages: Stages;
}

const SWITCHES: DoorWords = {
  until: '「--until」',
  scheme: '「--scheme」',
  outputs: '「--only」',
  archive: '「--archive」',
  plan: { extend: '「--extend R9」', begin: '「--plan R7-R11」' },
};

/** What runs work with; somebody who watches is told how far they are. */
export function toolsOf({ world, terminal, stages }: Surroundings): Tools {
  return {
    office: world,
    stages,
    words: SWITCHES,
    ...(terminal.watched && { progress: (text: string) => terminal.err(`${text}…\n`) }),
  };
}

/** A file of this computer as a run takes it. */
export function sourceOf(path: string, bytes: Uint8Array, { world }: Surroundings): Source {
  const loadPicture = (name: string) => world.picture(path, name);
  return { path, fileName: basename(path), bytes, loadPicture };
}
