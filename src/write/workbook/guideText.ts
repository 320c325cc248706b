/** The words of 記入要領, apart from how they are laid out. */

/** One line of a table of the guide; the tone of the second cell shows a colour of the form. */
export interface GuideLine {
  readonly first: string;
  readonly second: string;
  readonly swatch?: 'input' | 'office' | 'fixed';
}

/** A numbered part of the guide. */
export interface GuidePart {
  readonly heading: string;
  readonly columns: readonly [string, string];
  readonly lines: readonly GuideLine[];
}

const line = (first: string, second: string): GuideLine => ({ first, second });

export const GUIDE_TITLE = '記入要領';
export const GUIDE_LEAD =
  'このブックに記入した数値と文章から、検証委員会の資料を作ります。シートの名前、見出しの言葉は変えないでください。列や行の幅、色、並び順は変えてもかまいません。';

export const GUIDE: readonly GuidePart[] = [
  {
    heading: '１　シート',
    columns: ['シート', '書くこと'],
    lines: [
      line('基本情報', '表題、会議日、基準年度、対象年度など。資料全体に関わることを1行に1つ。'),
      line('施策体系', '基本目標、施策、施策の内容（①②③）。1行に1つ。'),
      line('KPI', '数値目標とKPI。1つの指標につき「目標値」「実績値」の2行、1つの年度につき1列。'),
      line('課題・方向性', '課題・検証と方向性の箇条書き。1行に1項目。'),
      line('参考資料', '施策ごとに載せる図や写真。ない場合は題名だけでもよい。'),
      line('会議・委員名簿', '次第と委員名簿を作るときだけ記入する。'),
    ],
  },
  {
    heading: '２　色',
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
    heading: '３　目標値・実績値の書き方',
    columns: ['書き方', '意味'],
    lines: [
      line('2,354　　2354　　60.0', '数値。小数の桁数は、セルに表示されているとおりに印刷される。'),
      line('▲37　　△37　　-37', 'マイナスの数値'),
      line(
        '7,000以上　80以下　93超　5未満　30程度',
        '範囲で示す目標。「超」「未満」は、その値ちょうどでは達成にならない。',
      ),
      line('維持', '基準値を維持する目標'),
      line('2,334 (H25)', '列の年度とは別の年度の値。目標値にも使える。'),
      line(
        '6,766 (概算)　　7,077 (速報値)',
        'あとで変わることのある値。判定はふつうの値と同じに行い、印を付けて印刷する。',
      ),
      line(
        '—　－　…　未集計　未公表　調査なし',
        '値がないことが分かっている。理由を「注記」に書く。',
      ),
      line(
        '（空欄）',
        '対象年度より後は「未確定」、対象年度までは「未記入」として扱う。0 は数値の0。',
      ),
      line('41.2（単位が％のとき）', 'パーセント書式のセルに 41.2% と入力してもよい。'),
    ],
  },
  {
    heading: '４　KPI番号、再掲、判定',
    columns: ['項目', '書き方'],
    lines: [
      line('G1-1', '基本目標1の数値目標の1番目。基本目標の数値目標は「施策」を空欄にする。'),
      line('K1-2-1', '基本目標1、施策2の1番目。1-2-1 だけではExcelが日付に変えるため、Kを付ける。'),
      line('再掲元', '同じ指標をもう一度載せるとき、元のKPI番号を書く。集計では1つと数える。'),
      line(
        '目標の向き',
        '「多いほど良い」「少ないほど良い」「維持」（目標値を下回らない）「維持（以下）」（上回らない）から選ぶ。目標値の並びから推測することはない。',
      ),
      line(
        '判定の上書き',
        '計算による判定と違う判定にするときだけ選び、「上書きの理由」を必ず書く。',
      ),
    ],
  },
  {
    heading: '５　文章',
    columns: ['項目', '書き方'],
    lines: [
      line('箇条書き', '行頭の記号は付けない。1項目は200字くらいまでが読みやすい。'),
      line('タグ', '「復」と書くと、行頭に【復】と印刷される。'),
      line('注記', '「※」で始める。2つ以上は、Alt＋Enterで改行して書く。'),
    ],
  },
];
