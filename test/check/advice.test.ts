/** Every rule's advice, followed to the letter: it ends the finding, and nothing new comes of it. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { entryOf } from '../handbook/entry.ts';
import { ofThisProject } from '../shared/whole.ts';
import { changed } from './drawn.ts';
import { checkedFor } from './lastYearSound.ts';
import { SOUND, SOUND_WORKBOOK } from './sound.ts';

/** A piece of the advice, and what a clerk does who follows it. */
interface Followed {
  readonly says: string;
  /** In the notation of `changed`, as Excel holds it after the clerk has typed it. */
  readonly by: string;
  /** Another failing example than the rule's own. */
  readonly after?: string;
}

const did = (says: string, by: string, after?: string): Followed => ({
  says,
  by,
  ...(after !== undefined && { after }),
});

/** The heading row of KPI as the form has it. */
const HEADINGS = (SOUND['KPI'] ?? '')
  .trim()
  .split('\n')[0]
  ?.split('|')
  .map((heading, column) => `KPI!${String.fromCodePoint(65 + column)}1 = ${heading.trim()}`)
  .join(', ');

/** The rows of the last indicator of KPI, one row down. */
const LAST_PAIR_DOWN = [
  'KPI!A6:T8 cleared',
  ...(SOUND['KPI'] ?? '')
    .trim()
    .split('\n')
    .slice(5, 7)
    .flatMap((line, row) =>
      line
        .split('|')
        .map(
          (text, column) => `KPI!${String.fromCodePoint(65 + column)}${row + 7} = ${text.trim()}`,
        ),
    )
    .filter((change) => !change.endsWith('= ')),
].join(', ');

const EMPLOYEES = '(shown "2,354" 2354)';

