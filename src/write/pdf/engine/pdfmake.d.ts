// The parts of pdfmake 0.3.11 and pdfkit 0.19.1 that the engine touches, read off their
// sources. Neither package publishes types for its inner modules. A new version of either
// means reading this file against them again; the tests of test/write/pdf/engine say what broke.

declare namespace PdfmakeInternals {
  /** An object of the file; `data` may be changed until `end` writes it. */
  interface Reference {
    readonly data: Record<string, unknown>;
    end(): void;
  }

  interface Position {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    /** The glyph's own width; where it differs from xAdvance pdfkit writes an adjustment. */
    readonly advanceWidth: number;
  }

  /** pdfkit's EmbeddedFont. Lengths in thousandths of an em. */
  interface EmbeddedFont {
    readonly id: string;
    readonly ascender: number;
    readonly descender: number;
    /** glyph ids by the code that the file uses for them. */
    readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
    /** code points by code, for copying text out of the file. */
    readonly unicode: (readonly number[])[];
    /** widths by code. */
    readonly widths: number[];
    encode(text: string): [string[], Position[]];
    widthOfString(text: string, size: number): number;
  }

  interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    write(content: string): void;
  }

  /** A marked-content sequence of the page. */
  interface StructureContent {
    readonly refs: readonly { readonly pageRef: Reference; readonly mcid: number }[];
  }
  interface AnnotationReference {
    readonly annotationRef: Reference;
  }

  interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent | AnnotationReference): this;
    _flushChild: (
      this: StructureElement,
      child: StructureElement | StructureContent | AnnotationReference,
    ) => void;
  }

  interface Outline {
    readonly outlineData: Record<string, unknown>;
    addItem(
      title: string,
      options: {
        readonly pageNumber: number;
        /** Counted from the page's right edge. */
        readonly left: number;
        readonly top: number;
        readonly zoom: number;
      },
    ): Outline;
  }

  interface Image {
    readonly width: number;
    readonly height: number;
    /** A PNG's pixels, until they are written. */
    readonly image?: { readonly imgData: Uint8Array } | null;
    readonly colorSpace?: string;
    readonly obj: Reference | null;
    embed(document: Document): void;
    /** PNG only: writes the object. */
    finalize?(): void;
  }

  type Fonts = Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', Uint8Array>>;

  class Document {
    constructor(
      fonts: Fonts,
      images: Record<string, string>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: Record<string, unknown>,
      virtualFileSystem: null,
      localAccessPolicy: (path: string) => boolean,
    );
    page: Page;
    _font: EmbeddedFont;
    readonly outline: Outline;
    font(source: Uint8Array): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    provideImage(label: string): Image;
    openImage(source: string | Uint8Array): Image;
    annotate(
      x: number,
      y: number,
      width: number,
      height: number,
      options: Record<string, unknown>,
    ): this;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    /** Adds an operator to the page; a group of an SVG stands in for the page while it is drawn. */
    addContent(operator: string): this;
    /** Ends what is marked on a page that is to be written. */
    endPageMarkings(page: Page): unknown;
    struct(role: string, options: Record<string, unknown>): StructureElement;
    addStructure(element: StructureElement): this;
    getStructTreeRoot(): Reference;
    markContent(tag: 'Artifact', options: { readonly type: string }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    appendXML(xml: string): void;
    _addInfo(): void;
    /** Writes what is left; afterwards all bytes can be read. */
    end(): void;
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
  }

  /** A piece of a line. */
  interface Inline {
    readonly text: string;
    readonly font: EmbeddedFont;
    readonly fontSize: number;
    readonly color: string;
    readonly characterSpacing: number;
    readonly width: number;
    readonly height: number;
    readonly leadingCut: number;
    readonly trailingCut: number;
    readonly noWrap: boolean;
    readonly noNewLine: boolean;
    /** Set by the line. */
    readonly x?: number;
  }
  interface Line {
    readonly inlines: readonly Inline[];
    getAscenderHeight(): number;
  }
  interface LaidOutPage {
    readonly items: readonly { readonly type: string }[];
  }

  /** The nodes of ours that come by, see nodes.ts. */
  class LayoutBuilder<SectionNode, TextNode, Run> {
    constructor(
      pageSize: { readonly width: number; readonly height: number },
      pageMargins: Margins,
      svgMeasure: SvgMeasure,
    );
    readonly docMeasure: { textInlines: TextInlines<Run> };
    readonly writer: {
      addPage(size: PageSize, orientation: undefined, margins: Margins): void;
    };
    registerTableLayouts(layouts: Record<string, never>): void;
    layoutDocument(
      content: readonly object[],
      document: Document,
      styles: Record<string, never>,
      defaultStyle: { readonly font: string; readonly fontSize: number },
    ): LaidOutPage[];
    tryLayoutDocument(...rest: readonly unknown[]): unknown;
    processNode(node: object): void;
    processSection(node: SectionNode): void;
    buildNextLine(node: TextNode): Line | null;
  }
  interface PageSize {
    readonly width: number;
    readonly height: number;
  }
  interface Margins {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  interface TextInlines<Run> {
    buildInlines(
      runs: readonly Run[],
      styles: object,
    ): { readonly items: Inline[]; readonly minWidth: number; readonly maxWidth: number };
  }
  interface SvgMeasure {
    measureSVG(svg: string): PageSize;
    writeDimensions(svg: string, dimensions: PageSize): string;
  }

  class Renderer {
    constructor(document: Document, progress: undefined);
    readonly pdfDocument: Document;
    renderPages(pages: readonly LaidOutPage[]): void;
    renderLine(line: Line, x: number, y: number): void;
    renderVector(vector: object): void;
    renderImage(node: object): void;
    renderSVG(node: object): void;
  }
}

declare module 'pdfmake/js/PDFDocument.js' {
  const inner: { readonly default: typeof PdfmakeInternals.Document };
  export = inner;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const inner: { readonly default: typeof PdfmakeInternals.LayoutBuilder };
  export = inner;
}
declare module 'pdfmake/js/Renderer.js' {
  const inner: { readonly default: typeof PdfmakeInternals.Renderer };
  export = inner;
}
