/** What the states of departments and files are called in 集約結果. */

import type { DepartmentState, FileState, Matter } from '../forms/collection.ts';

export const DEPARTMENT_STATES: Readonly<Record<DepartmentState, string>> = {
  done: '記入済',
  partly: '残りあり',
  unfilled: '記入なし',
  missing: '未提出',
};

export const FILE_STATES: Readonly<Record<FileState, string>> = {
  answered: '取り込んだ',
  unfilled: '記入なし',
  repeated: '同じファイル',
  foreign: '対象外の調査票',
  unrelated: '調査票ではない',
  unreadable: '読めない',
};

export const MATTER_KINDS: Readonly<Record<Matter['kind'], string>> = {
  blank: '空欄',
  conflict: '食い違い',
  finding: '指摘',
  remark: '確認',
};
