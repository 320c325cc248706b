/** `split` and `collect`: the round trip with the departments. */

import { basename, join } from 'node:path';

import { asBuffer } from '../bytes/buffer.ts';
import { collect, type FolderFile } from '../run/collect.ts';
import { collectionText } from '../run/collectionText.ts';
import { fitText } from '../run/columns.ts';
import { printFindings } from '../run/findingsText.ts';
import { openRun, withoutEnding } from '../run/run.ts';
import { safeName } from '../run/safeName.ts';
import { split } from '../run/split.ts';
import type { FileRead } from '../world/world.ts';
import { pack } from '../zip/pack.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode, publish, publishListed, readOrRefuse, refuseCall } from './files.ts';
import { sourceOf, type Surroundings, toolsOf } from './surroundings.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** A slip that lies there already is never replaced: somebody may have filled it in. */
export async function splitWorkbook(
  command: CommandOf<'split'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const bytes = readOrRefuse(command.workbook, surroundings);
  if (typeof bytes === 'number') return bytes;
  const source = sourceOf(command.workbook, bytes, surroundings);
  const { value, diagnostics } = await split(openRun(source, toolsOf(surroundings)));
  if (diagnostics.length > 0) {
    terminal.err(printFindings(diagnostics, terminal.screens.err));
  }
  if (value === undefined) return EXIT.findings;
  const folder = join(command.out ?? world.outputFolder, safeName(withoutEnding(source.fileName)));
  const lying = value.filter((file) => {
    const found = world.readFile(join(folder, file.path));
    if (found.kind === 'notFound') return false;
    return found.kind !== 'read' || !asBuffer(found.bytes).equals(asBuffer(file.bytes));
  });
  const [first] = lying;
  if (first !== undefined) {
    const shown = world.shown(join(folder, first.path));
    const more = lying.length === 1 ? '' : `など${lying.length}件`;
    return refuseCall(
      `「${shown}」${more}がもうあり、記入されているかもしれないため、置き換えませんでした。\n調査票を作り直すときは、そのフォルダの名前を変えるか、「--out」で別のフォルダを指定してください。`,
      surroundings,
    );
  }
  return publish(folder, value, surroundings);
}

/** One sheet that was saved as CSV is read as a folder of such files is. */
function asWorkbook(path: string, file: FileRead): FileRead {
  if (file.kind !== 'read' || !/\.csv$/iu.test(path)) return file;
  return { kind: 'read', bytes: pack([{ name: basename(path), bytes: asBuffer(file.bytes) }]) };
}

/** Everything is made anew at each call; what was returned and the workbook itself stay as they are. */
export async function collectSlips(
  command: CommandOf<'collect'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { world, terminal } = surroundings;
  const found = world.returnedFolder(command.folder);
  if (found === undefined) {
    return refuseCall(
      `フォルダ「${world.shown(command.folder)}」を開けません。調査票を入れたフォルダの名前を確かめてください。`,
      surroundings,
    );
  }
  const bytes = readOrRefuse(command.into, surroundings);
  if (typeof bytes === 'number') return bytes;
  const files = found.workbooks.map((path): FolderFile => {
    const read = () => asWorkbook(path, world.readFile(join(command.folder, path)));
    return { path, read };
  });
  const source = sourceOf(command.into, bytes, surroundings);
  const { others } = found;
  const run = openRun(source, toolsOf(surroundings));
  const { diagnostics, collection, artifacts } = await collect(run, {
    files,
    others,
    take: command.take,
  });
  if (diagnostics.length > 0) {
    terminal.err(printFindings(diagnostics, terminal.screens.err));
  }
  if (collection === undefined || artifacts === undefined) return EXIT.findings;
  terminal.out(fitText(collectionText(collection), terminal.screens.out.columns));
  const folder = join(command.out ?? world.outputFolder, safeName(withoutEnding(source.fileName)));
  return publishListed(join(folder, '集約'), artifacts, run, surroundings, terminal.err);
}
