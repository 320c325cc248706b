import { choice, date, text } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 公開履歴: what was published when, one change in each row; the newest day is 更新日 of website and open data. */
export const HISTORY = {
  shape: 'list',
  name: '公開履歴',
  order: 20,
  required: false,
  about: 'ウェブページとオープンデータを公開するときだけ記入する。',
  tabColour: 'FF3F6B57',
  title: '公開履歴',
  advice:
    'ウェブページとオープンデータを公開したとき、直したときに、1行ずつ加えます。最も新しい日付が「更新日」になります。',
  columns: {
    日付: {
      cell: date,
      heading: 'required',
      means: '公開した日、直した日です。',
      width: 16,
      align: 'left',
      hint: '2026/3/31 のように入力する。',
      fact: 'date',
      carried: 'blank',
    },
    区分: {
      cell: choice(
        { 公開: 'published', 更新: 'updated', 訂正: 'corrected' },
        { list: '公開履歴の区分' },
      ),
      heading: 'required',
      means: '初めての公開か、内容を加えた更新か、誤りの訂正かです。',
      width: 12,
      align: 'left',
      hint: '「訂正」は、ウェブページに【訂正版】と出る。',
      fact: 'kind',
      carried: 'blank',
    },
    内容: {
      cell: text,
      heading: 'required',
      means: '何を公開し、どこをどう直したかです。訂正は、誤りと正しい内容が分かるように書きます。',
      width: 96,
      align: 'left',
      unmerged: true,
      fact: 'text',
      carried: 'blank',
    },
  },
  filledBy: '内容',
  spare: 4,
} as const satisfies ListSheet;
