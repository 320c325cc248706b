import { expect, it } from '@jest/globals';

import { make } from '../../src/run/make.ts';
import { openRun } from '../../src/run/run.ts';
import { STAGES } from '../../src/run/stages.ts';
import { finding } from '../diagnostics/findings.ts';
import { DOOR_WORDS } from './doorWords.ts';

it.each([
  [
    'of reading',
    '「KPI\u200b」シートの500行目より下は',
    '「KPI〔U+200B ゼロ幅スペース〕」シートの500行目より下は',
  ],
  [
    'of a picture',
    '画像ファイル「map\u202e.png」がありません。',
    '画像ファイル「map〔U+202E 右横書きの強制〕.png」がありません。',
  ],
  ['that is seen as it is', '「見本市」が空欄です。', '「見本市」が空欄です。'],
])('a finding %s shows by name what nobody sees', async (_, message, shown) => {
  const faulty = finding({ code: 'sheet/clipped', message });
  const run = openRun(
    {
      path: 'mihon.xlsx',
      fileName: 'mihon.xlsx',
      bytes: new Uint8Array(),
      loadPicture: () => undefined,
    },
    {
      office: {
        version: () => '1.2.3',
        settings: () => undefined,
        rules: () => undefined,
        schemes: () => [],
        templates: () => new Map(),
        fonts: () => {
          throw new Error('No paper is made.');
        },
      },
      words: DOOR_WORDS,
      stages: {
        ...STAGES,
        readWorkbook: async () => ({
          value: undefined,
          diagnostics: [{ ...faulty, consequences: [faulty] }],
        }),
      },
    },
  );
  const { diagnostics } = await make(run, { outputs: ['data'] });
  expect(diagnostics).toMatchObject([
    { code: 'sheet/clipped', message: shown, consequences: [{ message: shown }] },
  ]);
});
