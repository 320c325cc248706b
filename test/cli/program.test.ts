import { describe, expect, it } from '@jest/globals';

import { finding } from '../diagnostics/findings.ts';
import { call } from './surroundings.ts';

const ERROR = finding({ place: { sheet: 'KPI', cell: 'F12' } });
const WARNING = finding({ severity: 'warning', place: { sheet: '基本情報', cell: 'B3' } });

describe('build', () => {
  it('puts packet and findings into a folder named after the workbook', async () => {
    const words = ['build', 'mihon.xlsx', '--only', 'packet'];
    const { code, out, err, written } = await call(words);
    expect(code).toBe(0);
    const files = ['packet.pdf', 'evaluation.json', 'findings.json', 'manifest.json'];
    expect(out).toBe(files.map((file) => `output/mihon/${file}\n`).join(''));
    expect(err).toBe('指摘はありません。\n');
    expect(written['output/mihon/packet.pdf']).toBe('%PDF');
    expect(JSON.parse(written['output/mihon/findings.json'] ?? '')).toMatchObject({
      workbook: { name: 'mihon', sha256: 'b'.repeat(64) },
      findings: [],
    });
  });

  it('says what was made of which workbook, and with which version of the program', async () => {
    const { written } = await call(['build', 'mihon.xlsx', '--only', 'packet']);
    expect(JSON.parse(written['output/mihon/manifest.json'] ?? '')).toMatchObject({
      program: { name: 'kensho-report', version: '1.2.3' },
      workbook: { name: 'mihon', sha256: 'b'.repeat(64) },
      files: [
        { path: 'evaluation.json' },
        { path: 'findings.json' },
        { path: 'packet.pdf', size: 4 },
      ],
    });
  });

  it('goes on over 注意 and says them on stderr, in the order of the sheets', async () => {
    const findings = {
      submission: [finding({ ...ERROR, severity: 'warning' })],
      evaluation: [WARNING],
    };
    const { code, err, written } = await call(['build', 'mihon.xlsx'], { findings });
    expect(code).toBe(0);
    expect(err.indexOf('「基本情報」シート B3')).toBeLessThan(err.indexOf('「KPI」シート F12'));
    expect(err).toContain('注意2件');
    expect(written['output/mihon/findings.json']).toContain('"warning": 2');
  });

  it('writes nothing at all when there is an error', async () => {
    const findings = { submission: [ERROR] };
    const { code, out, err, written } = await call(['build', 'mihon.xlsx'], { findings });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('「KPI」シート F12 エラー');
    expect(written).toEqual({});
  });

  it('takes the workbook of the settings when none is named', async () => {
    const settings = '{ "workbook": "mihon.xlsx" }';
    const files = { 'input/mihon.xlsx': 'a workbook' };
    expect(await call(['build'], { settings, files })).toMatchObject({ code: 0 });
    expect(await call(['build'], {})).toMatchObject({ code: 2 });
    const wrong = await call(['build'], { settings: '{ "workbok": "a.xlsx" }' });
    expect(wrong).toMatchObject({ code: 1, written: {} });
    expect(wrong.err).toContain('知らない項目「workbok」');
  });

  it('puts the packet where --out says', async () => {
    const { out } = await call(['build', 'mihon.xlsx', '--out', '/elsewhere']);
    expect(out).toMatch(/^\/elsewhere\/mihon\/packet\.pdf\n/u);
  });

  it('hands the name of --scheme to the stages', async () => {
    const { schemeName } = await call(['build', 'mihon.xlsx', '--scheme', '判定なし']);
    expect(schemeName).toBe('判定なし');
    expect((await call(['build', 'mihon.xlsx'])).schemeName).toBeUndefined();
  });

  it('names a scheme file that is damaged', async () => {
    const schemes = { 'input/schemes/a.json': '{' };
    const { code, err } = await call(['build', 'mihon.xlsx'], { schemes });
    expect(code).toBe(1);
    expect(err).toContain('「input/schemes/a.json」: JSONとして読めません。');
  });

  it('says what stands in the way of the output', async () => {
    const published = { kind: 'refused', code: 'EBUSY' } as const;
    const { code, out, err } = await call(['build', 'mihon.xlsx'], { published });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('ほかのソフトで開かれています');
  });

  it.each([
    [{ kind: 'notFound' } as const, 'が見つかりません'],
    [{ kind: 'folder' } as const, 'はフォルダです'],
    [{ kind: 'notAFile' } as const, 'はファイルではない'],
    [{ kind: 'tooLarge' } as const, 'は大きすぎる'],
    [{ kind: 'notReadable' } as const, 'を開けません'],
  ])('says why a file cannot be read: %j', async (file, sentence) => {
    const { code, err } = await call(['build', 'a.xlsx'], { files: { 'a.xlsx': file } });
    expect(code).toBe(2);
    expect(err).toContain(`「a.xlsx」${sentence}`);
  });
});

