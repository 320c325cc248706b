import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import type { Quantity, Submission } from '../../src/forms/submission.ts';
import { changed, drawn } from './drawn.ts';
import { SOUND, SOUND_WORKBOOK } from './sound.ts';

function submission(change = ''): Submission {
  const workbook = change === '' ? SOUND_WORKBOOK : changed(SOUND_WORKBOOK, change);
  const { value, diagnostics } = check(workbook);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return value;
}

/** What is found after a change, as `エラーの所在 文 → 対処`. */
function findings(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change)).diagnostics.map(sentence);
}

function sentence({ severity, place, message, hint }: Diagnostic): string {
  return `${severity} ${place?.sheet ?? ''}!${place?.cell ?? ''} ${message} → ${hint}`;
}

/** The quantity that the actual of H29 (KPI!L3, or L5 with percent as its unit) is read as. */
function quantityAt(cell: 'L3' | 'L5', written: string): Quantity | undefined {
  const { indicators } = submission(`KPI!${cell} = ${written}`);
  return indicators[cell === 'L3' ? 0 : 1]?.actual.years[1]?.value;
}

describe('a sound workbook', () => {
  const { profile, years, goals, policies, indicators, bullets, references, meeting, members } =
    submission();

  it('gives its profile, each fact with its cell', () => {
    expect(profile.city).toEqual({ value: '見本市', place: { sheet: '基本情報', cell: 'B2' } });
    expect(profile.plan.value).toBe('見本市総合戦略');
    expect(profile.meetingDate?.value).toBe('2019-08-07');
    expect(profile.judgedYear.value).toEqual({ year: 2018, label: 'H30' });
    expect(profile.venue).toBeUndefined();
  });

  it('gives the years in their order, called as the sheet calls them', () => {
    expect(
      years.map(({ fiscalYear, place }) => [fiscalYear.year, fiscalYear.label, place.cell]),
    ).toEqual([
      [2016, 'H28', 'K1'],
      [2017, 'H29', 'L1'],
      [2018, 'H30', 'M1'],
      [2019, 'H31', 'N1'],
    ]);
  });

  it('gives goals, policies and measures', () => {
    expect(
      goals.map(({ number, name, subtitle }) => [number, name.value, subtitle?.value]),
    ).toEqual([
      [1, '働く場をつくる。', '～しごと～'],
      [2, '子育てを支える。', undefined],
    ]);
    expect(policies.map(({ goal, number, title }) => [goal, number, title.value])).toEqual([
      [1, 1, '創業の支援'],
      [1, 2, '農業の振興'],
    ]);
    expect(policies[0]?.measures.map(({ mark, text }) => mark + text.value)).toEqual([
      '①創業の相談を受ける。',
      '②空き店舗を紹介する。',
    ]);
  });

  it('gives both rows of an indicator, whether the second repeats its number or not', () => {
    expect(
      indicators.map(({ id, goal, policy, kind, cumulative, reprintOf }) => [
        id,
        goal,
        policy,
        kind,
        cumulative,
        reprintOf?.value,
      ]),
    ).toEqual([
      ['G1-1', 1, undefined, 'numericTarget', false, undefined],
      ['K1-1-1', 1, 1, 'kpi', false, undefined],
      ['K1-2-1', 1, 2, 'kpi', true, 'G1-1'],
    ]);
    expect(indicators[0]?.place).toEqual({ sheet: 'KPI', cell: 'A2' });
    expect(indicators[0]?.department?.value).toBe('企画課');
    expect(indicators[1]?.direction).toEqual({
      value: 'decrease',
      place: { sheet: 'KPI', cell: 'G4' },
    });
    expect(indicators[1]?.notes.map(({ value }) => value)).toEqual(['※H30は速報値']);
  });

  it('gives every value with what its cell says', () => {
    const [first, second] = indicators;
    expect(first?.target.baseline.value).toEqual({ kind: 'missing', written: '—', reason: 'dash' });
    expect(first?.actual.baseline).toEqual({
      value: {
        kind: 'measured',
        written: '2,325 (H24)',
        number: '2325',
        decimals: 0,
        dataYear: { year: 2012, label: 'H24' },
      },
      place: { sheet: 'KPI', cell: 'J3' },
    });
    expect(first?.actual.years.map(({ value }) => value.kind)).toEqual([
      'measured',
      'measured',
      'measured',
      'pending',
    ]);
    expect(second?.target.years[0]?.value).toMatchObject({
      number: '8.0',
      decimals: 1,
      bound: 'atMost',
    });
  });

  it('marks the actual of 暫定値の年度 with the word of 注記, and no target', () => {
    expect(indicators[1]?.actual.years[2]?.value).toMatchObject({
      number: '6.1',
      provisional: '速報',
    });
    expect(indicators[1]?.target.years[2]?.value).not.toHaveProperty('provisional');
  });

  it('gives bullets by 順, their tags apart from their text', () => {
    expect(bullets.map(({ kind, tags, text }) => [kind, tags, text.value])).toEqual([
      ['issue', [], '相談が増えた。'],
      ['course', ['復', '新'], '窓口を増やす。'],
      ['course', [], '支援を続ける。'],
    ]);
  });

  it('gives pictures, the meeting and the members', () => {
    expect(references[0]).toMatchObject({
      goal: 1,
      policy: 1,
      title: { value: '配置図' },
      file: { value: 'map.png' },
    });
    expect(meeting?.items.map(({ label, text }) => `${label}: ${text.value}`)).toEqual([
      '日時: 令和元年8月7日',
      '議事: 検証について',
    ]);
    expect(members[0]?.reading?.value).toBe('みほんはなこ');
  });
});

