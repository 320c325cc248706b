import { expect, it } from '@jest/globals';

import { nameParts } from '../../src/japanese/explanation.ts';

it('parts a name from its long explanations, and loses nothing', () => {
  expect(
    nameParts(
      '地域活動(自治会等の活動、NPOの活動など)に参加した市民の割合（アンケート調査による）',
    ),
  ).toEqual([
    { text: '地域活動', aside: '' },
    { text: '', aside: '(自治会等の活動、NPOの活動など)' },
    { text: 'に参加した市民の割合', aside: '' },
    { text: '', aside: '（アンケート調査による）' },
  ]);
});

it('leaves a short one with the name', () => {
  expect(nameParts('企業立地件数（累計）')).toEqual([{ text: '企業立地件数（累計）', aside: '' }]);
});
