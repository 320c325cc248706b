/** The comparison itself is put to the test: whatever is changed in the facts, it is named, and nothing else. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { FactKpi, Facts } from '../../src/facts/facts.ts';
import { sampleFacts } from '../facts/sampleCities.ts';
import { fileOf, sharedRun } from '../shared/run.ts';
import type { Block, Cell } from './blocks.ts';
import { differences } from './compare.ts';
import { packetOf, shippedScheme, workbookOf } from './making.ts';
import { type Packet, readPacket } from './packet.ts';

const facts = sampleFacts('kumamoto-r1');
const judging = shippedScheme('達成・未達成');
const made: Packet[] = [];

beforeAll(async () => {
  const run = await sharedRun('kumamoto-r1', '達成・未達成');
  made.push(await readPacket(fileOf(run, 'packet.pdf')));
});

function packet(): Packet {
  const [one] = made;
  if (one === undefined) throw new Error('No packet was made.');
  return one;
}

/** What is said of the packet when the facts are other ones. */
function said(change: Partial<Facts>): readonly string[] {
  return differences({ ...facts, ...change }, packet(), judging);
}

function saidOfKpi(id: string, change: (kpi: FactKpi) => Partial<FactKpi>): readonly string[] {
  const kpis = facts.kpis.map((kpi) => (kpi.id === id ? { ...kpi, ...change(kpi) } : kpi));
  return said({ kpis });
}

function withYear(series: FactKpi['actual'], year: string, raw: string): FactKpi['actual'] {
  return { ...series, years: { ...series.years, [year]: { raw } } };
}

describe('figures', () => {
  it('one other target is named wherever it is printed: table, 付表, and both charts', () => {
    const found = saidOfKpi('G1-1', ({ target }) => ({ target: withYear(target, 'H29', '2,401') }));
    expect(found).toEqual([
      '基本目標1のページの表、指標「市内総生産額」の目標値 H29：「2,401」のはずですが、「2,400」となっています。',
      expect.stringMatching(
        /^基本目標1のページ、グラフ「市内総生産額」の代替テキスト H29：「2,401」/u,
      ),
      '付表（基本目標1）、指標「市内総生産額」の目標値 H29：「2,401」のはずですが、「2,400」となっています。',
    ]);
  });

  it.each([
    ['a decimal too many', 'K2-3-1', 'H30', '42.90', '「42.90」のはずですが、「42.9」'],
    ['a sign', 'G1-2', 'H30', '128', '「128」のはずですが、「▲128」'],
    ['a year note', 'G1-1', 'H28', '2,334 (H24)', '「2,334(H24)」のはずですが、「2,334(H25)」'],
    ['a missing mark', 'K2-3-2', 'H28', '…', '「…」のはずですが、「—」'],
  ])('%s is enough', (_, id, year, raw, contrast) => {
    const found = saidOfKpi(id, ({ actual }) => ({ actual: withYear(actual, year, raw) }));
    const table = found.find((sentence) => sentence.includes('のページの表'));
    expect(table).toContain(`の実績値 ${year}：${contrast}`);
    const { name } = facts.kpis.find((kpi) => kpi.id === id) ?? { name: '' };
    expect(found.filter((sentence) => !sentence.includes(`「${name}」`))).toEqual([]);
  });

  it('a bound that is another word', () => {
    const found = saidOfKpi('K2-1-1', ({ target }) => ({
      target: withYear(target, 'H28', '7,000超'),
    }));
    expect(found[0]).toContain('「7,000超」のはずですが、「7,000以上」');
  });

  it('a value that should not be known yet', () => {
    const found = saidOfKpi('K2-2-1', ({ actual }) => ({
      actual: { ...actual, years: { ...actual.years, H31: null } },
    }));
    expect(found[0]).toMatch(/実績値 H31：「未確定」のはずですが、/u);
  });

  it('a provisional mark that the facts do not give', () => {
    const found = saidOfKpi('K2-1-1', () => ({ provisionalYears: [] }));
    expect(found[0]).toContain('実績値 H30：「6,766」のはずですが、「6,766概算」');
  });

  it('years in another order', () => {
    const found = said({ meta: { ...facts.meta, years: ['H28', 'H30', 'H29', 'H31'] } });
    expect(found).toContainEqual(
      '基本目標1のページの表：年度の見出し「H30」は3番目のはずですが、4番目にあります。',
    );
  });
});

describe('judgements', () => {
  it('a direction that turns a mark is named with the mark', () => {
    const found = saidOfKpi('K1-4-1', () => ({ direction: '少ないほど良い' }));
    expect(found).toContainEqual(
      '基本目標1施策4のページの表、指標「観光客入込数」の実績値 H30の印：「○（達成）」のはずですが、「×（未達成）」となっています。',
    );
    expect(found.filter((sentence) => !sentence.includes('「観光客入込数」'))).toEqual([
      '基本目標1施策4のページの判定の数：「○達成1」のはずですが、「×未達成1」となっています。',
    ]);
  });

  it('a packet with judgements is none of the scheme 判定なし', () => {
    const found = differences(facts, packet(), shippedScheme('判定なし'));
    expect(found).toContainEqual(
      expect.stringMatching(/実績値 H30の印：「なし」のはずですが、「○（達成）」/u),
    );
  });
});

