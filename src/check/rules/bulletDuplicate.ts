import type { Fact } from '../../forms/submission.ts';
import { comparable } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { bulletText } from '../reading/bulletText.ts';

/**
 * 同じ文が2回書かれている
 *
 * 行を写して書き足すと、書き換え忘れた同じ文が残ることがあります。
 *
 * Fails: 課題・方向性!F3 = ・窓口を増やす。
 * Passes: 課題・方向性!F3 = ・窓口を2か所にする。
 */
export const bulletDuplicate: Rule = function* bulletDuplicate({ bullets }) {
  const first = new Map<string, Fact<string>>();
  for (const { facts } of bullets) {
    const written = facts.本文;
    if (written === undefined) continue;
    const text = comparable(bulletText(written.value, '').text);
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, written);
      continue;
    }
    const start = Array.from(written.value).slice(0, 20).join('');
    yield warning({
      message: `「${start}${start === written.value ? '' : '…'}」と同じ文が、前にもあります。`,
      hint: '写したまま書き換えていないときは、書き換えるか削除してください。',
      place: written.place,
      related: { place: earlier.place, message: '先にある文' },
    });
  }
};
