/** What a run can make. */

/** Papers are composed from templates of the same name: `templates/report.hbs`. */
export const PAPER_NAMES = ['packet', 'report', 'agenda', 'members', 'opinions', 'site'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** Papers on what differs between two books; a run of one book makes none of them. */
const REVISION_NAMES = ['comparison', 'errata', 'replacements', 'follow-up'] as const;

/** Everything that is composed from a template. */
export const DOCUMENT_NAMES = [...PAPER_NAMES, ...REVISION_NAMES] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** In the order in which they are written. */
export const OUTPUT_NAMES = [...PAPER_NAMES, 'data'] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** What the office calls them. */
export const OUTPUT_TITLES: Readonly<Record<OutputName, string>> = {
  packet: '検証委員会資料',
  report: '年次進捗報告書',
  agenda: '次第',
  members: '委員名簿',
  opinions: '意見と対応',
  site: 'ウェブページ',
  data: 'オープンデータ',
};

/** What the office calls a paper; one on two books says in its title what it is. */
export function documentTitle(name: DocumentName): string {
  const output = OUTPUT_NAMES.find((one) => one === name);
  return output === undefined ? name : OUTPUT_TITLES[output];
}

/** Formats in which a paper can be written: as a file of its own, or as web pages, which offer those files. */
export const FILE_FORMATS = ['pdf', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
export type FormatName = FileFormat | 'web';

/** The editions of a paper. A new format stands here beside the papers that have it; the pipeline names its writer. */
const EDITIONS = {
  packet: ['pdf'],
  report: ['pdf'],
  agenda: ['pdf'],
  members: ['pdf'],
  opinions: ['pdf'],
  site: ['web'],
  comparison: ['pdf', 'xlsx'],
  errata: ['pdf', 'xlsx'],
  replacements: ['pdf', 'xlsx'],
  'follow-up': ['pdf', 'xlsx'],
} as const satisfies Readonly<Record<DocumentName, readonly FormatName[]>>;

/** Papers that are printed; how they are printed can be chosen. */
export const PRINTED_NAMES = [
  'packet',
  'report',
  'agenda',
  'members',
  'opinions',
] as const satisfies readonly PaperName[];
export type PrintedName = (typeof PRINTED_NAMES)[number];

/** Whether a paper has an edition in a format. */
export function hasEdition(paper: DocumentName, format: FormatName): boolean {
  return EDITIONS[paper].some((one) => one === format);
}

/** The file of a paper in a format: `report.pdf`; `suffix` says how it is printed, `report-mono.pdf`. */
export function editionFile(paper: DocumentName, format: FileFormat, suffix = ''): string {
  return `${paper}${suffix}.${format}`;
}

/** The pages of a paper that are exchanged: `replacement-packet.pdf`. */
export function replacementFile(paper: DocumentName): string {
  return `replacement-${paper}.pdf`;
}

/** All files that papers can become, printed the plain way. */
export function editionFiles(): readonly string[] {
  return FILE_FORMATS.flatMap((format) =>
    PAPER_NAMES.filter((name) => hasEdition(name, format)).map((name) => editionFile(name, format)),
  );
}

/** The papers among outputs. */
export function papersAmong(outputs: readonly OutputName[]): readonly PaperName[] {
  return PAPER_NAMES.filter((name) => outputs.includes(name));
}