describe('indicators', () => {
  it('one that the facts do not have is too many, in every place', () => {
    expect(said({ kpis: facts.kpis.filter(({ id }) => id !== 'K1-2-1') })).toEqual([
      '基本目標1施策2のページ：公表値にない表があります。',
      '基本目標1施策2のページ：1番目のグラフ「販売農家一戸あたりの出荷額(推計)（万円）」は、公表値にないものです。',
      '付表（基本目標1）：6番目の指標「販売農家一戸あたりの出荷額(推計)」は、公表値にないものです。',
    ]);
  });

  it.each([
    ['unit', { unit: '千円' }, '「市内総生産額」の単位：「千円」のはずですが、「十億円」'],
    ['name', { name: '市内純生産額' }, '指標は「市内純生産額」のはずですが、「市内総生産額」'],
    ['note on the name', { nameNotes: ['※推計'] }, '「市内総生産額※推計」のはずですが'],
    ['reprint', { reprintOf: 'G9-9' }, '「市内総生産額（再掲）」のはずですが'],
    ['note under the table', { footnotes: ['※速報'] }, '表の下：1番目の注「※速報」がありません'],
  ])('another %s is named', (_, change, sentence) => {
    const found = saidOfKpi('G1-1', () => change);
    expect(found[0]).toContain(sentence);
  });
});

describe('texts', () => {
  const issues = facts.bullets.filter(
    (bullet) => bullet.goal === 1 && bullet.policy === 1 && bullet.kind === '課題・検証',
  );
  const [first, second] = issues;

  it('a bullet that the facts do not have', () => {
    const found = said({ bullets: facts.bullets.filter((bullet) => bullet !== first) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^基本目標1施策1のページの課題・検証：1番目の項目「.*公表値にない/u);
    expect(found[0]).toContain(first?.text.slice(0, 8));
  });

  it('a bullet that is missing', () => {
    const more = { goal: 1, policy: 1, kind: '方向性' as const, seq: 99, tags: [], text: '追加' };
    expect(said({ bullets: [...facts.bullets, more] })).toEqual([
      expect.stringMatching(
        /^基本目標1施策1のページの方向性：\d番目の項目「追加」がありません。$/u,
      ),
    ]);
  });

  it('two bullets in each other’s place', () => {
    const swapped = facts.bullets.map((bullet) => {
      if (bullet === first) return { ...bullet, seq: second?.seq ?? 0 };
      return bullet === second ? { ...bullet, seq: first?.seq ?? 0 } : bullet;
    });
    const found = said({ bullets: swapped });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/番目のはずですが、\d番目にあります。$/u);
  });

  it('one character in a long bullet, shown with what is around it', () => {
    const bullets = facts.bullets.map((bullet) =>
      bullet === first ? { ...bullet, text: `${bullet.text.slice(0, -1)}。。` } : bullet,
    );
    const found = said({ bullets });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('。。」のはずですが、');
  });

  it('a tag', () => {
    const tagged = facts.bullets.find(({ tags }) => tags.length > 0);
    const bullets = facts.bullets.map((one) => (one === tagged ? { ...one, tags: [] } : one));
    const found = said({ bullets });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('となっています');
    expect(found[0]).toContain('「【復】');
  });

  it('the mark and the text of ①②③', () => {
    const policies = facts.policies.map((policy, index) =>
      index === 0 ? { ...policy, items: policy.items.toReversed() } : policy,
    );
    const found = said({ policies });
    expect(found[0]).toMatch(/^基本目標1施策1のページの施策の内容：項目「.*番目にあります。$/u);
  });

  it('the title of a policy, on its page and in its goal’s list', () => {
    const found = said({
      policies: facts.policies.map((policy, index) =>
        index === 0 ? { ...policy, title: '雇用' } : policy,
      ),
    });
    expect(found).toEqual([
      expect.stringContaining('5番目のページは「基本目標1施策1雇用」のはずですが'),
      expect.stringMatching(/^基本目標1のページの施策の一覧：1番目の施策は「施策1雇用」/u),
    ]);
  });

  it('lines of the cover, the date in 和暦', () => {
    expect(said({ meta: { ...facts.meta, venue: '議会棟', date: '2019-04-30' } })).toEqual([
      ...packet()
        .margins.slice(1)
        .map((_, index) => expect.stringContaining(`${index + 2}ページ：「`)),
      '表紙：4番目の行は「平成31年4月30日」のはずですが、「令和元年8月7日」となっています。',
      '表紙：5番目の行は「議会棟」のはずですが、「市役所4階モニター室」となっています。',
    ]);
  });
});

