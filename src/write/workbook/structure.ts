/** 施策体系: one row each for a goal, a policy and a measure. */

import { dropDown, ordinalNumber } from './choices.ts';
import type { Content } from './content.ts';
import { entry, row } from './listSheet.ts';
import type { ListSheet, Row } from './listSheet.ts';

/** @returns the sheet 施策体系 of a city */
export function structureSheet(facts: Content): ListSheet {
  return {
    name: '施策体系',
    tabColour: 'FF7A5C2E',
    title: '施策体系',
    advice: '1行に1項目。施策の①②③は、種別を「施策の内容」として1つずつ書きます。',
    columns: [
      { heading: '基本目標', width: 9, align: 'center', rule: ordinalNumber() },
      {
        heading: '施策',
        width: 9,
        align: 'center',
        rule: ordinalNumber(),
        hint: '基本目標の行は空欄。',
      },
      {
        heading: '番号',
        width: 9,
        align: 'center',
        hint: '施策の内容だけに書く。①、②のほか、1、2 でもよい。',
      },
      { heading: '種別', width: 13, align: 'center', rule: dropDown('種別') },
      { heading: '名称・本文', width: 84, align: 'left' },
      { heading: '副題', width: 44, align: 'left', hint: '基本目標の「～　～」の部分。' },
    ],
    rows: facts.goals.flatMap((goal) => goalRows(goal, facts.policies)),
    spare: 8,
    frozenColumns: 0,
    filter: false,
  };
}

function goalRows(goal: Content['goals'][number], policies: Content['policies']): Row[] {
  const bold = { bold: true };
  const head = row(
    entry(goal.no, bold),
    {},
    {},
    entry('基本目標', bold),
    entry(goal.name, bold),
    entry(goal.subtitle),
  );
  return [head, ...policies.filter((policy) => policy.goal === goal.no).flatMap(policyRows)];
}

function policyRows({ goal, no, title, items }: Content['policies'][number]): Row[] {
  const bold = { bold: true };
  return [
    row(entry(goal, bold), entry(no, bold), {}, entry('施策', bold), entry(title, bold)),
    ...items.map(({ mark, no: number, text }) =>
      row(
        entry(goal, { quiet: true }),
        entry(no, { quiet: true }),
        entry(mark === '' ? number : mark),
        entry('施策の内容'),
        entry(text),
      ),
    ),
  ];
}
