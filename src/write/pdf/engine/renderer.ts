import type { Glyphs } from '../../../type/glyphs.ts';
import type {
  Destination,
  DisplayDocument,
  DisplayItem,
  StructureElement,
  TextItem,
} from '../display/display.ts';
import { around, boxOf } from './boxes.ts';
import type { Box } from './boxes.ts';
import type { TaggedDocument } from './document.ts';
import { drawingSteps } from './drawing.ts';
import { PdfmakeRenderer } from './internals.ts';
import { rectangleOperators, ruleOperators } from './operators.ts';
import type { LaidOutPage, PlacedImage } from './pages.ts';
import { meaningOf } from './structure.ts';
import { pdfString } from './tagging.ts';
import type { Tagging } from './tagging.ts';
import type { Tally } from './tally.ts';

type ArtifactKind = 'Pagination' | 'Layout';

/** Where a link leads: to a Destination of the paper, or to an address. */
type Target = { readonly id: string } | { readonly address: string };

/** A link of the page being drawn: its target and the places of its text. */
interface OpenLink {
  readonly to: Target;
  readonly boxes: Box[];
  readonly texts: string[];
}

/**
 * pdfmake's renderer, which additionally says of everything it paints what it means:
 * content of an element or decoration, links, and points to jump to.
 */
export class TaggedRenderer extends PdfmakeRenderer {
  readonly #file: TaggedDocument;
  readonly #display: DisplayDocument;
  readonly #tagging: Tagging;
  readonly #glyphs: Glyphs;
  readonly #tally: Tally;
  /** What the open marked-content sequence belongs to. */
  #open: StructureElement | ArtifactKind | undefined = undefined;
  #links = new Map<StructureElement, OpenLink>();

  constructor(
    file: TaggedDocument,
    display: DisplayDocument,
    tagging: Tagging,
    glyphs: Glyphs,
    tally: Tally,
  ) {
    super(file, undefined);
    this.#file = file;
    this.#display = display;
    this.#tagging = tagging;
    this.#glyphs = glyphs;
    this.#tally = tally;
  }

  /** Draws the next page, the n-th of the document (0-based). */
  renderPage(page: LaidOutPage, index: number): void {
    this.renderPages([page]);
    this.#close();
    this.#drawLinks();
    for (const [order, destination] of this.#display.destinations.entries()) {
      if (destination.page === index) this.#mark(order, destination);
    }
  }

  override renderLine({ item }: { readonly item: DisplayItem }): void {
    if (item.kind !== 'text') throw new Error('A line was laid out that is no text.');
    const { x, y, runs, characterSpacing, meaning } = item;
    if (runs.every(({ text }) => text === '')) return;
    this.#begin(meaning === 'artifact' ? 'Pagination' : meaning);
    this.#file.showRuns(runs, x, y, characterSpacing);
    for (const { text } of runs) this.#tally.text(meaning, text);
    this.#noteLink(item);
  }

  override renderVector({ item }: { readonly item: DisplayItem }): void {
    const operators =
      item.kind === 'rectangle'
        ? rectangleOperators(item)
        : item.kind === 'rule'
          ? ruleOperators(item)
          : '';
    if (operators === '') return;
    this.#begin('Layout');
    this.#file.addContent(operators);
  }

  override renderImage(image: PlacedImage): void {
    this.#beginPicture(image.item);
    super.renderImage(image);
  }

  override renderSVG({ item }: { readonly item: DisplayItem }): void {
    this.#beginPicture(item);
    if (item.kind !== 'picture') return;
    // Not before: the steps of all charts of a long paper are many.
    for (const step of drawingSteps(item, this.#glyphs)) {
      if (typeof step === 'string') this.#file.addContent(step);
      else this.#file.showRuns(step.runs, step.x, step.y);
    }
  }

  #beginPicture(item: DisplayItem): void {
    const meaning = meaningOf(item);
    this.#begin(meaning === 'artifact' ? 'Layout' : meaning);
    this.#tally.picture(meaning);
  }

  /** One sequence stays open over neighbours of the same element. */
  #begin(owner: StructureElement | ArtifactKind): void {
    if (this.#open === owner) return;
    this.#close();
    if (typeof owner === 'string') {
      this.pdfDocument.markContent('Artifact', { type: owner });
    } else {
      const content = this.pdfDocument.markStructureContent(owner.role);
      this.#tagging.written(owner).add(content);
    }
    this.#open = owner;
  }

  #close(): void {
    if (this.#open !== undefined) this.pdfDocument.endMarkedContent();
    this.#open = undefined;
  }

  #noteLink(item: TextItem): void {
    const { meaning, linkTo, address, runs } = item;
    const to = whereTo(linkTo, address);
    if (to === undefined) return;
    if (meaning === 'artifact' || meaning.role !== 'Link') {
      throw new Error(`The text that leads to "${nameOf(to)}" is no Link element.`);
    }
    const link = this.#links.get(meaning) ?? { to, boxes: [], texts: [] };
    if (nameOf(link.to) !== nameOf(to)) {
      throw new Error(`A Link leads to "${nameOf(link.to)}" and to "${nameOf(to)}".`);
    }
    const box = boxOf(item, this.#glyphs);
    // Parts of one line stand apart (a title and its page number); lines go on.
    const gap = link.boxes.at(-1)?.bottom === box.bottom ? ' ' : '';
    link.boxes.push(box);
    link.texts.push(gap + runs.map(({ text }) => text).join(''));
    this.#links.set(meaning, link);
  }

  /** One annotation per Link and page; QuadPoints say where exactly when its text has several parts. */
  #drawLinks(): void {
    const { page } = this.pdfDocument;
    for (const [element, { to, boxes, texts }] of this.#links) {
      const box = around(boxes);
      if (box === undefined) continue;
      const { left, top, right, bottom } = box;
      this.pdfDocument.annotate(left, top, right - left, bottom - top, {
        Subtype: 'Link',
        ...('address' in to
          ? { A: { S: 'URI', URI: pdfString(to.address) } }
          : { Dest: destinationName(indexOf(this.#display, to.id)) }),
        Contents: pdfString(texts.join('')),
        ...(boxes.length < 2 ? {} : { QuadPoints: boxes.flatMap((one) => corners(one, page)) }),
        structParent: this.#tagging.written(element),
      });
      this.#tagging.annotated(element);
    }
    this.#links = new Map();
  }

  #mark(order: number, { x, y }: Destination): void {
    this.pdfDocument.addNamedDestination(destinationName(order), 'XYZ', x, y, null);
  }
}

function whereTo(linkTo: string | undefined, address: string | undefined): Target | undefined {
  if (address !== undefined) return { address };
  return linkTo === undefined ? undefined : { id: linkTo };
}

function nameOf(to: Target): string {
  return 'address' in to ? to.address : to.id;
}

/** Names of equal length sort alike in every reader; the ids of the layout may be any text. */
function destinationName(order: number): string {
  return `d${String(order + 1).padStart(6, '0')}`;
}

function indexOf({ destinations }: DisplayDocument, id: string): number {
  const index = destinations.findIndex((destination) => destination.id === id);
  if (index < 0) throw new Error(`There is no destination "${id}".`);
  return index;
}

/** Upper left, upper right, lower left, lower right: the order readers agreed on. */
function corners(
  { left, top, right, bottom }: Box,
  { height }: PdfmakeInternals.Page,
): readonly number[] {
  const [upper, lower] = [height - top, height - bottom];
  return [left, upper, right, upper, left, lower, right, lower];
}
