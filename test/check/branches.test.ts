import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { bulletText } from '../../src/check/reading/bulletText.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** What is found after a change, as `severity cell message`; that a changed figure differs from its reprint is not what these tests are about. */
function findings(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change))
    .diagnostics.filter(({ code }) => code !== 'indicator/reprint-values')
    .map(({ severity, place, message }) => `${severity} ${place?.cell ?? ''} ${message}`);
}

describe('再掲元', () => {
  it('may not point to the row itself', () => {
    expect(findings('KPI!Q6 = Ｋ1-2-1')).toEqual([
      'error Q6 再掲元「K1-2-1」が、この指標自身を指しています。',
    ]);
  });

  it('may not point to another reprint', () => {
    expect(findings('KPI!Q4 = K1-2-1')).toEqual([
      'error Q4 再掲元「K1-2-1」も再掲です（再掲元は「G1-1」）。',
    ]);
  });
});

describe('the year behind a value', () => {
  it('may lie after 基準年度 in the baseline, with a warning', () => {
    expect(findings('KPI!J3 = 5 (H28)')).toEqual([
      'warning J3 「5 (H28)」の年度（H28）が、列の年度（H27）より後です。',
    ]);
  });

  it('may lie far back, with a warning', () => {
    expect(findings('KPI!L3 = 5 (H15)')).toEqual([
      'warning L3 「5 (H15)」の年度（H15）が、列の年度（H29）より14年も前です。',
    ]);
  });
});

describe('暫定値の年度', () => {
  it('takes several years', () => {
    const { value } = check(changed(SOUND_WORKBOOK, 'KPI!P4 = H29、H30'));
    const words = value?.indicators[1]?.actual.years.map(({ value: quantity }) =>
      quantity.kind === 'measured' ? quantity.provisional : quantity.kind,
    );
    expect(words).toEqual([undefined, '速報', '速報', 'pending']);
  });

  it('says 暫定 when 注記 names no kind, and leaves the word of the cell', () => {
    const change = 'KPI!P2 = H29、H30, KPI!M3 = 5 (見込)';
    const { value } = check(changed(SOUND_WORKBOOK, change));
    expect(
      value?.indicators[0]?.actual.years.slice(1, 3).map(({ value: quantity }) => quantity),
    ).toMatchObject([{ provisional: '暫定' }, { provisional: '見込' }]);
  });

  it('is refused when it is no year', () => {
    expect(findings('KPI!P4 = 30年度')).toEqual([
      'error P4 「暫定値の年度」の「30年度」を年度として読めません。',
    ]);
  });
});

describe('two rows of an indicator', () => {
  it('are both needed', () => {
    expect(findings('KPI!A5:T5 cleared')).toEqual([
      'error I4 この指標には「実績値」の行がありません。1つの指標につき「目標値」「実績値」の2行です。',
    ]);
  });

  it('need a word in 行', () => {
    expect(findings('KPI!I3 cleared')).toEqual([
      'error I3 「行」が空欄です。「目標値」「実績値」のどちらかを書く欄です。改定前の目標値の行には「目標値（当初）」と書きます。',
    ]);
  });
});

describe('what is hidden', () => {
  it('is named when it is a sheet with data', () => {
    const sheets = SOUND_WORKBOOK.sheets.map((sheet) =>
      sheet.name === '会議' ? { ...sheet, hidden: true } : sheet,
    );
    const { diagnostics, value } = check({ ...SOUND_WORKBOOK, sheets });
    expect(diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'notice 「会議」シートは非表示ですが、記入があります。記入のとおり読み取りました。',
    ]);
    expect(value?.meeting).toBeDefined();
  });
});

describe('years', () => {
  it('may leave one out, with a warning', () => {
    expect(findings('KPI!N1 = R2')).toEqual([
      'warning N1 年度の見出しが「H30」から「R2」に飛んでいます。',
    ]);
  });

  it('are not what Excel made a date of', () => {
    expect(findings('KPI!N1 = (date 2019-04-01)')).toEqual([
      'error N1 Excelが入力を日付「平成31年4月1日」に変えています。この欄は日付を書く欄ではありません。',
    ]);
  });

  it('may be given as numbers', () => {
    const { value } = check(changed(SOUND_WORKBOOK, 'KPI!M1 = 2018, 基本情報!B7 = 平成30年度'));
    expect(value?.years[2]?.fiscalYear).toEqual({ year: 2018, label: '2018' });
  });
});

