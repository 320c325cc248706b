/** Sentences for folders that cannot be written to. */

const NOT_WRITTEN: Readonly<Record<string, string>> = {
  RUNNING:
    'ほかの実行が、同じフォルダに書き込んでいます。終わってから、もう一度行ってください。ほかの実行がないのに続くときは、フォルダの中の「.kensho-writing」の「old」にあるファイルを元の場所に戻し、「.kensho-writing」を削除してください。',
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

/** The old files could neither be replaced nor put back. */
export function notPutBackText(folder: string, kept: string): string {
  return `フォルダ「${folder}」: 書込みが途中で止まり、元に戻せないファイルがありました。元のファイルは「${kept}」フォルダの「old」に残してあります。開いているファイルを閉じて、もう一度行うと、元に戻してから作り直します。`;
}

/** What was done with the leftovers of a run that was interrupted. */
export function recoveredText(folder: string, recovered: 'restored' | 'removed'): string {
  return recovered === 'restored'
    ? `フォルダ「${folder}」に、途中で止まった実行の跡がありました。前のファイルを元に戻してから書き込みました。`
    : `フォルダ「${folder}」に、途中で止まった実行の跡がありました。残っていた作業用のフォルダを取り除きました。`;
}

/** Files of somebody else's, and ours that somebody has changed, by the names that they were given. */
export function setAsideText(paths: readonly string[]): string {
  return `同じ名前のファイルのうち、このプログラムが作った記録のないものと、作った後に書き換えられたものは、置き換えずに、名前を変えて残しました。\n${paths.map((path) => `　${path}`).join('\n')}`;
}

/** Papers of an earlier workbook, out of the way of this one's. */
export function movedAwayText(count: number, folder: string): string {
  return `このフォルダには、別の内容のブック（前の版）から作った資料が${count}ファイルありました。今回は作り直していないため、「${folder}」に移しました。今の版でも要るときは、「--only」を付けずに作り直してください。`;
}

/** Papers of earlier workbooks among those of this one. */
export function keptOlderText(
  papers: readonly { readonly path: string; readonly edition: number }[],
): string {
  const list = papers.map(({ path, edition }) => `　${path}（第${edition}版）`).join('\n');
  return `このフォルダには、前の版のブックから作った資料が残っています。今の版の資料と取り違えないでください。\n${list}`;
}

/** Which edition the papers are of, where the workbook does not say it. */
export function editionText(number: number): string {
  return `このフォルダの資料は第${number}版です。資料にも印刷するときは、「基本情報」の「版」に「第${number}版」と書いて作り直してください。`;
}

/** What the command has to say could not be written where it was sent (`> file`). */
export function unsaidText(code: string): string {
  const reason = NOT_WRITTEN[code] ?? `書き込めませんでした（${code}）。`;
  return `結果の出力先: ${reason}`;
}
