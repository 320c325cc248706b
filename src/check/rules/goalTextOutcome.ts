import { comparable, halfWidth } from '../../japanese/text.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { indicatorName } from '../material/indicatorName.ts';
import { type Outcome, outcomesIn } from '../material/missed.ts';
import { listedCodes } from '../reading/listedCodes.ts';

/** What says that a target is not reached, or will not be. */
const MISSED =
  /達成[にはが]{0,2}(?:至ら|至っておら|至っていな|至りませ|できな|できませ|できてい?な|しな|していな|しておら|しませ|困難|厳し)|未達成|目標(?:値)?[にはを]{0,2}(?:達し(?:な|ていな|ておら|ませ)|達してい(?:な|ませ)|届(?:か|きませ|いていな|いておら)|至ら|至っておら|至っていな|下回)/u;
/** What says that it is reached, or will be. */
const REACHED =
  /目標(?:値)?[をにも]{0,2}(?:達成(?:し|する|でき|の見込)|達し(?:た|まし|てい(?:る|ます)|、|る見込)|届(?:い|く見込)|上回)|達成(?:した|しました|する見込|できる見込|の見込|している|しています)/u;

/**
 * 前期の検証の文の達成・未達成が、計算した判定と違う
 *
 * 「達成に至らない見込み」のような見込みは、対象年度の判定と違うことがあります。文は書いたとおりに載り、判定がその下に並びます。読む人に両方の
 * 理由が分かるかを確かめてください。
 *
 * Fails: 基本目標の本文!C2 = 従業者数は、最終年度の目標の達成に至らない見込みである。
 * Passes: 基本目標の本文!C2 = 従業者数は、対象年度の目標を達成した。
 */
export const goalTextOutcome: Rule = function* goalTextOutcome({
  goalTexts,
  indicators,
  profile: { facts: profile },
}) {
  const judged = profile.対象年度?.value;
  const outcomes = outcomesIn(indicators, judged);
  for (const { facts } of goalTexts) {
    const { 区分: kind, 基本目標: goal, 本文: text, KPI番号: ids } = facts;
    if (kind?.value !== 'review' || text === undefined) continue;
    const named = new Set(ids ? listedCodes(ids).map(({ value }) => comparable(value)) : []);
    const spoken = outcomes.filter(({ draft: { facts: own } }) =>
      named.size > 0
        ? named.has(comparable(own.KPI番号?.value ?? ''))
        : own.区分?.value === 'numericTarget' && own.基本目標?.value === goal?.value,
    );
    for (const { outcome, written } of contradictions(text.value, spoken)) {
      const { draft, actual, target, isReached } = outcome;
      yield notice({
        message: `文に「${written}」とありますが、指標「${indicatorName(draft)}」の${judged?.label ?? ''}の実績値「${actual.text}」は、目標値「${target.text}」に${isReached ? '届いています' : '届いていません'}。文は書いたとおりに載ります。`,
        hint: '最終年度などの見込みを述べた文なら、このままでかまいません。対象年度の結果なら、文と表のどちらが正しいかを確かめて直してください。',
        place: text.place,
        related: { place: actual.place, message: `指標「${indicatorName(draft)}」の実績値` },
      });
    }
  }
};

interface Contradiction {
  readonly outcome: Outcome;
  readonly written: string;
}

/** Clause by clause: what is claimed is claimed of the indicators named since the last claim, or of the only one. */
function contradictions(text: string, spoken: readonly Outcome[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const sentence of plain(text).split('。')) {
    let about: readonly Outcome[] = spoken.length === 1 ? spoken : [];
    let isTold = false;
    for (const clause of sentence.split('、')) {
      const here = spoken.filter(({ draft }) => clause.includes(plain(indicatorName(draft))));
      if (here.length > 0) about = isTold ? here : [...new Set([...about, ...here])];
      if (here.length > 0) isTold = false;
      const missed = MISSED.exec(clause);
      const claim = missed ?? REACHED.exec(clause);
      if (claim === null) continue;
      isTold = true;
      const written = clause.slice(claim.index);
      const wrong = about.filter(({ isReached }) => isReached === (missed !== null));
      found.push(...wrong.map((outcome) => ({ outcome, written })));
    }
  }
  return found;
}

/** Without what stands in brackets: a text leaves it out of a name. */
function plain(text: string): string {
  return halfWidth(text)
    .replaceAll(/[(（][^()（）]*[)）]/gu, '')
    .replaceAll(/\s+/gu, '');
}
