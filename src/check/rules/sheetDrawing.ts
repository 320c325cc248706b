import type { Drawing, Sheet } from '../../forms/workbook.ts';
import { onOneLine, shortened } from '../../japanese/text.ts';
import { SHEETS } from '../../sheets/sheets.ts';
import { type Finding, notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * シートに貼った画像や図形がある
 *
 * 読み取るのはセルの中身だけです。シートに貼り付けた画像やグラフ、テキストボックスに書いた文は、資料に載りません。線の図形で値を消したつもりでも、
 * 値は残っています。
 *
 * Fails: 参考資料!B2 drawn picture
 * Passes: 参考資料!A2:E2 cleared
 */
export const sheetDrawing: Rule = function* sheetDrawing({ sheets }) {
  for (const { sheet } of sheets) {
    for (const kinds of GROUPS) {
      const drawn = (sheet.drawings ?? []).filter(({ kind }) => kinds.includes(kind));
      const [first] = drawn;
      if (first !== undefined) yield found(sheet, first, drawn);
    }
  }
};

const GROUPS: readonly (readonly Drawing['kind'][])[] = [['picture', 'chart'], ['text'], ['shape']];

function found(sheet: Sheet, first: Drawing, drawn: readonly Drawing[]): Finding {
  const { cell } = first;
  const place = { sheet: sheet.name, ...(cell !== undefined && { cell }) };
  const count = drawn.length === 1 ? '' : `${drawn.length}個の`;
  switch (first.kind) {
    case 'picture':
    case 'chart': {
      const isReference = sheet.name === SHEETS.references.name;
      return (isReference ? warning : notice)({
        message: `「${sheet.name}」シートに、${count}画像やグラフが貼り付けられています。資料には載せません。`,
        hint: `${isReference ? LAY : ''}載せない画像やグラフは、シートから削除してください。`,
        place,
      });
    }
    case 'text':
      return warning({
        message: `「${sheet.name}」シートに、${count}文字の入った図形（テキストボックスなど）があります。「${shortened(onOneLine(first.text), 30)}」${drawn.length === 1 ? '' : 'など'}の文字は、資料に載せません。`,
        hint: '資料に載せる文は、セルに書いてください。済んだ図形は、シートから削除してください。',
        place,
      });
    case 'shape':
      break;
  }
  return notice({
    message: `「${sheet.name}」シートに、${count}図形（線、矢印など）があります。資料には載せません。図形を重ねても、セルの値は消えません。`,
    hint: '値を取り消すつもりの線なら、セルの値を削除してください。済んだ図形は、シートから削除してください。',
    place,
  });
}

const LAY =
  '資料に載せるときは、画像（グラフなら「図として保存」したもの）をPNGかJPEGのファイルにしてこのブックと同じフォルダに置き、「画像ファイル」の欄にその名前を書いてください。';
