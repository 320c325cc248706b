/** Everything that the sample cities state is found in their packets, and nothing else. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { type SampleCity, sampleFacts } from '../facts/sampleCities.ts';
import { fileOf, sharedRun } from '../shared/run.ts';
import { differences, extentOf } from './compare.ts';
import { packetOf, shippedScheme, workbookOf } from './making.ts';
import { blocksOf, type Packet, readPacket, type Sheet } from './packet.ts';

/** Of the workbook in `input/`, which is the one of the facts (write/workbook/sampleCities.whole.test.ts). */
async function packetUnderAchieved(city: SampleCity): Promise<Packet> {
  return readPacket(fileOf(await sharedRun(city, '達成・未達成'), 'packet.pdf'));
}

/** Every text of a sheet, also those that are only heard. */
function wordsOf({ heading, blocks }: Sheet): string {
  return heading + JSON.stringify(blocks, (key, value) => (key === 'place' ? undefined : value));
}

describe('Kumamoto’s packet under 達成・未達成', () => {
  const facts = sampleFacts('kumamoto-r1');
  const read: Packet[] = [];
  beforeAll(async () => {
    read.push(await packetUnderAchieved('kumamoto-r1'));
  });

  it('says what the facts say, each in its place', () => {
    const [packet] = read;
    expect(packet && differences(facts, packet, shippedScheme('達成・未達成'))).toEqual([]);
  });

  it('was compared in all of its 20 indicators and 47 bullets, not in a sample of them', () => {
    const [packet] = read;
    expect(packet && extentOf(facts, packet)).toMatchObject({
      indicators: 20,
      figures: 200,
      bullets: 47,
    });
  });

  it('counts 17 indicators, the three reprints left out: 10 achieved, 7 not', () => {
    const summary = read[0]?.sheets.find(({ heading }) => heading.startsWith('総括'));
    const [text] = summary ? blocksOf(summary, 'paragraph') : [];
    expect(text?.text).toBe('17指標のうち10指標が目標を達成（58.8％）（再掲3を除く）');
    const [board] = summary ? blocksOf(summary, 'table') : [];
    const verdicts = board?.rows.filter(({ length }) => length === 8).map(([cell]) => cell?.text);
    expect(verdicts?.filter((one) => one === '○達成')).toHaveLength(10);
    expect(verdicts?.filter((one) => one === '×未達成')).toHaveLength(7);
  });

  it('names the seven that were not achieved, with target, actual and the gap between them', () => {
    const summary = read[0]?.sheets.find(({ heading }) => heading.startsWith('総括'));
    const [board] = summary ? blocksOf(summary, 'table') : [];
    const missed = board?.rows.filter(([cell]) => cell?.text === '×未達成');
    expect(missed?.map((row) => [1, 2, 3, 5].map((at) => row[at]?.text))).toEqual([
      ['年転入超過数（人）数値目標', '291', '▲128', 'あと419'],
      ['観光客入込数（千人）', '5,798', '4,954', 'あと844'],
      ['出生数（人）数値目標', '7,000以上', '6,766概算', 'あと234'],
      ['新規学卒者(大学)の県内定着率（%）', '54', '42.9', 'あと11.1'],
      ['居住誘導区域の人口密度（人/ha）数値目標', '60.7', '60.5', 'あと0.2'],
      ['公共交通機関の年間利用者数（千人）', '55,336(H29)', '53,721(H29)', 'あと1,615'],
      [expect.stringMatching(/^65歳以上の元気な高齢者の割合/u), '78.46', '78.15', 'あと0.31'],
    ]);
  });
});

describe('Kumamoto’s packet under 判定なし', () => {
  const facts = sampleFacts('kumamoto-r1');
  const read: Packet[] = [];
  beforeAll(async () => {
    read.push(await readPacket(await packetOf(await workbookOf(facts), '判定なし')));
  });

  it('says what the facts say, each in its place', () => {
    const [packet] = read;
    expect(packet && differences(facts, packet, shippedScheme('判定なし'))).toEqual([]);
  });

  it('has no mark', () => {
    const sheets = read[0]?.sheets ?? [];
    expect(sheets).not.toEqual([]);
    const cells = sheets
      .flatMap((sheet) => blocksOf(sheet, 'table'))
      .flatMap(({ head, rows }) => [...head, ...rows].flat());
    expect(cells.filter(({ marks }) => marks.length > 0)).toEqual([]);
  });

  it('judges nowhere, not even in charts and in what is only heard', () => {
    const own = JSON.stringify(facts);
    expect(own).not.toMatch(/[○×]/u);
    const sheets = (read[0]?.sheets ?? []).filter(({ heading }) => heading !== '付表判定の方法');
    const words = sheets.map(wordsOf).join('') + (read[0]?.margins ?? []).map(beside).join('');
    expect(words.match(/[○×↗↘]|判定不能|検証年度/gu)).toBeNull();
    const spoken = facts.bullets.reduce((text, bullet) => withoutOnce(text, bullet.text), words);
    expect(spoken.match(/未?達成/gu)).toBeNull();
  });
});

function beside({ artifacts }: Packet['margins'][number]): string {
  return artifacts.join('');
}

/** A city's own text may well speak of what was achieved. */
function withoutOnce(text: string, own: string): string {
  return text.replace(own.replaceAll(/\s/gu, ''), '');
}

describe('Kumamoto’s packet with 期待値 and what remains below the actuals', () => {
  const facts = sampleFacts('kumamoto-r1');
  const name = '達成・未達成（期待値と残りを示す）';
  const read: Packet[] = [];
  beforeAll(async () => {
    read.push(await readPacket(await packetOf(await workbookOf(facts), name)));
  });

  it('says in both rows of all indicators what their values come to', () => {
    const [packet] = read;
    expect(packet && differences(facts, packet, shippedScheme(name))).toEqual([]);
  });

  it('says it of values that are not those of a fact', () => {
    const [packet] = read;
    const kpis = facts.kpis.map((kpi) =>
      kpi.id === 'K1-1-2' ? { ...kpi, actual: { ...kpi.actual, baseline: { raw: '100' } } } : kpi,
    );
    const found = packet && differences({ ...facts, kpis }, packet, shippedScheme(name));
    expect(found?.some((line) => line.includes('の期待値 H30'))).toBe(true);
  });
});

describe('the packet of 見本市', () => {
  it('says what the facts say, each in its place', async () => {
    const facts = sampleFacts('mihon-r6');
    const packet = await packetUnderAchieved('mihon-r6');
    expect(differences(facts, packet, shippedScheme('達成・未達成'))).toEqual([]);
    expect(extentOf(facts, packet)).toMatchObject({ indicators: 48, figures: 576 });
  });

  it('says of a project what it cost, and what became of it', async () => {
    const facts = sampleFacts('mihon-r6');
    const packet = await packetUnderAchieved('mihon-r6');
    const projects = (facts.projects ?? []).map((project) => ({
      ...project,
      ...(project.id === '1' && { spent: '11,873.6' }),
      ...(project.id === '3' && { outlook: '廃止する' }),
    }));
    const found = differences({ ...facts, projects }, packet, shippedScheme('達成・未達成'));
    expect(found).toHaveLength(3);
    expect(found[0]).toContain('基本目標1施策1のページ');
    expect(found[1]).toContain('事業の計：「14828.6」');
    expect(found[2]).toContain('廃止する');
  });
});
