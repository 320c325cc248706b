import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { nextYear } from '../../src/write/workbook/nextYear.ts';
import { drawn } from './drawn.ts';
import { SOUND } from './sound.ts';

const PROFILE = `${SOUND['基本情報'] ?? ''}
団体コード   | 11002
市のサイト   | https://www.city.example.lg.jp/
公開先       | https://www.city.example.lg.jp/kpi/h30/index.html`;
const HISTORY = `
日付      | 区分 | 内容
2019/9/20 | 訂正 | 「1,234」は「1,243」の誤りでした。
2019/9/2  | 公開 | 公開しました。
          |      |`;

function submitted(): Submission {
  const { value, diagnostics } = check(drawn({ ...SOUND, 基本情報: PROFILE, 公開履歴: HISTORY }));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

describe('what is published', () => {
  it('is told in the order of its days, whatever the order of the rows', () => {
    expect(submitted().history).toEqual([
      {
        date: { value: '2019-09-02', place: { sheet: '公開履歴', cell: 'A3' } },
        kind: 'published',
        text: { value: '公開しました。', place: { sheet: '公開履歴', cell: 'C3' } },
      },
      {
        date: { value: '2019-09-20', place: { sheet: '公開履歴', cell: 'A2' } },
        kind: 'corrected',
        text: {
          value: '「1,234」は「1,243」の誤りでした。',
          place: { sheet: '公開履歴', cell: 'C2' },
        },
      },
    ]);
  });

  it('has the six digits of the city and the folder of its pages', () => {
    const { organizationCode, citySite, publishedAt } = submitted().profile;
    expect([organizationCode?.value, citySite?.value, publishedAt?.value]).toEqual([
      '011002',
      'https://www.city.example.lg.jp/',
      'https://www.city.example.lg.jp/kpi/h30/',
    ]);
  });

  it('begins anew next year, while code and addresses stay', () => {
    const { value } = nextYear(submitted(), { year: 2019, label: 'H31' });
    expect(value?.history).toEqual([]);
    expect(value?.meta).toMatchObject({
      organizationCode: '011002',
      citySite: 'https://www.city.example.lg.jp/',
    });
  });

  it('is nothing where the sheet is not there', () => {
    expect(check(drawn(SOUND)).value?.history).toBeUndefined();
  });
});
