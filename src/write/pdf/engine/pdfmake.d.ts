// The parts of pdfmake 0.3.11 and pdfkit 0.19.1 that the engine touches, read off their
// sources. Neither package publishes types for its inner modules. A new version of either
// means reading this file against them again; the tests of test/write/pdf/engine say what broke.

declare namespace PdfmakeInternals {
  /** An object of the file; `data` may be changed until `end` writes it. */
  interface Reference {
    readonly data: Record<string, unknown>;
    end(content?: Uint8Array): void;
  }

  /** pdfkit's EmbeddedFont. Lengths in thousandths of an em. */
  interface EmbeddedFont {
    readonly id: string;
    /** glyph ids by the code that the file uses for them. */
    readonly subset: {
      readonly glyphs: number[];
      includeGlyph(id: number): number;
      encode: () => Uint8Array;
    };
    /** code points by code, for copying text out of the file. */
    readonly unicode: (readonly number[])[];
    /** widths by code. */
    readonly widths: number[];
    /** The object of the file. */
    ref(): Reference;
  }

  interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    /** The fonts of the page by their ids. */
    readonly fonts: Record<string, Reference | undefined>;
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
    /** JPEG only: how its colours are written; `embed` reads it. */
    colorSpace?: unknown;
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
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    provideImage(label: string): Image;
    openImage(source: string | Uint8Array): Image;
    /** Makes an object of the file. */
    ref(data: Record<string, unknown>): Reference;
    annotate(
      x: number,
      y: number,
      width: number,
      height: number,
      options: Record<string, unknown>,
    ): this;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    /** Adds an operator to the page. */
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

  /** What stands where on a page; an item of each type goes to the method of its name. */
  interface LaidOutPage {
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly items: readonly { readonly type: string; readonly item: object }[];
  }

  class Renderer {
    constructor(document: Document, progress: undefined);
    readonly pdfDocument: Document;
    renderPages(pages: readonly LaidOutPage[]): void;
    renderLine(line: object): void;
    renderVector(vector: object): void;
    renderImage(node: object): void;
    renderSVG(node: object): void;
  }
}

declare module 'pdfmake/js/PDFDocument.js' {
  const inner: { readonly default: typeof PdfmakeInternals.Document };
  export = inner;
}
declare module 'pdfmake/js/Renderer.js' {
  const inner: { readonly default: typeof PdfmakeInternals.Renderer };
  export = inner;
}
