import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { comparePages } from '../../src/compare/pages.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PrintedPaper } from '../../src/forms/pages.ts';
import { Submission } from '../../src/forms/submission.ts';
import type {
  DisplayDocument,
  DisplayPage,
  StructureElement,
} from '../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../src/write/pdf/drawPdf.ts';
import { chosenPages } from '../../src/write/pdf/print/chosenPages.ts';
import { pageStamp } from '../../src/write/pdf/print/pageStamp.ts';
import { printedPaper } from '../../src/write/pdf/statements.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { composePacket } from '../compose/packet.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { opened, pageText, structureTree, type TreeNode } from '../reading/pdf.ts';
import { tries } from '../shared/tries.ts';
import { overlaps, wordsOn } from '../write/pdf/layout/inspect.ts';
import { fonts, laidOut, metrics, theme, world } from '../write/pdf/layout/papers.ts';

const CITIES = ['kumamoto-r1', 'kirinosawa-r7'].map((city) => ({
  city,
  book: readSubmission(readFileSync(`test/cities/${city}/submission.json`, 'utf8')),
}));
const SCHEME = shippedScheme('達成・未達成');

interface Printing {
  readonly document: DisplayDocument;
  readonly printed: PrintedPaper;
}

function printingOf(book: Submission): Printing {
  const { value: paper } = composePacket(evaluate(book, SCHEME), world.templates());
  if (paper === undefined) throw new Error('The templates are faulty.');
  const document = laidOut(paper);
  return { document, printed: printedPaper(paper, document) };
}

/** What is written on a page above its foot. */
function wordsAbove(page: DisplayPage | undefined): string {
  const foot = (page?.height ?? 0) - theme.margins.bottom;
  const items = page?.items.filter((item) => item.kind !== 'text' || item.y < foot) ?? [];
  return wordsOn(page && { ...page, items });
}

/** Of every item of a page above its foot: what it is a part of, from the root, and what it is read as. */
function meaningsOn(document: DisplayDocument, number: number): readonly string[] {
  const paths = pathsIn(document.structure);
  const page = document.pages[number];
  const items = page?.items.slice(0, page.items.length - (page.foot ?? 0)) ?? [];
  return items.flatMap((item) => {
    if (!('meaning' in item) || item.meaning === 'artifact') return [];
    const { alternative, actualText, expansion, scope, rowSpan, columnSpan } = item.meaning;
    const said = { alternative, actualText, expansion, scope, rowSpan, columnSpan };
    return [`${paths.get(item.meaning) ?? 'outside'} ${JSON.stringify(said)}`];
  });
}

/**
 * In the chosen pages headings begin at the first level, and a link to a page that is not there is words: neither is
 * compared.
 */
function pathsIn(root: StructureElement): ReadonlyMap<StructureElement, string> {
  const paths = new Map<StructureElement, string>();
  const walk = (element: StructureElement, above: string): void => {
    const role = element.role.replace(/^H\d$/u, 'H');
    const path = role === 'Link' || role === 'Span' ? above : `${above}/${role}`;
    paths.set(element, path);
    for (const child of element.children) walk(child, path);
  };
  walk(root, '');
  return paths;
}

/** What is read with its page's own head, because the page with the first one was left out. */
function withoutHeadsReadAgain(
  chosen: readonly string[],
  whole: readonly string[],
): readonly string[] {
  const left = [...whole];
  return chosen.filter((meaning) => {
    if (left[0] !== meaning) return false;
    left.shift();
    return true;
  });
}

type Text = { value: string; place: { sheet: string; cell: string } };

/** A longer text, one less, another figure, another name. */
const change = fc.record({
  kind: fc.constantFrom('text', 'drop', 'figure', 'name'),
  at: fc.nat(300),
});

function changed(book: Submission, changes: readonly { kind: string; at: number }[]): Submission {
  const now = JSON.parse(JSON.stringify(book));
  for (const { kind, at } of changes) {
    const bullet: { text: Text } = now.bullets[at % now.bullets.length];
    const indicator = now.indicators[at % now.indicators.length];
    if (kind === 'text') bullet.text.value += `加えた文${at}。`.repeat(1 + (at % 40));
    else if (kind === 'drop') now.bullets.splice(at % now.bullets.length, 1);
    else if (kind === 'name') indicator.name.value += `（${at}）`;
    else if (indicator.stages === undefined) {
      const value = { kind: 'measured', written: String(at), number: String(at), decimals: 0 };
      indicator.actual.years[0].value = value;
    }
  }
  return Submission.parse({ ...now, sha256: 'f'.repeat(64) });
}

const stamp = pageStamp('差替　令和元年9月1日', { metrics, look: theme });

