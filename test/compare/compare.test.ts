import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { compare } from '../../src/compare/compare.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Edit, Revision } from '../../src/forms/revision.ts';
import { type Quantity, Submission } from '../../src/forms/submission.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { shippedSchemes } from '../evaluate/schemes.ts';
import { tries } from '../shared/tries.ts';
import { applied, stated, withoutPlaces } from './applied.ts';

const CITIES = ['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'].map((city) => ({
  city,
  book: readSubmission(readFileSync(`test/cities/${city}/submission.json`, 'utf8')),
}));
const SCHEME = certain(shippedSchemes().find(({ name }) => name === '達成・未達成'));

function certain<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

function compared(old: Submission, now: Submission): Revision {
  return compare(evaluate(old, SCHEME), evaluate(now, SCHEME));
}

/** What an edit is, in a few words. */
function described(edit: Edit): string {
  const { kind, subject } = edit;
  const who = `${subject.kind} ${subject.kind === 'indicator' ? subject.key : subject.name}`;
  if (kind !== 'changed') return `${kind} ${who}`;
  const { item, year } = edit;
  const column = year === undefined ? '' : ` ${year === 'baseline' ? year : year.year}`;
  return `changed ${subject.kind === 'profile' ? 'profile' : who} ${item}${column}`;
}

/** A book that is open to change. */
type Open<Value> = Value extends readonly (infer One)[]
  ? Open<One>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Open<Value[Key]> }
    : Value;

type Change = (book: Open<Submission>, at: number) => readonly string[];

/** What a clerk may do to one row; each says which edits it ought to be told as. */
const CHANGES: Readonly<Record<string, Change>> = {
  value: (book, at) => {
    const indicator = certain(book.indicators[at % book.indicators.length]);
    const column = at % book.years.length;
    const cells = [...indicator.actual.years, indicator.actual.baseline];
    if (indicator.stages !== undefined || cells.some(({ value }) => value.kind === 'ended')) {
      return [];
    }
    const cell = certain(indicator.actual.years[column]);
    const value: Quantity = { kind: 'measured', written: '7,654.3', number: '7654.3', decimals: 1 };
    cell.value = value;
    return [`changed indicator ${indicator.id} actual ${book.years[column]?.fiscalYear.year}`];
  },
  target: (book, at) => {
    const indicator = certain(book.indicators[at % book.indicators.length]);
    if (indicator.stages !== undefined) return [];
    const written = '8,765以上';
    indicator.target.baseline.value = {
      kind: 'measured',
      written,
      number: '8765',
      decimals: 0,
      bound: 'atLeast',
    };
    return [`changed indicator ${indicator.id} target baseline`];
  },
  name: (book, at) => {
    const indicator = certain(book.indicators[at % book.indicators.length]);
    indicator.name.value = `改めた名称${at}`;
    return [`changed indicator ${indicator.id} name`];
  },
  unit: (book, at) => {
    const indicator = certain(book.indicators[at % book.indicators.length]);
    if (indicator.stages !== undefined) return [];
    indicator.unit.value = '別の単位';
    return [`changed indicator ${indicator.id} unit`];
  },
  department: (book, at) => {
    const indicator = certain(book.indicators[at % book.indicators.length]);
    indicator.department = { value: '新しい課', place: { sheet: 'KPI', cell: 'Z9' } };
    return [`changed indicator ${indicator.id} department`];
  },
  droppedIndicator: (book, at) => {
    const index = at % book.indicators.length;
    const { id } = certain(book.indicators[index]);
    book.indicators.splice(index, 1);
    return [`removed indicator ${id}`];
  },
  addedIndicator: (book, at) => {
    const index = at % book.indicators.length;
    const model = certain(book.indicators[index]);
    const id = `KX-${at}`;
    const name = { ...model.name, value: `加えた指標${at}` };
    book.indicators.splice(index, 0, { ...structuredClone(model), id, name });
    return [`added indicator ${id}`];
  },
  text: (book, at) => {
    const bullet = certain(book.bullets[at % book.bullets.length]);
    bullet.text.value = `${bullet.text.value}なお${at}を加えた。`;
    return [`changed bullet ${bullet.text.value} text`];
  },
  droppedText: (book, at) => {
    const index = at % book.bullets.length;
    const { text } = certain(book.bullets[index]);
    book.bullets.splice(index, 1);
    return [`removed bullet ${text.value}`];
  },
  addedText: (book, at) => {
    const index = at % book.bullets.length;
    const model = certain(book.bullets[index]);
    const text = { ...model.text, value: `❶${at}❷` };
    book.bullets.splice(index, 0, { ...model, text });
    return [`added bullet ${text.value}`];
  },
  swappedTexts: (book, at) => {
    const index = at % (book.bullets.length - 1);
    const pair = book.bullets.splice(index, 2).toReversed();
    book.bullets.splice(index, 0, ...pair);
    const [one, other] = pair.map(({ text }) => text.value);
    return one === other ? [] : [`moved bullet ${one} or ${other}`];
  },
  policy: (book, at) => {
    const policy = certain(book.policies[at % book.policies.length]);
    policy.title.value = `改めた施策${at}`;
    return [`changed policy ${policy.title.value} name`];
  },
  goal: (book, at) => {
    const goal = certain(book.goals.filter(({ number }) => number !== 0)[at % 2]);
    goal.name.value = `改めた基本目標${at}`;
    return [`changed goal ${goal.name.value} name`];
  },
  venue: (book) => {
    book.profile.venue = { value: '別の会議室', place: { sheet: '基本情報', cell: 'B12' } };
    return ['changed profile venue'];
  },
  member: (book, at) => {
    const number = book.members.length;
    const name = { value: `委員${at}`, place: { sheet: '委員名簿', cell: `A${number}` } };
    book.members.push({ name });
    return [`added member ${name.value}`];
  },
  plannedTarget: ({ planned }, at) => {
    const one = planned?.indicators[at % planned.indicators.length];
    if (one === undefined) return [];
    const cell = certain(one.target.years.at(-1));
    cell.value = { kind: 'measured', written: `9${at}`, number: `9${at}`, decimals: 0 };
    const horizon = planned?.years.at(-1)?.fiscalYear.year;
    return [`changed plannedIndicator ${one.name.value} target ${horizon}`];
  },
  leadingName: ({ leading }, at) => {
    const one = leading?.[at % leading.length];
    if (one === undefined) return [];
    one.name.value = `プロジェクト${at}`;
    return [`changed leadingProject ${one.name.value} name`];
  },
  effortIndicators: ({ leading }, at) => {
    const project = leading?.[at % leading.length];
    const one = project?.efforts[at % project.efforts.length];
    if (one === undefined) return [];
    one.indicators = [{ value: `K9-9-${at}`, place: one.name.place }];
    return [`changed effort ${one.name.value} indicators`];
  },
  effortAdded: ({ leading }, at) => {
    const name = { value: `取組${at}`, place: { sheet: 'リーディングプロジェクト', cell: 'C99' } };
    leading?.at(-1)?.efforts.push({ name, policies: [], indicators: [], tags: [] });
    return leading === undefined ? [] : [`added effort ${name.value}`];
  },
  charterRow: ({ charter }, at) => {
    const one = charter?.[at % charter.length];
    if (one === undefined) return [];
    one.number = { value: `${at}の2`, place: one.text.place };
    return [`changed charterRow ${one.text.value} number`];
  },
  charterDropped: ({ charter }) => {
    const one = charter?.pop();
    return one === undefined ? [] : [`removed charterRow ${one.text.value}`];
  },
  sdgs: ({ policies }, at) => {
    const policy = certain(policies[at % policies.length]);
    policy.sdgs = { value: [1, 17], place: policy.title.place };
    return [`changed policy ${policy.title.value} sdgs`];
  },
  goalText: ({ goalTexts }, at) => {
    const one = goalTexts?.[at % goalTexts.length];
    if (one === undefined) return [];
    one.indicators = [{ value: `K9-9-${at}`, place: one.text.place }];
    return [`changed goalText ${one.text.value} indicators`];
  },
  goalTextDropped: ({ goalTexts }) => {
    const one = goalTexts?.pop();
    return one === undefined ? [] : [`removed goalText ${one.text.value}`];
  },
  measureDetails: ({ policies }, at) => {
    const measures = policies.flatMap((policy) => policy.measures);
    const one = measures[at % measures.length];
    if (one === undefined) return [];
    one.details = [`取組${at}`];
    return [`changed measure ${one.text.value} details`];
  },
  plannedDropped: ({ planned }, at) => {
    const index = at % (planned?.indicators.length ?? 1);
    const [one] = planned?.indicators.splice(index, 1) ?? [];
    return one === undefined ? [] : [`removed plannedIndicator ${one.name.value}`];
  },
};

