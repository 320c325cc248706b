/** What a door calls the things that may be wished for, so that findings name what the person can touch. */

/** As they stand in a sentence, with their brackets: 「--only」 of the command line. */
export interface DoorWords {
  /** The form at which a run stops. */
  readonly until: string;
  readonly scheme: string;
  /** What is to be made. */
  readonly outputs: string;
  /** Where websites of earlier years lie; absent where a door does not ask. */
  readonly archive?: string;
  /** How a plan is extended, and how the next one begins, as examples; absent where a door has neither. */
  readonly plan?: { readonly extend: string; readonly begin: string };
}
