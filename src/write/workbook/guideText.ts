/** The words of 記入要領, apart from how they are laid out: those of the sheets, and of what holds for all of them. */

import type { GuideLine } from '../../sheets/sheet.ts';
import { SHEETS_IN_ORDER } from '../../sheets/sheets.ts';

/** One line of a table of the guide; the tone of the first cell shows a colour of the form. */
interface SwatchLine extends GuideLine {
  readonly swatch?: 'input' | 'office' | 'fixed';
}

/** A numbered part of the guide. */
export interface GuidePart {
  readonly heading: string;
  readonly columns: readonly [string, string];
  readonly lines: readonly SwatchLine[];
}

const line = (first: string, second: string): GuideLine => ({ first, second });

export const GUIDE_TITLE = '記入要領';
export const GUIDE_LEAD =
  'このブックに記入した数値と文章から、検証委員会の資料を作ります。シートの名前、見出しの言葉は変えないでください。列や行の幅、色、並び順は変えてもかまいません。';

const PARTS: readonly GuidePart[] = [
  {
    heading: 'シート',
    columns: ['シート', '書くこと'],
    lines: sheetLines(),
  },
  {
    heading: '色',
    columns: ['色', '意味'],
    lines: [
      { ...line('うすい黄色', '記入する欄'), swatch: 'input' },
      { ...line('うすい緑色', '事務局が使う欄（印刷されない）'), swatch: 'office' },
      {
        ...line(
          '灰色',
          '記入しない欄。シートの保護で固定している。外すときは「校閲」の「シート保護の解除」（パスワードなし）',
        ),
        swatch: 'fixed',
      },
    ],
  },
  {
    heading: '目標値・実績値の書き方',
    columns: ['書き方', '意味'],
    lines: [
      line('2,354　　2354　　60.0', '数値。小数の桁数は、セルに表示されているとおりに印刷される。'),
      line('▲37　　△37　　-37', 'マイナスの数値'),
      line(
        '7,000以上　80以下　93超　93超え　5未満　50を下回らない　80を上回らない　30程度　60以内　60前後　100を維持　60～　～60',
        '以上・以下などの付いた目標。「超」「超え」「未満」「上回る」「下回る」は、その値ちょうどでは達成にならない。「下回らない」は以上、「上回らない」は以下と同じ。「程度」「前後」「を維持」は目標の向きに従う。',
      ),
      line(
        '93以上97以下　93～97　80-85　5以上10未満　±0.5以内',
        '下限と上限のある、範囲の目標。目標値の行だけに書ける。範囲に入れば達成とし、対目標比などの率は求めない。',
      ),
      line('維持', '基準値を維持する目標'),
      line(
        '基準値以上　基準値を上回る　前年度以上　前年度を下回る　全国平均以下',
        'ことばの目標。その年度の基準値、前年度の実績値、比較値と比べる。全国平均などは、その数値を書いた「比較値」の行が要る（下の項目を見る）。',
      ),
      line(
        '基準値より8割減　基準値の2割増　基準値の2倍　前年度より10回増　全国平均+5ポイント',
        '基準値などから計算する目標。計算した数値を( )内に印刷する。「増加」「減少」だけでは、いつと比べるのか分からないので、「基準値を上回る」のように書く。',
      ),
      line('2,334 (H25)', '列の年度とは別の年度の値。目標値にも使える。'),
      line(
        '6,766 (概算)　7,077 (速報値)　44.8 (見込)　12 (暫定)',
        'あとで変わることのある値。判定はふつうの値と同じに行い、印を付けて印刷する。',
      ),
      line(
        '1,234 (訂正)　　1,234r',
        '前に公表した値を訂正した値。印を付けて印刷する。いくつから、なぜ訂正したかを「注記」に書く。',
      ),
      line(
        '1.56 (全国16位)　87 (6月調査)　123※1　515 (うちH28年度255人)',
        'かっこの中の説明と注の記号は、値の横に小さく印刷する。比べるのは、かっこの前の数値。',
      ),
      line(
        '109台（単位が台のとき）　1万7187　1億2,000万円（単位が万円のとき）　月1回　年24回',
        '「単位」の欄と同じ単位は、付けて書いてもよい。万・億の付いた数も読む。「月1回」と「年24回」は、どちらかにそろえる。「2か月に1回」は「年6回」と書く。「R5：1,200」のように年度を前に付けず、その年度の列に「1,200」と書く。',
      ),
      line(
        '—　－　…　未集計　未公表　調査なし',
        '値がないことが分かっている。理由を「注記」か、「未集計 (10月公表予定)」のようにかっこの中に書く。',
      ),
      line(
        '事業終了　廃止　休止',
        '指標の事業などが終わった。その年度から後の年度は空欄でよい。達成・未達成とは別に数え、割合の分母に入れない。理由を「注記」に書く。',
      ),
      line(
        '（空欄）',
        '対象年度より後は「未確定」、対象年度までは「未記入」として扱う。0 は数値の0。',
      ),
      line('41.2（単位が％のとき）', 'パーセント書式のセルに 41.2% と入力してもよい。'),
    ],
  },
  {
    heading: '様式を広げるとき',
    columns: ['すること', 'やり方'],
    lines: [
      line(
        '年度を加える',
        '「KPI」シートの年度の列を選んで「挿入」し、見出しに年度（R9 など）を書く。シートの保護は外さなくてよい。',
      ),
      line(
        '指標、施策、箇条書きを加える',
        '空いている行に書く。足りないときは、空いている行の上に行を挿入する（指標は2行）。施策は「施策体系」にも書く。',
      ),
    ],
  },
  {
    heading: '担当課への照会',
    columns: ['すること', 'やり方'],
    lines: [
      line(
        '調査票に分ける',
        '「担当課」を指標ごとに書き、基本情報の「回答期限」「照会文」「問合せ先」を書いて、split で課ごとの調査票を作り、課に送る。',
      ),
      line(
        '集める',
        '返ってきた調査票を1つのフォルダに入れ、collect で集める。未提出、空欄、食い違い、指摘は「集約結果」にまとまり、直すところのある調査票は「差戻し」にできる。集めた値は、このブックの写し（名前_集約.xlsx）に入る。',
      ),
    ],
  },
  ...SHEETS_IN_ORDER.flatMap(({ guide }) =>
    guide === undefined ? [] : [{ ...guide, columns: ['項目', '書き方'] as const }],
  ),
];

/** The parts of the guide, numbered. */
export const GUIDE: readonly GuidePart[] = PARTS.map((part, index) => ({
  ...part,
  heading: `${fullWidth(index + 1)}　${part.heading}`,
}));

/** What is written on which sheet; sheets of which the same is said share a line. */
function sheetLines(): readonly GuideLine[] {
  const abouts = new Set(SHEETS_IN_ORDER.map(({ about }) => about));
  return [...abouts].map((about) => {
    const names = SHEETS_IN_ORDER.filter((sheet) => sheet.about === about).map(({ name }) => name);
    return line(names.join('・'), about);
  });
}

/** `１`, as headings of official papers are numbered. */
function fullWidth(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) =>
    String.fromCodePoint(0xff_10 + Number(digit)),
  );
}