/** Changes of different rows: each kind once, far enough apart to meet no other. */
const someChanges = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...Object.keys(CHANGES)), at: fc.nat(400) }),
  { maxLength: 6, selector: ({ kind }) => kind },
);

describe('two books', () => {
  it.each(CITIES)('of $city: every random edit is listed, and nothing else', ({ book: old }) => {
    fc.assert(
      fc.property(someChanges, (changes) => {
        const now: Open<Submission> = JSON.parse(JSON.stringify(old));
        now.sha256 = 'f'.repeat(64);
        const touched = new Set<number>();
        const expected: string[] = [];
        for (const { kind, at } of changes) {
          // Two changes of one row would be told as one.
          if (touched.has(at % 29)) continue;
          touched.add(at % 29);
          expected.push(...certain(CHANGES[kind])(now, at));
        }
        fc.pre(isApart(expected));
        const revision = compared(old, Submission.parse(now));
        expect(
          revision.edits
            .map(described)
            .map((one) => asExpected(one, expected))
            .toSorted(),
        ).toEqual(expected.toSorted());
        const made = applied(old, revision);
        expect(made).toEqual(stated(Submission.parse(now)));
        expect(withoutPlaces(evaluate(made, SCHEME))).toBe(
          withoutPlaces(evaluate(stated(Submission.parse(now)), SCHEME)),
        );
      }),
      { seed: 20_190_807, numRuns: tries(20) },
    );
  });

  it.each(CITIES)('that are the same but for their cells have no edits ($city)', ({ book }) => {
    const moved = Submission.parse(
      JSON.parse(JSON.stringify(book).replaceAll(/"cell":\s*"/gu, '"cell":"A')),
    );
    expect(moved.profile.city.place).not.toEqual(book.profile.city.place);
    const { edits, outcomes } = compared(book, moved);
    expect(edits).toEqual([]);
    expect(outcomes).toEqual([]);
  });
});

/** Two edits of one thing, or one of a thing that is dropped, are told otherwise than each alone. */
function isApart(expected: readonly string[]): boolean {
  const things = expected.map((one) => one.split(' ').slice(1, 3).join(' '));
  return new Set(things).size === things.length;
}

/** Of two neighbours that changed places, either may be told. */
function asExpected(edit: string, expected: readonly string[]): string {
  const moved = expected.find((one) => one.startsWith('moved '));
  const names = moved?.replace('moved bullet ', '').split(' or ') ?? [];
  return names.some((name) => edit === `moved bullet ${name}`) ? (moved ?? edit) : edit;
}
