import { fullFiscalYear, printFiscalYear } from '../../japanese/fiscalYear.ts';
import { halfWidth } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';

/** Beside a year that begins or ends a period: 令和2～6年度. */
const SPAN = /[～〜~‐－–—-]|から|まで/u;

/**
 * 表題に前年度の年度が残っている
 *
 * 前年度のブックを使い回すと、表題や資料名の年度が前のまま残り、表紙と各ページに印刷されます。
 *
 * Fails: 基本情報!B4 = 平成29年度 総合戦略の進捗状況
 * Passes: 基本情報!B4 = 平成30年度 総合戦略の進捗状況
 */
export const lastTitle: LastYearRule = function* lastTitle({ last, now: { profile } }) {
  const [old, judged] = [last.profile.judgedYear.value, profile.judgedYear.value];
  const items = ['title', 'paperName', 'excerptNote', 'textNote'] as const;
  for (const item of items) {
    const fact = profile[item];
    if (fact === undefined) continue;
    const { value, place } = fact;
    const text = halfWidth(value);
    if (value === last.profile[item]?.value) {
      // A title that names the year of the meeting has to move on with it, though it may name 対象年度 by now.
      const next = following(old);
      const stale = yearNames(next).find((name) => namesYear(text, halfWidth(name)));
      if (stale !== undefined) {
        yield warning({
          message: `「${value}」は、前年度のブックと同じ「${stale}」のままです。`,
          hint: `前年度の資料は${old.label}の検証を「${stale}」としていました。今年度は「${sameManner(stale, next, following(judged))}」に直してください。`,
          place,
        });
        continue;
      }
    }
    const found = yearNames(old).find((name) => namesYear(text, halfWidth(name)));
    // 「R5とR6の比較」 names both on purpose.
    if (found === undefined) continue;
    if (yearNames(judged).some((name) => text.includes(halfWidth(name)))) continue;
    yield warning({
      message: `「${value}」に、前年度の「${found}」が残っています。対象年度は${judged.label}です。`,
      hint: `「${found}」を「${sameManner(found, old, judged)}」に直してください。`,
      place,
    });
  }
};

interface Year {
  readonly year: number;
  readonly label: string;
}

/** The year after it, in which it is reviewed. */
function following({ year }: Year): Year {
  return { year: year + 1, label: printFiscalYear(year + 1) };
}

/** The longest first. */
function yearNames(year: Year): readonly string[] {
  const names = [fullFiscalYear(year), printFiscalYear(year.year), `${year.year}年度`, year.label];
  return [...new Set(names)].toSorted((one, other) => other.length - one.length);
}

/** As the old year was written: 令和5年度 becomes 令和6年度, and R5 becomes R6. */
function sameManner(found: string, old: Year, judged: Year): string {
  if (found === old.label) return judged.label;
  return found === `${old.year}年度` ? `${judged.year}年度` : fullFiscalYear(judged);
}

/** Names it, and not as the beginning or end of a period or as a part of a longer number. */
function namesYear(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at === -1) return false;
  const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
  const isPart = /\d$/u.test(name) && /^\d/u.test(after);
  return (
    !isPart && !SPAN.test(before.trimEnd().slice(-2)) && !SPAN.test(after.trimStart().slice(0, 2))
  );
}
