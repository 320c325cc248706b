/** 基本情報 in finished strings. */

import type { Profile } from '../../../forms/submission.ts';
import { printDate } from '../../../japanese/date.ts';
import { fullFiscalYear } from '../../../japanese/fiscalYear.ts';
import { breakLines, factText } from '../value/text.ts';

/** What 基本情報 says about the paper; what may be absent is blank. */
export interface ProfileView {
  readonly plan: string;
  readonly title: string;
  /** The paper's title is just the plan's name. */
  readonly titledAsPlan: boolean;
  readonly city: string;
  readonly paperNumber: string;
  readonly paperName: string;
  readonly committee: string;
  /** 第1回 */
  readonly meeting: string;
  /** 令和元年8月7日 */
  readonly date: string;
  /** 2019-08-07 */
  readonly isoDate: string;
  readonly venue: string;
  readonly period: string;
  readonly excerptNote: string;
  readonly textNote: string;
  readonly contact: string;
  /** An address. */
  readonly committeePage: string;
  /** 第2版 */
  readonly edition: string;
  readonly handling: string;
  readonly judgedYear: string;
  /** The same where it is short for something: R5; blank for one that is written out. */
  readonly judgedYearShort: string;
}

/** Prints 基本情報. */
export function profileView(profile: Profile): ProfileView {
  const { plan, title, city, paperNumber, paperName, handling, meetingDate, judgedYear } = profile;
  return {
    plan: breakLines(plan.value),
    title: breakLines(title.value),
    titledAsPlan: plan.value === title.value,
    city: breakLines(city.value),
    paperNumber: factText(paperNumber),
    paperName: breakLines((paperName ?? title).value),
    committee: factText(profile.committee),
    meeting: factText(profile.meetingNumber),
    date: meetingDate === undefined ? '' : printDate(meetingDate.value),
    // A file must be dated, and never by the clock: without a meeting by the last day of 対象年度.
    isoDate: meetingDate?.value ?? `${profile.judgedYear.value.year + 1}-03-31`,
    venue: factText(profile.venue),
    period: factText(profile.period),
    excerptNote: factText(profile.excerptNote),
    textNote: factText(profile.textNote),
    contact: factText(profile.contact),
    committeePage: factText(profile.committeePage),
    edition: factText(profile.edition),
    handling: factText(handling),
    judgedYear: judgedYear.value.label,
    judgedYearShort: fullFiscalYear(judgedYear.value).startsWith(judgedYear.value.label)
      ? ''
      : judgedYear.value.label,
  };
}
