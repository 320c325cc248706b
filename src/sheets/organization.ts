import { optional, text } from './cell.ts';
import type { ListSheet } from './sheet.ts';

/** 推進体制: who carries the plan out, one body per row, each under another or at the head. */
export const ORGANIZATION = {
  shape: 'list',
  name: '推進体制',
  order: 13,
  required: false,
  about: '計画を進める体制。組織、役割、上位の組織を1行に1つ。',
  tabColour: 'FF6B5B7B',
  title: '推進体制',
  advice:
    '推進体制の図と表を年次進捗報告書とウェブページに載せるときだけ記入します。1行に1つの組織を、上位の組織から順に書きます。',
  columns: {
    組織: {
      cell: text,
      heading: 'required',
      means: '組織の名称です。同じ名称は1回だけ書きます。',
      width: 40,
      align: 'left',
      unmerged: true,
      hint: '例：推進本部、検証委員会',
      fact: 'name',
      carried: 'kept',
    },
    役割: {
      cell: optional(text),
      heading: 'optional',
      means: '組織の役割です。構成員を書いてもかまいません。',
      width: 84,
      align: 'left',
      fact: 'role',
      carried: 'kept',
    },
    上位組織: {
      cell: optional(text),
      heading: 'required',
      means: '属する組織を、「組織」の列と同じ名称で書きます。いちばん上の組織では空欄にします。',
      width: 40,
      align: 'left',
      hint: '「組織」の列と同じ名称。いちばん上では空欄。',
      fact: 'above',
      carried: 'kept',
    },
  },
  filledBy: '組織',
  spare: 8,
} as const satisfies ListSheet;
