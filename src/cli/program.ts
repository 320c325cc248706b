/** What each command does, from its files to its exit code. */

import { join } from 'node:path';

import type { Checked } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import { isPlain } from '../forms/print.ts';
import { fiscalYearOfDay } from '../japanese/fiscalYear.ts';
import { halfWidth } from '../japanese/text.ts';
import { type OlderPapers, parseSettings, USUAL_OLDER_PAPERS } from '../office/settings.ts';
import { annotatedCopy } from '../run/annotate.ts';
import { fitText } from '../run/columns.ts';
import { compareRuns } from '../run/compare.ts';
import { explain } from '../run/explain.ts';
import { printByDepartment, printFindings } from '../run/findingsText.ts';
import { findingsOf, make, type Made } from '../run/make.ts';
import { newBlankWorkbook, carriedWorkbook, newWorkbookFromFacts } from '../run/newWorkbook.ts';
import { earlierCopy } from '../run/returned.ts';
import { openRun, originOf, type Run } from '../run/run.ts';
import { safeName } from '../run/safeName.ts';
import type { Earlier, NewFile } from '../world/publish.ts';
import type { World } from '../world/world.ts';
import { earlierSitesIn } from './archive.ts';
import { askSize } from './askSize.ts';
import { type Command, parseCommand } from './command.ts';
import { collectSlips, splitWorkbook } from './departments.ts';
import { type Edition, editionOf, withOlderOutputs } from './editions.ts';
import {
  bytesIn,
  EXIT,
  type ExitCode,
  manifestIn,
  publish,
  publishListed,
  publishOne,
  readOrRefuse,
  refuseCall,
  toldOfFiles,
} from './files.ts';
import { helpText } from './help.ts';
import { formsIn, obsoleteFiles, ownFiles } from './obsolete.ts';
import { editionText, keptOlderText, movedAwayText } from './refusal.ts';
import { sourceOf, type Surroundings, toolsOf } from './surroundings.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/**
 * Carries out one call.
 *
 * @param words the arguments behind the program's name
 * @returns the exit code: 0 made, 1 errors in the data, 2 wrong call
 * @throws only for a fault of the program's own
 */
export async function carryOut(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal, world } = surroundings;
  const command = parseCommand(words, terminal.command);
  if (command.kind === 'build')
    return command.watch === true
      ? buildAgain(command, surroundings)
      : build(command, surroundings);
  if (command.kind === 'check') return checkWorkbook(command, surroundings);
  if (command.kind === 'explain') return explained(command, surroundings);
  if (command.kind === 'new') return newWorkbook(command, surroundings);
  if (command.kind === 'compare') return compared(command, surroundings);
  if (command.kind === 'split') return splitWorkbook(command, surroundings);
  if (command.kind === 'collect') return collectSlips(command, surroundings);
  if (command.kind === 'workbook') return workbook(command, surroundings);
  if (command.kind === 'wrongCall') {
    return refuseCall(
      `${command.message}\n使い方は「${terminal.command} --help」で表示できます。`,
      surroundings,
    );
  }
  if (command.kind === 'version') terminal.out(`${world.version()}\n`);
  else terminal.out(fitText(helpText(terminal.command), terminal.screens.out.columns));
  return EXIT.made;
}

/** Builds, and builds anew whenever something was saved, until whoever watches ends it. */
async function buildAgain(
  command: CommandOf<'build'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  for (;;) {
    const code = await build(command, surroundings);
    // What cannot be found or called so will not be mended by saving a file.
    const path = command.from ?? command.workbook ?? settledWorkbook(surroundings);
    if (code === EXIT.wrongCall || typeof path === 'number') return code;
    terminal.err(
      `「${world.shown(path)}」、templates、input のファイルが保存されるのを待っています。終わるには Ctrl+C を押してください。\n`,
    );
    if (!(await world.saved(path))) return code;
  }
}