describe('what a cell of figures can hold', () => {
  it('a number keeps the decimals its format shows', () => {
    expect(quantityAt('L3', '(shown "2,354.0" 2354)')).toEqual({
      kind: 'measured',
      written: '2,354.0',
      number: '2354',
      decimals: 1,
    });
  });

  it('a number without format has the decimals of its digits', () => {
    expect(quantityAt('L3', '0.375')).toMatchObject({ number: '0.375', decimals: 3 });
  });

  it('a percentage under the unit ％ is what is shown', () => {
    expect(quantityAt('L5', '(percent 0.412)')).toMatchObject({ number: '41.2', decimals: 1 });
    expect(quantityAt('L5', '(percent 0.07)')).toMatchObject({ number: '7', decimals: 1 });
    expect(quantityAt('L5', '(percent -1.005)')).toMatchObject({ number: '-100.5' });
  });

  it('an unformatted 0.412 under the unit ％ stays what it is', () => {
    expect(quantityAt('L5', '0.412')).toMatchObject({ number: '0.412', decimals: 3 });
  });

  it('what the format adds to the number counts like what is typed', () => {
    expect(quantityAt('L3', '(shown "7,000以上" 7000)')).toMatchObject({
      number: '7000',
      bound: 'atLeast',
      decimals: 0,
    });
  });

  it('a blank actual up to 対象年度 is unfilled, a blank baseline of the targets needs no value', () => {
    const { indicators } = submission('KPI!L3 cleared, KPI!J2 cleared');
    expect(indicators[0]?.actual.years[1]?.value).toEqual({ kind: 'unfilled' });
    expect(indicators[0]?.target.baseline.value).toEqual({
      kind: 'missing',
      written: '',
      reason: 'notApplicable',
    });
  });

  it('brackets are negative when 基本情報 says so', () => {
    const { indicators } = submission(
      'KPI!L3 = (37), 基本情報!A9 = かっこ書きは負数, 基本情報!B9 = はい',
    );
    expect(indicators[0]?.actual.years[1]?.value).toMatchObject({ number: '-37', written: '(37)' });
  });
});