describe('a bullet', () => {
  it.each([
    ['・支援を続ける。', '', [], '支援を続ける。'],
    ['【復】支援を続ける。', '', ['復'], '支援を続ける。'],
    ['・【復】支援を続ける。', '復', ['復'], '支援を続ける。'],
    ['支援を続ける。', '復、新', ['復', '新'], '支援を続ける。'],
    ['- 支援【案】を続ける。', '【復】', ['復'], '支援【案】を続ける。'],
  ])('%s with the tag %j', (written, tagCell, tags, text) => {
    expect(bulletText(written, tagCell)).toEqual({ tags, text });
  });
});

describe('a name that consists of a note only', () => {
  it('is no name', () => {
    expect(findings('KPI!E2 = ※パートを含む')).toEqual([
      'error E2 「KPI名」に名称がありません。「※」で始まる行は名称の注として扱います。',
    ]);
  });
});

describe('figures that are a hundredth of what is meant', () => {
  const SMALL =
    'KPI!K4 = 0.08, KPI!L4 = 0.07, KPI!M4 = 0.06, KPI!N4 = 0.05, KPI!J5 = 0.094, KPI!K5 = 0.082, KPI!L5 = 0.069, KPI!M5 = 0.061';

  it('are found one by one among percents', () => {
    expect(findings('KPI!L5 = 0.069, KPI!M5 = 0.06')).toEqual([
      'warning L5 「0.069」は、単位が「％」の値としては小さすぎます。ほかの値は5から9.4までです。',
      'warning M5 「0.06」は、単位が「％」の値としては小さすぎます。ほかの値は5から9.4までです。',
    ]);
  });

  it('are asked about once when all of them are', () => {
    expect(findings(SMALL)).toEqual([
      'notice K4 単位は「％」ですが、「0.08」をはじめ、どの値も1以下です。',
    ]);
  });
});

describe('a jump', () => {
  it.each([
    [
      'KPI!L3 = 235400',
      'warning L3 「235400」は、この指標のほかの値のおよそ100倍です。桁の誤りではありませんか。',
    ],
    [
      'KPI!L3 = 235.4',
      'warning L3 「235.4」は、この指標のほかの値のおよそ10分の1です。桁の誤りではありませんか。',
    ],
    [
      'KPI!L2 = 24000',
      'warning L2 「24000」は、この指標のほかの値のおよそ10倍です。桁の誤りではありませんか。',
    ],
  ])('%s is found', (change, expected) => {
    expect(findings(change)).toContain(expected);
  });

  it.each(['KPI!L3 = 0', 'KPI!L3 = 4700', 'KPI!L3 = 1180'])('%s is no slip', (change) => {
    expect(findings(change)).toEqual([]);
  });
});

describe('a figure in the text', () => {
  it('may be the size of a change, or rounded', () => {
    expect(findings('課題・方向性!F2 = 待機者の割合は0.8％減って、約6％になった。')).toEqual([]);
  });

  it('is compared with the table of its policy only', () => {
    expect(findings('課題・方向性!F2 = 講座を12件開いた。')).toEqual([]);
  });
});

describe('未達成 without 課題・検証', () => {
  it('is not asked about when the judgement is overridden', () => {
    const noIssue = '課題・方向性!F2 cleared';
    const override = 'KPI!S4 = 判定不能, KPI!T4 = 調査の方法が変わった';
    expect(findings(noIssue)).toContain(
      'warning M5 指標「待機者の割合」はH30の実績値「6.1」が目標値「6.0」に届いていませんが、基本目標1の施策1に「課題・検証」がありません。',
    );
    expect(findings(`${noIssue}, ${override}`).join()).not.toContain('届いていません');
  });

  it('knows that 維持 is held against the baseline', () => {
    const change = 'KPI!M4 = 維持, 課題・方向性!F2 cleared';
    expect(findings(`${change}, KPI!M5 = 9.3`).join()).not.toContain('届いていません');
    expect(findings(`${change}, KPI!M5 = 9.5`).join()).toContain('届いていません');
  });
});
