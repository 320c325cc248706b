/** Which judgement somebody asks about. */
export interface Question {
  /** KPI番号. */
  readonly indicator: string;
  /** A year of the plan in any notation, `H30`; absent: 対象年度. */
  readonly year?: string;
}
