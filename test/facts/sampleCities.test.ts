import { describe, expect, it } from '@jest/globals';

import type { Facts, FactValue } from '../../src/facts/facts.ts';
import { SAMPLE_CITIES, sampleFacts } from './sampleCities.ts';

function valuesOf({ kpis }: Facts): FactValue[] {
  return kpis
    .flatMap(({ target, actual }) => [target, actual])
    .flatMap(({ baseline, years }) => [baseline, ...Object.values(years)])
    .filter((value) => value !== null && value !== undefined);
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

function boxSizes({ bullets }: Facts): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { goal, policy, kind } of bullets) {
    const box = `${goal}-${policy ?? ''} ${kind}`;
    sizes.set(box, (sizes.get(box) ?? 0) + 1);
  }
  return sizes;
}

const REPRINTS = { 'kumamoto-r1': 3, 'mihon-r6': 4, 'kirinosawa-r7': 0 } as const;

describe.each(SAMPLE_CITIES)('the sample city %s', (city) => {
  const facts = sampleFacts(city);

  it('has each indicator once', () => {
    const ids = facts.kpis.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reprints an indicator with the same figures', () => {
    const byId = new Map(facts.kpis.map((kpi) => [kpi.id, kpi]));
    const reprints = facts.kpis.filter(({ reprintOf }) => typeof reprintOf === 'string');
    expect(reprints).toHaveLength(REPRINTS[city]);
    for (const { reprintOf, target, actual } of reprints) {
      expect(byId.get(reprintOf ?? '')).toMatchObject({ target, actual });
    }
  });

  it('numbers the bullets of each box without a gap', () => {
    const seen = new Map<string, number>();
    for (const { goal, policy, kind, seq } of facts.bullets) {
      const box = `${goal}-${policy ?? ''} ${kind}`;
      expect(seq).toBe((seen.get(box) ?? 0) + 1);
      seen.set(box, seq);
    }
  });
});

describe('熊本市', () => {
  const facts = sampleFacts('kumamoto-r1');

  it('has the extent of the published paper', () => {
    const { goals, policies, kpis, bullets, references } = facts;
    expect([goals, policies, kpis, bullets, references].map(({ length }) => length)).toEqual([
      3, 9, 20, 47, 6,
    ]);
  });

  it('says that its texts are a gist', () => {
    expect(facts.meta.textNote).toBe('数値は公表資料による。本文は要旨');
  });

  it('gives the reason for the survey that was not taken', () => {
    const kpi = facts.kpis.find(({ id }) => id === 'K2-3-2');
    expect(kpi?.actual.years['H28']?.raw).toBe('—');
    expect(kpi?.footnotes).toEqual(['※H28は地震の影響でアンケートを行わなかった']);
  });
});

describe('見本市', () => {
  const facts = sampleFacts('mihon-r6');
  const raws = valuesOf(facts).map(({ raw }) => raw);

  it('differs from 熊本市 in extent', () => {
    const { goals, policies, kpis, members = [] } = facts;
    expect([goals, policies, kpis, members].map(({ length }) => length)).toEqual([5, 14, 48, 12]);
  });

  it('has a policy without indicators and one with nine', () => {
    const counts = facts.policies.map(
      (policy) =>
        facts.kpis.filter((kpi) => kpi.goal === policy.goal && kpi.policy === policy.no).length,
    );
    expect(Math.min(...counts)).toBe(0);
    expect(Math.max(...counts)).toBe(9);
  });

  it('has boxes of thirty bullets, and empty ones', () => {
    const sizes = boxSizes(facts);
    expect(sizes.get('3-2 課題・検証')).toBe(30);
    expect(sizes.get('4-1 方向性')).toBe(30);
    expect(sizes.has('3-3 課題・検証')).toBe(false);
    expect(sizes.has('5-1 方向性')).toBe(false);
  });

  it.each(['以上', '以下', '超', '未満', '程度', '維持', '(速報値)', '(概算)', '(R4)'])(
    'uses %s',
    (word) => {
      expect(raws.some((raw) => raw.endsWith(word))).toBe(true);
    },
  );

  it.each(['—', '－', '…', '未集計', '未公表', '調査なし'])(
    'uses the mark %s, with its reason in a note',
    (mark) => {
      const marked = facts.kpis.filter(({ actual }) =>
        Object.values(actual.years).some((value) => value?.raw === mark),
      );
      const reasons = marked.map(({ footnotes, missingReason }) =>
        [...footnotes, missingReason ?? ''].join(''),
      );
      expect(raws).toContain(mark);
      expect(reasons.filter((reason) => reason === '')).toEqual([]);
    },
  );

  it.each(['多いほど良い', '少ないほど良い', '維持', '維持（以下）'])(
    'has an indicator for 「%s」',
    (direction) => {
      expect(facts.kpis.map((kpi) => kpi.direction)).toContain(direction);
    },
  );

  it('has characters that many typefaces lack', () => {
    const names = (facts.members ?? []).map(({ name }) => name).join('');
    const text = facts.bullets.map((bullet) => bullet.text).join('');
    for (const character of ['髙', '﨑', '𠮷', '葛\u{E0100}']) expect(names).toContain(character);
    expect(text).toContain('葛\u{E0100}');
  });

  it('has texts that test a page: a long name, a long bullet', () => {
    expect(longest(facts.kpis.map(({ name }) => name))).toBeGreaterThanOrEqual(85);
    expect(longest(facts.bullets.map(({ text }) => text))).toBeGreaterThanOrEqual(340);
  });
});
