import { describe, expect, it } from '@jest/globals';

import { parseCommand } from '../../src/cli/command.ts';
import { helpText } from '../../src/cli/help.ts';

const PROGRAM = 'node dist/cli.js';

function message(...words: string[]): string {
  const call = parseCommand(words, PROGRAM);
  return call.kind === 'wrongCall' ? call.message : `not wrong: ${call.kind}`;
}

describe('a call is understood', () => {
  it.each([
    [['build'], { kind: 'build' }],
    [['build', 'a.xlsx'], { kind: 'build', workbook: 'a.xlsx' }],
    [['build', 'a.xlsx', '--out', 'B', '--scheme', '判定なし'], { out: 'B', scheme: '判定なし' }],
    [['build', '--out=B', 'a.xlsx', '--only', 'packet'], { out: 'B', outputs: ['packet'] }],
    [['build', '--only', 'data,report, packet'], { outputs: ['packet', 'report', 'data'] }],
    [['build', '--only', 'members、agenda'], { outputs: ['agenda', 'members'] }],
    [['build', '--only', 'report', '--mono'], { outputs: ['report'], print: { mono: true } }],
    [['build', '--only', 'site', '--until', 'document'], { outputs: ['site'], until: 'document' }],
    [['build', 'a.xlsx', '--until', 'evaluation'], { until: 'evaluation' }],
    [['build', '--from', 'evaluation.json'], { kind: 'build', from: 'evaluation.json' }],
    [['build'], { print: { mono: false, twoUp: false, enlarge: false } }],
    [['build', '--mono', '--two-up'], { print: { mono: true, twoUp: true, enlarge: false } }],
    [['build', '--paper', 'A3'], { print: { enlarge: true } }],
    [['build', '--paper', 'A4'], { print: { enlarge: false } }],
    [['build', '--archive', '公開'], { kind: 'build', archive: '公開' }],
    [['build', '--archive', 'a', '--only', 'site'], { archive: 'a', outputs: ['site'] }],
    [['split', 'a.xlsx'], { kind: 'split', workbook: 'a.xlsx' }],
    [
      ['collect', '返送', '--into', 'a.xlsx', '--take', '企画課、 財政課'],
      { kind: 'collect', folder: '返送', into: 'a.xlsx', take: ['企画課', '財政課'] },
    ],
    [
      ['new', '--blank', '--years', 'R2-R8', '--goals', '4', '--indicators', '４７'],
      {
        kind: 'new',
        year: { year: 2020, label: 'R2' },
        size: { goals: 4, indicators: 47, last: { year: 2026, label: 'R8' } },
      },
    ],
    [['check', 'a.xlsx'], { kind: 'check', workbook: 'a.xlsx', json: false }],
    [['check', '--json', 'a.xlsx'], { json: true }],
    [
      ['check', 'a.xlsx', '--explain', 'K1-1-2:H30'],
      { kind: 'explain', workbook: 'a.xlsx', question: { indicator: 'K1-1-2', year: 'H30' } },
    ],
    [
      ['check', 'a.xlsx', '--explain=G1-1', '--scheme', 'A'],
      { kind: 'explain', question: { indicator: 'G1-1' }, scheme: 'A' },
    ],
    [['check', 'a.xlsx', '--explain', 'K1：Ｈ30'], { question: { indicator: 'K1', year: 'Ｈ30' } }],
    [['workbook', 'f.json', 'a.XLSX'], { kind: 'workbook', facts: 'f.json', out: 'a.XLSX' }],
    [['check', 'a.xlsx', '--by-department'], { kind: 'check', byDepartment: true }],
    [['check', 'a.xlsx', '--annotate', '--out', 'B'], { kind: 'check', annotate: true, out: 'B' }],
    [
      ['new', '--from', 'a.xlsx', '--year', 'R7'],
      { kind: 'new', from: 'a.xlsx', year: { year: 2025, label: 'R7' } },
    ],
    [
      ['new', '--from', 'a.xlsx', '--year', 'R7', '--indicators', '60'],
      { kind: 'new', from: 'a.xlsx', size: { indicators: 60 } },
    ],
    [
      ['new', '--from', 'a.xlsx', '--year', 'R7', '--extend', 'R9'],
      { kind: 'new', course: { kind: 'extended', until: 2027 } },
    ],
    [
      ['new', '--from', 'a.xlsx', '--year', 'R7', '--plan', 'R7～R11', '--keep-years'],
      { kind: 'new', course: { kind: 'next', first: 2025, last: 2029, keepsYears: true } },
    ],
    [['new', 'b.xlsx', '--blank'], { kind: 'new', out: 'b.xlsx' }],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['build', '--help'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['-V'], { kind: 'version' }],
    // Behind 「--」 even a name that begins with a hyphen is a file.
    [['check', '--', '-a.xlsx'], { kind: 'check', workbook: '-a.xlsx' }],
  ])('%j', (words, expected) => {
    expect(parseCommand(words, PROGRAM)).toMatchObject(expected);
  });
});

