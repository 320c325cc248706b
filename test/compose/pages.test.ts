import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { Fact, Submission } from '../../src/forms/submission.ts';
import { drawKpi, type Row } from './kpi.ts';
import {
  blocksOf,
  drawnPaper,
  JUDGING,
  NOT_JUDGING,
  paperOf,
  rowsOf,
  sheetOf,
  submitted,
  TEMPLATES,
  templatesWith,
} from './papers.ts';
import { printBlock, printOutline } from './printed.ts';

function fact(value: string): Fact<string> {
  return { value, place: { sheet: '基本情報', cell: 'B2' } };
}

function paperWith(change: Partial<Submission>): PaperDocument {
  return paperOf(evaluate({ ...submitted(), ...change }, JUDGING));
}

function shown(paper: PaperDocument, id: string): readonly string[] {
  return sheetOf(paper, id).blocks.map(printBlock);
}

/** Two goals; the second has a policy without indicators and without texts. */
const TWO_GOALS = {
  施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文           | 副題
1        |      |      | 基本目標   | 働く場をつくる       | ～しごと～
1        | 1    |      | 施策       | 創業の支援           |
1        | 1    | ①   | 施策の内容 | 創業の相談を受ける。 |
2        |      |      | 基本目標   | 暮らしを守る         |
2        | 1    |      | 施策       | 防災の推進           |`,
};

describe('the order of the sheets', () => {
  it('is cover, 目次, 総括, each goal before its policies, 付表', () => {
    expect(printOutline(drawnPaper(TWO_GOALS)).split('\n')).toEqual([
      '表紙 #cover',
      '目次 #contents',
      '総括　H29の達成状況 #summary',
      '基本目標1　働く場をつくる #goal-1',
      '　施策1　創業の支援 #policy-1-1',
      '基本目標2　暮らしを守る #goal-2',
      '　施策1　防災の推進 #policy-2-1',
      '付表　KPI一覧表 #indicator-list',
      '判定の方法 #method',
    ]);
  });

  it('is the designer’s to change', () => {
    const text = (TEMPLATES.get('packet.hbs') ?? '')
      .replace('{{> method}}', '')
      .replace('{{> cover}}', '{{> cover}}{{> method}}')
      .replace(/\{\{> indicator-list .*\}\}/u, '');
    const paper = paperOf(evaluate(submitted(), JUDGING), templatesWith({ 'packet.hbs': text }));
    expect(paper.sheets.map(({ id }) => id)).toEqual([
      'cover',
      'method',
      'contents',
      'summary',
      'goal-1',
      'policy-1-1',
    ]);
  });
});

describe('when nothing is judged', () => {
  const paper = drawnPaper({}, NOT_JUDGING);
  const words = JSON.stringify(paper);

  it('総括 shows the indicators without judging them', () => {
    expect(sheetOf(paper, 'summary').title).toBe('総括　H29の状況');
    expect(JSON.stringify(sheetOf(paper, 'summary'))).not.toMatch(/達成|判定|良くな|悪くな|[↗↘]/u);
  });

  it('there is neither a mark nor a legend of marks', () => {
    expect(words).not.toMatch(/[○×]/u);
    expect(shown(paper, 'policy-1-1').filter((line) => line.includes('太枠'))).toEqual([]);
  });

  it('判定の方法 tells how to read the tables, and nothing about judging', () => {
    expect(blocksOf(paper, 'method', 'heading').map(printBlock)).toEqual([
      '見出し3 評価方式',
      '見出し3 表の読み方',
    ]);
  });
});

/** The rows of the table of 施策1 that its legend goes with. */
function legendRows(...rows: readonly Row[]): unknown {
  return blocksOf(drawnPaper(drawKpi(...rows)), 'policy-1-1', 'paragraph').at(-1)?.rows;
}

describe('the legend of the marks', () => {
  it('stands at the right below each table, in the scheme’s words', () => {
    expect(shown(drawnPaper(), 'policy-1-1')).toContain(
      '段落 note end ○ 達成　× 未達成　太枠は検証年度　グラフは白 基準値、濃色 検証年度、横線 目標',
    );
  });

  it('goes with the first rows that bear a mark', () => {
    const unmarked = { target: '— | | | 7', actual: '4 | | |' };
    const marked = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
    expect(legendRows(unmarked, marked, marked)).toEqual([1]);
    expect(legendRows(unmarked, unmarked)).toEqual([0]);
  });
});

describe('the cover', () => {
  it('says what 基本情報 says, and leaves out what it does not', () => {
    expect(shown(drawnPaper(), 'cover')).toEqual([
      '段落 lead end *資料1*',
      '段落 lead start 見本市総合戦略',
      '見出し1 総合戦略の進捗状況',
      '段落 cover start 平成30年8月7日',
      '段落 cover start *見本市*',
    ]);
  });

  it('names the committee with its meeting, the place and the notes', () => {
    const { profile } = submitted();
    const paper = paperWith({
      profile: {
        ...profile,
        committee: fact('総合戦略検証委員会'),
        meetingNumber: fact('第1回'),
        venue: fact('市役所5階'),
        excerptNote: fact('※一部抜粋'),
        textNote: fact('本文は要旨'),
        paperName: fact('検証委員会資料'),
        handling: fact('委員限り'),
      },
    });
    expect(shown(paper, 'cover').slice(3)).toEqual([
      '段落 cover start 総合戦略検証委員会　第1回',
      '段落 cover start 平成30年8月7日',
      '段落 cover start 市役所5階',
      '段落 cover start *見本市*',
      '段落 note center ※一部抜粋',
      '段落 note center 本文は要旨',
    ]);
    expect(paper).toMatchObject({
      title: '総合戦略の進捗状況',
      author: '見本市',
      subject: '検証委員会資料',
      date: '2018-08-07',
      footer: '検証委員会資料　平成30年8月7日　※一部抜粋',
      handling: '委員限り',
      continued: '（つづき）',
      page: { size: 'A4', orientation: 'landscape' },
    });
  });

  it('and the head of the paper leave out what the designer takes away', () => {
    const packet = (TEMPLATES.get('packet.hbs') ?? '').replace('  continued="（つづき）"\n', '');
    const paper = paperOf(evaluate(submitted(), JUDGING), templatesWith({ 'packet.hbs': packet }));
    expect(Object.keys(paper)).not.toContain('continued');
  });
});

describe('総括', () => {
  /** 20 rows, of which the last three print the first three again. */
  const rows = Array.from({ length: 20 }, (_, index) => {
    const again = index < 17 ? '' : `K1-1-${index - 16}`;
    return `K1-1-${index + 1} | 1 | 1 | KPI | 指標${index < 17 ? index + 1 : index - 16} | 件 | 多いほど良い | 目標値 | — | 5 | 6 | 7 | | ${again}
 | | | | | | | 実績値 | 4 | 5 | ${index % 17 < 10 ? 6 : 5} | | |`;
  });
  const KPI = `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き | 行 | 基準値 H27 | H28 | H29 | H30 | 注記 | 再掲元
${rows.join('\n')}`;

  it('says what is counted, and heads the goal with the same figures', () => {
    const paper = drawnPaper({ KPI });
    const [headline = ''] = blocksOf(paper, 'summary', 'headline').map(printBlock);
    expect(headline.split('\n')[0]).toBe(
      '結果 #17#指標のうち #10#指標が目標を達成（58.8％）~（再掲3を除く）~',
    );
    const printed = rowsOf(paper, 'summary').slice(1);
    expect(printed[0]).toContain(
      '*基本目標1*　働く場をつくる｜→4(end)節17指標　○達成 10　×未達成 7',
    );
    expect(printed).toHaveLength(18);
  });

  it('and by those that cannot be judged, with what their cells say', () => {
    const paper = drawnPaper({ KPI: KPI.replace('実績値 | 4 | 5 | 6', '実績値 | 4 | 5 | 未公表') });
    const undecided = blocksOf(paper, 'summary', 'table').filter(
      ({ caption }) => caption === '判定できない指標（H29）',
    );
    expect(undecided.map(printBlock).join('').split('\n').slice(2)).toEqual([
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)6｜(center)〈未公表〉｜実績値が欠測のため。',
    ]);
  });

  it('uses the scheme’s words in rows and counts', () => {
    const words = {
      achieved: { label: 'A', mark: 'A' },
      notAchieved: { label: 'B', mark: 'B' },
      underway: { label: 'D', mark: 'D' },
      undecided: { label: 'C', mark: 'C' },
      ended: { label: '終了', mark: '終' },
    };
    const paper = drawnPaper({}, { ...JUDGING, words });
    const [, head, row] = rowsOf(paper, 'summary');
    expect(head).toContain('1指標　B 1');
    expect(row).toMatch(/^B｜/u);
  });
});

describe('a policy', () => {
  it('without indicators says so, and its boxes say that they are empty', () => {
    expect(shown(drawnPaper(TWO_GOALS), 'policy-2-1')).toEqual([
      '段落 note start この施策に数値目標・KPIは設定していません。',
      '枠 issue 課題・検証（空のとき （記載なし））',
      '枠 course 方向性（空のとき （記載なし））',
    ]);
  });

  it('prints its bullets with their tags, in their boxes', () => {
    const paper = drawnPaper({
      '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ   | 本文
1        | 1    | 課題・検証 | 1  |        | 相談が増えた。
1        | 1    | 方向性     | 1  | 復     | 窓口を増やす。
1        | 1    | 課題・検証 | 2  |        | 場所が足りない。`,
    });
    expect(blocksOf(paper, 'policy-1-1', 'box').map(printBlock)).toEqual([
      '枠 issue 課題・検証（空のとき （記載なし））\n  ・ 相談が増えた。\n  ・ 場所が足りない。',
      '枠 course 方向性（空のとき （記載なし））\n  ・ [【復】]窓口を増やす。',
    ]);
  });

  it('prints a note of several indicators once', () => {
    const paper = drawnPaper({
      KPI: `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き | 行 | 基準値 H27 | H28 | H29 | H30 | 注記
K1-1-1 | 1 | 1 | KPI | 創業件数 | 件 | 多いほど良い | 目標値 | — | 5 | 6 | 7 | ※市調べ
       |   |   |     |          |    |              | 実績値 | 4 | 5 | 5 |   |
K1-1-2 | 1 | 1 | KPI | 相談件数 | 件 | 多いほど良い | 目標値 | — | 5 | 6 | 7 | ※市調べ\\n※延べ件数
       |   |   |     |          |    |              | 実績値 | 4 | 5 | 5 |   |`,
    });
    const notes = blocksOf(paper, 'policy-1-1', 'paragraph');
    expect(notes.slice(0, -1).map(printBlock)).toEqual([
      '段落 note start ※市調べ',
      '段落 note start ※延べ件数',
    ]);
    // Whose rows they explain, wherever these stand when the table is parted.
    expect(notes.slice(0, -1).map(({ rows }) => rows)).toEqual([[0, 1], [1]]);
  });
});

