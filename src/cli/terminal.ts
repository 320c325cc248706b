/** Where a person reads what the program says. */
export interface Terminal {
  /** Results: paths of files made, findings of `check`. */
  readonly out: (text: string) => void;
  /** Everything else: findings of `build`, progress, faults. */
  readonly err: (text: string) => void;
  /** Colours may be used on each: it is a terminal and NO_COLOR is not set. */
  readonly colours: { readonly out: boolean; readonly err: boolean };
  /** Progress is shown only to somebody who watches: stderr is a terminal. */
  readonly watched: boolean;
}
