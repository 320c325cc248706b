/** 会議 and 委員名簿: what 次第 and the list of members are made of. */

import type { Content } from './content.ts';
import { EARLIER, entry, row, withEarlier } from './listSheet.ts';
import type { ListSheet } from './listSheet.ts';

/** @returns the sheet 会議 of a city */
export function meetingSheet({ meeting = [] }: Content): ListSheet {
  return withEarlier(meeting, {
    name: '会議',
    tabColour: 'FF6B5B7B',
    title: '会議（次第）',
    advice:
      '次第を作るときだけ記入します。同じ項目（議事、配布資料など）を何行でも続けて書けます。',
    columns: [
      { heading: '項目', width: 18, align: 'left', hint: '例：日時、場所、議事、配布資料' },
      { heading: '内容', width: 96, align: 'left' },
    ],
    rows: meeting.map(({ item, text, earlier }) =>
      row(entry(item, { bold: true }), entry(text), entry(earlier, EARLIER)),
    ),
    spare: 8,
    frozenColumns: 0,
    filter: false,
  });
}

/** @returns the sheet 委員名簿 of a city */
export function memberSheet({ members = [] }: Content): ListSheet {
  return {
    name: '委員名簿',
    tabColour: 'FF6B5B7B',
    title: '委員名簿',
    advice: '委員名簿を作るときだけ記入します。並びは、ふりがなの50音順です。',
    columns: [
      { heading: '氏名', width: 22, align: 'left' },
      { heading: 'ふりがな', width: 26, align: 'left', hint: 'ひらがなで、姓と名の間を空ける。' },
      { heading: '所属団体等', width: 60, align: 'left' },
      { heading: '備考', width: 44, align: 'left', hint: '途中交代、委嘱期間など。' },
    ],
    rows: members.map(({ name, reading, affiliation, note }) =>
      row(entry(name), entry(reading), entry(affiliation), entry(note)),
    ),
    spare: 6,
    frozenColumns: 0,
    filter: false,
  };
}
