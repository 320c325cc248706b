/** The findings: grouped, filtered, each with what to do; the one that is chosen is shown in its sheet. */

import type { Diagnostic, Severity } from '../diagnostics/checked.ts';
import { consequencesText } from '../diagnostics/consequences.ts';
import { countBySeverity, openFindings, SEVERITY_WORDS } from '../diagnostics/severity.ts';
import { subjectText } from '../diagnostics/subject.ts';
import { button, create } from './element.ts';
import { type Entry, entryElement } from './handbook.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** What findings are grouped by. */
const GROUPINGS = {
  sheet: { label: 'シート', nameOf: ({ place }: Diagnostic) => place?.sheet ?? 'ファイル全体' },
  department: {
    label: '担当課',
    nameOf: ({ subject }: Diagnostic) => subject?.department ?? '担当課なし',
  },
} as const;
type Grouping = keyof typeof GROUPINGS;

/** The list, as the page uses it. */
export interface FindingsView {
  /** Shows the findings of a file; the filter stays. */
  readonly show: (diagnostics: readonly Diagnostic[], handbook: ReadonlyMap<string, Entry>) => void;
  /** Moves to the findings of a cell, if there are any. */
  readonly choose: (place: { readonly sheet: string; readonly cell: string }) => void;
}

interface State {
  diagnostics: readonly Diagnostic[];
  handbook: ReadonlyMap<string, Entry>;
  grouping: Grouping;
  severity: Severity | 'all';
  words: string;
  chosen: Diagnostic | undefined;
}

/**
 * Makes the list.
 *
 * @param root where it is shown
 * @param reveal shows where a finding is
 */
export function createFindings(
  root: HTMLElement,
  reveal: (finding: Diagnostic) => void,
): FindingsView {
  const state: State = {
    diagnostics: [],
    handbook: new Map(),
    grouping: 'sheet',
    severity: 'all',
    words: '',
    chosen: undefined,
  };
  const counts = create('p', { class: 'counts' });
  const list = create('div', { class: 'list' });
  const grouping = select(
    'まとめ方',
    Object.entries(GROUPINGS).map(([value, { label }]) => [value, `${label}ごと`]),
  );
  const severity = select('重さ', [
    ['all', 'すべて'],
    ...SEVERITIES.map((one) => [one, SEVERITY_WORDS[one]] as const),
  ]);
  const words = create('input', {
    type: 'search',
    placeholder: 'KPI番号、課、ことば',
    'aria-label': '指摘を絞り込む',
  });
  root.replaceChildren(
    create('div', { class: 'head' }, create('h2', { id: 'findings-title' }, '指摘'), counts),
    create('div', { class: 'filter' }, grouping.label, severity.label, words),
    list,
  );

  const items = (): readonly HTMLButtonElement[] => [
    ...list.querySelectorAll<HTMLButtonElement>('.finding-head'),
  ];

  const draw = (): void => {
    const open = openFindings(state.diagnostics);
    const shown = open.filter((one) => isWanted(one, state));
    counts.replaceChildren(...countChips(state.diagnostics));
    const groups = inGroups(shown, state.grouping);
    list.replaceChildren(
      ...(open.length === 0 ? [create('p', { class: 'empty' }, '指摘はありません。')] : []),
      ...(open.length > 0 && shown.length === 0
        ? [create('p', { class: 'empty' }, '絞り込みに合う指摘はありません。')]
        : []),
      ...[...groups].map(([name, all]) =>
        create(
          'section',
          { class: 'group' },
          create('h3', {}, `${name}（${all.length}）`),
          create(
            'ul',
            {},
            all.map((one) => create('li', {}, ...findingParts(one))),
          ),
        ),
      ),
    );
    const first = items()[0];
    if (items().every(({ tabIndex }) => tabIndex !== 0) && first !== undefined) first.tabIndex = 0;
  };

  const findingParts = (finding: Diagnostic): readonly HTMLElement[] => {
    const isChosen = state.chosen === finding;
    const subject = subjectText(finding.subject);
    const head = button('', () => pick(finding, false), {
      class: 'finding-head',
      'aria-expanded': String(isChosen),
      tabindex: isChosen ? '0' : '-1',
    });
    head.append(
      create('span', { class: `severity ${finding.severity}` }, SEVERITY_WORDS[finding.severity]),
      create('span', { class: 'where' }, finding.place?.cell ?? finding.place?.sheet ?? 'ファイル'),
      ...(subject === '' ? [] : [create('span', { class: 'subject' }, subject)]),
      create('span', { class: 'message' }, finding.message),
      ...(finding.hint === '' ? [] : [create('span', { class: 'hint' }, `対処: ${finding.hint}`)]),
    );
    return isChosen ? [head, detail(finding)] : [head];
  };

  const detail = (finding: Diagnostic): HTMLElement => {
    const also = consequencesText(finding);
    const { related } = finding;
    const entry = state.handbook.get(finding.code);
    return create(
      'div',
      { class: 'finding-detail' },
      related &&
        create(
          'p',
          {},
          `関連: 「${related.place.sheet}」シート ${related.place.cell} ${related.message}`,
        ),
      also === ''
        ? undefined
        : create('p', {}, `これによる指摘: ${also}（直すとなくなる見込みです）`),
      entry && create('details', {}, create('summary', {}, '指摘の手引き'), entryElement(entry)),
    );
  };

  const pick = (finding: Diagnostic, focus: boolean): void => {
    const index = openFindings(state.diagnostics)
      .filter((one) => isWanted(one, state))
      .indexOf(finding);
    state.chosen = finding;
    draw();
    const head = list.querySelector<HTMLButtonElement>('.finding-head[aria-expanded=true]');
    if (index >= 0) head?.scrollIntoView({ block: 'nearest' });
    if (focus || document.activeElement === document.body) head?.focus();
    reveal(finding);
  };

  list.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const all = items();
    const goal = step(all.indexOf(event.target), all.length - 1);
    const finding = inOrderShown(state)[goal];
    if (finding !== undefined) pick(finding, true);
  });
  grouping.element.addEventListener('change', () => {
    state.grouping = grouping.element.value === 'department' ? 'department' : 'sheet';
    draw();
  });
  severity.element.addEventListener('change', () => {
    state.severity = SEVERITIES.find((one) => one === severity.element.value) ?? 'all';
    draw();
  });
  words.addEventListener('input', () => {
    state.words = words.value;
    draw();
  });

  return {
    show: (diagnostics, handbook) => {
      const before = state.chosen;
      Object.assign(state, { diagnostics, handbook });
      // What was chosen stays chosen as long as it is there.
      state.chosen = before && openFindings(diagnostics).find((one) => isSame(one, before));
      draw();
    },
    choose: ({ sheet, cell }) => {
      const finding = inOrderShown(state).find(
        ({ place }) => place?.sheet === sheet && place.cell === cell,
      );
      if (finding === undefined || finding === state.chosen) return;
      state.chosen = finding;
      draw();
      list.querySelector('.finding-head[aria-expanded=true]')?.scrollIntoView({ block: 'nearest' });
    },
  };
}