const ADVICE: Readonly<Record<string, readonly Followed[]>> = {
  'sheet/missing': [did('「KPI一覧」シートの名前を「KPI」に', 'sheet KPI一覧 renamed KPI')],
  'sheet/unknown': [did('シートの名前を「会議」に', 'sheet 会議次第 renamed 会議')],
  'heading/none': [did('見出しの行を加えて', HEADINGS ?? '')],
  'heading/missing': [
    did('見出し「単位名」を「単位」に', 'KPI!F1 = 単位'),
    did('見出し「現状値」を「基準値」に', 'KPI!J1 = 基準値', 'KPI!J1 = 現状値'),
    did('見出し「現状値（H27）」を「基準値」に', 'KPI!J1 = 基準値', 'KPI!J1 = 現状値（H27）'),
  ],
  'heading/unknown': [did('見出しを「注記」に', 'KPI!O1 = 注記')],
  'heading/blank': [
    did('見出しの行に見出し', 'KPI!M1 = H30'),
    did('列の値を削除して', 'KPI!Z4 cleared', 'KPI!Z4 = 覚え書き'),
    did('結合を解除し', 'KPI!L1:M1 unmerged, KPI!M1 = H30', 'KPI!L1:M1 merged, KPI!M1 cleared'),
  ],
  'heading/duplicate': [
    did('見出しを変えて', 'KPI!S1 = 判定の上書き'),
    did('列を削除する', 'KPI!U1:U7 cleared', 'KPI!U1 = 注記'),
  ],
  'cell/hidden': [did('行や列を再表示', 'KPI row 3 shown')],
  'cell/merged': [did('結合を解除し、それぞれのセルに', 'KPI!K3:L3 unmerged, KPI!L3 = 2354')],
  'row/shifted': [
    did(
      '値を左に1列移して',
      'KPI!J4 = —, KPI!K4 = 8.0以下, KPI!L4 = 7.0, KPI!M4 = 6.0, KPI!N4 = 5.0, KPI!O4 = ※H30は速報値',
      'KPI!J4 cleared, KPI!K4 = —, KPI!L4 = 8.0以下, KPI!M4 = 7.0, KPI!N4 = 6.0, KPI!O4 = 5.0',
    ),
    did('余分なセルを1つ削除して左に', 'KPI!I3 = 実績値, KPI!J3 = 2,325 (H24)'),
    did(
      '足りないセルを1つ挿入して右に',
      'KPI!H3 cleared, KPI!I3 = 実績値',
      'KPI!I3 cleared, KPI!H3 = 実績値',
    ),
  ],
  'series/shifted': [
    did('左に1列移して', 'KPI!K5 = 8.2, KPI!L5 = 6.9, KPI!M5 = 6.1, KPI!N5 cleared'),
    did(
      '右に1列移して',
      'KPI!J2 = —, KPI!K2 = 2365, KPI!L2 = 2400, KPI!M2 = 2465, KPI!N2 = 2541',
      'KPI!J2 = 2365, KPI!K2 = 2400, KPI!L2 = 2465, KPI!M2 = 2541, KPI!N2 cleared',
    ),
  ],
  'quantity/rounded': [
    did('6.04 と表示して', 'KPI!M5 = 6.04'),
    did('6.0 と記入し直して', 'KPI!M5 = (shown "6.0" 6)'),
  ],
  'row/remark': [did('「注記」に移して', 'KPI!A20 cleared, KPI!O2 = ※資料：統計課')],
  'row/unread': [
    did('「基本目標」の行に移して', '施策体系!F3 cleared, 施策体系!F2 = ～創業～'),
    did('「名称・本文」の欄に続けて', '施策体系!F3 cleared, 施策体系!E3 = 創業の支援～創業～'),
    did('「タグ」を消して', '課題・方向性!E5 cleared', '課題・方向性!E5 = 総'),
    did(
      '「事業名」（例：事業の計）と「番号」を',
      '事業!A5 = 計2, 事業!D5 = すべての事業の計',
      '事業!H5 = 計, 事業!F5 = 2000',
    ),
    did(
      '「事業名」を書いて',
      '事業!A5 = 3, 事業!B5 = 1, 事業!C5 = 1, 事業!D5 = 広報',
      '事業!K5 = 配った。',
    ),
    did('この行の記入を消して', '委員意見!H4 cleared', '委員意見!H4 = 検討する。'),
    did(
      '種別が「施策」か「基本目標」の行に移して',
      '施策体系!H4 cleared, 施策体系!H3 = B',
      '施策体系!H1 = 委員会の評価, 施策体系!H4 = B',
    ),
    did('「施策」の欄を空欄に', '施策体系!B2 cleared', '施策体系!B2 = 1'),
    did('「番号」の欄を空欄に', '施策体系!C3 cleared', '施策体系!C3 = ①'),
    did('項目の名前を書いて', '基本情報!A9 = 回', '基本情報!B9 = 第2回'),
    did('この行の記入を消して', '事業!L5 cleared', '事業!L5 = 効果があった'),
    did('計の行の「効果」を空欄に', '事業!L4 cleared', '事業!L4 = 効果があった'),
    did('この行の記入を消して', '計画のKPI一覧!K6 cleared', '計画のKPI一覧!K6 = 商業の振興'),
  ],
  'sheet/drawing': [
    did('載せない画像やグラフは、シートから削除', '参考資料 undrawn'),
    did('セルに書いて', '課題・方向性!F2 = 要確認, KPI undrawn', 'KPI!H5 drawn text'),
    did('済んだ図形は、シートから削除', 'KPI undrawn', 'KPI!H5 drawn shape'),
  ],
  'cell/error': [did('数値を直接記入', `KPI!L3 = ${EMPLOYEES}`)],
  'cell/malformed': [did('値を消して入力し直し', `KPI!L3 = ${EMPLOYEES}`)],
  'cell/uncalculated': [did('計算結果が表示される', 'KPI!L3 = (formula "SUM(B5:B9)" 2354)')],
  'cell/date': [
    did('書式を「標準」に変えてから、数値を', 'KPI!L3 = 2354'),
    did('書式を「標準」に変えてから、数値を', '事業!F2 = 1200', '事業!F2 = (date 2019-02-01)'),
    did('K1-2-1 と書く', 'KPI!A4 = K1-2-9', 'KPI!A4 = (date 2001-02-01)'),
    did('書式を「文字列」にしてから', 'KPI!L1 = H29', 'KPI!L1 = (date 2017-04-01)'),
  ],
  'cell/control': [did('前後の文字ごと削除し', '課題・方向性!F2 = 支援が要る。')],
  'cell/private': [did('普通の漢字（異体字を含む）に', '委員名簿!A2 = 髙橋花子')],
  'cell/platform': [did('「(株)」のように', '委員名簿!C2 = (株)見本商店')],
  'cell/number': [
    did('正しい内容を記入', 'KPI!E4 = 待機者の割合'),
    did('書式を「文字列」にしてから', 'KPI!A4 = K1-1', 'KPI!A4 = 1.1'),
  ],
  'cell/external': [did('数式を値に置き換えて', 'KPI!L3 = 2354')],
  'cell/comment': [did('済んだコメントは削除', 'KPI!L3 = 2354')],
  'cell/struck': [
    did('取消線の引かれた文字や数値を削除し', 'KPI!L3 = 2354'),
    did('取消線を外して', 'KPI!L3 = 2354', 'KPI!L3 = (struck "2354" 2354)'),
  ],
  'cell/link': [
    did(
      '「https://」から始まるアドレスに直して',
      '課題・方向性!F2 = (link "https://www.city.example.lg.jp/" 相談が増えた。)',
    ),
    did('「リンクの削除」', '課題・方向性!F2 = 相談が増えた。'),
  ],
  'cell/link-unused': [
    did(
      'そこにリンクを付けて',
      'KPI!E2 = 従業者数, KPI!O2 = (link "https://www.city.example.lg.jp/" ※統計)',
    ),
    did('「リンクの削除」', 'KPI!E2 = 従業者数'),
  ],
  'field/empty': [did('「市名」を記入', '基本情報!B2 = 見本市')],
  'field/number': [did('番号だけを書いて', 'KPI!B2 = 1')],
  'field/choice': [did('「多いほど良い」の誤り', 'KPI!G2 = 多いほど良い')],
  'field/fiscal-year': [
    did('年度を1つだけ、H28、H29 のどれかのように', '基本情報!B7 = H30'),
    did('2つ以上あるときは「、」でつなぎ', 'KPI!P4 = H29、H30', 'KPI!P4 = 29、30'),
    did('年度でない説明は「注記」に', 'KPI!P4 = H30', 'KPI!P4 = H30は概算値'),
  ],
  'field/date': [did('どちらが正しいかを確かめて', '基本情報!B5 = 令和元年8月7日（水）')],
  'field/amount': [
    did('千円に直した数字だけを', '事業!F2 = 1200'),
    did('12,340 のように、数字だけを', '事業!F2 = 1200', '事業!F2 = 約千二百'),
  ],
  'field/ditto': [did('省かずに書いて', 'KPI!F4 = %')],
  'amount/shown': [
    did(
      'セルの書式を「標準」にし、その数字を記入し直して',
      '事業!F2 = 1200',
      '事業!F2 = (shown "1千円" 1200)',
    ),
    did('数値を消して', '事業!F2 cleared, 事業!F4 = 800', '事業!F2 = (shown "" 0)'),
  ],
  'row/number': [did('重ならない番号に直して', '事業!A3 = 2')],
  'indicator/unknown': [
    did('「K1-1-1」の誤り', '委員意見!F2 = K1-1-1'),
    did('空欄に', '委員意見!F2 cleared'),
  ],
  'opinion/unanswered': [did('意見への対応を書いて', '委員意見!H2 = 次の計画で検討する。')],
  'project/goal': [
    did('番号を書いて', '事業!B2 = 1'),
    did(
      '「計」に「計」と書き',
      '事業!B2 cleared, 事業!C2 cleared, 事業!F2 = 2000, 事業!G2 = 1950.5, 事業!H2 = 計, 事業!I2 cleared, 事業!K2:O2 cleared, 事業!F3 = 2000, 事業!G3 = 1950.5',
    ),
  ],
  'project/spent': [
    did('桁と単位（千円）を確かめて', '事業!G3 = 800, 事業!G4 = 1950.5'),
    did('その後の予算額を書き', '事業!F3 = 8000, 事業!F4 = 9200'),
  ],
  'project/sum': [
    did('どちらが正しいかを確かめて', '事業!F4 = 2000'),
    did(
      '小数まで書くと合い',
      '事業!F2 = 1199.6, 事業!F4 = 1999.6',
      '事業!F2 = 1199.6, 事業!F4 = 2000',
    ),
    did('額を書くか', '事業!F3 = 800', '事業!F3 cleared'),
  ],
  'profile/items': [did('項目「都市名」を「市名」に', '基本情報!A2 = 市名')],
  'profile/duplicate': [did('もう一方を削除', '基本情報!A8 = 評価方式, 基本情報!B8 = 判定なし')],
  'profile/judged-year': [did('対象年度を確かめる', '基本情報!B7 = H30')],
  'profile/baseline-year': [
    did('片方を直して', '基本情報!B6 = H27'),
    did('片方を直して', String.raw`KPI!J1 = 基準値\nH28 (2016)`),
  ],
  'profile/code': [
    did('6桁の数字で', '基本情報!B9 = 431001'),
    did('空欄に', '基本情報!B9 cleared'),
  ],
  'profile/address': [
    did('「https://」から始まるアドレス', '基本情報!B9 = https://www.city.example.lg.jp/'),
    did('空欄に', '基本情報!B9 cleared'),
  ],
  'plan/duplicate': [did('重ならないように', '施策体系!B6 = 2')],
  'plan/number': [did('施策の番号（例：1）を', '施策体系!B3 = 1')],
  'plan/unknown': [
    did('番号を直す', 'KPI!C4 = 1'),
    did(
      '施策の行を加えて',
      '施策体系!A9 = 1, 施策体系!B9 = 9, 施策体系!D9 = 施策, 施策体系!E9 = 新しい施策, 課題・方向性!A5 = 1, 課題・方向性!B5 = 9, 課題・方向性!C5 = 課題・検証, 課題・方向性!F5 = 待つ人がいる。, 課題・方向性!A6 = 1, 課題・方向性!B6 = 9, 課題・方向性!C6 = 方向性, 課題・方向性!F6 = 受入れを増やす。',
    ),
  ],
  'year/none': [
    did(
      '平成28年度、平成29年度 のような見出し',
      'KPI!K1 = 平成28年度, KPI!L1 = 平成29年度, KPI!M1 = 平成30年度, KPI!N1 = 平成31年度',
    ),
  ],
  'year/unreadable': [did('元号か西暦を付けて', 'KPI!M1 = 平成30年度')],
  'year/duplicate': [
    did('「R1」に直して', 'KPI!N1 = R1'),
    did('1つの年度に1つの列', 'KPI!L1 = H29, KPI!N1 = 2019', 'KPI!L1 = H28, KPI!N1 = H30'),
  ],
  'year/order': [
    did('「H30」に直して', 'KPI!M1 = H30'),
    did('古い順に並べ直して', 'KPI!L1 = H29, KPI!M1 = H30', 'KPI!L1 = H25, KPI!M1 = H24'),
  ],
  'year/period': [
    did('計画期間を確かめ', '基本情報!B9 = 平成27年度～平成31年度'),
    did(
      '足りない年度の列を加えて',
      'KPI!O1 = R2, KPI!O2 = 2600, KPI!O4:O6 cleared, KPI!O4 = 5.0, KPI!O6 = 2600, KPI!U1 = 注記, KPI!U4 = ※H30は速報値',
    ),
  ],
  'indicator/duplicate': [did('番号を変えて', 'KPI!A4 = K1-1-9')],
  'indicator/rows': [
    did('「実績値」を選んで', 'KPI!I5 = 実績値'),
    did('「目標値」に直して', 'KPI!I4 = 目標値', 'KPI!I4 = 実績値'),
    did('「実績値」に直して', 'KPI!I5 = 実績値', 'KPI!I5 = 目標値'),
    did('要らないほうの行を削除', 'KPI!I8:J8 cleared', 'KPI!I8 = 実績値, KPI!J8 = 3'),
  ],
  'indicator/disagreement': [
    did('正しいほうにそろえる', 'KPI!F5 = ％'),
    did('下の行を空欄に', 'KPI!F5 cleared'),
    did('下の行を空欄に', 'KPI!A3 cleared', 'KPI!A3 = G1‐1'),
  ],
  'indicator/policy': [
    did('施策の番号を記入', 'KPI!C4 = 1'),
    did('区分を「数値目標」に', 'KPI!D4 = 数値目標'),
  ],
  'indicator/cumulative': [
    did(
      '「累計」と書いて',
      'KPI!H2 = 累計',
      'KPI!E6 = 従業者数（累計）, KPI!E2 = 従業者数（累計）',
    ),
    did('「—」と書いて', 'KPI!H4 = —'),
  ],
  'indicator/direction': [did('目標の向きが正しいか', 'KPI!G2 = 多いほど良い')],
  'indicator/part': [
    did('元の指標のKPI番号を書いて', 'KPI!U4 = G1-1'),
    did(
      '元の指標の「計」を空欄に',
      'KPI!V2 cleared',
      'KPI!U1 = 内訳元, KPI!V1 = 計, KPI!U4 = G1-1, KPI!V2 = 計',
    ),
  ],
  'indicator/whole': [did('区分を「数値目標」に', 'KPI!D2 = 数値目標')],
  'indicator/stages': [did('「×／△／○」のように', 'KPI!U4 = ×／△／○, KPI!N4 = ○, KPI!M5 = ○')],
  'quantity/unreadable': [
    did('「注記」に書いて', 'KPI!L3 = 2354, KPI!O3 = ※男79、女84'),
    did('2,354 又は 2354', 'KPI!L3 = 2354', 'KPI!L3 = 2,35,4'),
    did('とだけ書き、注の文は', 'KPI!L3 = 2354, KPI!O3 = ※統計調査', 'KPI!L3 = 2354①'),
    did(
      '「23,540」と書いて',
      'KPI!L3 = (shown "23,540" 23540), KPI!L7 = 23540, KPI!O2 = 確認済：合併, KPI!O6 = 確認済：合併',
      'KPI!L3 = 2.354E+4',
    ),
    did(
      '(H28) のように片方だけ',
      'KPI!L3 = 2,334 (H28), KPI!L7 = 2,334 (H28)',
      'KPI!L3 = 2,334 (H28/2015)',
    ),
    did(
      '(全国16位) のように言葉で',
      'KPI!L3 = 2,354 (春の調査), KPI!L7 = 2,354 (春の調査)',
      'KPI!L3 = 2,354 (H2S)',
    ),
    did('(うち255)', 'KPI!L3 = 2,354 (うち255), KPI!L7 = 2,354 (うち255)', 'KPI!L3 = 2,354 (255)'),
    did(
      '「20,005」か「25,000」のように',
      'KPI!L3 = (shown "25,000" 25000), KPI!L7 = 25000, KPI!O2 = 確認済：合併, KPI!O6 = 確認済：合併',
      'KPI!L3 = 2万5',
    ),
    did('同じ値でも、数値を書いて', 'KPI!L3 = 2354', 'KPI!L3 = 〃'),
    did('「2,354」とだけ書き、', 'KPI!L3 = 2354', 'KPI!L3 = 2,354↑'),
    did(
      '「—（コロナにより中止）」',
      'KPI!L3 = —（コロナにより中止）, KPI!L7 = —（コロナにより中止）',
      'KPI!L3 = コロナにより中止',
    ),
    did('「—（確認中）」', 'KPI!L3 = —（確認中）, KPI!L7 = —（確認中）', 'KPI!L3 = 確認中'),
    did(
      '「2,541 (4年間で)」と書いて',
      'KPI!N2 = 2,541 (4年間で), KPI!H2 = 累計, KPI!N6 = 2,541 (4年間で)',
      'KPI!N2 = 4年間で2,541人',
    ),
    did(
      '「2,354 (延べ)」と書く',
      'KPI!L3 = 2,354 (延べ), KPI!L7 = 2,354 (延べ)',
      'KPI!L3 = 延べ2,354人',
    ),
    did(
      '「2400～2500」とだけ',
      'KPI!L2 = 2400～2500, KPI!L6 = 2400～2500',
      'KPI!L2 = 2400～2500を維持',
    ),
    did('「基準値以上」か', 'KPI!L2 = 基準値以上, KPI!L6 = 基準値以上', 'KPI!L2 = 基準値'),
    did(
      '「0を上回る」',
      'KPI!L2 = 0を上回る, KPI!L6 = 0を上回る, KPI!H6 cleared',
      'KPI!L2 = プラス',
    ),
    did('H29の列に「6.9」とだけ', 'KPI!L5 = 6.9', 'KPI!L5 = H29：6.9'),
    did('単位が「分」なら「70」', 'KPI!L5 = 70, KPI!O4 = 確認済：数え方', 'KPI!L5 = 1時間10分'),
    did('37 (参考値) のように', 'KPI!L3 = 2,354 (参考値), KPI!L7 = 2354', 'KPI!L3 = (2,354)'),
  ],
  'quantity/unit': [did('「2,354」とだけ', `KPI!L3 = ${EMPLOYEES}`)],
  'quantity/comparison': [
    did(
      '「行」に「比較値（全国平均）」と書いて',
      'KPI!A6:T7 cleared, KPI!I6 = 比較値（全国平均）, KPI!J6 = 7.0, KPI!K6 = 7.0, KPI!L6 = 7.0, KPI!M6 = 7.0',
    ),
  ],
  'quantity/frequency': [
    did(
      'すべて「年○回」',
      'KPI!K3 = 年12回, KPI!J3 = 12, KPI!F6 = 回, KPI!J7 = 12, KPI!K6 = 年24回, KPI!K7 = 年12回, ' +
        // The row is one of occasions, not of persons.
        'KPI!L2 = 年24回, KPI!M2 = 年24回, KPI!N2 = 年24回, KPI!L3 = 年12回, KPI!M3 = 年24回, KPI!L6 = 年24回, KPI!M6 = 年24回, KPI!N6 = 年24回, KPI!L7 = 年12回, KPI!M7 = 年24回',
    ),
  ],
  'quantity/text': [did('書式を「標準」か「数値」に変えて', `KPI!L3 = ${EMPLOYEES}`)],
  'quantity/percent': [
    did('書式を「標準」に変えて、数値を', 'KPI!L5 = 6.9'),
    did('書式を「標準」か「数値」に', `KPI!L3 = ${EMPLOYEES}`, 'KPI!L3 = (percent 0.412)'),
  ],
  'quantity/fraction': [did('「6.9」と書いて', 'KPI!L5 = 6.9')],
  'quantity/range': [
    did('桁や小数点、符号を', 'KPI!L5 = 6.90'),
    did('「確認済：理由」と書く', 'KPI!O5 = 確認済：数え方を変えた'),
  ],
  'quantity/shown': [
    did(
      '「—」と記入し、理由を「注記」に',
      'KPI!L3 = —, KPI!O3 = ※調査なし, KPI!L7 = —, KPI!O7 = ※調査なし',
      'KPI!L3 = (shown "-" 0)',
    ),
    did(
      '書式を「標準」に',
      'KPI!L3 = 0, KPI!L7 = 0, KPI!O6 = 確認済：合併',
      'KPI!L3 = (shown "-" 0)',
    ),
    did('見えるように', 'KPI!L3 = 2354', 'KPI!L3 = (shown "" 2354)'),
    did('セルの書式を「標準」に変えて', 'KPI!L3 = 2354'),
  ],
  'quantity/year': [
    did('年度を確かめて', 'KPI!L3 = 2,334 (H28), KPI!L7 = 2,334 (H28)'),
    did(
      '正しいほうにそろえて',
      'KPI!L3 = 2,334 (H28), KPI!L7 = 2,334 (H28)',
      'KPI!L3 = 2,345 (H28), KPI!L7 = 2,345 (H28)',
    ),
  ],
  'quantity/actual-bound': [
    did('実際の値を確かめて', 'KPI!L3 = 2354'),
    did(
      '「—」と書いて注記に理由を',
      'KPI!L3 = —, KPI!O3 = ※調査なし, KPI!L7 = —, KPI!O7 = ※調査なし',
    ),
  ],
  'quantity/bound': [did('どちらが正しいかを確かめて', 'KPI!L4 = 7.0以下')],
  'quantity/unfilled': [
    did('値を記入', 'KPI!M3 = 2496'),
    did(
      '「未公表」などと書き、理由を',
      'KPI!M3 = 未公表, KPI!O3 = ※公表は10月, KPI!M7 = 未公表, KPI!O7 = ※公表は10月',
    ),
  ],
  'quantity/future': [did('記入した列を確かめて', 'KPI!N3 cleared')],
  'quantity/target-missing': [
    did('目標値を記入', 'KPI!L2 = 2400'),
    did('「—」と書いて', 'KPI!L2 = —, KPI!L6 = —'),
  ],
  'quantity/missing-reason': [
    did(
      '※H29は調査を行っていない',
      'KPI!O3 = ※H29は調査を行っていない, KPI!L7 = —, KPI!O7 = ※H29は調査を行っていない',
    ),
  ],
  'quantity/provisional-year': [
    did('（H28、H29 など）を書き', 'KPI!P2 = H29, KPI!O2 = ※H29は速報値'),
  ],
  'quantity/provisional-note': [
    did('※H29は速報値。10月に確定する', 'KPI!O3 = ※H29は速報値。10月に確定する'),
  ],
  'quantity/revised-note': [
    did('※H29の実績値を○○から訂正した', 'KPI!O3 = ※H29の実績値を2,345から訂正した'),
  ],
  'series/falls': [
    did('書き誤りがないかを', 'KPI!L7 = 2354, KPI!L3 = 2354'),
    did(
      '「累計」の欄を空欄に',
      'KPI!H6 cleared, KPI!L7 = 2300, KPI!L3 = 2300',
      'KPI!L7 = 2300, KPI!L3 = 2300',
    ),
  ],
  'series/jump': [
    did('桁や小数点を確かめて', 'KPI!L3 = 2354'),
    did('「確認済：理由」と書く', 'KPI!O3 = 確認済：合併, KPI!L7 = 23540, KPI!O7 = 確認済：合併'),
  ],
  'series/scale': [
    did(
      'この単位にそろえて書いて',
      'KPI!L2 = (shown "2,400" 2400), KPI!M2 = (shown "2,465" 2465), KPI!L3 = 2354, KPI!M3 = (shown "2,496" 2496), KPI!N2 = (shown "2,541" 2541)',
    ),
    did(
      '「確認済：理由」と書く',
      'KPI!O2 = 確認済：合併, KPI!L6 = 24000, KPI!M6 = 24650, KPI!L7 = 23540, KPI!M7 = 24960, KPI!N6 = 25410, KPI!O6 = 確認済：合併',
    ),
  ],
  'indicator/reprint': [
    did('再掲でないときは空欄に', 'KPI!Q4 cleared'),
    did('「G1-1」（従業者数）の誤り', 'KPI!Q6 = G1-1', 'KPI!Q6 = G1-7'),
  ],
  'indicator/reprint-values': [did('同じ値にそろえて', 'KPI!L7 = 2354')],
  'indicator/override': [did('「上書きの理由」に書いて', 'KPI!T2 = 委員会の決定による')],
  'bullet/not-achieved': [did('届かなかった理由や課題を', '課題・方向性!F2 = 相談が増えた。')],
  'bullet/partner': [did('「方向性」の行を加えて', '課題・方向性!F3 = 支援を続ける。')],
  'bullet/duplicate': [
    did('書き換えるか', '課題・方向性!F3 = 支援を続ける。'),
    did('削除して', '課題・方向性!F3 cleared'),
  ],
  'bullet/figure': [
    did('文と表のどちらが正しいか', '課題・方向性!F2 = 従業者数は2,354人に増えた。'),
  ],
  'bullet/unit': [did('文の単位を確かめて', '課題・方向性!F2 = 従業者数は2,354人に増えた。')],
  'bullet/earlier': [
    did(
      '「前年度の記載」の列を加え',
      '課題・方向性!G1 = 前年度の記載, 課題・方向性!G4 = 窓口を開く。',
    ),
    did('「載せない」と', '基本情報!B9 = 載せない'),
    did(
      '施策体系にあるものに直して',
      '課題・方向性!B5 = 2',
      '基本情報!A9 = 前年度の方向性, 基本情報!B9 = 一覧, 課題・方向性!G1 = 前年度の記載, 課題・方向性!G4 = 窓口を開く。, 課題・方向性!A5 = 1, 課題・方向性!B5 = 7, 課題・方向性!C5 = 方向性, 課題・方向性!G5 = 農地を集める。',
    ),
    did(
      '欄を空欄に',
      '課題・方向性!G5 cleared',
      '基本情報!A9 = 前年度の方向性, 基本情報!B9 = 一覧, 課題・方向性!G1 = 前年度の記載, 課題・方向性!G4 = 窓口を開く。, 課題・方向性!A5 = 1, 課題・方向性!B5 = 7, 課題・方向性!C5 = 方向性, 課題・方向性!G5 = 農地を集める。',
    ),
  ],
  'text/year': [did('片方を直して', '課題・方向性!F2 = 平成30年度（2018年度）に相談が増えた。')],
  'text/date': [did('日付を確かめて', '会議!B2 = 令和元年8月7日（水）14時から')],
  'picture/alternative': [did('「代替テキスト」に書いて', '参考資料!F2 = 窓口3か所の位置の図')],
  'picture/file': [
    did('ファイル名だけ（map.png）', '参考資料!E2 = map.png'),
    did('PNG（.png）か', '参考資料!E2 = map.png', '参考資料!E2 = map.bmp'),
  ],
  'meeting/date': [
    did('同じ日付にそろえて', '会議!B2 = 令和元年8月7日'),
    did(
      '会議を早い順に並べ',
      '会議!A2 = 日時, 会議!B2 = 平成31年4月5日, 会議!A3 = 議事, 会議!B3 = 検証の進め方, 会議!C2 = 第1回, 会議!C3 = 第1回, 会議!A4 = 日時, 会議!B4 = 令和元年8月7日, 会議!C4 cleared, 会議!A5 = 議事, 会議!B5 = 検証について, 会議!C5 cleared',
      '会議!C1 = 回, 会議!A4 = 日時, 会議!B4 = 平成31年4月5日, 会議!C4 = 第1回, 会議!A5 = 議事, 会議!B5 = 検証の進め方, 会議!C5 = 第1回',
    ),
    did(
      '日付が誤りなら、直して',
      '会議!B4 = 令和元年10月5日',
      '会議!C1 = 回, 会議!A4 = 日時, 会議!B4 = 平成31年4月5日, 会議!C4 = 第1回, 会議!A5 = 議事, 会議!B5 = 検証の進め方, 会議!C5 = 第1回',
    ),
  ],
  'member/order': [
    did(
      '50音順に並べ直して',
      '委員名簿!A2 = 朝日一郎, 委員名簿!B2 = あさひいちろう, 委員名簿!A3 = 見本花子, 委員名簿!B3 = みほんはなこ',
    ),
  ],
  'member/exchange': [
    did('「交代」を空欄に', '委員名簿!E2 cleared'),
    did(
      '「交代」で「前任」を選んで',
      '委員名簿!A3 = 見本次郎, 委員名簿!B3 = みほんじろう, 委員名簿!E2 = 前任, 委員名簿!E3 = 後任',
      '委員名簿!E2 = 後任',
    ),
  ],
  'member/reading': [did('ひらがなかカタカナだけで', '委員名簿!B2 = みほんはなこ')],
  'last/unit': [
    did('単位を元に戻すか', 'KPI!F2 = 人'),
    did(
      '新しい単位に直して',
      'KPI!J3 = 2.3 (H24), KPI!K2 = 2.4, KPI!L2 = 2.4, KPI!M2 = 2.5, KPI!N2 = 2.5, KPI!K3 = 2.3, KPI!L3 = 2.4, KPI!M3 = 2.5, ' +
        'KPI!F6 = 千人, KPI!J7 = 2.3 (H24), KPI!K6 = 2.4, KPI!L6 = 2.4, KPI!M6 = 2.5, KPI!N6 = 2.5, KPI!K7 = 2.3, KPI!L7 = 2.4, KPI!M7 = 2.5',
    ),
    did('「確認済：理由」と書く', 'KPI!O2 = 確認済：表記を改めた, KPI!O6 = 確認済：表記を改めた'),
  ],
  'last/direction': [
    did('元の向きに戻して', 'KPI!G4 = 少ないほど良い'),
    did('「確認済：理由」と書く', 'KPI!O5 = 確認済：計画の改定, KPI!K4 = 8.0以上'),
  ],
  'last/target': [
    did('元の値に戻して', 'KPI!N2 = 2541, KPI!N6 = 2541'),
    did(
      '「目標値（当初）」の行を加え',
      `${LAST_PAIR_DOWN}, KPI!A6 = K1-1-1, KPI!I6 = 実績値, KPI!J6 = 9.4, KPI!K6 = 8.2, KPI!L6 = 6.9, KPI!M6 = 6.1, KPI!A5 = K1-1-1, KPI!I5 = 目標値, KPI!J5 = —, KPI!K5 = 8.0以下, KPI!L5 = 7.0, KPI!M5 = 6.0, KPI!N5 = 4.8, KPI!I4 = 目標値（当初）, KPI!N4 = 5.0`,
      'KPI!N4 = 4.8',
    ),
    did('「確認済：理由」と書く', 'KPI!O4 = 確認済：転記の誤りを正した', 'KPI!N4 = 4.8'),
  ],
  'last/shifted': [
    did(
      '右に1列移し、空いた欄に前年度のブックと同じ値を書いて',
      'KPI!J5 = 9.4, KPI!K5 = 8.2, KPI!L5 = 6.9, KPI!M5 = 6.1',
    ),
  ],
  'last/baseline': [
    did('元の値に戻して', 'KPI!J5 = 9.4'),
    did('「確認済：理由」と書く', 'KPI!O5 = 確認済：国の遡及改定による'),
  ],
  'last/actual': [
    did('「(訂正)」と書いて', 'KPI!L5 = 6.8 (訂正), KPI!O5 = ※H29の実績値を6.9から訂正した'),
    did('元の値に戻して', 'KPI!L5 = 6.9'),
    did('元の値に戻して', 'KPI!L5 = 6.9', 'KPI!L5 = —, KPI!O5 = ※H29は調査なし'),
    did('「確認済：理由」と書く', 'KPI!O5 = 確認済：国の遡及改定による'),
  ],
  'last/tenfold': [
    did('桁と単位を', 'KPI!M5 = 6.1, KPI!J5 = 9.4, KPI!K4 = 8.0以下, KPI!K5 = 8.2'),
    did(
      '「確認済：理由」と書く',
      'KPI!O5 = 確認済：制度が変わった, KPI!J5 = 9.4, KPI!K4 = 8.0以下, KPI!K5 = 8.2',
    ),
  ],
  'last/name': [
    did('元の名称に戻すか', 'KPI!E4 = 待機者の割合'),
    did('「旧KPI番号」の列に「K1-1-1」と', 'KPI!U1 = 旧KPI番号, KPI!U4 = K1-1-1'),
    did(
      '前の指標の行を残し、新しい番号の行を',
      'KPI!E4 = 待機者の割合, KPI!A8 = K1-1-2, KPI!B8 = 1, KPI!C8 = 1, KPI!D8 = KPI, KPI!E8 = 待機児童の割合, KPI!F8 = ％, KPI!G8 = 少ないほど良い, KPI!I8 = 目標値, KPI!M8 = 6.0, KPI!N8 = 5.0, ' +
        'KPI!U1 = 開始年度, KPI!U8 = H30, KPI!A9 = K1-1-2, KPI!I9 = 実績値, KPI!M9 = 6.1',
    ),
    did('「確認済：理由」と書く', 'KPI!O5 = 確認済：表記を改めた'),
  ],
  'last/number': [
    did('「旧KPI番号」の列に「K1-1-1」と', 'KPI!U1 = 旧KPI番号, KPI!U4 = K1-1-1'),
    did('「K1-1-1」に戻して', 'KPI!A4 = K1-1-1'),
  ],
  'last/former': [
    did('前年度のブックでのKPI番号に', 'KPI!U4 = K1-1-1'),
    did('空欄にして', 'KPI!U4 cleared'),
    did(
      'どちらかを空欄に',
      'KPI!U6 cleared',
      'KPI!U1 = 旧KPI番号, KPI!U4 = K1-1-1, KPI!U6 = K1-1-1',
    ),
  ],
  'last/gone': [
    did(
      '行を残し、実績値に「事業終了」',
      'KPI!A6 = K1-2-1, KPI!B6 = 1, KPI!C6 = 2, KPI!D6 = KPI, KPI!E6 = 従業者数, KPI!F6 = 人, KPI!G6 = 多いほど良い, KPI!H6 = 累計, KPI!Q6 = G1-1, ' +
        'KPI!I6 = 目標値, KPI!J6 = —, KPI!K6 = 2365, KPI!L6 = 2400, KPI!M6 = 2465, KPI!N6 = 2541, KPI!I7 = 実績値, KPI!J7 = 2,325 (H24), KPI!K7 = 2334, KPI!L7 = 2354, KPI!M7 = 事業終了, KPI!O6 = 確認済：再掲元と違う',
    ),
    did(
      '「旧KPI番号」の列に「K1-2-1」と',
      'KPI!U6 = K1-2-1',
      'KPI!A6 = K1-2-9, KPI!E6 = 働く人の数, KPI!E2 = 働く人の数, KPI!U1 = 旧KPI番号, KPI!U2 = G1-1',
    ),
    did('「確認済（KPI番号）：理由」と', 'KPI!O5 = 確認済（KPI番号）：計画から外した'),
  ],
  'last/text': [
    did('書き直して', '課題・方向性!F2 = 相談が増えた。'),
    did(
      '「確認済：理由」と書く',
      '課題・方向性!G1 = 注記, 課題・方向性!G2 = 確認済：数は変わらない',
    ),
  ],
  'last/title': [
    did('「平成29年度」を「平成30年度」に', '基本情報!B4 = 平成30年度 総合戦略の進捗状況'),
    did('「H29」を「H30」に', '基本情報!B4 = H30の進捗', '基本情報!B4 = H29の進捗'),
    did(
      '「2017年度」を「2018年度」に',
      '基本情報!B4 = 2018年度の進捗',
      '基本情報!B4 = 2017年度の進捗',
    ),
  ],
  'last/date': [
    did('今年度の会議日に', '基本情報!B5 = 令和元年8月7日（水）, 会議!B2 = 令和元年8月7日'),
    did(
      '空欄に',
      '基本情報!A9 = 回答期限, 基本情報!B9 cleared',
      '基本情報!A9 = 回答期限, 基本情報!B9 = 平成30年7月2日',
    ),
  ],
  'planned/name': [
    did('「施策の名称」に名称を書いて', '計画のKPI一覧!K4 = 商業の振興'),
    did('番号を直す', '計画のKPI一覧!A4 = 1, 計画のKPI一覧!B4 = 2', '計画のKPI一覧!A4 = 9'),
  ],
  'planned/year': [
    did('元号か西暦を付けて', '計画のKPI一覧!G1 = R5'),
    did('1つの列だけを残して', '計画のKPI一覧!G1 = R5', '計画のKPI一覧!G1 = R1'),
    did(
      '目標を定めた年度の列を',
      '計画のKPI一覧!F1 = R5',
      '計画のKPI一覧!F1:F5 cleared, 計画のKPI一覧!G1:G5 cleared',
    ),
  ],
  'planned/difference': [
    did('正しいほうにそろえて', '計画のKPI一覧!F5 = 5.0'),
    did('空欄にして', '計画のKPI一覧!I5 cleared', '計画のKPI一覧!I5 = K9-9-9'),
  ],
  'planned/reprint': [
    did('同じ値にそろえて', '計画のKPI一覧!G3 = 2700'),
    did('名称を元の行とそろえて', '計画のKPI一覧!C3 = 来場者数', '計画のKPI一覧!C3 = 来館者数'),
  ],
  'leading/project': [
    did('属するプロジェクトの番号に直す', 'リーディングプロジェクト!A3 = I'),
    did(
      'ほかのプロジェクトと重ならない番号に直して',
      'リーディングプロジェクト!A4 = II',
      'リーディングプロジェクト!A4 = I',
    ),
    did(
      '「種別」を「取組」に直して',
      'リーディングプロジェクト!B4 = 取組',
      'リーディングプロジェクト!A4 = I',
    ),
  ],
  'leading/policy': [
    did('番号を直すか', 'リーディングプロジェクト!E3 = 1-2'),
    did(
      '「1-2」のように「-」でつないで',
      'リーディングプロジェクト!E3 = 1-2',
      'リーディングプロジェクト!E3 = 創業支援',
    ),
  ],
  'leading/tag': [
    did('書き方とそろえて', 'リーディングプロジェクト!G2 = 復'),
    did('空欄にして', 'リーディングプロジェクト!G2 cleared'),
  ],
  'charter/order': [
    did('属する条の行の下に移す', '運営要綱!A2 = 条, 運営要綱!A3 = 項'),
    did('「種別」を「条」に直して', '運営要綱!A2 = 条'),
  ],
  'charter/number': [
    did('番号を直して', '運営要綱!B3 = 2'),
    did('空欄にすると自動で', '運営要綱!B3 cleared'),
  ],
  'organization/above': [
    did('「組織」の列にある名称のとおりに書き直す', '推進体制!C3 = 推進本部'),
    did('その組織の行を加えて', '推進体制!A5 = 推進会議'),
    did('空欄にして', '推進体制!C3 cleared'),
  ],
  'organization/circle': [did('「上位組織」を空欄にして', '推進体制!C2 cleared')],
  'organization/duplicate': [
    did('名称を書き分ける', '推進体制!A4 = 検証委員会'),
    did('1つの行を消して', '推進体制!A4:C4 cleared'),
  ],
  'glossary/duplicate': [did('もう1つの行を消して', '用語!A3:B3 cleared')],
  'plan/sdgs': [did('「・」で区切って', '施策体系!G3 = 4・8')],
  'goal-text/outcome': [
    did(
      '文と表のどちらが正しいかを確かめて直して',
      '基本目標の本文!C2 = 従業者数は、目標値を達成した。',
    ),
  ],
  'excuse/reason': [did('「確認済：○○のため」のように', 'KPI!O3 = 確認済：○○のため')],
};

