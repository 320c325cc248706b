/** `texts.csv`: what the papers say in words, one bullet or note in a row; and what belongs to each. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Fact, Submission } from '../../forms/submission.ts';
import { judgedYearColumns, originColumns } from './commonColumns.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

const KINDS = {
  measure: '施策の内容',
  detail: '施策の内容の箇条書き',
  review: '前期の検証',
  basicDirection: '基本的方向',
  issue: '課題・検証',
  course: '方向性',
  nameNote: '指標名の注記',
  note: '注記',
} as const;

/** Where a text belongs. */
interface Home {
  readonly kind: keyof typeof KINDS;
  readonly goal: number;
  readonly policy?: number | undefined;
  /** 指標番号 of the notes. */
  readonly indicator?: string;
}

/** One text. */
interface TextRow extends Home {
  readonly submission: Submission;
  /** From 1, among all texts. */
  readonly number: number;
  /** From 1, among the texts of the same home. */
  readonly order: number;
  readonly tags: readonly string[];
  /** 指標番号 of those that 前期の検証 names beside its text. */
  readonly spokenOf: readonly string[];
  readonly fact: Fact<string>;
}

type Unnumbered = Home & Pick<TextRow, 'fact'> & Partial<Pick<TextRow, 'tags' | 'spokenOf'>>;

/** Makes the table: the measures, the paragraphs of the goals, the bullets, then the notes of the indicators, each in the order of its sheet. */
export function textTable({ submission }: Evaluation): DataTable {
  const about = {
    name: 'texts',
    title: '施策の内容、前期の検証、基本的方向、課題・検証、方向性、注記',
    description:
      '文章ごとに1行です。指標の注記は「指標番号」で indicators.csv と、文章の印（【復】など）は「番号」で tags.csv と、前期の検証が述べる指標は「番号」で text-indicators.csv と結び付きます。',
    key: ['number'],
  };
  return makeTable(about, COLUMNS, textRows(submission));
}

/** Makes the table of the signs that stand before texts, one in a row. */
export function tagTable({ submission }: Evaluation): DataTable {
  const about = {
    name: 'tags',
    title: '文章の印',
    description: '文章の頭に【 】で示す印ごとに1行です。印のない資料では、行がありません。',
    key: ['text_number', 'order_number'],
    refersTo: [{ fields: ['text_number'], table: 'texts', key: ['number'] }],
  };
  const rows = textRows(submission).flatMap((text) =>
    text.tags.map((tag, index): TagRow => ({ text, tag, order: index + 1 })),
  );
  return makeTable(about, TAG_COLUMNS, rows);
}

/** Makes the table of the indicators that texts name, where any does. */
export function spokenTables({ submission }: Evaluation): readonly DataTable[] {
  const about = {
    name: 'text-indicators',
    title: '文章が述べる指標',
    description:
      '前期の検証の文章が述べる指標ごとに1行です。文章は「文章の番号」で texts.csv と、指標は「指標番号」で indicators.csv と結び付きます。',
    key: ['text_number', 'order_number'],
    refersTo: [{ fields: ['text_number'], table: 'texts', key: ['number'] }],
  };
  const rows = textRows(submission).flatMap((text) =>
    text.spokenOf.map((indicator, index): SpokenRow => ({ text, indicator, order: index + 1 })),
  );
  return rows.length === 0 ? [] : [makeTable(about, SPOKEN_COLUMNS, rows)];
}

function textRows(submission: Submission): readonly TextRow[] {
  return numbered(
    [
      ...measures(submission),
      ...goalTexts(submission),
      ...bullets(submission),
      ...notes(submission),
    ],
    submission,
  );
}

function measures({ policies }: Submission): readonly Unnumbered[] {
  return policies.flatMap(({ goal, number, measures: own }) =>
    own.flatMap(({ text, details = [] }) => [
      { kind: 'measure' as const, goal, policy: number, fact: text },
      ...details.map((value) => ({
        kind: 'detail' as const,
        goal,
        policy: number,
        fact: { value, place: text.place },
      })),
    ]),
  );
}

function goalTexts(submission: Submission): readonly Unnumbered[] {
  return (submission.goalTexts ?? []).map(({ goal, kind, text, indicators }) => ({
    goal,
    kind,
    fact: text,
    spokenOf: indicators.map(({ value }) => value),
  }));
}