describe('what is made of two workbooks', () => {
  const compare = ['compare', 'old.xlsx', 'mihon.xlsx'];
  const files = { 'old.xlsx': 'a workbook', 'mihon.xlsx': 'another' };
  const paper = 'output/mihon_新旧対照/comparison.pdf';
  const list = 'output/mihon_新旧対照/manifest.json';

  it('replaces what the list names and nobody has changed, and nothing else', async () => {
    const { written } = await call(compare, { files });
    const listed = { ...files, [list]: written[list] ?? '' };
    const ours = async (lying: string) =>
      (await call(compare, { files: { ...listed, [paper]: lying } })).ours;
    expect(await ours('%PDF')).toEqual(['comparison.pdf', 'manifest.json']);
    expect(await ours('changed by somebody')).toEqual(['manifest.json']);
  });
});

describe('a form as a file', () => {
  it.each(['workbook', 'submission', 'evaluation', 'document'])(
    'is written by --until %s, and --from goes on from it to the packet',
    async (form) => {
      const first = await call(['build', 'mihon.xlsx', '--until', form]);
      expect(first).toMatchObject({ code: 0, out: `output/mihon/${form}.json\n` });
      const files = { 'x.json': first.written[`output/mihon/${form}.json`] ?? '' };
      const second = await call(['build', '--from', 'x.json', '--only', 'packet'], { files });
      expect(second.err).toBe('指摘はありません。\n');
      expect(Object.keys(second.written)).toEqual([
        'output/mihon/packet.pdf',
        // Of papers that were composed before, nothing is known that they were made from.
        ...(form === 'document' ? [] : ['output/mihon/evaluation.json']),
        'output/mihon/findings.json',
        'output/mihon/manifest.json',
      ]);
    },
  );

  it('takes the place of a form, and of nothing else by that name', async () => {
    const path = 'output/mihon/evaluation.json';
    const until = ['build', 'mihon.xlsx', '--until', 'evaluation'];
    const { written } = await call(until);
    const over = async (lying: string) =>
      (await call(until, { files: { 'mihon.xlsx': 'a workbook', [path]: lying } })).ours;
    expect(await over(written[path] ?? '')).toEqual(['evaluation.json']);
    expect(await over('{"form": "application"}')).toEqual([]);
  });

  it('is written again unchanged', async () => {
    const first = await call(['build', 'mihon.xlsx', '--until', 'evaluation']);
    const text = first.written['output/mihon/evaluation.json'] ?? '';
    const again = ['build', '--from', 'x.json', '--until', 'evaluation'];
    const second = await call(again, { files: { 'x.json': text } });
    expect(second.written['output/mihon/evaluation.json']).toBe(text);
  });

  it.each([
    ['{"form":"evaluation"', 'JSONとして読めません'],
    ['{"form":"pdf"}', '項目「form」は「pdf」'],
    ['{"form":"workbook","version":2}', '項目「version」は「2」'],
    ['{"form":"workbook","version":1,"workbook":{"name":"a"},"value":{}}', '「value.sheets」'],
  ])('that is damaged is a finding: %s', async (text, sentence) => {
    const { code, err, written } = await call(['build', '--from', 'x.json'], {
      files: { 'x.json': text },
    });
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(written).toEqual({});
  });

  it('cannot be brought back to an earlier one, nor judged again', async () => {
    const { written } = await call(['build', 'mihon.xlsx', '--until', 'evaluation']);
    const files = { 'x.json': written['output/mihon/evaluation.json'] ?? '' };
    const back = await call(['build', '--from', 'x.json', '--until', 'workbook'], { files });
    expect(back).toMatchObject({ code: 1, written: {} });
    expect(back.err).toContain('前の段階「workbook」には戻れません');
    const again = await call(['build', '--from', 'x.json', '--scheme', '判定なし'], { files });
    expect(again.err).toContain('評価方式を変えられません');
  });

  it('cannot lead out of the output folder by the name it states', async () => {
    const { written } = await call(['build', 'mihon.xlsx', '--until', 'document']);
    const text = written['output/mihon/document.json'] ?? '';
    const files = { 'x.json': text.replace('"name": "mihon"', '"name": "../../etc"') };
    const { out } = await call(['build', '--from', 'x.json'], { files });
    expect(out).toMatch(/^output\/_\.\._etc\/packet\.pdf\n/u);
  });
});