/** `npm test` follows the first advice of every rule, `npm run test:all` the others, too. */
const CASES = ofThisProject(
  Object.entries(ADVICE).flatMap(([code, all]) => all.map((one, index) => ({ code, one, index }))),
  ({ index }) => index === 0,
).map(
  ({ code, one: { says, by, after } }) => [code, says, by, after ?? entryOf(code).fails] as const,
);

describe('the advice of every rule', () => {
  it('is followed here', () => {
    expect(Object.keys(ADVICE).toSorted()).toEqual(RULES.map(({ code }) => code).toSorted());
  });

  it.each(['▲280', '△280'])('is not to retype %s, which 記入要領 gives as the model', (model) => {
    const written = changed(SOUND_WORKBOOK, `KPI!L3 = ${model}, KPI!L7 = ${model}, KPI!H6 cleared`);
    expect(check(written).diagnostics.map(({ code }) => code)).not.toContain('quantity/text');
  });

  it.each(CASES)('%s: %s', (code, says, by, fails) => {
    const faulty = changed(SOUND_WORKBOOK, fails);
    const stated = checkedFor(code, faulty).diagnostics.filter((finding) => finding.code === code);
    expect(stated.map(({ hint }) => hint).join('')).toContain(says);
    const left = checkedFor(code, changed(faulty, by)).diagnostics.filter(
      ({ excused }) => excused === undefined,
    );
    expect(
      left.map((finding) => `${finding.code} ${finding.place?.cell ?? ''} ${finding.message}`),
    ).toEqual([]);
  });
});
