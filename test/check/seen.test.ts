/** What the clerk sees in a cell, what lies in it, and what is said when they differ. */

import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { changed } from './drawn.ts';
import { toExcel } from './excel.ts';
import { SOUND, SOUND_WORKBOOK } from './sound.ts';

function findings(change: string, workbook: Workbook = SOUND_WORKBOOK): readonly Diagnostic[] {
  return check(changed(workbook, change)).diagnostics;
}

/** The finding of one code; fails when there is none, or more than one. */
function only(code: string, change: string): Diagnostic | undefined {
  const found = findings(change).filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('a format that shows something else', () => {
  it.each([
    ['"4,954千人" 4954321', '4954321', '4,954千人'],
    ['"2" 2354', '2354', '2'],
    ['"1.2万" 12345', '12345', '1.2万'],
    ['"5" -5', '-5', '5'],
    ['"済" 1', '1', '済'],
    ['"0.5" 0.62', '0.62', '0.5'],
    ['"H30" 30', '30', 'H30'],
    ['"158万" 158', '158', '158万'],
    ['"158千人" 158', '158', '158千人'],
    ['"12:00" 0.5', '0.5', '12:00'],
    ['"1900/1/0" 0', '0', '1900/1/0'],
    ['"158 / 200" 158', '158', '158 / 200'],
    ['"158/100" 158', '158', '158/100'],
    ['"1/158" 158', '158', '1/158'],
    ['"158分の1" 158', '158', '158分の1'],
    ['"2.00E+03" 158', '158', '2.00E+03'],
    ['"▲158" 158', '158', '▲158'],
    ['"-158" 158', '158', '-158'],
  ])('is told with both: %s', (shown, held, text) => {
    expect(only('quantity/shown', `KPI!L3 = (shown ${shown})`)).toMatchObject({
      severity: 'warning',
      message: `このセルの値は ${held} ですが、書式により「${text}」と表示されています。${held} として読み取りました。`,
      place: { sheet: 'KPI', cell: 'L3' },
    });
  });

  it.each([
    '"1,002人" 1002',
    '"30.0" 29.96',
    '"▲5" -5',
    '"(5)" -5',
    '"¥1,002" 1002',
    '"1" 0.5',
    '"約1,002以上" 1002',
    '"1,002人（速報値）" 1002',
    '"1,002 人" 1002',
    '"1.00E+03" 1002',
    '"12 1/4" 12.26',
    '"2/5" 0.4',
    '"1/2" 0.37',
    '"-1 1/2" -1.5',
    '"▲0" 0',
    '"1E+03" 1002',
    '"- 12" -12',
  ])('is left alone when it only rounds or adds words: %s', (shown) => {
    expect(findings(`KPI!L3 = (shown ${shown})`).map(({ code }) => code)).not.toContain(
      'quantity/shown',
    );
  });

  it.each([
    ['158件', '件'],
    ['158 世帯', '世帯'],
    ['158/校', '/校'],
    ['158‰', '‰'],
    ['158%', '%'],
  ])('is told when %s is shown of 158, which is counted in 人', (shown, word) => {
    const found = only('quantity/shown', `KPI!L3 = (shown "${shown}" 158)`);
    expect(found?.message).toBe(
      `このセルは、書式により「${shown}」と表示されていますが、値は 158 で、「単位」の欄は「人」です。158 として読み取りました。`,
    );
    expect(found?.hint).toContain(`「${word}」が単位の一部なら`);
  });

  it.each(['"済"', '"H30"', '0"万"', '0万', '0‰', '0"%"', '"▲"0', '0"/100"'])(
    'is told of a real book too: %s',
    async (format) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Uint8Array.from(await toExcel(SOUND)).buffer);
      const cell = book.getWorksheet('KPI')?.getCell('L3');
      if (cell === undefined) throw new Error('KPI!L3');
      cell.value = 158;
      cell.numFmt = format;
      const workbook = await read(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx');
      const told = workbook.value === undefined ? [] : check(workbook.value).diagnostics;
      expect(told.filter(({ code }) => code === 'quantity/shown')).toMatchObject([
        { severity: 'warning', place: { cell: 'L3' } },
      ]);
    },
  );

  it('is told when it shows nothing of a value; other findings quote the value', () => {
    const found = findings('KPI!L3 = (shown "" 0)');
    expect(found.find(({ code }) => code === 'quantity/shown')).toMatchObject({
      severity: 'warning',
      message:
        'このセルは、書式により空欄のように見えますが、値 0 が入っています。0 として読み取りました。',
    });
    for (const { message } of found) expect(message).not.toContain('「」');
  });

  it('is told of a percentage that is rounded: what is judged and what is printed', () => {
    const [held] = findings('KPI!L5 = (shown "41%" 0.412)').filter(
      ({ code }) => code === 'quantity/percent',
    );
    expect(held).toBeUndefined();
    const percent = changed(SOUND_WORKBOOK, 'KPI!L5 = (percent 0.4124)');
    const [rounded] = check(percent).diagnostics.filter(({ code }) => code === 'quantity/percent');
    expect(rounded?.message).toBe(
      '「41.2%」はパーセントの書式です。中の値 41.24 として読み取り、判定にも 41.24 を使います。資料には、表示のとおり 41.2 と載ります。',
    );
  });
});

