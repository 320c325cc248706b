/** A call of the command in an installation of its own: everything is real but the terminal. */

import { carryOut } from '../../src/cli/program.ts';
import { attempt } from '../../src/diagnostics/faultyFile.ts';
import { STAGES } from '../../src/run/stages.ts';
import { projectFolder } from '../../src/world/project.ts';
import { openWorld } from '../../src/world/world.ts';

/** What the command said, on either channel, and its exit code. */
export interface Said {
  readonly code: number;
  readonly said: string;
}

/** Carries out a call as `cli.ts` does. */
export async function call(words: readonly string[], project: string): Promise<Said> {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const code = await carryOut(words, {
    world: openWorld(project, project),
    terminal: {
      out: say,
      err: say,
      screens: { out: { colour: false }, err: { colour: false } },
      watched: false,
      command: 'node dist/cli.js',
    },
    stages: STAGES,
  });
  return { code, said };
}

/** What is said when the program lies where no installation is. */
export function sentencesWithoutInstallation(folder: string): readonly string[] {
  return attempt(() => projectFolder(folder)).diagnostics.map(({ message }) => message);
}
