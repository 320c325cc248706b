import { parseSdgs, SDG_COUNT } from '../../japanese/sdgs.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * SDGsの番号が1から17までの数でない
 *
 * 施策のページには、SDGsの番号と目標の名前を載せます。17より大きな番号や言葉には、名前がありません。「4,8」と書くと、表計算ソフトが「48」という
 * 1つの数に変えることがあります。
 *
 * Fails: 施策体系!G3 = 4・18
 * Passes: 施策体系!G3 = 4・8・11
 */
export const planSdgs: Rule = function* planSdgs({ plan }) {
  for (const { facts } of plan) {
    const { SDGs: written, 種別: kind } = facts;
    if (written === undefined || kind?.value !== 'policy') continue;
    for (const { written: part, number } of parseSdgs(written.value)) {
      if (number !== undefined) continue;
      yield error({
        message: `「SDGs」の「${part}」は、SDGsの番号（1～${SDG_COUNT}）ではありません。`,
        hint: '番号を「4・8・11」のように「・」で区切って書いてください。',
        place: written.place,
      });
    }
  }
};
