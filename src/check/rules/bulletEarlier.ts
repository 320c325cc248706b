import { EARLIER } from '../../sheets/sheet.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { asksForEarlierCourses, placedEarlierCourses } from '../material/earlierCourses.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 前年度の方向性を載せるのに、前年度の文がない
 *
 * 基本情報の「前年度の方向性」で載せると選ぶと、「課題・方向性」シートの「前年度の記載」にある方向性を今年度の結果と並べて載せます。1つもなければ、何も載りません。施策体系にない番号の行のものも載りません。
 *
 * Fails: 基本情報!A9 = 前年度の方向性, 基本情報!B9 = 一覧
 * Passes: 基本情報!A9 = 前年度の方向性, 基本情報!B9 = 一覧, 課題・方向性!G1 = 前年度の記載, 課題・方向性!G4 = 窓口を開く。
 */
export const bulletEarlier: Rule = function* bulletEarlier(material) {
  if (!asksForEarlierCourses(material)) return;
  const { earlierCourses, profile } = material;
  const { 前年度の方向性: asked } = profile.facts;
  if (earlierCourses.length === 0 && asked !== undefined) {
    yield warning({
      message:
        '前年度の方向性を載せることになっていますが、「課題・方向性」シートに、前年度の方向性が1つもありません。資料には載りません。',
      hint: `「課題・方向性」シートの右端に「${EARLIER}」の列を加え、区分が「方向性」の行に前年度の方向性を書いてください（前年度のブックから「new --from」か、ブラウザの画面の「次の年度のブック」で作ると、入っています）。載せないなら、「載せない」としてください。`,
      place: asked.place,
    });
  }
  const placed = new Set(placedEarlierCourses(material));
  for (const draft of earlierCourses) {
    if (placed.has(draft)) continue;
    const { 基本目標: goal, 施策: policy } = draft.facts;
    const named = `基本目標${goal?.value ?? '（空欄）'}${policy === undefined ? '' : `の施策${policy.value}`}`;
    yield warning({
      message: `この行の前年度の方向性は、載せる場所がないので資料に載りません。${named}は「施策体系」シートにありません。`,
      hint: `「基本目標」と「施策」の番号を、施策体系にあるものに直してください。載せないなら、「${EARLIER}」の欄を空欄にしてください。`,
      place: entryOf(draft.row, EARLIER).place,
    });
  }
};
