import { describe, expect, it } from '@jest/globals';

import {
  drawn,
  FIGURES,
  metrics,
  PLAIN,
  read,
  restore,
  set,
  setStyled,
  TEXT,
} from './typefaces.ts';

describe('breaking lines', () => {
  it('fills a line and goes on below', () => {
    expect(read(set('国内外人材交流促進事業計画概要版作成予定', 80))).toEqual([
      '国内外人材交流促',
      '進事業計画概要版',
      '作成予定',
    ]);
  });

  it('pushes the character before a full stop out with it', () => {
    expect(read(set('雇用創出効果検証。次年度計画', 80))).toEqual([
      '雇用創出効果検',
      '証。次年度計画',
    ]);
  });

  it('breaks across styles as within one', () => {
    const lines = setStyled(
      [
        { ...PLAIN, text: '雇用創出効果検' },
        { ...PLAIN, text: '証', bold: true },
        { ...PLAIN, text: '。次年度', size: 8 },
      ],
      80,
    );
    expect(read(lines)).toEqual(['雇用創出効果検', '証。次年度']);
    expect(lines[1]?.runs.map(({ text, bold, size }) => ({ text, bold, size }))).toEqual([
      { text: '証', bold: true, size: 10 },
      { text: '。次年度', bold: false, size: 8 },
    ]);
  });

  it('sets a rule below words that it has set without one before', () => {
    const words = { ...PLAIN, bold: true, text: '対応方針を示す' };
    const underline = { drop: 1.5, width: 0.6 };
    expect(setStyled([words], 90)[0]?.underlines).toBeUndefined();
    const [line] = setStyled([{ ...words, underline }], 90);
    expect(line?.width).toBeGreaterThan(60);
    expect(line?.underlines).toEqual([
      { from: 0, to: line?.width, colour: PLAIN.colour, ...underline },
    ]);
    expect(setStyled([words], 90)[0]?.underlines).toBeUndefined();
  });

  it('breaks Latin text between words and after a hyphen', () => {
    expect(read(set('Kumamoto City Office e-mail', 70))).toEqual([
      'Kumamoto',
      'City Office',
      'e-mail',
    ]);
  });

  it('keeps both ends of a range on one line that can hold them', () => {
    expect(read(set('漁獲量の目標1,160～1,300', 105))).toEqual(['漁獲量の目標', '1,160～1,300']);
    expect(read(set('1,160～1,300', 48))).toEqual(['1,160～', '1,300']);
  });

  it('may break in front of a full-width bracket, even behind a percentage', () => {
    expect(read(set('割合は12.5％（平成25年度）', 80))).toEqual(['割合は12.5％', '（平成25年度）']);
  });

  it('treats quotation marks as the brackets they are in Japanese', () => {
    for (const line of read(
      set('これは“引用”と‘強調’を何度も“引用”した文であり“引用”が多い', 80),
    )) {
      expect(line).not.toMatch(/^[”’]|[“‘]$/u);
    }
    expect(read(set('the city’s plan', 45))).toEqual(['the', 'city’s', 'plan']);
  });

  it('obeys a zero-width space and a word joiner without drawing them', () => {
    expect(read(set('Aaaaaa\u200BBbbbbb', 60))).toEqual(['Aaaaaa', 'Bbbbbb']);
    expect(read(set('国内外人材\u2060交\u2060流', 60))).toEqual(['国内外人', '材交流']);
  });

  it('keeps a label together that is marked so', () => {
    const lines = setStyled(
      [
        { ...PLAIN, text: '雇用創出効果' },
        { ...PLAIN, text: '検証委員会', noBreak: true },
        { ...PLAIN, text: '資料' },
      ],
      80,
    );
    expect(read(lines)).toEqual(['雇用創出効果', '検証委員会資料']);
  });
});