describe('a call that cannot be carried out says what would be right', () => {
  it.each([
    [[], '命令がありません'],
    [['a.xlsx'], '「node dist/cli.js build a.xlsx」と書いて'],
    [['buid', 'a.xlsx'], '命令「buid」はありません。「build」ではありませんか。'],
    [['toString'], '命令「toString」はありません。'],
    [['build', '--shceme', 'x'], '「--shceme」はありません。「--scheme」ではありませんか。'],
    [['build', '-x'], 'オプション「-x」はありません。'],
    [['build', '--out'], '「--out」の後に値がありません'],
    [['build', '--out', '--scheme', 'x'], '「--out」の後に値がありません'],
    [['build', '--out='], '「--out」の後に値がありません'],
    [['build', '--out', 'A', '--out', 'B'], '「--out」が二回以上'],
    [['check', 'a.xlsx', '--json=1'], '「--json」に値は付けられません'],
    [['check', 'a.xlsx', '--out', 'B'], '「--out」は、「--annotate」と一緒に使います'],
    [['check', 'a.xlsx', '--explain', ':H30'], '「K1-1-2:H30」のように'],
    [['check', 'a.xlsx', '--explain', 'K1:H30:H31'], '「K1-1-2:H30」のように'],
    [['check', 'a.xlsx', '--explain', 'K1', '--json'], 'どちらか一方だけ'],
    [['check', 'a.xlsx', '--scheme', 'A'], '「--explain」と一緒に使います'],
    [['check', 'a.xlsx', '--explain', 'K1', '--annotate'], 'どちらか一方だけ'],
    [['check', 'a.xlsx', '--explain', 'K1', '--by-department'], 'どちらか一方だけ'],
    [['check', 'a.xlsx', '--json', '--by-department'], 'どちらか一方だけ'],
    [['new'], 'どちらか一方を指定して'],
    [['new', '--blank', '--from', 'a.xlsx'], 'どちらか一方を指定して'],
    [['new', '--from', 'a', '--year', 'R7', '--goals', '0'], '1から99までの数'],
    [['new', '--from', 'a', '--year', 'R7', '--years', 'R2-R8'], '「--blank」と一緒に使います'],
    [['new', '--from', 'a.xlsx'], '「--year R7」のように次の対象年度を'],
    [['new', '--from', 'a', '--year', 'R7', '--plan', 'R7'], '「R7」は読めません'],
    [['new', '--from', 'a', '--year', 'R7', '--plan', 'R11-R7'], '「R11-R7」は読めません'],
    [['new', '--from', 'a', '--year', 'R7', '--extend', '再来年'], '「再来年」は年度として'],
    [['new', '--from', 'a', '--year', 'R7', '--keep-years'], '「--plan」と一緒に'],
    [
      ['new', '--from', 'a', '--year', 'R7', '--plan', 'R7-R9', '--extend', 'R9'],
      'どちらか一方だけ',
    ],
    [['new', '--blank', '--plan', 'R7-R9'], '「--from」と一緒に'],
    [['new', '--blank', '--year', '来年'], '「来年」は年度として読めません'],
    [['new', 'b.xls', '--blank'], '「.xlsx」で終わるように'],
    [['build', '--paper', 'B4'], '指定できるのは「A4」、「A3」です'],
    [['build', '--only', 'pakcet'], '「packet」ではありませんか'],
    [['build', '--only', 'packet,sight'], '「--only」に「sight」は指定できません'],
    [['build', '--only', 'packet,'], '「--only」に「」は指定できません'],
    [['build', '--only', 'site', '--mono'], '「site」には使えません'],
    [['build', '--only', 'packet,data', '--paper', 'A3'], '「data」には使えません'],
    [['build', '--only', 'packet', '--until', 'evaluation'], '「document」のときだけ'],
    [['build', '--until', 'pdf'], '「workbook」、「submission」、「evaluation」、「document」です'],
    [['build', 'a.xlsx', '--from', 'b.json'], 'どちらか一方だけ'],
    [['check'], 'ファイルの指定が足りません'],
    [['workbook', 'f.json'], '「node dist/cli.js workbook 事実.json 作るファイル.xlsx」'],
    [['workbook', 'f.json', 'a.xls'], '「.xlsx」で終わる'],
    [['build', '令和元年度', '総合戦略.xlsx'], '名前に空白があるとき'],
  ])('%j', (words, expected) => {
    expect(message(...words)).toContain(expected);
  });

  it('does not guess wildly', () => {
    expect(message('kumamoto')).not.toContain('ではありませんか');
  });
});

it('the help names every command and option', () => {
  for (const word of ['build', 'check', 'workbook', '--help', '--version']) {
    expect(helpText(PROGRAM)).toContain(`node dist/cli.js ${word}`);
  }
  for (const option of ['--out', '--scheme', '--only', '--until', '--from', '--json']) {
    expect(helpText(PROGRAM)).toContain(option);
  }
});