describe('what the layout forgives', () => {
  it('titles above the headings, other orders of columns, blank rows, full-width letters', () => {
    const moved = {
      ...SOUND,
      会議: `
次第
|
内容           | 項　目
令和元年8月7日 | 日時

検証について   | 議事`,
    };
    const { value, diagnostics } = check(drawn(moved));
    expect(diagnostics).toEqual([]);
    expect(value?.meeting?.items.map(({ label }) => label)).toEqual(['日時', '議事']);
  });

  it('attributes merged over both rows of an indicator', () => {
    const sheets = SOUND_WORKBOOK.sheets.map((sheet) =>
      sheet.name === 'KPI' ? { ...sheet, merges: ['A4:A5', 'E4:E5', 'O4:O5'] } : sheet,
    );
    const { value, diagnostics } = check({ ...SOUND_WORKBOOK, sheets });
    expect(diagnostics).toEqual([]);
    expect(value?.indicators[1]?.notes).toHaveLength(1);
  });

  it('headings of two rows, merged where there is nothing below', () => {
    const twoRows = {
      ...SOUND,
      会議: `
項目 | 内容
     | 予定
日時 | 令和元年8月7日`,
    };
    const workbook = drawn(twoRows);
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === '会議' ? { ...sheet, merges: ['A1:A2'] } : sheet,
    );
    expect(check({ ...workbook, sheets }).value?.meeting?.items).toHaveLength(1);
  });

  it('the rows of an indicator the other way round', () => {
    const { indicators } = submission('KPI!I2 = 実績値, KPI!I3 = 目標値');
    expect(indicators[0]?.target.years[0]?.value).toMatchObject({ number: '2334' });
  });

  it('rows prepared with nothing but 行, and bullets prepared without 本文', () => {
    const { indicators, bullets } = submission(
      'KPI!I8 = 目標値, KPI!I9 = 実績値, 課題・方向性!A5 = 1, 課題・方向性!C5 = 方向性',
    );
    expect(indicators).toHaveLength(3);
    expect(bullets).toHaveLength(3);
  });

  it('notes of the name in ※ lines, numbers in place of 第2回 and 資料1', () => {
    const { indicators, profile } = submission(
      String.raw`KPI!E2 = 従業者数\n※パートを含む, 基本情報!A9 = 回, 基本情報!B9 = 2, 基本情報!A10 = 資料番号, 基本情報!B10 = 1`,
    );
    expect(indicators[0]).toMatchObject({
      name: { value: '従業者数' },
      nameNotes: ['※パートを含む'],
    });
    expect([profile.meetingNumber?.value, profile.paperNumber?.value]).toEqual(['第2回', '資料1']);
  });

  it('a plan without a name of its own: the title stands in', () => {
    expect(submission('基本情報!A3:B3 cleared').profile.plan.value).toBe('総合戦略の進捗状況');
  });

  it('a judgement put in place of the computed one, with its reason', () => {
    const { indicators } = submission('KPI!S2 = 判定不能, KPI!T2 = 調査の方法が変わった');
    expect(indicators[0]?.override).toEqual({
      value: { judgement: 'undecided', reason: '調査の方法が変わった' },
      place: { sheet: 'KPI', cell: 'S2' },
    });
  });
});