describe('a goal', () => {
  const OWN = {
    KPI: `
KPI番号 | 基本目標 | 施策 | 区分     | KPI名    | 単位 | 目標の向き   | 行     | 基準値 H27 | H28 | H29 | H30 | 注記
G1-1    | 1        |      | 数値目標 | 従業者数 | 人   | 多いほど良い | 目標値 | —         | 5   | 6   | 7   |
        |          |      |          |          |      |              | 実績値 | 4          | 5   | 5   |     |`,
    '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ | 本文
1        |      | 課題・検証 | 1  |      | 人手が足りない。
1        |      | 方向性     | 1  |      | 移住を進める。`,
  };

  it('lists its policies, its own indicators and its own texts', () => {
    const blocks = shown(drawnPaper(OWN), 'goal-1');
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      '段落 lead start ～しごと～',
      '・ 施策1 創業の支援',
      '表 数値目標の目標値と実績値（読み上げのみ） 幅 * 46 46',
      '段落 note end ○ 達成　× 未達成　太枠は検証年度　グラフは白 基準値、濃色 検証年度、横線 目標',
      'グラフ wide ',
      '枠 issue 課題・検証（空のとき （記載なし））',
      '枠 course 方向性（空のとき （記載なし））',
    ]);
  });

  it('is called 数値目標 where 総括 lists it', () => {
    const [board] = blocksOf(drawnPaper(OWN), 'summary', 'table');
    expect(board && printBlock(board)).toContain('《行》従業者数~（人）　数値目標~');
  });

  it('without indicators has no table in 付表', () => {
    const paper = drawnPaper(TWO_GOALS);
    expect(blocksOf(paper, 'indicator-list', 'heading').map(printBlock)).toEqual([
      '見出し3 基本目標1　働く場をつくる',
    ]);
    expect(blocksOf(paper, 'indicator-list', 'table')).toHaveLength(1);
  });
});

describe('参考資料', () => {
  const PICTURE = {
    goal: 1,
    policy: 1,
    title: fact('配置図'),
    file: fact('map.png'),
    alternative: fact('窓口3か所の位置の図'),
    source: fact('企画課'),
  };
  const GRAPHS = { goal: 1, title: fact('指標の推移') };

  it('is missing for a goal without any', () => {
    expect(drawnPaper().sheets.map(({ id }) => id)).not.toContain('reference-1');
  });

  it('prints pictures with title, alternative text and source', () => {
    const paper = paperWith({ references: [PICTURE] });
    expect(shown(paper, 'reference-1')).toEqual([
      '図 配置図（出典 企画課）\n  代替 窓口3か所の位置の図\n画像 map.png',
    ]);
    expect(sheetOf(paper, 'reference-1').band).toEqual({
      label: '参考資料',
      number: '基本目標1',
      title: '働く場をつくる',
      paper: '資料1',
    });
  });

  it('prints the goal’s small charts where a reference has no picture, once for all of them', () => {
    const paper = paperWith({ references: [GRAPHS, PICTURE, GRAPHS] });
    expect(shown(paper, 'reference-1').map((block) => block.split('\n')[0])).toEqual([
      '図 配置図（出典 企画課）',
      '段落 body start 指標の推移',
      'グラフ small ',
    ]);
    const [charts] = blocksOf(paper, 'reference-1', 'charts');
    expect(charts?.figures).toHaveLength(1);
  });
});
