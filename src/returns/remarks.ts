/** What is said of a returned slip: what was found in which cell, and what to do. */

import type { Diagnostic, Severity } from '../diagnostics/checked.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Item, ItemCell, StrayCell } from '../forms/items.ts';
import { shortened } from '../japanese/text.ts';

const LONGEST_QUOTE = 60;
/** Of a whole row. */
const LONGEST_ROW = 400;

function quoted(text: string): string {
  return text === '' ? '（空欄）' : `「${shortened(text.replaceAll('\n', ' '), LONGEST_QUOTE)}」`;
}

interface Said {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly hint: string;
  readonly place?: Place | undefined;
  readonly about?: Pick<Item, 'name'> | undefined;
  readonly department?: string | undefined;
}

function said({
  code,
  severity = 'warning',
  message,
  hint,
  place,
  about,
  department,
}: Said): Diagnostic {
  const subject = {
    ...(about !== undefined && { name: about.name }),
    ...(department !== undefined && { department }),
  };
  return {
    code: `return/${code}`,
    severity,
    message,
    hint,
    ...(place !== undefined && { place }),
    ...(Object.keys(subject).length > 0 && { subject }),
  };
}

/** What is told of, with whose it is. */
export interface About {
  readonly item: Pick<Item, 'name'>;
  readonly department: string;
}

/** A cell that is not the department's was changed. */
export function outside(cell: ItemCell, sent: string, { item, department }: About): Diagnostic {
  return said({
    code: 'outside',
    message: `記入欄でない「${cell.label}」が、${quoted(sent)}から${quoted(cell.text)}に変わっています。取り込んでいません。`,
    hint: `変更が正しいときは、集約先のワークブックを直すか、「--take ${department}」を付けてもう一度集約してください。誤りのときは、このままでかまいません。`,
    place: cell.place,
    about: item,
    department,
  });
}

/** An answer was rubbed out. */
export function emptied(cell: ItemCell, sent: string, { item, department }: About): Diagnostic {
  return said({
    code: 'emptied',
    message: `「${cell.label}」が空欄になっています（送ったときは${quoted(sent)}）。もとの値を残しました。`,
    hint: `消すのが正しいときは、集約先のワークブックで消すか、「--take ${department}」を付けてもう一度集約してください。値がないときは「—」と書いてもらいます。`,
    place: cell.place,
    about: item,
    department,
  });
}

/** A cell to be filled in holds no value that could be taken. */
export function valueless(cell: ItemCell, { item, department }: About): Diagnostic {
  return said({
    code: 'broken',
    severity: 'error',
    message: `「${cell.label}」の値を読めません（${quoted(cell.text)}）。数式の誤りか、計算されていない数式です。`,
    hint: '数式ではなく、数値か文章そのものを書いてください。',
    place: cell.place,
    about: item,
    department,
  });
}

/** A row that was sent is not there any more. */
export function gone(
  item: Pick<Item, 'name'>,
  department: string,
  place: Place | undefined,
): Diagnostic {
  return said({
    code: 'gone',
    message: `送った「${item.name}」の行が見当たりません。元のワークブックの行はそのまま残しました。`,
    hint: '番号が書き換えられていないか、行が削除されていないかを確かめ、記入があるときは、もう一度送ってもらってください。',
    place,
    about: item,
    department,
  });
}

/** A column that was sent is not there any more. */
export function columnGone(label: string, sheet: string, department: string): Diagnostic {
  return said({
    code: 'column',
    severity: 'error',
    message: `「${sheet}」シートに「${label}」の列が見当たりません。この列の記入は読み取れませんでした。`,
    hint: `見出しを「${label}」に戻して、もう一度送ってもらってください。`,
    department,
  });
}

/** A whole sheet that was sent is not there any more. */
export function sheetGone(sheet: string, department: string): Diagnostic {
  return said({
    code: 'sheet',
    severity: 'error',
    message: `「${sheet}」シートが見当たりません。このシートの記入は読み取れませんでした。`,
    hint: `「${sheet}」シートと見出しの行を残して、もう一度送ってもらってください。`,
    department,
  });
}

/** A row that nobody has sent. */
export function unknownRow(item: Item, isKnown: boolean, department: string): Diagnostic {
  const first = item.cells.find(({ text }) => text !== '');
  // Its figures first: they are what somebody has to write elsewhere.
  const filled = item.cells.filter(({ text, column }) => text !== '' && column !== '行');
  const texts = filled
    .toSorted((one, other) => Number(one.row === '') - Number(other.row === ''))
    .map(({ label, text }) => `${label}：${text}`);
  const all = `「${shortened(texts.join('、').replaceAll('\n', ' '), LONGEST_ROW)}」`;
  const name = item.name === '' ? `${item.sheet}の番号のない行` : item.name;
  return said({
    code: isKnown ? 'other-row' : 'added',
    message: isKnown
      ? `この課に送っていない「${name}」の行に記入があります。取り込んでいません（${all}）。`
      : `送っていない「${name}」の行が加えられています。取り込んでいません（${all}）。`,
    hint: isKnown
      ? '担当課が変わったときは、集約先のワークブックの「担当課」を直し、調査票を作り直してください。'
      : '指標などを加えるときは、集約先のワークブックに行を加えて書き写してください。番号を書き換えたときは、もとの番号に戻してもらいます。',
    place: first?.place,
    about: { name },
    department,
  });
}