function bullets(submission: Submission): readonly Unnumbered[] {
  return submission.bullets.map(({ text, ...bullet }) => ({ ...bullet, fact: text }));
}

function notes({ indicators }: Submission): readonly Unnumbered[] {
  return indicators.flatMap(({ id, goal, policy, name, nameNotes, notes: own }) => {
    const home = { goal, policy, indicator: id };
    return [
      ...nameNotes.map((value) => ({
        ...home,
        kind: 'nameNote' as const,
        fact: { value, place: name.place },
      })),
      ...own.map((fact) => ({ ...home, kind: 'note' as const, fact })),
    ];
  });
}

/** Counts the texts, and those of each home. */
function numbered(texts: readonly Unnumbered[], submission: Submission): readonly TextRow[] {
  const counts = new Map<string, number>();
  return texts.map((text, index) => {
    const home = JSON.stringify([text.kind, text.goal, text.policy, text.indicator]);
    const order = (counts.get(home) ?? 0) + 1;
    counts.set(home, order);
    return { tags: [], spokenOf: [], ...text, submission, number: index + 1, order };
  });
}

const COLUMNS: readonly Column<TextRow>[] = [
  ...planColumns<TextRow>(({ submission }) => submission),
  ...judgedYearColumns<TextRow>('検証した年度'),
  {
    name: 'number',
    label: '番号',
    type: 'integer',
    required: true,
    description: 'このファイルの中での通し番号。',
    value: ({ number }) => number,
  },
  {
    name: 'text_kind',
    label: '種別',
    type: 'string',
    required: true,
    choices: Object.values(KINDS),
    description: '何についての文章か。',
    value: ({ kind }) => KINDS[kind],
  },
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    required: true,
    description: '文章が属する基本目標の番号。',
    value: ({ goal }) => goal,
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    description: '文章が属する施策の番号。基本目標そのものについての文章では空欄。',
    value: ({ policy }) => policy,
  },
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    description: '注記が付く指標の番号。注記のほかは空欄。',
    value: ({ indicator }) => indicator,
  },
  {
    name: 'order_number',
    label: '順',
    type: 'integer',
    required: true,
    description: '同じ種別の文章を、同じ箇所の中で資料に載せる順。',
    value: ({ order }) => order,
  },
  {
    name: 'text',
    label: '本文',
    type: 'string',
    required: true,
    description: '文章。もとのワークブックにある改行は除いた。',
    value: ({ fact }) => fact.value,
  },
  {
    name: 'address',
    label: 'リンク先',
    type: 'string',
    description: '文章に付けたリンクのアドレス。リンクのない文章では空欄。',
    value: ({ fact }) => fact.link,
  },
  ...originColumns<TextRow>('文章', ({ fact }) => fact.place),
];

/** Something that a text holds several of. */
interface PartRow {
  readonly text: TextRow;
  /** From 1. */
  readonly order: number;
}

/** Which text a row belongs to, and its place there. */
function partColumns<Row extends PartRow>(order: string): readonly Column<Row>[] {
  return [
    ...planColumns<Row>(({ text }) => text.submission),
    {
      name: 'text_number',
      label: '文章の番号',
      type: 'integer',
      required: true,
      description: 'texts.csv の「番号」。',
      value: ({ text }) => text.number,
    },
    {
      name: 'order_number',
      label: '順',
      type: 'integer',
      required: true,
      description: order,
      value: (row) => row.order,
    },
  ];
}

/** One sign of one text. */
interface TagRow extends PartRow {
  readonly tag: string;
}

const TAG_COLUMNS: readonly Column<TagRow>[] = [
  ...partColumns<TagRow>('同じ文章の印の順。'),
  {
    name: 'tag',
    label: '印',
    type: 'string',
    required: true,
    description: '【 】の中の文字。',
    value: ({ tag }) => tag,
  },
];

/** One indicator that a text names. */
interface SpokenRow extends PartRow {
  readonly indicator: string;
}

const SPOKEN_COLUMNS: readonly Column<SpokenRow>[] = [
  ...partColumns<SpokenRow>('同じ文章が述べる指標の順。'),
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    required: true,
    description: '述べている指標の番号。名称は indicators.csv にある。',
    value: ({ indicator }) => indicator,
  },
];
