import { advanceOf } from './boxes.ts';
import type { Glyphs } from './glyphs.ts';
import { PdfmakeLayout } from './internals.ts';
import type { DrawnNode, RunNode } from './nodes.ts';

type Line = PdfmakeInternals.Line;
type PageSize = PdfmakeInternals.PageSize;

interface SectionNode {
  readonly pageSize: PageSize;
  readonly section: object;
}

/** Lines of a page know the item they were made of. */
export type DrawnLine = Line & Partial<DrawnNode>;

const NO_MARGINS = { left: 0, top: 0, right: 0, bottom: 0 };
const A4 = { width: 595.28, height: 841.89 };

/** Pictures come in their final size (svg.ts), so there is nothing to measure. */
const PREPARED: PdfmakeInternals.SvgMeasure = {
  measureSVG: () => ({ width: 1, height: 1 }),
  writeDimensions: (svg) => svg,
};

/**
 * pdfmake's layout with its decisions taken away: every line is broken and every place is
 * known before, so it neither measures words nor moves a line to another page.
 */
export class FixedLayout extends PdfmakeLayout<SectionNode, DrawnNode, RunNode> {
  readonly #inlines: PdfmakeInternals.TextInlines<RunNode>;

  constructor(document: PdfmakeInternals.Document, glyphs: Glyphs) {
    super(A4, NO_MARGINS, PREPARED);
    this.#inlines = { buildInlines: (runs) => inlinesOf(document, glyphs, runs) };
    this.registerTableLayouts({});
  }

  override tryLayoutDocument(...rest: readonly unknown[]): unknown {
    this.docMeasure.textInlines = this.#inlines;
    return super.tryLayoutDocument(...rest);
  }

  /** pdfmake would leave out a page on which nothing stands. */
  override processSection(node: SectionNode): void {
    this.writer.addPage(node.pageSize, undefined, NO_MARGINS);
    this.processNode(node.section);
  }

  override buildNextLine(node: DrawnNode): DrawnLine | null {
    const line = super.buildNextLine(node);
    return line === null ? null : Object.assign(line, { item: node.item });
  }
}

function inlinesOf(
  document: PdfmakeInternals.Document,
  glyphs: Glyphs,
  runs: readonly RunNode[],
): ReturnType<PdfmakeInternals.TextInlines<RunNode>['buildInlines']> {
  const items = runs.map(({ text, run, characterSpacing }) => ({
    text,
    font: document.provideFont(run.family, run.bold, false),
    fontSize: run.size,
    color: run.colour,
    characterSpacing,
    width: advanceOf(run, characterSpacing, glyphs),
    // Without a height no line can be too high for the rest of its page.
    height: 0,
    leadingCut: 0,
    trailingCut: 0,
    noWrap: true,
    // The next run belongs to the same line, however wide it is.
    noNewLine: true,
  }));
  const width = items.reduce((sum, item) => sum + item.width, 0);
  return { items, minWidth: width, maxWidth: width };
}