type Step = (index: number, last: number) => number;
const STEPS: Readonly<Record<string, Step | undefined>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function isWanted(
  { severity, code, message, hint, place, subject, excused }: Diagnostic,
  state: State,
): boolean {
  if (excused !== undefined) return false;
  if (state.severity !== 'all' && severity !== state.severity) return false;
  const text = [code, message, hint, place?.sheet, place?.cell, subjectText(subject)].join(' ');
  return plain(state.words)
    .split(/\s+/u)
    .every((word) => plain(text).includes(word));
}

/** Letters of any width and size. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.place?.sheet === other.place?.sheet &&
    one.place?.cell === other.place?.cell
  );
}

/** Groups come in the order of their first findings. */
function inGroups(
  findings: readonly Diagnostic[],
  grouping: Grouping,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of findings) {
    const name = GROUPINGS[grouping].nameOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return groups;
}

function inOrderShown(state: State): readonly Diagnostic[] {
  const shown = state.diagnostics.filter((one) => isWanted(one, state));
  return [...inGroups(shown, state.grouping).values()].flat();
}

function countChips(diagnostics: readonly Diagnostic[]): readonly HTMLElement[] {
  const counts = countBySeverity(diagnostics);
  const excused = diagnostics.length - openFindings(diagnostics).length;
  return [
    ...SEVERITIES.map((one) =>
      create('span', { class: `chip ${one}` }, `${SEVERITY_WORDS[one]} ${counts[one]}`),
    ),
    ...(excused === 0 ? [] : [create('span', { class: 'chip' }, `確認済 ${excused}`)]),
  ];
}

function select(
  name: string,
  options: readonly (readonly [string, string])[],
): { readonly label: HTMLLabelElement; readonly element: HTMLSelectElement } {
  const element = create(
    'select',
    {},
    options.map(([value, text]) => create('option', { value }, text)),
  );
  return { label: create('label', {}, `${name} `, element), element };
}
