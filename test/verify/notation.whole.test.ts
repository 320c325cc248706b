/** Everything a cell may say, and every character a name may have, comes out of the PDF as it was put in. */

import { describe, expect, it } from '@jest/globals';

import type { Facts } from '../../src/facts/facts.ts';
import { smallFacts, smallKpi } from '../facts/smallFacts.ts';
import { differences } from './compare.ts';
import { packetOf, shippedScheme, workbookOf } from './making.ts';
import { blocksOf, type Packet, readPacket } from './packet.ts';

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

async function packetFrom(facts: Facts): Promise<Packet> {
  const pictures = new Map([['map.png', PICTURE]]);
  return readPacket(await packetOf(await workbookOf(facts), '達成・未達成', pictures));
}

function said(facts: Facts, packet: Packet): readonly string[] {
  return differences(facts, packet, shippedScheme('達成・未達成'));
}

/** Targets and actuals of a single year, each as an indicator of its own. */
const VALUES = [
  ['7,000以上', '▲37'],
  ['80以下', '-1394'],
  ['93超', '△0.50'],
  ['5未満', '1234567'],
  ['30程度', '60.0'],
  ['維持', '1,180 (H25)'],
  ['55,403 (H27)', '6,766 (概算)'],
  ['7,000以上 (H26)', '7,077 (速報値)'],
  ['－', '…'],
  ['0.80', '0'],
  ['約60', '1,150 (H25) (概算)'],
] as const;

describe('notation', () => {
  it('signs, bounds, year notes, provisional and missing marks', async () => {
    const kpis = VALUES.map(([target, actual], index) =>
      smallKpi({
        id: `K1-1-${index + 1}`,
        name: `指標その${index + 1}`,
        target: { baseline: { raw: '—' }, years: { R2: { raw: target }, R3: { raw: '1' } } },
        actual: { baseline: { raw: '1,150' }, years: { R2: { raw: actual }, R3: null } },
        missingReason: 'R2は調査がなかった',
      }),
    );
    const facts = smallFacts({ kpis });
    const packet = await packetFrom(facts);
    expect(said(facts, packet)).toEqual([]);
    const list = packet.sheets.find(({ heading }) => heading === '付表KPI一覧表');
    const [table] = list ? blocksOf(list, 'table') : [];
    const printed = table?.rows.map((row) => row.at(-2)?.text);
    expect(printed).toEqual(
      ['7,000以上', '▲37', '80以下', '▲1,394', '93超', '▲0.50', '5未満', '1,234,567'].concat(
        ['30程度', '60.0', '維持', '1,180(H25)', '55,403(H27)', '6,766概算', '7,000以上(H26)'],
        ['7,077速報', '－', '…', '0.80', '0', '約60', '1,150(H25)概算'],
      ),
    );
  });

  it('names with rare characters, a selected glyph form included', async () => {
    const facts = smallFacts({
      goals: [{ no: 1, name: '髙島﨑の里', subtitle: '～𠮷野と葛󠄀城～' }],
      kpis: [smallKpi({ name: '𠮷野川の鮎の漁獲量', unit: '㎏', nameNotes: ['※葛󠄀城川を含む'] })],
      bullets: [
        {
          goal: 1,
          policy: 1,
          kind: '方向性',
          seq: 1,
          tags: ['復', '新'],
          text: '辻󠄀通りの𠮷田髙﨑邸（①～③期）を“ひらく”。',
        },
      ],
    });
    const packet = await packetFrom(facts);
    expect(said(facts, packet)).toEqual([]);
    const goal = packet.sheets.find(({ heading }) => heading.startsWith('基本目標1「'));
    const [subtitle] = goal ? blocksOf(goal, 'paragraph') : [];
    expect(subtitle?.text).toBe('～\u{20BB7}野と\u845B\u{E0100}城～');
  });

  it('a bullet longer than a page, a goal with bullets of its own, and a policy without anything', async () => {
    const long = '市民の声を聞いて次の手を考え、'.repeat(180);
    const bullet = { goal: 1, policy: null, kind: '課題・検証' as const, tags: [] };
    const facts = smallFacts({
      kpis: [],
      bullets: [
        { ...bullet, seq: 2, text: `${long}終わり。` },
        { ...bullet, seq: 1, text: '先に読む。' },
        { ...bullet, seq: 3, text: '後に読む。' },
      ],
    });
    const packet = await packetFrom(facts);
    expect(said(facts, packet)).toEqual([]);
    const goal = packet.sheets.find(({ heading }) => heading.startsWith('基本目標1「'));
    expect(goal?.pages.length).toBeGreaterThan(1);
  });

  it('a picture with its title, its source, and what it shows in words', async () => {
    const picture = { goal: 1, policy: 1, seq: 1, file: 'map.png', title: '図書館の位置' };
    const reference = { ...picture, alt: '駅の北に3館、南に2館がある。', source: '市教育委員会' };
    const facts = smallFacts({ references: [reference] });
    const packet = await packetFrom(facts);
    expect(said(facts, packet)).toEqual([]);
    const other = smallFacts({ references: [{ ...reference, source: '県教育委員会' }] });
    expect(said(other, packet)).toEqual([
      expect.stringMatching(/^参考資料（基本目標1）のページ：1番目の図版は.*県教育委員会/u),
    ]);
  });
});
