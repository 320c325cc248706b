/** What a file is, told from its first bytes and never from its name. */

import { asBuffer } from '../bytes/buffer.ts';
import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Limits } from '../office/limits.ts';
import { SAVE_AGAIN, refuse } from './refusal.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CHOOSE_WORKBOOK = 'KPIを入力したExcelブック（.xlsx）を指定してください。';

/**
 * Looks at the signature.
 *
 * @param bytes the whole file
 * @returns `archive` for a zip, which .xlsx, .xlsm and .ods are; `xls` for a book of Excel 97-2003; else why it
 *   cannot be a workbook
 */
export function kindOf(
  bytes: Uint8Array,
  { fileMegabytes }: Pick<Limits, 'fileMegabytes'>,
): 'archive' | 'xls' | Diagnostic {
  if (bytes.length === 0) {
    return refuse(
      'empty',
      'ファイルが空です（0バイト）。',
      `${CHOOSE_WORKBOOK}コピーや受信が途中で終わっていないかも確かめてください。`,
    );
  }
  if (bytes.length > fileMegabytes * 1_000_000) {
    return refuse(
      'too-large',
      `ファイルが大きすぎます（${Math.ceil(bytes.length / 1_000_000)}MB）。${fileMegabytes}MBまでのExcelブックを読み取れます。`,
      '使っていないシート、画像、書式だけの行や列を削除して保存し直してください。',
    );
  }
  if (startsWith(bytes, ZIP)) return 'archive';
  if (startsWith(bytes, OLE)) return whatOle(bytes);
  return whatElse(bytes);
}

/**
 * The container of Excel 97–2003 files, of other old documents, and of encrypted files of every later version. Its
 * table of contents names its streams in UTF-16 (MS-CFB 2.6.1).
 */
function whatOle(bytes: Uint8Array): 'xls' | Diagnostic {
  const container = asBuffer(bytes);
  // Names are compared without regard to case (MS-CFB 2.6.4); some programs write BOOK or workbook.
  const has = (stream: string): boolean =>
    [stream, stream.toUpperCase(), stream.toLowerCase()].some((name) =>
      container.includes(Buffer.from(`${name}\0`, 'utf16le')),
    );
  if (has('EncryptedPackage')) return passwordProtected();
  if (has('Workbook') || has('Book')) return 'xls';
  const word = has('WordDocument')
    ? 'Word文書です。'
    : '古い形式の文書か、途中で切れたファイルです。';
  return refuse('other-old', `${word}Excelブックではありません。`, CHOOSE_WORKBOOK);
}

/** The finding for a workbook that asks for a password when it is opened. */
export function passwordProtected(): Diagnostic {
  return refuse(
    'password',
    'パスワードで保護されたファイルです。中身を読み取れません。',
    'Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを空にして保存し直してください。',
  );
}

function whatElse(bytes: Uint8Array): Diagnostic {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^\s*%PDF/u.test(head)) {
    return refuse('pdf', 'PDFファイルです。Excelブックではありません。', CHOOSE_WORKBOOK);
  }
  if (/^(?:ï»¿)?\s*<(?:!doctype|html|\?xml|table)/iu.test(head)) {
    return refuse('html', 'HTMLやXMLのファイルです。Excelブックではありません。', SAVE_AGAIN);
  }
  if (!head.includes('\0') && /[,\t\n]/u.test(head)) {
    return refuse(
      'text',
      'CSVなどの文字だけのファイルです。Excelブックではありません。',
      `シートごとのCSVを読み取らせるときは、シートと同じ名前（「KPI.csv」など）で一つのフォルダに置き、フォルダを指定してください。${CHOOSE_WORKBOOK}`,
    );
  }
  return refuse(
    'unknown',
    'Excelブックではありません（中身がExcelの形式と一致しません）。',
    CHOOSE_WORKBOOK,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
