/** What a file is, told from its first bytes and never from its name. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import { SAVE_AGAIN, refuse } from './refusal.ts';

/** 20 MB: thirty indicators with their texts take 50 KB, so that even a book with many pictures stays far below. */
const LARGEST_FILE = 20_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CHOOSE_WORKBOOK = 'KPIを入力したExcelブック（.xlsx）を指定してください。';

/**
 * Looks at the signature.
 *
 * @param bytes the whole file
 * @returns why it cannot be a workbook; undefined for a zip archive, which may be one
 */
export function whyNotAnArchive(bytes: Uint8Array): Diagnostic | undefined {
  if (bytes.length === 0) {
    return refuse(
      'empty',
      'ファイルが空です（0バイト）。',
      `${CHOOSE_WORKBOOK}コピーや受信が途中で終わっていないかも確かめてください。`,
    );
  }
  if (bytes.length > LARGEST_FILE) {
    return refuse(
      'too-large',
      `ファイルが大きすぎます（${Math.ceil(bytes.length / 1_000_000)}MB）。20MBまでのExcelブックを読み取れます。`,
      '使っていないシート、画像、書式だけの行や列を削除して保存し直してください。',
    );
  }
  if (startsWith(bytes, ZIP)) return undefined;
  if (startsWith(bytes, OLE)) return whatOle(bytes);
  return whatElse(bytes);
}

/** The container of Excel 97–2003 files, and of encrypted files of every later version. */
function whatOle(bytes: Uint8Array): Diagnostic {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return passwordProtected();
  return refuse(
    'old-format',
    'Excel 97-2003 形式（.xls）などの古い形式のファイルです。この形式は読み取れません。',
    SAVE_AGAIN,
  );
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
      `CSVには書式やシートが残りません。${CHOOSE_WORKBOOK}`,
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
