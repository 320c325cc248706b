/** 指摘の手引き: made from the rules' own comments and from what they say of their examples. */

import type { NamedRule } from '../../src/check/findings/rule.ts';
import { RULES } from '../../src/check/rules.ts';
import { SEVERITY_WORDS } from '../../src/diagnostics/severity.ts';
import { changed } from '../check/drawn.ts';
import { checkedFor } from '../check/lastYearSound.ts';
import { SOUND_WORKBOOK } from '../check/sound.ts';
import { entryOf } from './entry.ts';
import { inWords } from './example.ts';
import { returnsChapter } from './returns.ts';

/** The chapters, by what stands before the `/` of a rule's code. */
const CHAPTERS: readonly (readonly [title: string, subjects: readonly string[]])[] = [
  ['シートと見出し', ['sheet', 'heading', 'row']],
  ['セルの書き方', ['cell', 'field', 'amount']],
  ['基本情報と年度', ['profile', 'year']],
  ['施策体系', ['plan']],
  ['指標', ['indicator']],
  ['目標値と実績値', ['quantity', 'series']],
  ['課題・検証と方向性', ['bullet', 'text']],
  ['参考資料、会議、委員名簿', ['picture', 'meeting', 'member']],
  ['委員意見と事業', ['opinion', 'project']],
  ['前年度のブックとの比較', ['last']],
  ['計画のKPI一覧', ['planned']],
  ['リーディングプロジェクト', ['leading']],
  ['推進体制', ['organization']],
  ['運営要綱', ['charter']],
  ['用語', ['glossary']],
  ['基本目標の本文', ['goal-text']],
  ['確認済', ['excuse']],
];

const PREFACE = `# 指摘の手引き

ワークブックを点検したときに出る指摘を、1つずつ説明します。指摘の末尾の［ ］の中の名前で探せます。
例は、小さな見本のブックを1か所か2か所書き換えたものです。セルの後の（ ）は、そのセルの指標や項目と見出しです。
「前年度のブックとの比較」の指摘は、\`check 今年度.xlsx --last 前年度.xlsx\` のように前年度のブックを指定して点検し、エラーがないときに出ます。

<!-- src/check/rules/ の説明から作られます。直接書き換えずに、UPDATE_HANDBOOK=1 npx jest test/handbook で作り直してください。 -->

## 重要度

| 重要度 | 意味 |
| --- | --- |
| エラー | 直すまで資料を作れません。 |
| 注意 | 資料は作れますが、誤りの疑いがあります。 |
| お知らせ | 確かめておくとよいことです。 |

指摘ごとの重要度は、\`input/rules.json\` で「エラー」「注意」「お知らせ」「使わない」に変えられます。「標準」はこの手引きのとおりです。

\`\`\`json
{ "series/jump": "エラー", "cell/platform": "使わない" }
\`\`\`

「エラー（変えられません）」の指摘は、放っておくと資料の表や文が欠けるため、変えることも「確認済」とすることもできません。
1つの指摘に「エラー」とほかの重要度があるときは、変えられるのはほかの重要度のものだけです。
ファイルを開けないとき、画像が見つからないとき、書体にない文字があるときの指摘は、ここにはありません。指摘に書かれた対処に従ってください。

## 確かめた指摘を消すには

確かめて正しかったときは、その行の「注記」に「確認済：理由」と書きます。理由は必ず書いてください。
KPIのシートでは、指標の2行のどちらの「注記」でも構いません。「確認済（H30）：理由」のように見出しを添えると、その列のセルだけになります。

- 次から、その行の注意とお知らせは表示しません（\`findings.json\` に理由とともに残ります）。
- 「確認済」の行は資料に印刷しません。
- 「注記」の列がないシートには、見出し「注記」の列を加えてください。
`;

/** Makes the whole handbook. */
export function makeHandbook(): string {
  const chapters = CHAPTERS.map(([title, subjects]) => {
    const rules = RULES.filter(({ code }) => subjects.includes(code.split('/')[0] ?? ''));
    return `## ${title}\n\n${rules.map(section).join('\n')}`;
  });
  return `${PREFACE}\n${[...chapters, returnsChapter()].join('\n')}`;
}

/** The rules that no chapter takes; the handbook is complete when there are none. */
export function leftOut(): readonly string[] {
  const taken = new Set(CHAPTERS.flatMap(([, subjects]) => subjects));
  return RULES.map(({ code }) => code).filter((code) => !taken.has(code.split('/')[0] ?? ''));
}

function section({ code, fixed }: NamedRule): string {
  const { title, reason, fails, passes, severities } = entryOf(code);
  const found = checkedFor(code, changed(SOUND_WORKBOOK, fails)).diagnostics.find(
    (one) => one.code === code,
  );
  if (found === undefined) throw new Error(`${code} does not object to its own example.`);
  const words = severities.map((severity) => SEVERITY_WORDS[severity]).join('、');
  return `### ${title}

\`${code}\` ・ ${words}${fixed ? '（変えられません）' : ''}

${reason}

- 指摘される例: ${inWords(fails)}
- 指摘: ${escaped(found.message)}
- 対処: ${escaped(found.hint)}
- 指摘されない例: ${inWords(passes)}
`;
}

/** `*` and `_` of a cell are no markup. */
function escaped(text: string): string {
  return text.replaceAll(/[*_<>|]/gu, String.raw`\$&`).replaceAll('\n', ' ');
}
