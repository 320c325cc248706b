/** This year's book held against last year's: what a clerk has changed who meant to fill in one more year. */

import { compareDecimals, productOf } from '../decimals/notation.ts';
import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Edit, Stated } from '../forms/revision.ts';
import { type Bullet, type Indicator, isRevised, type Submission } from '../forms/submission.ts';
import { fullFiscalYear, printFiscalYear } from '../japanese/fiscalYear.ts';
import { halfWidth } from '../japanese/text.ts';
import { bookEdits } from './compare.ts';

/** What is found, before it becomes a finding. */
interface Found {
  readonly code: `last/${string}`;
  readonly message: string;
  readonly hint: string;
  readonly place: Place;
  readonly about?: Edit['subject'];
}

/** Both books, and every edit that makes this year's of last year's. */
interface Books {
  readonly last: Submission;
  readonly now: Submission;
  readonly edits: readonly Edit[];
}

type Rule = (books: Books) => readonly Found[];

/**
 * Checks a book against last year's.
 *
 * @returns 注意 in the cells of this year's book; one error when `last` is not of an earlier 対象年度
 */
export function lastYearFindings(last: Submission, now: Submission): readonly Diagnostic[] {
  const [before, after] = [last, now].map(({ profile }) => profile.judgedYear);
  if (before === undefined || after === undefined) return [];
  if (before.value.year >= after.value.year) {
    return [
      {
        code: 'last/year',
        severity: 'error',
        message: `「${last.workbookName}」の対象年度（${before.value.label}）は、このブックの対象年度（${after.value.label}）より前ではありません。`,
        hint: '前年度のブックを指定してください。同じ年度の訂正前と訂正後は「compare」で比べられます。',
        place: after.place,
      },
    ];
  }
  const { edits } = bookEdits(last, now);
  return RULES.flatMap((rule) => rule({ last, now, edits })).map(finding);
}

function finding({ about, ...found }: Found): Diagnostic {
  const { kind, key, name, department } = about ?? {};
  return {
    ...found,
    severity: 'warning',
    ...(kind === 'indicator' && {
      subject: {
        ...(key !== undefined && { id: key }),
        ...(name !== undefined && { name }),
        ...(department !== undefined && { department }),
      },
    }),
  };
}

type Changed = Extract<Edit, { kind: 'changed' }>;

function changesOf(edits: readonly Edit[], item: Changed['item']): readonly Changed[] {
  return edits.filter(
    (edit): edit is Changed =>
      edit.kind === 'changed' && edit.subject.kind === 'indicator' && edit.item === item,
  );
}

function written(stated: Stated | undefined): string {
  if (stated?.value.kind === 'text') return stated.value.text;
  if (stated?.value.kind !== 'quantity') return '';
  const { quantity } = stated.value;
  return 'written' in quantity ? quantity.written : '';
}

/** Another 単位: the values of the past stay, and only this year's are in the new one. */
const unit: Rule = ({ edits }) =>
  changesOf(edits, 'unit').flatMap(({ subject, old, new: now }) => {
    if (old === undefined || now === undefined) return [];
    return [
      {
        code: 'last/unit',
        message: `単位が、前年度のブックの「${written(old)}」から「${written(now)}」に変わっています。過去の年度の値と、単位がそろわないおそれがあります。`,
        hint: '単位を元に戻すか、すべての年度の基準値・目標値・実績値を新しい単位に直してください。',
        place: now.place,
        about: subject,
      },
    ];
  });

/** Another 目標の向き. */
const direction: Rule = ({ edits }) =>
  changesOf(edits, 'direction').flatMap(({ subject, new: now }) =>
    now === undefined
      ? []
      : [
          {
            code: 'last/direction',
            message: '目標の向きが、前年度のブックと違います。過去の年度の判定も変わります。',
            hint: '誤って選んでいないかを確かめてください。',
            place: now.place,
            about: subject,
          },
        ],
  );

