import { parseOrganizationCode } from '../../japanese/organizationCode.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 団体コードが正しくない
 *
 * 全国地方公共団体コードは、オープンデータをほかの市の表や地図と結び付けるのに使われます。6桁目は前の5桁から決まる検査数字なので、書き誤りが分かります。
 *
 * Fails: 基本情報!A9 = 団体コード, 基本情報!B9 = 431002
 * Passes: 基本情報!A9 = 団体コード, 基本情報!B9 = 431001
 */
export const profileCode: Rule = function* profileCode({ profile }) {
  const stated = profile.facts.団体コード;
  if (stated === undefined || parseOrganizationCode(stated.value) !== undefined) return;
  yield error({
    message: `団体コード「${stated.value}」は、全国地方公共団体コードではありません（6桁目の検査数字が合わないか、6桁の数字ではありません）。`,
    hint: '総務省の一覧で自分の市町村のコードを確かめ、6桁の数字で書いてください。分からないときは空欄にしてください。',
    place: stated.place,
  });
};
