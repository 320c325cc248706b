import { describe, expect, it } from '@jest/globals';

import { finding } from '../diagnostics/findings.ts';
import { SCHEME } from '../evaluate/submission.ts';
import { call } from './surroundings.ts';

describe('new', () => {
  it('carries last year’s workbook over, and names the new one after its year', async () => {
    const { code, out, written } = await call(['new', '--from', 'mihon.xlsx', '--year', 'R7']);
    expect(code).toBe(0);
    expect(out).toBe('output/mihon_R7.xlsx\n');
    expect(written).toEqual({ 'output/mihon_R7.xlsx': 'submission carried over to R7' });
  });

  it('makes a blank one for the year asked for, or for the present one', async () => {
    const asked = await call(['new', '来年度.xlsx', '--blank', '--year', '令和8年度']);
    expect(asked.written).toEqual({ './来年度.xlsx': 'blank 令和8年度' });
    const present = await call(['new', '--blank']);
    expect(present.written).toEqual({ 'output/KPI様式_R7.xlsx': 'blank R7' });
  });

  it('asks whoever sits at the terminal for the size of the plan, unless it was said', async () => {
    const answers = ['R2', 'R8', '', '', '47', ''];
    const asked = await call(['new', '--blank'], { answers });
    expect(asked.written).toEqual({ 'output/KPI様式_R2.xlsx': 'blank R2 to R8 for 47' });
    const said = await call(['new', '--blank', '--years', 'R7-R11'], { answers });
    expect(said.written).toEqual({ 'output/KPI様式_R7.xlsx': 'blank R7 to R11' });
  });

  it('offers the schemes of the installation, whichever way it is made', async () => {
    const schemes = { 'a.json': JSON.stringify({ ...SCHEME, name: '独自の方式' }) };
    const files = { 'mihon.xlsx': 'last year', 'facts.json': '{}' };
    for (const words of [
      ['new', '--blank'],
      ['new', '--from', 'mihon.xlsx', '--year', 'R7'],
      ['workbook', 'facts.json', 'mihon-r7.xlsx'],
    ]) {
      expect((await call(words, { schemes, files })).offered).toEqual(['独自の方式']);
    }
  });

  it('never replaces a workbook that somebody may have filled in', async () => {
    const files = { 'mihon.xlsx': 'last year', 'output/mihon_R7.xlsx': 'half filled in' };
    const { code, err, written } = await call(['new', '--from', 'mihon.xlsx', '--year', 'R7'], {
      files,
    });
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toContain('「output/mihon_R7.xlsx」はもうあります。');
  });

  it('is not made from a workbook with errors, or from none', async () => {
    const findings = { submission: [finding({ place: { sheet: 'KPI', cell: 'F12' } })] };
    const faulty = await call(['new', '--from', 'mihon.xlsx', '--year', 'R7'], { findings });
    expect(faulty).toMatchObject({ code: 1, written: {} });
    expect(faulty.err).toContain('「KPI」シート F12 エラー');
    const none = await call(['new', '--from', 'nowhere.xlsx', '--year', 'R7']);
    expect(none).toMatchObject({ code: 2, written: {} });
  });
});

describe('check --annotate', () => {
  const findings = { submission: [finding({ place: { sheet: 'KPI', cell: 'F12' } })] };

  it('gives the workbook back, and still says what is wrong', async () => {
    const { code, out, err, written } = await call(['check', 'mihon.xlsx', '--annotate'], {
      findings,
    });
    expect(code).toBe(1);
    expect(out).toContain('「KPI」シート F12 エラー');
    expect(err).toBe('output/mihon_指摘.xlsx\n');
    expect(written).toEqual({ 'output/mihon_指摘.xlsx': 'a workbook with 1 findings' });
  });

  it('is a plain workbook also of one with macros, and goes where it is told to', async () => {
    const { written } = await call(['check', 'mihon.xlsm', '--annotate', '--out', '戻し'], {
      findings,
      files: { 'mihon.xlsm': 'a workbook' },
    });
    expect(Object.keys(written)).toEqual(['戻し/mihon_指摘.xlsx']);
  });

  it('of a copy keeps its name, and says that it has taken its place', async () => {
    const files = { 'output/mihon_指摘.xlsx': 'a copy' };
    const again = await call(['check', 'output/mihon_指摘.xlsx', '--annotate'], {
      findings,
      files,
      name: 'mihon_指摘',
    });
    expect(again.written).toEqual({ 'output/mihon_指摘.xlsx': 'a copy with 1 findings' });
    expect(again.err).toBe(
      'output/mihon_指摘.xlsx\n点検したファイルの指摘を新しくしました。記入されたものはそのままです。\n',
    );
  });

  it('takes the place of a copy that lies as it was made', async () => {
    const files = { 'mihon.xlsx': 'new', 'output/mihon_指摘.xlsx': 'old with 2 findings' };
    const { written, err } = await call(['check', 'mihon.xlsx', '--annotate'], { findings, files });
    expect(written).toEqual({ 'output/mihon_指摘.xlsx': 'new with 1 findings' });
    expect(err).toBe('output/mihon_指摘.xlsx\n');
  });

  it('does not take the place of a copy that somebody has worked on', async () => {
    const files = { 'mihon.xlsx': 'new', 'output/mihon_指摘.xlsx': 'worked on' };
    const { code, written, err } = await call(['check', 'mihon.xlsx', '--annotate'], {
      findings,
      files,
    });
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toContain('「output/mihon_指摘.xlsx」は、作った後に書き換えられているため');
  });

  it('never touches a file that could not be read safely', async () => {
    const refused = { workbook: [finding({ code: 'file/unfolds-too-far' })] };
    const { code, written } = await call(['check', 'mihon.xlsx', '--annotate'], {
      findings: refused,
    });
    expect({ code, written }).toEqual({ code: 1, written: {} });
  });
});

describe('limits of the settings', () => {
  it('must be limits', async () => {
    const settings = '{ "workbook": "a.xlsx", "limits": { "seconds": -1 } }';
    const { code, out } = await call(['check', 'mihon.xlsx'], { settings });
    expect(code).toBe(1);
    expect(out).toContain('項目「limits.seconds」は「-1」となっています。');
  });
});