/** Targets and baselines that were overwritten: a revision keeps the old ones in the row 目標値（当初）. */
const target: Rule = ({ last, now, edits }) =>
  [...changesOf(edits, 'target'), ...changesOf(edits, 'actual')].flatMap((edit) => {
    const { item, year, subject, old, new: next } = edit;
    if (edit.unseen === true || old === undefined) return [];
    if (item === 'actual' && year !== 'baseline') return [];
    const revised = now.indicators.find(({ id }) => id === subject.key)?.originalTarget;
    const had = last.indicators.find(({ id }) => id === (subject.oldKey ?? subject.key));
    if (revised !== undefined && had?.originalTarget === undefined) return [];
    const what = item === 'target' ? '目標値' : '基準値';
    const label = year === undefined || year === 'baseline' ? '' : year.label;
    return [
      {
        code: item === 'target' ? 'last/target' : 'last/baseline',
        message: `${label}${label === '' ? '' : 'の'}${what}が、前年度のブックの「${written(old)}」から「${written(next)}」に変わっています。`,
        hint:
          item === 'target'
            ? '計画を改定したときは、「目標値」の行の上に「目標値（当初）」の行を加え、前の値を残してください。そうでなければ、元の値に戻してください。'
            : '基準値を改めたのでなければ、元の値に戻してください。',
        place: (next ?? old).place,
        about: subject,
      },
    ];
  });

/** An actual of a past year that was changed without 訂正; 概算 and its like may become final. */
const actual: Rule = ({ last, edits }) =>
  changesOf(edits, 'actual').flatMap(({ year, subject, old, new: next, unseen }) => {
    if (unseen === true || old === undefined || year === undefined || year === 'baseline')
      return [];
    if (year.year > last.profile.judgedYear.value.year) return [];
    if (old.value.kind === 'quantity' && old.value.quantity.kind !== 'measured') return [];
    const wasOpen = old.value.kind === 'quantity' && isOpen(old.value.quantity);
    const isTold = next?.value.kind === 'quantity' && isRevised(next.value.quantity);
    if (wasOpen || isTold) return [];
    return [
      {
        code: 'last/actual',
        message: `${year.label}の実績値が、前年度のブックの「${written(old)}」から「${written(next)}」に変わっています。もう公表した値です。`,
        hint: '訂正したときは、値の後ろに「(訂正)」と書いてください。そうでなければ、元の値に戻してください。',
        place: (next ?? old).place,
        about: subject,
      },
    ];
  });

function isOpen(quantity: Indicator['actual']['baseline']['value']): boolean {
  return quantity.kind === 'measured' && quantity.provisional !== undefined;
}

/** An indicator that last year's book had. */
const missingIndicator: Rule = ({ now, edits }) =>
  edits.flatMap((edit) =>
    edit.kind === 'removed' && edit.subject.kind === 'indicator'
      ? [
          {
            code: 'last/gone' as const,
            message: `前年度のブックにあった指標「${edit.subject.key} ${edit.subject.name}」がありません。`,
            hint: '終わった指標は、行を残し、実績値に「事業終了」などと書いてください。番号を変えたのなら、名称を元に戻して確かめてください。',
            place: now.indicators[0]?.place ?? now.profile.title.place,
          },
        ]
      : [],
  );

/** An indicator by another name or number. */
const renamed: Rule = ({ edits }) =>
  [...changesOf(edits, 'name'), ...changesOf(edits, 'id')].flatMap(
    ({ item, subject, old, new: now }) =>
      now === undefined
        ? []
        : [
            {
              code: item === 'name' ? 'last/name' : 'last/number',
              message: `${item === 'name' ? '指標の名称' : 'KPI番号'}が、前年度のブックの「${written(old)}」から「${written(now)}」に変わっています。`,
              hint: '同じ指標なら、元の書き方に戻してください。別の指標なら、前の指標の行を残し、新しい番号の行を加えてください。',
              place: now.place,
              about: subject,
            },
          ],
  );

const NEAR_TEN = '1.4';

