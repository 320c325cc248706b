/** 基本情報: what the whole paper rests on, one item per row. */

import { dateRule, dropDown, schemeDropDown } from './choices.ts';
import type { Content } from './content.ts';
import { serialNumber } from './excelDate.ts';
import { entry, row } from './listSheet.ts';
import type { Entry, ListSheet } from './listSheet.ts';

const FORM_VERSION = 'KPI様式 第1版';

/** A date that Excel shows as 令和元年8月7日. */
const WAREKI_FORMAT = '[$-411]ggge"年"m"月"d"日"';

/** @returns the sheet 基本情報 of a city; 評価方式 offers the names given */
export function profileSheet({ meta }: Content, schemeNames: readonly string[]): ListSheet {
  return {
    name: '基本情報',
    tabColour: 'FF7A5C2E',
    title: '基本情報',
    advice: '「内容」の列に記入してください。「必須」のない項目は空欄のままでかまいません。',
    columns: [
      { heading: '項目', width: 18, align: 'left' },
      { heading: '内容', width: 58, align: 'left' },
      { heading: '説明', width: 66, align: 'left' },
    ],
    rows: items(meta, schemeNames).map(([item, content, explanation]) =>
      row(
        entry(item, { tone: 'fixed', bold: true }),
        { align: 'left', ...content },
        entry(explanation, { tone: 'fixed', quiet: true }),
      ),
    ),
    spare: 0,
    frozenColumns: 0,
    filter: false,
  };
}

type Item = readonly [item: string, content: Entry, explanation: string];

function items(meta: Content['meta'], schemeNames: readonly string[]): Item[] {
  return [...paperItems(meta), ...planItems(meta, schemeNames), ...remarkItems(meta)];
}

function paperItems(meta: Content['meta']): Item[] {
  const version = entry(meta.schemaVersion ?? FORM_VERSION, { tone: 'fixed' });
  const date = entry(meta.date === undefined ? undefined : serialNumber(meta.date), {
    format: WAREKI_FORMAT,
    rule: dateRule(),
  });
  return [
    ['様式の版', version, 'この様式の版です。書き換えないでください。'],
    ['市名', entry(meta.city), '必須。表紙と各ページに入ります。'],
    ['計画名', entry(meta.plan), '計画（総合戦略など）の名称。表紙に入ります。'],
    ['報告書の表題', entry(meta.title), '必須。表紙の表題になります。'],
    ['資料番号', entry(meta.paperNumber), '例：資料1。各ページの右上に入ります。'],
    ['資料名', entry(meta.committeeMaterial), '会議資料としての名称。各ページの下に入ります。'],
    ['委員会名', entry(meta.committee), '検証を行う会議の名称。'],
    ['回', entry(meta.meetingNumber), '例：第2回'],
    ['会議日', date, '必須。2019/8/7 のように日付として入力します。表示は和暦になります。'],
    ['開催場所', entry(meta.venue), '会議の場所。'],
  ];
}

function planItems(meta: Content['meta'], schemeNames: readonly string[]): Item[] {
  const rule = schemeDropDown(schemeNames);
  return [
    ['計画期間', entry(meta.period), '例：平成27年度～平成31年度'],
    [
      '基準年度',
      entry(meta.baselineYear),
      '必須。「KPI」シートの「基準値」の年度。H27、R1 のように書きます。',
    ],
    ['対象年度', entry(meta.latestActualYear), '必須。今回判定する、実績の最も新しい年度。'],
    [
      '評価方式',
      entry(meta.scheme, rule === undefined ? {} : { rule }),
      '評価方式の名前（例：判定なし、達成・未達成）。一覧から選べます。空欄のときは、起動時の指定に従います。',
    ],
  ];
}

function remarkItems(meta: Content['meta']): Item[] {
  return [
    ['抜粋の注記', entry(meta.excerptNote), '例：※一部抜粋。各ページの下に入ります。'],
    ['本文の注記', entry(meta.textNote), '本文についての断り書き。表紙に入ります。'],
    [
      '資料の扱い',
      entry(meta.handling, { rule: dropDown('資料の扱い', true) }),
      '「案」「委員限り」「差替」など。全ページに印字されます。',
    ],
    ['問合せ先', entry(meta.contact), '担当課、電話番号など。'],
    [
      '根拠一覧',
      entry(meta.basisList, { rule: dropDown('根拠一覧') }),
      '「載せる」とすると、数値ごとのセルと計算式の一覧が資料の末尾に付きます。空欄は「載せない」と同じです。',
    ],
  ];
}
