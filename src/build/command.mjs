// @ts-check
/**
 * `npm run build`: the program as it is installed, in `dist/`.
 *
 *     cli.js           starts program.js with what V8 compiled the last time
 *     program.js       the command with all its libraries, and the templates as they are now, compiled
 *     parserWorker.js  the thread in which workbooks are parsed
 *     fonts/, data/    the font files that fonts/fonts.json takes from packages; a colour profile
 *     licenses.txt     of everything in it
 *     build.json       what it was built from
 *
 * It runs without node_modules. What the office edits is not copied: `templates/`, `input/` and `fonts/` are read
 * from the folder in which `dist/` lies. `node command.mjs FOLDER` builds into another folder than `dist/`.
 */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { argv, pid } from 'node:process';

import { bundle, COLOUR_PROFILE, pdfkitFolder, PROJECT } from './bundle.mjs';
import { licencesOf } from './licences.mjs';
import { textsOf } from './office.mjs';
import { sourcesDigest } from './sources.mjs';
import { compiledTemplates } from './templates.mjs';

const dist = resolve(argv[2] ?? join(PROJECT, 'dist'));
/** What other scripts build there. */
const OTHERS = ['kensho.html', 'kensho-windows'];
const sources = sourcesDigest(PROJECT);
const { scripts, packages } = await bundle(
  { cli: 'src/cli/start.ts', program: 'src/cli/main.ts', parserWorker: 'src/read/parserWorker.ts' },
  'cjs',
  [],
  new Map([['made:templates', await templates()]]),
);
/** @type {readonly (readonly [string, Uint8Array | string])[]} */
const files = [
  ...new Map(scripts).set('program.js', asFunction(scripts.get('program.js'))),
  ...fontFiles(),
  [COLOUR_PROFILE, readFileSync(join(pdfkitFolder(), COLOUR_PROFILE))],
  ['licenses.txt', licencesOf(packages)],
  // The scripts are CommonJS: V8 keeps compiled code of such scripts only. The project's own files are not.
  ['package.json', text({ type: 'commonjs' })],
];
rmSync(join(dist, 'build.json'), { force: true });
for (const [path, bytes] of files) write(path, bytes);
clear(files.map(([path]) => path));
// Last: whatever stops before leaves a `dist/` that `npm start` builds again.
write('build.json', text({ sources }));

/** What is wrong with a template is a finding of the run that reads it; this is no reason not to build. */
async function templates() {
  try {
    return await compiledTemplates(textsOf(join(PROJECT, 'templates')));
  } catch {
    return "export const COMPILED_FROM = ''; export const COMPILED_TEMPLATES = new Map();";
  }
}

/**
 * A CommonJS script as the function that Node would make of it (world/compiled.ts).
 *
 * @param {Uint8Array} [script]
 */
function asFunction(script = new Uint8Array()) {
  return Buffer.concat([
    Buffer.from('(function (exports, require, module, __filename, __dirname) {'),
    script,
    Buffer.from('\n})\n'),
  ]);
}

/** @param {object} value */
function text(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/**
 * Whole or not at all: the program may be running.
 *
 * @param {string} path
 * @param {Uint8Array | string} bytes
 */
function write(path, bytes) {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
}

/**
 * Takes away what an earlier build has left, compiled code too.
 *
 * @param {readonly string[]} paths
 */
function clear(paths) {
  const kept = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const [root = ''] = name.split(/[/\\]/u);
    if (!kept.has(name.replaceAll('\\', '/')) && !OTHERS.includes(root))
      rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** @param {string} path */
function foldersOf(path) {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** @returns {readonly (readonly [string, Uint8Array])[]} */
function fontFiles() {
  const { resolve: resolved } = createRequire(join(PROJECT, 'fonts', 'fonts.json'));
  const named = readFileSync(join(PROJECT, 'fonts', 'fonts.json'), 'utf8').matchAll(
    /"package:([^"]+)"/gu,
  );
  return [...new Set([...named].map(([, name = '']) => name))].map((name) => [
    `fonts/${name}`,
    readFileSync(resolved(name)),
  ]);
}
