/** Where the websites of earlier years lie, seen from the one that is made. */

import { isAbsolute, join, relative, sep } from 'node:path';

import { type EarlierSite, readEarlierBook } from '../forms/earlierSite.ts';
import { type ExitCode, refuseCall } from './files.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Looks for the sites in a folder.
 *
 * @param archive the folder that was named
 * @param output the folder of this run, in which `site` will lie
 * @returns the sites that lie there, this run's own too if it was made before; or the code after it was said why there
 *   are none, or why no page can lead to them
 */
export function earlierSitesIn(
  archive: string,
  output: string,
  surroundings: Surroundings,
): readonly EarlierSite[] | ExitCode {
  const { world } = surroundings;
  const shown = world.shown(archive);
  const outputs = world.archiveFolder(archive);
  if (outputs === undefined) {
    return refuseCall(
      `フォルダ「${shown}」を開けません。「--archive」には、過去の年度の資料を作ったフォルダ（「output」など）を指定してください。`,
      surroundings,
    );
  }
  if (outputs.length === 0) {
    return refuseCall(
      `フォルダ「${shown}」にもその中のフォルダにも、ウェブページ（site/index.html）がありません。「--archive」には、過去の年度の資料を作ったフォルダ（「output」など）を指定してください。`,
      surroundings,
    );
  }
  const way = relative(join(output, 'site'), archive);
  if (isAbsolute(way)) {
    return refuseCall(
      `フォルダ「${shown}」は、資料を作るフォルダ「${world.shown(output)}」と別のドライブにあるため、リンクを張れません。同じドライブに置くか、「--out」で同じドライブのフォルダを指定してください。`,
      surroundings,
    );
  }
  return outputs.map(({ name, evaluation }) => {
    const book = evaluation === undefined ? undefined : readEarlierBook(evaluation);
    const steps = join(way, name, 'site', 'index.html').split(sep);
    return {
      folder: world.shown(join(archive, name)),
      href: steps.map((step) => encodeURIComponent(step)).join('/'),
      ...(book && { book }),
    };
  });
}
