/** What a run can make. */

/** Papers are composed from templates of the same name: `templates/report.hbs`. */
export const PAPER_NAMES = ['packet', 'report', 'agenda', 'members', 'site'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** 検証委員会資料, 年次進捗報告書, 次第, 委員名簿, ウェブページ, オープンデータ, in the order in which they are written. */
export const OUTPUT_NAMES = [...PAPER_NAMES, 'data'] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Papers that are printed; how they are printed can be chosen. */
export const PRINTED_NAMES = [
  'packet',
  'report',
  'agenda',
  'members',
] as const satisfies readonly PaperName[];
export type PrintedName = (typeof PRINTED_NAMES)[number];

/** The papers among outputs. */
export function papersAmong(outputs: readonly OutputName[]): readonly PaperName[] {
  return PAPER_NAMES.filter((name) => outputs.includes(name));
}
