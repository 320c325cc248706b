import { linkAddress } from '../../forms/linkAddress.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { linkedCells, quotedLink } from '../reading/linkedCells.ts';

/**
 * リンクが資料に載らない欄にある
 *
 * 資料とウェブページでリンクになるのは、施策の内容、課題・検証と方向性の本文、指標の注記、参考資料の出典に付けたリンクです。ほかの欄のリンクは載りません。
 * アドレスがそのまま書いてあるセルは、アドレスを文字として載せるので、知らせません。ファイルやこのブックの中など、ウェブでもメールでもない先へのリンクは、どの欄のものも知らせます。
 *
 * Fails: KPI!E2 = (link "https://www.city.example.lg.jp/toukei/" 公園の利用者数)
 * Passes: KPI!E2 = 公園の利用者数
 */
export const cellLinkUnused: Rule = function* cellLinkUnused({ sheets }) {
  for (const { link, place, text, isPrinted } of linkedCells(sheets)) {
    if (isPrinted) continue;
    const address = linkAddress(link);
    if (address === undefined) {
      yield notice({
        message: `このセルにはリンク「${quotedLink(link)}」がありますが、ウェブかメールのアドレスではなく、この欄のリンクも資料に載りません。`,
        hint: '要らないときは、セルを右クリックして「リンクの削除」を選びます。公開しているページを読む人に示すときは、「https://」から始まるアドレスを「注記」や本文に書くか、そこにリンクを付けてください。',
        place,
      });
    } else if (!isSame(text, address)) {
      yield notice({
        message: `このセルにはリンク「${quotedLink(link)}」がありますが、この欄のリンクは資料に載りません。`,
        hint: '読む人に示すときは、アドレスを「注記」や本文に書くか、そこにリンクを付けてください。要らないときは、セルを右クリックして「リンクの削除」を選びます。',
        place,
      });
    }
  }
};

/** Excel makes a link of an address as soon as it is typed. */
function isSame(text: string, address: string): boolean {
  const [shown, whole] = [bare(text), bare(address)];
  return whole.endsWith(shown) && shown.length * 2 > whole.length;
}

function bare(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^mailto:/u, '')
    .replace(/\/$/u, '');
}