describe('what only looks like a number', () => {
  it.each(['2\u200b354', '\u20602354'])(
    'with a character that nobody sees is told as text: %j',
    (written) => {
      const found = only('quantity/text', `KPI!L3 = ${written}`);
      expect(found?.message).toMatch(/〔U\+(?:200B ゼロ幅スペース|2060 単語結合子)〕/u);
    },
  );

  it.each([
    ['24O', '「24O」には、数字ではない文字「O」（英字のオー）が入っています。', '「240」'],
    ['24l', '「24l」には、数字ではない文字「l」（英字のエル）が入っています。', '「241」'],
    ['1.2E+03', '「1.2E+03」は、指数（E）の形の文字です。数字だけで書く欄です。', '「1,200」'],
    ['=1+1', '「=1+1」は、数式が計算されず、文字のまま入っています。', '「標準」'],
    [
      '1.2万件',
      '「1.2万件」を数値として読めません。「万」「億」などを使わず、数字だけで書く欄です。',
      '単位が「件」なら「12,000」、「万件」なら「1.2」とだけ書いてください。「単位」の欄（いまは「人」）も確かめてください。',
    ],
    ['1234567890123456', '「1234567890123456」は桁が多すぎます。', '正しい数値'],
  ])('%s has words of its own', (written, message, hint) => {
    const found = only('quantity/unreadable', `KPI!L3 = \u200b${written}`);
    expect(found?.message.replace('〔U+200B ゼロ幅スペース〕', '')).toContain(message);
    expect(found?.hint).toContain(hint);
    expect(found?.hint).not.toMatch(/「24」/u);
  });

  it('without what is counted is told in the unit of the row, whose word of size is not taken twice', () => {
    expect(only('quantity/unreadable', 'KPI!F2 = 千人, KPI!L3 = 130万以上')?.hint).toBe(
      '後に「人」を補って読む値なら「1,300以上」と書いてください（単位が「千人」のため）。ほかの意味なら、正しい数値を確かめて書き直してください。',
    );
  });

  it.each([
    ['千円', '1,000円', '「1」と書いてください（単位が「千円」のため）。'],
    ['％', '5割', '「50」と書いてください（単位が「％」のため）。'],
  ])('is told in the unit of the row (%s), where that can be reckoned', (unit, written, hint) => {
    expect(only('quantity/unit', `KPI!F2 = ${unit}, KPI!L3 = ${written}`)?.hint).toContain(hint);
  });

  it('may be a word for a value that there is none of', () => {
    expect(only('quantity/unreadable', 'KPI!L3 = 確認中')?.hint).toMatch(
      /^値がないことなら「—（確認中）」と書いてください。「策定済」のような/u,
    );
  });

  it.each([
    ['3校/4校', '「4のうちの3」とも読めます', '数で比べるなら「3 (4のうち)」'],
    ['令和6年度末', 'いつまでに行うかを書いたものです', '「段階」の欄に、悪いほうから順に'],
    ['2,000人弱', '書かれた数より少し少ないこと', '「約2,000」と書くと'],
    ['2,000人余り', '書かれた数より少し多いこと', '「約2,000」と書くと'],
    ['2,000≦', '「2,000以上」とも「2,000以下」とも', '「2,000以上」か「2,000以下」と'],
    ['H27比20%減', 'H27の値と比べる目標です', 'H27が基準年度なら「基準値比20%減」'],
    ['最低2,000', '「最低」が書かれています', '目標なら「2,000以上」、説明なら'],
    ['最大2,000人', '「最大」が書かれています', '目標なら「2,000以下」、説明なら'],
    ['全2,000人', '「全」が書かれています', '「2,000」とだけ書いてください。'],
    [
      '合計2,000人',
      '「合計2,000人」は、合計を書いたものです。',
      '「2,000 (合計)」と書いてください',
    ],
  ])('says of %s what it may mean, and what to write', (written, message, hint) => {
    const found = only('quantity/unreadable', `KPI!L2 = ${written}`);
    expect(found?.message).toContain(message);
    expect(found?.hint).toContain(hint);
  });

  it.each(['3 (4のうち)', '約2,000', '2,000以上', '2,000以下', '基準値比20%減'])(
    'takes what it advises: %s',
    (written) => {
      const codes = findings(`KPI!L2 = ${written}`).map(({ code }) => code);
      expect(codes).not.toContain('quantity/unreadable');
    },
  );

  it('is not cut to the number when what follows is not the unit', () => {
    expect(only('quantity/unit', 'KPI!L3 = 24K')?.hint).toMatch(
      /^「K」が単位なら「24」とだけ書き、「単位」の欄（いまは「.+」）とそろっているかを確かめてください。ほかの意味なら、/u,
    );
  });

  it('takes a word of size that is the unit for the unit', () => {
    const inTens = findings('KPI!F2 = 万人, KPI!L3 = 1.2万').find(
      ({ place }) => place?.cell === 'L3',
    );
    expect(inTens?.hint).toBe('「1.2」とだけ書いてください（単位が「万人」のため）。');
  });
});

