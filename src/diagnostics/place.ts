/** Where something was written: what a clerk types into Excel's name box to go there. */
export interface Place {
  readonly sheet: string;
  /** A1 form, without the sheet: `F12`. */
  readonly cell: string;
}