describe('what is wider than the line', () => {
  it('is cut between characters rather than run over the edge', () => {
    const lines = set('9'.repeat(90), 80);
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(80);
    expect(restore(lines)).toBe('9'.repeat(90));
  });

  it('is cut at good places first: a web address behind its slashes', () => {
    const lines = read(set('https://www.city.example.lg.jp/kiji/00312345/index.html', 180));
    expect(lines).toEqual(['https://www.city.example.lg.jp/', 'kiji/00312345/index.html']);
  });

  it('is cut through a word rather than against 禁則', () => {
    expect(read(set('「ＡＢＣＤＥＦＧＨＩ」', 60)).every((line) => !/^」|「$/u.test(line))).toBe(
      true,
    );
  });

  it('stands alone on its line when even one character is too wide', () => {
    expect(read(set('雇用', 3))).toEqual(['雇', '用']);
    expect(read(set('雇用', -5))).toEqual(['雇', '用']);
  });

  it('is never cut within a character', () => {
    const text = '葛\u{E0100}𠮷か\u309A'.repeat(20);
    for (const line of read(set(text, 55))) {
      expect(line).toMatch(/^(?:葛\u{E0100}|𠮷|か\u309A)+$/u);
    }
  });
});

describe('spaces', () => {
  it('keeps the full-width space that begins a paragraph', () => {
    const [line] = set('　雇用創出', 80);
    expect(line?.runs[0]?.text).toBe('　雇用創出');
  });

  it('lets spaces hang at the end of a line, and remembers them', () => {
    const [first, second] = set('国内外人材交流促　進事業', 80);
    expect(first).toMatchObject({ width: 80, trailing: '　', end: 'full' });
    expect(drawn(first ?? failed())).toBe('国内外人材交流促');
    expect(drawn(second ?? failed())).toBe('進事業');
  });

  it('draws nothing for a line of spaces', () => {
    expect(set('　', 80)).toMatchObject([
      { runs: [], width: 0, trailing: '　', ascent: expect.closeTo(metrics.ascent * 10) },
    ]);
  });

  it('takes a tab for a space', () => {
    expect(read(set('人口\t世帯', 80))).toEqual(['人口 世帯']);
  });
});

describe('line ends in the text', () => {
  it('end the line, empty lines included', () => {
    const lines = set('人口\n\r\n世帯', 80);
    expect(read(lines)).toEqual(['人口', '', '世帯']);
    expect(lines.map(({ end }) => end)).toEqual(['newline', 'newline', 'last']);
    expect(lines[1]?.ascent).toBeCloseTo(metrics.ascent * 10);
  });

  it('may be a piece of text of their own', () => {
    const lines = setStyled(
      [
        { ...PLAIN, text: '人口' },
        { ...PLAIN, text: '\n' },
        { ...PLAIN, text: '世帯' },
      ],
      80,
    );
    expect(read(lines)).toEqual(['人口', '世帯']);
  });

  it('do not make the line before a lonely one give up characters', () => {
    expect(read(set('雇用創出効果\n。', 80))).toEqual(['雇用創出効果', '。']);
  });

  it('are no line of their own when there is no text', () => {
    expect(set('', 80)).toEqual([]);
    expect(setStyled([], 80)).toEqual([]);
  });
});

describe('the last line', () => {
  it('gets company when it would hold one or two characters', () => {
    expect(read(set('国内外人材交流促進', 80))).toEqual(['国内外人材交', '流促進']);
    expect(read(set('国内外人材交流促進。', 80))).toEqual(['国内外人材交流', '促進。']);
  });

  it('is about as long as the other one where a word stands in a narrow column', () => {
    expect(read(set('事業終了', 35))).toEqual(['事業', '終了']);
    expect(read(set('対最終目標比', 55))).toEqual(['対最終', '目標比']);
    expect(read(set('対最終目標比', 55, { phrases: true }))).toEqual(['対最終', '目標比']);
  });

  it('stays short when the line before has nothing to spare by the rules', () => {
    expect(read(set('Kumamoto 市', 60))).toEqual(['Kumamoto', '市']);
  });

  it('stays short when the line before would be left half empty', () => {
    const label = { ...PLAIN, text: '検証委員会資', noBreak: true };
    const lines = setStyled([{ ...PLAIN, text: '国内' }, label, { ...PLAIN, text: '者' }], 80);
    expect(read(lines)).toEqual(['国内検証委員会資', '者']);
  });
});

/** The lines of a title. */
function title(text: string, width: number): readonly string[] {
  return read(set(text, width, { phrases: true }));
}

