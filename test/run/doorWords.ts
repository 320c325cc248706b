import type { DoorWords } from '../../src/run/doorWords.ts';

/** A door of the tests' own. */
export const DOOR_WORDS: DoorWords = {
  until: '「段階」の欄',
  scheme: '「方式」の欄',
  outputs: '「資料」の欄',
};
