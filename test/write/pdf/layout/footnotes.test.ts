/** Notes at the feet of pages: on the page of their mark, below everything else, in nobody's way. */

import { describe, expect, it } from '@jest/globals';
import { array, assert, boolean, integer, property, record } from 'fast-check';

import type { Block, Inline, ListItem, Sheet } from '../../../../src/forms/document.ts';
import type {
  DisplayDocument,
  StructureElement,
  TextItem,
} from '../../../../src/write/pdf/display/display.ts';
import { chosenPages } from '../../../../src/write/pdf/print/chosenPages.ts';
import { tries } from '../../../shared/tries.ts';
import { elementsAs, outsideMargins, overlaps, textOf, textsOn } from './inspect.ts';
import { box, charts, laidOut, PAGE, paperOf, paragraph, policy, prose, theme } from './papers.ts';

/** A text with a mark in its midst. */
function noted(number: number, before: string, note: string, behind = ''): readonly Inline[] {
  return [
    { kind: 'text', text: before },
    { kind: 'note', text: `注${number}`, term: '語', note },
    ...(behind === '' ? [] : [{ kind: 'text', text: behind } as const]),
  ];
}

function notedParagraph(number: number, before: string, note: string, behind = ''): Block {
  const inlines = [...noted(number, before, note, behind)];
  return { kind: 'paragraph', manner: 'body', align: 'start', inlines };
}

function within({ children }: StructureElement): readonly StructureElement[] {
  return children.flatMap((child) => [child, ...within(child)]);
}

/** The page of an element's words, and the highest and lowest of their baselines. */
function placeOf(
  { pages }: DisplayDocument,
  element: StructureElement,
): { readonly page: number; readonly top: number; readonly bottom: number; readonly text: string } {
  const own = new Set([element, ...within(element)]);
  const isOwn = ({ meaning }: TextItem): boolean => meaning !== 'artifact' && own.has(meaning);
  const page = pages.findIndex((one) => textsOn(one).some(isOwn));
  const items = textsOn(pages[page]).filter(isOwn);
  const all = items.map(({ y }) => y);
  return {
    page,
    top: Math.min(...all),
    bottom: Math.max(...all),
    text: items.map(textOf).join(''),
  };
}

/** Every note with its mark. */
function notesOf(document: DisplayDocument): readonly {
  readonly mark: ReturnType<typeof placeOf>;
  readonly note: ReturnType<typeof placeOf>;
}[] {
  return elementsAs(document, 'Note').map((element) => {
    const reference = element.refersTo;
    if (reference === undefined) throw new Error('A note has no mark.');
    expect(reference.role).toBe('Reference');
    expect(reference.refersTo).toBe(element);
    return { mark: placeOf(document, reference), note: placeOf(document, element) };
  });
}

const sheet = (note: Block): Sheet => policy([charts(1), paragraph(prose(1600)), note]);

const height = (document: DisplayDocument | undefined): number =>
  Math.max(
    ...(document?.pages[0]?.items ?? []).map((one) => (one.kind === 'picture' ? one.height : 0)),
  );

const share = (number: number): Sheet => ({
  ...policy([notedParagraph(number, '語', `説明${number}`)]),
  id: `policy-${number}`,
  start: 'share',
});