async function build(command: CommandOf<'build'>, surroundings: Surroundings): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const path = command.from ?? command.workbook ?? settledWorkbook(surroundings);
  if (typeof path === 'number') return path;
  const bytes = readOrRefuse(path, surroundings);
  if (typeof bytes === 'number') return bytes;
  const isForm = command.from !== undefined;
  const source = { ...sourceOf(path, bytes, surroundings), isForm };
  const { scheme, until, print } = command;
  const run = openRun(source, toolsOf(surroundings));
  const { name, sha256 } = await originOf(run);
  const folder = join(command.out ?? world.outputFolder, safeName(name));
  const olderPapers = olderPapersOf(world);
  const outputs =
    command.outputs && olderPapers === 'rebuild' && until === undefined && isPlain(print)
      ? withOlderOutputs(command.outputs, manifestIn(folder, world), sha256)
      : command.outputs;
  const archive =
    command.archive === undefined
      ? undefined
      : earlierSitesIn(command.archive, folder, surroundings);
  if (typeof archive === 'number') return archive;
  const made = await make(run, {
    ...(scheme !== undefined && { scheme }),
    ...(until !== undefined && { until }),
    ...(outputs !== undefined && { outputs }),
    ...(archive !== undefined && { archive }),
    print,
  });
  terminal.err(printFindings(made.diagnostics, terminal.screens.err));
  if (made.artifacts === undefined) return EXIT.findings;
  const stated = await statedEdition(run);
  const edition = inEditions(folder, made.artifacts, {
    world,
    stays: olderPapers === 'keep',
    ...(stated?.number !== undefined && { stated: stated.number }),
  });
  const published = world.publish(folder, edition.files, () => earlierIn(folder, edition, world));
  const code = toldOfFiles(published, folder, surroundings);
  if (code === EXIT.made) {
    if (print.twoUp && !print.enlarge) terminal.err(TWO_UP_TEXT);
    const shown = world.shown(join(folder, edition.olderFolder));
    const told = [
      ...(edition.older.length > 0 ? [movedAwayText(edition.older.length, shown)] : []),
      ...(edition.kept.length > 0 ? [keptOlderText(edition.kept)] : []),
      ...(stated === undefined && (edition.number ?? 1) > 1
        ? [editionText(edition.number ?? 1)]
        : []),
    ];
    terminal.err(told.map((text) => `${text}\n`).join(''));
  }
  return code;
}

/** Two pages of A4 on one sheet of A4 are seven tenths as large. */
const TWO_UP_TEXT =
  '2ページずつ並べた資料は、A4の用紙では文字が元の7割の大きさになります。A3の用紙に印刷するときは「--paper A3」を付けると、元の大きさのまま並びます。\n';

/** Of `input/settings.json`; whatever is wrong with it, the run itself has told. */
function olderPapersOf(world: World): OlderPapers {
  const file = world.settings();
  const settings = file && parseSettings(file.text, file.path).value;
  return settings?.olderPapers ?? USUAL_OLDER_PAPERS;
}

/** 版 of 基本情報, and its number: 第2版; 改訂版 has none. */
async function statedEdition(run: Run): Promise<{ readonly number?: number } | undefined> {
  const { value } = await run.reach('submission');
  const fact = value?.form.form === 'submission' ? value.form.value.profile.edition : undefined;
  if (fact === undefined) return undefined;
  const [, number] = /(\d+)/u.exec(halfWidth(fact.value)) ?? [];
  return number === undefined ? {} : { number: Math.max(1, Number(number)) };
}

/** Papers of an earlier workbook that are not made anew go into a folder of their own, where they do not stay. */
function inEditions(
  folder: string,
  made: readonly NewFile[],
  how: { readonly world: World; readonly stays: boolean; readonly stated?: number },
): Edition {
  const { world } = how;
  const manifest = manifestIn(folder, world);
  const gone = obsoleteFiles(
    manifest,
    made.map(({ path }) => path),
  );
  const edition = editionOf(made, manifest, gone, how);
  const moved = edition.older.flatMap((path) => {
    const file = world.readFile(join(folder, path));
    return file.kind === 'read' ? [{ path, bytes: file.bytes }] : [];
  });
  return {
    ...edition,
    files: [
      ...edition.files,
      ...moved.map(({ path, bytes }) => ({ path: `${edition.olderFolder}/${path}`, bytes })),
    ],
    older: moved.map(({ path }) => path),
  };
}