/** A value for which the office's workbook has no cell any more. */
export function nowhere(cell: ItemCell, { item, department }: About): Diagnostic {
  return said({
    code: 'nowhere',
    severity: 'error',
    message: `「${cell.label}」の${quoted(cell.text)}を書き込む欄が、集約先のワークブックにありません。取り込んでいません。`,
    hint: '集約先のワークブックで、番号や見出しが変わっていないかを確かめ、欄を作って書き写してください。',
    place: cell.place,
    about: item,
    department,
  });
}

/** The formula is not taken, its value is. */
export function formula(cell: ItemCell, { item, department }: About): Diagnostic {
  return said({
    code: 'formula',
    severity: 'notice',
    message: `「${cell.label}」は数式です。計算された値${quoted(cell.text)}だけを取り込みました。`,
    hint: '値が正しいかを確かめてください。',
    place: cell.place,
    about: item,
    department,
  });
}

/** The words are taken, where they lead is not. */
export function addressLost(
  cell: ItemCell,
  address: string,
  { item, department }: About,
): Diagnostic {
  return said({
    code: 'link',
    message: `「${cell.label}」の${quoted(cell.text)}には、リンク${quoted(address)}が付いています。文だけを取り込み、リンクは取り込んでいません。`,
    hint: '資料でもリンクにするときは、集約した写しの、この文のセルに同じリンクを付けてください。',
    place: cell.place,
    about: item,
    department,
  });
}

const STRAYS: Readonly<Record<StrayCell['kind'], (stray: StrayCell) => string>> = {
  column: ({ name, text }) =>
    `様式にない列「${name.replaceAll('\n', ' ')}」に${quoted(text)}と書かれています。`,
  sheet: ({ name }) => `様式にない「${name}」シートがあります。`,
  headless: ({ text }) => `見出しのない列に${quoted(text)}と書かれています。`,
  remark: ({ text }) => `表の下に${quoted(text)}と書かれています。`,
  shifted: ({ text }) => `列のずれた行に${quoted(text)}と書かれています。`,
  comment: ({ text }) => `コメント${quoted(text)}が付いています。`,
};

/** Something that stands beside the form. */
export function stray(found: StrayCell, department: string | undefined): Diagnostic {
  return said({
    code: found.kind === 'shifted' ? 'shifted' : 'beside',
    severity: found.kind === 'shifted' ? 'error' : 'notice',
    message: `${STRAYS[found.kind](found)}取り込んでいません。`,
    hint:
      found.kind === 'shifted'
        ? '行のセルをもとの列に戻して、もう一度送ってもらってください。'
        : '必要な内容なら、集約先のワークブックに書き写してください。',
    place: found.place,
    department,
  });
}

/** The slip is an answer to what was sent before the office's workbook was changed. */
export function older(department: string): Diagnostic {
  return said({
    code: 'older',
    severity: 'notice',
    message: '調査票を送った後に、集約先のワークブックが変わっています。',
    hint: '送ったときから変わった欄の答えは「食い違い」に挙げ、それ以外の答えを取り込みました。',
    department,
  });
}

/** It is not known what was sent. */
export function unmarked(isDamaged: boolean, department: string): Diagnostic {
  return said({
    code: 'unmarked',
    severity: 'notice',
    message: isDamaged
      ? '調査票の控え（隠しシート）が壊れているため、集約先のワークブックと比べました。'
      : '調査票の控え（隠しシート）がないため、集約先のワークブックと比べ、番号から担当課を判断しました。',
    hint: `「${department}」の調査票としてよいかを確かめてください。`,
    department,
  });
}

/** The file cannot be taken for a slip of this workbook. */
export function foreign(found: string, expected: string): Diagnostic {
  return said({
    code: 'foreign',
    severity: 'error',
    message: `別の市・計画・年度の調査票です（${found}）。取り込んでいません。`,
    hint: `集約先は${expected}です。送り先か、集約先のワークブックの誤りではないか確かめてください。`,
  });
}

/** It is a workbook and no slip. */
export function unrelated(): Diagnostic {
  return said({
    code: 'unrelated',
    message: '調査票として読める表がありません。取り込んでいません。',
    hint: '調査票でないファイルなら、このままでかまいません。調査票のときは、見出しの行が残っているかを確かめてください。',
  });
}

/** Its department cannot be told. */
export function unowned(): Diagnostic {
  return said({
    code: 'owner',
    severity: 'error',
    message: 'どの課の調査票か判断できません。取り込んでいません。',
    hint: 'KPI番号が集約先のワークブックと同じかを確かめてください。番号が変わったときは、調査票を作り直して送ってください。',
  });
}

/** The same file lies there under another name. */
export function sameFile(other: string): Diagnostic {
  return said({
    code: 'repeated',
    severity: 'notice',
    message: `「${other}」と同じ内容のファイルです。1つとして扱いました。`,
    hint: '',
  });
}

/** Nothing was filled in. */
export function unfilled(department: string): Diagnostic {
  return said({
    code: 'unfilled',
    message: '送ったときのまま、何も記入されていません。',
    hint: '記入したファイルを、もう一度送ってもらってください。',
    department,
  });
}