/** How often the packet was made. */
function made(out: string): number {
  return out.match(/packet\.pdf/gu)?.length ?? 0;
}

describe('build --watch', () => {
  it('makes everything anew whenever something was saved, and says what it waits for', async () => {
    const { code, out, err } = await call(['build', 'mihon.xlsx', '--watch'], { savings: 2 });
    expect([code, made(out)]).toEqual([0, 3]);
    expect(
      err.match(/「mihon\.xlsx」、templates、input のファイルが保存されるのを/gu),
    ).toHaveLength(3);
    expect(made((await call(['build', 'mihon.xlsx'], { savings: 2 })).out)).toBe(1);
  });

  it('goes on where the workbook has errors, which can be mended', async () => {
    const findings = { submission: [ERROR] };
    const { code, out, err } = await call(['build', 'mihon.xlsx', '--watch'], {
      savings: 1,
      findings,
    });
    expect([code, made(out)]).toEqual([1, 0]);
    expect(err.match(/エラー1件/gu)).toHaveLength(2);
  });

  it('waits for no workbook that is not there', async () => {
    const { code, err } = await call(['build', 'mihon2.xlsx', '--watch'], { savings: 2 });
    expect(code).toBe(2);
    expect(err).not.toContain('待っています');
  });
});

describe('build --two-up', () => {
  it('says that A3 is meant, unless it is', async () => {
    const small = await call(['build', 'mihon.xlsx', '--two-up']);
    expect(small.err).toContain('文字が元の7割の大きさになります');
    const large = await call(['build', 'mihon.xlsx', '--two-up', '--paper', 'A3']);
    expect(large.err).not.toContain('7割');
  });
});

describe('build --only', () => {
  const ALL = ['packet', 'report', 'agenda', 'members', 'opinions', 'site', 'data'];

  it('makes what is named, and everything when nothing is', async () => {
    expect((await call(['build', 'mihon.xlsx'])).outputs).toEqual(ALL);
    const some = await call(['build', 'mihon.xlsx', '--only', 'data,packet']);
    expect(some.outputs).toEqual(['packet', 'data']);
  });

  it('makes papers only for a printer of one’s own', async () => {
    const { outputs } = await call(['build', 'mihon.xlsx', '--two-up']);
    expect(outputs).toEqual(['packet', 'report', 'agenda', 'members', 'opinions']);
  });

  it('has no data to publish from papers that were composed before', async () => {
    const first = await call(['build', 'mihon.xlsx', '--until', 'document']);
    const files = { 'x.json': first.written['output/mihon/document.json'] ?? '' };
    const all = await call(['build', '--from', 'x.json'], { files });
    expect(all).toMatchObject({ code: 0 });
    expect(all.outputs).not.toContain('data');
    const asked = await call(['build', '--from', 'x.json', '--only', 'packet,data'], { files });
    expect(asked).toMatchObject({ code: 1, written: {} });
    expect(asked.err).toContain('「--only」の「data」は、このファイルに入っていません。');
    expect(asked.err).toContain('「evaluation」の段階のファイルから');
  });

  it('says which sheet a paper is missing that was asked for', async () => {
    const asked = await call(['build', 'mihon.xlsx', '--only', 'agenda,members,packet']);
    expect(asked).toMatchObject({ code: 1, written: {} });
    expect(asked.err).toContain('次第を作るように指定されていますが、「会議」シートに');
    expect(asked.err).toContain('委員名簿を作るように指定されていますが、「委員名簿」シートに');
    expect(asked.err).toContain('エラー2件');
  });
});