/** The packet with one cell of 基本目標1's table drawn elsewhere. */
function moved(change: (cell: Cell) => Cell): Packet {
  const inTable = (block: Block): Block =>
    block.kind === 'table'
      ? {
          ...block,
          rows: block.rows.map((row, line) =>
            row.map((cell, column) => (line === 0 && column === 5 ? change(cell) : cell)),
          ),
        }
      : block;
  const sheets = packet().sheets.map((sheet, index) =>
    index === 3 ? { ...sheet, blocks: sheet.blocks.map(inTable) } : sheet,
  );
  return { ...packet(), sheets };
}

describe('places on the paper', () => {
  it('a figure that is read in one column but drawn in another', () => {
    const found = differences(
      facts,
      moved((cell) => ({
        ...cell,
        ...(cell.place && { place: { ...cell.place, left: cell.place.left - 200 } }),
      })),
      judging,
    );
    expect(found).toEqual(['基本目標1のページの表：「2,400」が6列目の位置にありません。']);
  });

  it('a text that is not wholly on the paper, and one that nobody will hear', () => {
    const margins = packet().margins.with(4, {
      artifacts: packet().margins[4]?.artifacts ?? [],
      unmarked: '迷子',
      cutOff: ['端の文'],
    });
    expect(differences(facts, { ...packet(), margins }, judging)).toEqual([
      '5ページ：「迷子」に、読み上げの位置がありません。',
      '5ページ：「端の文」が紙の外にはみ出しています。',
    ]);
  });
});

describe('footnotes', () => {
  it('a meaning that is another one, and a term that has no note', () => {
    const [first, ...others] = facts.glossary ?? [];
    const glossary = [...others, { term: '農水産物', meaning: '畑と海でとれるもの' }];
    expect(said({ glossary: facts.glossary ?? [] })).toEqual([]);
    expect(said({ glossary })).toContainEqual(expect.stringContaining('農水産物注1'));
    const other = [{ term: first?.term ?? '', meaning: '催し' }, ...others];
    expect(said({ glossary: other })).toEqual([
      expect.stringMatching(/^資料全体：2番目の脚注は「注2MICE：催し」のはずですが/u),
    ]);
  });

  it('a note at the foot of another page than its mark', () => {
    const notes = packet().notes;
    const at = notes.findIndex(({ marks }) => marks.includes('注1'));
    const none = { marks: notes[at]?.marks ?? [], notes: [] };
    const moving = notes.with(at, none).with(at + 1, { marks: [], notes: notes[at]?.notes ?? [] });
    expect(differences(facts, { ...packet(), notes: moving }, judging)).toEqual([
      `${at + 1}ページの用語の脚注：「注1」のはずですが、「」となっています。`,
      `${at + 2}ページの用語の脚注：「」のはずですが、「注1」となっています。`,
    ]);
  });
});

describe.each(['達成・未達成', '判定なし'] as const)(
  'the texts of goals and leading projects under %s',
  (name) => {
    const scheme = shippedScheme(name);
    const whole = {
      ...facts,
      meta: { ...facts.meta, goalTexts: '載せる', leadingPapers: '両方' },
    } as const;
    const read: Packet[] = [];

    beforeAll(async () => {
      read.push(await readPacket(await packetOf(await workbookOf(whole), name)));
    });

    const told = (change: Partial<Facts>): readonly string[] =>
      read.flatMap((one) => differences({ ...whole, ...change }, one, scheme));

    it('are what the facts say', () => {
      expect(told({})).toEqual([]);
      expect(read).toHaveLength(1);
    });

    it('a paragraph that the facts do not have, and the indicator that it speaks of', () => {
      const goalTexts = (facts.goalTexts ?? []).slice(1);
      expect(told({ goalTexts })).toEqual([
        expect.stringMatching(/^基本目標1の本文：2番目の文「市内総生産額は、/u),
        expect.stringMatching(/^基本目標1の本文の指標の結果：1番目の指標「.*市内総生産額/u),
      ]);
    });

    it('an indicator and a policy that a 取組 does not rest on', () => {
      const leading = (facts.leading ?? []).map((one, index) =>
        index === 3 ? { ...one, policies: ['3-2'], indicators: ['K1-1-2'] } : one,
      );
      const found = told({ leading });
      expect(found).toContainEqual(
        expect.stringMatching(
          /^リーディングプロジェクトIのページの取組の表：3番目の取組は「.*企業立地件数/u,
        ),
      );
      expect(found).toContainEqual(
        expect.stringMatching(/^リーディングプロジェクトIのページの指標の結果：.*企業立地件数/u),
      );
      expect(found).toContainEqual(expect.stringMatching(/^リーディングプロジェクトの対応表：/u));
    });
  },
);