describe('an actual with a bound', () => {
  it.each([
    ['9999以上', 'notice'],
    ['1以下', 'notice'],
    ['1以上', 'warning'],
    ['9999未満', 'warning'],
  ])('%s is a %s: whether another value would be judged otherwise', (written, severity) => {
    const found = only('quantity/actual-bound', `KPI!L3 = ${written}`);
    expect(found?.severity).toBe(severity);
    expect(found?.message).toContain(
      `実績値「${written}」は、${written.slice(0, -2)}として判定します。`,
    );
  });
});

describe('characters that nobody sees', () => {
  it('are no part of a heading, a choice or a value', () => {
    const change =
      'KPI!A1 = KPI\u200b番号, KPI!G2 = 多いほど\ufeff良い, KPI!L3 = 5\u200b,018\u2060';
    const codes = findings(change).map(({ code }) => code);
    expect(codes.filter((code) => /^(?:heading|field|quantity\/un)/u.test(code))).toEqual([]);
  });

  it('are named in messages', () => {
    const found = findings('KPI!G2 = 多い\u200b\u00ad').find(({ code }) => code === 'field/choice');
    expect(found?.message).toContain('「多い〔U+200B ゼロ幅スペース〕〔U+00AD ソフトハイフン〕」');
  });
});

describe('white space', () => {
  it.each([
    String.raw`5,018\n(H28)`,
    '5,018\u2028(H28)',
    '5,018\u2009(H28)',
    '5,018\u0009(H28)',
    '5,018　(H28)',
  ])('within a value is white space: %s', (written) => {
    const { value } = check(changed(SOUND_WORKBOOK, `KPI!L3 = ${written}`));
    const [actual] =
      value?.indicators.flatMap(({ actual: { years } }) =>
        years.flatMap(({ value: year }) => ('dataYear' in year ? [year] : [])),
      ) ?? [];
    expect(actual).toMatchObject({ number: '5018', written: '5,018 (H28)' });
  });

  it('of other programs becomes spaces and line breaks in a text', () => {
    const { value } = check(
      changed(SOUND_WORKBOOK, '課題・方向性!F2 = 支援を\u2028続け\u2009る\u0009。'),
    );
    expect(value?.bullets[0]?.text.value).toBe('支援を\n続け る 。');
  });
});

describe('a column without a heading', () => {
  it('is told of when it holds values; among the years it stops the papers', () => {
    expect(only('heading/blank', 'KPI!L1 cleared')).toMatchObject({
      severity: 'error',
      place: { sheet: 'KPI', cell: 'L2' },
    });
    expect(only('heading/blank', 'KPI!Z4 = 覚え書き')).toMatchObject({
      severity: 'warning',
      message:
        'Z列には見出しがありませんが、「覚え書き」などの値があります。この列は読み取っていません。',
    });
  });

  it('is told how to part headings that are merged', () => {
    const found = only('heading/blank', 'KPI!K1:L1 merged, KPI!L1 cleared');
    expect(found?.hint).toBe('見出しのセル K1:L1 の結合を解除し、L列にも見出しを書いてください。');
  });
});