/** By the manifest that an earlier run has left there. */
function earlierIn(folder: string, { files, older, olderFolder }: Edition, world: World): Earlier {
  const text = manifestIn(folder, world);
  const paths = files.map(({ path }) => path);
  const gone = obsoleteFiles(text, paths);
  const obsolete = [...gone, ...older];
  // A form that is written alone is noted nowhere; it is known by what it says of itself.
  if (!paths.includes('manifest.json')) {
    return { obsolete, ours: formsIn(paths, (path) => bytesIn(folder, path, world)) };
  }
  const own = ownFiles(text, [...files, ...gone.map((path) => ({ path }))], (path) =>
    bytesIn(folder, path, world),
  );
  // Papers that are moved keep their bytes, and nobody else writes where they go.
  const moved = paths.filter((path) => olderFolder !== '' && path.startsWith(`${olderFolder}/`));
  return { obsolete, ours: [...own, ...older, ...moved] };
}

async function checkWorkbook(
  command: CommandOf<'check'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings;
  const bytes = readOrRefuse(command.workbook, surroundings);
  if (typeof bytes === 'number') return bytes;
  const last = command.last === undefined ? undefined : openedRun(command.last, surroundings);
  if (typeof last === 'number') return last;
  const source = sourceOf(command.workbook, bytes, surroundings);
  const run = openRun(source, toolsOf(surroundings), last);
  const made = await make(run, { purpose: 'check' });
  const text = command.json
    ? new TextDecoder().decode(findingsOf(made, run.tools).bytes)
    : (command.byDepartment ? printByDepartment : printFindings)(
        made.diagnostics,
        terminal.screens.out,
      );
  terminal.out(text);
  const code = made.artifacts === undefined ? EXIT.findings : EXIT.made;
  if (!command.annotate) return code;
  const given = giveBack(command, run, made, surroundings);
  return given === EXIT.made ? code : given;
}

/** Writes the copy with its findings; there is none of a file that could not be read. */
function giveBack(
  { out }: CommandOf<'check'>,
  run: Run,
  made: Made,
  surroundings: Surroundings,
): ExitCode {
  const { world, terminal } = surroundings;
  const copy = annotatedCopy(run, made);
  if (copy === undefined) return EXIT.made;
  if (copy.value === undefined) {
    terminal.err(printFindings(copy.diagnostics, terminal.screens.err));
    return EXIT.findings;
  }
  const folder = out ?? world.outputFolder;
  const path = join(folder, copy.value.path);
  const lying = world.readFile(path);
  const earlier = earlierCopy(
    lying.kind === 'read' ? lying.bytes : undefined,
    run.source.bytes,
    run.tools.stages.isUntouched,
  );
  if (earlier === 'edited') {
    return refuseCall(
      `「${world.shown(path)}」は、作った後に書き換えられているため、置き換えませんでした。\nその内容を生かすときは、そのファイルを点検してください。残しておくときは、名前を変えるか、「--out」で別のフォルダを指定してください。`,
      surroundings,
    );
  }
  const given = publish(folder, [copy.value], surroundings, terminal.err);
  if (earlier === 'checked' && given === EXIT.made) {
    terminal.err('点検したファイルの指摘を新しくしました。記入されたものはそのままです。\n');
  }
  return given;
}

/** A workbook that lies there already is never replaced: somebody may have filled it in. */
async function newWorkbook(
  command: CommandOf<'new'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const last = command.from === undefined ? undefined : readOrRefuse(command.from, surroundings);
  if (typeof last === 'number') return last;
  const made = await workbookToFillIn(command, last, surroundings);
  if (made.value === undefined || made.diagnostics.length > 0) {
    terminal.err(printFindings(made.diagnostics, terminal.screens.err));
  }
  if (made.value === undefined) return EXIT.findings;
  const path = command.out ?? join(world.outputFolder, made.value.path);
  if (world.readFile(path).kind !== 'notFound') {
    return refuseCall(
      `「${world.shown(path)}」はもうあります。別の名前を「${terminal.command} new 作るファイル.xlsx …」のように指定してください。`,
      surroundings,
    );
  }
  return publishOne(path, made.value.bytes, surroundings);
}