describe('a title', () => {
  it('ends its lines between phrases, not within a word', () => {
    expect(title('二次交通の実証運行の結果', 80)).toEqual(['二次交通の', '実証運行の結果']);
    expect(read(set('二次交通の実証運行の結果', 80))).toEqual(['二次交通の実証運', '行の結果']);
  });

  it('begins a line with an arrow rather than cut the word in front of it', () => {
    expect(title('目標達成→目標をやや下回る', 90)).toEqual(['目標達成', '→目標をやや下回る']);
    expect(title('目標をやや下回る→目標達成', 90)).toEqual(['目標をやや下回る', '→目標達成']);
  });

  it('begins a line with a bracket, parts none, and ends a line with a comma', () => {
    expect(title('指標の評価なし（再掲を除く）', 110)).toEqual([
      '指標の評価なし',
      '（再掲を除く）',
    ]);
    expect(title('出生数と世帯数、年転入超過数', 100)).toEqual([
      '出生数と世帯数、',
      '年転入超過数',
    ]);
  });

  it('keeps a unit with the word before it, if a phrase begins before that', () => {
    expect(title('夢や目標を持つ児童の割合（％）', 130)).toEqual([
      '夢や目標を持つ児童の',
      '割合（％）',
    ]);
    expect(title('販売農家出荷総額（十億円）', 110)).toEqual(['販売農家出荷総額', '（十億円）']);
  });

  it('ends no line so that one or two letters are left, nor within a word for their sake', () => {
    expect(title('特定健康診断該当者の数　少ないほど良い', 182)).toEqual([
      '特定健康診断該当者の数',
      '少ないほど良い',
    ]);
  });

  it('takes no more lines than it needs', () => {
    const long = '産学連携による新製品開発支援等の製品化件数';
    expect(title(long, 110)).toHaveLength(read(set(long, 110)).length);
  });

  it('ends a line between words of Chinese characters rather than within one', () => {
    expect(title('市の施設整備計画概要版作成', 100)).toEqual(['市の施設整備計画', '概要版作成']);
    expect(title('20代の転入者数', 72)).toEqual(['20代の', '転入者数']);
    expect(title('デジタル田園都市国家構想交付金', 120)).toEqual([
      'デジタル田園都市国家構想',
      '交付金',
    ]);
    expect(title('公共交通機関の年間利用者数', 125)).toEqual(['公共交通機関の', '年間利用者数']);
    expect(title('主体となって月1回以上開く', 90)).toEqual(['主体となって', '月1回以上開く']);
    expect(title('5割以上80％未満', 50)).toEqual(['5割以上', '80％未満']);
  });

  it('takes one more line in a narrow column rather than to cut a word', () => {
    expect(title('外国人延べ宿泊者数（人泊）', 62)).toEqual(['外国人延べ', '宿泊者数', '（人泊）']);
    expect(title('基準値からの改善率', 62)).toEqual(['基準値からの', '改善率']);
    expect(title('子育て支援センターの年間利用者数（人）', 66)).toEqual([
      '子育て支援',
      'センターの',
      '年間利用者数',
      '（人）',
    ]);
  });

  it('keeps a word whole beside foreign letters, and endings with their word', () => {
    expect(title('移住サポートデスク設置', 90)).toEqual(['移住', 'サポートデスク設置']);
    expect(title('目標を大きく上回る', 32)).toEqual(['目標を', '大きく', '上回る']);
    expect(title('働き続けられる場を増やす新たな産業', 100)).toEqual([
      '働き続けられる場を',
      '増やす新たな産業',
    ]);
  });

  it('parts no verb at its ending', () => {
    expect(title('市町村の取り組む事業', 60)).toEqual(['市町村の', '取り組む事業']);
  });
});