describe('what a clerk is told', () => {
  it.each([
    [
      'KPI!L3 = 12件',
      '「12件」には、数値のほかに「件」が書かれています。単位は「単位」の欄に書きます。 → 「件」が単位なら「12」とだけ書き、「単位」の欄（いまは「人」）とそろっているかを確かめてください。ほかの意味なら、正しい数値を確かめて書き直してください。',
    ],
    [
      'KPI!L3 = 男79、女84',
      '「男79、女84」には数値が2つ以上あります。1つのセルには1つの数値を書きます。 → 男女別などは、KPI番号を分けて1つずつの指標とし、あわせて1つと数えるなら「内訳元」に元のKPI番号を書いてください。添えるだけの数値は「注記」に書いてください。範囲の目標は、目標値の行に「93以上97以下」か「93～97」のように書きます。',
    ],
    [
      'KPI!L3 = 23,54',
      '「23,54」は、桁区切りの「,」や小数点の位置が正しくありません。 → 数値を確かめ、2,354 又は 2354 のように書いてください。',
    ],
    [
      'KPI!L3 = 5 (H2S)',
      '「5 (H2S)」のかっこの中「H2S」を読めません。年度の書き誤りか、同じことが二度書かれているかのどちらかです。 → 年度なら (H28) のように1つだけ書いてください。説明なら (全国16位) のように言葉で書くと、値の横に印刷します。',
    ],
    [
      'KPI!L3 = 5 (H28/2015)',
      '「5 (H28/2015)」のかっこの中「H28/2015」は、和暦と西暦が食い違っています。 → どちらが正しいかを確かめ、(H28) のように片方だけを書いてください。',
    ],
    [
      'KPI!L3 = 増加',
      '「増加」は、基準値と比べるのか、前年度と比べるのかが分かりません。 → 計画の初めと比べるなら「基準値を上回る」、毎年、前の年と比べるなら「前年度を上回る」と書いてください。',
    ],
    [
      'KPI!L3 = 半減',
      '「半減」は、基準値と比べるのか、前年度と比べるのかが分かりません。 → 計画の初めと比べるなら「基準値より半減」、毎年、前の年と比べるなら「前年度より半減」と書いてください。',
    ],
    [
      'KPI!L3 = なし',
      '「なし」は、0とも、値がないとも読めます。 → 1つもないことなら「0」と書いてください。調べていないなど、値がないことなら「—」と書き、理由を「注記」に書いてください。「なし」と「設置」のようなことばで表す指標なら、「段階」の欄に、悪いほうから順に「なし／設置」のように書いてください。',
    ],
    [
      'KPI!L3 = #REF!',
      '数式の結果がエラー「#REF!」です（参照していたセルがなくなりました）。 → 数式を直すか、数値を直接記入してください。',
    ],
    [
      'KPI!L3 = (date 2019-02-01)',
      'Excelが入力を日付「平成31年2月1日」に変えています。この欄は日付を書く欄ではありません。 → セルの書式を「標準」に変えてから、数値を入力し直してください。',
    ],
    [
      'KPI!L3 = (percent 0.412)',
      '「41.2%」はパーセントの書式ですが、単位は「人」です。 → セルの書式を「標準」か「数値」に変えて、単位に合う数値を記入し直してください。',
    ],
  ])('after %s', (change, expected) => {
    expect(findings(change)).toEqual([`error KPI!L3 ${expected}`]);
  });

  it.each([
    [
      'KPI!F2 cleared',
      'F2',
      '「単位」が空欄です。必ず記入する欄です。 → 「単位」を記入してください。ないときは「単位なし」と書いてください。',
    ],
    [
      'KPI!G2 = 多い方が良い',
      'G2',
      '「目標の向き」の「多い方が良い」は使えない言葉です。「多いほど良い」「少ないほど良い」「維持」「維持（以下）」のどれかを書く欄です。 → 「多いほど良い」の誤りではありませんか。「多いほど良い」「少ないほど良い」「維持」「維持（以下）」から選んでください。',
    ],
    [
      'KPI!D2 = 数値指標',
      'D2',
      '「区分」の「数値指標」は使えない言葉です。「数値目標」「KPI」「KGI」のどれかを書く欄です。 → 「数値目標」の誤りではありませんか。「数値目標」「KPI」「KGI」から選んでください。',
    ],
    [
      'KPI!B2 = 一番',
      'B2',
      '「基本目標」の「一番」を番号として読めません。1、2、3 のような番号を書く欄です。 → 番号だけを書いてください（例：1）。名称は別の欄に書きます。',
    ],
    [
      'KPI!H2 = 合計',
      'H2',
      '「累計」の「合計」は使えない言葉です。「累計」と書くか、空欄にする欄です。 → 「累計」の誤りではありませんか。「累計」から選んでください。',
    ],
    [
      'KPI!A4 = G1-1',
      'A4',
      'KPI番号「G1-1」は、すでに使われています。KPI番号は指標ごとに別のものにします。 → どちらかの番号を変えてください。同じ指標をもう一度載せるときは、別の番号を付け、「再掲元」に元の番号を書きます。',
    ],
    [
      'KPI!M1 = H30(2017)',
      'M1',
      '年度の見出し「H30(2017)」は、和暦と西暦が食い違っています（和暦は2018年度、西暦は2017年度）。 → どちらが正しいかを確かめ、片方を直してください。',
    ],
  ])('after %s', (change, cell, expected) => {
    expect(findings(change)).toContain(`error KPI!${cell} ${expected}`);
  });

  it.each([
    [
      '基本情報!B7 = 30年度',
      '「対象年度」の「30年度」を年度として読めません。H28、H29 のように書く欄です。',
    ],
    [
      '基本情報!B7 = H30(2017)',
      '「対象年度」の「H30(2017)」は、和暦と西暦が食い違っています（和暦は2018年、西暦は2017年）。',
    ],
    ['基本情報!B7 cleared', '「対象年度」が空欄です。必ず記入する欄です。'],
    [
      '基本情報!B7 = (date 2018-04-01)',
      'Excelが入力を日付「平成30年4月1日」に変えています。この欄は日付を書く欄ではありません。',
    ],
    [
      '基本情報!B5 = 令和元年8月7日（木）',
      '「会議日」の「令和元年8月7日（木）」は、日付と曜日が食い違っています（令和元年8月7日は水曜日）。',
    ],
    ['基本情報!B5 = 2019/2/30', '「会議日」の「2019/2/30」は、暦にない日付です。'],
    ['基本情報!B5 = 8月上旬', '「会議日」の「8月上旬」を日付として読めません。'],
  ])('after %s', (change, message) => {
    expect(findings(change)).toEqual([expect.stringContaining(message)]);
  });

  it('which heading was meant', () => {
    expect(findings('KPI!F1 = 単位名')).toEqual([
      'error KPI!F1 「KPI」シートに見出し「単位」がありません。 → 見出し「単位名」を「単位」に直してください。',
    ]);
  });

  it('which sheet was meant', () => {
    expect(findings('sheet 施策体系 renamed 施策体形')).toEqual([
      'error 施策体系! 「施策体系」シートがありません。 → 「施策体形」シートの名前を「施策体系」に直してください。',
    ]);
  });

  it('the sheets in the order of the workbook, each from top to bottom and left to right', () => {
    const places = check(
      changed(
        SOUND_WORKBOOK,
        '課題・方向性!C2 = 課題点, KPI!L3 = x, KPI!K5 = x, KPI!F2 cleared, 基本情報!B2 cleared',
      ),
    ).diagnostics.map(({ place }) => `${place?.sheet ?? ''}!${place?.cell ?? ''}`);
    expect(places).toEqual(['基本情報!B2', 'KPI!F2', 'KPI!L3', 'KPI!K5', '課題・方向性!C2']);
  });

  it('nothing twice: an error value of a required field is one finding', () => {
    expect(findings('KPI!F2 = #N/A')).toHaveLength(1);
    expect(findings('KPI!A2 = (date 2001-02-01), KPI!A3 cleared, KPI!Q6 cleared')).toHaveLength(1);
  });
});