describe('a note', () => {
  it('stands at the foot of the page of its mark, and is read where its text ends', () => {
    const document = laidOut(
      paperOf([policy([notedParagraph(1, '前の語', '語：その説明', 'の後の文')])]),
    );
    const [{ mark, note } = { mark: undefined, note: undefined }] = notesOf(document);
    expect(mark?.text).toBe('注1');
    expect(note?.text).toBe('注1語：その説明');
    expect(note?.page).toBe(mark?.page);
    const foot = PAGE.height - theme.margins.bottom;
    expect(note?.bottom).toBeLessThan(foot);
    expect(note?.bottom).toBeGreaterThan(foot - 2 * theme.sizes.small);
    const [text] = elementsAs(document, 'P').filter((one) =>
      one.children.some(({ role }) => role === 'Note'),
    );
    expect(text?.children.map(({ role }) => role)).toEqual(['Reference', 'Span', 'Note']);
    expect(elementsAs(document, 'Note')[0]?.children.map(({ role }) => role)).toEqual(['Lbl', 'P']);
  });

  it('is led to by its mark, which stands higher than its text and is never parted from its word', () => {
    for (let length = 60; length < 90; length += 1) {
      const before = prose(length);
      const document = laidOut(paperOf([policy([notedParagraph(12, before, '説明', prose(40))])]));
      const texts = textsOn(document.pages[0]);
      const at = texts.findIndex((one) => textOf(one) === '注12' && one.linkTo !== undefined);
      const [word, mark] = [texts[at - 1], texts[at]];
      expect(mark?.meaning).toMatchObject({ role: 'Link' });
      expect((word?.y ?? 0) - (mark?.y ?? 0)).toBeCloseTo(
        theme.sizes.body * theme.footnotes.raiseTimes,
        6,
      );
      expect(before.endsWith((word === undefined ? '' : textOf(word)).slice(-1))).toBe(true);
      const { destinations } = document;
      expect(destinations.find(({ id }) => id === mark?.linkTo)).toMatchObject({ page: 0 });
    }
  });

  it('is no smaller than 8 points', () => {
    const document = laidOut(paperOf([policy([notedParagraph(1, '語', '説明')])]));
    const own = elementsAs(document, 'Note').flatMap(within);
    const sizes = textsOn(document.pages[0])
      .filter(({ meaning }) => meaning !== 'artifact' && own.includes(meaning))
      .flatMap(({ runs }) => runs.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });

  it('makes charts beside its text as much lower as it takes room', () => {
    const [plain, having] = [
      sheet(paragraph('語')),
      sheet(notedParagraph(1, '語', prose(300))),
    ].map((one) => laidOut(paperOf([one])));
    expect([plain, having].map((one) => one?.pages.length)).toEqual([1, 1]);
    expect(height(plain) - height(having)).toBeGreaterThan(2 * theme.sizes.small);
  });

  it('of two sheets on one page stand together, in the order of their marks', () => {
    const document = laidOut(paperOf([policy([paragraph(prose(40))]), share(1), share(2)]));
    expect(document.pages).toHaveLength(1);
    const [first, second] = notesOf(document).map(({ note }) => note);
    expect(first?.bottom).toBeLessThan(second?.top ?? 0);
    expect(overlaps(document)).toEqual([]);
  });

  it('goes with its page where that is exchanged alone', () => {
    const pages = [1, 2].map((number) => ({
      ...policy([notedParagraph(number, '語', `説明${number}`)]),
      id: `policy-${number}`,
    }));
    const whole = laidOut(paperOf(pages));
    const one = chosenPages(whole, {
      pages: [2],
      title: '差替',
      pageTitle: String,
    });
    const written = elementsAs(one, 'Note').filter((element) => placeOf(one, element).page === 0);
    expect(written).toHaveLength(1);
    const [note] = written;
    expect(within(one.structure)).toContain(note?.refersTo);
    expect(one.destinations.some(({ id }) => id === 'Note-注2')).toBe(true);
    expect(one.destinations.some(({ id }) => id === 'Note-注1')).toBe(false);
  });
});

/** Texts of a sheet: some in boxes, some with a note, short or of several lines. */
const piece = record({
  length: integer({ min: 1, max: 700 }),
  note: integer({ min: 0, max: 500 }),
  boxed: boolean(),
});

describe('sheets of any texts with notes', () => {
  it('have every note on the page of its mark, below all else, and nothing upon anything', () => {
    assert(
      property(
        array(array(piece, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 }),
        (all) => {
          let number = 0;
          const sheets = all.map((pieces, index): Sheet => {
            const blocks = pieces.flatMap(({ length, note, boxed }, at): readonly Block[] => {
              number += 1;
              const inlines =
                note === 0
                  ? [{ kind: 'text' as const, text: prose(length) }]
                  : [...noted(number, prose(length), `語：${prose(note)}`, prose(length % 60))];
              const made: ListItem = { mark: '・', inlines };
              if (!boxed) return [{ kind: 'paragraph', manner: 'body', align: 'start', inlines }];
              const plain = box([prose(80)], at % 2 === 0 ? '課題・検証' : '方向性');
              return plain.kind === 'box' ? [{ ...plain, items: [...plain.items, made] }] : [];
            });
            return {
              ...policy([...blocks, ...(index === 1 ? [charts(2)] : [])], { level: 2 }),
              id: `policy-${index}`,
              ...(index > 0 && { start: index === 1 ? ('share' as const) : ('fill' as const) }),
            };
          });
          const document = laidOut(paperOf(sheets));
          const notes = notesOf(document);
          const wanted = all.flat().filter(({ note }) => note > 0).length;
          expect(notes).toHaveLength(wanted);
          for (const { mark, note } of notes) {
            expect(note.page).toBe(mark.page);
            expect(note.top).toBeGreaterThan(mark.bottom);
          }
          expect(outsideMargins(document)).toEqual([]);
          expect(overlaps(document)).toEqual([]);
        },
      ),
      { numRuns: tries(60), seed: 17 },
    );
  });
});
