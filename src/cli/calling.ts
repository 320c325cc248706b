/** How a person has called the program, told from what the system says of the call. */

import { basename, dirname, isAbsolute, relative } from 'node:path';

import { OPTION_NAMES, takesValue } from './command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What this person writes to start the program from where they stand.
 *
 * @param script the path of the script that runs, `…/dist/cli.js` or the name it was installed by
 * @param folder in which the person stands
 * @param node the path of Node itself: one that lies beside the script came with it, and is not found by its name
 * @returns `node dist/cli.js`, or the name of the installed command
 */
export function commandFrom(script: string, folder: string, node = 'node'): string {
  const name = basename(script);
  if (!/\.[cm]?[jt]s$/u.test(name)) return name;
  const isOwn = dirname(node) === dirname(script);
  return `${isOwn ? quoted(shortestPath(node, folder)) : 'node'} ${quoted(shortestPath(script, folder))}`;
}

function shortestPath(path: string, folder: string): string {
  const near = relative(folder, path);
  return near === '' || isAbsolute(near) || near.length > path.length ? path : near;
}

/** Where the person stands: npm starts its scripts in the project's folder, and says where it was called. */
export function folderOf(environment: Environment, workingFolder: string): string {
  return environment['npm_lifecycle_event'] === undefined
    ? workingFolder
    : (environment['INIT_CWD'] ?? workingFolder);
}

/**
 * Tells of options that npm took for its own, because no `--` stood before them: `npm start x.xlsx --mono`.
 *
 * npm hands them down as variables, but for `--only`, a name of its own, of which nothing is left to be seen.
 *
 * @param words the arguments that did arrive, with the command that npm adds
 * @returns what to write instead; undefined when nothing was taken
 */
export function takenByNpm(words: readonly string[], environment: Environment): string | undefined {
  const script = environment['npm_lifecycle_event'];
  if (script !== 'start' && script !== 'workbook') return undefined;
  const taken = OPTION_NAMES.filter(
    (name) => environment[variableOf(name)] !== undefined && !OF_NPM.has(name),
  );
  if (taken.length === 0) return undefined;
  const files = words.slice(1);
  const options = taken.flatMap((name) => {
    const value = environment[variableOf(name)] ?? '';
    if (!takesValue(name)) return [`--${name}`];
    // npm leaves a value that stands apart among the files.
    const apart = value === 'true' ? files.splice(1, 1) : [value];
    return [`--${name}`, ...apart];
  });
  const call = ['npm', script === 'start' ? 'start' : 'run workbook', '--', ...files, ...options];
  const named = taken.map((name) => `「--${name}」`).join('');
  return `${named}は、npmに対するオプションとして受け取られました。資料のオプションにするには、前に「--」を入れて、次のように書いてください。\n\n  ${call.map(quoted).join(' ')}\n`;
}

/**
 * Tells somebody who called `npm start` without options how they are given: an option that npm took without a trace
 * (`--only`) looks the same.
 *
 * @returns undefined when options arrived or npm was not used
 */
export function everythingByNpm(
  words: readonly string[],
  environment: Environment,
): string | undefined {
  if (environment['npm_lifecycle_event'] !== 'start') return undefined;
  if (words.some((word) => word.startsWith('-'))) return undefined;
  const example = ['npm start --', ...words.slice(1).map(quoted), '--only packet'].join(' ');
  return `すべての資料を作ります。一部だけを作るときは「${example}」のように、オプションの前に「--」を入れてください。\n`;
}

/** npm sets these for itself, too. */
const OF_NPM: ReadonlySet<string> = new Set(['version', 'help', 'json']);

function variableOf(name: string): string {
  return `npm_config_${name.replaceAll('-', '_')}`;
}

/** A word with a space is written in quotation marks. */
function quoted(word: string): string {
  return /[\s"]/u.test(word) && !word.startsWith('run ') ? `"${word}"` : word;
}
