import { linkAddress } from '../../forms/linkAddress.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { linkedCells, quotedLink } from '../reading/linkedCells.ts';

/**
 * リンク先が資料に載せられない
 *
 * セルに付けたリンクは、資料とウェブページでもリンクになります。読む人がそのまま開けるように、ウェブのアドレスとメールのアドレスだけを載せます。庁内のファイル、
 * このブックの中、ほかの種類のリンクは載せません。
 *
 * Fails: 課題・方向性!F2 = (link "資料/調査結果.pdf" 公園の利用を広げる。)
 * Passes: 課題・方向性!F2 = (link "https://www.city.example.lg.jp/koen/" 公園の利用を広げる。)
 */
export const cellLink: Rule = function* cellLink({ sheets }) {
  for (const { link, place, isPrinted } of linkedCells(sheets)) {
    if (!isPrinted || linkAddress(link) !== undefined) continue;
    yield warning({
      message: `このセルのリンク先「${quotedLink(link)}」は、ウェブかメールのアドレスではないため、資料に載せません。文章は載せます。`,
      hint: '公開しているページにつなぐときは、セルを右クリックして「リンクの編集」を選び、「https://」から始まるアドレスに直してください。要らないときは、「リンクの削除」を選びます。',
      place,
    });
  }
};