describe('the name of a sheet', () => {
  it.each(['kpi', 'Kpi', 'ＫＰＩ', 'KPI\u200b'])('%s is read as KPI', (name) => {
    const renamed = changed(SOUND_WORKBOOK, 'sheet KPI renamed X');
    const sheets = renamed.sheets.map((sheet) =>
      sheet.name === 'X' ? { ...sheet, name: name.replace('\\u200b', '\u200b') } : sheet,
    );
    expect(check({ ...renamed, sheets }).diagnostics).toEqual([]);
  });

  it('that stands twice is told of; the first sheet is read', () => {
    const second = { ...changed(SOUND_WORKBOOK, 'sheet KPI renamed ＫＰＩ') };
    const twin = second.sheets.filter(({ name }) => name === 'ＫＰＩ');
    const found = check({ ...SOUND_WORKBOOK, sheets: [...SOUND_WORKBOOK.sheets, ...twin] });
    expect(found.diagnostics.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ['sheet/unknown', 'warning', { sheet: 'ＫＰＩ' }],
    ]);
  });
});

describe('a required sheet', () => {
  it.each(['指標', 'Sheet1', '数値目標'])(
    'that is called %s is known by its headings; its name is the only finding',
    (name) => {
      const found = findings(`sheet KPI renamed ${name}`);
      expect(found.map(({ code, hint }) => [code, hint])).toEqual([
        ['sheet/missing', `「${name}」シートの名前を「KPI」に直してください。`],
      ]);
    },
  );

  it('that is not there is told once: what names its indicators waits', () => {
    const numbered = changed(
      SOUND_WORKBOOK,
      '委員意見!F2 = K1-1-1, 基本目標の本文!D2 = G1-1, 計画のKPI一覧!I5 = K1-1-1',
    );
    const sheets = numbered.sheets.filter(({ name }) => name !== 'KPI');
    const codes = check({ ...numbered, sheets }).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['sheet/missing']);
  });

  it('of items is not taken for any table of 項目 and 内容', () => {
    const found = findings('sheet 会議 renamed 覚え書き, sheet 基本情報 renamed 元');
    expect(found.find(({ code }) => code === 'sheet/missing')?.hint).toBe(
      '「元」シートの名前を「基本情報」に直してください。',
    );
  });
});

describe('a mark for the same', () => {
  it.each(['単位', 'KPI名', '担当課', '注記'])('is not printed for %s', (heading) => {
    const column = { 単位: 'F', KPI名: 'E', 担当課: 'R', 注記: 'O' }[heading] ?? '';
    for (const mark of ['〃', '"', '同上']) {
      expect(only('field/ditto', `KPI!${column}4 = ${mark}`)).toMatchObject({
        severity: 'error',
        message: `「${heading}」の「${mark}」は、ほかの欄と同じという意味には読み取りません。`,
      });
    }
  });

  it('is a warning where it may be meant to be printed', () => {
    expect(only('field/ditto', '委員意見!H3 = 同上')?.severity).toBe('warning');
  });

  it('has words of its own among the values', () => {
    expect(only('quantity/unreadable', 'KPI!L3 = 〃')?.message).toBe(
      '「〃」は、ほかの欄と同じという意味に読めますが、どの欄のことかを決められません。',
    );
    expect(findings('KPI!L3 = 同じ年の調査による').map(({ code }) => code)).not.toContain(
      'field/ditto',
    );
  });
});

describe('the number of a goal', () => {
  it('is the same however it is written in the two rows', () => {
    const codes = findings('KPI!B2 = 基本目標１, KPI!B3 = ①').map(({ code }) => code);
    expect(codes).not.toContain('indicator/disagreement');
    expect(only('indicator/disagreement', 'KPI!B2 = 基本目標１, KPI!B3 = 2')).toBeDefined();
  });

  it('is asked about where its format hides a fraction', () => {
    expect(only('cell/number', 'KPI!B2 = (shown "1" 1.4)')?.message).toBe(
      '「基本目標」のセルの値は 1.4 ですが、書式により「1」と表示されています。「1」として読み取りました。',
    );
    expect(findings('KPI!B2 = (shown "基本目標1" 1)').map(({ code }) => code)).not.toContain(
      'cell/number',
    );
  });
});

describe('years without an era', () => {
  it('are told as such, and nothing else is told for them', () => {
    const found = findings('KPI!K1 = 28, KPI!L1 = 29, KPI!M1 = 30, KPI!N1 = 元');
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)).toEqual([
      'year/unreadable K1',
      'year/unreadable L1',
      'year/unreadable M1',
      'year/unreadable N1',
    ]);
  });
});
