import type { Publication } from '../forms/submission.ts';

/** What happened to what is published, as the sheet 公開履歴 words it. */
export const PUBLICATION_WORDS: Readonly<Record<Publication['kind'], string>> = {
  published: '公開',
  updated: '更新',
  corrected: '訂正',
};
