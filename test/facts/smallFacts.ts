/** A city small enough to be read at a glance. */

import type { Facts, FactKpi } from '../../src/facts/facts.ts';

/** One indicator with one year; change what the example is about. */
export function smallKpi(change: Partial<FactKpi> = {}): FactKpi {
  return {
    id: 'K1-1-1',
    goal: 1,
    policy: 1,
    kind: 'KPI',
    name: '図書館の貸出冊数',
    nameNotes: [],
    unit: '冊',
    direction: '多いほど良い',
    cumulative: false,
    target: { baseline: { raw: '—' }, years: { R2: { raw: '1,200' }, R3: { raw: '1,300' } } },
    actual: { baseline: { raw: '1,150' }, years: { R2: { raw: '1,180' }, R3: null } },
    footnotes: [],
    provisionalYears: [],
    ...change,
  };
}

/** A city with one goal, one policy, one indicator; change what the example is about. */
export function smallFacts(change: Partial<Facts> = {}): Facts {
  return {
    meta: {
      title: '小さな市の進捗状況',
      date: '2021-08-02',
      city: '小さな市',
      baselineYear: 'R1',
      years: ['R2', 'R3'],
      latestActualYear: 'R2',
    },
    goals: [{ no: 1, name: '学びの楽しさが広がるまち' }],
    policies: [
      {
        goal: 1,
        no: 1,
        title: '図書館の充実',
        items: [{ mark: '①', no: 1, text: '蔵書を増やす。' }],
      },
    ],
    kpis: [smallKpi()],
    bullets: [
      { goal: 1, policy: 1, kind: '課題・検証', seq: 1, tags: [], text: '貸出しは増えた。' },
    ],
    references: [],
    ...change,
  };
}
