import type { Place } from '../../diagnostics/place.ts';
import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * リーディングプロジェクトの番号が重なっている、又は取組のプロジェクトがない
 *
 * 取組は、番号が同じプロジェクトのページに載せます。プロジェクトの番号が重なったり、取組の番号のプロジェクトがなかったりすると、
 * 載せるページが分かりません。
 *
 * Fails: リーディングプロジェクト!A3 = III
 * Passes: リーディングプロジェクト!A3 = II
 */
export const leadingProject: Rule = function* leadingProject({ leading }) {
  const projects = new Map<string, Place>();
  for (const { facts } of leading) {
    const { 番号: id, 種別: kind } = facts;
    if (id === undefined || kind?.value !== 'project') continue;
    const key = comparable(id.value);
    const earlier = projects.get(key);
    if (earlier === undefined) {
      projects.set(key, id.place);
      continue;
    }
    yield error({
      message: `番号「${id.value}」のプロジェクトが2つあります。`,
      hint: 'どちらかの番号を、ほかのプロジェクトと重ならない番号に直してください。取組の行なら、「種別」を「取組」に直してください。',
      place: id.place,
      related: { place: earlier, message: '先にあるプロジェクト' },
    });
  }
  const unread = leading.find(
    ({ facts }) =>
      facts.種別 === undefined || (facts.種別.value === 'project' && facts.番号 === undefined),
  );
  // The project may be the row that could not be read.
  if (unread !== undefined) return;
  for (const { facts } of leading) {
    const { 番号: id, 種別: kind } = facts;
    if (id === undefined || kind?.value !== 'effort' || projects.has(comparable(id.value)))
      continue;
    yield error({
      message: `取組の番号「${id.value}」のプロジェクトの行がありません。`,
      hint: '取組の行の番号を、属するプロジェクトの番号に直すか、種別が「プロジェクト」の行を加えてください。',
      place: id.place,
    });
  }
};
