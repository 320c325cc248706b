/** Sentences for files that cannot be had and folders that cannot be written to. */

import type { FileRead } from '../world/world.ts';

type NotRead = Exclude<FileRead['kind'], 'read'>;

const NOT_READ: Readonly<Record<NotRead, string>> = {
  notFound: 'が見つかりません。名前と場所を確かめてください。',
  folder: 'はフォルダです。ファイルを指定してください。',
  notAFile: 'はファイルではないため、読めません。',
  tooLarge: 'は大きすぎるため（200MBを超えます）、読めません。',
  notReadable:
    'を開けません。ほかのソフトで開いていれば閉じ、読取りの権限があるかを確かめてください。',
};

/** Why a file named on the command line cannot be read, and what to do. */
export function unreadableText(path: string, kind: NotRead): string {
  return `「${path}」${NOT_READ[kind]}`;
}

const NOT_WRITTEN: Readonly<Record<string, string>> = {
  EBUSY: '書き込むファイルがほかのソフトで開かれています。閉じてから、もう一度行ってください。',
  EPERM:
    '書き込めません。前に作ったPDFなどを開いていれば閉じ、書込みの権限があるかを確かめてください。',
  EACCES:
    '書き込めません。前に作ったPDFなどを開いていれば閉じ、書込みの権限があるかを確かめてください。',
  EROFS: '書込みのできない場所です。別のフォルダを指定してください。',
  ENOSPC: 'ディスクの空きが足りません。空きを増やしてから、もう一度行ってください。',
  ENOTDIR: '同じ名前のファイルがあるため、フォルダを作れません。別のフォルダを指定してください。',
  ENOENT: 'フォルダを作れない場所です（ドライブがないなど）。別のフォルダを指定してください。',
  EEXIST: '同じ名前のファイルがあるため、フォルダを作れません。別のフォルダを指定してください。',
  EISDIR: '作るファイルと同じ名前のフォルダがあります。フォルダの名前を変えてください。',
  ENAMETOOLONG: 'フォルダの名前が長すぎます。短い名前のフォルダを指定してください。',
};

/**
 * Why nothing was written, and what to do.
 *
 * @param code of the system: `EBUSY`
 */
export function unwrittenText(folder: string, code: string): string {
  const reason = NOT_WRITTEN[code] ?? `書き込めませんでした（${code}）。`;
  return `フォルダ「${folder}」: ${reason}今ある資料は元のままです。`;
}