describe('an empty or a strange workbook', () => {
  it('lacks every required sheet', () => {
    expect(check(drawn({})).diagnostics.map(({ message }) => message)).toEqual([
      '「基本情報」シートがありません。このシートに書くことは、まだ点検していません。',
      '「施策体系」シートがありません。このシートに書くことは、まだ点検していません。',
      '「KPI」シートがありません。このシートに書くことは、まだ点検していません。',
      '「課題・方向性」シートがありません。このシートに書くことは、まだ点検していません。',
    ]);
  });

  it('may have a sheet called __proto__', () => {
    const { value, diagnostics } = check(
      drawn({ ...SOUND, __proto__x: 'a | b', ['__proto__']: 'c' }),
    );
    expect(value).toBeDefined();
    expect(diagnostics.every(({ code }) => code === 'sheet/unknown')).toBe(true);
  });

  it('may have __proto__ as a heading and an item', () => {
    expect(
      findings('KPI!U1 = __proto__, 基本情報!A9 = __proto__, 基本情報!B9 = x').map(
        (text) => text.split(' ')[0],
      ),
    ).toEqual(['notice', 'notice']);
  });
});

describe('characters that cannot be printed', () => {
  it.each([
    [
      String.raw`支援を\u0002続ける`,
      '「支援を」の後に、印刷できない文字（U+0002）が入っています。目に見えないこともあります。',
    ],
    [
      String.raw`\ud800続ける`,
      '先頭に、印刷できない文字（U+D800）が入っています。目に見えないこともあります。',
    ],
    [
      String.raw`続\ufffdける`,
      '「続」の後に、印刷できない文字（U+FFFD）が入っています。目に見えないこともあります。',
    ],
  ])('are named with what stands before them: %s', (text, message) => {
    expect(findings(`課題・方向性!F2 = ${text}`)).toEqual([expect.stringContaining(message)]);
  });

  it('do not include line breaks and rare kanji', () => {
    expect(findings(String.raw`課題・方向性!F2 = 𠮷野\n葛󠄀城`)).toEqual([]);
  });
});
