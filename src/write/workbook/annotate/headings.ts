/** The columns of 指摘一覧; 対応 is left blank for whoever works through the list. */
export const HEADINGS = [
  '番号',
  '重要度',
  '担当課',
  'シート',
  'セル',
  'KPI名',
  '内容',
  '対処',
  '対応',
] as const;
