/** The texts that are held against the tables of their pages. */

import type { Fact } from '../../forms/submission.ts';
import type { Material } from './material.ts';
import type { FigureTable } from './policyFigures.ts';

/** A text with what it may speak of. */
export interface HeldText {
  readonly text: Fact<string>;
  /** What its page is called: 施策 or 基本目標. */
  readonly page: string;
  /** Asked for once there are figures in the text. */
  readonly table: () => FigureTable;
}

/** @returns the bullets, then the paragraphs of 基本目標の本文, blank ones left out */
export function heldTexts({
  bullets,
  goalTexts,
  tableOfText,
}: Pick<Material, 'bullets' | 'goalTexts' | 'tableOfText'>): readonly HeldText[] {
  return [
    ...bullets.flatMap(({ facts }): readonly HeldText[] => {
      const { 本文: text, 施策: policy } = facts;
      if (text === undefined) return [];
      const page = policy === undefined ? '基本目標' : '施策';
      return [{ text, page, table: () => tableOfText(facts) }];
    }),
    ...goalTexts.flatMap(({ facts }): readonly HeldText[] => {
      const { 本文: text } = facts;
      return text === undefined
        ? []
        : [{ text, page: '基本目標', table: () => tableOfText(facts) }];
    }),
  ];
}