describe('the pages of a packet that are exchanged', () => {
  it.each(CITIES)('and those that stay are the new packet ($city)', ({ book }) => {
    const old = printingOf(book);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const now = printingOf(changed(book, changes));
        const { pages } = comparePages(old.printed, now.printed);
        const numbers = pages.flatMap((page) =>
          page.kind === 'replaced' || page.kind === 'added' ? [page.new] : [],
        );
        const exchanged =
          numbers.length === 0
            ? undefined
            : chosenPages(now.document, {
                pages: numbers,
                title: '差替',
                pageTitle: String,
              });
        const assembled = pages.flatMap((page) => {
          if (page.kind === 'dropped') return [];
          if (page.kind === 'same') return [wordsAbove(old.document.pages[page.old - 1])];
          return [wordsAbove(exchanged?.pages[numbers.indexOf(page.new)])];
        });
        expect(assembled).toEqual(now.document.pages.map(wordsAbove));
        const structures = pages.flatMap((page): (readonly string[])[] => {
          if (page.kind === 'dropped') return [];
          if (page.kind === 'same') return [meaningsOn(old.document, page.old - 1)];
          if (exchanged === undefined) return [];
          const chosen = meaningsOn(exchanged, numbers.indexOf(page.new));
          return [withoutHeadsReadAgain(chosen, meaningsOn(now.document, page.new - 1))];
        });
        expect(structures).toEqual(
          now.document.pages.map((_, number) => meaningsOn(now.document, number)),
        );
        // Every page of the old packet stays, is exchanged or is dropped, once.
        const before = pages.flatMap((page) => (page.kind === 'added' ? [] : [page.old]));
        expect(before.toSorted((one, other) => one - other)).toEqual(
          old.document.pages.map((_, index) => index + 1),
        );
      }),
      { seed: 20_190_807, numRuns: tries(6) },
    );
  });

  it('are none where nothing was changed', () => {
    const [{ book } = { book: undefined }] = CITIES;
    if (book === undefined) throw new Error('There is no city.');
    const { pages, corrections } = comparePages(printingOf(book).printed, printingOf(book).printed);
    expect(pages.every(({ kind }) => kind === 'same')).toBe(true);
    expect(corrections).toEqual([]);
  });
});

const KUMAMOTO = readSubmission(readFileSync('test/cities/kumamoto-r1/submission.json', 'utf8'));

/** 企業立地件数 of H30: 138, not 158. */
function corrected(): Submission {
  const text = JSON.stringify(KUMAMOTO).replace(
    '"written":"158","number":"158"',
    '"written":"138","number":"138"',
  );
  return Submission.parse({ ...JSON.parse(text), sha256: 'f'.repeat(64) });
}

describe('a figure that was wrong', () => {
  const [old, now] = [printingOf(KUMAMOTO), printingOf(corrected())];
  const revision = comparePages(old.printed, now.printed);

  it('is corrected wherever it is printed, with page and place, and nothing else is', () => {
    const told = revision.corrections
      .filter(({ kind }) => kind === 'text')
      .map((one) => [
        one.old?.page,
        one.place.at(-2),
        one.place.at(-1),
        one.old?.text,
        one.new?.text,
      ]);
    expect(told).toContainEqual([
      5,
      expect.stringMatching(/企業立地件数.*実績値/u),
      expect.stringContaining('H30'),
      '○ 158',
      '× 138',
    ]);
    expect(told).toContainEqual([
      3,
      expect.stringContaining('企業立地件数'),
      '判定',
      '○ 達成',
      '× 未達成',
    ]);
    expect(told.every(([page]) => [3, 5, 16].includes(Number(page)))).toBe(true);
    const pages = revision.pages.filter(({ kind }) => kind === 'replaced');
    expect(pages.map((page) => page.kind === 'replaced' && page.new)).toEqual([3, 5, 16]);
  });

  it('is exchanged in a tagged PDF: stamped, numbered as in the whole, its headings from the first level', async () => {
    const chosen = chosenPages(now.document, {
      pages: [3, 5, 16],
      title: '【差替】検証委員会資料',
      pageTitle: (page) => `${page}ページ`,
      stamp,
    });
    expect(overlaps(chosen)).toEqual([]);
    const { value, diagnostics } = await drawPdf(chosen, fonts);
    expect(diagnostics).toEqual([]);
    if (value === undefined) throw new Error('There is no file.');
    const file = await opened(value);
    expect(file.numPages).toBe(3);
    const page = await file.getPage(2);
    const { artifacts } = await pageText(page);
    expect(artifacts.join('')).toContain('差替');
    expect(artifacts.join('')).toContain(`5 / ${now.document.pages.length}`);
    const tree = await structureTree(await file.getPage(1));
    expect(rolesOf(tree).find((role) => /^H\d$/u.test(role))).toBe('H1');
    // The stamp is read on the first page, and stands in the subject.
    expect((await pageText(await file.getPage(1))).artifacts.join('')).not.toContain('差替');
    expect((await file.getMetadata()).info).toMatchObject({
      Subject: expect.stringMatching(/^差替　令和元年9月1日/u),
    });
    const titles = (await file.getOutline()).map(({ title }) => title);
    expect(titles).toEqual(['3ページ', '5ページ', '16ページ']);
  });

  it('keeps the head of a table that begins on a page that stays', async () => {
    // 付表 of the third city goes on over the page.
    const long = printingOf(
      readSubmission(readFileSync('test/cities/mihon-r6/submission.json', 'utf8')),
    );
    const number = long.document.pages.findIndex(({ items }) =>
      items.some((item) => item.kind === 'text' && item.repeats?.role === 'TH'),
    );
    expect(number).toBeGreaterThan(0);
    const chosen = chosenPages(long.document, {
      pages: [number + 1],
      title: '差替',
      pageTitle: String,
    });
    const { value } = await drawPdf(chosen, fonts);
    if (value === undefined) throw new Error('There is no file.');
    const file = await opened(value);
    const tree = await structureTree(await file.getPage(1));
    const heads = nodesOf(tree).filter(({ role }) => role === 'TH');
    expect(heads.some(({ children = [] }) => children.length > 0)).toBe(true);
  });
});

function nodesOf(node: TreeNode): readonly TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function rolesOf(node: TreeNode): readonly string[] {
  return nodesOf(node).flatMap(({ role }) => role ?? []);
}
