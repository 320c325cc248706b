/** What the counts of all indicators are asked about by. */
export const EVERYTHING = '総括';

/** What the figures of the list of a plan's own targets are asked about by. */
export const PLANNED_LIST = '計画のKPI一覧';

/** Which judgement, or which count, somebody asks about. */
export interface Question {
  /** KPI番号; or what is counted: 総括, 基本目標1, the name of a 担当課; 計画のKPI一覧. */
  readonly indicator: string;
  /** A year of the plan in any notation, `H30`; absent: 対象年度. */
  readonly year?: string;
  /** Rates and amounts that the scheme does not use are asked for, too. */
  readonly all?: boolean;
}
