import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { call as carriedOut, sentencesWithoutInstallation } from './officeCall.ts';

/** `a.ttf` in all places. */
const ONE_TYPEFACE = JSON.stringify({
  text: { family: 'A', normal: 'a.ttf', bold: 'a.ttf' },
  figures: { family: 'A', normal: 'a.ttf', bold: 'a.ttf' },
  fallback: [],
});

describe('an installation of one’s own', () => {
  let project = '';

  /** An installation of one's own, with typefaces of the real one. */
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'kensho-office-'));
    for (const folder of ['templates', 'fonts', 'input/schemes']) {
      cpSync(folder, join(project, folder), { recursive: true });
    }
    for (const file of ['package.json', 'input/mihon-r6.xlsx', 'input/settings.json']) {
      cpSync(file, join(project, file));
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  });

  afterEach(() => rmSync(project, { recursive: true }));

  function write(file: string, text: string): void {
    rmSync(join(project, file), { recursive: true, force: true });
    writeFileSync(join(project, file), text);
  }

  function folderFor(file: string): void {
    rmSync(join(project, file), { recursive: true, force: true });
    mkdirSync(join(project, file));
  }

  const call = (): ReturnType<typeof carriedOut> =>
    carriedOut(['check', join(project, 'input/mihon-r6.xlsx')], project);

  describe('a file of the installation that is at fault is a finding', () => {
    it.each<[string, () => void, string]>([
      [
        'fonts.json is no JSON',
        () => write('fonts/fonts.json', '{\n "text": ,\n}'),
        '「fonts/fonts.json」: JSONとして読めません。（2行目）',
      ],
      [
        'fonts.json lacks a field',
        () => write('fonts/fonts.json', '{"text": 3}'),
        '項目「text」は「3」となっています。',
      ],
      [
        'fonts.json names a file that is not there',
        () =>
          write(
            'fonts/fonts.json',
            JSON.stringify(
              {
                text: { family: 'A', normal: 'ない.ttf', bold: 'ない.ttf' },
                figures: { family: 'A', normal: 'x', bold: 'x' },
                fallback: [],
              },
              undefined,
              1,
            ),
          ),
        '書体のファイル「ない.ttf」を読めません。（4行目）',
      ],
      [
        'a typeface is none',
        () => {
          write('fonts/a.ttf', 'no font');
          write('fonts/fonts.json', ONE_TYPEFACE);
        },
        '「a.ttf」は書体のファイルではないか、壊れています。',
      ],
      [
        'the copy of a typeface was broken off',
        () => {
          const whole = readFileSync(
            'node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
          );
          writeFileSync(join(project, 'fonts/a.ttf'), whole.subarray(0, 5000));
          write('fonts/fonts.json', ONE_TYPEFACE);
        },
        '「a.ttf」は書体のファイルではないか、壊れています。',
      ],
      [
        'fonts.json is not there',
        () => rmSync(join(project, 'fonts/fonts.json')),
        '「fonts/fonts.json」がありません。',
      ],
      [
        'templates is not there',
        () => rmSync(join(project, 'templates'), { recursive: true }),
        '「templates」がありません。',
      ],
      [
        'a template is a link to nowhere',
        () => symlinkSync('nowhere', join(project, 'templates/zz.hbs')),
        '「templates/zz.hbs」がありません。リンクであれば',
      ],
      [
        'settings.json is a folder',
        () => folderFor('input/settings.json'),
        '「input/settings.json」はファイルではなく、フォルダです。',
      ],
      [
        'rules.json is a folder',
        () => folderFor('input/rules.json'),
        '「input/rules.json」はファイルではなく、フォルダです。',
      ],
      [
        'rules.json is a list',
        () => write('input/rules.json', '[]'),
        '「input/rules.json」: ファイル全体は「[]」となっています。項目の集まり（「{ }」で囲む）を書きます。',
      ],
      [
        'rules.json is 200,000 deep',
        () => write('input/rules.json', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
        '入れ子が深すぎます（60段まで）。（1行目）',
      ],
      [
        'theme.json lacks a comma',
        () => write('templates/theme.json', '{\n "gap": 3\n "leading": 2 }'),
        '「templates/theme.json」: JSONとして読めません。（3行目）',
      ],
    ])('%s', async (_, spoil, words) => {
      spoil();
      const { code, said } = await call();
      expect(code).toBe(1);
      expect(said).toContain(words);
      expect(said).not.toMatch(/Error|expected|ENOENT|EISDIR/u);
    });

    it('a colour of theme.json that is none, with its line', async () => {
      const theme = readFileSync(join(project, 'templates/theme.json'), 'utf8');
      const line = theme.split('\n').findIndex((one) => one.includes('"accent"')) + 1;
      write('templates/theme.json', theme.replace(/"accent": "#\w+"/u, '"accent": "青"'));
      const { code, said } = await call();
      expect(code).toBe(1);
      expect(said).toContain(`項目「colours.accent」は「青」となっています。「#1F4E79」のような色`);
      expect(said).toContain(`（${line}行目）`);
    });

    it('a program that lies where there is no installation', () => {
      expect(sentencesWithoutInstallation('/')).toEqual([
        '「templates」がありません。リンクであれば、リンク先がありません。',
      ]);
    });

    it('several at once are told at once', async () => {
      folderFor('input/rules.json');
      write('fonts/fonts.json', '[');
      const { said } = await call();
      expect(said).toContain('「input/rules.json」はファイルではなく');
      expect(said).toContain('「fonts/fonts.json」: JSONとして');
    });
  });

  describe('one faulty scheme', () => {
    it.each<[string, () => void]>([
      ['is a folder', () => mkdirSync(join(project, 'input/schemes/zz.json'))],
      ['is no JSON', () => writeFileSync(join(project, 'input/schemes/zz.json'), '{')],
    ])('that %s does not stop a run that uses another, and is told', async (_, spoil) => {
      spoil();
      const { code, said } = await call();
      expect(code).toBe(0);
      expect(said).toContain('「input/schemes/zz.json」');
      expect(said).toContain('この評価方式は使っていません。');
    });

    it('stops a run for a scheme that is not among the others', async () => {
      writeFileSync(join(project, 'input/schemes/zz.json'), '{');
      const { code, said } = await carriedOut(
        [
          'build',
          join(project, 'input/mihon-r6.xlsx'),
          '--scheme',
          '新しい方式',
          '--until',
          'evaluation',
        ],
        project,
      );
      expect(code).toBe(1);
      expect(said).toContain('エラー ファイル「input/schemes/zz.json」');
    });
  });
});