describe('check', () => {
  it('looks at the papers, which can be faulty, and not at what is made of them', async () => {
    const { outputs } = await call(['check', 'mihon.xlsx']);
    expect(outputs).toEqual(['packet', 'report', 'agenda', 'members', 'opinions']);
  });

  it('says the findings on stdout and writes nothing', async () => {
    const good = await call(['check', 'mihon.xlsx'], { findings: { submission: [WARNING] } });
    expect(good).toMatchObject({ code: 0, err: '', written: {} });
    expect(good.out).toContain('注意1件');
    const bad = await call(['check', 'mihon.xlsx'], { findings: { submission: [ERROR] } });
    expect(bad).toMatchObject({ code: 1, written: {} });
    expect(bad.out).toContain('エラー1件');
  });

  it('says them as JSON, also when the file is no workbook', async () => {
    const findings = { workbook: [finding()] };
    const { code, out } = await call(['check', 'mihon.xlsx', '--json'], { findings });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      workbook: { name: 'mihon' },
      counts: { error: 1 },
    });
  });
});

describe('check --explain', () => {
  it('says on stdout how a judgement came about, and writes nothing', async () => {
    const { code, out, err, written } = await call(['check', 'mihon.xlsx', '--explain', 'K1:H28']);
    expect(code).toBe(0);
    expect(out).toContain('実績値 6 ≧ 目標値 5（実績値が目標値以上のとき達成）→ ○ 達成');
    expect(out).toMatch(/[^\n]\n$/u);
    expect({ err, written }).toEqual({ err: '', written: {} });
  });

  it('says the findings beside it on stderr', async () => {
    const findings = { submission: [WARNING] };
    const { code, out, err } = await call(['check', 'mihon.xlsx', '--explain', 'K1'], { findings });
    expect(code).toBe(0);
    expect(out).toContain('K1「指標1」 H28');
    expect(err).toContain('注意1件');
  });

  it('hands the name of --scheme to the stages', async () => {
    const words = ['check', 'mihon.xlsx', '--explain', 'K1', '--scheme', '判定なし'];
    expect((await call(words)).schemeName).toBe('判定なし');
  });

  it('has nothing to say about what is not there, or about a faulty workbook', async () => {
    const unknown = await call(['check', 'mihon.xlsx', '--explain', 'K9:H28']);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('KPI番号「K9」の指標がありません');
    const findings = { submission: [ERROR] };
    const faulty = await call(['check', 'mihon.xlsx', '--explain', 'K1'], { findings });
    expect(faulty).toMatchObject({ code: 1, out: '' });
    expect(faulty.err).toContain('エラー1件');
    expect(await call(['check', 'none.xlsx', '--explain', 'K1'])).toMatchObject({ code: 2 });
  });
});

describe('workbook', () => {
  const files = { 'f.json': '{"kpis":[]}' };

  it('makes a workbook where it was asked to', async () => {
    const { code, out, written } = await call(['workbook', 'f.json', 'in/a.xlsx'], { files });
    expect(code).toBe(0);
    expect(out).toBe('in/a.xlsx\n');
    expect(written).toEqual({ 'in/a.xlsx': '{"kpis":[]}' });
  });

  it('refuses facts that are no JSON', async () => {
    const { code, err } = await call(['workbook', 'f.json', 'a.xlsx'], {
      files: { 'f.json': '{' },
    });
    expect(code).toBe(1);
    expect(err).toContain('「f.json」: JSONとして読めません');
  });
});

describe('the terminal', () => {
  it('sees progress only when somebody watches, and on stderr', async () => {
    const watched = await call(['check', 'mihon.xlsx'], { watched: true });
    expect(watched.err.split('\n')).toEqual([
      'ファイルを読んでいます…',
      '記入内容を点検しています…',
      '目標値と実績値を比べています…',
      '文章と表を作っています…',
      '資料を組んでいます…',
      '',
    ]);
    expect((await call(['check', 'mihon.xlsx'])).err).toBe('');
  });

  it('gets colours only when it takes them', async () => {
    const findings = { submission: [ERROR] };
    const coloured = await call(['check', 'mihon.xlsx'], { findings, colour: true });
    expect(coloured.out).toContain('\u001B[');
    expect((await call(['check', 'mihon.xlsx'], { findings })).out).not.toContain('\u001B[');
  });

  it('gets help and version on stdout, and a wrong call on stderr', async () => {
    expect(await call(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
    expect((await call(['--help'])).out).toContain('使い方');
    const wrong = await call(['buid']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('「build」ではありませんか');
    expect(wrong.err).toContain('--help');
  });
});
