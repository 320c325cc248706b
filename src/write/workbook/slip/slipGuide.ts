/** 記入のしかた of a 調査票: by when, to whom, what, and how. */

import type { Slip } from '../../../forms/slip.ts';
import { printDate } from '../../../japanese/date.ts';
import { printFiscalYear } from '../../../japanese/fiscalYear.ts';
import type { GuidePart } from '../guideText.ts';

/** What the sheet says, on one printed page. */
export function slipGuide(slip: Slip): {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly GuidePart[];
  readonly onOnePage: true;
} {
  const { department, enquiry, year } = slip;
  const usual = `${printFiscalYear(year.year)}の実績値と、課題・検証、方向性の記入をお願いします。`;
  return {
    name: '記入のしかた',
    title: `調査票　${department}`,
    lead: enquiry ?? usual,
    parts: [headOf(slip), toFillIn(slip), MANNER, NOTATION],
    onOnePage: true,
  };
}

function headOf({ plan, replyDue, contact, year }: Slip): GuidePart {
  return {
    heading: '１　照会の内容',
    columns: ['項目', '内容'],
    lines: [
      { first: '計画', second: plan },
      { first: '対象年度', second: `${printFiscalYear(year.year)}（${year.label}の列）` },
      {
        first: '回答期限',
        second:
          replyDue === undefined ? '事務局の案内のとおり' : printDate(replyDue, { weekday: true }),
      },
      { first: '提出先、問合せ先', second: contact ?? '事務局' },
    ],
  };
}

/** Every indicator with its cells to be filled in; the texts by 施策. */
function toFillIn({ sheets }: Slip): GuidePart {
  const asked = sheets.flatMap(({ sheet, items }) =>
    items.flatMap(({ name, cells }) => {
      const must = cells.filter(({ answered }) => answered === 'must');
      if (must.length === 0) return [];
      const isFilled = must.every(({ text }) => text !== '');
      const labels = must.map(({ label }) => label).join('、');
      const note = isFilled ? '。記入済みです。値を確かめてください' : '';
      return [{ first: name, second: `${labels}（「${sheet}」シート）${note}` }];
    }),
  );
  const texts = sheets
    .filter(({ prepared }) => prepared.length > 0)
    .map(({ sheet, prepared }) => {
      const places = [...new Set(prepared.map(({ belongsTo }) => nameOfPlace(belongsTo)))];
      return {
        first: sheet,
        second: `${places.join('、')}。1行に1項目。行が足りないときは、行を挿入するか下に続けて書き、基本目標・施策・区分を同じように書く。`,
      };
    });
  const lines = [...asked, ...texts];
  return {
    heading: '２　記入していただくこと',
    columns: ['指標など', '記入する欄'],
    lines:
      lines.length === 0
        ? [{ first: '新しく記入する欄はありません', second: '内容をお確かめください。' }]
        : lines,
  };
}

/** `1-2` → 基本目標1 施策2 */
function nameOfPlace(belongsTo: string): string {
  const [goal = '', policy = ''] = belongsTo.split('-');
  return policy === '' ? `基本目標${goal}` : `基本目標${goal} 施策${policy}`;
}

const MANNER: GuidePart = {
  heading: '３　お願い',
  columns: ['こと', '説明'],
  lines: [
    { first: 'うすい黄色の欄', second: '記入する欄です。', swatch: 'input' },
    {
      first: '灰色の欄',
      second: '確認用です。誤りがあるときは、直さずに、提出のときに事務局へ知らせてください。',
      swatch: 'fixed',
    },
    {
      first: '変えないもの',
      second: 'シートの名前、見出しの言葉、番号。行や列の幅、並び順は変えてもかまいません。',
    },
    { first: '提出', second: 'Excelのファイルのまま、名前を変えずに提出してください。' },
  ],
};

const NOTATION: GuidePart = {
  heading: '４　値の書き方',
  columns: ['書き方', '意味'],
  lines: [
    {
      first: '2,354　　60.0　　▲37',
      second: '数値。表示されているとおりの桁数で印刷されます。単位は書かなくてかまいません。',
    },
    { first: '6,766 (概算)　　2,334 (H25)', second: 'あとで変わることのある値、別の年度の値。' },
    {
      first: '1,234 (訂正)',
      second: '前に公表した値を直したとき。理由を「注記」に「※」で始めて書きます。',
    },
    {
      first: '—　未集計　調査なし',
      second: '値がないとき。空欄にせず、理由を「注記」に書きます。',
    },
    { first: '事業終了　廃止', second: '指標の事業などが終わったとき。理由を「注記」に書きます。' },
  ],
};
