/** Finds what a designer misspelt, before anything is filled: every finding names file and line. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { inTemplate, type TemplateFiles, type TemplatePicture } from '../../forms/templates.ts';
import { ANY_TEXT, ANYTHING, grammarFaults } from '../markup/grammar.ts';
import { type Fault, isElement, type Node, readMarkup } from '../markup/markup.ts';
import { readMustaches } from './mustaches.ts';

const PARTIAL = /^partials\/(.+)\.hbs$/u;

/**
 * Checks every `.hbs` file, used or not.
 *
 * @param files all files of `templates/`
 * @returns one error for each tag, element, attribute, text and mustache that is not allowed,
 *   for each partial that does not exist or calls itself, and for a file that is not UTF-8
 */
export function checkTemplates(files: TemplateFiles): readonly Diagnostic[] {
  const known = CHECKED.get(files) ?? faultsOf(files);
  CHECKED.set(files, known);
  return known;
}

/** Files that are read once are checked once, however many papers are composed of them. */
const CHECKED = new WeakMap<TemplateFiles, readonly Diagnostic[]>();

function faultsOf(files: TemplateFiles): readonly Diagnostic[] {
  const templates = [...files].filter(([path]) => path.endsWith('.hbs'));
  const partials = new Set(templates.flatMap(([path]) => PARTIAL.exec(path)?.[1] ?? []));
  const beside = readBeside(partials);
  const read = templates.map(([path, text]) => ({ path, ...readTemplate(text, partials, beside) }));
  const calls = new Map(
    read.map((one) => [PARTIAL.exec(one.path)?.[1] ?? one.path, one.partials] as const),
  );
  return templates.flatMap(([path], index) => {
    const faults = [
      ...(read[index]?.faults ?? []),
      ...circleFaults(PARTIAL.exec(path)?.[1], calls),
    ];
    return faults
      .toSorted((one, other) => one.line - other.line)
      .map((fault) => templateFinding(path, fault));
  });
}

/** A name that stands there as it is; one that a value brings was looked at with the cell of the value. */
const NAMES_PICTURE = /\bpicture\s*=\s*["'][^"'{]+["']/u;

/**
 * Lists the pictures that templates name themselves.
 *
 * @param files all files of `templates/`
 * @returns them file by file, each with its line
 */
export function templatePictures(files: TemplateFiles): readonly TemplatePicture[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.hbs') || !NAMES_PICTURE.test(text)) return [];
    return picturesIn(readMarkup(withoutMustaches(text)).nodes).map((one) => ({ path, ...one }));
  });
}

function picturesIn(nodes: readonly Node[]): readonly Omit<TemplatePicture, 'path'>[] {
  return nodes.filter(isElement).flatMap(({ name, attributes, line, children }) => {
    const picture = name === 'figure' ? (attributes.get('picture') ?? '') : '';
    const isName = picture !== '' && ![ANY_TEXT, ANYTHING].some((sign) => picture.includes(sign));
    return [...(isName ? [{ line, name: picture }] : []), ...picturesIn(children)];
  });
}

interface ReadTemplate {
  readonly partials: readonly string[];
  readonly faults: readonly Fault[];
}

/** A designer changes one file and tries again: what stands in the others is known, by the names of all and their text. */
const READ = new Map<string, Map<string, ReadTemplate>>();
const MOST_READ = 500;
const MOST_SETS = 4;

/** What can be seen in files beside partials of these names, as far as it is known. */
function readBeside(partials: ReadonlySet<string>): Map<string, ReadTemplate> {
  const names = [...partials].toSorted().join('\n');
  const known = READ.get(names) ?? new Map<string, ReadTemplate>();
  if (!READ.has(names) && READ.size >= MOST_SETS) READ.clear();
  READ.set(names, known);
  if (known.size >= MOST_READ) known.clear();
  return known;
}

/** What can be seen in one file, whatever the others say. */
function readTemplate(
  text: string,
  partials: ReadonlySet<string>,
  beside: Map<string, ReadTemplate>,
): ReadTemplate {
  const known = beside.get(text);
  if (known !== undefined) return known;
  const mustaches = readMustaches(text, partials);
  const faults = [...encodingFaults(text), ...mustaches.faults, ...markupFaults(text)];
  const read = { partials: mustaches.partials, faults };
  beside.set(text, read);
  return read;
}

/** Says where in the templates a fault is; without a line, the whole file is meant. */
export function templateFinding(
  path: string,
  { line, message, hint }: Omit<Fault, 'line'> & { readonly line?: number },
): Diagnostic {
  return {
    code: 'template/fault',
    severity: 'error',
    message: `${inTemplate(path, line)}：${message}`,
    hint,
  };
}

function encodingFaults(text: string): readonly Fault[] {
  const at = text.indexOf('\uFFFD');
  if (at === -1) return [];
  return [
    {
      line: text.slice(0, at).split('\n').length,
      message: '文字コードがUTF-8ではないため、読めない文字があります。',
      hint: 'メモ帳などで開き、文字コードに「UTF-8」を選んで保存し直してください。',
    },
  ];
}

function markupFaults(text: string): readonly Fault[] {
  const { nodes, faults } = readMarkup(withoutMustaches(text));
  // Where a tag is not closed, what follows it seems to stand in the wrong place.
  return faults.length > 0 ? faults : grammarFaults(nodes);
}

/** What is left keeps its line; a mustache becomes a sign of what it may bring. */
function withoutMustaches(text: string): string {
  return text.replaceAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}+/gu, (mustache) => {
    const [, kind = ''] = /^\{\{~?\s*([!#/>^]|else\b)?/u.exec(mustache) ?? [];
    const sign = kind === '!' ? '' : kind === '' ? ANY_TEXT : ANYTHING;
    return sign + '\n'.repeat(mustache.split('\n').length - 1);
  });
}

/** A partial that calls itself, by whatever way round, would never end. */
function circleFaults(
  name: string | undefined,
  calls: ReadonlyMap<string, readonly string[]>,
): readonly Fault[] {
  if (name === undefined || !reached(name, calls).has(name)) return [];
  return [
    {
      line: 1,
      message: `この部品「${name}」は、自分自身を差し込んでいます（ほかの部品を通した場合も含みます）。`,
      hint: `「{{> ${name}}}」が、この部品の中と、ここから差し込む部品の中にないかを確かめてください。`,
    },
  ];
}

function reached(name: string, calls: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set<string>();
  const queue = [...(calls.get(name) ?? [])];
  for (const next of queue) {
    if (all.has(next)) continue;
    all.add(next);
    queue.push(...(calls.get(next) ?? []));
  }
  return all;
}
