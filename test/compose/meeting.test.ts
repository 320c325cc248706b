import { describe, expect, it } from '@jest/globals';

import { compose } from '../../src/compose/compose.ts';
import { agendaView } from '../../src/compose/view/meeting/agenda.ts';
import { rosterView } from '../../src/compose/view/meeting/members.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { OutputName } from '../../src/forms/output.ts';
import type { Drawing } from '../check/drawn.ts';
import { WORDS } from '../wording/shipped.ts';
import { JUDGING, submitted, TEMPLATES } from './papers.ts';
import { printBlock } from './printed.ts';

function meetingOf(...rows: readonly string[]): Drawing {
  return { 会議: ['項目 | 内容', ...rows].join('\n') };
}

function membersOf(...rows: readonly string[]): Drawing {
  return { 委員名簿: ['氏名 | ふりがな | 所属団体等 | 備考', ...rows].join('\n') };
}

/** The papers of a run that makes these outputs. */
function papers(change: Drawing, outputs: readonly OutputName[]): readonly PaperDocument[] {
  const { value, diagnostics } = compose(evaluate(submitted(change), JUDGING), {
    templates: TEMPLATES,
    outputs,
  });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** One paper's lines. */
function lines(
  name: 'agenda' | 'members',
  change: Drawing,
  outputs: readonly OutputName[] = [name],
): readonly string[] {
  const found = papers(change, outputs).find((paper) => paper.name === name);
  return (found?.sheets ?? []).flatMap(({ blocks }) =>
    blocks.map(printBlock).join('\n').split('\n'),
  );
}

/** The list of papers of 次第. */
function handouts(change: Drawing): readonly string[] {
  const agenda = agendaView(submitted(change), WORDS);
  return (agenda === false ? [] : agenda.handouts).map(({ number, title }) =>
    `${number} ${title}`.trim(),
  );
}

describe('次第', () => {
  it('says when, where, and what in the order of the sheet', () => {
    const meeting = meetingOf(
      '日時 | 平成30年8月7日14時から',
      '場所 | 市役所4階',
      '議事 | 評価について',
      '議事 | 次の計画について',
      '報告 | 災害からの復旧について',
      'その他 | 次回の日程',
      'その他 | 連絡',
    );
    expect(lines('agenda', meeting)).toEqual([
      '見出し1 見本市総合戦略⏎次　第',
      '・ lead日　時　 平成30年8月7日（火）14時から',
      '・ lead場　所　 市役所4階',
      '見出し2plain 1　議事',
      '・ lead　（1） 評価について',
      '・ lead　（2） 次の計画について',
      '見出し2plain 2　報告',
      '・ lead　　 災害からの復旧について',
      '見出し2plain 3　その他',
      '・ lead　（1） 次回の日程',
      '・ lead　（2） 連絡',
      '見出し2plain 配布資料',
      '・ lead　資料1　 総合戦略の進捗状況',
    ]);
  });

  it('takes the date from 基本情報 where the sheet has none, with its weekday', () => {
    expect(lines('agenda', meetingOf('議事 | 評価について'))[1]).toBe(
      '・ lead日　時　 平成30年8月7日（火）',
    );
  });

  it('says nothing of a date or a place that nobody has named', () => {
    const basics = `
項目         | 内容
市名         | 見本市
計画名       | 見本市総合戦略
報告書の表題 | 総合戦略の進捗状況
委員会名     | 見本市検証委員会
回           | 第2回
基準年度     | H27
対象年度     | H29
評価方式     | 達成・未達成`;
    const all = lines('agenda', { ...meetingOf('議事 | 評価について'), 基本情報: basics });
    expect(all).toEqual([
      '見出し1 見本市検証委員会⏎第2回　次　第',
      '見出し2plain 1　議事',
      '・ lead　　 評価について',
      '見出し2plain 配布資料',
      '・ lead　　 総合戦略の進捗状況',
    ]);
  });

  it('is not made when the workbook has no meeting', () => {
    expect(papers({}, ['agenda', 'members'])).toEqual([]);
  });
});

describe('配布資料', () => {
  const MEETING = '議事 | 評価について';
  const MEMBERS = membersOf('見本花子 | みほんはなこ | 見本市 |');

  it('are the papers that the workbook gives, though the sheet names none: 検証委員会資料 with its number', () => {
    const change = { ...meetingOf(MEETING), ...MEMBERS };
    expect(handouts(change)).toEqual(['委員名簿', '資料1 総合戦略の進捗状況']);
  });

  it('are the same in a run that makes nothing but 次第', () => {
    const change = { ...meetingOf(MEETING), ...MEMBERS };
    const whole = lines('agenda', change, ['agenda', 'packet', 'members', 'report']);
    expect(whole.join()).toContain('総合戦略の進捗状況');
    expect(lines('agenda', change)).toEqual(whole);
  });

  it('name no 委員名簿 where the workbook has no members', () => {
    expect(handouts(meetingOf(MEETING))).toEqual(['資料1 総合戦略の進捗状況']);
  });

  it('and those that the sheet lists, none of them twice', () => {
    const listed = meetingOf(
      MEETING,
      '配布資料 | 資料１　検証資料',
      '配布資料 | 資料2　委員名簿',
      '配布資料 | 参考資料　設置要綱',
    );
    expect(handouts({ ...listed, ...MEMBERS })).toEqual([
      '資料１ 検証資料',
      '資料2 委員名簿',
      '参考資料 設置要綱',
    ]);
  });

  it('gives a listed paper its number, and puts the others where their numbers belong', () => {
    const without = meetingOf(MEETING, '配布資料 | 総合戦略の進捗状況', '配布資料 | 意見書');
    expect(handouts(without)).toEqual(['資料1 総合戦略の進捗状況', '意見書']);
    const others = meetingOf(MEETING, '配布資料 | 資料0　前回の記録', '配布資料 | 資料2　日程');
    expect(handouts(others)).toEqual([
      '資料0 前回の記録',
      '資料1 総合戦略の進捗状況',
      '資料2 日程',
    ]);
  });
});

describe('a clerk’s text', () => {
  const TEXT = '<b>A</b>&{{x}}"';

  it('is never markup, neither in 次第 nor in 委員名簿', () => {
    const meeting = meetingOf(`${TEXT} | ${TEXT}`, `配布資料 | 資料9　${TEXT}`);
    expect(lines('agenda', meeting).slice(2)).toEqual([
      `見出し2plain 1　${TEXT}`,
      `・ lead　　 ${TEXT}`,
      '見出し2plain 配布資料',
      '・ lead　資料1　 総合戦略の進捗状況',
      `・ lead　資料9　 ${TEXT}`,
    ]);
    expect(lines('members', membersOf(`${TEXT} | ${TEXT} | ${TEXT} | ${TEXT}`)).at(-1)).toBe(
      `＋ 《行》${TEXT}｜${TEXT}｜${TEXT}｜${TEXT}`,
    );
  });
});

describe('委員名簿', () => {
  it('lists all, and says how many in which order', () => {
    const members = membersOf(
      '浅見由紀子 | あさみ ゆきこ | 見本市PTA | ',
      '石動健 | いするぎ けん | 見本信用金庫 | 途中交代',
    );
    expect(lines('members', members)).toEqual([
      '見出し1 見本市総合戦略⏎委員名簿',
      '段落 body end （2名　50音順　敬称略）',
      '大きい表 委員名簿（読み上げのみ） 幅 76 104 * 90',
      '＝ 《列》氏名｜《列》ふりがな｜《列》所属団体等｜《列》備考',
      '＋ 《行》浅見由紀子｜あさみ ゆきこ｜見本市PTA｜',
      '＋ 《行》石動健｜いするぎ けん｜見本信用金庫｜途中交代',
    ]);
  });

  it.each([
    ['another order', ['石動健 | いするぎ けん | |', '浅見由紀子 | あさみ ゆきこ | |']],
    ['a reading that is missing', ['浅見由紀子 | あさみ ゆきこ | |', '石動健 | | |']],
    ['a reading in kanji', ['浅見由紀子 | あさみ ゆきこ | |', '石動健 | 石動 | |']],
  ])('claims 50音順 only where it is true: %s', (_, rows) => {
    const roster = rosterView(submitted(membersOf(...rows)), WORDS, false);
    expect(roster).toMatchObject({ alphabetical: false });
  });

  it('has no column that nobody has anything in', () => {
    expect(lines('members', membersOf('浅見由紀子 | | 見本市PTA |')).slice(2)).toEqual([
      '大きい表 委員名簿（読み上げのみ） 幅 76 *',
      '＝ 《列》氏名｜《列》所属団体等',
      '＋ 《行》浅見由紀子｜見本市PTA',
    ]);
  });

  it('bears the number that the list of papers gives it', () => {
    const change = {
      ...membersOf('浅見由紀子 | | |'),
      ...meetingOf('議事 | 評価', '配布資料 | 資料2　委員名簿'),
    };
    expect(lines('members', change)[0]).toBe('段落 lead end *資料2*');
  });
});

describe('会議の経過', () => {
  const several: Drawing = {
    会議: `
項目     | 内容                     | 回
日時     | 平成30年5月1日           | 第1回
場所     | 市役所4階                | 第1回
議事     | 計画の点検について       | 第1回
実施期間 | 平成30年6月1日～6月30日  | 市民意見の募集
日時     | 平成30年8月7日14時から   | 第2回
議事     | 評価について             |
議事     | 次の計画について         | 第2回
日時     | 平成30年11月5日          | 第3回
備考     | 予定                     | 第3回
議事     | 素案について             | 第3回`,
    基本情報: `
項目         | 内容
市名         | 見本市
報告書の表題 | 総合戦略の進捗状況
回           | 第２回
会議日       | 平成30年8月7日
開催場所     | 市役所5階
基準年度     | H27
対象年度     | H29`,
  };

  it('tells every meeting in the order of the sheet, with the one at hand among them', () => {
    const report = papers(several, ['report'])[0];
    const sheet = report?.sheets.find(({ id }) => id === 'meetings');
    expect((sheet?.blocks ?? []).map(printBlock).join('\n').split('\n')).toEqual([
      '見出し2 会議の経過',
      '段落 body start 総合戦略の進捗状況の開催の経過は、次のとおりです。',
      '表 会議の経過（読み上げのみ） 幅 58 160 *',
      '＝ 《列》会議など｜《列》日時と場所｜《列》議事',
      '＋ 《行》第1回｜平成30年5月1日（火）⏎市役所4階｜計画の点検について',
      '＋ 《行》市民意見の募集｜実施期間　平成30年6月1日～6月30日｜',
      '＋ 《行》第２回｜平成30年8月7日（火）14時から⏎市役所5階｜（1）評価について⏎（2）次の計画について',
      '＋ 《行》第3回｜平成30年11月5日（月）⏎※予定｜素案について',
    ]);
  });

  it('leaves 次第 to the meeting at hand, and stands below it', () => {
    const all = lines('agenda', several);
    expect(all.slice(8, 10)).toEqual([
      '見出し2plain 会議の経過',
      '表 会議の経過（読み上げのみ） 幅 64 170 *',
    ]);
    expect(all.slice(0, 8)).toEqual([
      '見出し1 総合戦略の進捗状況⏎第２回　次　第',
      '・ lead日　時　 平成30年8月7日（火）14時から',
      '・ lead場　所　 市役所5階',
      '見出し2plain 1　議事',
      '・ lead　（1） 評価について',
      '・ lead　（2） 次の計画について',
      '見出し2plain 配布資料',
      '・ lead　　 総合戦略の進捗状況',
    ]);
  });

  it('is left out where there is one meeting', () => {
    const [agenda] = papers(meetingOf('日時 | 平成30年8月7日'), ['agenda']);
    expect(agenda?.sheets.map(({ id }) => id)).not.toContain('meetings');
  });
});

describe('two members who follow each other within a term', () => {
  const exchanged: Drawing = {
    委員名簿: `
氏名     | ふりがな | 備考   | 交代 | 委嘱期間
青木 一  | あおき   |        | 前任 | 平成30年4月1日～6月30日
和田 二  | わだ     | 委員長 | 後任 | 平成30年7月1日から
上田 三  | うえだ   |        |      |`,
    基本情報: `
項目         | 内容
市名         | 見本市
報告書の表題 | 総合戦略の進捗状況
委嘱期間     | 平成30年4月1日～平成32年3月31日
基準年度     | H27
対象年度     | H29`,
  };

  it('are one member, say so in 備考, and leave the order of the others', () => {
    expect(lines('members', exchanged)).toEqual([
      '見出し1 総合戦略の進捗状況⏎委員名簿',
      '段落 body end （2名　50音順　敬称略）',
      '大きい表 委員名簿（読み上げのみ） 幅 ',
      '＝ 《列》氏名｜《列》ふりがな｜《列》備考',
      '＋ 《行》青木 一｜あおき｜途中交代⏎（委嘱期間：平成30年4月1日～6月30日）',
      '＋ 《行》和田 二｜わだ｜委員長⏎途中交代⏎（委嘱期間：平成30年7月1日から）',
      '＋ 《行》上田 三｜うえだ｜',
      '段落 note end 委嘱期間　平成30年4月1日～平成32年3月31日',
    ]);
  });
});
