/** The program as it is shipped: compiled, so that its threads run too. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Compiles `src` into a folder of its own, with what an installation has beside it.
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
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc');
  spawnSync(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')],
    { cwd: project },
  );
  if (!existsSync(join(folder, 'dist', 'cli.js'))) throw new Error('The program was not compiled.');
  return folder;
}