/** Carried over from last year's bytes; blank, for the year asked for or the present one, without. */
async function workbookToFillIn(
  { from, year, size, course }: CommandOf<'new'>,
  last: Uint8Array | undefined,
  surroundings: Surroundings,
): Promise<Checked<Artifact>> {
  const tools = toolsOf(surroundings);
  if (from !== undefined && year !== undefined && last !== undefined) {
    return carriedWorkbook(openRun(sourceOf(from, last, surroundings), tools), year, course, size);
  }
  const first = year ?? fiscalYearOfDay(surroundings.world.today());
  const { ask } = surroundings.terminal;
  const isUnsaid = year === undefined && Object.keys(size ?? {}).length === 0;
  const whole = isUnsaid && ask !== undefined ? await askSize(ask, first) : { first, ...size };
  return { value: await newBlankWorkbook(whole, tools), diagnostics: [] };
}

/** Findings go to stderr: the explanation is what was asked for. */
async function explained(
  command: CommandOf<'explain'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings;
  const { workbook: path, question, scheme } = command;
  const bytes = readOrRefuse(path, surroundings);
  if (typeof bytes === 'number') return bytes;
  const run = openRun(sourceOf(path, bytes, surroundings), toolsOf(surroundings));
  const { text, diagnostics } = await explain(run, question, scheme);
  if (text === undefined || diagnostics.length > 0) {
    terminal.err(printFindings(diagnostics, terminal.screens.err));
  }
  terminal.out(fitText(text ?? '', terminal.screens.out.columns));
  return text === undefined ? EXIT.findings : EXIT.made;
}

/** The summary is what was asked for; findings are told only where they stand in the way, each book's apart. */
async function compared(
  command: CommandOf<'compare'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const [old, now] = [command.old, command.new].map((path) => openedRun(path, surroundings));
  if (typeof old !== 'object') return old ?? EXIT.wrongCall;
  if (typeof now !== 'object') return now ?? EXIT.wrongCall;
  const { value, diagnostics } = await compareRuns(old, now, command.day ?? world.today());
  if (value === undefined) {
    terminal.err(printFindings(diagnostics, terminal.screens.err));
    return EXIT.findings;
  }
  const { columns } = terminal.screens.out;
  terminal.out(fitText(value.sentences.map((sentence) => `${sentence}\n`).join(''), columns));
  const { name } = await originOf(now);
  const folder = join(command.out ?? world.outputFolder, `${safeName(name)}_新旧対照`);
  return publishListed(folder, value.files, now, surroundings);
}

/** A workbook, or a form that was written down. */
function openedRun(path: string, surroundings: Surroundings): Run | ExitCode {
  const bytes = readOrRefuse(path, surroundings);
  if (typeof bytes === 'number') return bytes;
  const isForm = /\.json$/iu.test(path);
  return openRun({ ...sourceOf(path, bytes, surroundings), isForm }, toolsOf(surroundings));
}

async function workbook(
  command: CommandOf<'workbook'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const facts = readOrRefuse(command.facts, surroundings);
  if (typeof facts === 'number') return facts;
  const text = new TextDecoder().decode(facts);
  const made = await newWorkbookFromFacts(text, command.facts, toolsOf(surroundings));
  if (made.value !== undefined) return publishOne(command.out, made.value, surroundings);
  const { terminal } = surroundings;
  terminal.err(printFindings(made.diagnostics, terminal.screens.err));
  return EXIT.findings;
}

/** The workbook named in `input/settings.json`. */
function settledWorkbook(surroundings: Surroundings): string | ExitCode {
  const { world, terminal } = surroundings;
  const file = world.settings();
  if (file === undefined) {
    const example = `「${terminal.command} build ワークブック.xlsx」のように書いてください。`;
    return refuseCall(`ワークブックが指定されていません。${example}`, surroundings);
  }
  const settings = parseSettings(file.text, file.path);
  if (settings.value !== undefined) return world.inputPath(settings.value.workbook);
  terminal.err(printFindings(settings.diagnostics, terminal.screens.err));
  return EXIT.findings;
}
