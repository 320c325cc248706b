import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { writeFormFile } from '../../src/forms/formFile.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';
import { call } from './surroundings.ts';

const KEPT = new TextDecoder().decode(
  writeFormFile({
    form: {
      form: 'evaluation',
      value: evaluate(submission([{ target: ['—', '5'], actual: ['1', '6'] }]), SCHEME),
    },
    origin: { name: 'mihon', sha256: 'a'.repeat(64) },
  }).bytes,
);
const BUILD = ['build', 'mihon.xlsx', '--archive'];

describe('build --archive', () => {
  it('leads from the site in the output to those in the folder, by what their runs have kept', async () => {
    const archive = {
      output: [
        { name: '見本 H27', evaluation: KEPT },
        { name: 'old', evaluation: '{}' },
        { name: 'x' },
      ],
    };
    const { code, archived } = await call([...BUILD, 'output'], { archive });
    expect(code).toBe(0);
    expect(archived).toMatchObject([
      {
        folder: 'output/見本 H27',
        href: '../../%E8%A6%8B%E6%9C%AC%20H27/site/index.html',
        book: { city: { value: '見本市' }, title: { value: '進捗状況' } },
      },
      { folder: 'output/old', href: '../../old/site/index.html' },
      { folder: 'output/x', href: '../../x/site/index.html' },
    ]);
    expect(archived?.map(({ book }) => book?.judgedYear.value.year)).toEqual([
      2016,
      undefined,
      undefined,
    ]);
  });

  it('takes a folder that is itself an output, and one that lies elsewhere', async () => {
    const archive = { 'public/r4': [{ name: '' }] };
    const { archived } = await call([...BUILD, 'public/r4', '--out', 'public'], { archive });
    expect(archived).toMatchObject([{ folder: 'public/r4', href: '../../r4/site/index.html' }]);
  });

  it('is refused for a folder that is not there, and for one without a site', async () => {
    const none = await call([...BUILD, 'nowhere']);
    expect(none).toMatchObject({ code: 2, written: {} });
    expect(none.err).toContain('フォルダ「nowhere」を開けません');
    const empty = await call([...BUILD, 'input'], { archive: { input: [] } });
    expect(empty).toMatchObject({ code: 2, written: {} });
    expect(empty.err).toContain('フォルダ「input」にもその中のフォルダにも');
  });

  it('is refused where no site is made', async () => {
    for (const more of [['--only', 'packet'], ['--until', 'evaluation'], ['--mono']]) {
      const { code, err } = await call([...BUILD, 'output', ...more]);
      expect([code, err.includes('ウェブページ（site）を作るときだけ')]).toEqual([2, true]);
    }
  });
});
