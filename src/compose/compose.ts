/** The fourth stage: an Evaluation and the office's templates become papers. */

import { type Checked, combine, type Diagnostic } from '../diagnostics/checked.ts';
import type { PaperDocument } from '../forms/document.ts';
import type { EarlierSite } from '../forms/earlierSite.ts';
import type { Evaluation } from '../forms/evaluation.ts';
import { type DocumentName, type OutputName, papersAmong } from '../forms/output.ts';
import { namesOtherPages } from '../forms/pageReferences.ts';
import type { PaperRevision } from '../forms/pages.ts';
import type { Revision } from '../forms/revision.ts';
import type { CompiledTemplates, TemplateFiles } from '../forms/templates.ts';
import { type Licence, type NewSide, USUAL_LICENCE } from '../office/settings.ts';
import { parseTheme } from '../office/theme.ts';
import { parseWords, type Words } from '../wording/words.ts';
import { checkPaper } from './checkPaper.ts';
import { notedTerms, withFootnotes } from './footnotes.ts';
import { type Charts, readPaper } from './markup/blocks.ts';
import { sitePublication } from './publication.ts';
import { readRemembered, type SheetMemory } from './sheetMemory.ts';
import { checkTemplates } from './templates/checkTemplates.ts';
import { fill, type Templates } from './templates/fill.ts';
import { paperContents } from './view/paper.ts';
import { comparisonPaperView } from './view/revision/comparison.ts';
import { errataView } from './view/revision/errata.ts';
import { followUpView } from './view/revision/followUp.ts';

/** What papers are composed with. */
export interface ComposeSetting {
  /** All files of `templates/`: a template for each paper, their partials, `words.json`. */
  readonly templates: TemplateFiles;
  /** The same templates compiled before; absent: they are compiled now, with `eval`. */
  readonly compiled?: CompiledTemplates;
  /** What is made in this run; 次第, 委員名簿 and 意見と対応 only where the workbook has their sheets. */
  readonly outputs: readonly OutputName[];
  /** Which of them are composed now; absent: all. What they say of the others is the same. */
  readonly papers?: readonly DocumentName[];
  /** Of the open data, which the website names. */
  readonly licence?: Licence;
  /** Websites of earlier years, to which this year's leads; absent: nobody asked for them. */
  readonly archive?: readonly EarlierSite[];
  /** Of each paper as it was composed last, with the same templates; absent: all is read. */
  readonly memories?: ReadonlyMap<string, SheetMemory>;
  /** Ids of the sheets of the wanted papers that are looked at; what else is remembered stays as it was. Absent: everything is as it is now. */
  readonly inView?: ReadonlySet<string>;
}

/**
 * Composes the papers of a run.
 *
 * @param evaluation what the papers say
 * @returns the papers, and the packet where one of them names its pages; or what is wrong with the templates: all that can be seen in the files with
 *   file and line; then, for each paper, the first name that no value has; then what ended up in the
 *   wrong place
 */
export function compose(
  evaluation: Evaluation,
  {
    templates,
    compiled,
    outputs,
    papers: wanted,
    licence = USUAL_LICENCE,
    archive,
    memories,
    inView,
  }: ComposeSetting,
): Checked<readonly PaperDocument[]> {
  const words = parseWords(templates);
  // What was compiled before was checked before.
  const faults = [...(compiled ? [] : checkTemplates(templates)), ...words.diagnostics];
  if (words.value === undefined || faults.length > 0) return nothing(faults);
  const { value: known } = words;
  const possible = outputs.filter((name) => hasContents(name, evaluation));
  // A faulty theme is a finding of whoever writes with it.
  const pictures = parseTheme(templates.get('theme.json')).value?.pictures;
  const printing = { words: known, outputs: possible, licence, ...(pictures && { pictures }) };
  const contents = paperContents(evaluation, printing);
  const publication = sitePublication(evaluation.submission, archive);
  const terms = notedTerms(evaluation.submission);
  const ready = { files: templates, ...(compiled && { compiled }) };
  const named = papersAmong(possible).filter((name) => wanted?.includes(name) ?? true);
  const composed = (
    names: readonly DocumentName[],
    looked?: ReadonlySet<string>,
  ): readonly Checked<PaperDocument>[] =>
    names.map((name) => {
      const paper = composePaper(name, {
        ...contents,
        words: known,
        templates: ready,
        digest: evaluation.submission.sha256,
        ...(publication.value && { publication: publication.value }),
        memory: memories?.get(name),
        inView: looked,
      });
      return { ...paper, value: paper.value && withFootnotes(paper.value, terms, known) };
    });
  const own = composed(named, inView);
  const namesPacket = own.some(({ value }) => value !== undefined && namesOtherPages(value));
  const papers = combine([
    ...own,
    ...(namesPacket && !named.includes('packet') ? composed(['packet']) : []),
  ]);
  const diagnostics = [...publication.diagnostics, ...eachOnce(papers.diagnostics)];
  return { value: publication.value && papers.value, diagnostics };
}

