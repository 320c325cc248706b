import type { FontSet } from '../../../forms/fonts.ts';
import type { DisplayDocument } from '../display.ts';
import { drawByCluster } from './embedded.ts';
import { familiesOf } from './glyphs.ts';
import type { Glyphs } from './glyphs.ts';
import { PdfmakeDocument } from './internals.ts';
import { informationOf, xmpOf } from './metadata.ts';
import type { Information } from './metadata.ts';

interface FaceName {
  readonly family: string;
  readonly bold: boolean;
}

/** pdfmake's document, closed against files and network, with fonts drawn cluster by cluster. */
export class TaggedDocument extends PdfmakeDocument {
  readonly #information: Information;
  readonly #glyphs: Glyphs;
  readonly #faces: ReadonlyMap<Uint8Array, FaceName>;
  readonly #operators = new Map<PdfmakeInternals.Page, string[]>();
  readonly #opened = new Map<Uint8Array, PdfmakeInternals.EmbeddedFont>();

  constructor(
    document: DisplayDocument,
    fonts: FontSet,
    glyphs: Glyphs,
    images: Record<string, string>,
  ) {
    const information = informationOf(document);
    super(
      descriptorsOf(fonts),
      images,
      {},
      {},
      optionsOf(document, information),
      null,
      () => false,
    );
    this.#information = information;
    this.#glyphs = glyphs;
    this.#faces = facesByBytes(fonts);
  }

  /** pdfkit would read a font given as bytes again for every text of a picture. */
  override font(source: Uint8Array): this {
    const opened = this.#opened.get(source);
    if (opened !== undefined) {
      return Object.assign(this, { _font: opened });
    }
    super.font(source);
    const face = this.#faces.get(source);
    if (face === undefined) throw new Error('A font was asked for that is not in the font set.');
    const { _font: font } = this;
    drawByCluster(font, this.#glyphs.face(face.family, face.bold));
    this.#opened.set(source, font);
    return this;
  }

  /**
   * Keeps the operators of a page as texts until the page is written: pdfkit makes a buffer of
   * each, and a page of charts has thousands.
   */
  override addContent(operator: string): this {
    const { page } = this;
    if (!('dictionary' in page)) return super.addContent(operator);
    const operators = this.#operators.get(page);
    if (operators === undefined) this.#operators.set(page, [operator]);
    else operators.push(operator);
    return this;
  }

  override endPageMarkings(page: PdfmakeInternals.Page): unknown {
    const operators = this.#operators.get(page);
    if (operators !== undefined) page.write(operators.join('\n'));
    this.#operators.delete(page);
    return super.endPageMarkings(page);
  }

  /** `<image href>` of an SVG comes here without passing pdfmake's access policy. */
  override openImage(source: string | Uint8Array): PdfmakeInternals.Image {
    if (typeof source === 'string' && !source.startsWith('data:')) {
      throw new Error(`A document may not read the file or address "${source}".`);
    }
    return super.openImage(source);
  }

  override _addInfo(): void {
    this.appendXML(xmpOf(this.#information));
  }
}

/** Which face a font file is. A file that serves as both weights counts as the normal one. */
function facesByBytes(fonts: FontSet): ReadonlyMap<Uint8Array, FaceName> {
  const faces = new Map<Uint8Array, FaceName>();
  for (const { family, normal, bold } of familiesOf(fonts).values()) {
    faces.set(bold, { family, bold: true });
    faces.set(normal, { family, bold: false });
  }
  return faces;
}

function optionsOf(document: DisplayDocument, information: Information): Record<string, unknown> {
  return {
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    font: null,
    fontLayoutCache: false,
    info: information,
    lang: document.language,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
  };
}

/** Neither the pages nor the charts use italics; a picture that does gets the upright face. */
function descriptorsOf(fonts: FontSet): PdfmakeInternals.Fonts {
  return Object.fromEntries(
    [...familiesOf(fonts)].map(([family, { normal, bold }]) => [
      family,
      { normal, bold, italics: normal, bolditalics: bold },
    ]),
  );
}
