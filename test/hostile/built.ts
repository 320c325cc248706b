/** The program as it is shipped: bundled, so that its threads run too. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Bundles `src` into a folder of its own, with what an installation has beside it.
 *
 * @returns the folder; `dist/cli.js` is the program
 */
export function builtProgram(): string {
  const project = resolve('.');
  const folder = join(project, 'node_modules', '.cache', 'kensho-built');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(project, 'package.json'), join(folder, 'package.json'));
  for (const name of ['templates', 'fonts', 'input']) {
    if (!existsSync(join(folder, name))) symlinkSync(join(project, name), join(folder, name));
  }
  const { stderr } = spawnSync(
    process.execPath,
    [join(project, 'src', 'build', 'command.mjs'), join(folder, 'dist')],
    { encoding: 'utf8' },
  );
  if (!existsSync(join(folder, 'dist', 'cli.js'))) throw new Error(stderr);
  return folder;
}
