/** What becomes of a plan when a workbook is carried over into another year. */

/** Years are calendar years in which fiscal years begin. */
export type PlanCourse =
  | { readonly kind: 'same' }
  /** 計画期間の延長 */
  | { readonly kind: 'extended'; readonly until: number }
  /** 次期計画 */
  | {
      readonly kind: 'next';
      readonly first: number;
      readonly last: number;
      /** The columns of the plan before stay, so that papers show the years of both. */
      readonly keepsYears: boolean;
    };
