/** Sentences for what stands in the way of a run, whichever door it came through. */

/** Why a file cannot be had. */
export type Unreadable = 'notFound' | 'folder' | 'notAFile' | 'tooLarge' | 'notReadable';

const NOT_READ: Readonly<Record<Unreadable, string>> = {
  notFound: 'が見つかりません。名前と場所を確かめてください。',
  folder: 'はフォルダです。ファイルを指定してください。',
  notAFile: 'はファイルではないため、読めません。',
  tooLarge: 'は大きすぎるため（200MBを超えます）、読めません。',
  notReadable:
    'を開けません。ほかのソフトで開いていれば閉じ、読取りの権限があるかを確かめてください。',
};

/** No workbook of a city comes near it; more would only fill the memory. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** Why a file that was handed in cannot be read, and what to do. */
export function unreadableText(path: string, kind: Unreadable): string {
  return `「${path}」${NOT_READ[kind]}`;
}

/**
 * What is said of a fault of the program's own.
 *
 * @param detail what whoever mends it needs
 */
export function ourFaultText(detail: string): string {
  return `プログラムの不具合で止まりました。資料は作られていません（前の資料は元のままです）。\n下の内容を添えて、担当者に知らせてください。\n\n${detail}\n`;
}
