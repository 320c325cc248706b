import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 読み取られない欄に記入がある
 *
 * 副題は基本目標の行のもの、タグは本文に添えるものです。ほかの行に書かれた副題や、本文のない行のタグは、資料のどこにも載りません。
 *
 * Fails: 施策体系!F3 = ～創業～
 * Passes: 施策体系!F2 = ～創業～
 */
export const rowUnread: Rule = function* rowUnread(material) {
  yield* subtitles(material);
  yield* tags(material);
};

function* subtitles({ plan }: Material): Iterable<Finding> {
  for (const { facts } of plan) {
    const { 種別: kind, 副題: subtitle } = facts;
    if (kind === undefined || kind.value === 'goal' || subtitle === undefined) continue;
    const isPolicy = kind.value === 'policy';
    yield warning({
      message: `副題「${subtitle.value}」が、基本目標の行ではなく、${isPolicy ? '施策' : '施策の内容'}の行にあります。資料には載りません。`,
      hint: `基本目標の副題なら、種別が「基本目標」の行に移してください。${isPolicy ? '施策の名称' : '施策の内容の本文'}の一部なら、「名称・本文」の欄に続けて書き、副題の欄を空欄にしてください。`,
      place: subtitle.place,
    });
  }
}

/** Rows without 本文 are prepared ones; nobody prepares a タグ. */
function* tags({ sheets }: Material): Iterable<Finding> {
  const rows = sheets.find(({ kind }) => kind === 'bullets')?.table?.rows ?? [];
  for (const row of rows) {
    const [tag, body] = [entryOf(row, 'タグ'), entryOf(row, '本文')];
    if (tag.text === '' || body.text !== '' || body.cell !== undefined) continue;
    yield warning({
      message: `「タグ」の欄に「${tag.text}」とありますが、「本文」が空欄なので、この行は資料に載りません。`,
      hint: '「本文」に文を書いてください（文を「タグ」の欄に書いたときは、「本文」に移してください）。載せない行なら、「タグ」を消してください。',
      place: tag.place,
    });
  }
}
