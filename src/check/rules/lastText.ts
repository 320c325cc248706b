import type { Bullet } from '../../forms/submission.ts';
import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { ANSWERED_FOR } from '../material/lastYear.ts';

/**
 * 課題・検証や方向性が前年度とまったく同じ
 *
 * 前年度の文章がそのまま残っています。今年度の検証を書き忘れたのかもしれません。施策と区分ごとに1回、最初の行に出ます。
 *
 * Fails: 課題・方向性!F2 = 相談が少ない。
 * Passes: 課題・方向性!F2 = 相談が増えた。
 */
export const lastText: LastYearRule = function* lastText({ last, now }) {
  const before = grouped(last.bullets);
  for (const [group, bullets] of grouped(now.bullets)) {
    const [first] = bullets;
    if (first === undefined || wordsOf(bullets) !== wordsOf(before.get(group) ?? [])) continue;
    const what = first.kind === 'issue' ? '課題・検証' : '方向性';
    yield warning({
      message: `${what}の${bullets.length}項目が、前年度のブックとまったく同じです。`,
      hint: `今年度の検証の結果に合わせて書き直してください。${ANSWERED_FOR}`,
      place: first.text.place,
    });
  }
};

function wordsOf(bullets: readonly Bullet[]): string {
  return bullets.map(({ text }) => text.value).join('\n');
}

function grouped(bullets: readonly Bullet[]): ReadonlyMap<string, readonly Bullet[]> {
  const groups = new Map<string, Bullet[]>();
  for (const bullet of bullets) {
    const key = JSON.stringify([bullet.goal, bullet.policy, bullet.kind]);
    groups.set(key, [...(groups.get(key) ?? []), bullet]);
  }
  return groups;
}
