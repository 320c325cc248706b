import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { TemplateFiles } from '../../src/forms/templates.ts';
import { advance } from '../../src/pipeline.ts';
import { loadFonts } from '../../src/world/fonts.ts';
import { projectFolder } from '../../src/world/project.ts';
import { SCHEME } from '../evaluate/submission.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

const fonts = loadFonts(projectFolder());

/** Code and cell of all that is found on the way to the facts. */
async function found(
  change: string,
  templates: TemplateFiles = new Map(),
): Promise<readonly string[]> {
  const { diagnostics } = await advance(
    { form: 'workbook', value: changed(SOUND_WORKBOOK, change) },
    'submission',
    { schemes: [SCHEME], templates, loadPicture: () => undefined, fonts },
  );
  return diagnostics.map(({ code, place }) => `${code} ${place?.sheet ?? ''}!${place?.cell ?? ''}`);
}

/** There is no picture, so that this is found with whatever else is wrong. */
const PICTURE = 'picture/missing 参考資料!E2';
const LETTER = 'text/unprintable 課題・方向性!F2';
const SCHEME_NAME = 'scheme/unknown 基本情報!B8';

describe('findings come in one wave', () => {
  it.each([
    ['KPI!M3 = 2,496件', 'quantity/unit KPI!M3'],
    ['KPI!F1 = 単位名', 'heading/missing KPI!F1'],
    ['KPI!L1 = 29年度', 'year/unreadable KPI!L1'],
    ['sheet 施策体系 renamed 施策の体系', 'sheet/missing 施策体系!'],
    ['課題・方向性!F3 = 支援を\\u0002続ける。', 'cell/control 課題・方向性!F3'],
    ['KPI!A1:T1 cleared', 'heading/none KPI!'],
  ])(
    '%s hides neither a wrong 評価方式 nor a letter without typeface nor a picture',
    async (change, code) => {
      const all = await found(`${change}, 基本情報!B8 = 五段階, 課題・方向性!F2 = 相談が増えた☑。`);
      expect(all).toEqual(expect.arrayContaining([code, PICTURE, LETTER, SCHEME_NAME]));
    },
  );

  it('nor do pictures that a template names', async () => {
    const templates = new Map([['packet.hbs', '<figure picture="駅前.png"></figure>']]);
    const all = await found('課題・方向性!F2 = 相談が増えた☑。', templates);
    expect(all).toEqual(expect.arrayContaining([PICTURE, LETTER, 'picture/missing !']));
  });

  it('a letter without typeface hides neither a picture nor a wrong 評価方式', async () => {
    expect(await found('基本情報!B8 = 五段階, 課題・方向性!F2 = 相談が増えた☑。')).toEqual([
      PICTURE,
      LETTER,
      SCHEME_NAME,
    ]);
  });

  it('letters are looked for in what is printed: values and notes, but not the office’s own answers', async () => {
    expect(await found('KPI!F3 = 件, KPI!O4 = 確認済：☑')).not.toContain('text/unprintable KPI!O4');
    expect(await found('KPI!F3 = 件, KPI!O4 = ※☑')).toContain('text/unprintable KPI!O4');
    expect(await found('KPI!F3 = 件, KPI!E4 = 待機者☑')).toContain('text/unprintable KPI!E4');
    const lines = String.raw`KPI!F3 = 件, KPI!E2 = 従業者数\n※市内, KPI!E6 cleared`;
    expect(await found(lines)).not.toContain('text/unprintable KPI!E2');
  });
});

describe('below a heading and in a sheet whose name is wrong', () => {
  it.each([
    ['KPI!F1 = 単位名, KPI!M5 = 6.1件', ['heading/missing F1', 'quantity/unit M5']],
    ['sheet KPI renamed KPI一覧, KPI一覧!M5 = 6.1件', ['quantity/unit M5', 'sheet/missing ']],
    ['sheet KPI renamed 集計, 集計!M5 = 6.1件', ['quantity/unit M5', 'sheet/missing ']],
    ['KPI!E1 = KPIの名, KPI!E4 = 12', ['heading/missing E1', 'cell/number E4']],
  ])('everything is looked at all the same: %s', (change, codes) => {
    const { diagnostics } = check(changed(SOUND_WORKBOOK, change));
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)).toEqual(codes);
  });

  it.each([
    ['KPI!A1:T1 cleared', 'このシートの内容は、まだ点検していません。'],
    ['sheet KPI renamed 集計, 集計!F1 = 備考', 'このシートに書くことは、まだ点検していません。'],
    ['KPI!F1 = 備考', 'この欄に書くことは、まだ点検していません。'],
  ])('or it is said that it was not: %s', (change, words) => {
    const { diagnostics } = check(changed(SOUND_WORKBOOK, change));
    expect(diagnostics.map(({ message }) => message).join('')).toContain(words);
  });
});
