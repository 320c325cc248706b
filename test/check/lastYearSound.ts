/** Last year's book of the sound workbook, and how the examples of a rule are checked. */

import { check, type CheckedWorkbook } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { besideLastYear } from '../../src/compare/lastYear.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** What made this year's workbook of last year's, turned round. */
const YEAR_BEFORE = [
  '基本情報!B5 = 平成30年8月8日（水）',
  '基本情報!B7 = H29',
  'KPI!M3 cleared',
  'KPI!M5 cleared',
  'KPI!M7 cleared',
  'KPI!O4:P4 cleared',
  '課題・方向性!F2 = 相談が少ない。',
  '課題・方向性!F3 = 窓口を知らせる。',
  '課題・方向性!F4 = 【新】窓口を開く。',
  '課題・方向性!A5 = 1',
  '課題・方向性!B5 = 2',
  '課題・方向性!C5 = 課題・検証',
  '課題・方向性!F5 = 担い手が足りない。',
  '課題・方向性!A6 = 1',
  '課題・方向性!B6 = 2',
  '課題・方向性!C6 = 方向性',
  '課題・方向性!F6 = 担い手を招く。',
  '会議!B2 = 平成30年8月8日',
  '基本情報!A9 = 回答期限',
  '基本情報!B9 = 平成30年7月2日',
].join(', ');

/** Facts of last year's workbook; nothing is to be found in it. */
const LAST_YEAR: Submission = lastYear();

function lastYear(): Submission {
  const { value, diagnostics } = check(changed(SOUND_WORKBOOK, YEAR_BEFORE));
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return { ...value, workbookName: '前年度' };
}

/** Checks a workbook, and holds it against last year's. */
export function checkedAgainstLastYear(workbook: Workbook): CheckedWorkbook {
  return check(workbook, undefined, (now) => besideLastYear(LAST_YEAR, now));
}

/** Checks a workbook as the examples of a rule are to be checked: against last year's where the rule looks at that. */
export function checkedFor(code: string, workbook: Workbook): CheckedWorkbook {
  const rule = RULES.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`There is no rule ${code}.`);
  return 'lastYear' in rule ? checkedAgainstLastYear(workbook) : check(workbook);
}