/** What differs between two books. */
export interface RevisedBooks {
  readonly revision: Revision;
  readonly papers: readonly PaperRevision[];
  readonly old: Evaluation;
  readonly new: Evaluation;
  /** ISO date of the exchange. */
  readonly day: string;
}

/** What papers on two books are composed with. */
export interface RevisionSetting extends Pick<ComposeSetting, 'templates' | 'compiled'> {
  /** Where 新 stands in 新旧対照表. */
  readonly newSide: NewSide;
}

/**
 * Composes the papers that say what differs between two books.
 *
 * @returns 新旧対照表; 正誤表 and 差替ページ一覧 where pages are exchanged; 前年度の方向性と今年度の結果 where the books are of two years; or what is wrong with the templates
 */
export function composeRevision(
  { revision, papers, old, new: now, day }: RevisedBooks,
  { templates, compiled, newSide }: RevisionSetting,
): Checked<readonly PaperDocument[]> {
  const words = parseWords(templates);
  const faults = [...(compiled ? [] : checkTemplates(templates)), ...words.diagnostics];
  if (words.value === undefined || faults.length > 0) return nothing(faults);
  const { value: known } = words;
  const changed = papers.filter(({ pages }) => pages.some(({ kind }) => kind !== 'same'));
  const errata = errataView(changed, { old, now, day }, known);
  const paper = (name: DocumentName, view: object): Checked<PaperDocument> =>
    composePaper(name, {
      view,
      charts: new Map(),
      words: known,
      templates: { files: templates, ...(compiled && { compiled }) },
      digest: now.submission.sha256,
    });
  return combine([
    paper('comparison', comparisonPaperView(revision, now, { words: known, newSide })),
    ...(changed.length > 0 ? [paper('errata', errata), paper('replacements', errata)] : []),
    ...(isLater(old, now) ? [paper('follow-up', followUpView(old, now, known))] : []),
  ]);
}

/** Whether a book is no correction of the other, but of a later 対象年度. */
function isLater(old: Evaluation, now: Evaluation): boolean {
  const [before, after] = [old, now].map(({ submission }) => submission.profile.judgedYear.value);
  return (after?.year ?? 0) > (before?.year ?? 0);
}

/** A fault of a partial is met by every paper that takes it. */
function eachOnce(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(findings.map((finding) => [finding.message, finding]));
  return [...known.values()];
}

function hasContents(name: OutputName, { submission }: Evaluation): boolean {
  if (name === 'agenda') return submission.meeting !== undefined;
  if (name === 'opinions') return submission.opinions !== undefined;
  return name !== 'members' || submission.members.length > 0;
}

/** What papers are composed from. */
interface Composing {
  readonly view: object;
  readonly charts: Charts;
  readonly words: Words;
  readonly templates: Templates;
  readonly digest: string;
  readonly publication?: PaperDocument['publication'];
  readonly memory?: SheetMemory | undefined;
  readonly inView?: ReadonlySet<string> | undefined;
}

function composePaper(
  name: DocumentName,
  { view, charts, words, templates, digest, publication, memory, inView }: Composing,
): Checked<PaperDocument> {
  const entry = `${name}.hbs`;
  const filled = fill(templates, entry, view);
  if (filled.value === undefined) return nothing(filled.diagnostics);
  const reading = { charts, bullet: words.bullet };
  const web = name === 'site' ? { web: words.web, ...(publication && { publication }) } : {};
  const remembered = memory && readRemembered(filled.value, entry, reading, memory, inView);
  if (remembered !== undefined) {
    return { value: { name, digest, ...remembered, ...web }, diagnostics: [] };
  }
  const paper = checkPaper(filled.value, entry, charts);
  if (paper.value === undefined) return nothing(paper.diagnostics);
  const value = { name, digest, ...readPaper(paper.value, reading), ...web };
  return { value, diagnostics: [] };
}

function nothing(diagnostics: readonly Diagnostic[]): Checked<never> {
  return { value: undefined, diagnostics };
}
