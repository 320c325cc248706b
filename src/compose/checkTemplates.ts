/** Finds what a designer misspelt: elements and attributes outside the vocabulary, and unescaped text. */

import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import { VOCABULARY } from './vocabulary.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * Checks every `.hbs` file before any is filled, so that a finding can name file and line.
 *
 * @param files all files of `templates/`
 * @returns one error for each unknown element or attribute and for each `{{{`
 */
export function checkTemplates(files: TemplateFiles): readonly Diagnostic[] {
  return [...files]
    .filter(([path]) => path.endsWith('.hbs'))
    .flatMap(([path, text]) => [...unescaped(path, text), ...unknownNames(path, text)]);
}

function unescaped(path: string, text: string): readonly Diagnostic[] {
  return [...text.matchAll(/\{\{\{/gu)].map(({ index }) =>
    finding(path, lineAt(text, index), '「{{{」は使えません。', '「{{」と「}}」に直してください。'),
  );
}

/** Mustaches become spaces, line by line, so that what is left keeps its place. */
function blankMustaches(text: string): string {
  return text.replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/gu, (mustache) =>
    mustache.replaceAll(/[^\n]/gu, ' '),
  );
}

function unknownNames(path: string, text: string): readonly Diagnostic[] {
  const { childNodes } = parseFragment(blankMustaches(text), { sourceCodeLocationInfo: true });
  return descendants(childNodes).flatMap((node) => {
    if (!('attrs' in node)) return [];
    const line = node.sourceCodeLocation?.startLine ?? 1;
    const allowed = VOCABULARY.get(node.tagName);
    if (allowed === undefined) {
      return [finding(path, line, `「<${node.tagName}>」という要素はありません。`, READ_THE_GUIDE)];
    }
    return node.attrs
      .filter(({ name }) => !allowed.includes(name))
      .map(({ name }) =>
        finding(
          path,
          line,
          `「<${node.tagName}>」に「${name}」という属性はありません。`,
          READ_THE_GUIDE,
        ),
      );
  });
}

function descendants(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [
    node,
    ...('childNodes' in node ? descendants(node.childNodes) : []),
  ]);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

const READ_THE_GUIDE = '使える要素と属性は templates/README.md の表にあります。';

function finding(path: string, line: number, message: string, hint: string): Diagnostic {
  return {
    code: 'template/vocabulary',
    severity: 'error',
    message: `ひな形 templates/${path} の${line}行目：${message}`,
    hint,
  };
}
