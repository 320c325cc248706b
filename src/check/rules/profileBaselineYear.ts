import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { comparable, halfWidth } from '../../japanese/text.ts';
import { BASELINE } from '../../sheets/indicators.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 基準年度が表の見出しと食い違っている
 *
 * 基準年度は「基本情報」とKPIの「基準値」の見出しの両方に書かれます。違っていると、どちらかの資料の年度が誤りになります。
 *
 * Fails: 基本情報!B6 = H28
 * Passes: 基本情報!B6 = 平成27年度
 */
export const profileBaselineYear: Rule = function* profileBaselineYear({ profile, indicators }) {
  const baseline = profile.facts.基準年度;
  const heading = indicators.table?.columns.find(({ key }) => key === BASELINE)?.heading;
  if (baseline === undefined || heading === undefined) return;
  const { year, label } = baseline.value;
  const related = { place: heading.place, message: '「基準値」の見出し' };
  const written = comparable(heading.text).slice(BASELINE.length);
  const stated = parseFiscalYear(halfWidth(written).replace(/^\((.*)\)$/u, '$1'));
  if (stated.kind === 'disagreement') {
    yield error({
      message: `見出し「${heading.text.replaceAll('\n', ' ')}」は、和暦と西暦が食い違っています（和暦は${stated.japanese}年度、西暦は${stated.western}年度）。`,
      hint: 'どちらが正しいかを確かめ、片方を直してください。',
      place: heading.place,
    });
  } else if (stated.kind === 'year' && stated.fiscalYear.year !== year) {
    yield error({
      message: `基準年度「${label}」が、「KPI」シートの見出し「${heading.text.replaceAll('\n', ' ')}」と食い違っています。`,
      hint: 'どちらが正しいかを確かめ、片方を直してください。',
      place: baseline.place,
      related,
    });
  }
  const latest = indicators.years
    .flatMap(({ reading }) => (reading.kind === 'year' ? [reading.fiscalYear] : []))
    .at(-1);
  if (latest !== undefined && year >= latest.year) {
    yield error({
      message: `基準年度「${label}」が、「KPI」シートの最後の年度「${latest.label}」より前ではありません。`,
      hint: '基準年度は計画を始める前の年度です。年度を確かめてください。',
      place: baseline.place,
      related,
    });
  }
};
