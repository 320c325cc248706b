/** What each command does, from its files to its exit code. */

import { join, parse } from 'node:path';

import { andThen } from '../diagnostics/checked.ts';
import { readJson } from '../diagnostics/json.ts';
import { printFindings } from '../diagnostics/print.ts';
import { parseSettings } from '../office/settings.ts';
import type { World } from '../world.ts';
import type { NewFile, Published } from '../world/publish.ts';
import { safeName } from '../world/safeName.ts';
import { announcement } from './announcement.ts';
import { type Command, HELP, parseCommand } from './command.ts';
import { explain, make, type Made, type Surroundings } from './make.ts';
import { blankWorkbook, carriedWorkbook, type NewCommand } from './newWorkbook.ts';
import { obsoleteFiles } from './obsolete.ts';
import { unreadableText, unwrittenText } from './refusal.ts';
import { copyName, earlierCopy } from './returned.ts';
import { schemeNames } from './schemeNames.ts';

/** What the caller is told when the program ends; `docs` and `--help` list them. */
export const EXIT = { made: 0, findings: 1, wrongCall: 2, ourFault: 70 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/**
 * Carries out one call.
 *
 * @param words the arguments behind the program's name
 * @returns the exit code: 0 made, 1 errors in the data, 2 wrong call
 * @throws only for a fault of the program's own
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, world } = surroundings;
  const command = parseCommand(words);
  if (command.kind === 'build') return build(command, surroundings);
  if (command.kind === 'check') return check(command, surroundings);
  if (command.kind === 'explain') return explained(command, surroundings);
  if (command.kind === 'new') return newWorkbook(command, surroundings);
  if (command.kind === 'workbook') return workbook(command, surroundings);
  if (command.kind === 'wrongCall') {
    return refuse(
      `${command.message}\n使い方は「kensho-report --help」で表示できます。`,
      surroundings,
    );
  }
  terminal.out(command.kind === 'help' ? HELP : `${world.version()}\n`);
  return EXIT.made;
}

async function build(command: CommandOf<'build'>, surroundings: Surroundings): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const path = command.from ?? command.workbook ?? settledWorkbook(surroundings);
  if (typeof path === 'number') return path;
  const bytes = readOrRefuse(path, surroundings);
  if (typeof bytes === 'number') return bytes;
  const isForm = command.from !== undefined;
  const made = await make({ ...command, path, bytes, isForm }, surroundings);
  terminal.err(printFindings(made.diagnostics, { colour: terminal.colours.err }));
  if (made.artifacts === undefined) return EXIT.findings;
  const folder = join(command.out ?? world.outputFolder, safeName(made.origin.name));
  const published = world.publish(
    folder,
    made.artifacts,
    obsoleteIn(folder, made.artifacts, world),
  );
  return told(published, folder, surroundings);
}

/** By the manifest that an earlier run has left there. */
function obsoleteIn(folder: string, files: readonly NewFile[], world: World): readonly string[] {
  const earlier = world.readFile(join(folder, 'manifest.json'));
  const text = earlier.kind === 'read' ? new TextDecoder().decode(earlier.bytes) : undefined;
  return obsoleteFiles(
    text,
    files.map(({ path }) => path),
  );
}

async function check(command: CommandOf<'check'>, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, pipeline } = surroundings;
  const path = command.workbook;
  const bytes = readOrRefuse(path, surroundings);
  if (typeof bytes === 'number') return bytes;
  const order = { path, bytes, isForm: false, purpose: 'check' } as const;
  const made = await make(order, surroundings);
  const { diagnostics, origin, artifacts } = made;
  const text = command.json
    ? new TextDecoder().decode(pipeline.findingsFile(diagnostics, origin).bytes)
    : printFindings(diagnostics, { colour: terminal.colours.out });
  terminal.out(text);
  const code = artifacts === undefined ? EXIT.findings : EXIT.made;
  if (!command.annotate) return code;
  const given = giveBack(command, bytes, made, surroundings);
  return given === EXIT.made ? code : given;
}

/** Writes the copy with its findings; there is none of a file that could not be read. */
function giveBack(
  { out }: CommandOf<'check'>,
  bytes: Uint8Array,
  { diagnostics, origin }: Made,
  surroundings: Surroundings,
): ExitCode {
  const { world, terminal, pipeline } = surroundings;
  if (origin.sha256 === undefined) return EXIT.made;
  const copy = pipeline.annotatedWorkbook(bytes, diagnostics);
  if (copy.value === undefined) {
    terminal.err(printFindings(copy.diagnostics, { colour: terminal.colours.err }));
    return EXIT.findings;
  }
  const [folder, name] = [out ?? world.outputFolder, copyName(origin.name)];
  const path = world.shown(join(folder, name));
  const lying = world.readFile(join(folder, name));
  const earlier = earlierCopy(
    lying.kind === 'read' ? lying.bytes : undefined,
    bytes,
    pipeline.isUntouched,
  );
  if (earlier === 'edited') {
    return refuse(
      `「${path}」は、作った後に書き換えられているため、置き換えませんでした。\nその内容を生かすときは、そのファイルを点検してください。残しておくときは、名前を変えるか、「--out」で別のフォルダを指定してください。`,
      surroundings,
    );
  }
  const given = publish(folder, [{ path: name, bytes: copy.value }], surroundings, terminal.err);
  if (earlier === 'checked' && given === EXIT.made) {
    terminal.err('点検したファイルの指摘を新しくしました。記入されたものはそのままです。\n');
  }
  return given;
}

