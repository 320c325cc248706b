import type { Screen } from '../run/columns.ts';

/** Where a person reads what the program says. */
export interface Terminal {
  /** Results: paths of files made, findings of `check`. */
  readonly out: (text: string) => void;
  /** Everything else: findings of `build`, progress, faults. */
  readonly err: (text: string) => void;
  readonly screens: { readonly out: Screen; readonly err: Screen };
  /** Progress is shown only to somebody who watches: stderr is a terminal. */
  readonly watched: boolean;
  /** Asks whoever sits there; absent: nobody does, and nothing may wait for an answer. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** How this person starts the program: `node dist/cli.js`. */
  readonly command: string;
}