/** An actual near ten, a hundred or a thousand times last year's, or near such a part of it. */
const tenfold: Rule = ({ last, now }) => {
  const judged = now.profile.judgedYear.value.year;
  const column = now.years.findIndex(({ fiscalYear }) => fiscalYear.year === judged);
  const before = now.years.findIndex(
    ({ fiscalYear }) => fiscalYear.year === last.profile.judgedYear.value.year,
  );
  return now.indicators.flatMap((indicator): readonly Found[] => {
    const [one, other] = [indicator.actual.years[before], indicator.actual.years[column]];
    if (one?.value.kind !== 'measured' || other?.value.kind !== 'measured') return [];
    const [was, is] = [one.value.number, other.value.number].map((number) =>
      number.replace('-', ''),
    );
    const times = ['10', '100', '1000'].find((factor) =>
      isNear(productOf(was ?? '0', factor), is ?? '0'),
    );
    const parts = ['10', '100', '1000'].find((factor) =>
      isNear(productOf(is ?? '0', factor), was ?? '0'),
    );
    const shift = times === undefined ? parts && `${parts}分の1` : `${times}倍`;
    if (shift === undefined) return [];
    return [
      {
        code: 'last/tenfold',
        message: `${now.profile.judgedYear.value.label}の実績値「${other.value.written}」は、前の値「${one.value.written}」のおよそ${shift}です。`,
        hint: '桁と単位を確かめてください。',
        place: other.place,
        about: {
          kind: 'indicator',
          key: indicator.id,
          name: indicator.name.value,
          ...(indicator.department && { department: indicator.department.value }),
        },
      },
    ];
  });
};

function isNear(one: string, other: string): boolean {
  if (compareDecimals(one, '0') === 0 || compareDecimals(other, '0') === 0) return false;
  return (
    compareDecimals(productOf(one, NEAR_TEN), other) >= 0 &&
    compareDecimals(productOf(other, NEAR_TEN), one) >= 0
  );
}

/** Bullets that are last year's to the letter: told once for each 施策 and 区分. */
const sameTexts: Rule = ({ last, now }) => {
  const before = grouped(last.bullets);
  return [...grouped(now.bullets)].flatMap(([group, bullets]): readonly Found[] => {
    const [first] = bullets;
    const old = before.get(group)?.map(({ text }) => text.value) ?? [];
    const same = bullets.map(({ text }) => text.value).join('\n') === old.join('\n');
    if (first === undefined || !same) return [];
    const what = first.kind === 'issue' ? '課題・検証' : '方向性';
    return [
      {
        code: 'last/text',
        message: `${what}の${bullets.length}項目が、前年度のブックとまったく同じです。`,
        hint: '今年度の検証の結果に合わせて書き直してください。変わらないときも、いつの時点のことかが分かるようにします。',
        place: first.text.place,
      },
    ];
  });
};

function grouped(bullets: readonly Bullet[]): ReadonlyMap<string, readonly Bullet[]> {
  const groups = new Map<string, Bullet[]>();
  for (const bullet of bullets) {
    const key = JSON.stringify([bullet.goal, bullet.policy, bullet.kind]);
    groups.set(key, [...(groups.get(key) ?? []), bullet]);
  }
  return groups;
}

/** Last year's year in title and 資料名, last year's 会議日. */
const title: Rule = ({ last, now }) => {
  const { value: year } = last.profile.judgedYear;
  const { value: judged } = now.profile.judgedYear;
  const olds = [year.label, fullFiscalYear(year), printFiscalYear(year.year), `${year.year}年度`];
  const { profile } = now;
  const texts = [profile.title, profile.paperName, profile.excerptNote].flatMap(
    (fact) => fact ?? [],
  );
  const { meetingDate } = profile;
  return [
    ...texts.flatMap(({ value, place }): readonly Found[] => {
      const text = halfWidth(value);
      const found = olds.find((old) => old !== '' && text.includes(halfWidth(old)));
      // 「R5からR6まで」 names both.
      if (found === undefined || text.includes(judged.label)) return [];
      return [
        {
          code: 'last/title',
          message: `「${value}」に、前年度の「${found}」が残っています。対象年度は${judged.label}です。`,
          hint: `${judged.label}に合わせて直してください。`,
          place,
        },
      ];
    }),
    ...(meetingDate !== undefined && meetingDate.value === last.profile.meetingDate?.value
      ? [
          {
            code: 'last/date' as const,
            message: '会議日が、前年度のブックと同じ日です。',
            hint: '今年度の会議日に直してください。',
            place: meetingDate.place,
          },
        ]
      : []),
  ];
};

const RULES: readonly Rule[] = [
  unit,
  direction,
  target,
  actual,
  missingIndicator,
  renamed,
  tenfold,
  sameTexts,
  title,
];
