/** The text of `--help`. */

import { OUTPUT_NAMES, OUTPUT_TITLES } from '../forms/output.ts';

/**
 * Explains commands and options, in lines of up to 80 columns.
 *
 * @param command how this person starts the program: `node dist/cli.js`
 */
export function helpText(command: string): string {
  const outputs = OUTPUT_NAMES.map((name) => `      ${name.padEnd(9)}${OUTPUT_TITLES[name]}`).join(
    '\n',
  );
  return `検証委員会資料を作るプログラムです。

使い方
  ${command} build [ワークブック] [オプション]
      点検し、資料・ウェブページ・データを作ります
  ${command} check ワークブック [オプション]
      点検だけをします
  ${command} new --from 前年度.xlsx --year R7
      前年度のワークブックから、次の年度のものを作ります
  ${command} new --blank
      何も書いていないワークブックを作ります
  ${command} compare 旧.xlsx 新.xlsx
      2つのワークブックを比べ、新旧対照表、正誤表、差し替えるページを作ります
  ${command} split ワークブック
      担当課ごとの調査票に分けます
  ${command} collect フォルダ --into ワークブック
      記入された調査票を集めて、ワークブックの写しに書き入れます
  ${command} workbook 事実.json 出力.xlsx
      公表値のJSONからワークブックを作ります（同じ名前のファイルは置き換えます）
  ${command} --help
      この説明を表示します
  ${command} --version
      版を表示します

build のオプション
  --out フォルダ    資料を置くフォルダ（省略すると output）。中に「ワークブック名」のフォルダを作ります
  --scheme 名前     評価方式（基本情報シートの「評価方式」より優先します）
  --only 名前,名前  作るものを選びます（省略するとすべて）
${outputs}
  --mono            白黒のプリンター用に、資料を灰色で作ります（packet-mono.pdf など）
  --two-up          用紙1枚に2ページずつ並べます（packet-2up.pdf など）。A4では文字が7割の大きさになるので、「--paper A3」と一緒に使います
  --paper A3        A3の用紙に拡大します（packet-a3.pdf など）。省略するとA4です
  --archive フォルダ
      過去の年度の資料のあるフォルダ（output など）。同じ市の前の年度のウェブページへのリンク「過去の年度」を付けます
  --watch           ワークブックか templates、input のファイルを保存するたびに、作り直します（終わるには Ctrl+C）
  --until 段階      途中で止め、その段階の内容をJSONで書き出します（workbook、submission、evaluation、document）
  --from ファイル   書き出したJSONの続きから作ります

  ワークブックを省略すると、input/settings.json の「workbook」に書かれたものを使います。
  「npm start」は build と同じです。オプションの前に「--」を入れて、「npm start -- ワークブック.xlsx --only packet」のように書きます。

check のオプション
  --json            指摘をJSONで表示します
  --explain 番号:年度
      その判定の求め方を、使ったセルとともに表示します（例 K1-1-2:H30。年度を省くと対象年度）。「基本目標1:R6」「総括:R6」「企画課」では、指標の数え方を表示します
  --all             --explain で、評価方式が使わない率や必要量も表示します
  --scheme 名前     --explain で使う評価方式
  --last 前年度     前年度のブック（か evaluation.json）と比べ、単位・目標値・過去の実績値の変更、前年度のままの文などを知らせます
  --by-department   指摘を担当課ごとにまとめて表示します
  --annotate        指摘のあるセルに色とコメントを付け、指摘一覧を加えた写しを作ります（名前_指摘.xlsx）
  --out フォルダ    その写しを置くフォルダ（省略すると output）

new のオプション（「${command} new 作るファイル.xlsx …」と書くと、その名前で作ります）
  --from ファイル   前年度のワークブック。施策、指標、目標値、実績値を引き継ぎ、文章は空欄にします
  --blank           何も引き継ぎません。次のように、計画の大きさに合わせられます
                    --years R2-R8 --goals 4 --policies 12 --indicators 47 --bullets 100
                    年度も数も書かないときは、1つずつ尋ねます（空欄はふつうの大きさ）。--from でも、数を書くと行を増やします
  --extend 年度     計画期間をその年度まで延ばし、年度の列を加えます（例 R9）
  --plan 期間       次の計画に移ります（例 R7-R11）。直前の実績値を基準値とし、目標値を空欄にし、終わった指標を除き、
                    前の番号を「旧KPI番号」に書きます。--keep-years を添えると、前の計画の年度の列も残します
  --year 年度       --from では次の対象年度（必須）、--blank では計画の最初の年度（省略すると今年度）

split、collect のオプション
  --out フォルダ    調査票や集約結果を置くフォルダ（省略すると output）。中に「ワークブック名」のフォルダを作ります
  --into ファイル   調査票のもとのワークブック。このファイルは変えず、写し（名前_集約.xlsx）に書き入れます
  --take 課,課      その課の、記入欄でない欄の変更と、空欄に戻された欄も取り込みます

  ワークブックは .xlsx、.xlsm、.xls、.ods のほか、シートごとのCSV（「KPI.csv」など）を置いたフォルダでもかまいません。

compare のオプション
  --out フォルダ    それらを置くフォルダ（省略すると output）。中に「新のワークブック名_新旧対照」のフォルダを作ります

  --date 日付       差替ページと正誤表に入れる日（例 2025-08-20。省略すると今日）

  旧と新には、ワークブックのほか、「--until evaluation」で書き出したJSONも指定できます。

終了コード
  0   できました
  1   データに誤りがあります
  2   命令に誤りがあります
  70  プログラムの不具合です
`;
}