describe('indents and alignment', () => {
  const text = '国内外人材交流促進事業計画概要版作成';

  it('gives the first line another indent than the others', () => {
    const lines = set(text, 80, { firstIndent: 10, hanging: 20 });
    expect(lines.map(({ x }) => x)).toEqual([10, 20, 20]);
    expect(lines.map(({ width }) => width)).toEqual([70, 60, 50]);
  });

  it('counts lines through explicit line ends', () => {
    const lines = set('人口\n世帯', 80, { hanging: 20 });
    expect(lines.map(({ x }) => x)).toEqual([0, 20]);
  });

  it('centres and right-aligns within what the indent leaves', () => {
    expect(set('人口', 80, { align: 'center' })[0]?.x).toBe(30);
    expect(set('人口', 80, { align: 'end' })[0]?.x).toBe(60);
    expect(set('人口', 80, { align: 'center', firstIndent: 20 })[0]?.x).toBe(40);
  });

  it('leaves the space at a line end out of account when it right-aligns', () => {
    expect(set('人口　', 80, { align: 'end' })[0]?.x).toBe(60);
  });
});

describe('justification', () => {
  const text = '国内外人材交流促進事業計画概要版、雇用創出効果検証作業日程案及予算案。';

  it('spreads full lines to the right edge exactly, and leaves the last as it is', () => {
    const lines = set(text, 123, { align: 'justify', firstIndent: 10 });
    for (const line of lines.slice(0, -1)) {
      const gaps = Array.from(drawn(line)).length - 1;
      expect(line.characterSpacing).toBeGreaterThan(0);
      expect(line.x + line.width + gaps * line.characterSpacing).toBeCloseTo(123, 6);
    }
    expect(lines.at(-1)?.characterSpacing).toBe(0);
  });

  it.each([
    [0.9, 0.9],
    [1.1, 0],
    [2.9, 0],
  ])('with %s points between characters of ten is spread by %s', (free, spread) => {
    // The word behind eight characters, seven gaps, does not fit and cannot be parted.
    const [first] = set('人口統計調査結果Kumamotoshi', 80 + 7 * free, { align: 'justify' });
    expect(drawn(first ?? failed())).toBe('人口統計調査結果');
    expect(first?.characterSpacing).toBeCloseTo(spread, 6);
  });

  it('leaves lines in front of an explicit line end as they are', () => {
    expect(set('国内外人材\n交流促進', 80, { align: 'justify' })[0]?.characterSpacing).toBe(0);
  });

  it('leaves a line ragged that would be torn apart', () => {
    const [first] = set('人口はKumamotoの統計による', 80, { align: 'justify' });
    expect(drawn(first ?? failed())).toBe('人口は');
    expect(first?.characterSpacing).toBe(0);
  });

  it('leaves a line alone whose marks would drift off their letters', () => {
    const [first] = set('国内外人材e\u0301を促進する計画', 83, { align: 'justify' });
    expect(first?.end).toBe('full');
    expect(first?.characterSpacing).toBe(0);
  });

  it('does not happen unless asked for', () => {
    expect(set(text, 123).every(({ characterSpacing }) => characterSpacing === 0)).toBe(true);
  });
});

describe('mixed typefaces and sizes', () => {
  it('takes a rare name character from the typeface that has it', () => {
    const [line] = set('𠮷田さん', 80);
    expect(line?.runs.map(({ text, family }) => [text, family])).toEqual([
      ['𠮷', 'Noto Sans JP'],
      ['田さん', TEXT],
    ]);
  });

  it('measures each run in its own family and size', () => {
    const [line] = setStyled(
      [
        { ...PLAIN, text: '人口' },
        { ...PLAIN, text: '1,234', family: FIGURES, size: 8 },
      ],
      200,
    );
    expect(line?.width).toBe(20 + 2.5 * 8);
  });

  it('gives a line the height of its largest characters', () => {
    const lines = setStyled(
      [
        { ...PLAIN, text: '国内外人材交流促', size: 10 },
        { ...PLAIN, text: '進事業計画', size: 14 },
      ],
      80,
    );
    expect(lines.map(({ ascent }) => ascent / metrics.ascent)).toEqual([
      expect.closeTo(10),
      expect.closeTo(14),
    ]);
    expect(lines[1]?.descent).toBeCloseTo(metrics.descent * 14);
  });

  it('refuses a column that is no number', () => {
    expect(() => set('人口', Number.NaN)).toThrow('column');
  });
});

function failed(): never {
  throw new Error('The line is missing.');
}
