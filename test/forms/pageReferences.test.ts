/** Pages that a paper names: as ids while it is composed, as numbers once they are known. */

import { describe, expect, it } from '@jest/globals';

import type { Inline, PaperDocument } from '../../src/forms/document.ts';
import { namedPages, namesOtherPages, withPageNumbers } from '../../src/forms/pageReferences.ts';
import { paperOf, policy, textCell } from '../write/pdf/layout/papers.ts';

function naming(...ids: readonly string[]): PaperDocument {
  const inlines = ids.map((of): Inline => ({ kind: 'page', text: 'ページ', of }));
  const cell = textCell('', { content: { kind: 'text', inlines } });
  return paperOf([
    policy([
      {
        kind: 'table',
        caption: '意見',
        captionHidden: true,
        widths: [],
        head: [],
        groups: [[[cell]]],
      },
    ]),
  ]);
}

function texts({ sheets }: PaperDocument): readonly string[] {
  const [table] = sheets.flatMap(({ blocks }) => blocks);
  const cells = table?.kind === 'table' ? table.groups.flat(2) : [];
  return cells.flatMap(({ content }) =>
    content.kind === 'text'
      ? content.inlines.map((one) => (one.kind === 'break' ? '' : `${one.kind} ${one.text}`))
      : [],
  );
}

describe('pages that a paper names', () => {
  it('are found once each', () => {
    expect(namedPages(naming('policy-1-2', 'goal-1', 'policy-1-2'))).toEqual([
      'policy-1-2',
      'goal-1',
    ]);
    expect(namedPages(naming())).toEqual([]);
  });

  it('are of another paper where a sheet is not among its own', () => {
    const [own] = naming().sheets;
    expect(namesOtherPages(naming(own?.id ?? ''))).toBe(false);
    expect(namesOtherPages(naming(own?.id ?? '', 'policy-9-9'))).toBe(true);
  });

  it('become small numbers; one that is not known stays, and prints nothing', () => {
    const known = withPageNumbers(naming('policy-1-2', 'policy-9-9'), new Map([['policy-1-2', 7]]));
    expect(texts(known)).toEqual(['small 7ページ', 'page ページ']);
  });
});