/** A workbook that lies there already is never replaced: somebody may have filled it in. */
async function newWorkbook(command: NewCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const { from, year } = command;
  const last = from === undefined ? undefined : readOrRefuse(from, surroundings);
  if (typeof last === 'number') return last;
  const isCarried = from !== undefined && year !== undefined && last !== undefined;
  const { path, bytes } = isCarried
    ? await carriedWorkbook({ ...command, from, year }, last, surroundings)
    : await blankWorkbook(command, surroundings);
  if (bytes.value === undefined) {
    terminal.err(printFindings(bytes.diagnostics, { colour: terminal.colours.err }));
    return EXIT.findings;
  }
  if (world.readFile(path).kind !== 'notFound') {
    return refuse(
      `「${world.shown(path)}」はもうあります。別の名前を「kensho-report new 作るファイル.xlsx …」のように指定してください。`,
      surroundings,
    );
  }
  const { dir, base } = parse(path);
  return publish(dir === '' ? '.' : dir, [{ path: base, bytes: bytes.value }], surroundings);
}

/** Findings go to stderr: the explanation is what was asked for. */
async function explained(
  command: CommandOf<'explain'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings;
  const { workbook: path, question } = command;
  const bytes = readOrRefuse(path, surroundings);
  if (typeof bytes === 'number') return bytes;
  const order = { ...command, path, bytes, isForm: false };
  const { text, diagnostics } = await explain(order, question, surroundings);
  if (text === undefined || diagnostics.length > 0) {
    terminal.err(printFindings(diagnostics, { colour: terminal.colours.err }));
  }
  terminal.out(text ?? '');
  return text === undefined ? EXIT.findings : EXIT.made;
}

async function workbook(
  command: CommandOf<'workbook'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const bytes = await workbookOf(command.facts, surroundings);
  if (typeof bytes === 'number') return bytes;
  const { dir, base } = parse(command.out);
  return publish(dir === '' ? '.' : dir, [{ path: base, bytes }], surroundings);
}

async function workbookOf(
  facts: string,
  surroundings: Surroundings,
): Promise<Uint8Array | ExitCode> {
  const { world, terminal, pipeline } = surroundings;
  const bytes = readOrRefuse(facts, surroundings);
  if (typeof bytes === 'number') return bytes;
  const hint = '公表値のJSONの書き方を確かめてください。';
  const json = readJson(new TextDecoder().decode(bytes), { path: facts, subject: 'facts', hint });
  const made = await andThen(json, ({ data }) =>
    pipeline.workbookFromFacts(data, schemeNames(world)),
  );
  if (made.value !== undefined) return made.value;
  terminal.err(printFindings(made.diagnostics, { colour: terminal.colours.err }));
  return EXIT.findings;
}

/** The workbook named in `input/settings.json`. */
function settledWorkbook(surroundings: Surroundings): string | ExitCode {
  const { world, terminal } = surroundings;
  const file = world.settings();
  if (file === undefined) {
    const example = '「kensho-report build ワークブック.xlsx」のように書いてください。';
    return refuse(`ワークブックが指定されていません。${example}`, surroundings);
  }
  const settings = parseSettings(file.text, file.path);
  if (settings.value !== undefined) return world.inputPath(settings.value.workbook);
  terminal.err(printFindings(settings.diagnostics, { colour: terminal.colours.err }));
  return EXIT.findings;
}

function readOrRefuse(path: string, surroundings: Surroundings): Uint8Array | ExitCode {
  const { world } = surroundings;
  const file = world.readFile(path);
  if (file.kind === 'read') return file.bytes;
  return refuse(unreadableText(world.shown(path), file.kind), surroundings);
}

/** @param say where the paths of the files are named */
function publish(
  folder: string,
  files: readonly NewFile[],
  surroundings: Surroundings,
  say = surroundings.terminal.out,
): ExitCode {
  return told(surroundings.world.publish(folder, files), folder, surroundings, say);
}

/** Names the files that were published, or says why there are none. */
function told(
  published: Published,
  folder: string,
  surroundings: Surroundings,
  say = surroundings.terminal.out,
): ExitCode {
  const { world } = surroundings;
  if (published.kind === 'refused') {
    return refuse(unwrittenText(world.shown(folder), published.code), surroundings);
  }
  say(announcement(folder, published.paths, world.shown));
  return EXIT.made;
}

function refuse(message: string, { terminal }: Surroundings): ExitCode {
  terminal.err(`${message}\n`);
  return EXIT.wrongCall;
}
