import { isDisordered, stagesOf } from '../../japanese/stages.ts';
import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 段階の順が分からない
 *
 * 「段階」の欄には、数値で表さない指標の段階を、悪いほうから順に、2つ以上書きます。目標と実績は、この順で比べます。
 *
 * Fails: KPI!U1 = 段階, KPI!U4 = ○×△, KPI!K4 = ○, KPI!L4 = ○, KPI!M4 = ○, KPI!J5 = ×, KPI!K5 = △, KPI!L5 = ○
 * Passes: KPI!U1 = 段階, KPI!U4 = ×△○, KPI!K4 = ○, KPI!L4 = ○, KPI!M4 = ○, KPI!J5 = ×, KPI!K5 = △, KPI!L5 = ○
 */
export const indicatorStages: Rule = function* indicatorStages({ indicators }) {
  for (const { facts } of indicators.drafts) {
    const { 段階: written } = facts;
    if (written === undefined) continue;
    const stages = stagesOf(written.value);
    const { place } = written;
    const twice = stages.find(
      (stage, index) => stages.findIndex((one) => comparable(one) === comparable(stage)) < index,
    );
    if (stages.length < 2) {
      yield error({
        message: `「段階」の「${written.value}」には、段階が1つしかありません。`,
        hint: '悪いほうから順に「未着手／検討／策定済」のように、「／」で区切って2つ以上書いてください。数値で表す指標なら、この欄を空欄にしてください。',
        place,
      });
    } else if (twice !== undefined) {
      yield error({
        message: `「段階」に「${twice}」が2つあります。`,
        hint: '同じ段階を1つにして、悪いほうから順に書いてください。',
        place,
      });
    } else if (isDisordered(stages)) {
      yield error({
        message: `「段階」の「${written.value}」は、悪いほうからの順とも、良いほうからの順とも読めません。`,
        hint: `悪いほうから順に、「${inUsualOrder(stages)}」のように書いてください。`,
        place,
      });
    }
  }
};

function inUsualOrder(stages: readonly string[]): string {
  const order = Array.from('××✕✖xX△▲○〇◯◎');
  return stages.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)).join('／');
}
