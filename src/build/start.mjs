// @ts-check
/** `npm start`: builds `dist/` when something it is made from has changed, and then runs the command. */

import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { argv, execPath, exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';

import { builtDigest, sourcesDigest } from './sources.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '..', '..');
const dist = join(project, 'dist');

const built = builtDigest(dist);
if (built !== sourcesDigest(project)) {
  const { status, stderr: said } = spawnSync(execPath, [join(here, 'command.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0 && built === undefined) {
    stderr.write(
      `プログラムを組み立てられませんでした。「npm ci」を行ってから、もう一度始めてください。\n\n${said}`,
    );
    exit(70);
  }
  // An installation without development packages, or one copied from another operating system.
  if (status !== 0)
    stderr.write('プログラムを組み立て直せないため、前に組み立てたものを使います。\n');
}
const { status } = spawnSync(execPath, [join(dist, 'cli.js'), ...argv.slice(2)], {
  stdio: 'inherit',
});
exit(status ?? 70);
