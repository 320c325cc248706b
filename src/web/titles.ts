/** What papers are called on the page. */

import { OUTPUT_NAMES, OUTPUT_TITLES, PRINTED_NAMES, replacementFile } from '../forms/output.ts';

/** Papers on two books; 「差替」 of a paper says which. */
const REVISION_TITLES: Readonly<Record<string, string>> = {
  comparison: '新旧対照表',
  errata: '正誤表',
  replacements: '差替ページ一覧',
  'follow-up': '前年度の方向性',
};

/**
 * A paper's title.
 *
 * @param tab its file's name without the ending; website and data have a name, too
 * @returns the name itself where nothing is known of it
 */
export function tabTitle(tab: string): string {
  const output = OUTPUT_NAMES.find((name) => name === tab);
  if (output !== undefined) return OUTPUT_TITLES[output];
  const exchanged = PRINTED_NAMES.find((name) => replacementFile(name) === `${tab}.pdf`);
  return exchanged === undefined
    ? (REVISION_TITLES[tab] ?? tab)
    : `差替（${OUTPUT_TITLES[exchanged]}）`;
}

/** What data beside the papers is for. */
const DATA_TITLES: Readonly<Record<string, string>> = {
  'findings.json': '指摘の一覧',
  'manifest.json': '作ったファイルの一覧',
};

/**
 * A file's title, with its name as it is saved.
 *
 * @param path at the top of `output/`
 * @returns the name alone where nothing is known of it
 */
export function fileTitle(path: string): string {
  const title = DATA_TITLES[path] ?? tabTitle(path.replace(/\.pdf$/u, ''));
  return path.startsWith(title) ? path : `${title}（${path}）`;
}
