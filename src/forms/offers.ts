/** What an installation offers to choose from: the names of its rating schemes, and the words that its settings list. */

/** The lists, in the order in which 選択肢 holds them. */
export const OFFERED = ['schemes', 'effects', 'outlooks'] as const;
export type Offered = (typeof OFFERED)[number];

/** The words of each list. */
export type Offers = Readonly<Record<Offered, readonly string[]>>;

/** What the lists are called on 選択肢. */
export const OFFERED_TITLES: Readonly<Record<Offered, string>> = {
  schemes: '評価方式',
  effects: '効果',
  outlooks: '今後の方針',
};

/** An installation that offers nothing. */
export const NO_OFFERS: Offers = { schemes: [], effects: [], outlooks: [] };
